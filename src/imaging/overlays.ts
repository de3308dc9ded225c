/** What moves over a section map: needle, blood, clot, leak; read from the body's numbers as shapes in mm. */
import type { NeedleTrack } from '../anatomy/types.ts';
import { cos, PI, sin } from '../numerics/elementary.ts';
import { add, cross, dot, scale } from '../numerics/vector.ts';
import type { BodyState } from '../physiology/types.ts';
import type { BloodColumn } from './bloodColumn.ts';
import { PAIR } from './columnShape.ts';
import { COLUMNS, MIDLINE, ROWS } from './epiduralRoom.ts';
import { projectTo, type SectionPlane } from './plane.ts';

export interface PlanePoint {
  readonly u: number;
  readonly v: number;
}

export interface NeedleOverlay {
  readonly tip: PlanePoint;
  readonly entry: PlanePoint;
  /** Where shaft and hub meet, outside the skin. */
  readonly hub: PlanePoint;
  readonly depthMm: number;
}

/** The needle dropped square on to the plane; null when it is out. */
export function needleOverlay(
  body: Readonly<BodyState>,
  track: NeedleTrack | null,
  plane: SectionPlane,
): NeedleOverlay | null {
  if (track === null || body.needle.place === 'out') return null;
  const { depthMm } = body.needle;
  const along = (distance: number) => projectTo(plane, add(track.entry, scale(track.direction, distance)));
  const length = Math.max(body.equipment.lengthMm, depthMm);
  return { tip: along(depthMm), entry: along(0), hub: along(depthMm - length), depthMm };
}

/** Half the width of a tent over its depth, and at least, mm: as wide as a membrane yields beside a needle (assumption). */
const TENT_WIDER = 0.8;
const TENT_LEAST_MM = 2;
/** The membrane lies over the tip by so much, mm. */
const OVER_TIP_MM = 0.3;
const TENT_POINTS = 16;

/** What a membrane makes that bulges before the tip: from side to side over the tip; empty where none does, or end on. */
export function tentLine({ tip, hub }: NeedleOverlay, tentingMm: number): Float64Array {
  const du = hub.u - tip.u;
  const dv = hub.v - tip.v;
  const length = Math.sqrt(du * du + dv * dv);
  if (tentingMm < 0.05 || length < 1) return new Float64Array(0);
  const half = TENT_LEAST_MM + TENT_WIDER * tentingMm;
  const line = new Float64Array((2 * TENT_POINTS + 1) * 2);
  for (let i = -TENT_POINTS; i <= TENT_POINTS; i++) {
    const aside = i / TENT_POINTS;
    const flat = aside * aside * (3 - 2 * Math.abs(aside));
    const back = (-OVER_TIP_MM + (tentingMm + OVER_TIP_MM) * flat) / length;
    const across = (aside * half) / length;
    line[(i + TENT_POINTS) * 2] = tip.u + du * back - dv * across;
    line[(i + TENT_POINTS) * 2 + 1] = tip.v + dv * back + du * across;
  }
  return line;
}

/** Blood as a section shows it. */
export interface BloodShape {
  readonly loop: Float64Array;
  /** The dura it lies against: in a side section from head to foot, in a cross section from right to left. */
  readonly front: Float64Array;
}

/** Thinner than this is not drawn, mm. */
const LEAST_MM = 0.3;

/** The column where the side section through the midline cuts it; null without blood that could be seen. */
export function bloodShape(column: BloodColumn): BloodShape | null {
  const { points } = column;
  const front: number[] = [];
  const back: number[] = [];
  for (let row = 0; row < ROWS; row++) {
    const at = (row * COLUMNS + MIDLINE) * PAIR;
    const backX = points[at] ?? 0;
    const frontX = points[at + 3] ?? 0;
    if (frontX - backX < LEAST_MM) continue;
    front.push(-frontX, points[at + 5] ?? 0);
    back.push(-backX, points[at + 2] ?? 0);
  }
  return closed(front, back);
}

/** The column where a cross section cuts it: each line of its points from head to foot is followed to the plane. */
export function bloodAcross(column: BloodColumn, plane: SectionPlane): BloodShape | null {
  const { points } = column;
  const front: number[] = [];
  const back: number[] = [];
  const normal = cross(plane.right, plane.up);
  const above = (at: number) =>
    (points[at] ?? 0) * normal.x +
    (points[at + 1] ?? 0) * normal.y +
    (points[at + 2] ?? 0) * normal.z -
    height;
  const height = dot(normal, plane.origin);
  for (let side = 0; side < COLUMNS; side++) {
    for (let row = 1; row < ROWS; row++) {
      const lower = (row * COLUMNS + side) * PAIR;
      const upper = lower - COLUMNS * PAIR;
      const from = above(upper);
      const to = above(lower);
      if (from * to > 0 || from === to) continue;
      const t = from / (from - to);
      const on = (offset: number) => {
        const mix = (axis: number) =>
          (points[upper + offset + axis] ?? 0) * (1 - t) + (points[lower + offset + axis] ?? 0) * t;
        return projectTo(plane, { x: mix(0), y: mix(1), z: mix(2) });
      };
      const outer = on(0);
      const inner = on(3);
      if (Math.abs(outer.u - inner.u) + Math.abs(outer.v - inner.v) < LEAST_MM) break;
      front.push(inner.u, inner.v);
      back.push(outer.u, outer.v);
      break;
    }
  }
  return closed(front, back);
}

function closed(front: readonly number[], back: readonly number[]): BloodShape | null {
  if (front.length < 6) return null;
  const loop = [...front];
  for (let i = back.length - 2; i >= 0; i -= 2) loop.push(back[i] ?? 0, back[i + 1] ?? 0);
  return { loop: Float64Array.from(loop), front: Float64Array.from(front) };
}

/** Jet of CSF out of the hole, opening backwards; its width goes with the flow. */
export function leakLoop(holeX: number, holeZ: number, leakMlPerMin: number): Float64Array | null {
  if (leakMlPerMin <= 0.02) return null;
  const flow = Math.min(1, leakMlPerMin / 2);
  const neck = 0.35 + 0.75 * flow;
  const reach = 1.8 + 2.8 * flow;
  const mouth = neck + 1.3 * flow + 0.4;
  const u = -holeX;
  return Float64Array.of(
    u - 0.9, holeZ - neck * 0.8,
    u + 0.4, holeZ - neck * 0.55,
    u + reach, holeZ - mouth,
    u + reach * 0.82, holeZ,
    u + reach, holeZ + mouth,
    u + 0.4, holeZ + neck * 0.55,
    u - 0.9, holeZ + neck * 0.8,
  ); // prettier-ignore
}

/** Clot on the hole: two lips that grow together as it seals. */
export function clotLoops(holeX: number, holeZ: number, clot: number, sealed: number): Float64Array[] {
  if (clot <= 0.02) return [];
  const radius = 0.7 + 1.7 * clot;
  const apart = (1 - sealed) * 1.1 + radius * 0.35;
  return [-1, 1].map((side) => {
    const loop: number[] = [];
    for (let i = 0; i < 20; i++) {
      const angle = (i / 20) * 2 * PI;
      const wobble = 1 + 0.12 * sin(angle * 3 + side);
      loop.push(
        -holeX + radius * 0.55 + radius * 0.75 * wobble * cos(angle),
        holeZ + side * apart + radius * wobble * 0.9 * sin(angle),
      );
    }
    return Float64Array.from(loop);
  });
}
