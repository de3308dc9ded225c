/** What she last said of her head and of her back, asked or unasked, and when: numbers from 0 to 10. */
import type { ActOf } from '../../machines/acts.ts';
import type { Moment, SessionSnapshot } from '../../session/index.ts';
import type { Sensation } from '../../physiology/types.ts';
import { secondsOf } from './time.ts';

export interface Said {
  readonly nrs: number;
  readonly atS: number;
}
export type Spoken = 'head' | 'back';
type Run = Pick<SessionSnapshot, 'moments' | 'traces' | 'teachingCase'>;

const BACK: readonly Sensation['site'][] = ['lowBack', 'buttocks'];
const OF_THE_NEEDLE: readonly Sensation['quality'][] = ['pushing', 'sting', 'electric'];

function volunteered({ site, quality, intensityNrs }: Sensation, of: Spoken): number | null {
  if (of === 'head') return site === 'head' ? intensityNrs : null;
  if (!BACK.includes(site) || OF_THE_NEEDLE.includes(quality)) return null;
  return quality === 'none' ? 0 : intensityNrs;
}

/** The series of the run at a time: its last point until then. */
function seriesAt({ timeS }: SessionSnapshot['traces']['timeline'], values: number[], atS: number): number {
  for (let i = timeS.length - 1; i >= 0; i--) if ((timeS[i] ?? 0) <= atS) return values[i] ?? 0;
  return values[0] ?? 0;
}

function answers(about: ActOf<'askPatient'>['about'], of: Spoken): boolean {
  return about === 'all' || about === of;
}

function nrsIn(moment: Moment, of: Spoken, { traces, teachingCase }: Run): number | null {
  if (moment.kind === 'finding')
    return moment.finding.type === 'sensation' ? volunteered(moment.finding.sensation, of) : null;
  if (moment.kind !== 'act' || moment.refused) return null;
  const { act } = moment;
  if (of === 'head' && act.type === 'assess' && act.item === 'headacheFlat')
    return teachingCase.findings.headacheFlatNrs;
  const { timeline } = traces;
  const atS = secondsOf(moment.tick);
  if (of === 'head' && act.type === 'scoreHeadache') return seriesAt(timeline, timeline.headacheNrs, atS);
  const asked = act.type === 'callPatient' || (act.type === 'askPatient' && answers(act.about, of));
  if (!asked) return null;
  return seriesAt(timeline, of === 'head' ? timeline.headacheNrs : timeline.backPressureNrs, atS);
}

/** Null until she was asked or spoke of it herself. */
export function lastSaid(run: Run, of: Spoken): Said | null {
  for (let i = run.moments.length - 1; i >= 0; i--) {
    const moment = run.moments[i];
    if (moment === undefined) continue;
    const nrs = nrsIn(moment, of, run);
    if (nrs !== null) return { nrs, atS: secondsOf(moment.tick) };
  }
  return null;
}
