/** Contrast through the needle by hand, and where it goes: by the tissue in which the tip truly stands. */
import { spreadIn, type ContrastAgent, type Spread } from '../content/imaging.ts';
import { SPREAD_LEVELS } from '../content/levels.ts';
import type { Vector3 } from '../numerics/vector.ts';
import { CONTRAST_HALF_REACH_ML, CONTRAST_ML_PER_S } from './constants/contrast.ts';
import { intoSpace, spreadWeight } from './epidural.ts';
import type { BodyState, Controls, Emit } from './types.ts';

/** A syringe of it is drawn up; what another one still had to give stays in that. */
export function drawUpContrast({ contrast }: BodyState, agent: ContrastAgent): void {
  contrast.agent = agent;
  contrast.leftMl = 0;
}

function spreadAtTip({ needle }: Readonly<BodyState>): Spread | null {
  return needle.tissue === 'epiduralFat' && needle.veinEntered ? 'vein' : spreadIn(needle.tissue);
}

/** A hand begins to inject, the stylet out; the steps of the body do the rest. The tip in the frame of the atlas, mm. */
export function injectContrast(state: BodyState, tipAtlas: Vector3, volumeMl: number): void {
  const { contrast, needle, memory, tick } = state;
  if (needle.place === 'out' || contrast.agent === null) return;
  needle.styletIn = false;
  const spread = spreadAtTip(state);
  // A hand that gives more before all of it is in gives that too.
  contrast.leftMl += volumeMl;
  memory.contrastDepthMm = needle.depthMm;
  memory.contrastWatched = 0;
  contrast.doses.push({
    tick,
    volumeMl: 0,
    agent: contrast.agent,
    spread,
    tipAtlas,
    byLevelMl: spread === 'epidural' ? SPREAD_LEVELS.map(() => 0) : null,
  });
}

/** The syringe comes off, or the needle moves: what was still to go in stays out. */
export function stopContrast({ contrast }: BodyState): void {
  contrast.leftMl = 0;
}

/** Whether the hand can go on: a needle that has moved since is another place. */
function flowsOn({ contrast, needle, memory }: Readonly<BodyState>): boolean {
  return contrast.leftMl > 0 && needle.place === 'inserted' && needle.depthMm === memory.contrastDepthMm;
}

/** Lays so much of one dose about the needle's level: the more there is of it, the farther it reaches. */
function layAlong(byLevelMl: number[], level: number, volumeMl: number): void {
  const reach = volumeMl / (volumeMl + CONTRAST_HALF_REACH_ML);
  let sum = 0;
  for (let i = 0; i < byLevelMl.length; i++) sum += spreadWeight((i - level) / reach);
  for (let i = 0; i < byLevelMl.length; i++)
    byLevelMl[i] = (volumeMl * spreadWeight((i - level) / reach)) / sum;
}

/** One step of it. In the space it takes room as saline does; a vein carries it away, and soft tissue is not followed. */
export function stepContrast(
  state: BodyState,
  controls: Readonly<Controls>,
  seconds: number,
  emit: Emit,
): void {
  const { contrast, memory, csf } = state;
  const dose = contrast.doses.at(-1);
  if (dose === undefined || !flowsOn(state)) {
    stopContrast(state);
    return;
  }
  if (controls.screening && memory.contrastWatched === 0) {
    memory.contrastWatched = 1;
    emit({ type: 'contrastWatched' });
  }
  if (dose.spread === null) {
    stopContrast(state);
    return;
  }
  const volumeMl = Math.min(contrast.leftMl, CONTRAST_ML_PER_S * seconds);
  contrast.leftMl -= volumeMl;
  dose.volumeMl += volumeMl;
  dose.tick = state.tick;
  if (dose.byLevelMl !== null) {
    layAlong(dose.byLevelMl, memory.injectionLevel, dose.volumeMl);
    intoSpace(state, volumeMl, seconds);
    memory.contrastInSpaceMl += volumeMl;
  } else if (dose.spread === 'intrathecal') {
    csf.volumeMl += volumeMl;
    memory.givenIntoCsfMl += volumeMl;
  }
}
