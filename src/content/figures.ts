/** The one table of figures: what is shown or used, with its unit, status and source. Cited by id. */
import { COMPLICATIONS } from './figures/complications.ts';
import { IMAGING_FIGURES } from './figures/imaging.ts';
import { MODEL_FIGURES } from './figures/model.ts';
import { PATIENT_FIGURES } from './figures/patient.ts';
import { PLACEMENT_FIGURES } from './figures/placement.ts';
import {
  CONSENT_FIGURES,
  INJECTION_FIGURES,
  PREPARATION_FIGURES,
  RECOVERY_FIGURES,
} from './figures/procedure.ts';
import type { Figure } from './figures/types.ts';
import { ULTRASOUND_FIGURES } from './figures/ultrasound.ts';

export { COMPLICATIONS } from './figures/complications.ts';
export { SOURCES } from './figures/sources.ts';
export type { Figure, FigureStatus } from './figures/types.ts';

export const FIGURES: readonly Figure[] = [
  ...CONSENT_FIGURES,
  ...PREPARATION_FIGURES,
  ...PLACEMENT_FIGURES,
  ...IMAGING_FIGURES,
  ...INJECTION_FIGURES,
  ...RECOVERY_FIGURES,
  ...COMPLICATIONS,
  ...PATIENT_FIGURES,
  ...MODEL_FIGURES,
  ...ULTRASOUND_FIGURES,
];

/** The figure of this id, or undefined. */
export function findFigure(id: string): Figure | undefined {
  return FIGURES.find((figure) => figure.id === id);
}
