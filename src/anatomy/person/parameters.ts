/** A person's anatomy: who she is and her own traits become the factors that the atlas is warped by. */
import type { Interspace } from '../../content/levels.ts';
import { pow } from '../../numerics/elementary.ts';
import { DISC_HEIGHT_MM, EPIDURAL_DEPTH_MM, SKIN_THICKNESS_MM } from '../dimensions.ts';
import type { AnatomyParameters } from '../types.ts';
import { subtract, type Vector3 } from '../../numerics/vector.ts';
import { atlasCrossings } from './atlasTrack.ts';
import * as K from './constants.ts';
import { byInterspace, checkPerson, type Person } from './person.ts';
import type { Traits } from './traits.ts';
import {
  hasVariant,
  NARROWED_DISC_FACTOR,
  transitionalOf,
  TRANSITIONAL_DISC_FACTOR,
  type Variant,
} from './variants.ts';

const clip = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

const ABOVE = { 'L1/2': 'L1', 'L2/3': 'L2', 'L3/4': 'L3', 'L4/5': 'L4', 'L5/S1': 'L5' } as const;

/** How much of a term pregnancy's narrowing of the epidural space is there: 0 to 1. */
function pregnancyShare({ weeksPregnant, daysAfterBirth }: Person): number {
  if (weeksPregnant !== undefined) return clip(weeksPregnant / 40, 0, 1);
  if (daysAfterBirth !== undefined) return clip(1 - daysAfterBirth / K.EPIDURAL_RECOVERY_DAYS, 0, 1);
  return 0;
}

/** Size of the bones over the atlas's. */
function sizeScale(person: Person, traits: Traits): number {
  const sexFactor = person.sex === 'female' ? K.FEMALE_SIZE_FACTOR : 1;
  return (person.heightCm / K.ATLAS_HEIGHT_CM) * sexFactor * traits.sizeFactor;
}

/** Fat that a body-mass index makes usual, mm: a power of it, and straight on from where obesity begins. */
function usualFatMm(bodyMassIndex: number): number {
  const curved = Math.min(bodyMassIndex, K.FAT_EVEN_FROM);
  const beyond = (K.FAT_POWER * (bodyMassIndex - curved)) / K.FAT_EVEN_FROM;
  return K.FAT_AT_24_MM * pow(curved / 24, K.FAT_POWER) * (1 + beyond);
}

/** Fat under the skin in the midline at L3/4, mm: all that the body-mass index does to the back. */
function subcutaneousFatMm(person: Person, traits: Traits): number {
  const own =
    person.bodyMassIndex - K.PREGNANT_BODY_MASS_INDEX * clip((person.weeksPregnant ?? 0) / 40, 0, 1);
  return Math.max(K.LEAST_FAT_MM, usualFatMm(own) * traits.fatFactor);
}

/** Depth of the posterior epidural space at L3/4, mm. */
function epiduralDepthMm(person: Person, traits: Traits): number {
  const usual =
    K.EPIDURAL_L34_MM -
    K.EPIDURAL_PER_YEAR_MM * (person.ageYears - 45) -
    K.EPIDURAL_PREGNANT_MM * pregnancyShare(person);
  return clip(usual * traits.epiduralFactor, ...K.EPIDURAL_RANGE_MM);
}

function apart(a: Vector3, b: Vector3): number {
  const { x, y, z } = subtract(a, b);
  return Math.sqrt(x * x + y * y + z * z);
}

/** Depth of the epidural space at L3/4 that these layers add up to, mm: an estimate, exact in the atlas's posture. */
function depthMm(fatMm: number, size: number, { skinMm, spinousFactor, flavumMm }: Traits): number {
  const { ligament, interspinous, flavum, epidural } = atlasCrossings('L3/4');
  const ligaments = size * (apart(ligament, interspinous) + spinousFactor * apart(interspinous, flavum));
  return (
    skinMm + fatMm + ligaments + (apart(flavum, epidural) * flavumMm['L3/4']) / K.FLAVUM_ATLAS_MM['L3/4']
  );
}

/** Height of a disc over what age and build make usual. */
function narrowing(variants: readonly Variant[] | undefined, at: Interspace): number {
  if (at === 'L5/S1' && transitionalOf(variants) !== null) return TRANSITIONAL_DISC_FACTOR;
  return hasVariant(variants, 'narrowedInterspace', at) ? NARROWED_DISC_FACTOR : 1;
}

/** What variants alone make of the atlas, where there is no person who has them. */
export function variantParameters(
  variants: readonly Variant[],
): Pick<AnatomyParameters, 'discFactor' | 'variants'> {
  return { discFactor: byInterspace((at) => narrowing(variants, at)), variants };
}

/**
 * The parameters of this person's anatomy; a person out of range is a RangeError. Height and sex scale the bones, the
 * body-mass index the fat alone; skin, flavum, discs and epidural depth are drawn in mm, so that they do not grow with the bones.
 */
export function personParameters(person: Person, traits: Traits): AnatomyParameters {
  checkPerson(person);
  const size = sizeScale(person, traits);
  const fatMm = subcutaneousFatMm(person, traits);
  const worn = 1 - K.DISC_PER_YEAR * Math.max(0, person.ageYears - 48);
  return {
    sizeScale: size,
    subcutaneousFatMm: fatMm,
    skinToEpiduralMm: depthMm(fatMm, size, traits),
    skinFactor: traits.skinMm / (SKIN_THICKNESS_MM * size),
    spinousFactor: traits.spinousFactor,
    flavumFactor: byInterspace((at) => traits.flavumMm[at] / (K.FLAVUM_ATLAS_MM[at] * size)),
    epiduralDepthFactor: epiduralDepthMm(person, traits) / (EPIDURAL_DEPTH_MM.L3 * size),
    discFactor: byInterspace((at) => {
      const narrowed = narrowing(person.variants, at);
      return (traits.discMm[at] * worn * narrowed) / (DISC_HEIGHT_MM[ABOVE[at]] * size);
    }),
    ligaments: traits.ligaments,
    variants: person.variants ?? [],
  };
}
