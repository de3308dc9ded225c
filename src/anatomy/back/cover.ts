/**
 * Where bone lies close under the skin, at the crests of the hip bones and their spines behind, the back is
 * lifted so that it covers them: a smooth table over (y, z), filled once from the bones.
 */
import { clamp } from '../field/primitives.ts';
import { ANCHOR_Z, rearBone } from './anchors.ts';

const STEP_MM = 8;
const COLUMNS = 24;
const MIN_Z = ANCHOR_Z.fold - 24;
const ROWS = Math.ceil((ANCHOR_Z.L1 + 24 - MIN_Z) / STEP_MM) + 1;
/** Nearer to the midline, down to the second sacral segment, the line over the tips is cover enough, mm. */
const MIDLINE_MM = 10;
const ROUNDS = 3;

/** Each value becomes the mean of its neighbourhood, but never less than what it must be. */
function smoothed(values: Float64Array, least: Float64Array): Float64Array {
  const result = new Float64Array(values.length);
  for (let j = 0; j < ROWS; j++)
    for (let i = 0; i < COLUMNS; i++) {
      let sum = 0;
      let weights = 0;
      for (let dj = -2; dj <= 2; dj++)
        for (let di = -2; di <= 2; di++) {
          const a = Math.abs(i + di);
          const b = j + dj;
          if (a >= COLUMNS || b < 0 || b >= ROWS) continue;
          const weight = (3 - Math.abs(di)) * (3 - Math.abs(dj));
          sum += weight * (values[b * COLUMNS + a] ?? 0);
          weights += weight;
        }
      const at = j * COLUMNS + i;
      result[at] = Math.max(sum / weights, least[at] ?? 0);
    }
  return result;
}

/** How far back the surface over (y, z) is lifted, mm, given its height without and what has to cover bone. */
export function makeCover(
  bareX: (y: number, z: number) => number,
  overBoneMm: (y: number, z: number) => number,
): (y: number, z: number) => number {
  const fill = (): Float64Array => {
    const least = new Float64Array(COLUMNS * ROWS);
    for (let j = 0; j < ROWS; j++)
      for (let i = 0; i < COLUMNS; i++) {
        const y = i * STEP_MM;
        const z = MIN_Z + j * STEP_MM;
        if (y < MIDLINE_MM && z > ANCHOR_Z.S2) continue;
        const bare = bareX(y, z);
        const wanted = overBoneMm(y, z);
        const bone = rearBone(y, z, bare - 45, bare + wanted);
        least[j * COLUMNS + i] = bone === null ? 0 : Math.max(bare + wanted - bone, 0);
      }
    // A surface between the samples covers bone that peaks between them: widen once, then smooth.
    const wide: Float64Array = Float64Array.from(least);
    for (let j = 1; j + 1 < ROWS; j++)
      for (let i = 1; i + 1 < COLUMNS; i++) {
        let most = 0;
        for (let dj = -1; dj <= 1; dj++)
          for (let di = -1; di <= 1; di++) most = Math.max(most, least[(j + dj) * COLUMNS + i + di] ?? 0);
        wide[j * COLUMNS + i] = most;
      }
    let values: Float64Array = wide;
    for (let round = 0; round < ROUNDS; round++) values = smoothed(values, least);
    return values;
  };
  let table: Float64Array | null = null;

  return (y, z) => {
    table ??= fill();
    const values = table;
    const a = Math.abs(y) / STEP_MM;
    const b = (z - MIN_Z) / STEP_MM;
    const i0 = Math.floor(a);
    const j0 = Math.floor(b);
    if (j0 < -2 || j0 > ROWS + 1 || i0 > COLUMNS) return 0;
    // Cubic B-spline: twice smooth, and never outside its control values.
    const s = a - i0;
    const t = b - j0;
    let sum = 0;
    for (let dj = -1; dj <= 2; dj++) {
      const wj = basis(dj, t);
      const row = clamp(j0 + dj, 0, ROWS - 1) * COLUMNS;
      for (let di = -1; di <= 2; di++) {
        const column = Math.min(Math.abs(i0 + di), COLUMNS - 1);
        sum += wj * basis(di, s) * (values[row + column] ?? 0);
      }
    }
    return sum;
  };
}

function basis(offset: number, t: number): number {
  const u = 1 - t;
  if (offset < 0) return (u * u * u) / 6;
  if (offset === 0) return (3 * t * t * t - 6 * t * t + 4) / 6;
  if (offset === 1) return (3 * u * u * u - 6 * u * u + 4) / 6;
  return (t * t * t) / 6;
}
