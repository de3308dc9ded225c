/**
 * What a fingertip tells that presses on her back. Knobs, dips and the sacrum are felt where they are, displaced by what lies over
 * them; the crests are felt where the finger takes them to be, by which counting errs as it was published. Nothing is remembered:
 * the same press gives the same feel.
 */
import { GAP_Z, midlineFrame, underFinger, type Press, type UnderFinger } from '../anatomy/index.ts';
import type { Anatomy } from '../anatomy/types.ts';
import { INTERSPACES, type Interspace } from '../content/levels.ts';
import { uniform } from '../numerics/random.ts';
import { add, cross, dot, scale, subtract, type Vector3 } from '../numerics/vector.ts';
import * as K from './constants/palpation.ts';
import type { PalpationFeel, Patient } from './types.ts';

const STREAM = 'palpation';

export type Palpated = Pick<Patient, 'seed' | 'palpationErrorLevels'>;

export interface Felt {
  readonly feel: PalpationFeel;
  /** 0: nothing; 1: as if nothing lay over it. */
  readonly clarity: number;
}

/** The space that the line between the iliac crests is taken to cross. */
export const CREST_SPACE: Interspace = 'L4/5';

/** The interspace that the finger is really on, when the operator believes to be on `believed`. */
export function trueInterspace(believed: Interspace, palpationErrorLevels: number): Interspace {
  const index = INTERSPACES.indexOf(believed) - palpationErrorLevels;
  return INTERSPACES[Math.max(0, Math.min(INTERSPACES.length - 1, index))] ?? believed;
}

/** From the space that the crests truly mark to the one where the finger finds them, patient's frame, mm. */
function crestShift(anatomy: Anatomy, { palpationErrorLevels }: Palpated): Vector3 {
  const over = (at: Interspace): Vector3 => midlineFrame(anatomy, GAP_Z[at]).origin;
  return subtract(over(trueInterspace(CREST_SPACE, palpationErrorLevels)), over(CREST_SPACE));
}

function clarityThrough(coverMm: number, firm: boolean): number {
  const share = Math.max(0, coverMm) / (firm ? K.HALF_CLEAR_FIRM_MM : K.HALF_CLEAR_MM);
  return 1 / (1 + share * share);
}

/** A smooth course over the back between -1 and 1, hers alone. */
function course(seed: number, thing: string, y: number, z: number): number {
  const across = Math.floor(y / K.BLUR_GRAIN_MM);
  const along = Math.floor(z / K.BLUR_GRAIN_MM);
  const u = y / K.BLUR_GRAIN_MM - across;
  const v = z / K.BLUR_GRAIN_MM - along;
  const [eu, ev] = [u * u * (3 - 2 * u), v * v * (3 - 2 * v)];
  const corner = (i: number, j: number): number =>
    2 * uniform(seed, STREAM, `${thing} ${across + i} ${along + j}`) - 1;
  const low = corner(0, 0) * (1 - eu) + corner(1, 0) * eu;
  const high = corner(0, 1) * (1 - eu) + corner(1, 1) * eu;
  return low * (1 - ev) + high * ev;
}

/** The press that the finger believes to make is this one. */
function displaced(
  press: Press,
  { coverMm, asideMm, atlasZ }: UnderFinger,
  seed: number,
  firm: boolean,
): Press {
  const most = K.BLUR_SHARE * Math.max(0, coverMm - K.BLUR_FROM_MM) * (firm ? K.BLUR_FIRM : 1);
  const left = cross(press.cranial, press.inward);
  const along = scale(press.cranial, most * course(seed, 'along', asideMm, atlasZ));
  const aside = scale(left, most * course(seed, 'aside', asideMm, atlasZ));
  return { ...press, point: add(press.point, add(along, aside)) };
}

/** At two of the three places along the finger bone comes within this. */
function isNear({ boneMm: [below, middle, above] }: UnderFinger, withinMm: number): boolean {
  const count = (below <= withinMm ? 1 : 0) + (middle <= withinMm ? 1 : 0) + (above <= withinMm ? 1 : 0);
  return count >= 2;
}

/** In the furrow and beside it, as far as the muscles go. */
function feelOfBack(under: UnderFinger): PalpationFeel {
  if (under.bone === 'sacrum' && isNear(under, K.SACRUM_MM)) return 'sacrum';
  if (under.bone !== null && under.bone !== 'pelvis' && isNear(under, K.KNOB_MM)) return 'spinousProcess';
  const aside = Math.abs(under.asideMm);
  if (aside > K.FURROW_MM) return aside > K.FLANK_MM ? 'soft' : 'muscle';
  return under.overL1Mm > K.ABOVE_L1_MM ? 'soft' : 'interspace';
}

/** What is under the press truly, but for the crests. */
function feelAt(anatomy: Anatomy, who: Palpated, press: Press): PalpationFeel {
  const under = underFinger(anatomy, press, K.REACH_MM);
  if (Math.abs(under.asideMm) < K.HIP_FROM_MM) return feelOfBack(under);
  const shift = crestShift(anatomy, who);
  const along = dot(shift, press.cranial);
  const crest =
    along === 0
      ? under
      : underFinger(
          anatomy,
          { ...press, point: subtract(press.point, scale(press.cranial, along)) },
          K.REACH_MM,
        );
  if (crest.bone === 'pelvis' && isNear(crest, K.KNOB_MM)) return 'iliacCrest';
  return feelOfBack({ ...under, bone: under.bone === 'pelvis' ? null : under.bone });
}

/** Press a fingertip on the skin. The point lies on it; directions are those of the finger. */
export function palpate(anatomy: Anatomy, who: Palpated, press: Press, firm: boolean): Felt {
  const over = underFinger(anatomy, press, 0);
  const clarity = clarityThrough(over.coverMm, firm);
  if (clarity < K.LEAST_CLARITY) return { feel: 'soft', clarity };
  return { feel: feelAt(anatomy, who, displaced(press, over, who.seed, firm)), clarity };
}
