/** Published studies again, on as many people as a test wants. */
import { runExperiment, type ArmResult, type Experiment } from '../../src/physiology/experiment/index.ts';
import { EXPERIMENTS, readExperiment } from '../../tools/validation/experiments.ts';

type Who = Experiment['who'];

/** The study of this file as it stands, on the people of seeds 1 to `count`, with these readings and arms alone. */
export function runStudy(
  file: string,
  count: number,
  readings: readonly string[],
  arms: readonly string[] = [],
): ArmResult[] {
  const experiment = readExperiment(`${EXPERIMENTS}/${file}.json`);
  const who: Who = { ...experiment.who, draw: { ...experiment.who.draw, n: count, firstSeed: 1 } };
  const { study: _study, arms: all, ...rest } = experiment;
  return runExperiment({
    ...rest,
    who,
    readings: experiment.readings.filter(({ id }) => readings.includes(id)),
    ...(all === undefined ? {} : { arms: all.filter(({ name }) => arms.includes(name)) }),
  });
}

/** Everybody's value of one reading; throws where it is missing. */
export function valuesOf(arms: readonly ArmResult[], reading: string, arm: string | null = null): number[] {
  const found = arms.find((one) => one.arm === arm)?.results.find(({ id }) => id === reading);
  if (found === undefined) throw new Error(`There is no reading "${reading}" in ${arm ?? 'the study'}.`);
  return found.values.map((value) => {
    if (value === null) throw new Error(`Somebody has no "${reading}".`);
    return value;
  });
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function standardDeviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) * (value - middle))));
}

/** The value that this share of them stays under. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Percent of them for which it holds. */
export function percentOf<Value>(values: readonly Value[], holds: (value: Value) => boolean): number {
  return (100 * values.filter(holds).length) / values.length;
}
