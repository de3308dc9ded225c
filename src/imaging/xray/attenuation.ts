/**
 * How strongly what a ray meets takes up X-rays, as linear coefficients per millimetre at one energy, 60 keV: about the mean
 * of a filtered beam of 80 to 90 kV behind a trunk (assumption: a real beam has many energies, and hardens).
 *
 * Mass attenuation coefficients (cm2/g at 60 keV) and densities (g/cm3) of tissues, iron and iodine: J. H. Hubbell and
 * S. M. Seltzer, Tables of X-Ray Mass Attenuation Coefficients, NIST, 1995, tables 3 and 4 (tissues as in ICRU Report 44).
 * How tissues are made of them is said where it is assumed.
 */
import type { Tissue } from '../../content/tissues.ts';

const PER_CM = 0.1;

const ADIPOSE = 0.1974 * 0.95 * PER_CM;
const MUSCLE = 0.2048 * 1.05 * PER_CM;
const WATER = 0.2059 * 1 * PER_CM;
const COMPACT = 0.3148 * 1.92 * PER_CM;
/** Steel as iron. */
const IRON = 1.205 * 7.874 * PER_CM;

/** Share of compact bone in the cortex (pores, and a shell of a body much thinner than it is drawn) and in the spongy inside (assumptions). */
const CORTEX_SHARE = 0.62;
const SPONGY_SHARE = 0.14;
/** Fat in the marrow of an adult's spine (assumption). */
const MARROW_FAT = 0.45;
const MARROW = MARROW_FAT * ADIPOSE + (1 - MARROW_FAT) * MUSCLE;

/** How thick the cortex is, mm under the surface of the atlas's bones (assumption; one thickness for all of them). */
export const CORTEX_MM = 1;

/** Per mm. */
export const ATTENUATION = {
  fat: ADIPOSE,
  soft: MUSCLE,
  fluid: WATER,
  /** Fibrous ring and nucleus, a little denser than muscle (assumption: muscle at 1.1 g/cm3). */
  disc: 0.2048 * 1.1 * PER_CM,
  cortex: CORTEX_SHARE * COMPACT + (1 - CORTEX_SHARE) * MARROW,
  spongy: SPONGY_SHARE * COMPACT + (1 - SPONGY_SHARE) * MARROW,
  steel: IRON,
} as const;

/** What iodine adds, per mm and per gram of iodine in a mL (the water that it displaces left aside). */
const IODINE_PER_MM = 7.579 * PER_CM;
/** Iodine of a non-ionic contrast medium for the canal: 240 mg in a mL (assumption: a strength in common use). */
const IODINE_G_PER_ML = 0.24;

/** What undiluted contrast medium adds to the tissue that it lies in, per mm. */
export const CONTRAST_PER_MM = IODINE_PER_MM * IODINE_G_PER_ML;

const FLUIDS: ReadonlySet<Tissue> = new Set(['csf']);
const FATS: ReadonlySet<Tissue> = new Set(['fat', 'epiduralFat', 'skin']);
const DISCS: ReadonlySet<Tissue> = new Set(['disc', 'nucleus']);

/** Per mm, of a tissue that is not bone; skin counts as the fat it covers, being 2 mm of it. */
export function softAttenuation(tissue: Tissue): number {
  if (tissue === 'air') return 0;
  if (FATS.has(tissue)) return ATTENUATION.fat;
  if (DISCS.has(tissue)) return ATTENUATION.disc;
  return FLUIDS.has(tissue) ? ATTENUATION.fluid : ATTENUATION.soft;
}
