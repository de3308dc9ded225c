/** The blade of the ilium: one curved sheet with an outline, thicker towards its rim and its joints. */
import { cos, PI, sin } from '../../../numerics/elementary.ts';
import type { DistanceField } from '../../types.ts';
import { makeThrough } from './through.ts';
import type { BladePoint, BladeShape } from './shape.ts';

/** Cell of the tables, and how far they reach past the outline, mm. */
const CELL_MM = 2;
const MARGIN_MM = 16;
/** Straight pieces of the outline between two landmarks. */
const STEPS = 6;
const RADIANS = PI / 180;

/** The closed outline as u, v in turn: a smooth curve through the landmarks. */
function outlineOf(border: readonly BladePoint[]): Float64Array {
  const count = border.length;
  const outline = new Float64Array(2 * STEPS * count);
  for (let i = 0; i < count; i++) {
    const of = (k: number, key: 'forward' | 'up'): number => border[(i + k + count) % count]?.[key] ?? 0;
    for (let step = 0; step < STEPS; step++) {
      const t = step / STEPS;
      const along = (key: 'forward' | 'up'): number => {
        const from = of(0, key);
        const to = of(1, key);
        const start = (to - of(-1, key)) / 2;
        const end = (of(2, key) - from) / 2;
        const rise = to - from;
        return from + t * (start + t * (3 * rise - 2 * start - end + t * (start + end - 2 * rise)));
      };
      outline.set([along('forward'), along('up')], 2 * (i * STEPS + step));
    }
  }
  return outline;
}

/** Signed distance to a closed outline in its plane. */
function toOutline(outline: Float64Array, u: number, v: number): number {
  let nearest = Infinity;
  let inside = false;
  let u0 = outline.at(-2) ?? 0;
  let v0 = outline.at(-1) ?? 0;
  for (let k = 0; k < outline.length; k += 2) {
    const u1 = outline[k] ?? 0;
    const v1 = outline[k + 1] ?? 0;
    const eu = u1 - u0;
    const ev = v1 - v0;
    const wu = u - u0;
    const wv = v - v0;
    const along = (wu * eu + wv * ev) / (eu * eu + ev * ev + 1e-12);
    const t = along < 0 ? 0 : along > 1 ? 1 : along;
    const squared = (wu - t * eu) * (wu - t * eu) + (wv - t * ev) * (wv - t * ev);
    if (squared < nearest) nearest = squared;
    if (v0 > v !== v1 > v && u < u0 + ((v - v0) * eu) / ev) inside = !inside;
    u0 = u1;
    v0 = v1;
  }
  return inside ? -Math.sqrt(nearest) : Math.sqrt(nearest);
}

/** A number of the table within a cell whose corners' numbers stand at k, k + 3, below and below + 3. */
function cell(table: Float64Array, k: number, below: number, fu: number, fv: number): number {
  const low = (table[k] ?? 0) + ((table[k + 3] ?? 0) - (table[k] ?? 0)) * fu;
  const high = (table[below] ?? 0) + ((table[below + 3] ?? 0) - (table[below] ?? 0)) * fu;
  return low + (high - low) * fv;
}

export function makeBlade(shape: BladeShape): DistanceField {
  const border = Object.values(shape.border);
  const points = [...border, ...Object.values(shape.surface)];
  const bulge = makeThrough(points.map(({ forward, up, outward }) => [forward, up, outward]));
  const thickness = makeThrough(
    points.map(({ forward, up, halfThicknessMm }) => [forward, up, halfThicknessMm]),
  );
  const outline = outlineOf(border);
  const us = border.map(({ forward }) => forward);
  const vs = border.map(({ up }) => up);
  const minU = Math.min(...us) - MARGIN_MM;
  const minV = Math.min(...vs) - MARGIN_MM;
  const columns = Math.ceil((Math.max(...us) + MARGIN_MM - minU) / CELL_MM);
  const rows = Math.ceil((Math.max(...vs) + MARGIN_MM - minV) / CELL_MM);
  const width = columns + 1;
  // Three numbers a node: to the outline, bulge, half thickness.
  const table = new Float64Array(3 * width * (rows + 1));
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= columns; i++) {
      const u = minU + i * CELL_MM;
      const v = minV + j * CELL_MM;
      const values = [toOutline(outline, u, v), bulge(u, v), Math.max(thickness(u, v), 1.5)];
      table.set(values, 3 * (j * width + i));
    }
  const [ox, oy, oz] = shape.origin;
  const ca = cos(shape.azimuthDeg * RADIANS);
  const sa = sin(shape.azimuthDeg * RADIANS);
  const cd = cos(shape.dipDeg * RADIANS);
  const sd = sin(shape.dipDeg * RADIANS);
  return (x, y, z) => {
    const px = x - ox;
    const py = y - oy;
    const pz = z - oz;
    const outward = px * cd * ca + py * cd * sa + pz * sd;
    const atU = (px * sa - py * ca - minU) / CELL_MM;
    const atV = (pz * cd - px * sd * ca - py * sd * sa - minV) / CELL_MM;
    const inU = atU < 0 ? 0 : atU > columns ? columns : atU;
    const inV = atV < 0 ? 0 : atV > rows ? rows : atV;
    const i = inU === columns ? columns - 1 : inU | 0;
    const j = inV === rows ? rows - 1 : inV | 0;
    const fu = inU - i;
    const fv = inV - j;
    const k = 3 * (j * width + i);
    const below = k + 3 * width;
    const bu = ((table[k + 4] ?? 0) - (table[k + 1] ?? 0)) / CELL_MM;
    const bv = ((table[below + 1] ?? 0) - (table[k + 1] ?? 0)) / CELL_MM;
    const beyond = Math.sqrt((atU - inU) * (atU - inU) + (atV - inV) * (atV - inV)) * CELL_MM;
    const half = cell(table, k + 2, below + 2, fu, fv);
    const edge = cell(table, k, below, fu, fv) + half + beyond;
    const out = edge > 0 ? edge : 0;
    const off = (outward - cell(table, k + 1, below + 1, fu, fv)) / Math.sqrt(1 + bu * bu + bv * bv);
    return Math.sqrt(out * out + off * off) - half;
  };
}
