/** What a run's contrast showed: what was given where the needle stood, with where it truly went, what it was read as, and whether blood followed it there. */
import type { Spread, SpreadReading } from '../content/imaging.ts';
import { VEIN_WASHOUT_S } from '../imaging/xray/contrast/vein.ts';
import type { Act } from '../machines/acts.ts';
import { TICKS_PER_SECOND, type ContrastDose, type Finding } from '../physiology/types.ts';
import type { Moment, SessionSnapshot } from './types.ts';

export interface ContrastReading {
  /** When it was begun, s. */
  readonly atS: number;
  /** The last of it: all that is given at one place by one agent goes the same way. */
  dose: Readonly<ContrastDose>;
  /** All of it, mL. */
  volumeMl: number;
  /** The last word on it before the needle moved; null when nobody said anything. */
  judged: SpreadReading | null;
  /** When blood was first pushed through the needle where this dose had gone; null when none was. */
  bloodFromS: number | null;
}

/** A vein has carried all away that an eye could see once it has fallen to an eighth, s. */
const VEIN_SHOWS_S = 2 * VEIN_WASHOUT_S;

const MOVES: ReadonlySet<Act['type']> = new Set([
  'insertNeedle',
  'redirectNeedle',
  'removeNeedle',
  'goBack',
  'easeFaint',
  'handOverToSenior',
]);
const MOVED: ReadonlySet<Finding['type']> = new Set(['needleOut', 'patientMoved']);

function movesNeedle(moment: Moment): boolean {
  if (moment.kind === 'finding') return MOVED.has(moment.finding.type);
  if (moment.kind !== 'act' || moment.refused) return false;
  const { act } = moment;
  if (act.type === 'setNeedleSpeed') return act.speedMmPerS !== 0;
  return act.type === 'advanceNeedle' || MOVES.has(act.type);
}

/** Where nothing can flow there is none to be seen. */
export function truthOf({ spread }: Pick<ContrastDose, 'spread'>): Spread | 'none' {
  return spread ?? 'none';
}

/** What a film at this tick can show of a dose: a vein carries it away. */
export function shownAt(
  { spread, tick }: Pick<ContrastDose, 'spread' | 'tick'>,
  filmTick: number,
): Spread | 'none' {
  const isGone = spread === 'vein' && filmTick - tick > VEIN_SHOWS_S * TICKS_PER_SECOND;
  return isGone ? 'none' : truthOf({ spread });
}

/** What was given place by place, in order: an accepted injection and the body's dose belong together one by one. */
export function contrastReadings({ moments, body }: Pick<SessionSnapshot, 'moments' | 'body'>) {
  const readings: ContrastReading[] = [];
  let here: ContrastReading | null = null;
  let given = 0;
  for (const moment of moments) {
    if (movesNeedle(moment)) here = null;
    if (moment.kind !== 'act' || moment.refused) continue;
    const { act } = moment;
    const atS = moment.tick / TICKS_PER_SECOND;
    if (act.type === 'injectContrast') {
      const dose = body.contrast.doses[given++];
      if (dose === undefined) break;
      if (here !== null && here.dose.agent === dose.agent && here.dose.spread === dose.spread) {
        here.dose = dose;
        here.volumeMl += dose.volumeMl;
        here.judged = null;
        continue;
      }
      here = { atS, dose, volumeMl: dose.volumeMl, judged: null, bloodFromS: null };
      readings.push(here);
    }
    if (here === null) continue;
    if (act.type === 'judgeContrast') here.judged = act.as;
    if (act.type === 'setInjectionRate' && act.mlPerS > 0) here.bloodFromS ??= atS;
  }
  return readings;
}
