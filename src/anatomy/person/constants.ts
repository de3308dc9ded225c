/** Numbers that people are drawn from. Form: meaning [unit] (status; source). Sources: docs/clinical-sources.md. */
import type { ByInterspace } from './person.ts';

/** Height of the man whose bones the atlas was measured on [cm] (secondary source; male Visible Human). */
export const ATLAS_HEIGHT_CM = 180;
/** Size of a woman's lumbar bones over a man's of the same height [1] (assumption; women's vertebrae are published as smaller, how much at one height is not). */
export const FEMALE_SIZE_FACTOR = 0.965;
/** Scatter of the bones' size at one height, share of the size [1] (assumption). */
export const SIZE_SD = 0.02;

/** Skin in the lumbar midline: mean [mm] (secondary source; textbooks). */
export const SKIN_MM = 2.3;
/** The same: scatter [mm] (secondary source; from the textbooks' range). */
export const SKIN_SD_MM = 0.4;
/** The same: least and most [mm] (assumption). */
export const SKIN_RANGE_MM: readonly [number, number] = [1.3, 3.5];

/** Fat in the midline at L3/4 at a body-mass index of 24: median [mm] (assumption; what the Korean depths leave over the ligaments). */
export const FAT_AT_24_MM = 10.7;
/** Power of the body-mass index that the fat grows with [1] (assumption, set on the correlation of depth and body-mass index in Quetta). */
export const FAT_POWER = 2.5;
/** Body-mass index from which on the fat grows evenly [kg/m2] (assumption; published regressions are straight lines). */
export const FAT_EVEN_FROM = 30;
/** Scatter of the fat at one body-mass index, log scale [1] (assumption, set on the same correlation). */
export const FAT_SPREAD = 0.2;
/** Least fat of anyone [mm] (assumption). */
export const LEAST_FAT_MM = 2;
/** Body-mass index gained by term, which lies in womb, child and fluid, not in the back [kg/m2] (published; 28.5 before, 32.4 at term; that none of it is fat of the back is an assumption). */
export const PREGNANT_BODY_MASS_INDEX = 3.9;

/** Length of spinous processes and ligaments over the atlas's [1] (assumption, fitted to the published length of the ligaments). */
export const SPINOUS_FACTOR = 0.95;
/** Scatter of that [1] (assumption, set on the scatter of their published length at L3/4). */
export const SPINOUS_SD = 0.125;

/** Ligamentum flavum beside the midline: mean [mm] (published; Khasawneh 2023; L1/2 is an assumption). */
export const FLAVUM_MM: ByInterspace<number> = {
  'L1/2': 3.0,
  'L2/3': 3.19,
  'L3/4': 3.38,
  'L4/5': 3.71,
  'L5/S1': 3.64,
};
/** The same: scatter [mm] (published; Khasawneh 2023; L1/2 is an assumption). */
export const FLAVUM_SD_MM: ByInterspace<number> = {
  'L1/2': 0.25,
  'L2/3': 0.27,
  'L3/4': 0.11,
  'L4/5': 0.29,
  'L5/S1': 0.21,
};
/** Flavum of the atlas 5 mm beside the midline, as callipers read it there [mm] (measured; a test measures again). */
export const FLAVUM_ATLAS_MM: ByInterspace<number> = {
  'L1/2': 3.07,
  'L2/3': 3.28,
  'L3/4': 3.48,
  'L4/5': 3.79,
  'L5/S1': 3.81,
};
/** Least thickness beside the midline of anyone [mm] (assumption; leaves over 2 mm in the midline). */
export const LEAST_FLAVUM_MM = 2.55;
/** Half width of a slit between the leaves of the flavum, least and most [mm] (assumption). */
export const SLIT_HALF_WIDTH_MM: readonly [number, number] = [0.4, 1.2];

/** Posterior epidural depth at L3/4 at 45 years: mean [mm] (secondary source, a little less than the 5.5 of reviews so that all five levels come out). The other levels keep the atlas's proportion. */
export const EPIDURAL_L34_MM = 5.42;
/** Scatter of the depth, share of it [1] (secondary source; 1.5 mm). */
export const EPIDURAL_SD_SHARE = 0.27;
/** Least and most depth at L3/4 [mm] (secondary source; reviews). */
export const EPIDURAL_RANGE_MM: readonly [number, number] = [2, 9];
/** Loss of depth with age [mm per year] (assumption; the direction is published). */
export const EPIDURAL_PER_YEAR_MM = 0.01;
/** Loss of depth at term [mm] (secondary source; reviews). */
export const EPIDURAL_PREGNANT_MM = 1;
/** Days after birth until that is made good [d] (assumption). */
export const EPIDURAL_RECOVERY_DAYS = 42;

/** Height of the disc in its middle: mean [mm] (published; magnetic resonance series of 14 adults). */
export const DISC_MM: ByInterspace<number> = {
  'L1/2': 10.0,
  'L2/3': 11.6,
  'L3/4': 12.5,
  'L4/5': 13.8,
  'L5/S1': 13.0,
};
/** The same: scatter [mm] (published; the same series). */
export const DISC_SD_MM: ByInterspace<number> = {
  'L1/2': 1.9,
  'L2/3': 1.5,
  'L3/4': 1.8,
  'L4/5': 2.0,
  'L5/S1': 2.5,
};
/** Loss of a disc's height from 48 years on [share per year] (assumption; less than the published loss between spinous processes). */
export const DISC_PER_YEAR = 0.0025;
