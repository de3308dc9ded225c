/** Where the C-arm stands in a patient: its set-points, counted from the line of the iliac crests, as a place in her. */
import { CREST_TOP } from '../../anatomy/bones/crest.ts';
import { SAC_HALF_DEPTH, SAC_REAR, TUBE_TOP_Z } from '../../anatomy/column/corridor.ts';
import type { Anatomy } from '../../anatomy/types.ts';
import { add, length, scale, subtract, vector, type Vector3 } from '../../numerics/vector.ts';
import type { CArm } from './carm.ts';

/** What the operator sets. */
export interface ArmPlace {
  readonly rotationDeg: number;
  readonly tiltDeg: number;
  readonly fieldMm: number;
  /** From the line of the iliac crests along her back towards her head, mm. */
  readonly cranialMm: number;
}

/** Heights of the atlas between which the canal is followed, mm; beyond them it is taken as straight. */
const LOWEST_Z = -150;
const HIGHEST_Z = TUBE_TOP_Z - 5;
const STEP_MM = 4;

/** Middle of the canal at a height of the atlas, in her. */
function canalAt(anatomy: Anatomy, z: number): Vector3 {
  return anatomy.pushForward(vector(SAC_REAR.value(z) + SAC_HALF_DEPTH.value(z), 0, z));
}

/** The height of the atlas at which her canal crosses the line of the crests. */
function crestZ(anatomy: Anatomy): number {
  const crest = (y: number) => anatomy.pushForward(vector(CREST_TOP.x, y, CREST_TOP.z)).z;
  const wanted = (crest(CREST_TOP.y) + crest(-CREST_TOP.y)) / 2;
  let below = LOWEST_Z;
  let above = HIGHEST_Z;
  for (let i = 0; i < 24; i++) {
    const half = (below + above) / 2;
    if (canalAt(anatomy, half).z < wanted) below = half;
    else above = half;
  }
  return below;
}

/** Middle of the field: in the canal, so many mm along it from the line of the crests. */
export function fieldCentre(anatomy: Anatomy, cranialMm: number): Vector3 {
  const step = cranialMm < 0 ? -STEP_MM : STEP_MM;
  let z = crestZ(anatomy);
  let here = canalAt(anatomy, z);
  let leftMm = Math.abs(cranialMm);
  let ahead = vector(0, 0, Math.sign(step));
  while (leftMm > 0 && z + step > LOWEST_Z && z + step < HIGHEST_Z) {
    const next = canalAt(anatomy, z + step);
    const way = subtract(next, here);
    const wayMm = length(way);
    ahead = scale(way, 1 / wayMm);
    if (wayMm >= leftMm) return add(here, scale(ahead, leftMm));
    leftMm -= wayMm;
    here = next;
    z += step;
  }
  return add(here, scale(ahead, leftMm));
}

export function armIn(anatomy: Anatomy, { cranialMm, ...arm }: ArmPlace): CArm {
  return { ...arm, centre: fieldCentre(anatomy, cranialMm) };
}
