/** The back: fascia over the muscles, fat, and skin, as heights x over the plane (y, z); the muscles. */
import { boneDistance } from '../bones/bones.ts';
import { SPINOUS_TIPS, TIP_LINE } from '../column/corridor.ts';
import { REFERENCE_FAT_MM, SKIN_THICKNESS_MM, SUPRASPINOUS_THICKNESS_MM } from '../dimensions.ts';
import { ellipse, mix, smoothMax, smoothStep } from '../field/primitives.ts';
import { profile, type Profile } from '../field/profile.ts';
import type { DistanceField } from '../types.ts';

const L3_Z = SPINOUS_TIPS.L3.z;

/** The part of the back that is meshed; the tissues themselves go on beyond it. */
export const BACK_TOP_Z = 128;
export const BACK_BOTTOM_Z = -208;
export const BACK_FRONT_X = 18;

function outsidePart(x: number, z: number): number {
  return Math.max(z - BACK_TOP_Z, BACK_BOTTOM_Z - z, x - BACK_FRONT_X);
}

/** Fat that fills the hollow over the shorter lowest spinous processes, so that the back is one smooth curve. */
const HOLLOW: Profile = profile([
  { z: SPINOUS_TIPS.L2.z, value: 0 },
  { z: SPINOUS_TIPS.L3.z - 4, value: 0 },
  { z: SPINOUS_TIPS.L4.z, value: 0.5 },
  { z: SPINOUS_TIPS.L5.z, value: 1.5 },
  { z: SPINOUS_TIPS.L5.z - 20, value: 6 },
]);

/** The furrow below the lumbar spine: over the sacrum in one curve, then into the natal cleft. */
const LOW_FURROW: Profile = profile([
  { z: -70, value: -86.98 },
  { z: -80, value: -87.27 },
  { z: -90, value: -87.75 },
  { z: -100, value: -88.5 },
  { z: -110, value: -89.55 },
  { z: -122, value: -91.4 },
  { z: -136, value: -94.2 },
  { z: -150, value: -97.4 },
  { z: -165, value: -100.8 },
  { z: -182, value: -103.8 },
  { z: -205, value: -106 },
  { z: -225, value: -106 },
]);

/** Half width of the trunk: ribs, waist, hips. */
const HALF_WIDTH: Profile = profile([
  { z: L3_Z + 150, value: 146 },
  { z: L3_Z + 90, value: 140 },
  { z: L3_Z + 20, value: 131 },
  { z: L3_Z - 53, value: 142 },
  { z: L3_Z - 118, value: 163 },
  { z: L3_Z - 183, value: 178 },
]);

/** How far the muscles beside the spine stand out over the furrow between them, mm. */
const RIDGE: Profile = profile([
  { z: 140, value: 4 },
  { z: 120, value: 4.2 },
  { z: 50, value: 5.6 },
  { z: -20, value: 6 },
  { z: -65, value: 5.4 },
  { z: -95, value: 4.4 },
  { z: -125, value: 3.4 },
  { z: -160, value: 2.4 },
  { z: -200, value: 2 },
  { z: -220, value: 2 },
]);

/** How far the buttocks stand out, and how deep the cleft between them runs, mm. */
const BUTTOCK: Profile = profile([
  { z: -60, value: 0 },
  { z: -85, value: 0 },
  { z: -120, value: 5 },
  { z: -150, value: 14 },
  { z: -180, value: 25 },
  { z: -215, value: 34 },
]);
const CLEFT: Profile = profile([
  { z: -100, value: 0 },
  { z: -132, value: 0 },
  { z: -155, value: 2 },
  { z: -180, value: 6.5 },
  { z: -215, value: 14 },
]);

/** A ridge on either side of a furrow: 0 and flat at 0, 1 at 1, fading beyond. */
function beside(u: number): number {
  const squared = u * u;
  return (4 * squared) / ((1 + squared) * (1 + squared));
}

/** A soft spot: 1 in the middle, a quarter where `q`, the square of the distance in radii, is 1. */
function spot(q: number): number {
  return 1 / ((1 + q) * (1 + q));
}

function squareOf(value: number): number {
  return value * value;
}

/** x of the skin in the midline, without the cleft. */
function furrowX(z: number): number {
  const low = smoothStep(-80, -98, z);
  if (low === 1) return LOW_FURROW.value(z);
  const upper =
    TIP_LINE.value(z) - SUPRASPINOUS_THICKNESS_MM - REFERENCE_FAT_MM - HOLLOW.value(z) - SKIN_THICKNESS_MM;
  return mix(upper, LOW_FURROW.value(z), low);
}

/** Least of what is left under the root of the round flank before it runs on straight. */
const LEAST_LEFT = 0.012;

/** How far the back falls away to the flanks: an ellipse, flattened in the middle, mm. */
function flankFall(ay: number, z: number, furrow: number): number {
  const t2 = squareOf(ay / HALF_WIDTH.value(z));
  const left = 1 - t2 * (0.55 + 0.45 * t2);
  const root = Math.sqrt(LEAST_LEFT);
  const height = left > LEAST_LEFT ? Math.sqrt(left) : root + (left - LEAST_LEFT) / (2 * root);
  return (BACK_FRONT_X + 14 - furrow) * (1 - height);
}

/** x of the outer surface of the skin over the back: one sheet of smooth fields. */
export function skinX(y: number, z: number): number {
  const ay = Math.abs(y);
  const furrow = furrowX(z);
  const muscles = RIDGE.value(z) * beside(ay / 33);
  const buttocks = BUTTOCK.value(z) * beside(ay / 74);
  const cleft = CLEFT.value(z) * spot(squareOf(ay / 10));
  const hips = 4 * spot(squareOf((ay - 100) / 34) + squareOf((z + 80) / 30));
  const waist = 2.5 * spot(squareOf((ay - 86) / 30) + squareOf((z + 5) / 45));
  const dimples = 2.4 * spot(squareOf((ay - 27) / 9) + squareOf((z + 138) / 10));
  return furrow + flankFall(ay, z, furrow) - muscles - buttocks - hips + cleft + waist + dimples;
}

/** Fat over the sacrum in the midline: it thins out evenly, so that lean and full backs are both smooth. */
const LOW_FAT: Profile = profile([
  { z: -70, value: 12.8 },
  { z: -90, value: 13.4 },
  { z: -108, value: 14.2 },
  { z: -125, value: 14 },
  { z: -142, value: 12 },
  { z: -160, value: 8.5 },
  { z: -185, value: 7 },
  { z: -210, value: 7 },
]);

/** Fat under the skin: thicker over the sacrum and beside the spine than in the midline. */
export function fatThickness(y: number, z: number): number {
  const ay = Math.abs(y);
  const low = smoothStep(-80, -98, z);
  const midline =
    low === 1 ? LOW_FAT.value(z) : mix(REFERENCE_FAT_MM + HOLLOW.value(z), LOW_FAT.value(z), low);
  const buttock = 16 * smoothStep(18, 75, ay) * smoothStep(-70, -165, z);
  return midline + 2 * smoothStep(6, 34, ay) + buttock;
}

/** Surface of the thoracolumbar fascia: over the ligament in the midline, under the fat beside it. */
export function fasciaX(y: number, z: number): number {
  return skinX(y, z) + SKIN_THICKNESS_MM + fatThickness(y, z);
}

/** Beyond this the slope of the surface is not looked up: a share of the height that no flank undercuts. */
const FAR_MM = 30;
const FAR_SHARE = 0.15;

/** Distance to the outer surface of the body; less than the distance where it is far. */
function bodyDistance(x: number, y: number, z: number): number {
  const height = skinX(y, z) - x;
  if (Math.abs(height) > FAR_MM) return height * FAR_SHARE;
  const step = 1;
  const dy = (skinX(y + step, z) - skinX(y - step, z)) / (2 * step);
  const dz = (skinX(y, z + step) - skinX(y, z - step)) / (2 * step);
  return height / Math.sqrt(1 + dy * dy + dz * dz);
}

/** The outer surface of the body, as felt and seen from behind; open towards the belly. */
export const bodyOutside: DistanceField = (x, y, z) => bodyDistance(x, y, z);

/** Skin: a layer of even thickness under the surface. */
export const skinDistance: DistanceField = (x, y, z) => {
  const outside = bodyDistance(x, y, z);
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
  const outside = bodyDistance(x, y, z);
  return Math.max(outside + SKIN_THICKNESS_MM, x - fasciaX(y, z), outsidePart(x, z));
};
