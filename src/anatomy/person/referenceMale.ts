/** The one patient whom everybody means who speaks of the reference. */
import type { AnatomyParameters } from '../types.ts';

/** A patient with a name. */
export interface NamedPatient {
  readonly id: string;
  readonly parameters: AnatomyParameters;
}

/**
 * The man on whom the bones were measured (published; the male Visible Human in the model of Remus et al. 2021), in the
 * posture and the axes of that measurement: the atlas's own size, 1, and its own soft parts, without variants. His back is
 * 48 mm deep there, skin to epidural space at L3/4 (assumption; within one standard deviation of published men), which
 * leaves 8.3 mm of fat. `inPosture` bends him otherwise and keeps this fat.
 */
export const REFERENCE_MALE = {
  id: 'reference-male',
  parameters: { sizeScale: 1, skinToEpiduralMm: 48, posture: 'reference' },
} as const satisfies NamedPatient;
