/** The spinous process: a blade in the midline with a rounded outline and a thickness of its own everywhere. */
import { clamp, quadrilateral } from '../../field/primitives.ts';
import type { DistanceField } from '../../types.ts';
import type { SpinousShape } from './shape.ts';

/** A curve through three values at 0, 1/2 and 1. */
function through(values: readonly [number, number, number], t: number): number {
  const [a, b, c] = values;
  return a + t * (4 * b - 3 * a - c + t * (2 * a - 4 * b + 2 * c));
}

/** rearX: x of the back of the body's waist. */
export function makeSpinous(shape: SpinousShape, rearX: number): DistanceField {
  const { frontTop, frontBottom, rearTopZ, rearBottomZ, tipLeanMm, cornerRadii } = shape;
  const [topRadius, bottomRadius] = cornerRadii;
  const tipX = rearX - shape.lengthMm;
  // Corners of the outline without its rounding.
  const topX = tipX + topRadius + Math.max(tipLeanMm, 0);
  const bottomX = tipX + bottomRadius + Math.max(-tipLeanMm, 0);
  const corners = [
    frontTop[0],
    frontTop[1] - topRadius,
    frontBottom[0],
    frontBottom[1] + bottomRadius,
    bottomX,
    rearBottomZ + bottomRadius,
    topX,
    rearTopZ - topRadius,
  ];
  const frontX = (frontTop[0] + frontBottom[0]) / 2;
  const backX = (topX + bottomX) / 2;
  return (x, y, z) => {
    const back = clamp((x - frontX) / (backX - frontX), 0, 1);
    const topZ = (corners[1] ?? 0) + ((corners[7] ?? 0) - (corners[1] ?? 0)) * back;
    const bottomZ = (corners[3] ?? 0) + ((corners[5] ?? 0) - (corners[3] ?? 0)) * back;
    const up = clamp((z - bottomZ) / Math.max(topZ - bottomZ, 1), 0, 1);
    const thin = through(shape.topHalfThicknesses, back);
    const thick = through(shape.bottomHalfThicknesses, back);
    const half = Math.max(thick + (thin - thick) * up, 1);
    const outline = quadrilateral(x, z, corners) - (bottomRadius + (topRadius - bottomRadius) * up) + half;
    const beside = outline > 0 ? outline : 0;
    return Math.sqrt(beside * beside + y * y) - half;
  };
}
