/**
 * The points at which a plane is sampled, shared by all structures of one cut: each is carried from the
 * patient to the frame in which the structures are described once, however many of them ask.
 */
import type { DistanceField } from '../anatomy/types.ts';
import type { PlaneField, SectionWindow, Stretch } from './contour.ts';
import { pointOn, type SectionPlane } from './plane.ts';

/** From a patient's point to where the structures are described, into out[0..2]; both in mm. */
export type Carry = (out: Float64Array, x: number, y: number, z: number) => void;

export interface Lattice {
  /** The window asked for. */
  readonly window: SectionWindow;
  /** The part, grown to whole pairs of cells, so that coarse and fine samples share points. */
  readonly snap: (part: SectionWindow) => SectionWindow;
  readonly fieldOf: (distance: DistanceField) => PlaneField;
  /** How fast the carried point runs, at most: 1 where nothing is stretched. */
  readonly stretch: Stretch;
}

export function latticeOf(plane: SectionPlane, window: SectionWindow, cellMm: number, carry: Carry): Lattice {
  const snapTo = (value: number, from: number, round: (value: number) => number) =>
    from + round((value - from) / (cellMm * 2)) * cellMm * 2;
  const snap = (part: SectionWindow): SectionWindow => ({
    minU: snapTo(part.minU, window.minU, Math.floor),
    maxU: snapTo(part.maxU, window.minU, Math.ceil),
    minV: snapTo(part.minV, window.minV, Math.floor),
    maxV: snapTo(part.maxV, window.minV, Math.ceil),
  });
  // Blocks of samples reach a little beyond the window; beyond that a point is carried anew each time.
  const margin = 16;
  const columns = Math.ceil((window.maxU - window.minU) / cellMm) + margin * 2;
  const rows = Math.ceil((window.maxV - window.minV) / cellMm) + margin * 2;
  const places = new Float32Array(columns * rows * 3).fill(NaN);
  const from = new Float64Array(3);
  const look = (u: number, v: number): number => {
    const column = Math.round((u - window.minU) / cellMm) + margin;
    const row = Math.round((v - window.minV) / cellMm) + margin;
    const kept = column >= 0 && row >= 0 && column < columns && row < rows;
    const at = kept ? (row * columns + column) * 3 : -1;
    if (kept && !Number.isNaN(places[at])) return at;
    const { x, y, z } = pointOn(plane, u, v);
    carry(from, x, y, z);
    if (kept) places.set(from, at);
    return at;
  };
  const read = (at: number, axis: number) => (at < 0 ? from[axis] : places[at + axis]) ?? 0;
  const fieldOf =
    (distance: DistanceField): PlaneField =>
    (u, v) => {
      const at = look(u, v);
      return distance(read(at, 0), read(at, 1), read(at, 2));
    };
  const stretch: Stretch = (u, v) => {
    const here = look(u, v);
    const x = read(here, 0);
    const y = read(here, 1);
    const z = read(here, 2);
    let sum = 0;
    for (const [du, dv] of [
      [cellMm, 0],
      [0, cellMm],
    ] as const) {
      const there = look(u + du, v + dv);
      const dx = read(there, 0) - x;
      const dy = read(there, 1) - y;
      const dz = read(there, 2) - z;
      sum = Math.max(sum, dx * dx + dy * dy + dz * dz);
    }
    return Math.sqrt(sum) / cellMm;
  };
  return { window, snap, fieldOf, stretch };
}
