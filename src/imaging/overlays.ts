/** What moves over a section map: needle, blood, clot, leak; read from the body's numbers as shapes in mm. */
import type { NeedleTrack } from '../anatomy/types.ts';
import { cos, PI, sin } from '../numerics/elementary.ts';
import { add, scale } from '../numerics/vector.ts';
import type { BodyState } from '../physiology/types.ts';
import {
  bloodEdges,
  fullnessAt,
  LEAST_FULLNESS,
  type EpiduralProfile,
  type LevelHeights,
} from './epiduralProfile.ts';
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

/** The blood in the midline section: it lies on the dura and fills backwards, level by level. */
export interface BloodShape {
  readonly loop: Float64Array;
  /** The dura it lies against, from foot to head. */
  readonly front: Float64Array;
}

export function bloodShape(
  profile: EpiduralProfile,
  heights: LevelHeights,
  byLevelMl: readonly number[],
): BloodShape | null {
  const front: number[] = [];
  const back: number[] = [];
  for (let i = 0; i < profile.z.length; i++) {
    const z = profile.z[i] ?? 0;
    const full = fullnessAt(z, byLevelMl, heights);
    if (full < LEAST_FULLNESS) continue;
    const edges = bloodEdges(profile.duraX[i] ?? 0, profile.wallX[i] ?? 0, full);
    front.push(-edges.front, z);
    back.push(-edges.back, z);
  }
  if (front.length < 6) return null;
  const reversed: number[] = [];
  for (let i = back.length - 2; i >= 0; i -= 2) reversed.push(back[i] ?? 0, back[i + 1] ?? 0);
  return { loop: Float64Array.from([...front, ...reversed]), front: Float64Array.from(front) };
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
