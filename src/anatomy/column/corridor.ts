/**
 * The corridor of the canal: where, at each height, the front wall, the dural sac and the tips of the
 * spinous processes lie in the midline. Built from the bones once, so that soft parts follow them.
 */
import { BONES, boneDistance } from '../bones/bones.ts';
import { placed, POSES, type Pose } from './column.ts';
import { EPIDURAL_DEPTH_MM, SAC_DEPTH_MM, SAC_WIDTH_MM } from '../dimensions.ts';
import { profile, type Knot, type Profile } from '../field/profile.ts';
import { sacralCanalX } from '../bones/sacrum.ts';

export type Lumbar = 'L1' | 'L2' | 'L3' | 'L4' | 'L5';
export const LUMBAR: readonly Lumbar[] = ['L1', 'L2', 'L3', 'L4', 'L5'];

/** Heights of the midline lamina of each bone (at its front surface) and of the window below it. */
export interface LaminaSpan {
  readonly topZ: number;
  readonly bottomZ: number;
  /** Foremost point of the lamina, near its upper edge: what lies nearest to the dura. */
  readonly topX: number;
  readonly frontZ: number;
}

function field(id: string): (x: number, y: number, z: number) => number {
  const found = BONES.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`No bone is called ${id}.`);
  return found.distance;
}

/** First bone met in the midline when going back from x, or null within reach mm. */
function firstBehind(id: string, fromX: number, z: number, reach: number): number | null {
  const distance = field(id);
  for (let x = fromX; x > fromX - reach; x -= 0.1) if (distance(x, 0, z) < 0) return x;
  return null;
}

function laminaSpan(
  id: string,
  at: Pose,
  startX: (z: number) => number,
  fromZ: number,
  toZ: number,
): LaminaSpan {
  let topZ = NaN;
  let bottomZ = NaN;
  let topX = NaN;
  let frontZ = NaN;
  for (let local = fromZ; local > toZ; local -= 0.25) {
    const start = placed(at, startX(local), local);
    const hit = firstBehind(id, start.x, start.z, 22);
    if (hit === null) continue;
    if (topZ !== topZ) topZ = start.z;
    if (topX !== topX || hit > topX) {
      topX = hit;
      frontZ = start.z;
    }
    bottomZ = start.z;
  }
  return { topZ, bottomZ, topX, frontZ };
}

/** x of the back of the vertebral body in the midline, in the bone's own frame. */
function bodyRear(level: Lumbar, localZ: number): number {
  const distance = field(level);
  let local = 0;
  for (; local > -30; local -= 0.1) {
    const point = placed(POSES[level], local, localZ);
    if (distance(point.x, 0, point.z) > 0) break;
  }
  return local;
}

function canalMiddle(level: Lumbar): number {
  return bodyRear(level, -10) - SAC_DEPTH_MM[level] / 2 - 1;
}

/** Midline laminae, L1 to the sacrum. */
export const LAMINAE: Readonly<Record<Lumbar | 'sacrum', LaminaSpan>> = {
  L1: laminaSpan('L1', POSES.L1, () => canalMiddle('L1'), 0, -42),
  L2: laminaSpan('L2', POSES.L2, () => canalMiddle('L2'), 0, -42),
  L3: laminaSpan('L3', POSES.L3, () => canalMiddle('L3'), 0, -42),
  L4: laminaSpan('L4', POSES.L4, () => canalMiddle('L4'), 0, -42),
  L5: laminaSpan('L5', POSES.L5, () => canalMiddle('L5'), 0, -40),
  sacrum: laminaSpan('sacrum', POSES.sacrum, (z) => sacralCanalX(z), 4, -60),
};

function knots(
  of: (level: Lumbar) => number,
  localZ: number,
  sacral: readonly (readonly [x: number, z: number, value: number])[],
): Profile {
  const list: Knot[] = LUMBAR.map((level) => ({
    z: placed(POSES[level], canalMiddle(level), localZ).z,
    value: of(level),
  }));
  for (const [x, z, value] of sacral) list.push({ z: placed(POSES.sacrum, x, z).z, value });
  return profile(list);
}

const S1 = { x: sacralCanalX(-14) + 0.5, z: -14 };
const S2 = { x: sacralCanalX(-36) + 0.5, z: -36 };
const S3 = { x: sacralCanalX(-60), z: -60 };

/** Height at which the dural sac ends: middle of S2. */
export const SAC_END_Z = placed(POSES.sacrum, S2.x, -40).z;

const rearKnots: Knot[] = [];
for (const level of LUMBAR) {
  const lamina = LAMINAE[level];
  rearKnots.push({ z: lamina.frontZ, value: lamina.topX + 0.8 });
}
rearKnots.push({ z: LAMINAE.L1.topZ + 30, value: LAMINAE.L1.topX + 0.8 + 2.5 });
rearKnots.push({ z: placed(POSES.sacrum, S1.x, S1.z).z, value: placed(POSES.sacrum, S1.x, S1.z).x - 5 });
rearKnots.push({ z: placed(POSES.sacrum, S2.x, S2.z).z, value: placed(POSES.sacrum, S2.x, S2.z).x - 3 });
rearKnots.push({ z: placed(POSES.sacrum, S3.x, S3.z).z, value: placed(POSES.sacrum, S3.x, S3.z).x - 2 });

/** Outer posterior surface of the dura in the midline. */
export const SAC_REAR: Profile = profile(rearKnots);
export const SAC_HALF_DEPTH: Profile = knots((level) => SAC_DEPTH_MM[level] / 2, -20, [
  [S1.x, S1.z, SAC_DEPTH_MM.S1 / 2],
  [S2.x, S2.z, 3],
]);
export const SAC_HALF_WIDTH: Profile = knots((level) => SAC_WIDTH_MM[level] / 2, -20, [
  [S1.x, S1.z, SAC_WIDTH_MM.S1 / 2],
  [S2.x, S2.z, 4],
]);

/** Front wall of the canal: backs of the bodies and of the discs. */
export const CANAL_FRONT: Profile = profile([
  ...LUMBAR.flatMap((level) => {
    return [-4, -12, -20].map((z) => {
      const point = placed(POSES[level], bodyRear(level, z) + 0.3, z);
      return { z: point.z, value: point.x };
    });
  }),
  ...[-12, -36, -60].map((z) => {
    const point = placed(POSES.sacrum, sacralCanalX(z) + 8 + z * 0.05, z);
    return { z: point.z, value: point.x };
  }),
]);

const WINDOW_LOWER: readonly (Lumbar | 'sacrum')[] = ['L2', 'L3', 'L4', 'L5', 'sacrum'];

/** Depth of the posterior epidural space in the midline over the height: full in each window, none under the laminae. */
export const EPIDURAL_DEPTH: Profile = profile([
  { z: LAMINAE.L1.topZ + 12, value: 3 },
  ...LUMBAR.flatMap((level, i) => {
    const upper = LAMINAE[level];
    const lower = LAMINAE[WINDOW_LOWER[i] ?? 'sacrum'];
    const depth = EPIDURAL_DEPTH_MM[level];
    const height = upper.topZ - upper.bottomZ;
    return [
      { z: upper.topZ - 1, value: 0.8 },
      { z: upper.topZ - height * 0.5, value: 0.8 },
      { z: (upper.bottomZ + lower.topZ) / 2 + 2, value: depth },
      { z: (upper.bottomZ + lower.topZ) / 2 - 4, value: depth * 0.9 },
    ];
  }),
  { z: LAMINAE.sacrum.topZ - 2, value: 1.5 },
  { z: LAMINAE.sacrum.topZ - 20, value: 2 },
]);

/** Rearmost bone in the midline at the spinous process of each level: the tip that a finger feels. */
export function spinousTip(level: Lumbar): { x: number; z: number } {
  const distance = field(level);
  let best = { x: 0, z: 0 };
  for (let local = -50; local < 0; local += 0.5) {
    for (let x = -75; x < -40; x += 0.5) {
      const point = placed(POSES[level], x, local);
      if (distance(point.x, 0, point.z) < 0 && point.x < best.x) best = point;
    }
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

/** Rear of the median sacral crest at a height of the sacrum's frame. */
function sacralTip(localZ: number): Knot {
  let local = -80;
  for (; local < 0; local += 0.25) {
    const point = placed(POSES.sacrum, local, localZ);
    if (boneDistance(point.x, 0, point.z) < 0) break;
  }
  const { x, z } = placed(POSES.sacrum, local, localZ);
  return { z, value: x - 0.4 };
}

/** The line over the tips of the spinous processes: the front of the supraspinous ligament. */
export const TIP_LINE: Profile = profile([
  { z: SPINOUS_TIPS.L1.z + 32, value: SPINOUS_TIPS.L1.x - 0.8 + 2.5 },
  ...LUMBAR.map((level) => ({ z: SPINOUS_TIPS[level].z, value: SPINOUS_TIPS[level].x - 0.4 })),
  sacralTip(-20),
  sacralTip(-42),
  sacralTip(-60),
]);
