/** Experiments that no study has made, written from docs/experiments.md alone: each comes out as the body's causes say. */
import { beforeAll, describe, expect, it } from 'vitest';
import { runExperiment, type ArmResult } from '../../src/physiology/experiment/index.ts';
import { EXPERIMENTS, readExperiment } from '../../tools/validation/experiments.ts';

const run = (file: string) => runExperiment(readExperiment(`${EXPERIMENTS}/${file}.json`));

function of(arms: readonly ArmResult[], id: string, arm: string | null = null): number[] {
  const found = arms.find((one) => one.arm === arm)?.results.find((result) => result.id === id);
  if (found === undefined) throw new Error(`No ${id} in ${arm ?? 'the experiment'}.`);
  return found.values.map((value) => value ?? Number.NaN);
}

describe('a constant infusion of 0.6 mL/min into the CSF, seeds 1 to 40', () => {
  it('raises the pressure to within a tenth of rate times resistance to absorption', () => {
    const arms = run('newInfusionTest');
    const resistances = of(arms, 'resistance');
    of(arms, 'rise').forEach((rise, index) => {
      const expected = 0.6 * (resistances[index] ?? Number.NaN);
      expect(rise / expected).toBeGreaterThan(0.9);
      expect(rise / expected).toBeLessThan(1.001);
    });
  });
});

describe('a fresh hole of a 22G needle, seeds 1 to 40', () => {
  const arms = run('newPunctureThenRise');

  it('leaks more upright than lying in everybody', () => {
    const flat = of(arms, 'leakFlat');
    of(arms, 'leakUpright').forEach((leak, index) => {
      expect(flat[index]).toBeGreaterThan(0);
      expect(leak).toBeGreaterThan(flat[index] ?? Number.NaN);
    });
  });

  it('costs fluid in two hours upright, and more headache to those who lose more', () => {
    const lost = of(arms, 'lostMl');
    const ache = of(arms, 'headache');
    expect(Math.min(...lost)).toBeGreaterThan(0);
    const byLoss = lost.map((volume, index) => [volume, ache[index] ?? Number.NaN] as const);
    byLoss.sort(([a], [b]) => a - b);
    const mean = (values: readonly (readonly [number, number])[]) =>
      values.reduce((sum, [, value]) => sum + value, 0) / values.length;
    expect(mean(byLoss.slice(20))).toBeGreaterThan(3 * mean(byLoss.slice(0, 20)));
  });
});

describe('a needle along the ideal line, seeds 1 to 8', () => {
  const arms = run('newNeedleToTheSpace');

  it('comes into the space in everybody, then through the dura a few millimetres on', () => {
    expect(of(arms, 'inSpace').every((percent) => percent === 100)).toBe(true);
    expect(of(arms, 'pierced').every((percent) => percent === 100)).toBe(true);
    expect(Math.min(...of(arms, 'depth'))).toBeGreaterThan(30);
    expect(Math.min(...of(arms, 'beyond'))).toBeGreaterThan(2);
    expect(Math.max(...of(arms, 'beyond'))).toBeLessThan(12);
  });

  it('gives way at least once, and leaves a larger hole behind', () => {
    expect(Math.min(...of(arms, 'losses'))).toBeGreaterThanOrEqual(1);
    expect(Math.min(...of(arms, 'holeGrown'))).toBeGreaterThan(0);
  });
});

describe('20 mL of saline against 20 mL of blood, seeds 1 to 40', () => {
  let arms: ArmResult[] = [];
  beforeAll(() => {
    arms = run('newSalineAgainstBlood');
  });

  it('both press and slow the leak at once, blood more', () => {
    expect(Math.max(...of(arms, 'leakAtOnce', 'saline'), ...of(arms, 'leakAtOnce', 'blood'))).toBeLessThan(0);
    const blood = of(arms, 'pressure', 'blood');
    of(arms, 'pressure', 'saline').forEach((pressure, index) =>
      expect(pressure).toBeLessThan(blood[index] ?? Number.NaN),
    );
  });

  it('six hours later the saline is gone and has sealed nothing', () => {
    expect(of(arms, 'seal6h', 'saline').every((seal) => seal === 0)).toBe(true);
    expect(Math.max(...of(arms, 'left6h', 'saline'))).toBeLessThan(0.1);
    expect(Math.min(...of(arms, 'seal6h', 'blood'))).toBeGreaterThan(0);
    expect(Math.min(...of(arms, 'left6h', 'blood'))).toBeGreaterThan(1);
  });
});

describe('blood of one, ten and thirty minutes, seeds 1 to 40', () => {
  const arms = run('newOldBlood');

  it('goes in with more force when older, and jams when it has clotted', () => {
    const fresh = of(arms, 'force', 'fresh');
    of(arms, 'force', 'tenMinutes').forEach((force, index) =>
      expect(force).toBeGreaterThanOrEqual(fresh[index] ?? Number.NaN),
    );
    expect(of(arms, 'jammed', 'fresh').every((percent) => percent === 0)).toBe(true);
    expect(of(arms, 'jammed', 'halfAnHour').every((percent) => percent === 100)).toBe(true);
    expect(Math.max(...of(arms, 'given', 'halfAnHour'))).toBeLessThan(1);
  });
});
