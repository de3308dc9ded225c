/** Records the series that traces and the timeline draw. Called once per step of the body. */
import { TICKS_PER_SECOND, type BodyState } from '../physiology/types.ts';
import type { Traces } from './types.ts';

const TIMELINE_TICKS = 5 * TICKS_PER_SECOND;
const PRESSURE_STEP_ML = 0.05;
const PRESSURE_STEP_S = 0.25;
const FORCE_STEP_MM = 0.1;

export function emptyTraces(): Traces {
  return {
    force: { depthMm: [], forceN: [], pass: [] },
    pressure: { volumeMl: [], spaceMmHg: [], lineMmHg: [], timeS: [] },
    timeline: {
      timeS: [],
      headacheNrs: [],
      backPressureNrs: [],
      epiduralPressureMmHg: [],
      heartRatePerMin: [],
    },
  };
}

function recordForce(traces: Traces, body: Readonly<BodyState>): void {
  if (body.needle.place !== 'inserted') return;
  const { depthMm, forceN, pass } = traces.force;
  const lastDepthMm = depthMm.at(-1);
  const samePass = pass.at(-1) === body.needle.passes;
  if (samePass && lastDepthMm !== undefined && Math.abs(body.needle.depthMm - lastDepthMm) < FORCE_STEP_MM)
    return;
  depthMm.push(body.needle.depthMm);
  forceN.push(body.needle.forceN);
  pass.push(body.needle.passes);
}

function recordPressure(traces: Traces, body: Readonly<BodyState>): void {
  if (body.blood.ageAtInjectionS === null || body.needle.place !== 'inserted') return;
  const { volumeMl, spaceMmHg, lineMmHg, timeS } = traces.pressure;
  const nowS = body.tick / TICKS_PER_SECOND;
  const lastVolumeMl = volumeMl.at(-1) ?? -1;
  const lastTimeS = timeS.at(-1) ?? -1;
  if (body.blood.injectedMl - lastVolumeMl < PRESSURE_STEP_ML && nowS - lastTimeS < PRESSURE_STEP_S) return;
  volumeMl.push(body.blood.injectedMl);
  spaceMmHg.push(body.epidural.pressureMmHg - body.epidural.baselineMmHg);
  lineMmHg.push(body.epidural.linePressureMmHg - body.epidural.baselineMmHg);
  timeS.push(nowS);
}

/** The value that the timeline shows for the head: what she feels in the posture she is in. */
function recordTimeline(traces: Traces, body: Readonly<BodyState>): void {
  const { timeline } = traces;
  const lastTimeS = timeline.timeS.at(-1);
  if (lastTimeS !== undefined && body.tick - lastTimeS * TICKS_PER_SECOND < TIMELINE_TICKS) return;
  timeline.timeS.push(body.tick / TICKS_PER_SECOND);
  timeline.headacheNrs.push(body.symptoms.headacheNrs);
  timeline.backPressureNrs.push(body.symptoms.backPressureNrs);
  timeline.epiduralPressureMmHg.push(body.epidural.pressureMmHg);
  timeline.heartRatePerMin.push(body.vitals.heartRatePerMin);
}

export function recordTraces(traces: Traces, body: Readonly<BodyState>): void {
  recordForce(traces, body);
  recordPressure(traces, body);
  recordTimeline(traces, body);
}
