/** When steps began and ended, read off the moments. */
import { STEPS, type StepId } from '../../content/steps.ts';
import type { Moment, SessionSnapshot } from '../../session/index.ts';

function stepOf(path: string): StepId | null {
  return STEPS.find((step) => path === step || path.startsWith(`${step}.`)) ?? null;
}

/** Tick at which the step in hand was entered, this time. */
export function stepStartTick({ machine, moments }: SessionSnapshot): number {
  let start = 0;
  let current: StepId | null = null;
  for (const moment of moments) {
    if (moment.kind !== 'state' || moment.path.startsWith('paused')) continue;
    const step = stepOf(moment.path);
    if (step !== current) start = moment.tick;
    current = step;
  }
  return current === machine.step ? start : 0;
}

/** The stretch of moments that belong to a step, and its first and last tick. */
export function stretchOf(
  moments: readonly Moment[],
  step: StepId,
): { readonly moments: readonly Moment[]; readonly fromTick: number; readonly toTick: number } {
  const within = moments.filter((moment) => stepOf(moment.path) === step);
  return {
    moments: within,
    fromTick: within[0]?.tick ?? 0,
    toTick: within.at(-1)?.tick ?? 0,
  };
}
