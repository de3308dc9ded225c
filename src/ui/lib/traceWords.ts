/** The force trace for whoever does not see it, and what is marked on it: only what reached the hand. */
import type { Messages } from '../../content/messages/index.ts';
import { told, type SessionSnapshot } from '../../session/index.ts';

/** A stop or a loss at a depth, on the line of one pass. */
export interface TraceMark {
  readonly kind: 'stop' | 'loss';
  readonly depthMm: number;
  readonly pass: number;
}

/** Hard stops and losses as they were told, each with the pass on which it came. */
export function traceMarks({ moments }: Pick<SessionSnapshot, 'moments'>): readonly TraceMark[] {
  const marks: TraceMark[] = [];
  let pass = 0;
  for (const moment of moments) {
    if (moment.kind === 'act' && !moment.refused)
      if (moment.act.type === 'insertNeedle' || moment.act.type === 'redirectNeedle') pass++;
    if (moment.kind !== 'finding') continue;
    const heard = told(moment.finding);
    if (heard?.type === 'boneContact') marks.push({ kind: 'stop', depthMm: heard.depthMm, pass });
    if (heard?.type === 'lossOfResistance') marks.push({ kind: 'loss', depthMm: heard.depthMm, pass });
  }
  return marks;
}

/** Force and depth now, the most of this pass, and its hard stops. Names no tissue. */
export function traceWords(
  { t, number }: Messages,
  { body, traces }: Pick<SessionSnapshot, 'body' | 'traces'>,
  marks: readonly TraceMark[],
): string {
  const { needle } = body;
  if (needle.place === 'out') return t('trace.empty');
  const { depthMm, forceN, pass } = traces.force;
  let peak = 0;
  let peakDepth = 0;
  for (let i = forceN.length - 1; i >= 0 && pass[i] === needle.passes; i--) {
    const force = forceN[i] ?? 0;
    if (force <= peak) continue;
    peak = force;
    peakDepth = depthMm[i] ?? 0;
  }
  const latest = forceN.at(-1) ?? 0;
  const felt = t('trace.describeFelt', {
    force: Math.max(0, latest),
    depth: needle.depthMm,
    peak,
    peakDepth,
  });
  const stops = marks.filter((mark) => mark.kind === 'stop' && mark.pass === needle.passes);
  if (stops.length === 0) return felt;
  const depths = stops.map((stop) => number(stop.depthMm, 0)).join(', ');
  return `${felt} ${t('trace.describeStops', { count: stops.length, depths })}`;
}
