/** What the picture of contrast is made from: plain facts of where it went in. */
import type { Spread } from '../../../content/imaging.ts';
import type { Vector3 } from '../../../numerics/vector.ts';

export { SPREADS, spreadIn, type Spread } from '../../../content/imaging.ts';

export interface ContrastFacts {
  readonly spread: Spread;
  /** mm, patient's frame. */
  readonly tip: Vector3;
  /** Undiluted medium that went in, mL, 0 to 10. */
  readonly volumeMl: number;
  /** Where the body says that it lies, mL at each of SPREAD_LEVELS; looked at for an epidural spread alone. */
  readonly byLevelMl: readonly number[];
  /** Since the last of it went in, s. */
  readonly elapsedS: number;
  /** Unit vector in which things fall, patient's frame: she lies on her side, on her belly, or sits. */
  readonly down: Vector3;
  /** Integer; the same facts with the same seed give the same droplets. */
  readonly seed: number;
}
