/** What the pressure trace says about when blood flowed in one patch, and when the thumb rested. */
import { TICKS_PER_SECOND } from '../../physiology/types.ts';
import type { Run } from './run.ts';

/** The trace has a point at least this often while the needle is in, s. */
const TRACE_STEP_S = 0.25;
/** Less than this between two points is no flow, mL. */
const STILL_ML = 1e-6;

/** A stretch without flow; one that has not ended ends with the run, or never when the injection is over. */
export interface Rest {
  readonly fromS: number;
  readonly toS: number;
}

/** Volume injected at a time, an earlier patch included, mL. */
export function volumeAtMl(run: Run, atS: number): number {
  const { timeS, volumeMl } = run.snapshot.traces.pressure;
  let volume = run.blood.beforeMl;
  for (let i = 0; i < timeS.length && (timeS[i] ?? 0) <= atS; i++) volume = volumeMl[i] ?? volume;
  return Math.min(volume, run.blood.untilMl);
}

/** What this patch has put in after a time, mL. */
export function laterThanMl(run: Run, atS: number): number {
  return run.blood.untilMl - volumeAtMl(run, atS);
}

/** Stretches without flow from the first drop of this patch on, in order. */
export function restsOf(run: Run): Rest[] {
  const { timeS, volumeMl } = run.snapshot.traces.pressure;
  const rests: Rest[] = [];
  let lastFlowS: number | null = null;
  for (let i = 0; i < timeS.length; i++) {
    const [nowS, now] = [timeS[i] ?? 0, volumeMl[i] ?? 0];
    if (now > run.blood.untilMl + STILL_ML) break;
    const before = i === 0 ? 0 : (volumeMl[i - 1] ?? 0);
    if (now - before <= STILL_ML || now <= run.blood.beforeMl + STILL_ML) continue;
    // The point before may lie minutes back, with the needle out in between.
    const fromS = Math.max(timeS[i - 1] ?? 0, nowS - TRACE_STEP_S);
    if (lastFlowS !== null && fromS - lastFlowS > STILL_ML) rests.push({ fromS: lastFlowS, toS: fromS });
    lastFlowS = nowS;
  }
  if (lastFlowS !== null) {
    const over = run.did('stopInjection') || run.did('abandonProcedure');
    rests.push({ fromS: lastFlowS, toS: over ? Infinity : run.snapshot.tick / TICKS_PER_SECOND });
  }
  return rests;
}

/** How long this rest lasted, as far as it lies after a time, s. */
export function lengthAfterS(rest: Rest, atS: number): number {
  return rest.toS - Math.max(rest.fromS, atS);
}

/** Whether any blood flowed between two times. */
export function flowedBetween(run: Run, fromS: number, toS: number): boolean {
  return volumeAtMl(run, toS) - volumeAtMl(run, fromS) > 0.05;
}
