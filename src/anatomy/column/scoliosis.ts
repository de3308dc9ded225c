/**
 * A sideways curve of the lumbar spine: each joint gets a tilt to the side and a turn about the long axis on top of what
 * the posture bends it. Bones stay as they are; pelvis and thorax stay level.
 */
import { atan2, cos, PI, sin } from '../../numerics/elementary.ts';
import { VERTEBRAE } from '../../content/levels.ts';
import { subtract, vector } from '../../numerics/vector.ts';
import type { Scoliosis, ScoliosisApex } from '../person/variants.ts';
import { placed, POSES } from './column.ts';
import { MOVERS, motionsOf, type Motion } from './motions.ts';
import { about, after, inSpace, moved, shifted, STILL, type Rigid } from './rigid.ts';

const RADIANS = PI / 180;

type Joint = 'L1' | 'L2' | 'L3' | 'L4' | 'L5';
const JOINTS: readonly Joint[] = ['L1', 'L2', 'L3', 'L4', 'L5'];

/**
 * Tilt of each joint as a share of the Cobb angle (assumption): positive where the curve runs, adding up to 1 between the
 * end vertebrae; negative below it, where the curve is undone on a level sacrum. The joint above L1 undoes the rest.
 */
const TILT_SHARES: Readonly<Record<ScoliosisApex, Readonly<Record<Joint, number>>>> = {
  'L2/3': { L1: 0.32, L2: 0.45, L3: 0.23, L4: -0.3, L5: -0.2 },
  L3: { L1: 0.25, L2: 0.32, L3: 0.18, L4: 0.25, L5: -0.5 },
};

/** First and last vertebra of the curve: the most tilted ones. */
export const END_VERTEBRAE = {
  'L2/3': ['L1', 'L4'],
  L3: ['L1', 'L5'],
} as const satisfies Record<ScoliosisApex, readonly [Joint, Joint]>;

interface Hinge {
  /** Slope of the axis of tilt against the lower bone's upper end-plate, degrees, up in front: so much does tilting alone turn. */
  readonly axisDeg: number;
  /** Turn to the side of the opening per degree of tilt, on top of that. */
  readonly turn: number;
  /** Where the hinge lies in the lower bone's frame, mm, and how far to the closed side. */
  readonly x: number;
  readonly z: number;
  readonly asideMm: number;
}

/**
 * Facet joints of rigid bones bear no tilt about the middle of the disc: one runs into bone. So each joint opens on its
 * convex side about a hinge beside the facet joint of the other side, which stays as it is. Places are chosen so that
 * the bones keep off one another in every posture (a test).
 */
const HINGES: Readonly<Record<Joint, Hinge>> = {
  L1: { axisDeg: 42, turn: -0.67, x: -20, z: 3, asideMm: 25 },
  L2: { axisDeg: 45, turn: -0.46, x: 2, z: 15, asideMm: 25 },
  L3: { axisDeg: 40, turn: -0.24, x: -1, z: 13, asideMm: 25 },
  L4: { axisDeg: 4, turn: -0.27, x: -28, z: 5, asideMm: 20 },
  L5: { axisDeg: 12, turn: -0.1, x: -28, z: 4, asideMm: 21 },
};

/** What the curve adds to a joint, in the atlas beside the lower bone: tilt in degrees, positive where the left side opens. */
function sidewards(joint: Joint, tiltDeg: number): Rigid {
  const { axisDeg, turn, x, z, asideMm } = HINGES[joint];
  const lower = POSES[VERTEBRAE[JOINTS.indexOf(joint) + 1] ?? 'sacrum'];
  const slope = atan2(lower.sine, lower.cosine) + axisDeg * RADIANS;
  const place = placed(lower, x, z);
  const level: Rigid = inSpace({ cosine: cos(slope), sine: sin(slope), x: 0, z: 0 });
  const back: Rigid = inSpace({ cosine: cos(slope), sine: -sin(slope), x: 0, z: 0 });
  const [ct, st] = [cos(tiltDeg * RADIANS), sin(tiltDeg * RADIANS)];
  const [cu, su] = [cos(turn * tiltDeg * RADIANS), sin(turn * tiltDeg * RADIANS)];
  const tilted: Rigid = [1, 0, 0, 0, ct, -st, 0, st, ct, 0, 0, 0];
  const turned: Rigid = [cu, -su, 0, su, cu, 0, 0, 0, 1, 0, 0, 0];
  const rotation = after(level, after(tilted, after(turned, back)));
  return about(rotation, vector(place.x, tiltDeg > 0 ? -asideMm : asideMm, place.z));
}

function undone({ cosine, sine, x, z }: Motion): Rigid {
  return inSpace({ cosine, sine: -sine, x: -(cosine * x + sine * z), z: sine * x - cosine * z });
}

/** Disc above L1 in the atlas, where the thorax is set upright again, about a hinge like the others. */
const ABOVE_L1 = { ...placed(POSES.L1, 0, 5), asideMm: 16 };

/** The motions of MOVERS, curved: chained up from the level sacrum, the thorax level again, L3's upper end-plate in its place. */
function chained(motions: readonly Motion[], tilts: readonly number[]): Rigid[] {
  const curved: Rigid[] = motions.map(inSpace);
  const last = motions.length - 1;
  for (let i = last - 1; i >= 1; i--) {
    const lower = motions[i + 1];
    const joint = JOINTS[i - 1];
    if (lower === undefined || joint === undefined) continue;
    const segment = after(undone(lower), inSpace(motions[i] ?? lower));
    curved[i] = after(curved[i + 1] ?? STILL, after(sidewards(joint, tilts[i - 1] ?? 0), segment));
  }
  const [thorax, first] = motions;
  if (thorax !== undefined && first !== undefined) {
    const { x, z, asideMm } = ABOVE_L1;
    const at = vector(x, tiltOf(curved[1]) > 0 ? asideMm : -asideMm, z);
    const upper = after(curved[1] ?? STILL, after(undone(first), inSpace(thorax)));
    const level = inSpace(thorax);
    curved[0] = shifted(level, subtract(moved(upper, at), moved(level, at)));
  }
  const middle = MOVERS.indexOf('L3');
  const origin = vector(0, 0, 0);
  const still = subtract(
    moved(inSpace(motions[middle] ?? { cosine: 1, sine: 0, x: 0, z: 0 }), origin),
    moved(curved[middle] ?? STILL, origin),
  );
  return curved.map((each) => shifted(each, still));
}

/** Tilt of a bone's end-plates as seen from the front, degrees, up on the left. */
function tiltOf(motion: Rigid | undefined): number {
  return atan2(motion?.[7] ?? 0, motion?.[4] ?? 1) / RADIANS;
}

/** Tilts of the joints that make the asked angle between the end vertebrae standing, as films are taken. */
function tiltsFor({ apex, cobbDeg, convexTo }: Scoliosis): number[] {
  const standing = motionsOf('standing');
  const [first, second] = END_VERTEBRAE[apex];
  const sign = convexTo === 'left' ? 1 : -1;
  const asked = (size: number): number[] => JOINTS.map((joint) => sign * size * TILT_SHARES[apex][joint]);
  let size = cobbDeg;
  for (let i = 0; i < 6; i++) {
    const curved = chained(standing, asked(size));
    const cobb = tiltOf(curved[MOVERS.indexOf(first)]) - tiltOf(curved[MOVERS.indexOf(second)]);
    size *= (sign * cobbDeg) / cobb;
  }
  return asked(size);
}

/** A posture's motions with a scoliosis on top: the same tilt and turn of each joint in every posture (assumption). */
export function curvedMotions(motions: readonly Motion[], scoliosis: Scoliosis): readonly Rigid[] {
  return chained(motions, tiltsFor(scoliosis));
}
