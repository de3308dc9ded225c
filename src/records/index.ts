/** The records room's door. */
export {
  forgetPatientChoices,
  keepPatientChoices,
  keptPatientChoices,
  type PatientChoices,
} from './patientChoices.ts';
export { parseRecordedRun, type RecordedRun } from './recordedRun.ts';
export {
  browserStore,
  forgetRun,
  keepRun,
  keepSettings,
  keptRun,
  keptSettings,
  onRunKeptElsewhere,
} from './storage.ts';
