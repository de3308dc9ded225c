/** What the scene asks of a session, and how the procedure's words become what is seen. */
import type { Interspace } from '../content/levels.ts';
import { TICKS_PER_SECOND } from '../physiology/types.ts';
import { insideShown } from '../session/inside.ts';
import type { SessionSnapshot } from '../session/types.ts';
import { fingerShown } from './touched.ts';

/** A running session, as far as the scene reads it. */
export interface SnapshotSource {
  readonly snapshot: SessionSnapshot;
}

/** Counts the pictures, for tests. */
export interface PictureCounter {
  /** A picture is about to be drawn; the last one took so many draw calls. */
  readonly draw: (lastDrawCalls: number) => void;
  /** A picture is drawn in every frame, whether or not it would differ from the last. */
  readonly always: boolean;
}

const DEFAULT_INTERSPACE: Interspace = 'L3/4';

/** How much of her is shown: whole skin, skin that the spine shimmers through, or tissues laid open. */
export type Shown = 'whole' | 'seeThrough' | 'opened';

const NEEDLE_STEPS: ReadonlySet<string> = new Set(['needlePlacement', 'injection', 'recovery']);

/** From the needle step on the tissues are laid open, where the inside may be shown; while she is coached her spine shimmers through. */
export function shownOf(snapshot: SessionSnapshot): Shown {
  const { machine } = snapshot;
  if (!insideShown(snapshot)) return 'whole';
  if (machine.phase === 'debrief' || (machine.step !== null && NEEDLE_STEPS.has(machine.step)))
    return 'opened';
  return machine.step === 'positioning' ? 'seeThrough' : 'whole';
}

/** Whether the inside is kept from the operator now. */
export function isCovered(snapshot: SessionSnapshot): boolean {
  return !insideShown(snapshot);
}

/** The hands are at the needle's place: the picture stands close to it. */
export function isAtNeedle({ machine }: SessionSnapshot): boolean {
  return machine.step !== null && NEEDLE_STEPS.has(machine.step);
}

/** The interspace in hand: where the needle truly is, as far as that may be shown, or else the one that is believed in. */
export function interspaceInHand(snapshot: SessionSnapshot): Interspace {
  const { track, machine } = snapshot;
  const truly = isCovered(snapshot) ? undefined : track?.aim.interspace;
  return truly ?? machine.context.interspace ?? DEFAULT_INTERSPACE;
}

export function isInjecting({ machine, body }: SessionSnapshot): boolean {
  return machine.phase === 'debrief' || machine.step === 'injection' || body.blood.injectedMl > 0;
}

/** What sits on the hub: its stylet, the syringe to find the space, or the one with blood to fill it. */
export type OnHub = 'stylet' | 'resistance' | 'blood' | 'nothing';

export function onHub({ machine, body }: SessionSnapshot): OnHub {
  if (body.needle.place === 'out') return 'nothing';
  if (machine.step === 'injection' || body.blood.injectedMl > 0) return 'blood';
  if (body.needle.styletIn) return 'stylet';
  return machine.step === 'needlePlacement' ? 'resistance' : 'nothing';
}

/** So long after the last thing that was done or found the leak's stream still runs; then it rests, s. */
const STREAM_RUNS_S = 5;
/** A leak under this is not seen to run, mL/min. */
const LEAST_STREAM_ML_PER_MIN = 0.02;
/** Pictures of the stream follow each other by so many ticks while nothing else moves. */
const STREAM_STEP_TICKS = 6;
/** Finer than this nobody sees what changes by itself over minutes: parts of a mL, of a clot, of a seal, of a leak. */
const SEEN_PARTS_OF_ML = 10;
const SEEN_PARTS_OF_CLOT = 100;
const SEEN_PARTS_OF_LEAK = 50;

/** When each running session was last seen to change by more than its clock. An act takes time of its own, so that this is the tick after it. */
const lastSeen = new WeakMap<SessionSnapshot, { version: number; tick: number }>();

function tickOfLastChange(snapshot: SessionSnapshot): number {
  const { version, tick } = snapshot;
  const seen = lastSeen.get(snapshot);
  if (seen === undefined) {
    lastSeen.set(snapshot, { version, tick });
    return tick;
  }
  if (seen.version !== version || seen.tick > tick) {
    seen.version = version;
    seen.tick = tick;
  }
  return seen.tick;
}

/** The tick at which the leak's stream stands: with the clock while blood flows and shortly after each event, else at rest; 0 where nothing may move. */
export function streamTick(snapshot: SessionSnapshot, still: boolean): number {
  const { tick, controls } = snapshot;
  if (still) return 0;
  const changedAt = tickOfLastChange(snapshot);
  if (controls.injectionRateMlPerS > 0) return tick;
  return Math.min(tick, changedAt + STREAM_RUNS_S * TICKS_PER_SECOND);
}

/** A number that changes whenever the picture could: the scene draws only then. */
export function pictureKey(snapshot: SessionSnapshot, still: boolean): number {
  const { version, body, controls } = snapshot;
  const { needle, blood, csf, seal, epidural, syringe } = body;
  const runs = csf.leakMlPerMin > LEAST_STREAM_ML_PER_MIN;
  const stream = runs ? Math.floor(streamTick(snapshot, still) / STREAM_STEP_TICKS) : 0;
  return (
    version * 1e6 +
    stream +
    needle.depthMm * 131 +
    blood.injectedMl * 977 +
    blood.syringeMl * 31 +
    Math.floor(epidural.volumeMl * SEEN_PARTS_OF_ML) * 57 +
    Math.floor(seal.clot * SEEN_PARTS_OF_CLOT) * 1777 +
    Math.floor(seal.fraction * SEEN_PARTS_OF_CLOT) * 2111 +
    Math.floor(Math.max(0, csf.leakMlPerMin) * SEEN_PARTS_OF_LEAK) * 3571 +
    syringe.salineLeftMl * 41 +
    fingerShown(snapshot) * 61 +
    controls.injectionRateMlPerS
  );
}
