/**
 * What the ray meets before and behind all that is described: the trunk as a whole. Its back is the skin of the fields; of belly
 * and organs nothing is modelled, so that its front is one even curve, with a core of soft tissue for all organs (assumptions;
 * no gas, no ribs). In the atlas, so that the trunk bends with her.
 */
import { skinX } from '../../anatomy/back/surface.ts';
import type { Surface } from './glb.ts';

/** Front of the belly in the midline and how it falls away to the flanks, mm (assumption: a trunk some 20 cm deep). */
const BELLY_X = 102;
const BELLY_FALL_MM = 104;
const BELLY_HALF_MM = 172;
/** The organs: an upright cylinder, mm. */
const ORGANS_X = 68;
const ORGANS_HALF_DEPTH_MM = 24;
const ORGANS_HALF_WIDTH_MM = 92;
/** From below the hips to the lower ribs: what stands beyond is out of every picture, mm. */
const TOP_Z = 250;
const BOTTOM_Z = -330;
const ROW_MM = 14.5;
const CELLS = 36;
/** The cylinder bends with the trunk. */
const ORGAN_ROWS = 12;

function bellyX(y: number): number {
  const share = y / BELLY_HALF_MM;
  return BELLY_X - BELLY_FALL_MM + BELLY_FALL_MM * Math.sqrt(Math.max(0, 1 - share * share));
}

export function inTrunk(x: number, y: number, z: number): boolean {
  return z < TOP_Z && z > BOTTOM_Z && x < bellyX(y) && x > skinX(y, z);
}

export function inOrgans(x: number, y: number, z: number): boolean {
  const forward = (x - ORGANS_X) / ORGANS_HALF_DEPTH_MM;
  const aside = y / ORGANS_HALF_WIDTH_MM;
  return forward * forward + aside * aside < 1 && z < TOP_Z && z > BOTTOM_Z;
}

/** Half width of the trunk where back and belly meet, mm. */
function flankY(z: number): number {
  let within = 60;
  let beyond = 240;
  for (let i = 0; i < 40; i++) {
    const half = (within + beyond) / 2;
    if (skinX(half, z) < bellyX(half)) within = half;
    else beyond = half;
  }
  return within;
}

/** A closed body between two sheets over (y, z): so many rows of corners, `half` wide, from `rear` to `front`. */
function between(
  rows: number,
  half: (z: number) => number,
  rear: (y: number, z: number) => number,
  front: (y: number) => number,
): Surface {
  const across = CELLS + 1;
  const positions = new Float32Array(rows * across * 2 * 3);
  for (let row = 0; row < rows; row++) {
    const z = BOTTOM_Z + ((TOP_Z - BOTTOM_Z) * row) / (rows - 1);
    const widest = half(z);
    for (let i = 0; i < across; i++) {
      const s = (2 * i) / CELLS - 1;
      // Closer together towards the flanks, where both sheets turn.
      const y = widest * s * (1.5 - 0.5 * s * s);
      const at = (row * across + i) * 3;
      const edge = i === 0 || i === CELLS;
      const middle = (rear(y, z) + front(y)) / 2;
      positions.set([edge ? middle : rear(y, z), y, z], at);
      positions.set([edge ? middle : front(y), y, z], at + rows * across * 3);
    }
  }
  const indices: number[] = [];
  const quad = (a: number, b: number, c: number, d: number) => indices.push(a, b, c, a, c, d);
  const other = rows * across;
  for (let row = 0; row + 1 < rows; row++)
    for (let i = 0; i < CELLS; i++) {
      const a = row * across + i;
      quad(a, a + across, a + across + 1, a + 1);
      quad(other + a, other + a + 1, other + a + across + 1, other + a + across);
    }
  for (let i = 0; i < CELLS; i++) {
    const top = (rows - 1) * across + i;
    quad(i, i + 1, other + i + 1, other + i);
    quad(top, other + top, other + top + 1, top + 1);
  }
  // Both sheets end in the same points at the flanks.
  for (let row = 0; row < rows; row++)
    for (const i of [0, CELLS]) {
      const from = row * across + i + other;
      for (let k = 0; k < indices.length; k++) if (indices[k] === from) indices[k] = row * across + i;
    }
  return { positions, indices: Uint32Array.from(indices) };
}

/** The trunk and the organs in it as closed surfaces, atlas, mm. */
export function trunkSurfaces(): { readonly trunk: Surface; readonly organs: Surface } {
  const organs = (y: number, side: 1 | -1): number => {
    const aside = y / ORGANS_HALF_WIDTH_MM;
    return ORGANS_X + side * ORGANS_HALF_DEPTH_MM * Math.sqrt(Math.max(0, 1 - aside * aside));
  };
  return {
    trunk: between(Math.round((TOP_Z - BOTTOM_Z) / ROW_MM) + 1, flankY, skinX, bellyX),
    organs: between(
      ORGAN_ROWS,
      () => ORGANS_HALF_WIDTH_MM,
      (y) => organs(y, -1),
      (y) => organs(y, 1),
    ),
  };
}
