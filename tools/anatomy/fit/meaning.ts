/**
 * What a named number must mean on the finished surface: the field has to be zero where the dimension ends, so that a
 * calliper finds what the number says. A fit adds these residuals, mm, to what it asks of a shape.
 */
import { bodyGeometry, bodyRearX, lowerRearX } from '../../../src/anatomy/bones/vertebra/body.ts';
import { canalDepthZ, pedicleWidthZ, pedicleY } from '../../../src/anatomy/bones/vertebra/places.ts';
import type { VertebraShape } from '../../../src/anatomy/bones/vertebra/shape.ts';
import type { DistanceField } from '../../../src/anatomy/types.ts';
import { slopeOfFacet } from '../facetAngle.ts';

const RADIANS = Math.PI / 180;
/** The rims' own height: this far from the end-plates' edges lie the widest places. */
const RIM_MM = 3;
/** How far the slope of the joint surface's middle line carries its ends apart. */
const CHORD_MM = 30;

/** y of the first surface met from a start outwards, by bisection of the first step that changes sign. */
function surfaceY(field: DistanceField, x: number, start: number, z: number): number {
  const inside = field(x, start, z) < 0;
  let low = start;
  for (let i = 0; i < 40 && field(x, low + 1, z) < 0 === inside; i++) low++;
  let high = low + 1;
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (field(x, middle, z) < 0 === inside) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Tangent of the joint surface's angle to the sagittal plane, as the calliper takes it. */
function facetSlope(shape: VertebraShape, field: DistanceField): number {
  const [x, y, z] = shape.superiorArticular.centre;
  return slopeOfFacet({ x, y, z }, (px, pz, start) => surfaceY(field, px, start, pz));
}

/** Behind the body, the stretch in which canal and pedicle are measured. */
const BEHIND_BODY_MM: readonly number[] = [-6.5, -5, -3.5, -2];

function canalHalfWidth(shape: VertebraShape, field: DistanceField): number {
  const rearX = bodyRearX(shape.body);
  const z = shape.pedicle.isthmus[1];
  return Math.max(...BEHIND_BODY_MM.map((behind) => surfaceY(field, rearX + behind, 0, z)));
}

/** Least width of the left pedicle where it is given. */
function pedicleWidth(shape: VertebraShape, field: DistanceField): number {
  const z = pedicleWidthZ(shape);
  const rearX = bodyRearX(shape.body);
  return Math.min(
    ...BEHIND_BODY_MM.map((behind) => {
      const inner = surfaceY(field, rearX + behind, 0, z);
      return surfaceY(field, rearX + behind, inner + 0.1, z) - inner;
    }),
  );
}

export function meaningResiduals(shape: VertebraShape, field: DistanceField): number[] {
  const { body, pedicle, canal, superiorArticular } = shape;
  const { upper, lower, posteriorHeightMm } = body;
  const { lowerZ, lowerSlope } = bodyGeometry(body);
  const rearX = bodyRearX(body);
  const lowerRear = lowerRearX(body);
  const lowerFront = 2 * lower.centreX - lowerRear;
  const rimZ = (x: number): number => lowerZ + lowerSlope * x;
  const [isthmusX, isthmusZ] = pedicle.isthmus;
  const isthmusY = pedicleY(shape);
  return [
    field(0, upper.widthMm / 2, -RIM_MM),
    field(upper.depthMm / 2, 0, -RIM_MM),
    field(-upper.depthMm / 2, 0, -RIM_MM),
    field(lower.centreX, lower.widthMm / 2, rimZ(lower.centreX) + RIM_MM),
    field(lowerFront, 0, rimZ(lowerFront) + RIM_MM),
    field(lowerRear, 0, rimZ(lowerRear) + RIM_MM),
    field(-upper.depthMm / 2 + RIM_MM, 0, 0),
    field(lowerRear + RIM_MM, 0, rimZ(lowerRear + RIM_MM)),
    field(rearX, 0, -posteriorHeightMm / 2),
    canalHalfWidth(shape, field) - canal.widthMm / 2,
    field(isthmusX, isthmusY - pedicle.widthMm / 2, pedicleWidthZ(shape)),
    pedicleWidth(shape, field) - pedicle.widthMm,
    field(isthmusX, isthmusY, isthmusZ + pedicle.heightMm / 2),
    field(isthmusX, isthmusY, isthmusZ - pedicle.heightMm / 2),
    field(rearX - canal.depthMm, 0, canalDepthZ(shape)),
    CHORD_MM * (facetSlope(shape, field) - Math.tan(superiorArticular.facetAngleDeg * RADIANS)),
  ];
}
