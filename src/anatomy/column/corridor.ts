/**
 * The corridor of the canal: where, at each height, the front wall, the dural sac, the space behind it and the tips of
 * the spinous processes lie in the midline. Built from the bones once, so that soft parts follow them.
 */
import { boneDistance } from '../bones/bones.ts';
import { SAC_HALF_DEPTH, SAC_REAR, TUBE_TOP_Z } from '../canal/sacShape.ts';
import { WALLS } from '../canal/walls.ts';
import { EPIDURAL_DEPTH_MM } from '../dimensions.ts';
import { clamp } from '../field/primitives.ts';
import { profile, type Knot, type Profile } from '../field/profile.ts';
import { placed, POSES } from './column.ts';
import { LAMINAE, LUMBAR, SPINOUS_TIPS, type Lumbar } from './laminae.ts';

export { LAMINAE, LUMBAR, SPINOUS_TIPS, type Lumbar } from './laminae.ts';
export { SAC_END_Z, SAC_HALF_DEPTH, SAC_HALF_WIDTH, SAC_REAR, TUBE_TOP_Z } from '../canal/sacShape.ts';

const TOP_Z = WALLS[0]?.z ?? 0;
/** In the tube above L1 the space is so deep in front of the sac and behind it, mm (assumption). */
const TUBE_FRONT_MM = 1.5;
const TUBE_REAR_MM = 3;

function lean(z: number): number {
  const slope = SAC_REAR.slope(z);
  return Math.sqrt(1 + slope * slope);
}

function tubeFront(z: number): Knot {
  return { z, value: SAC_REAR.value(z) + (2 * SAC_HALF_DEPTH.value(z) + TUBE_FRONT_MM) * lean(z) };
}

/** Front wall of the canal: backs of the bodies and of the discs; above L1 the front of the plain tube. */
export const CANAL_FRONT: Profile = profile([
  ...WALLS.filter((_, i) => i % 3 === 0).map(({ z, frontX }) => ({ z, value: frontX })),
  ...[15, 45, 90].map((over) => tubeFront(TOP_Z + over)),
  tubeFront(TUBE_TOP_Z),
]);

const WINDOW_LOWER: readonly (Lumbar | 'sacrum')[] = ['L2', 'L3', 'L4', 'L5', 'sacrum'];

/** Thickness that the yellow ligament keeps in front of the lower edge of a lamina, mm (assumption). */
const UNDER_LAMINA_MM = 2.4;
/** Least depth of the space, mm: contact but for a film. */
const FILM_MM = 0.8;
/** Under the upper half of a lamina the space is claimed a little into the bone, so that no gap is left, mm. */
const INTO_BONE_MM = 0.3;

/** Room between the sac and the bone behind it at a height, mm; Infinity in a window. */
function roomBehind(z: number): number {
  const nearest = WALLS.reduce((best, each) => (Math.abs(each.z - z) < Math.abs(best.z - z) ? each : best));
  return nearest.rearX === null ? Infinity : (SAC_REAR.value(z) - nearest.rearX) / lean(z);
}

/** Where, going down from its top, a lamina's front has come near to the sac. */
function contactZ(topZ: number, bottomZ: number): number {
  let z = topZ;
  while (z > (topZ + bottomZ) / 2 && roomBehind(z) > 1.8 * FILM_MM) z -= 0.5;
  return z;
}

/** Under the upper half of a lamina, from its contact with the sac to its middle. */
function underLamina({ topZ, bottomZ }: { topZ: number; bottomZ: number }): Knot[] {
  const from = contactZ(topZ, bottomZ);
  const to = Math.min((topZ + bottomZ) / 2, from - 3);
  return [0, 1 / 3, 2 / 3, 1].map((share) => {
    const z = from + (to - from) * share;
    return { z, value: clamp(roomBehind(z) + INTO_BONE_MM, FILM_MM, 2.2) };
  });
}

/**
 * Depth of the posterior epidural space in the midline over the height: full in each window, nothing but a film
 * under the upper half of each lamina.
 */
export const EPIDURAL_DEPTH: Profile = profile([
  { z: TUBE_TOP_Z, value: TUBE_REAR_MM },
  { z: TOP_Z + 12, value: TUBE_REAR_MM },
  ...LUMBAR.flatMap((level, i) => {
    const upper = LAMINAE[level];
    const lower = LAMINAE[WINDOW_LOWER[i] ?? 'sacrum'];
    const depth = EPIDURAL_DEPTH_MM[level];
    const open = upper.bottomZ - lower.topZ;
    const edge = clamp(roomBehind(upper.bottomZ + 1.5) - UNDER_LAMINA_MM, FILM_MM, 0.8 * depth);
    return [
      ...underLamina(upper),
      { z: upper.bottomZ + 0.5, value: edge },
      { z: upper.bottomZ - 0.3 * open, value: depth },
      { z: upper.bottomZ - 0.7 * open, value: depth },
      { z: lower.topZ, value: 0.6 * depth },
    ];
  }),
  ...underLamina({ topZ: LAMINAE.sacrum.topZ, bottomZ: LAMINAE.sacrum.topZ - 16 }),
  { z: LAMINAE.sacrum.topZ - 30, value: 2 },
]);

/** Rear of the median sacral crest at a height of the sacrum's frame. */
function sacralTip(localZ: number): Knot {
  let local = -90;
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
