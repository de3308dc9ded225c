/** The mark on her skin, and how a needle is aimed from it. */
import { aimAt, GAP_Z, midlineFrame, skinPoint } from '../anatomy/index.ts';
import type { Anatomy, NeedleAim } from '../anatomy/types.ts';
import type { Interspace } from '../content/levels.ts';
import { cos, PI, sin } from '../numerics/elementary.ts';
import { add, scale, type Vector3 } from '../numerics/vector.ts';
import { trueInterspace } from '../physiology/index.ts';
import { roomFrame, skinUnder, type Lying, type OnBack, type Pose } from './roomFrame.ts';
import type { SkinMark } from './types.ts';

/**
 * The mark that an operator makes: where she or he measured it, or, without a place, where the finger takes the believed space to
 * be, in the midline over the middle of the dip.
 */
export function markFor(lying: Lying, believed: Interspace, place?: OnBack): SkinMark {
  const { anatomy, patient } = lying;
  const skin =
    place === undefined
      ? midlineFrame(anatomy, GAP_Z[trueInterspace(believed, patient.palpationErrorLevels)]).origin
      : skinUnder(lying, place);
  return { believed, atlas: anatomy.pullBack(skin) };
}

/** An aim as it is asked for: mm from the mark and degrees from the square, along the room's axes. */
export interface RoomAim {
  readonly leftOffsetMm: number;
  readonly cranialOffsetMm: number;
  readonly cephaladDeg: number;
  readonly leftDeg: number;
}

/**
 * The room's axes over the mark, in the body: along the back as it would lie if she were square. Degrees count from its normal, so
 * that a slope of the lumbar skin is no slope of the needle.
 */
function direction(
  anatomy: Anatomy,
  pose: Pose,
  mark: SkinMark,
  { cephaladDeg, leftDeg }: Omit<RoomAim, 'leftOffsetMm' | 'cranialOffsetMm'>,
): Vector3 {
  const { normal, cranial, left } = midlineFrame(anatomy, mark.atlas.z);
  const up = (cephaladDeg * PI) / 180;
  const aside = (leftDeg * PI) / 180;
  const along = add(scale(normal, -cos(up) * cos(aside)), scale(cranial, sin(up) * cos(aside)));
  return roomFrame(anatomy, pose).directionToBody(add(along, scale(left, sin(aside))));
}

/** The anatomy's aim of a needle that is put in from the mark. */
export function aimFromMark({ anatomy, pose }: Lying, mark: SkinMark, aim: RoomAim): NeedleAim {
  const { left, cranial } = midlineFrame(anatomy, mark.atlas.z);
  const offset = add(scale(left, aim.leftOffsetMm), scale(cranial, aim.cranialOffsetMm));
  const { y, z } = add(anatomy.pushForward(mark.atlas), roomFrame(anatomy, pose).directionToBody(offset));
  return aimAt(anatomy, skinPoint(anatomy, y, z), direction(anatomy, pose, mark, aim));
}

/** The aim of a needle that is pointed elsewhere through the hole in the skin that it has made. */
export function aimAgain(
  { anatomy, pose }: Lying,
  mark: SkinMark,
  entry: Vector3,
  angles: Pick<RoomAim, 'cephaladDeg' | 'leftDeg'>,
): NeedleAim {
  return aimAt(anatomy, entry, direction(anatomy, pose, mark, angles));
}
