/**
 * What a named number must mean on the finished surface: points where the field has to be zero, or equal, if the
 * dimension is to be what a calliper finds there. A fit adds these to what it asks of a shape.
 */
import { bodyRearX } from '../../../src/anatomy/bones/vertebra/body.ts';
import { canalDepthZ, pedicleWidthZ, pedicleY } from '../../../src/anatomy/bones/vertebra/places.ts';
import type { VertebraShape } from '../../../src/anatomy/bones/vertebra/shape.ts';
import type { DistanceField } from '../../../src/anatomy/types.ts';

const RADIANS = Math.PI / 180;
/** The rims' own height: this far from the end-plates' edges lie the widest places. */
const RIM_MM = 3;

export function meaningResiduals(shape: VertebraShape, field: DistanceField): number[] {
  const { body, pedicle, canal, superiorArticular } = shape;
  const { upper, lower, posteriorHeightMm, anteriorHeightMm } = body;
  const rearX = bodyRearX(body);
  const lowerRear = lower.centreX - lower.depthMm / 2;
  const slope = (anteriorHeightMm - posteriorHeightMm) / lower.depthMm;
  const lowerZ = (x: number): number => -posteriorHeightMm - slope * (x - lowerRear);
  const [isthmusX, isthmusZ] = pedicle.isthmus;
  const isthmusY = pedicleY(shape);
  const widthZ = pedicleWidthZ(shape);
  const out = [
    field(0, upper.widthMm / 2, -RIM_MM),
    field(upper.depthMm / 2, 0, -RIM_MM),
    field(-upper.depthMm / 2, 0, -RIM_MM),
    field(lower.centreX, lower.widthMm / 2, lowerZ(lower.centreX) + RIM_MM),
    field(lower.centreX + lower.depthMm / 2, 0, lowerZ(lower.centreX + lower.depthMm / 2) + RIM_MM),
    field(lowerRear, 0, lowerZ(lowerRear) + RIM_MM),
    field(-upper.depthMm / 2 + RIM_MM, 0, 0),
    field(lowerRear + RIM_MM, 0, lowerZ(lowerRear + RIM_MM)),
    field(isthmusX, canal.widthMm / 2, isthmusZ),
    field(isthmusX, isthmusY - pedicle.widthMm / 2, widthZ),
    field(isthmusX, isthmusY + pedicle.widthMm / 2, widthZ),
    field(isthmusX, isthmusY, isthmusZ + pedicle.heightMm / 2),
    field(isthmusX, isthmusY, isthmusZ - pedicle.heightMm / 2),
    field(rearX - canal.depthMm, 0, canalDepthZ(shape)),
  ];
  // The two ends of the joint surface's chord lie equally deep.
  const angle = superiorArticular.facetAngleDeg * RADIANS;
  const [cx, cy, cz] = superiorArticular.centre;
  const inner = Math.min(...superiorArticular.radii);
  const at = (along: number): number =>
    field(
      cx - along * Math.cos(angle) - inner * Math.sin(angle),
      cy + along * Math.sin(angle) - inner * Math.cos(angle),
      cz,
    );
  out.push(at(4) - at(-4));
  return out;
}
