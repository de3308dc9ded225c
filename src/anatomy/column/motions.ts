/**
 * How each bone moves from the atlas to a posture: rigid motions in the sagittal plane, chained up and down from L3,
 * which stays where it is and with it the spine's frame.
 */
import { atan2, cos, PI, sin } from '../../numerics/elementary.ts';
import { INTERSPACES, VERTEBRAE, type Interspace, type Vertebra } from '../../content/levels.ts';
import { REFERENCE_POSES, type ReferencePose } from '../bones/referencePoses.ts';
import { DISC_HEIGHT_MM } from '../dimensions.ts';
import type { SpinePosture } from '../types.ts';
import { placed, POSES, type Pose } from './column.ts';
import { anglesOf, POSTURE_ANGLES, type JointBelow } from './postures.ts';

/** x' = cosine x - sine z + x0, z' = sine x + cosine z + z0, from the atlas to the posture. */
export interface Motion {
  readonly cosine: number;
  readonly sine: number;
  readonly x: number;
  readonly z: number;
}

/** What moves as one: the thorax, L1 to L5, and the sacrum with the hip bones. */
export const MOVERS = ['thorax', ...VERTEBRAE] as const;

const RADIANS = PI / 180;
const STILL: Motion = { cosine: 1, sine: 0, x: 0, z: 0 };

/**
 * Where a segment turns, in the lower bone's own frame, mm. Bending forward it turns about the rear of the disc, just
 * above the end-plate. Bending back the tips of the facets soon meet bone, and the segment turns about the joints
 * themselves. Places are chosen so that no two bones touch in any posture (a test).
 */
const FORWARD_PIVOT = { x: -14, z: 1 };
const FACETS: Readonly<Record<JointBelow, { readonly x: number; readonly z: number }>> = {
  T12: { x: -30, z: -3 },
  L1: { x: -34, z: -2 },
  L2: { x: -34, z: -4 },
  L3: { x: -34, z: -6 },
  L4: { x: -36, z: -2 },
  L5: { x: -38, z: -5 },
};

/** First b, then a. */
function after(a: Motion, b: Motion): Motion {
  return {
    cosine: a.cosine * b.cosine - a.sine * b.sine,
    sine: a.sine * b.cosine + a.cosine * b.sine,
    x: a.cosine * b.x - a.sine * b.z + a.x,
    z: a.sine * b.x + a.cosine * b.z + a.z,
  };
}

function inverse({ cosine, sine, x, z }: Motion): Motion {
  return { cosine, sine: -sine, x: -(cosine * x + sine * z), z: sine * x - cosine * z };
}

function turn(deg: number, about: { x: number; z: number }): Motion {
  const cosine = cos(deg * RADIANS);
  const sine = sin(deg * RADIANS);
  return {
    cosine,
    sine,
    x: about.x - cosine * about.x + sine * about.z,
    z: about.z - sine * about.x - cosine * about.z,
  };
}

function pitch(at: Pose): number {
  return atan2(at.sine, at.cosine);
}

/** Middles of the facet joints: about them a segment tilts when its disc is worn. */
const JOINT_MIDDLES: Readonly<
  Record<Exclude<JointBelow, 'T12'>, { readonly x: number; readonly z: number }>
> = {
  L1: { x: -36, z: -1 },
  L2: { x: -36, z: -1 },
  L3: { x: -34, z: 1 },
  L4: { x: -33, z: 4 },
  L5: { x: -32, z: 2 },
};
/** No disc is narrowed by more than this turn about its facet joints, which then bear on bone, degrees. */
const MOST_NARROWING_DEG = 5;

/**
 * What a taller or a lower disc does to its segment. A taller one lifts the upper bone along the facet joints, which stand
 * upright in the atlas. A lower one lets it sink in front while the facet joints, which cannot sink, hold it behind: the
 * segment loses lordosis, as worn segments do.
 */
function discMotion(joint: Exclude<JointBelow, 'T12'>, lower: Vertebra, discFactor: number): Motion {
  const taller = (discFactor - 1) * DISC_HEIGHT_MM[joint];
  if (taller >= 0) {
    const axis = (pitch(POSES[joint]) + pitch(POSES[lower])) / 2;
    return { ...STILL, z: taller / cos(axis) };
  }
  const { x, z } = JOINT_MIDDLES[joint];
  const deg = Math.max(taller / -x / RADIANS, -MOST_NARROWING_DEG);
  return turn(deg, placed(POSES[lower], x, z));
}

/** Motion of the upper bone of a segment against the lower one, both as they stand in the atlas. */
function segment(joint: JointBelow, lower: Vertebra, bendDeg: number, discFactor: number): Motion {
  const { x, z } = bendDeg > 0 ? FACETS[joint] : FORWARD_PIVOT;
  const bent = turn(bendDeg, placed(POSES[lower], x, z));
  return joint === 'T12' || discFactor === 1 ? bent : after(bent, discMotion(joint, lower, discFactor));
}

/** From the atlas to the axes of the surfaces that the bones were measured on; bones without a pose go with the next above. */
function referenceMotions(): Motion[] {
  const known: Partial<Record<Vertebra, ReferencePose>> = REFERENCE_POSES;
  const motions: Motion[] = [];
  for (const bone of VERTEBRAE) {
    const to = known[bone];
    if (to === undefined) {
      motions.push(motions[motions.length - 1] ?? STILL);
      continue;
    }
    const at: Motion = {
      x: to.x,
      z: to.z,
      cosine: cos(to.pitchDeg * RADIANS),
      sine: sin(to.pitchDeg * RADIANS),
    };
    motions.push(after(at, inverse(POSES[bone])));
  }
  return [motions[0] ?? STILL, ...motions];
}

/**
 * The motions of MOVERS in a posture; `discFactor`: heights of the discs over the atlas's; `flexion`: how far a curled posture
 * is taken, 0 to 1. Where L5 is fused to the sacrum, their angle is the atlas's in every posture, which lies between standing
 * and sitting curled.
 */
export function motionsOf(
  posture: SpinePosture,
  discFactor: Readonly<Partial<Record<Interspace, number>>> = {},
  isLumbosacralFused = false,
  flexion = 1,
): readonly Motion[] {
  if (posture === 'reference') return referenceMotions();
  const angles = anglesOf(posture, flexion);
  const joints: readonly JointBelow[] = ['T12', 'L1', 'L2', 'L3', 'L4', 'L5'];
  const segments = joints.map((joint, i) => {
    const interspace = INTERSPACES[i - 1];
    const factor = interspace === undefined ? 1 : (discFactor[interspace] ?? 1);
    const bendDeg = isLumbosacralFused && joint === 'L5' ? 0 : angles[joint] - POSTURE_ANGLES.atlas[joint];
    return segment(joint, VERTEBRAE[i] ?? 'sacrum', bendDeg, factor);
  });
  const still = MOVERS.indexOf('L3');
  const motions: Motion[] = MOVERS.map(() => STILL);
  for (let i = still; i > 0; i--) motions[i - 1] = after(motions[i] ?? STILL, segments[i - 1] ?? STILL);
  for (let i = still; i + 1 < MOVERS.length; i++)
    motions[i + 1] = after(motions[i] ?? STILL, inverse(segments[i] ?? STILL));
  return motions;
}
