/** The sacrum with its coccyx as a distance field in its own frame. */
import { joint, rounding } from '../../field/primitives.ts';
import { makeCone } from '../../field/cone.ts';
import { makeTube } from '../../field/tube.ts';
import type { DistanceField } from '../../types.ts';
import { makeFacet, makeKnob, type Plate } from '../vertebra/plate.ts';
import { makeForamina } from './foramina.ts';
import { makeMass } from './mass.ts';
import type { SacrumShape } from './shape.ts';

/** Half of the joint between bodies and wings is gone this near to the upper end-plate. */
const END_PLATE_MARGIN_MM = 3;

export function sacrumField(shape: SacrumShape): DistanceField {
  const firstBody = makeTube(shape.firstBody, shape.firstBodyBendPerMm);
  const mass = makeMass(shape.mass);
  const coccyx = makeTube(shape.coccyx);
  const canal = makeTube(shape.canal);
  const foramina = makeForamina(shape);
  const plates: readonly Plate[] = [
    makeFacet(shape.superiorArticular),
    makeKnob(shape.spinousTubercle),
    makeKnob(shape.medianCrest),
  ];
  const crest: DistanceField[] = [];
  shape.intermediateCrest.forEach((knot, i) => {
    const next = shape.intermediateCrest[i + 1];
    if (next !== undefined) crest.push(makeCone(knot.at, next.at, knot.radiusMm, next.radiusMm));
  });
  const { endPlateDishMm, endPlateRoundingMm, canalRoundingMm, foramenRoundingMm } = shape;
  const { massBlendMm, coccyxBlendMm, intermediateCrestBlendMm } = shape;
  const halfDepth = shape.firstBody[0]?.radiusMm ?? 1;
  const halfWidth = halfDepth + (shape.firstBody[0]?.halfWidthMm ?? 0);

  return (x, ySigned, z) => {
    const y = ySigned < 0 ? -ySigned : ySigned;
    let bone = mass(x, y, z);
    let ridge = Infinity;
    for (const part of crest) {
      const distance = part(x, y, z);
      if (distance < ridge) ridge = distance;
    }
    bone = joint(bone, ridge, intermediateCrestBlendMm);
    for (const each of plates) {
      const px = x - each.centreX;
      const py = y - each.centreY;
      const pz = z - each.centreZ;
      const limit = bone + each.blendMm + each.reach;
      if (limit <= 0 || px * px + py * py + pz * pz > limit * limit) continue;
      bone = joint(bone, each.distance(x, y, z), each.blendMm);
    }
    if (z > -65 - bone) {
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
    if (z < -80 + bone) bone = joint(bone, coccyx(x, y, z), coccyxBlendMm);
    if (bone > 12) return bone;
    bone = rounding(bone, -canal(x, y, z), canalRoundingMm);
    for (const tunnel of foramina) bone = rounding(bone, -tunnel(x, y, z), foramenRoundingMm);
    return bone;
  };
}
