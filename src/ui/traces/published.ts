/**
 * The published curve of static epidural pressure against volume, and the spread between patients around it, which
 * is assumed: a lognormal factor. Its numbers stand in the table of figures.
 */
import { findFigure } from '../../content/figures.ts';

function figure(id: string): number {
  const value = findFigure(id)?.value;
  if (typeof value !== 'number') throw new Error(`The table of figures has no single number for ${id}.`);
  return value;
}

const SQUARE = figure('pressureCurveSquare');
const LINEAR = figure('pressureCurveLinear');
const SIGMA = figure('pressureSpread');
/** Quartiles and 95 % limits of a standard normal. */
const HALF = Math.exp(0.6745 * SIGMA);
const MOST = Math.exp(1.96 * SIGMA);

/** What stands behind the curve, by id in the table of figures. */
export const PRESSURE_FIGURES = [
  'pressureCurveSquare',
  'pressureCurveLinear',
  'pressureCurveFit',
  'stopVolume',
  'stopPressure',
  'pressureAndSuccess',
  'pressureSpread',
  'needleDrop',
] as const;

/** Static pressure in the space over its resting value, mmHg. */
export function publishedMmHg(volumeMl: number): number {
  return SQUARE * volumeMl * volumeMl + LINEAR * volumeMl;
}

const FACTORS = { half: HALF, most: MOST } as const;
export type PressureBand = keyof typeof FACTORS;

/** The lower and the upper border of a band: the published curve divided by the spread's factor, or times it. */
export const lowMmHg = (volumeMl: number, band: PressureBand) => publishedMmHg(volumeMl) / FACTORS[band];
export const highMmHg = (volumeMl: number, band: PressureBand) => publishedMmHg(volumeMl) * FACTORS[band];
