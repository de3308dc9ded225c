/** What the picture of contrast is made from: plain facts of where it went in. */
import type { Tissue } from '../../../content/tissues.ts';
import type { Vector3 } from '../../../numerics/vector.ts';

/** Where the tip truly was when contrast went in. */
export const SPREADS = ['epidural', 'vein', 'intrathecal', 'softTissue'] as const;
export type Spread = (typeof SPREADS)[number];

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

const IN_SAC: ReadonlySet<Tissue> = new Set(['csf', 'nerve', 'dura']);
const TAKES_NONE: ReadonlySet<Tissue> = new Set(['air', 'skin', 'bone', 'cartilage']);

/** Where contrast goes from a tip in this tissue; null where none goes in. A tip in a disc counts as one in soft tissue. */
export function spreadIn(tissue: Tissue): Spread | null {
  if (TAKES_NONE.has(tissue)) return null;
  if (tissue === 'epiduralFat') return 'epidural';
  if (tissue === 'vein') return 'vein';
  return IN_SAC.has(tissue) ? 'intrathecal' : 'softTissue';
}
