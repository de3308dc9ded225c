/**
 * Find the space with a finger: the crests on both sides give the line to count from, the dips between the knobs are counted up from
 * it, and the edges of the furrow give the midline. A short way of it presses less often, and is coarser.
 */
import { INTERSPACES, type Interspace } from '../../content/levels.ts';
import type { Clarity, Felt } from '../told.ts';
import type { Desk } from './desk.ts';
import type { PlacingStyle } from './style.ts';

/** A place on her back, as the room sees it, mm. */
interface Spot {
  readonly leftMm: number;
  readonly cranialMm: number;
}

/** How finely a finger searches, mm. */
interface Fineness {
  readonly crestMm: number;
  readonly walkMm: number;
  /** Edges are felt for until they are known to this; null: they are not felt for. */
  readonly edgeMm: number | null;
}

const FINENESS: Readonly<Record<'whole' | 'short' | 'fromSacrum', Fineness>> = {
  whole: { crestMm: 3, walkMm: 5, edgeMm: 1.5 },
  fromSacrum: { crestMm: 3, walkMm: 5, edgeMm: 1.5 },
  short: { crestMm: 8, walkMm: 8, edgeMm: null },
};

/** The tops of the crests lie about so far to the sides. */
const CREST_ASIDE_MM = 85;
const CREST_FROM_MM = 45;
const CREST_STEP_MM = 12;
const CREST_STEPS = 10;
/** The line between the crests is taken to cross this space; felt, it runs a little under the middle of the dip. */
const CREST_SPACE: Interspace = 'L4/5';
const CREST_UNDER_MM = 4;
/** Beside the midline a finger leaves the furrow within so much. */
const FURROW_MM = 16;
const FURROW_TRIES_MM: readonly number[] = [0, 8, -8, 16, -16];
/** Well enough to walk along, mm. */
const ROUGHLY_MM = 4;
/** The sacrum lies no further down than this, mm. */
const TO_SACRUM_MM = 140;
/** Two spaces, mm. */
const WELL_UNDER_MM = 70;
/** No further than so far up or down a space is looked for, mm. */
const WALK_MM = 110;

/** Along the middle of the back bone is bone, whether or not it has a shape under the finger. */
const isBone = (feel: Felt | null) => feel === 'spinousProcess' || feel === 'sacrum' || feel === 'vague';

/** One finger on one back. */
class Finger {
  private readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  private press(
    leftMm: number,
    cranialMm: number,
  ): { readonly feel: Felt; readonly clarity: Clarity } | null {
    this.desk.news();
    if (!this.desk.do({ type: 'palpate', leftMm, cranialMm, firm: true })) return null;
    const felt = this.desk.news().find((told) => told.type === 'palpated');
    return felt?.type === 'palpated' ? felt : null;
  }

  feel(leftMm: number, cranialMm: number): Felt | null {
    return this.press(leftMm, cranialMm)?.feel ?? null;
  }

  inFurrow(leftMm: number, cranialMm: number): boolean {
    const feel = this.feel(leftMm, cranialMm);
    return feel === 'interspace' || isBone(feel);
  }

  inDip(leftMm: number, cranialMm: number): boolean {
    const felt = this.press(leftMm, cranialMm);
    // Between knobs without a shape, what is soft and as vague is the dip.
    return felt?.feel === 'interspace' || (felt?.feel === 'soft' && felt.clarity === 'vague');
  }
}

/** Where along a line it stops being so, from a place where it is so to one where it is not, to `fineMm`. */
function edge(isSo: (at: number) => boolean, fromMm: number, toMm: number, fineMm: number): number {
  let inside = fromMm;
  let outside = toMm;
  while (Math.abs(outside - inside) > fineMm) {
    const middle = (inside + outside) / 2;
    if (isSo(middle)) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}

/** Height of the top of the crest on one side, mm; null where none is felt. */
function crestTop(finger: Finger, leftMm: number, { crestMm }: Fineness): number | null {
  const isCrest = (cranialMm: number) => {
    const feel = finger.feel(leftMm, cranialMm);
    // So far to the side no other bone lies.
    return feel === 'iliacCrest' || feel === 'vague';
  };
  for (let step = 0; step < CREST_STEPS; step++) {
    const cranialMm = CREST_FROM_MM - step * CREST_STEP_MM;
    if (isCrest(cranialMm)) return edge(isCrest, cranialMm, cranialMm + CREST_STEP_MM, crestMm);
  }
  return null;
}

/** The line that is counted from: between the tops on both sides, or at the height of the one that was felt. */
function crestLine(finger: Finger, fineness: Fineness): number | null {
  const left = crestTop(finger, CREST_ASIDE_MM, fineness);
  const right = crestTop(finger, -CREST_ASIDE_MM, fineness);
  if (left === null || right === null) return left ?? right;
  return (left + right) / 2;
}

/** Somewhere in the furrow at this height; null where the finger finds none. */
function furrow(finger: Finger, cranialMm: number, aroundMm: number): number | null {
  const found = FURROW_TRIES_MM.find((offMm) => finger.inFurrow(aroundMm + offMm, cranialMm));
  return found === undefined ? null : aroundMm + found;
}

/** The middle of the places where it was felt: all that a hurried finger does. */
function roughMidline(finger: Finger, cranialMm: number, aroundMm: number): number {
  const felt = FURROW_TRIES_MM.filter((offMm) => finger.inFurrow(aroundMm + offMm, cranialMm));
  return aroundMm + felt.reduce((sum, offMm) => sum + offMm, 0) / Math.max(1, felt.length);
}

/** The middle of the furrow, by its edges. */
function midline(finger: Finger, cranialMm: number, inMm: number, fineMm: number): number {
  const isIn = (leftMm: number) => finger.inFurrow(leftMm, cranialMm);
  return (edge(isIn, inMm, inMm + FURROW_MM, fineMm) + edge(isIn, inMm, inMm - FURROW_MM, fineMm)) / 2;
}

/** Lower and upper edge of a dip, mm. */
interface Dip {
  readonly fromMm: number;
  readonly toMm: number;
}

/** The dip over this height, looked for upwards from it; null where there is none any more. */
function dipFrom(finger: Finger, leftMm: number, startMm: number, { walkMm, edgeMm }: Fineness): Dip | null {
  const fineMm = edgeMm ?? walkMm;
  const isDip = (cranialMm: number) => finger.inDip(leftMm, cranialMm);
  let atMm = startMm;
  let lower = startMm;
  if (isDip(startMm)) {
    // Begun within it: its lower edge lies below.
    while (isDip(lower - walkMm)) {
      lower -= walkMm;
      if (lower < startMm - WALK_MM) return null;
    }
    lower = edge(isDip, lower, lower - walkMm, fineMm);
  } else {
    do atMm += walkMm;
    while (!isDip(atMm) && atMm < startMm + WALK_MM);
    if (atMm >= startMm + WALK_MM) return null;
    lower = edge(isDip, atMm, atMm - walkMm, fineMm);
  }
  while (isDip(atMm + walkMm)) {
    atMm += walkMm;
    if (atMm > startMm + WALK_MM) return null;
  }
  // A space lies between two knobs: where none follows, the lowest ribs begin, or the count was wrong.
  const above = finger.feel(leftMm, atMm + walkMm);
  if (above !== 'spinousProcess' && above !== 'vague') return null;
  return { fromMm: lower, toMm: edge(isDip, atMm, atMm + walkMm, fineMm) };
}

/** So many dips above the first one over this height; null where the back ends before. */
function countUp(finger: Finger, leftMm: number, fromMm: number, up: number, fineness: Fineness): Dip | null {
  let dip = dipFrom(finger, leftMm, fromMm, fineness);
  for (let counted = 0; counted < up && dip !== null; counted++)
    dip = dipFrom(finger, leftMm, dip.toMm + fineness.walkMm, fineness);
  return dip;
}

/**
 * Where the knobs end before the count does, the line was felt far too high. The finger counts up from the sacrum; where that is out
 * of reach, it takes a dip well under the line, for lower is safer than higher.
 */
function countAnew(
  finger: Finger,
  leftMm: number,
  lineMm: number,
  up: number,
  fineness: Fineness,
): Dip | null {
  for (let down = 0; down < TO_SACRUM_MM; down += 2 * fineness.walkMm)
    if (finger.feel(leftMm, lineMm - down) === 'sacrum')
      return countUp(finger, leftMm, lineMm - down, up + 1, fineness);
  return dipFrom(finger, leftMm, lineMm - WELL_UNDER_MM, fineness);
}

/** Felt as well as can be, and then counted on a film, which tells bones from one another. */
function onFilm(desk: Desk, level: Interspace): Spot | null {
  const felt = findSpace(desk, { palpation: 'whole' }, level);
  return desk.do({ type: 'takeShot' }) ? desk.view.film.spaceAt(level) : felt;
}

/** Where the pen goes for this space; null when nothing was felt clearly enough to say. */
function findSpace(
  desk: Desk,
  { palpation }: Pick<PlacingStyle, 'palpation'>,
  level: Interspace,
): Spot | null {
  if (palpation === 'onFilm') return onFilm(desk, level);
  const up = INTERSPACES.indexOf(CREST_SPACE) - INTERSPACES.indexOf(level);
  if (palpation === 'none' || up < 0) return null;
  const finger = new Finger(desk);
  const fineness = FINENESS[palpation];
  const line = crestLine(finger, fineness);
  if (line === null) return null;
  const someMm = furrow(finger, line, 0);
  if (someMm === null) return null;
  const { edgeMm } = fineness;
  const nearMm =
    edgeMm === null ? roughMidline(finger, line, someMm) : midline(finger, line, someMm, ROUGHLY_MM);
  const counted =
    palpation === 'fromSacrum' ? null : countUp(finger, nearMm, line + CREST_UNDER_MM, up, fineness);
  const dip = counted ?? countAnew(finger, nearMm, line, up, fineness);
  if (dip === null) return null;
  const cranialMm = (dip.fromMm + dip.toMm) / 2;
  if (edgeMm === null) return { cranialMm, leftMm: nearMm };
  const leftMm = furrow(finger, cranialMm, nearMm) ?? nearMm;
  return { cranialMm, leftMm: midline(finger, cranialMm, leftMm, edgeMm) };
}

/** Feel for the space, and mark what is believed; without a place the finger's first guess. */
export function markSpace(
  desk: Desk,
  style: Pick<PlacingStyle, 'palpation'>,
  interspace: Interspace,
): boolean {
  const mark = findSpace(desk, style, interspace);
  return desk.do({ type: 'chooseLevel', interspace, ...(mark === null ? {} : { mark }) });
}
