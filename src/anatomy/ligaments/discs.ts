/** The intervertebral discs: between two end-plates, bulging a little. */
import { atan2, cos, sin } from '../../numerics/elementary.ts';
import { BONES } from '../bones/bones.ts';
import { DISC_HEIGHT_MM } from '../dimensions.ts';
import { placed, POSES } from '../column/column.ts';
import type { Lumbar } from '../column/corridor.ts';
import { ellipse, smoothMax } from '../field/primitives.ts';
import type { DistanceField, Structure } from '../types.ts';
import { VERTEBRA_SHAPES } from '../bones/shapes/index.ts';

interface DiscPlace {
  readonly x: number;
  readonly z: number;
  readonly cosine: number;
  readonly sine: number;
  readonly halfHeight: number;
}

function upperFaceDepth(bone: Lumbar | 'sacrum'): number {
  if (bone === 'sacrum') return 34;
  const radii = VERTEBRA_SHAPES[bone].body.upperRadii;
  return (radii[0] ?? 0) + (radii[6] ?? 0);
}

function discField(upper: Lumbar, lower: Lumbar | 'sacrum'): { field: DistanceField; place: DiscPlace } {
  const upperBone = BONES.find((bone) => bone.id === upper)?.distance;
  const lowerBone = BONES.find((bone) => bone.id === lower)?.distance;
  if (upperBone === undefined || lowerBone === undefined)
    throw new RangeError('A disc lies between two bones.');
  const shape = VERTEBRA_SHAPES[upper].body;
  const front = shape.lowerRadii[0] ?? 20;
  const rear = shape.lowerRadii[6] ?? 18;
  const side = shape.lowerRadii[3] ?? 22;
  // The disc is as deep as the shallower of its two faces, measured from the common back wall.
  const depth = Math.min(front + rear, upperFaceDepth(lower));
  const halfDepth = depth / 2 - 1.6;
  const middleX = shape.centreX - rear + depth / 2;
  const upperPose = POSES[upper];
  const lowerPose = POSES[lower];
  const top = placed(upperPose, middleX, shape.lowerZ + shape.lowerSlope * (middleX - shape.centreX));
  const height = DISC_HEIGHT_MM[upper];
  // The disc's own axis halves the angle between the faces above and below it.
  const tilt =
    (atan2(upperPose.sine, upperPose.cosine) +
      atan2(shape.lowerSlope, 1) +
      atan2(lowerPose.sine, lowerPose.cosine)) /
    2;
  const cosine = cos(tilt);
  const sine = sin(tilt);
  const x0 = top.x + (height / 2) * sine;
  const z0 = top.z - (height / 2) * cosine;
  const field: DistanceField = (x, y, z) => {
    const dx = x - x0;
    const dz = z - z0;
    const u = dx * cosine + dz * sine;
    const v = dz * cosine - dx * sine;
    const away = Math.abs(v) - height / 2 - 7;
    if (away > 6) return away;
    const bulge = 1.1 * (1 - (v * v) / (height * height * 0.36));
    const kidney = u < 0 ? 1.4 * Math.max(1 - (y * y) / 100, 0) * Math.min(-u / 15, 1) : 0;
    const outline = ellipse(u, y, halfDepth, side - 2) - Math.max(bulge, -1) + kidney;
    const gap = Math.max(-upperBone(x, y, z), -lowerBone(x, y, z)) + 0.05;
    const slab = Math.abs(v) - height / 2 - 3;
    return smoothMax(Math.max(outline, slab), gap, 0.6);
  };
  return { field, place: { x: x0, z: z0, cosine, sine, halfHeight: height / 2 } };
}

const PAIRS: readonly (readonly [id: string, upper: Lumbar, lower: Lumbar | 'sacrum'])[] = [
  ['discL1L2', 'L1', 'L2'],
  ['discL2L3', 'L2', 'L3'],
  ['discL3L4', 'L3', 'L4'],
  ['discL4L5', 'L4', 'L5'],
  ['discL5S1', 'L5', 'sacrum'],
];

export const DISCS: readonly Structure[] = PAIRS.map(([id, upper, lower]) => {
  const { field, place } = discField(upper, lower);
  const reach = place.halfHeight + 9;
  return {
    id,
    tissue: 'disc',
    bounds: {
      min: { x: place.x - 27, y: -29, z: place.z - reach },
      max: { x: place.x + 27, y: 29, z: place.z + reach },
    },
    distance: field,
    bake: { cellMm: 1, triangles: 4000 },
  };
});
