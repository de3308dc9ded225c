/** The midline of a transverse view, by symmetry: the line about which the picture is most like its mirror image. */
import { cos, PI, sin } from '../../numerics/elementary.ts';
import { finish, type Slices } from '../slices.ts';
import type { UltrasoundPicture } from './picture.ts';

export interface Midline {
  /** Where it meets the skin, mm to the right of the middle of the probe. */
  readonly rightMm: number;
  /** How far it leans to the right with depth, degrees. */
  readonly leanDeg: number;
  /** How alike the halves are: 1 mirror images, 0 not at all. */
  readonly likeness: number;
}

/** Looked for so far to both sides, in such steps; the halves are compared out to so far, from so deep on, mm and degrees. */
const ASIDE_MM = 16;
const STEP_MM = 0.5;
const LEAN_DEG = 12;
const LEAN_STEP_DEG = 2;
const HALF_MM = 30;
const FROM_MM = 8;
const GRID_MM = 1.5;
/** So many lines are tried between two pauses. */
const COMPARED_IN_SLICE = 10;
/** Rows of the picture blurred between two pauses. */
const ROWS_IN_SLICE = 48;

/** Looks for it lean by lean, with a pause after each. */
export function* findingMidline({ fan, grey }: UltrasoundPicture): Slices<Midline> {
  const { setting, mmPerPx, halfWidthMm, aboveMm } = fan;
  const { widthPx, heightPx, depthMm } = setting;
  // The picture a little blurred, so that lines count and speckle does not.
  const soft = new Float32Array(widthPx * heightPx);
  const reach = Math.max(1, Math.round(0.9 / mmPerPx));
  for (let row = reach; row + reach < heightPx; row++) {
    if (row % ROWS_IN_SLICE === 0) yield;
    for (let column = reach; column + reach < widthPx; column++) {
      let sum = 0;
      for (let r = -reach; r <= reach; r += reach)
        for (let c = -reach; c <= reach; c += reach) sum += grey[(row + r) * widthPx + column + c] ?? 0;
      soft[row * widthPx + column] = sum / 9;
    }
  }
  yield;
  const read = (rightMm: number, downMm: number): number => {
    const column = Math.round((rightMm + halfWidthMm) / mmPerPx);
    const row = Math.round((downMm + aboveMm) / mmPerPx);
    return column < 0 || row < 0 || column >= widthPx || row >= heightPx
      ? NaN
      : (soft[row * widthPx + column] ?? NaN);
  };
  const likeness = (asideMm: number, leanDeg: number): number => {
    const c = cos((leanDeg * PI) / 180);
    const s = sin((leanDeg * PI) / 180);
    let ab = 0;
    let aa = 0;
    let bb = 0;
    let a = 0;
    let b = 0;
    let n = 0;
    for (let down = FROM_MM; down < depthMm * 0.9; down += GRID_MM)
      for (let out = GRID_MM; out < HALF_MM; out += GRID_MM) {
        const x = asideMm + down * s;
        const left = read(x - out * c, down * c + out * s);
        const right = read(x + out * c, down * c - out * s);
        if (!(left >= 0 && right >= 0)) continue;
        n++;
        a += left + right;
        b += left + right;
        ab += 2 * left * right;
        aa += left * left + right * right;
        bb += left * left + right * right;
      }
    if (n < 200) return 0;
    const m = 2 * n;
    const spread = Math.sqrt((aa / m - (a / m) * (a / m)) * (bb / m - (b / m) * (b / m)));
    return spread > 0 ? (ab / m - (a / m) * (b / m)) / spread : 0;
  };
  let best: Midline = { rightMm: 0, leanDeg: 0, likeness: -1 };
  let compared = 0;
  for (let leanDeg = -LEAN_DEG; leanDeg <= LEAN_DEG; leanDeg += LEAN_STEP_DEG)
    for (let rightMm = -ASIDE_MM; rightMm <= ASIDE_MM; rightMm += STEP_MM) {
      const found = likeness(rightMm, leanDeg);
      if (found > best.likeness) best = { rightMm, leanDeg, likeness: found };
      if (++compared % COMPARED_IN_SLICE === 0) yield;
    }
  return best;
}

export function findMidline(picture: UltrasoundPicture): Midline {
  return finish(findingMidline(picture));
}
