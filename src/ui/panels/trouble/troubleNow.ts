/**
 * What is wrong at the needle now, as the operator can know it: the machine's state and what was felt and seen, never the
 * anatomy. One at a time, the most urgent first.
 */
import type { Finding } from '../../../physiology/types.ts';
import type { Moment, SessionSnapshot } from '../../../session/index.ts';
import { secondsOf } from '../../lib/time.ts';

export const TROUBLES = [
  'paraesthesia',
  'moved',
  'clearFluid',
  'bloodAtHub',
  'tooShort',
  'swept',
  'bone',
  'loss',
  'falseLoss',
  'passesUsed',
  'anotherSpace',
  'level',
] as const;
export type Trouble = (typeof TROUBLES)[number];

type Now = Pick<SessionSnapshot, 'machine' | 'moments' | 'body' | 'tick'>;
type Found = Extract<Moment, { kind: 'finding' }>;

/** A flinch or a sweep that nobody answered stands this long. */
const STANDS_S = 60;
/** Passes without the space after which the level itself is in question. */
const PASSES_TO_DOUBT = 2;

function lastOf(moments: readonly Moment[], ...types: readonly Finding['type'][]): Found | null {
  for (let i = moments.length - 1; i >= 0; i--) {
    const moment = moments[i];
    if (moment?.kind === 'finding' && types.includes(moment.finding.type)) return moment;
  }
  return null;
}

/** When the needle last went through the skin. */
function lastInsertion(moments: readonly Moment[]): number {
  return (
    moments.findLast((one) => one.kind === 'act' && !one.refused && one.act.type === 'insertNeedle')?.tick ??
    -1
  );
}

/** Which way the needle was asked to go after this moment: of the last such act, its sign; 0 for none. */
function wentSince(moments: readonly Moment[], from: Moment): number {
  for (let i = moments.length - 1; i >= 0; i--) {
    const moment = moments[i];
    if (moment === undefined || moment === from) return 0;
    if (moment.kind !== 'act' || moment.refused) continue;
    const { act } = moment;
    if (act.type === 'advanceNeedle') return Math.sign(act.byMm);
    if (act.type === 'setNeedleSpeed' && act.speedMmPerS !== 0) return Math.sign(act.speedMmPerS);
  }
  return 0;
}

const spokenTo = (moment: Moment) =>
  moment.kind === 'act' &&
  !moment.refused &&
  moment.act.type === 'coach' &&
  (moment.act.cue === 'holdStill' || moment.act.cue === 'relax');

function moved({ moments, tick }: Now): boolean {
  const flinch = lastOf(moments, 'patientMoved');
  if (flinch === null || secondsOf(tick - flinch.tick) > STANDS_S) return false;
  return !moments.slice(moments.indexOf(flinch)).some(spokenTo);
}

function swept({ moments, tick }: Now): boolean {
  const sweep = lastOf(moments, 'tissueSwept');
  if (sweep === null || secondsOf(tick - sweep.tick) > STANDS_S) return false;
  return wentSince(moments, sweep) >= 0;
}

/** The hub met the skin on this line, and the needle in hand is still no longer. */
function tooShort({ moments, body }: Now): boolean {
  const stop = lastOf(moments, 'hubAtSkin');
  if (stop?.finding.type !== 'hubAtSkin' || stop.tick < lastInsertion(moments)) return false;
  if (Math.round(stop.finding.depthMm) < body.equipment.lengthMm) return false;
  return body.needle.place === 'out' || wentSince(moments, stop) >= 0;
}

function standsAgain({ moments }: Now): boolean {
  const last = lastOf(moments, 'lossOfResistance', 'resistanceReturned');
  if (last?.finding.type !== 'resistanceReturned' || last.tick < lastInsertion(moments)) return false;
  return wentSince(moments, last) === 0;
}

/** Against bone still, though she has flinched there since. */
function atBone({ machine, moments, body }: Now): boolean {
  if (machine.inner === 'boneContact') return true;
  const contact = lastOf(moments, 'boneContact');
  if (contact === null || contact.tick < lastInsertion(moments) || !body.needle.blocked) return false;
  return wentSince(moments, contact) >= 0;
}

/** Null while nothing is wrong. What is an emergency wherever it happens stands in lib/emergencies.ts. */
export function troubleNow(now: Now): Trouble | null {
  const { machine, body } = now;
  if (machine.step !== 'needlePlacement' || machine.phase === 'paused') return null;
  const { inner, context } = machine;
  if (body.needle.place === 'out') {
    if (inner === 'passesUsed') return 'passesUsed';
    if (tooShort(now)) return 'tooShort';
    if (inner === 'choosingLevel' && context.wetTaps.length > 0) return 'anotherSpace';
    return inner === 'needleOut' && context.passes >= PASSES_TO_DOUBT ? 'level' : null;
  }
  if (inner === 'wetTap' || inner === 'abandoned') return null;
  if (inner === 'paraesthesia') return 'paraesthesia';
  if (moved(now)) return 'moved';
  if (inner === 'clearFluid' || inner === 'bloodAtHub') return inner;
  if (inner === 'hubAtSkin' || tooShort(now)) return 'tooShort';
  if (swept(now)) return 'swept';
  if (atBone(now)) return 'bone';
  if (inner === 'lossOfResistance') return 'loss';
  return standsAgain(now) ? 'falseLoss' : null;
}
