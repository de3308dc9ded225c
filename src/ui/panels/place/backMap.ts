/**
 * The map of her back: what was felt where, on the room's axes, mm to her left and towards her head from where the hand
 * starts. Reads what fingers have told and the mark, never what lies under the skin.
 */
import type { Interspace } from '../../../content/levels.ts';
import { palpatedAsTold, type Clarity, type Felt, type Moment } from '../../../session/index.ts';
import type { CurledPosture } from '../../lib/pose.ts';

export interface Spot {
  readonly leftMm: number;
  readonly cranialMm: number;
}

/** As far as a hand reaches from where it starts, mm. */
export const REACH = { leftMm: 120, cranialMm: 150 } as const;
export const STEP_MM = 5;
export const FINE_STEP_MM = 1;
const LEAP_MM = 20;

export interface Press extends Spot {
  readonly tick: number;
  readonly felt: Felt;
  readonly clarity: Clarity;
}

export interface Pen extends Spot {
  readonly interspace: Interspace;
}

export interface BackNotes {
  /** Since she last moved, in order. */
  readonly presses: readonly Press[];
  /** Whether some were felt before she moved. */
  readonly moved: boolean;
}

function pressOf(moment: Moment): Press | null {
  if (moment.kind !== 'finding' || moment.finding.type !== 'palpated') return null;
  const { feel, clarity, leftMm, cranialMm } = palpatedAsTold(moment.finding);
  return { tick: moment.tick, leftMm, cranialMm, felt: feel, clarity };
}

function movesHer(moment: Moment): boolean {
  if (moment.kind === 'finding') return moment.finding.type === 'posed';
  if (moment.kind !== 'act' || moment.refused) return false;
  return moment.act.type === 'position' || moment.act.type === 'curlBack';
}

export function notesOf(moments: readonly Moment[]): BackNotes {
  const since = moments.findLastIndex(movesHer) + 1;
  const felt = (from: number, to: number) =>
    moments.slice(from, to).flatMap((moment) => pressOf(moment) ?? []);
  return { presses: felt(since, moments.length), moved: felt(0, since).length > 0 };
}

/** The line between the highest edges of the hip bones that were felt on both sides; null before that. */
export function crestLine(presses: readonly Press[]): { readonly left: Spot; readonly right: Spot } | null {
  const edges = presses.filter(({ felt }) => felt === 'iliacCrest');
  const highest = (side: 1 | -1) =>
    edges
      .filter(({ leftMm }) => leftMm * side > 0)
      .reduce<Press | null>(
        (best, one) => (best === null || one.cranialMm > best.cranialMm ? one : best),
        null,
      );
  const left = highest(1);
  const right = highest(-1);
  return left === null || right === null ? null : { left, right };
}

/** The height of a line through two places where it crosses a column of the map, mm towards the head. */
export function heightAt(
  { left, right }: { readonly left: Spot; readonly right: Spot },
  leftMm: number,
): number {
  const share = (leftMm - right.leftMm) / (left.leftMm - right.leftMm);
  return right.cranialMm + (left.cranialMm - right.cranialMm) * share;
}

/** Where a spot stands on the map, percent from its left and its top: lying on her left side, her head is to the left. */
export function onMap(
  { leftMm, cranialMm }: Spot,
  posture: CurledPosture,
): { readonly x: number; readonly y: number } {
  const left = (50 * leftMm) / REACH.leftMm;
  const cranial = (50 * cranialMm) / REACH.cranialMm;
  return posture === 'sittingCurled' ? { x: 50 - left, y: 50 - cranial } : { x: 50 - cranial, y: 50 + left };
}

/** In whole millimetres; adding nought makes a negative zero plain. */
const inReach = (value: number, reach: number) => Math.min(reach, Math.max(-reach, Math.round(value))) + 0;

function kept({ leftMm, cranialMm }: Spot): Spot {
  return { leftMm: inReach(leftMm, REACH.leftMm), cranialMm: inReach(cranialMm, REACH.cranialMm) };
}

/** The spot under a place of the map, in whole millimetres. */
export function fromMap(xPercent: number, yPercent: number, posture: CurledPosture): Spot {
  const x = (xPercent - 50) / 50;
  const y = (yPercent - 50) / 50;
  return kept(
    posture === 'sittingCurled'
      ? { leftMm: -x * REACH.leftMm, cranialMm: -y * REACH.cranialMm }
      : { leftMm: y * REACH.leftMm, cranialMm: -x * REACH.cranialMm },
  );
}

/** Right and down on the screen, by key. */
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where a key moves the finger, as it is seen on the screen; null for keys that move nothing. */
export function movedBy(spot: Spot, key: string, fine: boolean, posture: CurledPosture): Spot | null {
  if (key === 'Home') return { leftMm: 0, cranialMm: 0 };
  if (key === 'PageUp' || key === 'PageDown')
    return kept({ ...spot, cranialMm: spot.cranialMm + (key === 'PageUp' ? LEAP_MM : -LEAP_MM) });
  const arrow = ARROWS[key];
  if (arrow === undefined) return null;
  const [right, down] = arrow;
  const step = fine ? FINE_STEP_MM : STEP_MM;
  return kept(
    posture === 'sittingCurled'
      ? { leftMm: spot.leftMm - right * step, cranialMm: spot.cranialMm - down * step }
      : { leftMm: spot.leftMm + down * step, cranialMm: spot.cranialMm - right * step },
  );
}

/** Where the finger rests when the map is opened: on the mark, else where it pressed last. */
export function startingSpot(pen: Spot | null, presses: readonly Press[]): Spot {
  return kept(pen ?? presses.at(-1) ?? { leftMm: 0, cranialMm: 0 });
}
