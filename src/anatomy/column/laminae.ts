/** The bones' own landmarks in the midline, measured on their fields: laminae, backs of the bodies, spinous tips. */
import { BONES } from '../bones/bones.ts';
import { wallAlongX } from '../field/alongX.ts';
import type { DistanceField } from '../types.ts';
import { placed, POSES, type Pose } from './column.ts';

export type Lumbar = 'L1' | 'L2' | 'L3' | 'L4' | 'L5';
export const LUMBAR: readonly Lumbar[] = ['L1', 'L2', 'L3', 'L4', 'L5'];

/** Heights of the midline lamina of each bone (at its front surface) and of the window below it. */
export interface LaminaSpan {
  readonly topZ: number;
  readonly bottomZ: number;
  /** Foremost point of the lamina: what lies nearest to the dura. */
  readonly topX: number;
  readonly frontZ: number;
}

export function boneField(id: string): DistanceField {
  const found = BONES.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`No bone is called ${id}.`);
  return found.distance;
}

/** How far behind a body's back its lamina's front is looked for, mm: no lumbar or sacral canal is so deep. */
const REACH_MM = 26;
/** What lies farther behind the lamina's foremost point is no longer its front but the root of the spinous process, mm. */
const LAMINA_DEPTH_MM = 7;
const STEP_MM = 0.25;

/** x of the back of a body in the midline at a height of its own frame, in that frame; clear of the rims only. */
export function bodyRear(id: Lumbar | 'sacrum', localZ: number): number {
  const distance = boneField(id);
  const at = POSES[id];
  let local = -8;
  for (; local > -40; local -= 0.1) {
    const point = placed(at, local, localZ);
    if (distance(point.x, 0, point.z) > 0) break;
  }
  return local;
}

function laminaSpan(id: Lumbar | 'sacrum', at: Pose, wallX: (z: number) => number, toZ: number): LaminaSpan {
  const distance = boneField(id);
  const hits: { z: number; x: number }[] = [];
  for (let local = 4; local > toZ; local -= STEP_MM) {
    const start = placed(at, wallX(local) - 5, local);
    const x = wallAlongX(distance, start.x, 0, start.z, -1, REACH_MM - 5);
    if (x !== null) hits.push({ z: start.z, x });
  }
  const front = hits.reduce((best, hit) => (hit.x > best.x ? hit : best), { z: NaN, x: -Infinity });
  const lamina = hits.filter((hit) => id === 'sacrum' || hit.x > front.x - LAMINA_DEPTH_MM);
  const zs = lamina.map((hit) => hit.z);
  return { topZ: Math.max(...zs), bottomZ: Math.min(...zs), topX: front.x, frontZ: front.z };
}

function lumbarLamina(level: Lumbar): LaminaSpan {
  const wall = bodyRear(level, -14);
  return laminaSpan(level, POSES[level], () => wall, -46);
}

const S1_WALL = bodyRear('sacrum', -12);

/** Midline laminae, L1 to the sacrum (of the sacrum the upper part of its dorsal wall). */
export const LAMINAE: Readonly<Record<Lumbar | 'sacrum', LaminaSpan>> = {
  L1: lumbarLamina('L1'),
  L2: lumbarLamina('L2'),
  L3: lumbarLamina('L3'),
  L4: lumbarLamina('L4'),
  L5: lumbarLamina('L5'),
  sacrum: laminaSpan('sacrum', POSES.sacrum, (z) => S1_WALL + 0.36 * Math.min(z + 12, 0), -34),
};

/** Rearmost bone in the midline at the spinous process of each level: the tip that a finger feels. */
function spinousTip(level: Lumbar): { x: number; z: number } {
  const distance = boneField(level);
  const behind = POSES[level].x - 110;
  let best = { x: 0, z: 0 };
  for (let local = -50; local < 0; local += 0.5) {
    const { z } = placed(POSES[level], -60, local);
    const x = wallAlongX(distance, behind, 0, z, 1, 90);
    if (x !== null && x < best.x) best = { x, z };
  }
  return best;
}

export const SPINOUS_TIPS: Readonly<Record<Lumbar, { readonly x: number; readonly z: number }>> = {
  L1: spinousTip('L1'),
  L2: spinousTip('L2'),
  L3: spinousTip('L3'),
  L4: spinousTip('L4'),
  L5: spinousTip('L5'),
};
