/** What hurts is said, and may make her flinch: the tip then moves along its line. */
import { uniform } from '../numerics/random.ts';
import type { Tissue } from '../content/tissues.ts';
import * as K from './constants/flinch.ts';
import { isNumbAt } from './localAnaesthetic.ts';
import { isCalm } from './pose.ts';
import type { BodyState, Emit, Patient } from './types.ts';

/** How far she moves along the needle, mm: positive onto it. */
function drawnShiftMm({ memory, equipment }: Readonly<BodyState>, seed: number): number {
  const [least, most] = K.FLINCH_MM;
  const size = least + (most - least) * uniform(seed, 'flinchMm', memory.hurts);
  const way = uniform(seed, 'flinchWay', memory.hurts) < K.FLINCH_INWARD ? 1 : -1;
  return way * size * K.FLINCH_BY_HAND[equipment.hand];
}

/**
 * Something hurts by so much, NRS; said where it was not said already. The needle moves her tip with its next step.
 * Each time draws for itself, by how often she was hurt, so that the length of the steps changes nothing.
 */
export function hurt(state: BodyState, patient: Patient, intensityNrs: number, emit: Emit | null): void {
  const { memory, needle } = state;
  emit?.({ type: 'sensation', sensation: { site: 'lowBack', quality: 'sting', intensityNrs } });
  memory.hurts++;
  const share = isCalm(state) ? K.CALM_SHARE : 1;
  const chance = share * K.FLINCH_PER_NRS * Math.max(0, intensityNrs - K.BORNE_NRS);
  if (needle.place === 'out' || uniform(patient.seed, 'flinch', memory.hurts) >= chance) return;
  memory.flinchMm = drawnShiftMm(state, patient.seed);
}

function tissueNrs(tissue: Tissue): number {
  if (tissue === 'muscle' || tissue === 'facetCapsule') return K.HURT_NRS.muscle;
  if (tissue === 'supraspinousLigament' || tissue === 'interspinousLigament') return K.HURT_NRS.ligament;
  return 0;
}

/** The tip comes into a tissue that feels: told once for each kind in a pass, unless it is numb so deep. */
export function hurtByTissue(
  state: BodyState,
  patient: Patient,
  tissue: Tissue,
  speedMmPerS: number,
  emit: Emit,
): void {
  const nrs = tissueNrs(tissue);
  if (nrs <= state.memory.worstTissueNrs || isNumbAt(state, state.needle.depthMm)) return;
  state.memory.worstTissueNrs = nrs;
  hurt(state, patient, speedMmPerS >= K.ROUGH_MM_PER_S ? nrs + K.ROUGH_NRS : nrs, emit);
}
