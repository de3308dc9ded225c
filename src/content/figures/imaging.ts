/** Figures of films, contrast and the patch that is put where imaging found the leak. */
import { CARM_FIELDS_MM, TARGETED_VOLUME } from '../imaging.ts';
import { assumed } from './assumed.ts';
import { SOURCES as S } from './sources.ts';
import type { Figure } from './types.ts';

export const IMAGING_FIGURES: readonly Figure[] = [
  {
    id: 'targetedVolumeMean',
    quantity:
      'Volume of a patch at the level of a spontaneous leak, guided by X-rays, contrast mixed in, mean',
    value: 9.4,
    unit: 'mL',
    status: 'published',
    source: S.fluoroscopicPatch,
  },
  {
    id: 'targetedVolumeRange',
    quantity: 'The same, least and most',
    value: [3, 20],
    unit: 'mL',
    status: 'published',
    source: S.fluoroscopicPatch,
  },
  assumed(
    'targetedVolume',
    'Volume to aim for where the level is known: what went into spontaneous leaks, taken over to a lumbar hole',
    TARGETED_VOLUME.targetVolumeMl,
    'mL',
  ),
  {
    id: 'ionicContrast',
    quantity: 'Ionic contrast in the CSF',
    value: null,
    text: 'case reports of seizures and deaths: never where it can reach the CSF',
    unit: '1',
    status: 'published',
    source: S.ionicContrast,
  },
  {
    id: 'gadolinium',
    quantity: 'Gadolinium in the CSF',
    value: null,
    text: 'a death after a needle beside the spine: no substitute where it can reach the CSF',
    unit: '1',
    status: 'published',
    source: S.gadolinium,
  },
  {
    id: 'contrastAllergy',
    quantity: 'A severe reaction to X-ray contrast before',
    value: null,
    text: 'none is given without a plan made with those who know her allergy',
    unit: '1',
    status: 'common practice',
    source: null,
  },
  assumed('screeningTime', 'Screening that placing with contrast may want, at most', 60, 's'),
  assumed(
    'carmField',
    'Side of the field of the C-arm, least and most',
    [CARM_FIELDS_MM[2], CARM_FIELDS_MM[0]],
    'mm',
  ),
  assumed('deviceComes', 'Time until a device that was called for stands ready', 4, 'min'),
];
