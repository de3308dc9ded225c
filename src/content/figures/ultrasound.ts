/** How fast tissues weaken sound, as the ultrasound picture is computed with. */
import type { Figure } from './types.ts';

/** Decibels per cm at 1 MHz, one way: a review's table, whose own sources were not seen. */
export const ATTENUATION_DB_PER_CM = {
  water: 0.0022,
  blood: 0.15,
  skin: 0.35,
  fat: 0.63,
  muscle: 0.96,
  connectiveTissue: 1.57,
  bone: 15,
} as const;

const NAMES: Readonly<Record<keyof typeof ATTENUATION_DB_PER_CM, string>> = {
  water: 'water',
  blood: 'blood',
  skin: 'skin',
  fat: 'fat',
  muscle: 'muscle, across its fibres',
  connectiveTissue: 'connective tissue',
  bone: 'bone',
};

export const ULTRASOUND_FIGURES: readonly Figure[] = (
  ['water', 'blood', 'skin', 'fat', 'muscle', 'connectiveTissue', 'bone'] as const
).map((tissue) => ({
  id: `attenuation.${tissue}`,
  quantity: `Weakening of ultrasound in ${NAMES[tissue]}, at 1 MHz`,
  value: ATTENUATION_DB_PER_CM[tissue],
  unit: 'dB/cm',
  status: 'secondary source',
  source: null,
}));
