/** The dural sac and the soft envelope of the canal around it, from T8 to the sacrum. */
import { CANAL_FRONT, EPIDURAL_DEPTH, LAMINAE, LUMBAR } from '../column/corridor.ts';
import { smoothMax, smoothStep } from '../field/primitives.ts';
import { boneDistance } from '../bones/bones.ts';
import { sacralCanal } from '../bones/sacrum.ts';
import { placed, POSES } from '../column/column.ts';
import { wallAlongX } from '../field/alongX.ts';
import { profile, type Knot, type Profile } from '../field/profile.ts';
import type { DistanceField } from '../types.ts';
import { PEDICLES } from './pedicles.ts';
import { EGG, SAC_END_Z, SAC_HALF_DEPTH, SAC_HALF_WIDTH, SAC_REAR, TUBE_TOP_Z } from './sacShape.ts';

/** Top of what is modelled in full: the lower end of T12. Above it the sac runs on as a plain tube. */
export const CANAL_TOP_Z = LAMINAE.L1.topZ + 24;
/** The fat of the sacral canal reaches so far below the sac, mm. */
export const ENVELOPE_END_Z = SAC_END_Z - 14;

/** From here on the fields answer roughly: the distance to a box about the canal, and this more, mm. */
const FAR_MM = 13;

/** Outer surface of the dura. */
export const sacDistance: DistanceField = (x, y, z) => {
  const rear = SAC_REAR.value(z);
  const far = Math.max(Math.abs(x - rear - 8) - 36, Math.abs(y) - 24);
  if (far > 0) return far + FAR_MM;
  const slope = SAC_REAR.slope(z);
  const lean = Math.sqrt(1 + slope * slope);
  const halfDepth = Math.max(SAC_HALF_DEPTH.value(z), 1.5);
  const halfWidth = Math.max(SAC_HALF_WIDTH.value(z), 2);
  const u = (x - rear) / lean - halfDepth;
  const share = u / halfDepth;
  const bounded = share < -1.5 ? -1.5 : share > 1.5 ? 1.5 : share;
  const wide = halfWidth * (1 + EGG * bounded);
  // An ellipse whose width changes from front to rear, measured by its level k and the slope of k.
  const pv = y / wide;
  const k = Math.sqrt(share * share + pv * pv);
  let around = -halfDepth;
  if (k > 1e-9) {
    const du = share / halfDepth - (bounded === share ? (pv * pv * EGG * halfWidth) / (halfDepth * wide) : 0);
    const dv = pv / wide;
    around = Math.max((k * (k - 1)) / Math.sqrt(du * du + dv * dv), -halfDepth);
  }
  return smoothMax(smoothMax(around, SAC_END_Z - z, 5), z - TUBE_TOP_Z, 1);
};

/** x of the inner surface of flavum or lamina in the midline. */
export function epiduralRearX(z: number): number {
  const slope = SAC_REAR.slope(z);
  return SAC_REAR.value(z) - Math.max(EPIDURAL_DEPTH.value(z), 0) * Math.sqrt(1 + slope * slope);
}

/** How far the envelope reaches beyond the pedicles' inner sides, at them and between them, and in the tube beyond the sac, mm. */
const INTO_PEDICLE_MM = 2.5;
const INTO_FORAMEN_MM = 1.5;
const BESIDE_TUBE_MM = 2.2;
/** Heights of the sacrum's own frame at which its canal is looked up below the first pedicles, mm. */
const SACRAL_HEIGHTS = [-20, -28, -36, -44, -52, -60, -70] as const;
/** Half widths of the envelope: between the pedicles, in the sacral canal, and around the tube above. */
const HALF_WIDTH: Profile = profile([
  ...PEDICLES.map(({ middleZ, medialY }) => ({ z: middleZ, value: medialY + INTO_PEDICLE_MM })),
  ...PEDICLES.slice(1).map(({ middleZ, medialY }, i) => {
    const above = PEDICLES[i] ?? { middleZ, medialY };
    return { z: (middleZ + above.middleZ) / 2, value: (medialY + above.medialY) / 2 + INTO_FORAMEN_MM };
  }),
  ...SACRAL_HEIGHTS.map((localZ) => {
    const { x, halfWidthMm } = sacralCanal(localZ);
    return { z: placed(POSES.sacrum, x, localZ).z, value: halfWidthMm + INTO_PEDICLE_MM };
  }),
  { z: CANAL_TOP_Z + 10, value: SAC_HALF_WIDTH.value(CANAL_TOP_Z + 10) + BESIDE_TUBE_MM },
  { z: TUBE_TOP_Z, value: SAC_HALF_WIDTH.value(TUBE_TOP_Z) + BESIDE_TUBE_MM },
]);

const LOWER = ['L2', 'L3', 'L4', 'L5', 'sacrum'] as const;
const SACRAL_Z = LAMINAE.sacrum.topZ;
/** Near the midline the rear wall is rounded over so much, mm. */
const APEX_MM = 3;

/** How far beside the midline the rear walls have come forward, per steepness, mm. */
function besideApex(ay: number): number {
  return Math.sqrt(ay * ay + APEX_MM * APEX_MM) - APEX_MM;
}

/** Under the laminae the rear walls lie so far in the bone, mm; looked for at these places beside the midline. */
const INTO_LAMINA_MM = 0.3;
const LAMINA_Y = [4, 6, 8] as const;
const SACRAL_Y = [4, 8, 12] as const;
/** A bone farther behind the envelope than this is no lamina's front, mm. */
const LAMINA_REACH_MM = 6;

/** The steepness wanted at a height under a lamina, or the less at which the rear walls lie in the bone. */
function underLamina(z: number, wanted: number, places: readonly number[] = LAMINA_Y): Knot {
  const rear = epiduralRearX(z);
  const slope = SAC_REAR.slope(z);
  const lean = Math.sqrt(1 + slope * slope);
  const middle = SAC_REAR.value(z) + SAC_HALF_DEPTH.value(z);
  let value = wanted;
  for (const y of places) {
    const bone = wallAlongX(boneDistance, middle, y, z, -1, middle - rear + LAMINA_REACH_MM);
    if (bone === null) continue;
    value = Math.min(value, ((bone - rear) / lean - INTO_LAMINA_MM) / besideApex(y));
  }
  return { z, value };
}

/**
 * How steeply the rear walls run forward from the midline: in the windows as the yellow ligaments do; under the
 * laminae a little less than the bone, which there takes precedence.
 */
const WALL_STEEPNESS: Profile = profile([
  { z: TUBE_TOP_Z, value: 0.55 },
  { z: CANAL_TOP_Z, value: 0.55 },
  ...LUMBAR.flatMap((level, i) => {
    const { topZ, bottomZ } = LAMINAE[level];
    const lower = LAMINAE[LOWER[i] ?? 'sacrum'];
    const middle = (topZ + bottomZ) / 2 + 1;
    return [
      underLamina(topZ - 4, 0.55),
      underLamina((topZ - 4 + middle) / 2, 0.58),
      underLamina(middle, 0.6),
      underLamina(bottomZ + 0.4 * (topZ - bottomZ), 0.65),
      { z: bottomZ, value: 0.85 },
      { z: (bottomZ + lower.topZ) / 2, value: 0.85 },
    ];
  }),
  ...[4, 9, 14, 19, 24, 32].map((below) => underLamina(LAMINAE.sacrum.topZ - below, 0.3, SACRAL_Y)),
]);

/**
 * The soft envelope of the canal: in cross-section a rounded triangle, its base on the bodies and discs,
 * its apex in the midline behind. What lies outside the sac and not in bone or disc is epidural space.
 */
export const envelopeDistance: DistanceField = (x, y, z) => {
  const ay = Math.abs(y);
  const front = CANAL_FRONT.value(z);
  const far = Math.max(Math.abs(x - front + 9) - 36, ay - 30);
  if (far > 0) return far + FAR_MM;
  const rear = epiduralRearX(z);
  const slope = SAC_REAR.slope(z);
  const lean = 1 / Math.sqrt(1 + slope * slope);
  const steep = WALL_STEEPNESS.value(z);
  const wall = ((rear - x) * lean + steep * besideApex(ay)) / Math.sqrt(1 + steep * steep);
  const side = ay - HALF_WIDTH.value(z);
  // Into bone and disc, which take precedence; in the sacral canal farther, whose front is hollow from side to side.
  const into = z < CANAL_TOP_Z ? 1 + 2 * smoothStep(SACRAL_Z, SACRAL_Z - 6, z) : 0;
  const base = (x - front) * lean - into;
  const around = smoothMax(smoothMax(wall, side, 4), base, 2);
  return smoothMax(smoothMax(around, z - TUBE_TOP_Z, 1), ENVELOPE_END_Z - z, 3);
};
