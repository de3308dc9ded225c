/** The back: fascia over the muscles, fat, and skin, as heights x over the plane (y, z); the muscles. */
import { boneDistance } from './bones.ts';
import { SPINOUS_TIPS, TIP_LINE } from './corridor.ts';
import { REFERENCE_FAT_MM, SKIN_THICKNESS_MM, SUPRASPINOUS_THICKNESS_MM } from './dimensions.ts';
import { ellipse, mix, smoothMax, smoothStep } from './primitives.ts';
import { profile, type Profile } from './profile.ts';
import type { DistanceField } from './types.ts';

const L3_Z = SPINOUS_TIPS.L3.z;

/** The part of the back that is meshed; the tissues themselves go on beyond it. */
export const BACK_TOP_Z = 128;
export const BACK_BOTTOM_Z = -208;
export const BACK_FRONT_X = 18;

function outsidePart(x: number, z: number): number {
  return Math.max(z - BACK_TOP_Z, BACK_BOTTOM_Z - z, x - BACK_FRONT_X);
}

/** Surface of the thoracolumbar fascia: over the ligament in the midline, bulging with the muscles beside it. */
export function fasciaX(y: number, z: number): number {
  const ay = Math.abs(y);
  const midline = TIP_LINE.value(z) - SUPRASPINOUS_THICKNESS_MM;
  const bulge = 3.2 * smoothStep(4, 30, ay) * smoothStep(-150, -60, z);
  const roundness = ay < 45 ? 0 : (ay - 45) * (ay - 45) * 0.0075;
  return midline - bulge + Math.min(roundness, 55);
}

/** Fat that fills the hollow over the shorter lowest spinous processes, so that the back is one smooth curve. */
const HOLLOW: Profile = profile([
  { z: SPINOUS_TIPS.L2.z, value: 0 },
  { z: SPINOUS_TIPS.L3.z - 4, value: 0 },
  { z: SPINOUS_TIPS.L4.z, value: 0.5 },
  { z: SPINOUS_TIPS.L5.z, value: 1.5 },
  { z: SPINOUS_TIPS.L5.z - 20, value: 6 },
  { z: SPINOUS_TIPS.L5.z - 60, value: 4 },
]);

/** Fat under the skin: thicker over the sacrum and beside the spine than in the midline. */
export function fatThickness(y: number, z: number): number {
  const ay = Math.abs(y);
  const beside = 2 * smoothStep(6, 34, ay);
  const buttock = 16 * smoothStep(18, 75, ay) * smoothStep(-70, -165, z) + 5 * smoothStep(-90, -150, z);
  return REFERENCE_FAT_MM + HOLLOW.value(z) + beside + buttock;
}

/** Half width of the trunk: ribs, waist, hips. */
const HALF_WIDTH: Profile = profile([
  { z: L3_Z + 150, value: 148 },
  { z: L3_Z + 90, value: 142 },
  { z: L3_Z + 10, value: 134 },
  { z: L3_Z - 60, value: 148 },
  { z: L3_Z - 130, value: 172 },
  { z: L3_Z - 200, value: 178 },
]);

/** x of the outer surface of the skin over the back. */
export function skinX(y: number, z: number): number {
  return fasciaX(y, z) - fatThickness(y, z) - SKIN_THICKNESS_MM;
}

/** Distance to the outer surface of the body; `depthMm` shifts the surface inwards. */
function bodyDistance(x: number, y: number, z: number, depthMm: number): number {
  const height = skinX(y, z) + depthMm;
  const step = 1;
  const dy = (skinX(y + step, z) - skinX(y - step, z)) / (2 * step);
  const dz = (skinX(y, z + step) - skinX(y, z - step)) / (2 * step);
  const back = (height - x) / Math.sqrt(1 + dy * dy + dz * dz);
  const side = Math.abs(y) - HALF_WIDTH.value(z) + depthMm;
  return smoothMax(back, side, 60);
}

/** The outer surface of the body, as felt and seen from behind; open towards the belly. */
export const bodyOutside: DistanceField = (x, y, z) => bodyDistance(x, y, z, 0);

/** Skin: a layer of even thickness under the surface. */
export const skinDistance: DistanceField = (x, y, z) => {
  const outside = bodyDistance(x, y, z, 0);
  return Math.max(outside, -outside - SKIN_THICKNESS_MM, outsidePart(x, z));
};

/** The muscles beside the spine: multifidus against the spinous processes, erector spinae lateral to it. */
export const muscleDistance: DistanceField = (x, y, z) => {
  const ay = Math.abs(y);
  const fascia = fasciaX(y, z) + 1;
  const low = smoothStep(-60, -150, z);
  const centreX = mix(fascia + 25, fascia + 15, low);
  const erector = ellipse(x - centreX, ay - mix(36, 24, low), mix(27, 17, low), mix(34, 23, low));
  const multifidus = ellipse(x - centreX + 2, ay - 15, mix(22, 14, low), 14.5);
  const lobes = Math.min(erector, multifidus);
  return Math.max(smoothMax(lobes, fascia - x, 3), 2.2 - ay);
};

/** For meshes: muscle without the bones it wraps. */
export const muscleWithoutBone: DistanceField = (x, y, z) => {
  const distance = muscleDistance(x, y, z);
  if (distance > 6) return distance;
  return Math.max(distance, 0.4 - boneDistance(x, y, z), outsidePart(x, z), -188 - z);
};

/** Fat under the skin and between the parts of the back, outside the canal. */
export const subcutaneousFatDistance: DistanceField = (x, y, z) => {
  const outside = bodyDistance(x, y, z, 0);
  return Math.max(outside + SKIN_THICKNESS_MM, x - fasciaX(y, z), outsidePart(x, z));
};
