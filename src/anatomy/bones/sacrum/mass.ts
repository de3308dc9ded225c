/** The fused mass of the sacrum: five-cornered sections, one above the other, joined smoothly and rounded. */
import type { DistanceField } from '../../types.ts';
import type { SectionShape } from './shape.ts';

/** Height of one layer of the table of sections, mm. */
const LAYER_MM = 0.5;
/** Layers to either side over which a slope is taken. */
const SLOPE_LAYERS = 20;
/** Layers above the lower end over which slopes fade out: there the end's own rounding takes over, without a rim. */
const ENDING_LAYERS = 12;
/** Half width of the bodies' front as a share of the section's half width. */
const BODY_SHARE = 0.3;

/** Corners' coordinates of a layer in turn: front middle, front edge of the bodies, margin, lateral crest, rear wall. */
const CORNERS = 5;
const RADIUS_AT = 2 * CORNERS;
const STRIDE = RADIUS_AT + 1;

function smoothAt(zs: readonly number[], values: readonly number[], z: number): number {
  const last = zs.length - 1;
  let i = 0;
  while (i + 1 < last && z < (zs[i + 1] ?? 0)) i++;
  const at = (list: readonly number[], k: number): number => list[Math.min(Math.max(k, 0), last)] ?? 0;
  const slope = (k: number): number => {
    if (k <= 0 || k >= last) return (at(values, k + 1) - at(values, k - 1)) / (at(zs, k + 1) - at(zs, k - 1));
    const down = (at(values, k + 1) - at(values, k)) / (at(zs, k + 1) - at(zs, k));
    const up = (at(values, k) - at(values, k - 1)) / (at(zs, k) - at(zs, k - 1));
    const below = at(zs, k) - at(zs, k + 1);
    const above = at(zs, k - 1) - at(zs, k);
    return (down * above + up * below) / (above + below);
  };
  const height = at(zs, i + 1) - at(zs, i);
  const t = Math.min(Math.max((z - at(zs, i)) / height, 0), 1);
  const rise = at(values, i + 1) - at(values, i);
  const from = slope(i) * height;
  const to = slope(i + 1) * height;
  return at(values, i) + t * (from + t * (3 * rise - 2 * from - to + t * (from + to - 2 * rise)));
}

/** An entry a share of the way from one layer to the next. */
function mid(values: Float64Array, k: number, share: number): number {
  const from = values[k] ?? 0;
  return from + ((values[k + STRIDE] ?? 0) - from) * share;
}

/** `sections`: two or more, from head to foot. */
export function makeMass(sections: readonly SectionShape[]): DistanceField {
  const zs = sections.map(({ z }) => z);
  const topZ = zs[0] ?? 0;
  const bottomZ = zs.at(-1) ?? 0;
  const layers = Math.ceil((topZ - bottomZ) / LAYER_MM) + 1;
  const table = new Float64Array((layers + 1) * STRIDE);
  for (let layer = 0; layer <= layers; layer++) {
    const z = Math.max(topZ - layer * LAYER_MM, bottomZ);
    const of = (key: keyof SectionShape): number =>
      smoothAt(
        zs,
        sections.map((section) => section[key]),
        z,
      );
    const frontX = of('frontX');
    const marginY = of('marginY');
    const corners = [0, frontX, BODY_SHARE * marginY, frontX, marginY, of('marginX')];
    corners.push(of('crestY'), of('crestX'), 0, of('wallX'), Math.max(of('radiusMm'), 0.5));
    table.set(corners, layer * STRIDE);
  }
  // Change per layer of every entry, over some layers, so that slopes do not jump from layer to layer.
  const slopes = table.map((_, i) => {
    let low = i;
    let high = i;
    for (let step = 0; step < SLOPE_LAYERS; step++) {
      if (low >= STRIDE) low -= STRIDE;
      if (high + STRIDE < table.length) high += STRIDE;
    }
    const above = layers - Math.floor(i / STRIDE);
    const left = above < ENDING_LAYERS ? above / ENDING_LAYERS : 1;
    return (((table[high] ?? 0) - (table[low] ?? 0)) * STRIDE * left) / (high - low);
  });
  return (x, ySigned, z) => {
    const y = ySigned < 0 ? -ySigned : ySigned;
    const inside = z > topZ ? topZ : z < bottomZ ? bottomZ : z;
    const over = z - inside;
    const depth = (topZ - inside) / LAYER_MM;
    const layer = depth | 0;
    const share = depth - layer;
    const row = layer * STRIDE;
    let nearest = Infinity;
    let nearU = 0;
    let nearV = 0;
    let crossings = false;
    let nearK = row + 2;
    let nearT = 0;
    let u0 = mid(table, row, share);
    let v0 = mid(table, row + 1, share);
    for (let k = row + 2; k < row + RADIUS_AT; k += 2) {
      const u1 = mid(table, k, share);
      const v1 = mid(table, k + 1, share);
      const eu = u1 - u0;
      const ev = v1 - v0;
      const wu = y - u0;
      const wv = x - v0;
      const along = (wu * eu + wv * ev) / (eu * eu + ev * ev + 1e-12);
      const t = along < 0 ? 0 : along > 1 ? 1 : along;
      const qu = wu - eu * t;
      const qv = wv - ev * t;
      const squared = qu * qu + qv * qv;
      if (squared < nearest) {
        nearest = squared;
        nearU = qu;
        nearV = qv;
        nearK = k;
        nearT = t;
      }
      if (v0 > x !== v1 > x && y < u0 + ((x - v0) * eu) / ev) crossings = !crossings;
      u0 = u1;
      v0 = v1;
    }
    const size = Math.sqrt(nearU * nearU + nearV * nearV) + 1e-9;
    // How fast the nearest point of the outline runs away from the point as the section goes down.
    const du = mid(slopes, nearK - 2, share) * (1 - nearT) + mid(slopes, nearK, share) * nearT;
    const dv = mid(slopes, nearK - 1, share) * (1 - nearT) + mid(slopes, nearK + 1, share) * nearT;
    const run = (nearU * du + nearV * dv) / (size * LAYER_MM);
    const core = (crossings ? -size : size) / Math.sqrt(1 + run * run);
    const radius = mid(table, row + RADIUS_AT, share);
    if (over === 0) return core - radius;
    const out = core > 0 ? core : 0;
    return Math.sqrt(out * out + over * over) - radius;
  };
}
