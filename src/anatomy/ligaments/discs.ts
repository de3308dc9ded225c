/** The intervertebral discs: the fibrous ring between two rims, bulging a little, and the nucleus in it. */
import { smoothMax } from '../field/primitives.ts';
import type { Box, DistanceField } from '../types.ts';
import { discPlace, type DiscPlace } from './discPlace.ts';
import { PAIRS, type Pair } from './interspaces.ts';

/** How far the ring stands out over the rims half-way between them, mm (assumption; a healthy disc's). */
const BULGE_MM = 1.2;
/** How far beyond the end-plates' middles the ring reaches up and down, onto the rounded rims, mm. */
const ONTO_RIM_MM = 4;
/** The nucleus: its share of the outline, how far back of the middle, and the end-plates' cartilage over it, mm. */
const NUCLEUS_SHARE = 0.62;
const NUCLEUS_BACK_MM = 1.5;
const END_PLATE_MM = 0.9;

/** One disc: its parts as they would be without the bones (the bones take precedence), and its frame. */
export interface Disc {
  readonly suffix: string;
  readonly place: DiscPlace;
  readonly bounds: Box;
  readonly whole: DistanceField;
  readonly nucleus: DistanceField;
}

/** Radius of a rim's outline and its change per radian, at the angle whose cosine and sine are given. */
function outline(series: readonly number[], cosine: number, sine: number, out: Float64Array): void {
  let before = 1;
  let current = cosine;
  let radius = series[0] ?? 0;
  // Derivative by the Chebyshev polynomials of the second kind: d cos(k t) / dt = -k sin(t) U(k-1).
  let secondBefore = 0;
  let second = 1;
  let slope = 0;
  for (let k = 1; k < series.length; k++) {
    const a = series[k] ?? 0;
    radius += a * current;
    slope -= a * k * sine * second;
    const next = 2 * cosine * current - before;
    before = current;
    current = next;
    const secondNext = 2 * cosine * second - secondBefore;
    secondBefore = second;
    second = secondNext;
  }
  out[0] = radius;
  out[1] = slope;
}

function makeDisc(pair: Pair): Disc {
  const place = discPlace(pair);
  const { x: x0, z: z0, cosine, sine, heightMm } = place;
  const half = heightMm / 2;
  const mean = place.upperRim.map((value, k) => (value + (place.lowerRim[k] ?? 0)) / 2);
  const lean = place.upperRim.map((value, k) => (value - (place.lowerRim[k] ?? 0)) / 2);
  const scratch = new Float64Array(2);
  const { upperBone, lowerBone } = pair;

  const whole: DistanceField = (x, y, z) => {
    const dx = x - x0;
    const dz = z - z0;
    const u = dx * cosine + dz * sine;
    const v = dz * cosine - dx * sine;
    const slab = Math.abs(v) - half - ONTO_RIM_MM;
    const r = Math.sqrt(u * u + y * y);
    if (slab > 6 || r > 45) return Math.max(slab, r - 34);
    const c = r > 1e-6 ? u / r : 1;
    const s = r > 1e-6 ? Math.abs(y) / r : 0;
    const h = v / half;
    const bounded = h < -1.4 ? -1.4 : h > 1.4 ? 1.4 : h;
    outline(lean, c, s, scratch);
    const share = bounded < -1 ? -1 : bounded > 1 ? 1 : bounded;
    let radius = (scratch[0] ?? 0) * share;
    let slope = (scratch[1] ?? 0) * share;
    outline(mean, c, s, scratch);
    radius += (scratch[0] ?? 0) + BULGE_MM * (1 - bounded * bounded);
    slope += scratch[1] ?? 0;
    const alongV = ((BULGE_MM * 2) / half) * bounded;
    const flat = slope / Math.max(r, 10);
    const side = (r - radius) / Math.sqrt(1 + flat * flat + alongV * alongV);
    return Math.max(side, slab);
  };

  const nucleus: DistanceField = (x, y, z) => {
    const dx = x - x0;
    const dz = z - z0;
    const u = dx * cosine + dz * sine + NUCLEUS_BACK_MM;
    const v = dz * cosine - dx * sine;
    const slab = Math.abs(v) - half;
    const r = Math.sqrt(u * u + y * y);
    if (slab > 3 || r > 25) return Math.max(slab, r - 22);
    outline(mean, r > 1e-6 ? u / r : 1, r > 1e-6 ? Math.abs(y) / r : 0, scratch);
    const flat = ((scratch[1] ?? 0) * NUCLEUS_SHARE) / Math.max(r, 8);
    const side = (r - (scratch[0] ?? 0) * NUCLEUS_SHARE) / Math.sqrt(1 + flat * flat);
    const plates = END_PLATE_MM - Math.min(upperBone(x, y, z), lowerBone(x, y, z));
    return smoothMax(side, plates, half);
  };

  const reach = half + ONTO_RIM_MM;
  const radius = 32;
  const alongX = radius * cosine + reach * Math.abs(sine);
  const alongZ = radius * Math.abs(sine) + reach * cosine;
  const bounds: Box = {
    min: { x: x0 - alongX, y: -radius, z: z0 - alongZ },
    max: { x: x0 + alongX, y: radius, z: z0 + alongZ },
  };
  return { suffix: pair.suffix, place, bounds, whole, nucleus };
}

export const DISC_PARTS: readonly Disc[] = PAIRS.map(makeDisc);
