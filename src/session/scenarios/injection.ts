/**
 * What can go wrong while the blood goes in, each made to happen on a seed or a person that was searched for it: the expert, who
 * heeds the sign, and the same hands going on through it.
 */
import type { Finding } from '../../physiology/types.ts';
import type { OperatorStyle } from '../operators/style.ts';
import { STYLES } from '../operators/styles.ts';
import type { Settings } from '../setup.ts';
import type { Moment } from '../types.ts';

/** The sign, at the bedside; where it comes before the first drop it is none. */
const told = (type: Finding['type']) => (moment: Moment) =>
  moment.kind === 'finding' && moment.finding.type === type && moment.path.startsWith('injection');

function sign(seed: number, type: Finding['type'], settings: Settings = {}) {
  const right = STYLES.expert;
  const wrong: OperatorStyle = { ...right, heedsWarnings: false };
  return { seed, settings, event: told(type), right, wrong };
}

/** A stiff, full head, in a back that does not warn first. */
const STIFF: Settings = {
  'patient.pressureVolumeIndexMl': 7,
  'patient.restingCsfPressureMmHg': 20,
  'patient.displacementFactor': 2,
  'patient.fullnessThresholdMmHg': 200,
  'patient.painThresholdMmHg': 400,
};

export const INJECTION_SCENARIOS = {
  legPain: sign(1, 'legPain', { 'patient.rootIrritability': 3 }),
  backPainStrong: sign(2, 'backPainStrong', {
    'patient.fullnessThresholdMmHg': 20,
    'patient.painThresholdMmHg': 21,
  }),
  newHeadache: sign(7, 'highPressureHeadache', STIFF),
  slowPulse: sign(12, 'bradycardia'),
} as const;
export type InjectionScenarioName = keyof typeof INJECTION_SCENARIOS;
