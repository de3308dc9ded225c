/** The needle is pointed elsewhere: freely from the fat under the skin; deeper it sweeps through what lies between the two lines. */
import { atan2, PI } from '../numerics/elementary.ts';
import { cross, dot, length } from '../numerics/vector.ts';
import { HURT_NRS, SWEEP_NUMB_NRS } from './constants/flinch.ts';
import { STOPPING_TISSUES } from './constants/needle.ts';
import { hurt } from './flinch.ts';
import { isNumbAt } from './localAnaesthetic.ts';
import { beginPass } from './needle.ts';
import { enter, touchBone, type Scene } from './needleEvents.ts';
import type { BodyState, Controls, Emit, NeedleTrack, Patient } from './types.ts';

function angleDeg(before: NeedleTrack, after: NeedleTrack): number {
  const { direction: a } = before;
  const { direction: b } = after;
  return (atan2(length(cross(a, b)), dot(a, b)) * 180) / PI;
}

/** Depth of the first bone on a line, mm; Infinity where there is none. */
function firstBoneMm(track: NeedleTrack): number {
  const bone = track.segments.find(({ tissue }) => STOPPING_TISSUES.has(tissue));
  return bone?.fromMm ?? Infinity;
}

function sweep(scene: Scene, before: NeedleTrack): void {
  const { state, patient, track, emit } = scene;
  const { needle } = state;
  const { depthMm, tissue } = needle;
  emit({ type: 'tissueSwept', depthMm, byDeg: angleDeg(before, track) });
  const boneMm = firstBoneMm(track);
  beginPass(state, track, Math.min(depthMm, boneMm));
  if (boneMm <= depthMm) touchBone(scene, boneMm);
  else if (needle.tissue !== tissue) enter(scene, needle.segment, 0, 0);
  hurt(state, patient, isNumbAt(state, depthMm) ? SWEEP_NUMB_NRS : HURT_NRS.sweep, emit);
}

/** A new line through the same place of the skin: a new pass. `before` is the line that the needle stands on. */
export function redirectNeedle(
  state: BodyState,
  controls: Readonly<Controls>,
  patient: Patient,
  before: NeedleTrack,
  track: NeedleTrack,
  emit: Emit,
): void {
  const { needle } = state;
  if (needle.place !== 'inserted') return;
  const superficial = needle.segment <= 1 && (needle.tissue === 'fat' || needle.tissue === 'skin');
  if (superficial) beginPass(state, track, needle.depthMm);
  else sweep({ state, controls, patient, track, emit }, before);
}
