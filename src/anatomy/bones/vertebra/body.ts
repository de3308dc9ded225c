/** The vertebral body: a waisted kidney-shaped cylinder with rounded rims and dished end-plates. */
import { roundMax } from '../../field/primitives.ts';
import type { DistanceField } from '../../types.ts';
import type { BodyShape, RingShape } from './shape.ts';

/** What other parts of the spine build on: the end-plates' planes and outlines. */
export interface BodyGeometry {
  /** x of the point that the upper radii are measured from. */
  readonly centreX: number;
  /** Outline radii at 0 (front), 30, 60, ... 180 degrees (back), each about the middle of its own outline. */
  readonly upperRadii: readonly number[];
  readonly waistRadii: readonly number[];
  readonly lowerRadii: readonly number[];
  /** Heights of the end-plates' rim planes at centreX and their slopes, dz/dx. */
  readonly upperZ: number;
  readonly lowerZ: number;
  readonly upperSlope: number;
  readonly lowerSlope: number;
}

const HALF_ROOT_3 = Math.sqrt(3) / 2;
/** Cosines of 0, 30, ... 330 degrees. */
const COSINES = [
  1,
  HALF_ROOT_3,
  0.5,
  0,
  -0.5,
  -HALF_ROOT_3,
  -1,
  -HALF_ROOT_3,
  -0.5,
  0,
  0.5,
  HALF_ROOT_3,
] as const;

function ellipseRadius(ring: RingShape, step: number): number {
  const cosine = COSINES[step] ?? 0;
  const sineSquared = 1 - cosine * cosine;
  const a = ring.depthMm / 2;
  const b = ring.widthMm / 2;
  return (a * b) / Math.sqrt(b * b * cosine * cosine + a * a * sineSquared);
}

function ringRadii(ring: RingShape): number[] {
  const [at30, at60, at120, at150] = ring.fullness;
  return [1, at30, at60, 1, at120, at150, 1].map((share, step) => share * ellipseRadius(ring, step));
}

/** Chebyshev coefficients of an outline given at 0, 30, ... 180 degrees: r(cos t) passes through all seven. */
function outlineCoefficients(radii: readonly number[]): number[] {
  const result: number[] = [];
  for (let k = 0; k <= 6; k++) {
    let sum = 0;
    for (let j = 0; j <= 6; j++) {
      const weight = j === 0 || j === 6 ? 0.5 : 1;
      sum += weight * (radii[j] ?? 0) * (COSINES[(j * k) % 12] ?? 0);
    }
    result.push((sum * (k === 0 || k === 6 ? 1 : 2)) / 6);
  }
  return result;
}

/** Depth of the lower end-plate along x: its own depth runs along its slope. */
function lowerDepthX({ lower, posteriorHeightMm, anteriorHeightMm }: BodyShape): number {
  const wedge = posteriorHeightMm - anteriorHeightMm;
  return Math.sqrt(Math.max(lower.depthMm * lower.depthMm - wedge * wedge, 1));
}

/** x of the rear edge of the lower end-plate in the midline. */
export function lowerRearX(shape: BodyShape): number {
  return shape.lower.centreX - lowerDepthX(shape) / 2;
}

export function bodyGeometry(shape: BodyShape): BodyGeometry {
  const { lower, posteriorHeightMm, anteriorHeightMm } = shape;
  const depthX = lowerDepthX(shape);
  const lowerSlope = (posteriorHeightMm - anteriorHeightMm) / depthX;
  return {
    centreX: 0,
    upperRadii: ringRadii(shape.upper),
    waistRadii: ringRadii(shape.waist),
    lowerRadii: ringRadii({ ...lower, depthMm: depthX }),
    upperZ: 0,
    lowerZ: -(posteriorHeightMm + anteriorHeightMm) / 2 - lowerSlope * lower.centreX,
    upperSlope: 0,
    lowerSlope,
  };
}

/** x of the back of the body's waist in the midline: from there canal and spinous process are measured. */
export function bodyRearX(shape: BodyShape): number {
  return shape.waist.centreX - shape.waist.depthMm / 2;
}

export function makeBody(shape: BodyShape): DistanceField {
  const { upperRadii, waistRadii, lowerRadii, lowerZ, lowerSlope } = bodyGeometry(shape);
  const upper = outlineCoefficients(upperRadii);
  const waist = Float64Array.from(outlineCoefficients(waistRadii));
  const lower = outlineCoefficients(lowerRadii);
  const { upperDishMm, lowerDishMm, upperRoundingMm, lowerRoundingMm, rimUprightness } = shape;
  const lowerTilt = 1 / Math.sqrt(1 + lowerSlope * lowerSlope);
  const upperRim = 1 / shape.upperRimShare;
  const lowerRim = 1 / shape.lowerRimShare;
  // The outline at a height is waist + odd(h) x drift + even(h) x flare, h running from -1 at the lower rim to 1.
  const drift = Float64Array.from(upper, (value, k) => (value - (lower[k] ?? 0)) / 2);
  const flare = Float64Array.from(upper, (value, k) => (value + (lower[k] ?? 0)) / 2 - (waist[k] ?? 0));
  const centre = shape.waist.centreX;
  const centreDrift = -shape.lower.centreX / 2;
  const centreFlare = shape.lower.centreX / 2 - centre;

  return (x, y, z) => {
    const floorZ = lowerZ + lowerSlope * x;
    const halfHeight = floorZ < -10 ? -floorZ / 2 : 5;
    const raw = z / halfHeight + 1;
    const beyond = raw < -1 || raw > 1;
    const h = raw < -1 ? -1 : raw > 1 ? 1 : raw;
    const rest = 1 - h * h;
    const odd = h * (1 + 0.5 * rimUprightness * rest);
    const even = h * h * (1 + rimUprightness * rest);
    const oddSlope = beyond ? 0 : 1 + 0.5 * rimUprightness * (1 - 3 * h * h);
    const evenSlope = beyond ? 0 : 2 * h * (1 + rimUprightness * (1 - 2 * h * h));

    const dx = x - centre - odd * centreDrift - even * centreFlare;
    const r = Math.sqrt(dx * dx + y * y);
    const cosine = r > 1e-6 ? dx / r : 1;
    // Chebyshev polynomials of the first and second kind, one step behind each other.
    let before = cosine;
    let current = 1;
    let second = 0;
    let outline = 0;
    let turn = 0;
    let climb = 0;
    for (let k = 0; k <= 6; k++) {
      const b = drift[k] ?? 0;
      const c = flare[k] ?? 0;
      const coefficient = (waist[k] ?? 0) + odd * b + even * c;
      outline += coefficient * current;
      turn += coefficient * k * second;
      climb += (oddSlope * b + evenSlope * c) * current;
      const next = 2 * cosine * current - before;
      second = cosine * second + current;
      before = current;
      current = next;
    }
    const lean = (climb + (oddSlope * centreDrift + evenSlope * centreFlare) * cosine) / halfHeight;
    const across = (turn * turn * (1 - cosine * cosine)) / Math.max(r * r, 0.25 * outline * outline);
    const side = (r - outline) / Math.sqrt(1 + across + lean * lean);

    const inward = 1 - r / outline;
    const up = inward <= 0 ? 0 : inward * upperRim >= 1 ? 1 : inward * upperRim;
    const down = inward <= 0 ? 0 : inward * lowerRim >= 1 ? 1 : inward * lowerRim;
    const top = z + upperDishMm * up * up * (3 - 2 * up);
    const bottom = (floorZ + lowerDishMm * down * down * (3 - 2 * down) - z) * lowerTilt;
    return roundMax(roundMax(side, top, upperRoundingMm), bottom, lowerRoundingMm);
  };
}
