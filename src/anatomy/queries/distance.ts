/** How far a structure is from a point of a patient, and in which direction. */
import type { Vector3 } from '../../numerics/vector.ts';
import { clamp } from '../field/primitives.ts';
import { REFERENCE_STRUCTURES } from '../structures.ts';
import type { Anatomy, Structure } from '../types.ts';
import { inRegion } from './region.ts';

export interface SignedDistance {
  /** mm; negative inside. */
  readonly distanceMm: number;
  /** Unit vector, patient's frame, in which the distance grows: out of the structure. Zero where the field is level. */
  readonly gradient: Vector3;
}

/** Half the base of the differences that give a field's gradient, mm. */
const STEP_MM = 0.05;
/**
 * The gradient of the atlas's distance is taken to be no shorter and no longer than this: on ridges the differences cancel,
 * and where a field changes over to a cheaper one far from its surface they leap.
 */
const LEAST_SLOPE = 0.5;
const MOST_SLOPE = 1.5;

const BY_ID: ReadonlyMap<string, Structure> = new Map(REFERENCE_STRUCTURES.map((each) => [each.id, each]));

function structureOf(id: string): Structure {
  const found = BY_ID.get(id);
  if (found === undefined) throw new RangeError(`No structure is called "${id}".`);
  return found;
}

/**
 * Signed distance from a structure ('L3', 'ligamentumFlavum', ...) at a point of the patient (patient's frame: mm, x anterior,
 * y left, z cranial), in mm: the atlas's distance at the point pulled back, divided by the length of its gradient in the
 * patient's space. Error: for a bone 0.15 mm at 98 of 100 points within 0.5 mm outside its surface, at 9 of 10 within 2 mm;
 * rougher farther out, in the posture 'reference', and behind and above the iliac crests when the trunk is curled, where the
 * flank is pressed together. For thin or notched soft parts (ligaments, capsules, fat pads) only its sign and its zero are
 * exact: between two sheets it may be off by a millimetre and more. Where a field is level, as deep inside fat, muscle or a
 * root, there is no way out to tell: the gradient is zero. Throws a RangeError for unknown names and for points outside the
 * modelled region.
 */
export function signedDistance(anatomy: Anatomy, id: string, point: Vector3): SignedDistance {
  const { distance } = structureOf(id);
  const { x: px, y: py, z: pz } = inRegion(point);
  const at = new Float64Array(3);
  anatomy.pullBackInto(at, px, py, pz);
  const [x = NaN, y = NaN, z = NaN] = at;
  const gx = (distance(x + STEP_MM, y, z) - distance(x - STEP_MM, y, z)) / (2 * STEP_MM);
  const gy = (distance(x, y + STEP_MM, z) - distance(x, y - STEP_MM, z)) / (2 * STEP_MM);
  const gz = (distance(x, y, z + STEP_MM) - distance(x, y, z - STEP_MM)) / (2 * STEP_MM);
  const j = new Float64Array(9);
  anatomy.jacobianInto(j, x, y, z);
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0, k = 1] = j;
  // The inverse transpose of the derivative carries gradients: cofactors over the determinant.
  const determinant = a * (e * k - f * h) - b * (d * k - f * g) + c * (d * h - e * g);
  const nx = ((e * k - f * h) * gx + (f * g - d * k) * gy + (d * h - e * g) * gz) / determinant;
  const ny = ((c * h - b * k) * gx + (a * k - c * g) * gy + (b * g - a * h) * gz) / determinant;
  const nz = ((b * f - c * e) * gx + (c * d - a * f) * gy + (a * e - b * d) * gz) / determinant;
  const carried = Math.sqrt(nx * nx + ny * ny + nz * nz);
  const slope = Math.sqrt(gx * gx + gy * gy + gz * gz);
  const value = distance(x, y, z);
  if (!(carried > 0)) return { distanceMm: value, gradient: { x: 0, y: 0, z: 0 } };
  return {
    distanceMm: (value * slope) / clamp(slope, LEAST_SLOPE, MOST_SLOPE) / carried,
    gradient: { x: nx / carried, y: ny / carried, z: nz / carried },
  };
}
