/** The dural sac and the soft envelope of the canal around it, from T8 to the sacrum. */
import { CANAL_FRONT, EPIDURAL_DEPTH, LAMINAE, LUMBAR } from '../column/corridor.ts';
import { smoothMax } from '../field/primitives.ts';
import { profile, type Profile } from '../field/profile.ts';
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

/** How far the envelope reaches beyond the pedicles' inner sides, and in the tube beyond the sac, mm. */
const INTO_FORAMEN_MM = 1.5;
const BESIDE_TUBE_MM = 2.2;
/** Half widths of the envelope: between the pedicles, and around the tube above them. */
const HALF_WIDTH: Profile = profile([
  ...PEDICLES.map(({ middleZ, medialY }) => ({ z: middleZ, value: medialY + INTO_FORAMEN_MM })),
  { z: SAC_END_Z, value: 10 },
  { z: ENVELOPE_END_Z - 10, value: 7 },
  { z: CANAL_TOP_Z + 10, value: SAC_HALF_WIDTH.value(CANAL_TOP_Z + 10) + BESIDE_TUBE_MM },
  { z: TUBE_TOP_Z, value: SAC_HALF_WIDTH.value(TUBE_TOP_Z) + BESIDE_TUBE_MM },
]);

const LOWER = ['L2', 'L3', 'L4', 'L5', 'sacrum'] as const;
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
    return [
      { z: topZ - 4, value: 0.55 },
      { z: (topZ + bottomZ) / 2 + 1, value: 0.6 },
      { z: bottomZ, value: 0.85 },
      { z: (bottomZ + lower.topZ) / 2, value: 0.85 },
    ];
  }),
  { z: LAMINAE.sacrum.topZ - 4, value: 0.3 },
  { z: SAC_END_Z, value: 0.2 },
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
  // The rear walls run forward and outward from the apex; near it the corner is rounded.
  const apexRound = Math.sqrt(ay * ay + 9) - 3;
  const wall = ((rear - x) * lean + steep * apexRound) / Math.sqrt(1 + steep * steep);
  const side = ay - HALF_WIDTH.value(z);
  // Into bone and disc, which take precedence.
  const base = (x - front) * lean - (z < CANAL_TOP_Z ? 1 : 0);
  const around = smoothMax(smoothMax(wall, side, 4), base, 2);
  return smoothMax(smoothMax(around, z - TUBE_TOP_Z, 1), ENVELOPE_END_Z - z, 3);
};
