/** The back of one person: drawn from the case and the seed by the anatomy's generator, in the same layers as its series. */
import { createAnatomy, inPosture, personParameters } from '../anatomy/index.ts';
import { drawTraits } from '../anatomy/person/traits.ts';
import type { Person } from '../anatomy/person/person.ts';
import type { Anatomy, AnatomyParameters, SpinePosture } from '../anatomy/types.ts';
import type { TeachingCase } from '../content/caseSchema.ts';
import type { Patient } from './types.ts';

/** Sizes over the atlas's that the anatomy can be warped to. */
const SIZE_RANGE: readonly [number, number] = [0.7, 1.3];

/** Whom the case describes, as far as the spine asks. */
function personOf({ patient }: TeachingCase): Person {
  const { sex, ageYears, heightCm, bodyMassIndex, daysAfterBirth, weeksPregnant } = patient;
  const mother = sex === 'female';
  return {
    sex,
    ageYears,
    heightCm,
    bodyMassIndex,
    ...(mother && weeksPregnant !== null ? { weeksPregnant } : {}),
    ...(mother && weeksPregnant === null && daysAfterBirth !== null ? { daysAfterBirth } : {}),
  };
}

/** The parameters of this person's spine, lying curled on the side. */
export function drawSpine(teachingCase: TeachingCase, seed: number): AnatomyParameters {
  const drawn = personParameters(personOf(teachingCase), drawTraits(seed));
  const [least, most] = SIZE_RANGE;
  return { ...drawn, sizeScale: Math.max(least, Math.min(most, drawn.sizeScale)) };
}

/**
 * This person's anatomy. Size and depth are the patient's own numbers: where one of them was set to another than the drawn
 * one, fat makes up the depth.
 */
export function anatomyOf(
  { spine, sizeScale, skinToEpiduralMm }: Patient,
  posture: SpinePosture = 'lateralCurled',
): Anatomy {
  if (sizeScale === spine.sizeScale && skinToEpiduralMm === spine.skinToEpiduralMm)
    return createAnatomy({ ...spine, posture });
  const { subcutaneousFatMm: _, ...layers } = spine;
  return inPosture(createAnatomy({ ...layers, sizeScale, skinToEpiduralMm }), posture);
}
