/** Where questions may be asked: what is outside is a mistake of the caller, and says so. */
import { INTERSPACES, type Interspace } from '../../content/levels.ts';
import type { Tissue } from '../../content/tissues.ts';
import type { Vector3 } from '../../numerics/vector.ts';
import type { Anatomy } from '../types.ts';

/** Half the side of the modelled region, a cube about the origin of the patient's frame, mm. */
export const REGION_MM = 600;

/** The point itself; a RangeError for coordinates that are no finite numbers or lie outside the modelled region. */
export function inRegion(point: Vector3): Vector3 {
  const { x, y, z } = point;
  if (!(Math.abs(x) <= REGION_MM && Math.abs(y) <= REGION_MM && Math.abs(z) <= REGION_MM))
    throw new RangeError(
      `The point (${x}, ${y}, ${z}) mm lies outside the modelled region of ±${REGION_MM} mm.`,
    );
  return point;
}

/** No coordinate is so large, mm: beyond it the warp's products would leave the range of numbers. */
const SPACE_MM = 1e6;

/** The point itself; a RangeError for coordinates that are no finite numbers or beyond a kilometre. */
export function inSpace(point: Vector3): Vector3 {
  const { x, y, z } = point;
  if (!(Math.abs(x) <= SPACE_MM && Math.abs(y) <= SPACE_MM && Math.abs(z) <= SPACE_MM))
    throw new RangeError(`The point (${x}, ${y}, ${z}) mm is nowhere in space.`);
  return point;
}

/** The interspace itself; a RangeError for a name that is none. */
export function knownInterspace(interspace: Interspace): Interspace {
  if (!INTERSPACES.includes(interspace)) throw new RangeError(`No interspace is called "${interspace}".`);
  return interspace;
}

/** The number itself; a RangeError, which names it, when it is not from least to most. */
export function inRange(what: string, value: number, least: number, most: number): number {
  if (!(value >= least && value <= most))
    throw new RangeError(`${what} is ${value}; it must be from ${least} to ${most}.`);
  return value;
}

/**
 * The tissue at a point of the patient (patient's frame: mm, x anterior, y left, z cranial); 'air' behind the back. Error: none
 * of its own, as it decides by the fields' signs at the point pulled back, which is found to 1e-6 mm. Throws a RangeError for
 * points that are none or lie outside the modelled region.
 */
export function tissueAt(anatomy: Anatomy, point: Vector3): Tissue {
  return anatomy.tissueAt(point);
}
