/** The yellow ligaments: a left and a right sheet from lamina to lamina that meet in the midline behind. */
import type { Interspace } from '../../content/levels.ts';
import { boneDistance } from '../bones/bones.ts';
import { envelopeDistance, sacDistance } from '../canal/canal.ts';
import { LAMINAE, SAC_REAR } from '../column/corridor.ts';
import { FLAVUM_THICKNESS_MM } from '../dimensions.ts';
import { smoothMax, smoothStep } from '../field/primitives.ts';
import { profile, type Profile } from '../field/profile.ts';
import type { DistanceField } from '../types.ts';
import { PAIRS } from './interspaces.ts';
import { REFERENCE_TRAITS, type LigamentTraits } from './traits.ts';

/** How much of its thickness the sheet keeps in the midline, and how far beside it it is full, mm (assumption). */
const MIDLINE_SHARE = 0.85;
const FULL_AT_MM = 3;
/** Reach to the side and, along the facet joints, to the front of the back of the sac, mm. */
const LATERAL_MM = 13;
const FORWARD_MM = 5;
/** The lining of the joints' fronts sets in so far beside the midline and is full from there, mm. */
const LINING_FROM_MM = 3;
const LINING_FULL_MM = 7.5;
const LINING_SHARE = 0.65;
/** What is left of its thickness where it ends on the lower lamina. */
const OVER_EDGE_SHARE = 0.4;
/** Beside the midline the lower lamina's upper edge falls off, and the sheet's foot with it, by so much, mm. */
const FOOT_FALL_MM = 2.5;
/** A film of fat is left between it and the sac, mm. */
const OFF_SAC_MM = 0.35;
/** So thick at least is its root on the front of the upper lamina, mm. */
const UNDER_LAMINA_MM = 0.9;
/** Beside the midline it covers the upper lamina at least so thick, mm (assumption), from here and in full from there, mm. */
const LEAST_MM = 0.8;
const LEAST_FROM_MM = 1.5;
const LEAST_FULL_MM = 4;
/** This sets in over so much below the lamina's lower edge, mm. */
const LEAST_BELOW_MM = 4;
/** Under the upper lamina it reaches back to the bone where that is so near behind it, mm. */
const ONTO_LAMINA_MM = 2;

interface Span {
  readonly interspace: Interspace;
  readonly topZ: number;
  /** Lower edge of the upper lamina in the midline. */
  readonly laminaZ: number;
  readonly bottomZ: number;
}

/** From the lower half of each lamina's front to the upper edge of the next. */
const SPANS: readonly Span[] = PAIRS.map(({ interspace, upper, lower }) => ({
  interspace,
  topZ: LAMINAE[upper].bottomZ + 0.45 * (LAMINAE[upper].topZ - LAMINAE[upper].bottomZ),
  laminaZ: LAMINAE[upper].bottomZ,
  bottomZ: LAMINAE[lower].topZ - 2,
}));

const THICKNESS: Profile = profile(
  PAIRS.map(({ upper, lower }) => ({
    z: (LAMINAE[upper].bottomZ + LAMINAE[lower].topZ) / 2,
    value: FLAVUM_THICKNESS_MM[upper],
  })),
);

/** The envelope's value as a distance: divided by the length of its gradient. */
function fromEnvelope(x: number, y: number, z: number): number {
  const value = envelopeDistance(x, y, z);
  if (value > 12 || value < -4) return value;
  const step = 0.2;
  const dx = (envelopeDistance(x + step, y, z) - value) / step;
  const dy = (envelopeDistance(x, y + step, z) - value) / step;
  // The walls' slant changes within a millimetre of height: taken over two, the sheet's back has no steps.
  const dz = (envelopeDistance(x, y, z + 1) - envelopeDistance(x, y, z - 1)) / 2;
  return value / Math.max(Math.sqrt(dx * dx + dy * dy + dz * dz), 0.3);
}

/** The sheets of people with these traits, where no bone is; the space in front of them takes precedence. */
export function makeFlavum(traits: LigamentTraits): DistanceField {
  return (x, y, z) => {
    const ay = Math.abs(y);
    const beside = Math.max(ay - LATERAL_MM, 0);
    const side = Math.min(ay, LATERAL_MM);
    let ends = Infinity;
    let lamina = 0;
    let bottom = 0;
    let slit = 0;
    for (const span of SPANS) {
      // Beside the midline its upper edge falls off in an arch.
      const foot = span.bottomZ - FOOT_FALL_MM * smoothStep(1.5, 6, side);
      const here = Math.max(z - span.topZ + (7 * side * side) / 144, foot - z);
      if (here >= ends) continue;
      ends = here;
      lamina = span.laminaZ;
      bottom = foot;
      slit = traits.slitHalfWidthMm[span.interspace];
    }
    const slope = SAC_REAR.slope(z);
    const forward = (x - SAC_REAR.value(z) - FORWARD_MM) / Math.sqrt(1 + slope * slope);
    const rough = Math.max(ends, forward, beside, -forward - 30);
    if (rough > 5) return rough;
    const depth = fromEnvelope(x, ay, z);
    const full = MIDLINE_SHARE + (1 - MIDLINE_SHARE) * smoothStep(0, FULL_AT_MM, ay);
    const thick = THICKNESS.value(z);
    // Beside the midline it lines the front of lamina and joint, in front of the envelope's own wall.
    const onto = smoothStep(lamina - 2, lamina + 3, z);
    const atJoint = smoothStep(LINING_FROM_MM, LINING_FULL_MM, ay) * smoothStep(bottom, bottom + 3, z);
    const lining = Math.max(thick * LINING_SHARE * atJoint, UNDER_LAMINA_MM * onto);
    const bone = boneDistance(x, y, z);
    const least =
      LEAST_MM *
      smoothStep(LEAST_FROM_MM, LEAST_FULL_MM, ay) *
      smoothStep(lamina - LEAST_BELOW_MM, lamina, z);
    const front = Math.max(Math.min(-depth - lining, bone - least), OFF_SAC_MM - sacDistance(x, y, z));
    // Under the upper lamina it fills up to the bone; over the edge of the lower one it thins out.
    const below = OVER_EDGE_SHARE + (1 - OVER_EDGE_SHARE) * smoothStep(bottom, bottom + 5, z);
    const wedge = Math.max(depth - thick - 3 * onto, bone - ONTO_LAMINA_MM * onto);
    const rear = Math.min(depth - thick * full * below, wedge);
    const sheet = Math.max(front, rear);
    const edges = smoothMax(smoothMax(smoothMax(sheet, ends, 2.5), ay - LATERAL_MM, 2), forward, 2);
    return slit > 0 ? Math.max(edges, slit - ay) : edges;
  };
}

export const flavumDistance: DistanceField = makeFlavum(REFERENCE_TRAITS);

export interface Slit {
  readonly fromZ: number;
  readonly toZ: number;
  readonly halfWidthMm: number;
}

/** The midline slit of an interspace: its heights in the atlas and its half width; null where the leaves meet. */
export function slitAt(interspace: Interspace, traits: LigamentTraits = REFERENCE_TRAITS): Slit | null {
  const span = SPANS.find((each) => each.interspace === interspace);
  const halfWidthMm = traits.slitHalfWidthMm[interspace];
  return span === undefined || halfWidthMm <= 0 ? null : { fromZ: span.bottomZ, toZ: span.topZ, halfWidthMm };
}
