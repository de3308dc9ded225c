/** Axial force on the needle: cutting or bulging at the tip, friction along the shaft, texture of the tissue. */
import { log } from '../numerics/elementary.ts';
import { uniform } from '../numerics/random.ts';
import * as K from './constants/needle.ts';
import type { BodyState, NeedleTrack, Patient } from './types.ts';

/** Whether a segment is fat in the depth: a gap between ligaments, or fat beyond muscle. */
export function isGap(track: NeedleTrack, segment: number): boolean {
  if (track.segments[segment]?.tissue !== 'fat') return false;
  for (let i = 0; i < segment; i++) {
    const tissue = track.segments[i]?.tissue;
    if (tissue !== 'skin' && tissue !== 'fat' && tissue !== 'air') return true;
  }
  return false;
}

/** Whether the skin was nicked, or raised by a wheal. */
export function isSoftened({ skin }: Readonly<BodyState>): boolean {
  return skin.nicked || skin.numb;
}

/** Force that pierces the skin, N. */
export function skinForce(state: Readonly<BodyState>): number {
  const whole = K.GAUGE_FORCE[state.equipment.needle] * K.TISSUE_MECHANICS.skin.punctureN;
  return isSoftened(state) ? K.NICKED_SKIN_FORCE * whole : whole;
}

/** Force that pierces the surface of a segment, N; 0 when nothing resists. */
export function punctureForce(
  { needle, equipment }: Readonly<BodyState>,
  patient: Patient,
  track: NeedleTrack,
  segment: number,
): number {
  const tissue = track.segments[segment]?.tissue ?? 'air';
  const punctureN = K.GAUGE_FORCE[equipment.needle] * K.TISSUE_MECHANICS[tissue].punctureN;
  if (tissue !== 'dura') return punctureN;
  const draw = 2 * uniform(patient.seed, 'dura', needle.passes) - 1;
  return punctureN * K.BEVEL_DURA_FORCE[equipment.bevel] * (1 + 1.7 * K.DURA_SPREAD * draw);
}

/** Texture between -1 and 1, smooth over 0.6 mm, a function of person, pass and depth. */
function texture(state: BodyState, patient: Patient): number {
  const { memory, needle } = state;
  const place = needle.depthMm / K.TEXTURE_MM;
  const cell = Math.floor(place) + 1000 * needle.passes;
  if (cell !== memory.textureCell) {
    memory.textureCell = cell;
    memory.textureFrom = 2 * uniform(patient.seed, 'texture', cell) - 1;
    memory.textureTo = 2 * uniform(patient.seed, 'texture', cell + 1) - 1;
  }
  const share = place - Math.floor(place);
  const smooth = share * share * (3 - 2 * share);
  return memory.textureFrom + (memory.textureTo - memory.textureFrom) * smooth;
}

function friction(state: Readonly<BodyState>, track: NeedleTrack): number {
  let sum = 0;
  for (let i = 0; i <= state.needle.segment; i++) {
    const segment = track.segments[i];
    if (segment === undefined) break;
    const length = Math.max(0, Math.min(state.needle.depthMm, segment.toMm) - segment.fromMm);
    sum += K.TISSUE_MECHANICS[segment.tissue].frictionNPerMm * length;
  }
  return sum;
}

/** The force that the hand feels at this speed, N; negative on the way out. */
export function needleForce(
  state: BodyState,
  patient: Patient,
  track: NeedleTrack,
  speedMmPerS: number,
): number {
  const { needle } = state;
  const gauge = K.GAUGE_FORCE[state.equipment.needle];
  const drag =
    gauge *
    friction(state, track) *
    (1 + K.FRICTION_SPEED_SHARE * log(1 + Math.abs(speedMmPerS) / K.FRICTION_SPEED_MM_PER_S));
  if (speedMmPerS < 0) return -K.WITHDRAWAL_SHARE * drag;
  if (needle.blocked) return K.BONE_FORCE_N + drag;
  if (needle.tentingMm > 0) {
    const surface = state.memory.piercedSegment < 0 ? needle.segment : needle.segment + 1;
    const next = track.segments[surface]?.tissue ?? needle.tissue;
    return K.TISSUE_MECHANICS[next].stiffnessNPerMm * needle.tentingMm + drag;
  }
  const tissue = K.TISSUE_MECHANICS[needle.tissue];
  const cutting = gauge * (isGap(track, needle.segment) ? K.GAP_CUTTING_N : tissue.cuttingN);
  const moving = speedMmPerS > 0 ? 1 : 0.4;
  return moving * (Math.max(0.05, cutting * (1 + 1.7 * tissue.texture * texture(state, patient))) + drag);
}
