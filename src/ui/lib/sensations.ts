/** The sensations of a run as a numbered list, each with the volume at which it came. */
import type { Sensation } from '../../physiology/types.ts';
import type { SessionSnapshot } from '../../session/index.ts';
import { secondsOf } from './time.ts';

export interface FeltAt {
  readonly number: number;
  readonly sensation: Sensation;
  readonly volumeMl: number;
  readonly tone: 'caution' | 'stop';
}

/** Volume injected at a time, read off the pressure trace. */
export function volumeAtMl(snapshot: SessionSnapshot, atS: number): number {
  const { timeS, volumeMl } = snapshot.traces.pressure;
  let volume = 0;
  for (let i = 0; i < timeS.length && (timeS[i] ?? 0) <= atS; i++) volume = volumeMl[i] ?? volume;
  return volume;
}

/** Leg sensations and new headaches are stop signs; everything else is ordinary. */
export function toneOf({ site, quality }: Sensation): 'caution' | 'stop' {
  if (site === 'leftLeg' || site === 'rightLeg') return 'stop';
  return site === 'head' && quality === 'pressure' ? 'stop' : 'caution';
}

/** Sensations of the step in hand, and when she was last asked about her legs without finding any. */
export function sensationsOf(snapshot: SessionSnapshot): {
  readonly felt: readonly FeltAt[];
  readonly legsAskedAtMl: number | null;
} {
  const step = snapshot.machine.step ?? 'injection';
  const felt: FeltAt[] = [];
  let legsAskedAtMl: number | null = null;
  for (const moment of snapshot.moments) {
    if (!moment.path.startsWith(step)) continue;
    const volumeMl = volumeAtMl(snapshot, secondsOf(moment.tick));
    if (moment.kind === 'finding' && moment.finding.type === 'sensation') {
      const { sensation } = moment.finding;
      if (sensation.quality === 'none' || sensation.quality === 'easing') continue;
      felt.push({ number: felt.length + 1, sensation, volumeMl, tone: toneOf(sensation) });
    }
    if (moment.kind === 'act' && !moment.refused && moment.act.type === 'askPatient') {
      if (['legs', 'all'].includes(moment.act.about)) legsAskedAtMl = volumeMl;
    }
  }
  const legs = felt.some(({ sensation: { site } }) => site === 'leftLeg' || site === 'rightLeg');
  return { felt, legsAskedAtMl: legs ? null : legsAskedAtMl };
}
