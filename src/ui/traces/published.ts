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

/** The published curve times the spread's factor. */
export function spreadMmHg(
  volumeMl: number,
  band: 'half' | 'most',
): { readonly low: number; readonly high: number } {
  const factor = band === 'half' ? HALF : MOST;
  const middle = publishedMmHg(volumeMl);
  return { low: middle / factor, high: middle * factor };
}
