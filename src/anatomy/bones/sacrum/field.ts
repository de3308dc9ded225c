/** The sacrum with its coccyx as a distance field in its own frame. */
import { eased } from '../../field/eased.ts';
import { boxOutside, joint, rounding } from '../../field/primitives.ts';
import { makeRod } from '../../field/rod.ts';
import { makeTube } from '../../field/tube.ts';
import type { DistanceField } from '../../types.ts';
import { makeFacet, makeKnob, makePlate, type Plate } from '../vertebra/plate.ts';
import { makeForamina } from './foramina.ts';
import { makeMass } from './mass.ts';
import type { SacrumShape } from './shape.ts';

/** Half of the joint between bodies and wings is gone this near to the upper end-plate. */
const END_PLATE_MARGIN_MM = 3;
/** Farther out than this neither canal nor foramina change the distance that is told. */
const CUT_REACH_MM = 10;

interface Ball {
  readonly centreX: number;
  readonly centreY: number;
  readonly centreZ: number;
  readonly reach: number;
}

/** Whether a point may lie nearer to what the ball holds than so many mm. */
function near(ball: Ball, x: number, y: number, z: number, away: number): boolean {
  const limit = away + ball.reach;
  const dx = x - ball.centreX;
  const dy = y - ball.centreY;
  const dz = z - ball.centreZ;
  return limit > 0 && dx * dx + dy * dy + dz * dz < limit * limit;
}

/** As near as a needle's ideal line passes, the field stays as it is, mm. */
const FULL_WITHIN_MM = 5;

export function sacrumField(shape: SacrumShape): DistanceField {
  const firstBody = makeTube(shape.firstBody, shape.firstBodyBendPerMm);
  const mass = makeMass(shape.mass);
  const coccyx = makeTube(shape.coccyx);
  const canal = makeTube(shape.canal);
  const foramina = makeForamina(shape);
  const crest = makeRod(shape.intermediateCrest);
  const plates: readonly Plate[] = [
    makeFacet(shape.superiorArticular),
    makePlate(shape.spinousTubercle),
    makeKnob(shape.medianCrest),
  ];
  const { endPlateDishMm, endPlateRoundingMm, canalRoundingMm, foramenRoundingMm } = shape;
  const { massBlendMm, coccyxBlendMm, intermediateCrestBlendMm } = shape;
  const halfDepth = shape.firstBody[0]?.radiusMm ?? 1;
  const halfWidth = halfDepth + (shape.firstBody[0]?.halfWidthMm ?? 0);
  const bodyEnd = shape.firstBody.at(-1)?.z ?? 0;
  const bodyBall: Ball = {
    centreX: 0,
    centreY: 0,
    centreZ: bodyEnd / 2,
    reach: Math.sqrt(halfWidth * halfWidth + (bodyEnd * bodyEnd) / 4) + 4,
  };
  const coccyxTop = (shape.coccyx[0]?.z ?? 0) + 6;
  const canalReach = Math.max(...shape.canal.map((knot) => knot.halfWidthMm + knot.radiusMm));
  const { min, max } = crest.box;

  return (x, ySigned, z) => {
    const y = ySigned < 0 ? -ySigned : ySigned;
    let bone = mass(x, y, z);
    if (boxOutside(x, y, z, min.x, min.y, min.z, max.x, max.y, max.z) < bone + intermediateCrestBlendMm)
      bone = joint(bone, crest.distance(x, y, z), intermediateCrestBlendMm);
    for (const each of plates)
      if (near(each, x, y, z, bone + each.blendMm)) bone = joint(bone, each.distance(x, y, z), each.blendMm);
    if (near(bodyBall, x, y, z, bone + massBlendMm)) {
      let body = firstBody(x, y, z);
      if (z > -25) {
        const u = x / halfDepth;
        const v = y / halfWidth;
        const inner = 1 - u * u - v * v;
        const top = z + (inner > 0 ? endPlateDishMm * inner * (2 - inner) : 0);
        body = rounding(body, top, endPlateRoundingMm);
      }
      const room = (END_PLATE_MARGIN_MM - z) / (2 * END_PLATE_MARGIN_MM);
      const share = room > 1 ? 1 : room < 0.1 ? 0.1 : room;
      bone = joint(bone, body, massBlendMm * share);
    }
    if (z < coccyxTop + bone + coccyxBlendMm) bone = joint(bone, coccyx(x, y, z), coccyxBlendMm);
    if (bone > CUT_REACH_MM) return eased(bone, FULL_WITHIN_MM);
    if (y - canalReach < canalRoundingMm - bone) bone = rounding(bone, -canal(x, y, z), canalRoundingMm);
    for (const hole of foramina)
      if (near(hole, x, y, z, foramenRoundingMm - bone))
        bone = rounding(bone, -hole.distance(x, y, z), foramenRoundingMm);
    return eased(bone, FULL_WITHIN_MM);
  };
}
