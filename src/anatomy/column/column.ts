/**
 * How the vertebrae stand on one another in the flexed procedure posture: a chain of rotations in the
 * sagittal plane, down from L3 and up from it.
 */
import { atan2, cos, PI, sin } from '../../numerics/elementary.ts';
import { VERTEBRAE, type Vertebra } from '../../content/levels.ts';
import { DISC_HEIGHT_MM, SEGMENT_ANGLE_DEG } from '../dimensions.ts';
import { VERTEBRA_SHAPES } from '../bones/shapes/index.ts';
import { makeSacrum } from '../bones/sacrum.ts';
import { makeBody } from '../bones/vertebra/body.ts';
import type { DistanceField } from '../types.ts';

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
/** x of the rear edge of the S1 end-plate in the sacrum's own frame. */
const SACRAL_REAR_X = -16;

function pose(x: number, z: number, pitchDeg: number): Pose {
  return { x, z, cosine: cos(pitchDeg * RADIANS), sine: sin(pitchDeg * RADIANS) };
}

/** A point of the bone's frame in the spine's frame. */
export function placed(at: Pose, x: number, z: number): { x: number; z: number } {
  return { x: at.x + x * at.cosine - z * at.sine, z: at.z + x * at.sine + z * at.cosine };
}

interface Link {
  readonly upper: Vertebra;
  readonly lower: Vertebra;
}

interface Face {
  readonly rearX: number;
  readonly rearZ: number;
  readonly slope: number;
  readonly depth: number;
  /** How far the face's middle lies inside the plane of its rim. */
  readonly hollow: number;
}

/** How far from its faces a body's back wall is taken, clear of the rounded rims. */
const OFF_RIM_MM = 5;

/** x of the back of a lumbar body in the midline at a height of its own frame. */
function backWall(bone: Exclude<Vertebra, 'sacrum'>, z: number): number {
  const shape = VERTEBRA_SHAPES[bone].body;
  const body = makeBody(shape);
  let x = shape.centreX;
  while (body(x, 0, z) < 0) x -= 0.05;
  return x;
}

/** Height at which a vertical line leaves a bone in the midline, upward (step > 0) or downward. */
function leavingZ(bone: DistanceField, x: number, fromZ: number, step: number): number {
  let z = fromZ;
  while (Math.abs(z - fromZ) < 30 && bone(x, 0, z) < 0) z += step;
  return z;
}

/** The lower face of a lumbar body in its own frame. */
function lowerFace(bone: Exclude<Vertebra, 'sacrum'>): Face {
  const { centreX, lowerZ, lowerSlope, lowerRadii } = VERTEBRA_SHAPES[bone].body;
  const rear = lowerRadii[6] ?? 0;
  const depth = (lowerRadii[0] ?? 0) + rear;
  const rearZ = lowerZ - lowerSlope * rear;
  const middleX = centreX - rear + depth / 2;
  const middleZ = leavingZ(makeBody(VERTEBRA_SHAPES[bone].body), middleX, lowerZ / 2, -0.05);
  return {
    rearX: backWall(bone, rearZ + OFF_RIM_MM),
    rearZ,
    slope: lowerSlope,
    depth,
    hollow: middleZ - lowerZ - lowerSlope * (middleX - centreX),
  };
}

/** How far the middle of a bone's upper face lies below its rim. */
function upperHollow(bone: Vertebra): number {
  const field = bone === 'sacrum' ? makeSacrum() : makeBody(VERTEBRA_SHAPES[bone].body);
  return -leavingZ(field, 0, -8, 0.05);
}

/** x of the rear edge of a bone's upper end-plate in its own frame. */
function upperRearX(bone: Vertebra): number {
  return bone === 'sacrum' ? SACRAL_REAR_X : backWall(bone, -OFF_RIM_MM);
}

/** x of the middle of the L3 upper end-plate in that bone's own frame: the spine's origin. */
function originX(): number {
  const { centreX, upperRadii } = VERTEBRA_SHAPES.L3.body;
  return centreX + ((upperRadii[0] ?? 0) - (upperRadii[6] ?? 0)) / 2;
}

/** Lumbar lordosis lifts the front of the upper bone against the lower; angles between upper end-plates. */
function buildPoses(): Record<Vertebra, Pose> {
  const pitch: Record<Vertebra, number> = { L1: 0, L2: 0, L3: 0, L4: 0, L5: 0, sacrum: 0 };
  const poses: Record<Vertebra, Pose> = {
    L1: pose(0, 0, 0),
    L2: pose(0, 0, 0),
    L3: pose(-originX(), 0, 0),
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
  // From one bone's origin to the next: down the body to the rear edge of its lower face, down the disc
  // along the mean of the two faces' normals, and up to the origin of the lower bone from the rear edge of
  // its upper face. So the back walls, which bound the canal, stand in line.
  const step = (link: Link, upperPitch: number, lowerPitch: number): { x: number; z: number } => {
    if (link.upper === 'sacrum') return { x: 0, z: 0 };
    const face = lowerFace(link.upper);
    const lowerFacePitch = upperPitch + atan2(face.slope, 1) / RADIANS;
    const discPitch = ((lowerFacePitch + lowerPitch) / 2) * RADIANS;
    // Published heights are read off pictures from bone to bone in the middle, where the faces are dished.
    const disc = DISC_HEIGHT_MM[link.upper] - face.hollow - upperHollow(link.lower);
    const down = placed(pose(0, 0, upperPitch), face.rearX, face.rearZ);
    const up = placed(pose(0, 0, lowerPitch), upperRearX(link.lower), 0);
    // The disc's height is given at its middle, half a depth in front of the rear edge.
    const open = ((lowerFacePitch - lowerPitch) * RADIANS * face.depth) / 2;
    const rearHeight = disc - open;
    return {
      x: down.x + rearHeight * sin(discPitch) - up.x,
      z: down.z - rearHeight * cos(discPitch) - up.z,
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
