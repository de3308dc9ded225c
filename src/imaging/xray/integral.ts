/** The reference truth: absorption along one ray by walking it in small steps and asking the fields at each. Slow. */
import { boneDistance } from '../../anatomy/bones/bones.ts';
import { createHint } from '../../anatomy/index.ts';
import { referenceTissueAt } from '../../anatomy/queries/tissues.ts';
import type { Anatomy, TissuePlace } from '../../anatomy/types.ts';
import type { Vector3 } from '../../numerics/vector.ts';
import { ATTENUATION, CORTEX_MM, softAttenuation } from './attenuation.ts';
import { TUBE_MM } from './carm.ts';
import { inOrgans, inTrunk } from './trunk.ts';

/** Steps near bone and far from it, mm. */
const NEAR_STEP_MM = 0.2;
const FAR_STEP_MM = 0.6;
const NEAR_MM = 2;
/** She lies within this of the middle of the field, mm. */
const REACH_MM = 340;
/** In the air before and behind her the ray goes on by so much, and where it has met her it tries the same way in shorter steps, mm. */
const AIR_STEP_MM = 1.8;

const place: TissuePlace = { tissue: 'air', clearMm: 0 };

/** Per mm at a point of the atlas outside bone. */
function softAt(anatomy: Anatomy, x: number, y: number, z: number): number {
  if (inOrgans(x, y, z)) return ATTENUATION.soft;
  place.tissue = referenceTissueAt(x, y, z);
  anatomy.ownTissue?.(place, x, y, z);
  return place.tissue === 'bone' ? ATTENUATION.cortex : softAttenuation(place.tissue);
}

/** Natural logarithm of how much weaker the ray leaves her: from a point (mm, patient's frame) in a unit direction. */
export function absorptionAlong(anatomy: Anatomy, from: Vector3, direction: Vector3): number {
  const at = new Float64Array(3);
  const hint = createHint();
  let sum = 0;
  let way = TUBE_MM - REACH_MM;
  let step = AIR_STEP_MM;
  while (way < TUBE_MM + REACH_MM) {
    const middle = way + step / 2;
    anatomy.pullBackInto(
      at,
      from.x + direction.x * middle,
      from.y + direction.y * middle,
      from.z + direction.z * middle,
      hint,
    );
    const [x = 0, y = 0, z = 0] = at;
    if (!inTrunk(x, y, z)) {
      way += step;
      step = AIR_STEP_MM;
      continue;
    }
    if (step === AIR_STEP_MM) {
      step = FAR_STEP_MM;
      continue;
    }
    const bone = boneDistance(x, y, z);
    const perMm =
      bone < -CORTEX_MM ? ATTENUATION.spongy : bone < 0 ? ATTENUATION.cortex : softAt(anatomy, x, y, z);
    sum += perMm * step;
    way += step;
    step = Math.abs(bone) < NEAR_MM ? NEAR_STEP_MM : FAR_STEP_MM;
  }
  return sum;
}
