/** The bone that joins a transitional fifth lumbar vertebra to the sacrum: from its transverse process down to the ala. */
import { makeCone } from '../field/cone.ts';
import type { DistanceField } from '../types.ts';
import { transitionalOf, type Variant } from './variants.ts';

/** Middle of the transverse process near its tip and top of the ala under it, on the left of the atlas, mm (measured on the fields). */
const PROCESS = [-30, 40, -92] as const;
const ALA = [-38, 36, -117] as const;
/** Half the bridge's thickness above and below, mm (assumption). */
const UPPER_RADIUS_MM = 6;
const LOWER_RADIUS_MM = 8;

const LEFT = makeCone(PROCESS, ALA, UPPER_RADIUS_MM, LOWER_RADIUS_MM).distance;

/** Signed distance from the bridge or bridges in the atlas, mm; null for everybody else. */
export function makeBridge(variants: readonly Variant[] | undefined): DistanceField | null {
  const found = transitionalOf(variants);
  if (found === null) return null;
  const { side } = found;
  if (side === 'both') return (x, y, z) => LEFT(x, Math.abs(y), z);
  const sign = side === 'left' ? 1 : -1;
  return (x, y, z) => LEFT(x, sign * y, z);
}
