/** The ligaments between and over the spinous processes, and the fat-filled gap in the front of the inner one. */
import type { Interspace } from '../../content/levels.ts';
import { CANAL_TOP_Z, epiduralRearX } from '../canal/canal.ts';
import { LAMINAE, SPINOUS_TIPS } from '../column/corridor.ts';
import { FLAVUM_THICKNESS_MM, SUPRASPINOUS_THICKNESS_MM } from '../dimensions.ts';
import { clamp } from '../field/primitives.ts';
import { profile, type Profile } from '../field/profile.ts';
import type { DistanceField } from '../types.ts';
import { DORSAL_LINE } from './dorsalLine.ts';
import { PAIRS } from './interspaces.ts';
import { midlineBone } from './midlineBone.ts';
import { GAP_LENGTH_MM, GAP_WIDTH_MM, REFERENCE_TRAITS, type LigamentTraits } from './traits.ts';

/** Half widths of the interspinous ligament behind, in the middle and in front, mm (published). */
const REAR_HALF_MM = 4.6;
const MIDDLE_HALF_MM = 2.25;
const FRONT_HALF_MM = 3.65;
/** How far it dips into the silhouette of the bone it is fixed to, mm; what share of its width each mm takes there. */
const INTO_BONE_MM = 0.6;
const NARROWING = 0.4;

const INTERSPINOUS_LOWEST_Z = LAMINAE.sacrum.topZ - 6;

function interspinousHalfWidth(fromRear: number): number {
  const t = clamp(fromRear, 0, 1);
  const a = clamp(1 - t / 0.5, 0, 1);
  const b = clamp((t - 0.5) / 0.5, 0, 1);
  return MIDDLE_HALF_MM + (REAR_HALF_MM - MIDDLE_HALF_MM) * a * a + (FRONT_HALF_MM - MIDDLE_HALF_MM) * b * b;
}

/** Interspinous ligament: wide behind, waisted in the middle, wider again at the flavum. */
export const interspinousDistance: DistanceField = (x, y, z) => {
  const rear = DORSAL_LINE.value(z);
  const front = epiduralRearX(z);
  const slope = DORSAL_LINE.slope(z);
  const lean = 1 / Math.sqrt(1 + slope * slope);
  const depth = Math.max((rear - x) * lean, (x - front) * lean);
  const ay = Math.abs(y);
  const rough = Math.max(depth, ay - REAR_HALF_MM, INTERSPINOUS_LOWEST_Z - z, z - CANAL_TOP_Z);
  if (rough > 4) return rough;
  const bone = midlineBone(x, z);
  const half =
    interspinousHalfWidth((x - rear) / Math.max(front - 3 - rear, 1)) *
    (1 - NARROWING * clamp(1 - bone, 0, 1.6));
  return Math.max(rough, (ay - half) * 0.95, -INTO_BONE_MM - bone);
};

/**
 * Thickness of the band over the tips: it thins out below L4, where only crossing fibres of the fascia are left. No thinner than
 * this, so that the smallest adult still has 2 mm of it.
 */
const BAND: Profile = profile([
  { z: SPINOUS_TIPS.L3.z + 30, value: SUPRASPINOUS_THICKNESS_MM },
  { z: SPINOUS_TIPS.L3.z - 16, value: SUPRASPINOUS_THICKNESS_MM },
  { z: SPINOUS_TIPS.L4.z - 14, value: 3.1 },
  { z: SPINOUS_TIPS.L5.z - 8, value: 2.9 },
  { z: LAMINAE.sacrum.topZ - 30, value: 2.8 },
]);
const BAND_HALF_WIDTH_MM = 4.6;
/** It ends on the top of the sacrum's crest. */
const BAND_LOWEST_Z = LAMINAE.sacrum.topZ - 6;

/** Thickness of the supraspinous ligament over the tips, or of what stands in for it below L4/5, mm. */
function supraspinousThicknessMm(z: number): number {
  return clamp(BAND.value(z), 2, SUPRASPINOUS_THICKNESS_MM);
}

/** The same along x, from its inner to its outer face in the midline, mm: more where it leans. */
export function supraspinousAlongX(z: number): number {
  const slope = DORSAL_LINE.slope(z);
  return supraspinousThicknessMm(z) * Math.sqrt(1 + slope * slope);
}

/** How much farther forward than the line over the tips the band is claimed at its edges, and beside bone, mm. */
const ROUND_TIPS_MM = 1.5;
const ONTO_TIPS_MM = 1.2;

export const supraspinousDistance: DistanceField = (x, y, z) => {
  const slope = DORSAL_LINE.slope(z);
  const lean = 1 / Math.sqrt(1 + slope * slope);
  const depth = (DORSAL_LINE.value(z) - x) * lean;
  const thick = supraspinousThicknessMm(z);
  const round = Math.min(1.5, thick / 2);
  // The front edge lies on the rounded tips: beside the midline it reaches farther forward.
  const near = depth > -3 && depth < 2 ? clamp(ONTO_TIPS_MM - 0.4 * midlineBone(x, z), 0, ONTO_TIPS_MM) : 0;
  const front = near + (ROUND_TIPS_MM * y * y) / (BAND_HALF_WIDTH_MM * BAND_HALF_WIDTH_MM);
  const half = (thick + front) / 2;
  const a = Math.abs(depth - thick + half) - half + round;
  const b = Math.abs(y) - BAND_HALF_WIDTH_MM + round;
  const outA = Math.max(a, 0);
  const outB = Math.max(b, 0);
  const band = Math.sqrt(outA * outA + outB * outB) + Math.min(Math.max(a, b), 0) - round;
  return Math.max(band, BAND_LOWEST_Z - z, z - CANAL_TOP_Z);
};

export interface Gap {
  readonly interspace: Interspace;
  /** Middle of the gap in the midline, atlas, mm; and half its height. */
  readonly x: number;
  readonly z: number;
  readonly halfHeightMm: number;
}

/** Where each interspace's gap lies: behind the flavum, in the middle of the window. */
const GAPS: readonly Gap[] = PAIRS.map(({ interspace, upper, lower }) => {
  const top = LAMINAE[upper].bottomZ;
  const bottom = LAMINAE[lower].topZ;
  const z = (top + bottom) / 2;
  const x = epiduralRearX(z) - FLAVUM_THICKNESS_MM[upper] - GAP_LENGTH_MM / 2 + 0.4;
  return { interspace, x, z, halfHeightMm: Math.max((top - bottom) * 0.35, 2) };
});

/** The gap of an interspace, or null where these traits have none. */
export function gapAt(interspace: Interspace, traits: LigamentTraits = REFERENCE_TRAITS): Gap | null {
  if (!traits.interspinousGap[interspace]) return null;
  return GAPS.find((each) => each.interspace === interspace) ?? null;
}

/** The fat-filled gaps of people with these traits. */
export function makeInterspinousGap(traits: LigamentTraits): DistanceField {
  const present = GAPS.filter((gap) => traits.interspinousGap[gap.interspace]);
  return (x, y, z) => {
    let nearest = Infinity;
    for (const gap of present) {
      const a = (x - gap.x) / (GAP_LENGTH_MM / 2);
      const b = y / (GAP_WIDTH_MM / 2);
      const c = (z - gap.z) / gap.halfHeightMm;
      const k = Math.sqrt(a * a + b * b + c * c);
      const g = Math.sqrt(
        (a * a) / (GAP_LENGTH_MM * GAP_LENGTH_MM * 0.25) +
          (b * b) / (GAP_WIDTH_MM * GAP_WIDTH_MM * 0.25) +
          (c * c) / (gap.halfHeightMm * gap.halfHeightMm),
      );
      const distance = g > 1e-9 ? (k * (k - 1)) / g : -GAP_WIDTH_MM / 2;
      nearest = Math.min(nearest, distance);
    }
    return nearest;
  };
}
