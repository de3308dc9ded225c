/**
 * A scan by somebody who sees the screen alone: the page's own ways of holding the probe and of laying callipers, moved by what the
 * pictures' greys show. The patient is asked for pictures and for nothing else.
 */
import { createAnatomy, drawAdult, personParameters } from '../../src/anatomy/index.ts';
import { onBeam } from '../../src/imaging/ultrasound/callipers.ts';
import { complexesIn, type Complexes } from '../../src/imaging/ultrasound/complexes.ts';
import { rightOf } from '../../src/imaging/ultrasound/fan.ts';
import { findAlongBeams, runsOf, WINDOW } from '../../src/imaging/ultrasound/find.ts';
import { findMidline } from '../../src/imaging/ultrasound/midline.ts';
import { takePicture, type UltrasoundPicture } from '../../src/imaging/ultrasound/picture.ts';
import { setProbe } from '../../src/imaging/ultrasound/probe.ts';
import { countLevels, stretchesOf, type Counted, type ScanStep } from '../../src/imaging/ultrasound/scan.ts';
import { uniform } from '../../src/numerics/random.ts';
import type { Lying } from '../../src/session/roomFrame.ts';
import { placeOfHold } from '../../src/ui/ultrasound/backPlace.ts';
import { onPicture, spanMm, type Callipers } from '../../src/ui/ultrasound/callipers.ts';
import {
  DEPTH_STEP_MM,
  firstHold,
  gripped,
  inReach,
  REACH,
  type Hold,
} from '../../src/ui/ultrasound/hold.ts';

/**
 * Adults as they come, every other one sitting, the others lying on a side; turned by up to 8 and leaning by up to 5 degrees, and
 * felt a space too high or too low in two of three.
 */
export function lying(seed: number): Lying {
  const { person, traits } = drawAdult(seed);
  const posture = seed % 2 === 0 ? 'sittingCurled' : 'lateralCurled';
  const anatomy = createAnatomy({ ...personParameters(person, traits), posture });
  const eitherWay = (thing: string, most: number): number => most * (2 * uniform(seed, 'lying', thing) - 1);
  return {
    anatomy,
    pose: { rotationDeg: eitherWay('rotation', 8), leanDeg: eitherWay('lean', 5) },
    patient: { seed, palpationErrorLevels: Math.round(eitherWay('palpation', 1.5)) },
  };
}

/** The page's picture is as wide as high; the reader's greys do not hang on its pixels, so that few are drawn. */
const SIDE_PX = 100;
/** So much from side to side shows a window with what stands beside it, mm. */
const WINDOW_MM = 60;

/** What the screen shows of a hold; cut off at both sides where less is asked for, mm. */
function look(who: Lying, hold: Hold, widthMm?: number): UltrasoundPicture {
  const { depthMm } = hold;
  const widthPx = widthMm === undefined ? SIDE_PX : Math.round((SIDE_PX * widthMm) / depthMm);
  const pose = setProbe(who.anatomy, placeOfHold(who, hold));
  return takePicture(who.anatomy, pose, { depthMm, widthPx, heightPx: SIDE_PX });
}

/** Where the operator takes the midline to be, by the symmetry of looks across it. */
function midlineSeen(who: Lying, first: Hold): number {
  let hold = first;
  for (let looks = 0; looks < 2; looks++) {
    const { rightMm } = findMidline(look(who, hold));
    // Across the spine her left is to the left.
    hold = inReach({ ...hold, leftMm: hold.leftMm - rightMm });
  }
  return hold.leftMm;
}

/** A first look is deeper than any back here, mm; below the laminae so much more is wanted on the screen. */
const DEEP_MM = 120;
const BEHIND_LAMINAE_MM = 30;

/** The depth that is set after a first deep look: in the page's steps, so that the canal behind the laminae is on the screen. */
function depthSeen(who: Lying, hold: Hold): number {
  const { boneMm } = findAlongBeams(look(who, { ...hold, depthMm: DEEP_MM }, WINDOW_MM));
  const found = boneMm.filter((each) => each > 0).sort();
  const middle = found[found.length >> 1] ?? REACH.mostDepthMm;
  return inReach({
    ...hold,
    depthMm: Math.ceil((middle + BEHIND_LAMINAE_MM) / DEPTH_STEP_MM) * DEPTH_STEP_MM,
  }).depthMm;
}

/** What the operator knows before the levels are counted. */
interface Begun {
  readonly midlineMm: number;
  readonly depthMm: number;
}

/** The first looks: across for the midline, then along and deep. */
export function lookFirst(who: Lying): Begun {
  const first = firstHold(null);
  const midlineMm = midlineSeen(who, first);
  const hold = gripped({ ...first, depthMm: DEEP_MM }, 'obliqueInterlaminar', midlineMm);
  return { midlineMm, depthMm: depthSeen(who, hold) };
}

/** The grip along the spine, leaning in, from her left (1) or her right (-1). */
function leaningIn({ midlineMm, depthMm }: Begun, side: number, cranialMm: number): Hold {
  const beside = { ...firstHold({ leftMm: midlineMm + side, cranialMm }), depthMm };
  return gripped(beside, 'obliqueInterlaminar', midlineMm);
}

/** The probe goes up from the lowest place in leaps of the page's keys. */
const LEAP_MM = 20;
const LOWEST_MM = -120;
/** Leaning more into the canal or less, degrees. */
const LEANS_DEG = [0, 4, -4];
/** A window of fewer beams is passed over. */
const LEAST_BEAMS = 5;

/** The place of L3/4 by the operator's count, mm. */
export function counted34({ windows }: Counted): number {
  return windows.find(({ interspace }) => interspace === 'L3/4')?.cranialMm ?? NaN;
}

/** From the lowest place up until the probe stands over L3/4, with the windows up to it; null where none gets that name. */
function countOnce(who: Lying, begun: Begun, side: number, leanDeg: number): Counted | null {
  const steps: ScanStep[] = [];
  for (let cranialMm = LOWEST_MM; cranialMm <= REACH.cranialMm; cranialMm += LEAP_MM) {
    const grip = leaningIn(begun, side, cranialMm);
    const picture = look(who, inReach({ ...grip, tiltDeg: grip.tiltDeg + side * leanDeg }), WINDOW_MM);
    steps.push({ cranialMm, picture, findings: findAlongBeams(picture) });
    const counted = countLevels(stretchesOf(steps));
    if (counted === null || !(cranialMm >= counted34(counted))) continue;
    const upTo = counted.windows.findIndex(({ interspace }) => interspace === 'L3/4');
    return { ...counted, windows: counted.windows.slice(0, upTo + 1) };
  }
  return null;
}

/** Counts by which L3/4 lies no farther apart mean one window, mm. */
const SAME_WINDOW_MM = 14;

/** Counts on both sides of the midline, and with other leans, until two counts name the same window L3/4. */
export function countByScreen(who: Lying, begun: Begun): Counted | null {
  const counts: Counted[] = [];
  for (const leanDeg of LEANS_DEG)
    for (const side of [1, -1]) {
      const counted = countOnce(who, begun, side, leanDeg);
      if (counted === null) continue;
      const other = counts.find((one) => Math.abs(counted34(one) - counted34(counted)) < SAME_WINDOW_MM);
      if (other !== undefined) return other;
      counts.push(counted);
    }
  return null;
}

/** A frozen picture and what stands out in its window. */
export interface Frozen {
  readonly picture: UltrasoundPicture;
  readonly seen: Complexes;
  readonly ligamentMm: number;
  readonly spaceMm: number;
}

/** Two callipers of the page, and the depth in tenths as the page notes it. */
export interface Measured {
  readonly callipers: Callipers;
  readonly depthMm: number;
}

/** Along one beam: on the skin's echo, and on a line so deep along it. */
export function layCallipers({ picture, seen }: Frozen, lineMm: number): Measured {
  const { fan } = picture;
  const callipers: Callipers = {
    first: onPicture(fan, onBeam(fan, seen.beam, seen.skinMm)),
    second: onPicture(fan, onBeam(fan, seen.beam, lineMm)),
  };
  return { callipers, depthMm: Math.round(spanMm(picture, callipers) * 10) / 10 };
}

/** A window whose middle is so far from the picture's is another level's, mm. */
const OWN_WINDOW_MM = 14;

/** Looks for the window at so many mm, moved a little and from the other side as well, until the yellow ligament's faces stand out. */
export function freezeAt(who: Lying, begun: Begun, cranialMm: number): Frozen | null {
  for (const side of [1, -1])
    for (const moreMm of [0, 4, -4])
      for (const leanDeg of [0, -3, 3, -6, 6, 9]) {
        const grip = leaningIn(begun, side, cranialMm + moreMm);
        const picture = look(who, inReach({ ...grip, tiltDeg: grip.tiltDeg + side * leanDeg }));
        const findings = findAlongBeams(picture);
        const aside = ({ from, to }: { readonly from: number; readonly to: number }): number =>
          Math.abs(rightOf(picture.fan, Math.round((from + to) / 2), begun.depthMm - BEHIND_LAMINAE_MM));
        const [window] = runsOf(findings, LEAST_BEAMS)
          .filter(({ kind }) => kind === WINDOW)
          .sort((a, b) => aside(a) - aside(b));
        if (window === undefined || aside(window) > OWN_WINDOW_MM) continue;
        const seen = complexesIn(picture, findings, window);
        if (seen === null || seen.ligamentMm === null || seen.spaceMm === null) continue;
        return { picture, seen, ligamentMm: seen.ligamentMm, spaceMm: seen.spaceMm };
      }
  return null;
}
