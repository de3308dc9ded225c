/**
 * The back: thoracolumbar fascia over the muscles, fat, and skin, as heights x over the plane (y, z). Where
 * things stand is read off the bones; how far they stand out is a hint, not a measure (assumptions).
 */
import { DORSAL_LINE } from '../ligaments/dorsalLine.ts';
import { REFERENCE_FAT_MM, SKIN_THICKNESS_MM } from '../dimensions.ts';
import { smoothStep } from '../field/primitives.ts';
import type { Profile } from '../field/profile.ts';
import { supraspinousAlongX } from '../ligaments/spinous.ts';
import type { DistanceField } from '../types.ts';
import { ANCHOR_Z, overAnchors } from './anchors.ts';
import { makeCover } from './cover.ts';

/** The part of the back that is meshed; the tissues themselves go on beyond it. */
export const BACK_TOP_Z = ANCHOR_Z.T9;
export const BACK_BOTTOM_Z = ANCHOR_Z.fold - 10;
export const BACK_FRONT_X = 18;

/** The deep fascia in the midline: the outer face of the supraspinous ligament and of what stands in for it below. */
function midlineFasciaX(z: number): number {
  return DORSAL_LINE.value(z) - supraspinousAlongX(z);
}

/**
 * Fat under the skin in the midline: thinner over the upper levels, thick over the short lowest spinous processes, so that
 * the skin runs straight over them and the depths of four interspaces come out as published; it thins out towards the cleft.
 */
const MIDLINE_FAT: Profile = overAnchors({
  T9: REFERENCE_FAT_MM - 3,
  T12: REFERENCE_FAT_MM - 3.5,
  L2: REFERENCE_FAT_MM - 6.2,
  L3: REFERENCE_FAT_MM - 2.2,
  L4: REFERENCE_FAT_MM + 3.6,
  L5: REFERENCE_FAT_MM + 6.8,
  S1: REFERENCE_FAT_MM + 1.95,
  S2: REFERENCE_FAT_MM + 0.9,
  S4: REFERENCE_FAT_MM - 3.7,
  fold: 7,
});

/** Half width of the trunk: ribs, waist, hips, mm. */
const HALF_WIDTH: Profile = overAnchors({
  T9: 143,
  T12: 138,
  L2: 132,
  L3: 136,
  L4: 146,
  L5: 158,
  S2: 171,
  S4: 178,
  fold: 184,
});

/** How far the muscles beside the spine stand out over the furrow between them, mm. */
const RIDGE: Profile = overAnchors({
  T9: 4.2,
  T12: 5,
  L2: 5.8,
  L3: 6,
  L4: 5.6,
  L5: 4.8,
  S1: 3.8,
  S2: 2.6,
  S4: 2,
  fold: 2,
});

/** How far the buttocks stand out, and how deep the cleft between them runs, mm. */
const BUTTOCK: Profile = overAnchors({ T9: 0, L5: 0, S1: 3, S2: 8, S4: 20, fold: 34 });
const CLEFT: Profile = overAnchors({ T9: 0, S2: 0, S4: 4.5, fold: 14 });

/** A ridge on either side of a furrow: 0 and flat at 0, 1 at 1, fading beyond. */
function beside(u: number): number {
  const squared = u * u;
  return (4 * squared) / ((1 + squared) * (1 + squared));
}

/** A soft spot: 1 in the middle, a quarter where `q`, the square of the distance in radii, is 1. */
function spot(q: number): number {
  return 1 / ((1 + q) * (1 + q));
}

/** Soft spots beside the midline end before it, so that fascia and ligament are one face there. */
function besideMidline(ay: number): number {
  return smoothStep(0, 30, ay);
}

function squareOf(value: number): number {
  return value * value;
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

const WAIST_Z = (ANCHOR_Z.L2 + ANCHOR_Z.L3) / 2;
/** Where the posterior superior iliac spines hold the skin down. */
const DIMPLE_Y = 46;
const DIMPLE_Z = (ANCHOR_Z.S1 + ANCHOR_Z.S2) / 2;

/** The surface before the bones under it are covered. */
function bareX(y: number, z: number): number {
  const ay = Math.abs(y);
  const aside = besideMidline(ay);
  const furrow = midlineFasciaX(z) - MIDLINE_FAT.value(z) - SKIN_THICKNESS_MM;
  const muscles = RIDGE.value(z) * beside(ay / 33);
  const buttocks = BUTTOCK.value(z) * beside(ay / 74);
  const cleft = CLEFT.value(z) * spot(squareOf(ay / 10));
  const hips = 4 * aside * spot(squareOf((ay - 100) / 34) + squareOf((z - ANCHOR_Z.L5) / 30));
  const waist = 2.5 * aside * spot(squareOf((ay - 86) / 30) + squareOf((z - WAIST_Z) / 45));
  return furrow + flankFall(ay, z, furrow) - muscles - buttocks - hips + cleft + waist;
}

/** Fat under the skin: thicker over the sacrum and beside the spine than in the midline. */
export function fatThickness(y: number, z: number): number {
  const ay = Math.abs(y);
  const buttock = 14 * smoothStep(22, 80, ay) * smoothStep(ANCHOR_Z.L5, ANCHOR_Z.S4, z);
  const dimple = 8 * besideMidline(ay) * spot(squareOf((ay - DIMPLE_Y) / 17) + squareOf((z - DIMPLE_Z) / 22));
  return MIDLINE_FAT.value(z) + 2 * smoothStep(6, 34, ay) + buttock - dimple;
}

/** Bone lies at least so far under the fascia beside the midline, mm. */
const UNDER_FASCIA_MM = 3;

/** More over the coccyx, which the cleft comes near to. */
function underFascia(y: number, z: number): number {
  return UNDER_FASCIA_MM + 3 * spot(squareOf(y / 14)) * smoothStep(ANCHOR_Z.S2, ANCHOR_Z.S4, z);
}

const cover = makeCover(bareX, (y, z) => SKIN_THICKNESS_MM + fatThickness(y, z) + underFascia(y, z));

/** x of the outer surface of the skin over the back: one sheet of smooth fields. */
export function skinX(y: number, z: number): number {
  const ay = Math.abs(y);
  const dimple =
    2.2 * besideMidline(ay) * spot(squareOf((ay - DIMPLE_Y) / 13) + squareOf((z - DIMPLE_Z) / 14));
  return bareX(y, z) - cover(y, z) + dimple;
}

/** Surface of the thoracolumbar fascia: over the ligament in the midline, under the fat beside it. */
export function fasciaX(y: number, z: number): number {
  return skinX(y, z) + SKIN_THICKNESS_MM + fatThickness(y, z);
}

/** Beyond this the slope of the surface is not looked up: a share of the height that no flank undercuts. */
const FAR_MM = 30;
const FAR_SHARE = 0.15;

/** The outer surface of the body, as felt and seen from behind; open towards the belly. */
export const bodyOutside: DistanceField = (x, y, z) => {
  const height = skinX(y, z) - x;
  if (Math.abs(height) > FAR_MM) return height * FAR_SHARE;
  const step = 1;
  const dy = (skinX(y + step, z) - skinX(y - step, z)) / (2 * step);
  const dz = (skinX(y, z + step) - skinX(y, z - step)) / (2 * step);
  return height / Math.sqrt(1 + dy * dy + dz * dz);
};

function outsidePart(x: number, z: number): number {
  return Math.max(z - BACK_TOP_Z, BACK_BOTTOM_Z - z, x - BACK_FRONT_X);
}

/** Skin: a layer of even thickness under the surface. */
export const skinDistance: DistanceField = (x, y, z) => {
  const outside = bodyOutside(x, y, z);
  return Math.max(outside, -outside - SKIN_THICKNESS_MM, outsidePart(x, z));
};

/** Fat under the skin, down to the fascia. */
export const subcutaneousFatDistance: DistanceField = (x, y, z) => {
  const outside = bodyOutside(x, y, z);
  return Math.max(outside + SKIN_THICKNESS_MM, fasciaDepth(x, y, z), outsidePart(x, z));
};

/** At least so deep or so high where the slope is not looked up, mm: beyond the reach of every rounding. */
const DEEP_MM = 16;

/** Distance under the fascia, positive inside the body; a share of it where it is far. */
export function fasciaDepth(x: number, y: number, z: number): number {
  const depth = x - fasciaX(y, z);
  if (depth > FAR_MM) return Math.max(depth * FAR_SHARE, DEEP_MM);
  if (depth < -FAR_MM) return Math.min(depth * FAR_SHARE, -DEEP_MM);
  const step = 1;
  const dy = (fasciaX(y + step, z) - fasciaX(y - step, z)) / (2 * step);
  const dz = (fasciaX(y, z + step) - fasciaX(y, z - step)) / (2 * step);
  return depth / Math.sqrt(1 + dy * dy + dz * dz);
}
