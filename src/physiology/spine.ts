/** The back of one person: drawn from the case and the seed by the anatomy's generator, in the same layers as its series. */
import { createAnatomy, inPosture, personParameters } from '../anatomy/index.ts';
import { drawTraits } from '../anatomy/person/traits.ts';
import type { Person } from '../anatomy/person/person.ts';
import type { Anatomy, AnatomyParameters, SpinePosture, Variant } from '../anatomy/types.ts';
import type { TeachingCase } from '../content/caseSchema.ts';
import { INTERSPACES } from '../content/levels.ts';
import { uniform } from '../numerics/random.ts';
import { childbearingOf } from './childbearing.ts';
import { CALCIFIED_FROM_YEARS, CALCIFIED_PER_YEAR } from './constants/patient.ts';
import type { Patient } from './types.ts';

const STREAM = 'spine';

/** Sizes over the atlas's that the anatomy can be warped to. */
const SIZE_RANGE: readonly [number, number] = [0.7, 1.3];

/** Ligaments that have turned to lime by this age. */
function drawVariants(seed: number, ageYears: number): readonly Variant[] {
  const rate = CALCIFIED_PER_YEAR * Math.max(0, ageYears - CALCIFIED_FROM_YEARS);
  return INTERSPACES.filter((at) => uniform(seed, STREAM, `lime ${at}`) < rate).map((interspace) => ({
    kind: 'calcifiedLigament',
    interspace,
  }));
}

/** Whom the case describes, as far as the spine asks. */
function personOf({ patient }: TeachingCase, seed: number): Person {
  const { sex, ageYears, heightCm, bodyMassIndex } = patient;
  const { daysAfterBirth, weeksPregnant } = childbearingOf(patient);
  return {
    sex,
    ageYears,
    heightCm,
    bodyMassIndex,
    variants: drawVariants(seed, ageYears),
    ...(weeksPregnant === null ? {} : { weeksPregnant }),
    ...(daysAfterBirth === null ? {} : { daysAfterBirth }),
  };
}

/** The parameters of this person's spine, lying curled on the side. */
export function drawSpine(teachingCase: TeachingCase, seed: number): AnatomyParameters {
  const drawn = personParameters(personOf(teachingCase, seed), drawTraits(seed));
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
