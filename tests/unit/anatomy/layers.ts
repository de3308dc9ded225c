import type { Tissue } from '../../../src/content/tissues.ts';

/** What a needle in the midline crosses before the dura, from the skin inwards. */
export const USUAL_LAYERS: readonly Tissue[] = [
  'skin',
  'fat',
  'supraspinousLigament',
  'interspinousLigament',
  'ligamentumFlavum',
  'epiduralFat',
];
