/** The sensations of a run as a numbered list, each with the volume at which it came; asking leaves its trace too. */
import type { Sensation } from '../../physiology/types.ts';
import type { SessionSnapshot } from '../../session/index.ts';
import { secondsOf } from './time.ts';

export interface FeltAt {
  readonly number: number;
  readonly sensation: Sensation;
  /** What this patch had put in when she told, mL. */
  readonly volumeMl: number;
  readonly tone: 'caution' | 'stop';
}

export const REGIONS = ['head', 'back', 'legs'] as const;
export type Region = (typeof REGIONS)[number];

/** Volume at which each region was last asked about, mL; null where it was not. */
type Asked = Record<Region, number | null>;
type Run = Pick<SessionSnapshot, 'machine' | 'moments' | 'traces' | 'marks'>;

/** Leg sensations and new headaches are stop signs; everything else is ordinary. */
export function toneOf({ site, quality }: Sensation): 'caution' | 'stop' {
  if (site === 'leftLeg' || site === 'rightLeg') return 'stop';
  return site === 'head' && quality === 'pressure' ? 'stop' : 'caution';
}

/** Sensations of the step in hand, in order, and when she was last asked about each region. Each moment is read once. */
export function sensationsOf({ machine, moments, traces, marks }: Run): {
  readonly felt: readonly FeltAt[];
  readonly askedAtMl: Readonly<Asked>;
} {
  const step = machine.step ?? 'injection';
  const { timeS, volumeMl } = traces.pressure;
  const before = marks.firstPatch;
  const felt: FeltAt[] = [];
  const askedAtMl: Asked = { head: null, back: null, legs: null };
  let point = 0;
  for (let i = before?.moments ?? 0; i < moments.length; i++) {
    const moment = moments[i];
    if (moment === undefined || !moment.path.startsWith(step)) continue;
    const atS = secondsOf(moment.tick);
    while (point < timeS.length && (timeS[point] ?? 0) <= atS) point++;
    const inMl = point === 0 ? 0 : Math.max(0, (volumeMl[point - 1] ?? 0) - (before?.injectedMl ?? 0));
    if (moment.kind === 'finding' && moment.finding.type === 'sensation') {
      const { sensation } = moment.finding;
      if (sensation.quality === 'none' || sensation.quality === 'easing') continue;
      felt.push({ number: felt.length + 1, sensation, volumeMl: inMl, tone: toneOf(sensation) });
    }
    if (moment.kind === 'act' && !moment.refused && moment.act.type === 'askPatient') {
      const { about } = moment.act;
      for (const region of REGIONS) if (about === region || about === 'all') askedAtMl[region] = inMl;
    }
  }
  return { felt, askedAtMl };
}
