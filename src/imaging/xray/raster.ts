/**
 * The fast picture: for each surface the lengths of the rays inside it, as the depths at which rays leave it less those at which
 * they enter it, added up over its triangles in any order. Corners are laid on a fine raster of whole numbers and a shared edge
 * belongs to one triangle alone, so that no ray slips through a seam.
 */
import type { Slices } from '../slices.ts';
import { TUBE_MM, type Beam } from './carm.ts';
import type { Absorber } from './surfaces.ts';

/** Whole numbers to a pixel. */
const BITS = 8;
const FINE = 1 << BITS;
const HALF = FINE / 2;
/** Rounds up to the first pixel whose middle is not before a place. */
const BEFORE = FINE - 1 - HALF;
/** Triangles, and corners, between two pauses: a millisecond or two. */
const SLICE = 2000;

/** A square picture of absorption: natural logarithm of how much weaker the ray leaves than it came; row 0 is the top. */
export interface Absorption {
  readonly size: number;
  readonly values: Float32Array;
}

export function emptyAbsorption(size: number): Absorption {
  return { size, values: new Float32Array(size * size) };
}

interface Corners {
  /** Fine units to the right and down, and mm along the beam beyond its middle plane. */
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly along: Float64Array;
}

function roomFor(count: number): Corners {
  return { x: new Int32Array(count), y: new Int32Array(count), along: new Float64Array(count) };
}

function layCorners(
  room: Corners,
  p: Float32Array,
  { tube, ahead, right, up, fieldMm }: Beam,
  size: number,
): void {
  const count = p.length / 3;
  const perMm = (FINE * size * TUBE_MM) / fieldMm;
  const middle = (FINE * size) / 2;
  for (let i = 0; i < count; i++) {
    const dx = (p[i * 3] ?? 0) - tube.x;
    const dy = (p[i * 3 + 1] ?? 0) - tube.y;
    const dz = (p[i * 3 + 2] ?? 0) - tube.z;
    const along = dx * ahead.x + dy * ahead.y + dz * ahead.z;
    const larger = perMm / along;
    room.x[i] = Math.round(middle + (dx * right.x + dy * right.y + dz * right.z) * larger);
    room.y[i] = Math.round(middle - (dx * up.x + dy * up.y + dz * up.z) * larger);
    room.along[i] = along - TUBE_MM;
  }
}

/** A pixel on an edge belongs to the triangle whose left or upper edge it is. */
function bias(dx: number, dy: number): number {
  return dy < 0 || (dy === 0 && dx > 0) ? 0 : 1;
}

function addTriangle(
  { size, values }: Absorption,
  { x, y, along }: Corners,
  a: number,
  first: number,
  second: number,
  perMm: number,
): void {
  const ax = x[a] ?? 0;
  const ay = y[a] ?? 0;
  let bx = x[first] ?? 0;
  let by = y[first] ?? 0;
  let cx = x[second] ?? 0;
  let cy = y[second] ?? 0;
  // Most triangles are smaller than a pixel and cover the middle of none: they are sent away first.
  const top = Math.max(0, ((ay < by ? (ay < cy ? ay : cy) : by < cy ? by : cy) + BEFORE) >> BITS);
  const bottom = Math.min(size - 1, ((ay > by ? (ay > cy ? ay : cy) : by > cy ? by : cy) - HALF) >> BITS);
  if (top > bottom) return;
  const left = Math.max(0, ((ax < bx ? (ax < cx ? ax : cx) : bx < cx ? bx : cx) + BEFORE) >> BITS);
  const rightmost = Math.min(size - 1, ((ax > bx ? (ax > cx ? ax : cx) : bx > cx ? bx : cx) - HALF) >> BITS);
  if (left > rightmost) return;
  let area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (area === 0) return;
  const wa = along[a] ?? 0;
  let wb = (along[first] ?? 0) - wa;
  let wc = (along[second] ?? 0) - wa;
  // Wound outwards, and the rows run down: what faces the tube has a positive area and is where rays enter.
  let weight = -perMm;
  if (area < 0) {
    const [bx0, by0, wb0] = [bx, by, wb];
    bx = cx;
    by = cy;
    wb = wc;
    cx = bx0;
    cy = by0;
    wc = wb0;
    area = -area;
    weight = perMm;
  }
  const px = left * FINE + HALF;
  const py = top * FINE + HALF;
  // How far inside each edge the first pixel lies; whole numbers, exact.
  let rowA = (cx - bx) * (py - by) - (cy - by) * (px - bx) - bias(cx - bx, cy - by);
  let rowB = (ax - cx) * (py - cy) - (ay - cy) * (px - cx) - bias(ax - cx, ay - cy);
  let rowC = (bx - ax) * (py - ay) - (by - ay) * (px - ax) - bias(bx - ax, by - ay);
  const stepA = -(cy - by) * FINE;
  const stepB = -(ay - cy) * FINE;
  const stepC = -(by - ay) * FINE;
  const downA = (cx - bx) * FINE;
  const downB = (ax - cx) * FINE;
  const downC = (bx - ax) * FINE;
  const slopeX = (wb * (cy - ay) - wc * (by - ay)) / area;
  const slopeY = (wc * (bx - ax) - wb * (cx - ax)) / area;
  const stepW = slopeX * FINE * weight;
  const downW = slopeY * FINE * weight;
  let rowW = (wa + slopeX * (px - ax) + slopeY * (py - ay)) * weight;
  for (let row = top; row <= bottom; row++) {
    let inA = rowA;
    let inB = rowB;
    let inC = rowC;
    let w = rowW;
    const start = row * size;
    for (let column = left; column <= rightmost; column++) {
      if (inA >= 0 && inB >= 0 && inC >= 0) values[start + column] = (values[start + column] ?? 0) + w;
      inA += stepA;
      inB += stepB;
      inC += stepC;
      w += stepW;
    }
    rowA += downA;
    rowB += downB;
    rowC += downC;
    rowW += downW;
  }
}

/** Adds the triangles of the corners from one place of the list to another. */
function addTriangles(
  picture: Absorption,
  room: Corners,
  { indices, perMm }: Absorber,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i += 3)
    addTriangle(picture, room, indices[i] ?? 0, indices[i + 1] ?? 0, indices[i + 2] ?? 0, perMm);
}

/** Adds what the surfaces take up to a picture; what was in it must be on the same footing (see `aslant`). */
export function* addingSurfaces(
  picture: Absorption,
  beam: Beam,
  absorbers: readonly Absorber[],
): Slices<void> {
  const room = roomFor(absorbers.reduce((most, { positions }) => Math.max(most, positions.length / 3), 0));
  let done = 0;
  for (const absorber of absorbers) {
    const { positions, indices } = absorber;
    layCorners(room, positions, beam, picture.size);
    done += positions.length / 6;
    for (let from = 0; from < indices.length; from += 3 * SLICE) {
      const to = Math.min(indices.length, from + 3 * SLICE);
      addTriangles(picture, room, absorber, from, to);
      done += (to - from) / 3;
      if (done < SLICE) continue;
      done = 0;
      yield;
    }
  }
}

/** From lengths along the beam to lengths along each ray. */
export function aslant({ size, values }: Absorption, { fieldMm }: Beam): void {
  for (let row = 0; row < size; row++) {
    const v = ((0.5 - (row + 0.5) / size) * fieldMm) / TUBE_MM;
    for (let column = 0; column < size; column++) {
      const u = (((column + 0.5) / size - 0.5) * fieldMm) / TUBE_MM;
      const here = row * size + column;
      values[here] = (values[here] ?? 0) * Math.sqrt(1 + u * u + v * v);
    }
  }
}
