/**
 * What lies beside a film for a learner: bones and discs as they would be seen from where the film stands, by the same beam, so that
 * each place of the one is the same place of the other. Nearest surfaces, lit from the upper left; the needle over them, fainter
 * where it is behind bone.
 */
import { TISSUE_PALETTE } from '../../content/tissues.ts';
import type { Slices } from '../slices.ts';
import { project, TUBE_MM, type Beam } from './carm.ts';
import { add, scale } from '../../numerics/vector.ts';
import { cornerNormals } from './shell.ts';
import type { SteelTube } from './needle.ts';
import type { Absorber } from './surfaces.ts';

/** Square, four bytes a pixel, row 0 on top; clear where nothing lies. */
export interface BonePicture {
  readonly size: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** Triangles between two pauses. */
const SLICE = 1500;
/** From where light comes: right, up and towards the film. */
const LIGHT = [-0.48, 0.56, 0.67] as const;
/** Least and most of its colour that a surface shows. */
const SHADE = 0.46;
/** Colours fade to half over so many mm away from the film. */
const FADE_MM = 260;
/** What lies so far behind the middle of the field has its full colour, mm. */
const NEAREST_MM = 60;
/** Steel, and the share of it that is seen behind bone. */
const STEEL = [46, 58, 66] as const;
const BEHIND_BONE = 0.55;
const NEEDLE_HALF_PIXELS = 1.1;

const channels = (fill: string): readonly [number, number, number] => [
  Number.parseInt(fill.slice(1, 3), 16),
  Number.parseInt(fill.slice(3, 5), 16),
  Number.parseInt(fill.slice(5, 7), 16),
];
const COLOURS = { bone: channels(TISSUE_PALETTE.bone.fill), disc: channels(TISSUE_PALETTE.disc.fill) };

/** A picture with how far along the beam what it shows lies, mm. */
interface Canvas extends BonePicture {
  readonly alongMm: Float32Array;
}

/** Corners as places of the picture: right, down (pixels) and along the beam (mm), three to a corner. */
function laid({ positions: p }: Absorber, beam: Beam, size: number): Float32Array {
  const at = new Float32Array(p.length);
  const perMm = size / beam.fieldMm;
  for (let i = 0; i < p.length; i += 3) {
    const { u, v, alongMm } = project(beam, { x: p[i] ?? 0, y: p[i + 1] ?? 0, z: p[i + 2] ?? 0 });
    at[i] = size / 2 + u * perMm;
    at[i + 1] = size / 2 - v * perMm;
    at[i + 2] = alongMm;
  }
  return at;
}

/** How much light each corner gets, 0 to 1. */
function litCorners(absorber: Absorber, { right, up, ahead }: Beam): Float32Array {
  const normals = cornerNormals(absorber);
  const [toRight, toUp, toFilm] = LIGHT;
  const light = add(add(scale(right, toRight), scale(up, toUp)), scale(ahead, toFilm));
  const lit = new Float32Array(normals.length / 3);
  for (let i = 0; i < lit.length; i++)
    lit[i] = Math.max(
      0,
      (normals[i * 3] ?? 0) * light.x +
        (normals[i * 3 + 1] ?? 0) * light.y +
        (normals[i * 3 + 2] ?? 0) * light.z,
    );
  return lit;
}

function paintTriangle(
  { size, rgba, alongMm }: Canvas,
  at: Float32Array,
  lit: Float32Array,
  corners: readonly [number, number, number],
  colour: readonly [number, number, number],
): void {
  const [a, b, c] = corners;
  const [ax = 0, ay = 0, aw = 0] = [at[a], at[a + 1], at[a + 2]];
  const [bx = 0, by = 0, bw = 0] = [at[b], at[b + 1], at[b + 2]];
  const [cx = 0, cy = 0, cw = 0] = [at[c], at[c + 1], at[c + 2]];
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  // Wound outwards: what faces the film has a negative area, as the rows run down.
  if (area >= 0) return;
  const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const right = Math.min(size - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const bottom = Math.min(size - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  if (left > right || top > bottom) return;
  const [aLit = 0, bLit = 0, cLit = 0] = [lit[a / 3], lit[b / 3], lit[c / 3]];
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const px = x + 0.5;
      const py = y + 0.5;
      const inA = ((cx - bx) * (py - by) - (cy - by) * (px - bx)) / area;
      const inB = ((ax - cx) * (py - cy) - (ay - cy) * (px - cx)) / area;
      const inC = 1 - inA - inB;
      if (inA < 0 || inB < 0 || inC < -1e-6) continue;
      const here = y * size + x;
      const along = inA * aw + inB * bw + inC * cw;
      if (along <= (alongMm[here] ?? 0)) continue;
      alongMm[here] = along;
      const near = Math.min(1.06, Math.max(0.5, 1 - (0.5 * (TUBE_MM + NEAREST_MM - along)) / FADE_MM));
      const shade = (SHADE + (1 - SHADE) * (inA * aLit + inB * bLit + inC * cLit)) * near;
      rgba[here * 4] = colour[0] * shade;
      rgba[here * 4 + 1] = colour[1] * shade;
      rgba[here * 4 + 2] = colour[2] * shade;
      rgba[here * 4 + 3] = 255;
    }
}

function paintNeedle({ size, rgba, alongMm }: Canvas, beam: Beam, { hub, tip }: SteelTube): void {
  const perMm = size / beam.fieldMm;
  const from = project(beam, hub);
  const to = project(beam, tip);
  const steps = Math.ceil(2 * perMm * Math.max(Math.abs(to.u - from.u), Math.abs(to.v - from.v), 1));
  for (let i = 0; i <= steps; i++) {
    const share = i / steps;
    const column = size / 2 + (from.u + (to.u - from.u) * share) * perMm;
    const row = size / 2 - (from.v + (to.v - from.v) * share) * perMm;
    const along = from.alongMm + (to.alongMm - from.alongMm) * share;
    for (let y = Math.floor(row - NEEDLE_HALF_PIXELS); y <= row + NEEDLE_HALF_PIXELS; y++)
      for (let x = Math.floor(column - NEEDLE_HALF_PIXELS); x <= column + NEEDLE_HALF_PIXELS; x++) {
        if (x < 0 || y < 0 || x >= size || y >= size) continue;
        const here = y * size + x;
        // A needle that was painted once is not painted fainter over itself.
        if (alongMm[here] === Infinity) continue;
        const seen = along > (alongMm[here] ?? 0) ? 1 : BEHIND_BONE;
        alongMm[here] = Infinity;
        for (let k = 0; k < 3; k++)
          rgba[here * 4 + k] = (STEEL[k] ?? 0) * seen + (rgba[here * 4 + k] ?? 0) * (1 - seen);
        rgba[here * 4 + 3] = 255;
      }
  }
}

/** Her bones from where the film stands, in slices of a few milliseconds. */
export function* paintingBones(
  beam: Beam,
  absorbers: readonly Absorber[],
  needle: SteelTube | null,
  size: number,
): Slices<BonePicture> {
  const canvas: Canvas = {
    size,
    rgba: new Uint8ClampedArray(size * size * 4),
    alongMm: new Float32Array(size * size),
  };
  for (const absorber of absorbers) {
    if (absorber.shown === null) continue;
    const at = laid(absorber, beam, size);
    const lit = litCorners(absorber, beam);
    yield;
    const colour = COLOURS[absorber.shown];
    const { indices } = absorber;
    for (let i = 0; i < indices.length; i += 3) {
      if (i % (3 * SLICE) === 0) yield;
      const corners = [(indices[i] ?? 0) * 3, (indices[i + 1] ?? 0) * 3, (indices[i + 2] ?? 0) * 3] as const;
      paintTriangle(canvas, at, lit, corners, colour);
    }
  }
  if (needle !== null) paintNeedle(canvas, beam, needle);
  return { size, rgba: canvas.rgba };
}
