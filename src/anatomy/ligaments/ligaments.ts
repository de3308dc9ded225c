/** Ligamentum flavum, interspinous and supraspinous ligament. */
import { boneDistance } from '../bones/bones.ts';
import { CANAL_TOP_Z, envelopeDistance, epiduralRearX } from '../canal/canal.ts';
import { LAMINAE, LUMBAR, SAC_REAR, TIP_LINE } from '../column/corridor.ts';
import { FLAVUM_THICKNESS_MM, SUPRASPINOUS_THICKNESS_MM } from '../dimensions.ts';
import { clamp, smoothMax } from '../field/primitives.ts';
import { profile, type Profile } from '../field/profile.ts';
import type { DistanceField } from '../types.ts';

const LOWER = ['L2', 'L3', 'L4', 'L5', 'sacrum'] as const;

const THICKNESS: Profile = profile(
  LUMBAR.map((level, i) => ({
    z: (LAMINAE[level].bottomZ + LAMINAE[LOWER[i] ?? 'sacrum'].topZ) / 2,
    value: FLAVUM_THICKNESS_MM[level],
  })),
);

const FLAVUM_LOWEST_Z = LAMINAE.sacrum.topZ - 4;

/** From the lower half of each lamina's front to the upper edge of the next. */
const SPANS = LUMBAR.map((level, i) => ({
  top: LAMINAE[level].bottomZ + 0.45 * (LAMINAE[level].topZ - LAMINAE[level].bottomZ),
  bottom: LAMINAE[LOWER[i] ?? 'sacrum'].topZ - 2,
}));

/** How far a point lies above or below the sheet; beside the midline its upper edge falls off in an arch. */
function outsideSpans(ay: number, z: number): number {
  let nearest = Infinity;
  const lower = (7 * ay * ay) / 144;
  for (const span of SPANS) nearest = Math.min(nearest, Math.max(z - span.top + lower, span.bottom - z));
  return nearest;
}

/** The yellow ligament: a sheet behind the epidural space from lamina to lamina, thinner in the midline. */
export const flavumDistance: DistanceField = (x, y, z) => {
  const envelope = envelopeDistance(x, y, z);
  if (envelope > 9 || envelope < -9) return Math.abs(envelope) - 5;
  const slope = SAC_REAR.slope(z);
  const lean = Math.sqrt(1 + slope * slope);
  const ay = Math.abs(y);
  // The sheet is measured along x in the midline, where the envelope's own scale is known.
  const thickness = THICKNESS.value(z) * (0.94 + 0.12 * clamp(ay / 5, 0, 1)) * 0.78;
  const sheet = Math.max(envelope - thickness, -envelope - 0.12);
  const lateral = ay - 13;
  const behindSac = (x - SAC_REAR.value(z) - 5) / lean;
  const ends = outsideSpans(ay, z);
  return smoothMax(smoothMax(Math.max(sheet, ends), lateral, 2), behindSac, 2);
};

/** x of the rear surface of the flavum in the midline. */
export function flavumRearX(z: number): number {
  const slope = SAC_REAR.slope(z);
  return epiduralRearX(z) - THICKNESS.value(z) * 0.94 * Math.sqrt(1 + slope * slope);
}

/** Half width of the interspinous ligament: wide behind, waisted in the middle, wider again at the flavum. */
function interspinousHalfWidth(fromRear: number): number {
  const t = clamp(fromRear, 0, 1);
  const middle = 2.25;
  const rear = 4.6 - middle;
  const front = 3.65 - middle;
  const a = clamp(1 - t / 0.5, 0, 1);
  const b = clamp((t - 0.5) / 0.5, 0, 1);
  return middle + rear * a * a + front * b * b;
}

export const interspinousDistance: DistanceField = (x, y, z) => {
  const rear = TIP_LINE.value(z);
  const front = flavumRearX(z);
  const lean = 1 / Math.sqrt(1 + TIP_LINE.slope(z) * TIP_LINE.slope(z));
  const half = interspinousHalfWidth((x - rear) / Math.max(front - rear, 1));
  const across = (Math.abs(y) - half) * 0.95;
  const depth = Math.max(rear - x, x - front) * lean;
  return Math.max(across, depth, FLAVUM_LOWEST_Z - z, z - CANAL_TOP_Z);
};

const SUPRASPINOUS_LOWEST_Z = LAMINAE.sacrum.topZ - 22;

export const supraspinousDistance: DistanceField = (x, y, z) => {
  const slope = TIP_LINE.slope(z);
  const lean = 1 / Math.sqrt(1 + slope * slope);
  const depth = (TIP_LINE.value(z) - x) * lean;
  const half = SUPRASPINOUS_THICKNESS_MM / 2;
  const a = Math.max(Math.abs(depth - half) - half + 1.5, 0);
  const b = Math.max(Math.abs(y) - 4.6 + 1.5, 0);
  const inside = Math.min(Math.max(Math.abs(depth - half) - half, Math.abs(y) - 4.6) + 1.5, 0);
  const band = Math.sqrt(a * a + b * b) + inside - 1.5;
  return Math.max(band, SUPRASPINOUS_LOWEST_Z - z, z - CANAL_TOP_Z);
};

/** For meshes: the ligament without the bone it runs into, and without slivers thinner than clearMm beside it. */
export function withoutBone(ligament: DistanceField, clearMm = 0): DistanceField {
  return (x, y, z) => {
    const distance = ligament(x, y, z);
    return distance > 6 ? distance : Math.max(distance, clearMm - boneDistance(x, y, z));
  };
}
