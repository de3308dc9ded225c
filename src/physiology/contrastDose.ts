/** What the body keeps of contrast. */
import type { ContrastAgent, Spread } from '../content/imaging.ts';
import type { Vector3 } from '../numerics/vector.ts';

/** Contrast of one injection: where it went and how much of it. */
export interface ContrastDose {
  /** When the last of it went in. */
  tick: number;
  /** What has gone in so far, mL. */
  volumeMl: number;
  readonly agent: ContrastAgent;
  /** By the tissue at the tip; null where nothing can flow. */
  readonly spread: Spread | null;
  /** Where the tip stood, mm, in the frame of the atlas, so that it goes with her. */
  readonly tipAtlas: Vector3;
  /** How it lies along the space, mL at each of SPREAD_LEVELS; null where it did not go there. */
  readonly byLevelMl: number[] | null;
}
