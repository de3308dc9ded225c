/**
 * How the vertebrae stand on one another in the flexed procedure posture: a chain of rotations in the
 * sagittal plane, down from L3 and up from it.
 */
import { cos, PI, sin } from '../numerics/elementary.ts';
import { VERTEBRAE, type Vertebra } from '../content/levels.ts';
import {
  BODY_POSTERIOR_HEIGHT_MM,
  BODY_ANTERIOR_HEIGHT_MM,
  DISC_HEIGHT_MM,
  END_PLATE_DEPTH_MM,
  SEGMENT_ANGLE_DEG,
} from './dimensions.ts';

/** Where a bone's own frame lies in the spine's frame. */
export interface Pose {
  /** Origin of the bone's frame (centre of its upper end-plate). */
  readonly x: number;
  readonly z: number;
  /** Cosine and sine of the pitch: positive lifts the front. */
  readonly cosine: number;
  readonly sine: number;
}

const RADIANS = PI / 180;

function pose(x: number, z: number, pitchDeg: number): Pose {
  return { x, z, cosine: cos(pitchDeg * RADIANS), sine: sin(pitchDeg * RADIANS) };
}

/** A point of the bone's frame in the spine's frame. */
export function placed(at: Pose, x: number, z: number): { x: number; z: number } {
  return { x: at.x + x * at.cosine - z * at.sine, z: at.z + x * at.sine + z * at.cosine };
}

/** A point of the spine's frame in the bone's frame. */
export function unplaced(at: Pose, x: number, z: number): { x: number; z: number } {
  const dx = x - at.x;
  const dz = z - at.z;
  return { x: dx * at.cosine + dz * at.sine, z: dz * at.cosine - dx * at.sine };
}

interface Link {
  readonly upper: Vertebra;
  readonly lower: Vertebra;
}

/** Lumbar lordosis lifts the front of the upper bone against the lower; angles between upper end-plates. */
function buildPoses(): Record<Vertebra, Pose> {
  const pitch: Record<Vertebra, number> = { L1: 0, L2: 0, L3: 0, L4: 0, L5: 0, sacrum: 0 };
  const poses: Record<Vertebra, Pose> = {
    L1: pose(0, 0, 0),
    L2: pose(0, 0, 0),
    L3: pose(0, 0, 0),
    L4: pose(0, 0, 0),
    L5: pose(0, 0, 0),
    sacrum: pose(0, 0, 0),
  };
  const links: Link[] = [];
  for (let i = 0; i + 1 < VERTEBRAE.length; i++) {
    const upper = VERTEBRAE[i];
    const lower = VERTEBRAE[i + 1];
    if (upper !== undefined && lower !== undefined) links.push({ upper, lower });
  }
  const wedgeDeg = (bone: Vertebra): number =>
    bone === 'sacrum'
      ? 0
      : (BODY_ANTERIOR_HEIGHT_MM[bone] - BODY_POSTERIOR_HEIGHT_MM[bone]) / END_PLATE_DEPTH_MM[bone] / RADIANS;
  const heightMm = (bone: Vertebra): number =>
    bone === 'sacrum' ? 0 : (BODY_ANTERIOR_HEIGHT_MM[bone] + BODY_POSTERIOR_HEIGHT_MM[bone]) / 2;
  // A step from the centre of one upper end-plate to the next: down the body, then down the disc, each
  // along the mean of its two faces' normals.
  const step = (link: Link, upperPitch: number, lowerPitch: number): { x: number; z: number } => {
    const lowerFace = upperPitch - wedgeDeg(link.upper);
    const bodyPitch = (upperPitch + lowerFace) / 2;
    const discPitch = (lowerFace + lowerPitch) / 2;
    const height = heightMm(link.upper);
    const disc = link.upper === 'sacrum' ? 0 : DISC_HEIGHT_MM[link.upper];
    return {
      x: height * sin(bodyPitch * RADIANS) + disc * sin(discPitch * RADIANS),
      z: -height * cos(bodyPitch * RADIANS) - disc * cos(discPitch * RADIANS),
    };
  };
  const angle = (link: Link): number => (link.upper === 'sacrum' ? 0 : SEGMENT_ANGLE_DEG[link.upper]);
  for (const link of links.slice(2)) {
    pitch[link.lower] = pitch[link.upper] - angle(link);
    const move = step(link, pitch[link.upper], pitch[link.lower]);
    poses[link.lower] = pose(poses[link.upper].x + move.x, poses[link.upper].z + move.z, pitch[link.lower]);
  }
  for (const link of links.slice(0, 2).reverse()) {
    pitch[link.upper] = pitch[link.lower] + angle(link);
    const move = step(link, pitch[link.upper], pitch[link.lower]);
    poses[link.upper] = pose(poses[link.lower].x - move.x, poses[link.lower].z - move.z, pitch[link.upper]);
  }
  return poses;
}

/** Poses of the reference spine. Pitch falls towards the feet where the spine is lordotic. */
export const POSES: Readonly<Record<Vertebra, Pose>> = buildPoses();
