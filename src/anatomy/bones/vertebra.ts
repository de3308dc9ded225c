/** One lumbar vertebra as a distance field in its own frame. */
import { clamp, quadrilateral, smoothMax, smoothMin } from '../field/primitives.ts';
import { makePlate, type Plate } from './plate.ts';
import type { DistanceField } from '../types.ts';
import { makeBody } from './vertebraBody.ts';
import type { CanalShape, SpinousShape, VertebraShape } from './vertebraShape.ts';

/** The spinous process: a hatchet blade in the midline, thin at its crest, thick at its rear lower edge. */
function makeSpinous(shape: SpinousShape): DistanceField {
  const { corners, cornerRadius, halfThicknesses } = shape;
  const [frontTop, frontBottom, rearBottom, rearTop] = halfThicknesses;
  const at = (index: number): number => corners[index] ?? 0;
  const frontX = (at(0) + at(2)) / 2;
  const rearX = (at(4) + at(6)) / 2;
  return (x, y, z) => {
    const back = clamp((x - frontX) / (rearX - frontX), 0, 1);
    const topZ = at(1) + (at(7) - at(1)) * back;
    const bottomZ = at(3) + (at(5) - at(3)) * back;
    const up = clamp((z - bottomZ) / Math.max(topZ - bottomZ, 1), 0, 1);
    const bottomHalf = frontBottom + (rearBottom - frontBottom) * back;
    const topHalf = frontTop + (rearTop - frontTop) * back;
    const half = bottomHalf + (topHalf - bottomHalf) * up;
    const rounding = Math.min(half, 3);
    const blade = quadrilateral(x, z, corners) - cornerRadius + rounding;
    const across = Math.abs(y) - half + rounding;
    const outsideBlade = Math.max(blade, 0);
    const outsideAcross = Math.max(across, 0);
    const outside = Math.sqrt(outsideBlade * outsideBlade + outsideAcross * outsideAcross);
    return outside + Math.min(Math.max(blade, across), 0) - rounding;
  };
}

/** The vertebral canal: a rounded triangle, wide at the front, its rear wall leaning with the laminae. */
function makeCanal(shape: CanalShape): DistanceField {
  const { frontX, rearX, rearLean, frontHalfWidth, rearHalfWidth, cornerRadius, middleZ } = shape;
  return (x, y, z) => {
    const below = clamp(middleZ - z, -15, 25);
    const rear = rearX - rearLean * below + cornerRadius;
    const front = frontX - cornerRadius;
    const depth = Math.max(front - rear, 1);
    const back = clamp((front - x) / depth, -0.3, 1.3);
    const half = frontHalfWidth + (rearHalfWidth - frontHalfWidth) * back - cornerRadius;
    const slope = (frontHalfWidth - rearHalfWidth) / depth;
    const lateral = (Math.abs(y) - half) / Math.sqrt(1 + slope * slope);
    const middle = (front + rear) / 2;
    const sagittal = Math.abs(x - middle) - depth / 2;
    const a = Math.max(lateral, 0);
    const b = Math.max(sagittal, 0);
    return Math.sqrt(a * a + b * b) + Math.min(Math.max(lateral, sagittal), 0) - cornerRadius;
  };
}

export function makeVertebra(shape: VertebraShape): DistanceField {
  const body = makeBody(shape.body);
  const canal = makeCanal(shape.canal);
  const spinous = makeSpinous(shape.spinous);
  const plates: readonly Plate[] = [
    makePlate(shape.pedicle),
    makePlate(shape.pars),
    makePlate(shape.lamina),
    makePlate(shape.inferiorArticular),
    makePlate(shape.superiorArticular),
    makePlate(shape.transverse),
    makePlate(shape.mammillary),
  ];
  const bodyRear = shape.body.centreX - (shape.body.waistRadii[6] ?? 0);
  const archFront = bodyRear + 14;
  const spinousFront = Math.max(shape.spinous.corners[0] ?? 0, shape.spinous.corners[2] ?? 0) + 12;

  return (x, ySigned, z) => {
    const y = Math.abs(ySigned);
    // Well behind the body its rear wall's plane is near enough as its distance.
    const bodyDistance = x < bodyRear - 25 ? bodyRear - x - 2 : body(x, y, z);
    if (x > archFront) return bodyDistance;
    let arch = Infinity;
    for (const plate of plates) {
      const px = x - plate.centreX;
      const py = y - plate.centreY;
      const pz = z - plate.centreZ;
      const limit = arch + plate.blendMm + plate.reach;
      if (limit <= 0 || px * px + py * py + pz * pz > limit * limit) continue;
      const distance = plate.distance(x, y, z);
      arch = arch === Infinity ? distance : smoothMin(arch, distance, plate.blendMm);
    }
    if (x < spinousFront) arch = smoothMin(arch, spinous(x, y, z), shape.spinous.blendMm);
    arch = smoothMax(arch, -canal(x, y, z), shape.canal.blendMm);
    return smoothMin(bodyDistance, arch, shape.bodyBlendMm);
  };
}
