/** The vertebral body: a waisted kidney-shaped cylinder with raised rims and dished end-plates. */
import { smoothMax } from '../field/primitives.ts';
import type { DistanceField } from '../types.ts';
import type { BodyShape } from './vertebraShape.ts';

/** Chebyshev coefficients of an outline given at 0, 30, ... 180 degrees: r(cos t) passes through all seven. */
function outlineCoefficients(radii: readonly number[]): number[] {
  const h = Math.sqrt(3) / 2;
  const cosines = [1, h, 0.5, 0, -0.5, -h, -1, -h, -0.5, 0, 0.5, h];
  const result: number[] = [];
  for (let k = 0; k <= 6; k++) {
    let sum = 0;
    for (let j = 0; j <= 6; j++) {
      const weight = j === 0 || j === 6 ? 0.5 : 1;
      sum += weight * (radii[j] ?? 0) * (cosines[(j * k) % 12] ?? 0);
    }
    result.push((sum * (k === 0 || k === 6 ? 1 : 2)) / 6);
  }
  return result;
}

export function makeBody(shape: BodyShape): DistanceField {
  const upper = outlineCoefficients(shape.upperRadii);
  const waist = outlineCoefficients(shape.waistRadii);
  const lower = outlineCoefficients(shape.lowerRadii);
  const middleZ = (shape.upperZ + shape.lowerZ) / 2;
  const halfHeight = (shape.upperZ - shape.lowerZ) / 2;
  const { centreX, upperZ, lowerZ, upperSlope, lowerSlope, upperDish, lowerDish, rimRounding } = shape;
  const upperTilt = 1 / Math.sqrt(1 + upperSlope * upperSlope);
  const lowerTilt = 1 / Math.sqrt(1 + lowerSlope * lowerSlope);
  // Coefficients of 1, h and h squared, h running from -1 at the lower rim to 1 at the upper.
  const c0 = waist;
  const c1 = upper.map((value, k) => (value - (lower[k] ?? 0)) / 2);
  const c2 = upper.map((value, k) => (value + (lower[k] ?? 0)) / 2 - (waist[k] ?? 0));

  return (x, y, z) => {
    const dx = x - centreX;
    const r = Math.sqrt(dx * dx + y * y);
    const cosine = r > 1e-6 ? dx / r : 1;
    const raw = (z - middleZ) / halfHeight;
    const h = raw < -1.15 ? -1.15 : raw > 1.15 ? 1.15 : raw;
    let before = 1;
    let current = cosine;
    let outline = (c0[0] ?? 0) + h * ((c1[0] ?? 0) + h * (c2[0] ?? 0));
    for (let k = 1; k <= 6; k++) {
      outline += current * ((c0[k] ?? 0) + h * ((c1[k] ?? 0) + h * (c2[k] ?? 0)));
      const next = 2 * cosine * current - before;
      before = current;
      current = next;
    }
    const ratio = r / outline;
    const inner = ratio < 1 ? 1 - ratio * ratio : 0;
    // A dish as a flat-bottomed bowl inside a raised ring.
    const bowl = inner * (2 - inner);
    const top = (z - upperZ - upperSlope * dx + upperDish * bowl) * upperTilt;
    const bottom = (lowerZ + lowerSlope * dx + lowerDish * bowl - z) * lowerTilt;
    const side = (r - outline) * 0.97;
    return smoothMax(smoothMax(side, top, rimRounding), bottom, rimRounding);
  };
}
