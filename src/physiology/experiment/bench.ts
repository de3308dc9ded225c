/** The bench: one body, the controls that are held, and time that goes by in steps. */
import type { Anatomy } from '../../anatomy/types.ts';
import { createBody, initialControls, stepBody } from '../body.ts';
import { WATER_FORAMINAL, WATER_SPREAD } from '../constants/water.ts';
import { sacShare } from '../csf.ts';
import { intoSpace } from '../epidural.ts';
import { backOf } from './back.ts';
import { SPINE } from '../posture.ts';
import { lieLong } from './lying.ts';
import {
  TICKS_PER_SECOND,
  type BodyState,
  type Controls,
  type NeedleTrack,
  type Patient,
  type Posture,
} from '../types.ts';
import { holds, type Condition } from './conditionSchema.ts';
import { observe, type Seen } from './observables.ts';

/** Steps while something flows or moves, while something settles, and while nothing does, ticks. */
const QUICK_TICKS = 30;
const CALM_TICKS = 10 * TICKS_PER_SECOND;
const REST_TICKS = 60 * TICKS_PER_SECOND;
const LONG_REST_TICKS = 120 * TICKS_PER_SECOND;
/** Steps of a needle that moves. */
const NEEDLE_TICKS = 4;
/** After the last flow, pressures are followed closely for so long. */
const SETTLING_S = 120;
const CLOSE_S = 7200;
/** And after a change of posture for so long. */
const TURNED_S = 900;
const LONG_REST_S = 6 * 3600;
/** Deeper than any needle reaches. */
const NUMB_TO_MM = 150;

export interface Bench extends Seen {
  readonly body: BodyState;
  readonly controls: Controls;
  patient: Patient;
  track: NeedleTrack | null;
  readonly findings: Record<string, number>;
  lastControlS: number;
  givenMl: number;
  /** Tick of the last flow or movement; the start when there was none. */
  lastActTick: number;
  /** Tick of the last change of posture. */
  lastTurnTick: number;
  /** When the blood of the experiment left the vein, tick; null before there is any. */
  drawnTick: number | null;
  /** Water that flows besides the blood syringe, mL/s, and into what. */
  water: { mlPerS: number; into: 'epidural' | 'csf' } | null;
  /** Set-points of posture that are still to come, by tick. */
  readonly postures: { readonly tick: number; readonly posture: Posture }[];
  /** Ticks at which a step must end, ascending. */
  readonly stops: number[];
  /** Called at the end of each step. */
  readonly look: (bench: Bench) => void;
  /** Conditions that end what goes on, outermost first. */
  readonly ends: (readonly Condition[])[];
  /** Share of its length that each step has: 1, unless it is to be shown that shorter ones come to the same. */
  readonly stepShare: number;
}

export const secondsToTicks = (seconds: number): number => Math.round(seconds * TICKS_PER_SECOND);

/** Nobody flinches on the bench: skin and track are numb, and the skin is nicked. */
function makeReady({ skin }: BodyState): void {
  skin.numb = true;
  skin.numbToMm = NUMB_TO_MM;
  skin.nicked = true;
}

export function createBench(
  patient: Patient,
  start: 'upAndAbout' | 'lying',
  parts: Pick<Bench, 'postures' | 'stops' | 'look'>,
  stepShare = 1,
): Bench {
  const body = createBody({ patient });
  makeReady(body);
  if (start === 'lying') lieLong(body, patient);
  const bench: Bench = {
    body,
    controls: initialControls(),
    patient,
    track: null,
    anatomyIn: backOf(patient),
    findings: {},
    lastControlS: 0,
    givenMl: 0,
    lastActTick: 0,
    lastTurnTick: 0,
    drawnTick: null,
    water: null,
    ends: [],
    stepShare,
    ...parts,
  };
  turn(bench);
  body.posture = bench.controls.posture;
  return bench;
}

/** The patient's anatomy as she lies, sits or stands now. */
export function presentAnatomy(bench: Bench): Anatomy {
  return bench.anatomyIn(SPINE[bench.controls.posture]);
}

function turn(bench: Bench): void {
  for (const next of bench.postures) {
    if (next.tick > bench.body.tick) break;
    bench.controls.posture = next.posture;
  }
  while ((bench.postures[0]?.tick ?? Infinity) <= bench.body.tick) bench.postures.shift();
}

function stepTicks(bench: Bench): number {
  const { body, controls } = bench;
  const moves =
    controls.needleSpeedMmPerS !== 0 || controls.syringePressed || body.memory.overshootLeftMm > 0;
  if (body.needle.place === 'inserted' && bench.track !== null && moves) return NEEDLE_TICKS;
  if (bench.water !== null || controls.injectionRateMlPerS > 0 || body.epidural.localMl > 0.02)
    return QUICK_TICKS;
  const { strainLeftS, hubOpenS, faintS } = body.memory;
  if (strainLeftS > 0 || hubOpenS > 0 || faintS >= 0) return QUICK_TICKS;
  const sinceS = (body.tick - bench.lastActTick) / TICKS_PER_SECOND;
  if (sinceS < SETTLING_S && bench.lastActTick > 0) return QUICK_TICKS;
  if (bench.lastActTick > 0 && sinceS < CLOSE_S) return CALM_TICKS;
  const turns = body.posture !== controls.posture;
  if (turns || body.tick - bench.lastTurnTick < TURNED_S * TICKS_PER_SECOND) return CALM_TICKS;
  return sinceS < LONG_REST_S ? REST_TICKS : LONG_REST_TICKS;
}

function flowWater(bench: Bench, seconds: number): void {
  const { body, water } = bench;
  if (water === null) return;
  const volume = water.mlPerS * seconds;
  if (water.into === 'epidural') {
    bench.givenMl += addWater(body, volume, seconds);
    body.memory.salineThisPassMl += volume;
    return;
  }
  const flowed = volume < 0 ? volume * sacShare(body) : volume;
  body.csf.volumeMl += flowed;
  body.memory.givenIntoCsfMl += flowed;
}

/** Water in the space takes room as blood does; as it never moulds itself to a hole, it seals none and does not clot. */
function addWater(body: BodyState, volumeMl: number, seconds: number): number {
  const { memory, seal } = body;
  const before = memory.epiduralGivenMl;
  memory.epiduralGivenMl += volumeMl;
  if (memory.mouldableMl === 0) seal.clotAgeS = 0;
  else seal.clotAgeS = (seal.clotAgeS * before) / (before + volumeMl);
  intoSpace(body, volumeMl, seconds);
  memory.lastFlowTick = body.tick;
  return volumeMl;
}

/** While only water lies in the space, it spreads and leaves more easily than blood. */
function present({ body, patient }: Bench): Patient {
  if (body.memory.epiduralGivenMl === 0 || body.memory.mouldableMl > 0) return patient;
  return {
    ...patient,
    spreadResistanceFactor: WATER_SPREAD * patient.spreadResistanceFactor,
    foraminalResistanceMmHgSPerMl: WATER_FORAMINAL * patient.foraminalResistanceMmHgSPerMl,
  };
}

/** One step; true when one of the conditions holds after it. */
function step(bench: Bench, ticks: number): boolean {
  const { body, controls } = bench;
  const before = body.memory.epiduralGivenMl;
  const seconds = ticks / TICKS_PER_SECOND;
  if (body.posture !== controls.posture) bench.lastTurnTick = body.tick;
  flowWater(bench, seconds);
  const water = body.memory.epiduralGivenMl - before;
  stepBody(body, controls, { patient: present(bench) }, bench.track, ticks, ({ type }) => {
    bench.findings[type] = (bench.findings[type] ?? 0) + 1;
  });
  if (body.memory.mouldableMl === 0 && body.memory.epiduralGivenMl > 0) body.seal.clotAgeS = 0;
  bench.givenMl += body.memory.epiduralGivenMl - before - water;
  if (bench.water !== null || body.blood.flowMlPerS > 0 || body.needle.hubFlowMlPerMin > 0)
    bench.lastActTick = body.tick;
  turn(bench);
  while ((bench.stops[0] ?? Infinity) <= body.tick) bench.stops.shift();
  bench.look(bench);
  return ended(bench);
}

/** Whether something that goes on is to end now. */
export function ended(bench: Bench): boolean {
  return bench.ends.some((conditions) => anyHolds(bench, conditions));
}

export function anyHolds(bench: Bench, conditions: readonly Condition[]): boolean {
  return conditions.some((condition) => holds(condition, observe(condition.observable, bench)));
}

/** Let so much time go by, or less when a condition or `over` ends it. */
export function pass(bench: Bench, seconds: number, over: () => boolean = () => false): void {
  const end = bench.body.tick + secondsToTicks(seconds);
  while (bench.body.tick < end && !over()) {
    const next = Math.min(end, bench.stops[0] ?? Infinity, bench.postures[0]?.tick ?? Infinity);
    if (step(bench, Math.min(stepTicks(bench) * bench.stepShare, next - bench.body.tick))) return;
  }
}
