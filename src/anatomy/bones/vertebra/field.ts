/** One lumbar vertebra as a distance field in its own frame. */
import { joint, rounding } from '../../field/primitives.ts';
import type { Box, DistanceField } from '../../types.ts';
import { bodyGeometry, bodyRearX, lowerRearX, makeBody } from './body.ts';
import { makeCanal } from './canal.ts';
import {
  makeFacet,
  makeKnob,
  makePedicle,
  makePlate,
  makeProcess,
  makeTransverse,
  type Plate,
} from './plate.ts';
import { canalDepthZ, pedicleY, spinousTipX } from './places.ts';
import type { VertebraShape } from './shape.ts';
import { makeSpinous } from './spinous.ts';

/** Within this of the midline the laminae run into one another without a ridge. */
const APEX_MM = 3;
/** Half of the joint between body and arch is gone this near to the upper end-plate. */
const END_PLATE_MARGIN_MM = 4;

function platesOf(shape: VertebraShape): {
  lamina: Plate;
  plates: readonly Plate[];
} {
  const lamina = makePlate(shape.lamina);
  const plates: readonly Plate[] = [
    makePedicle(shape.pedicle, pedicleY(shape)),
    makePlate(shape.pars),
    lamina,
    makeProcess(shape.inferiorArticular),
    makeFacet(shape.superiorArticular),
    makeTransverse(shape.transverse),
    makeKnob(shape.mammillary),
  ];
  return { lamina, plates };
}

/** Joints may bulge this far out of the parts they join. */
const BULGE_MM = 1;

/** A box that holds the vertebra, in its own frame, symmetric in y. */
export function vertebraBox(shape: VertebraShape): Box {
  const { body, spinous } = shape;
  const { upperRadii, lowerRadii, lowerZ, lowerSlope } = bodyGeometry(body);
  const boxes = platesOf(shape).plates.map((each) => each.box);
  const front = Math.max(
    ...[1, 0.87, 0.5].flatMap((cosine, step) => [
      cosine * (upperRadii[step] ?? 0),
      body.lower.centreX + cosine * (lowerRadii[step] ?? 0),
    ]),
  );
  const lowest = lowerZ - Math.abs(lowerSlope) * Math.max(...lowerRadii);
  const side = Math.max(...upperRadii, ...lowerRadii, ...boxes.map(({ max }) => max.y));
  const x = Math.min(spinousTipX(shape), ...boxes.map(({ min }) => min.x));
  const z = Math.min(lowest, spinous.rearBottomZ, spinous.frontBottom[1], ...boxes.map(({ min }) => min.z));
  return {
    min: { x: x - BULGE_MM, y: -side - BULGE_MM, z: z - BULGE_MM },
    max: {
      x: front + BULGE_MM,
      y: side + BULGE_MM,
      z: Math.max(0, ...boxes.map(({ max }) => max.z)) + BULGE_MM,
    },
  };
}

/** The side walls of the canal lean outwards over at most this height. */
const CANAL_SPREAD_MM = 28;

/** How far another part may be and still change a union that is so far away. */
function jointReach(distance: number, blendMm: number): number {
  if (distance <= 0) return distance + blendMm;
  return distance > blendMm ? distance : blendMm;
}

export function makeVertebra(shape: VertebraShape): DistanceField {
  const body = makeBody(shape.body);
  const rearX = bodyRearX(shape.body);
  const { upper } = shape.body;
  const rearmostX = Math.min(rearX, -upper.depthMm / 2, lowerRearX(shape.body)) - 1;
  const canal = makeCanal(shape.canal, rearX, shape.pedicle.isthmus[1], canalDepthZ(shape));
  const spinous = makeSpinous(shape.spinous, spinousTipX(shape));
  const { lamina, plates } = platesOf(shape);
  const archFront = Math.max(...plates.map((each) => each.centreX + each.reach));
  const spinousFront = Math.max(shape.spinous.frontTop[0], shape.spinous.frontBottom[0]) + 6;
  const { canal: canalShape, bodyBlendMm } = shape;
  const { blendMm: spinousBlend, topHalfThicknesses, bottomHalfThicknesses } = shape.spinous;
  const spinousHalf = Math.max(...topHalfThicknesses, ...bottomHalfThicknesses) + 2;
  const canalReach =
    canalShape.widthMm / 2 + CANAL_SPREAD_MM * Math.abs(canalShape.sideLean) + canalShape.blendMm;

  return (x, ySigned, z) => {
    const y = ySigned < 0 ? -ySigned : ySigned;
    const near = x > rearX - 12;
    let bodyDistance = near ? body(x, y, z) : 0;
    if (near && x - archFront > jointReach(bodyDistance, bodyBlendMm)) return bodyDistance;
    let arch = Infinity;
    for (const each of plates) {
      const px = x - each.centreX;
      const py = y - each.centreY;
      const pz = z - each.centreZ;
      const limit = jointReach(arch, each.blendMm) + each.reach;
      if (limit <= 0 || px * px + py * py + pz * pz > limit * limit) continue;
      const acrossApex = each === lamina && y < APEX_MM ? (y * y) / (2 * APEX_MM) + APEX_MM / 2 : y;
      const distance = each.distance(x, acrossApex, z);
      arch = arch === Infinity ? distance : joint(arch, distance, each.blendMm);
    }
    const spinousReach = jointReach(arch, spinousBlend);
    if (x < spinousFront + spinousReach && y < spinousHalf + spinousReach)
      arch = joint(arch, spinous(x, y, z), spinousBlend);
    // The canal's walls are nearer to the midline than this, so that here it cuts nothing.
    if (arch + y < canalReach) arch = rounding(arch, -canal(x, y, z), canalShape.blendMm);
    if (!near) {
      if (rearmostX - x > jointReach(arch, bodyBlendMm)) return arch;
      bodyDistance = body(x, y, z);
    }
    const room = (END_PLATE_MARGIN_MM - z) / (2 * END_PLATE_MARGIN_MM);
    const share = room > 1 ? 1 : room < 0.1 ? 0.1 : room;
    return joint(bodyDistance, arch, bodyBlendMm * share);
  };
}
