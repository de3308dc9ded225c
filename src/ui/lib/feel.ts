/**
 * What the hand on the needle feels, from force and depth alone. Nothing here knows a tissue: the same words come for
 * whatever pushes back alike, so that they tell as much as a hand would and no more.
 */
import type { BodyState, Controls } from '../../physiology/types.ts';
import type { Traces } from '../../session/index.ts';

export type Band = 'hardly' | 'soft' | 'firm' | 'veryFirm' | 'stop';
export type Texture = 'even' | 'grainy' | 'gritty';
export type Change = 'gave' | 'rising' | 'easing' | 'steady';
export interface Feel {
  readonly band: Band;
  readonly texture: Texture;
  readonly change: Change;
  /** On the way out: `band` is the grip along the shaft. */
  readonly back: boolean;
}

/** Where one word ends and the next begins, N. */
const HARDLY_N = 1.6;
const SOFT_N = 3.4;
const FIRM_N = 6.8;
/** No tissue that lets a needle in pushes so hard. */
const STOP_N = 14;
/** Lengths of way that are compared: just now, just before, and how long a give is remembered, mm. */
const NOW_MM = 0.5;
const BEFORE_FROM_MM = 1;
const BEFORE_TO_MM = 2.5;
const GIVE_MM = 1.6;
const GIVE_N = 1.2;
const GIVE_SHARE = 0.72;
/** Of the force while it moves, a needle at rest still pushes back with about this share. */
const RESTING_SHARE = 0.4;
const CHANGE_N = 0.9;
const CHANGE_SHARE = 0.2;
/** How much the force goes up and down, N per mm of way. */
const GRAINY_N_PER_MM = 1.4;
const GRITTY_N_PER_MM = 3.2;

function bandOf(newton: number): Band {
  if (newton >= STOP_N) return 'stop';
  if (newton < HARDLY_N) return 'hardly';
  if (newton < SOFT_N) return 'soft';
  return newton < FIRM_N ? 'firm' : 'veryFirm';
}

interface Way {
  /** Mean force just now and just before, N; the second is null where the way is too short to compare. */
  readonly nowN: number;
  readonly beforeN: number | null;
  readonly peakN: number;
  readonly roughNPerMm: number;
}

/** The last stretch on which the needle went on without coming back. */
function lastWay({ depthMm, forceN, pass }: Traces['force']): Way {
  const last = depthMm.length - 1;
  const endMm = depthMm[last] ?? 0;
  let now = 0;
  let nowCount = 0;
  let before = 0;
  let beforeCount = 0;
  let peakN = 0;
  let up = 0;
  let lengthMm = 0;
  for (let i = last; i >= 0 && pass[i] === pass[last]; i--) {
    const force = forceN[i] ?? 0;
    const back = endMm - (depthMm[i] ?? 0);
    if (force < 0 || back < 0 || back > BEFORE_TO_MM) break;
    if (i < last) {
      const step = (depthMm[i + 1] ?? 0) - (depthMm[i] ?? 0);
      if (step < 0) break;
      if (back <= GIVE_MM) {
        up += Math.abs((forceN[i + 1] ?? 0) - force);
        lengthMm += step;
      }
    }
    if (back <= GIVE_MM) peakN = Math.max(peakN, force);
    if (back <= NOW_MM) {
      now += force;
      nowCount++;
    } else if (back >= BEFORE_FROM_MM) {
      before += force;
      beforeCount++;
    }
  }
  return {
    nowN: nowCount > 0 ? now / nowCount : (forceN[last] ?? 0),
    beforeN: beforeCount > 2 ? before / beforeCount : null,
    peakN,
    roughNPerMm: lengthMm > 0.4 ? up / lengthMm : 0,
  };
}

function changeOf({ nowN, beforeN, peakN }: Way, latestN: number): Change {
  if (peakN - latestN >= GIVE_N && latestN <= GIVE_SHARE * peakN) return 'gave';
  if (beforeN === null) return 'steady';
  const by = nowN - beforeN;
  if (Math.abs(by) < CHANGE_N || Math.abs(by) < CHANGE_SHARE * beforeN) return 'steady';
  return by > 0 ? 'rising' : 'easing';
}

/** What the hand feels where the needle stands now; null when it is out. */
export function feelNow(
  { needle }: Pick<Readonly<BodyState>, 'needle'>,
  force: Traces['force'],
): Feel | null {
  if (needle.place === 'out') return null;
  const drawnN = force.forceN.at(-1) ?? 0;
  const pullN = Math.max(-drawnN, -needle.forceN);
  if (pullN > 0) return { band: bandOf(pullN), texture: 'even', change: 'steady', back: true };
  // What gave way as the needle stopped stands in no point of the trace yet: the hand at rest feels it.
  const latestN = Math.min(drawnN, needle.forceN / RESTING_SHARE);
  const way = lastWay(force);
  const stopped = needle.blocked || latestN >= STOP_N;
  if (stopped) return { band: 'stop', texture: 'even', change: 'steady', back: false };
  const change = changeOf(way, latestN);
  const rough = change === 'gave' ? 0 : way.roughNPerMm;
  return {
    band: bandOf(change === 'gave' ? latestN : way.nowN),
    texture: rough >= GRITTY_N_PER_MM ? 'gritty' : rough >= GRAINY_N_PER_MM ? 'grainy' : 'even',
    change,
    back: false,
  };
}

/** How the plunger answers the thumb, in three bands. */
export function plungerBand(give: number): 'wall' | 'soft' | 'free' {
  if (give < 0.25) return 'wall';
  return give < 0.6 ? 'soft' : 'free';
}

/** What resists the hand now as one number from 0 to 1: the plunger while it is pressed, the needle while it moves; -1 for neither. */
export function resistanceFelt(
  { needle, syringe }: Readonly<BodyState>,
  { syringePressed, needleSpeedMmPerS }: Readonly<Controls>,
): number {
  if (syringePressed) return 1 - Math.min(1, Math.max(0, syringe.give));
  if (needleSpeedMmPerS === 0 || needle.forceN <= 0) return -1;
  return Math.min(1, needle.forceN / STOP_N);
}
