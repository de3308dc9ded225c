/** Both hip bones as one distance field in the sacrum's frame. */
import { cos, PI, sin } from '../../../numerics/elementary.ts';
import { boxOutside, joint, rounding } from '../../field/primitives.ts';
import { makeRod } from '../../field/rod.ts';
import type { Box, DistanceField } from '../../types.ts';
import { makeBlade } from './blade.ts';
import type { HipShape } from './shape.ts';

function outside({ min, max }: Box, x: number, y: number, z: number): number {
  return boxOutside(x, y, z, min.x, min.y, min.z, max.x, max.y, max.z);
}

/** The left bone in its own upright frame. */
function makeLeft(shape: HipShape): DistanceField {
  const blade = makeBlade(shape.blade);
  const rod = makeRod(shape.ischiumAndPubis);
  const [ax, ay, az] = shape.acetabulumCentre;
  const [sx, sy, sz] = shape.socketCentre;
  const { acetabulumRadiusMm, socketRadiusMm, socketRoundingMm, blendMm } = shape;
  const symphysisY = shape.symphysisGapMm / 2;
  return (x, y, z) => {
    let bone = blade(x, y, z);
    const mass =
      Math.sqrt((x - ax) * (x - ax) + (y - ay) * (y - ay) + (z - az) * (z - az)) - acetabulumRadiusMm;
    bone = joint(bone, mass, blendMm);
    if (outside(rod.box, x, y, z) < bone + blendMm) bone = joint(bone, rod.distance(x, y, z), blendMm);
    const socket =
      socketRadiusMm - Math.sqrt((x - sx) * (x - sx) + (y - sy) * (y - sy) + (z - sz) * (z - sz));
    bone = rounding(bone, socket, socketRoundingMm);
    return rounding(bone, symphysisY - y, 2);
  };
}

export function hipField(shape: HipShape): DistanceField {
  const left = makeLeft(shape);
  const c = cos((shape.sacralSlopeDeg * PI) / 180);
  const s = sin((shape.sacralSlopeDeg * PI) / 180);
  return (x, y, z) => left(x * c + z * s, y < 0 ? -y : y, z * c - x * s);
}
