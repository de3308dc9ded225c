/** Scatterers that belong to a place of the tissue: white noise on a lattice of the atlas, and smooth noise for its grain. */
import { normal } from '../../numerics/random.ts';

const SEED = 20;
const BITS = 12;
const SIZE = 1 << BITS;

/** Standard normal numbers, the same in every picture. */
const NORMALS = Float32Array.from({ length: SIZE }, (_, i) => normal(SEED, 'speckle', i));

/** A whole number from three, well mixed. */
export function cellKey(i: number, j: number, k: number): number {
  let h = Math.imul(i, 0x21f0aaad) ^ Math.imul(j, 0x735a2d97) ^ Math.imul(k, 0x45d9f3b5);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39);
  return h ^ (h >>> 16);
}

/** Two standard normal numbers of a key: how much its scatterers throw back in phase, and a quarter off. */
export function inPhase(key: number): number {
  return NORMALS[key & (SIZE - 1)] ?? 0;
}
export function offPhase(key: number): number {
  return NORMALS[(key >>> BITS) & (SIZE - 1)] ?? 0;
}

function corner(i: number, j: number, k: number): number {
  return (cellKey(i, j, k) & 0xffff) / 0xffff;
}

/** Smooth noise, 0 to 1, with lumps of the size of 1. */
export function grain(x: number, y: number, z: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const k = Math.floor(z);
  const a = x - i;
  const b = y - j;
  const c = z - k;
  const s = a * a * (3 - 2 * a);
  const t = b * b * (3 - 2 * b);
  const w = c * c * (3 - 2 * c);
  const near =
    (corner(i, j, k) * (1 - s) + corner(i + 1, j, k) * s) * (1 - t) +
    (corner(i, j + 1, k) * (1 - s) + corner(i + 1, j + 1, k) * s) * t;
  const far =
    (corner(i, j, k + 1) * (1 - s) + corner(i + 1, j, k + 1) * s) * (1 - t) +
    (corner(i, j + 1, k + 1) * (1 - s) + corner(i + 1, j + 1, k + 1) * s) * t;
  return near * (1 - w) + far * w;
}
