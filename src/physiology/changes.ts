/** A drawn person with some of her numbers set to others. */
import type { Interspace } from '../content/levels.ts';
import { FORMATION_ML_PER_MIN } from './constants/csf.ts';
import type { PatientNumber } from './experiment/patientNumbers.ts';
import type { Patient } from './types.ts';

/** What of a person can be set. */
export type PatientChanges = Readonly<Partial<Record<PatientNumber, number | undefined>>> & {
  readonly holeInterspace?: Interspace | undefined;
  readonly rootSide?: Patient['rootSide'] | undefined;
  readonly complication?: Patient['complication'] | undefined;
};

/** The person with these changes; the threshold of absorption follows pressure and resistance unless it is given. */
export function withChanges(drawn: Patient, given: PatientChanges): Patient {
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const patient: Patient = { ...drawn, ...changes };
  const follows =
    given.absorptionThresholdMmHg === undefined &&
    (given.restingCsfPressureMmHg !== undefined || given.outflowResistanceMmHgPerMlPerMin !== undefined);
  if (!follows) return patient;
  return {
    ...patient,
    absorptionThresholdMmHg:
      patient.restingCsfPressureMmHg - FORMATION_ML_PER_MIN * patient.outflowResistanceMmHgPerMlPerMin,
  };
}
