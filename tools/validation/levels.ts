import { INTERSPACES, type Interspace } from '../../src/content/levels.ts';
import type { Patient } from '../../src/physiology/types.ts';

/** The interspace that a finger finds when it looks for the one of the puncture. */
export function trueLevel(patient: Patient): Interspace {
  const { interspace } = patient.teachingCase.puncture;
  const index = INTERSPACES.indexOf(interspace) - patient.palpationErrorLevels;
  return INTERSPACES[Math.max(0, Math.min(INTERSPACES.length - 1, index))] ?? interspace;
}
