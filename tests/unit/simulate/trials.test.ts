import { spawnSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { uniform } from '../../../src/numerics/random.ts';
import { simulate } from '../../../tools/simulate/command.ts';
import { Tally } from '../../../tools/simulate/tally.ts';
import { runTrial, type Trial, type Trials } from '../../../tools/simulate/trial.ts';
import { runTrials } from '../../../tools/simulate/trials.ts';
import { ran } from './ranCommand.ts';

const TRIALS: Trials = {
  caseId: 'obstetric-wet-tap',
  protocol: 'standard',
  operator: 'expert',
  firstSeed: 1,
  count: 4,
  settings: {},
};

const CASE = ['--case', TRIALS.caseId];

/** More workers than two are in tests/verify/trials.test.ts: each takes seconds to start. */
it('many trials give the same summary on one and two workers, seeds 1 to 4', async () => {
  const [alone, two] = await Promise.all([1, 2].map((workers) => runTrials(TRIALS, workers)));
  expect(JSON.stringify(two)).toBe(JSON.stringify(alone));
  expect(alone?.stopVolumeMl.n).toBe(alone?.patched);
  expect(Object.values(alone?.outcomePercent ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(100);
});

describe('the summary', () => {
  const one: Trial = runTrial(TRIALS, 0);
  const trialOf = (index: number): Trial => {
    const isPatched = index % 10 !== 0;
    return {
      ...one,
      outcome: isPatched ? (index % 2 === 0 ? 'complete' : 'failed') : 'notPatched',
      ending: isPatched ? 'finished' : 'abandoned',
      stopReason: isPatched ? 'backPain' : null,
      levels: isPatched ? (index % 2 === 0 ? ['L3/4', 'L4/5'] : ['L3/4']) : [],
      numbers: {
        ...one.numbers,
        stopVolumeMl: isPatched ? 10 + 10 * uniform(index, 'test', 'volume') : 0,
        finalStaticPressureMmHg: 12,
        passes: index % 5 === 0 ? NaN : 1 + (index % 2),
        firstPassSuccess: index % 5 === 0 ? NaN : index % 2,
      },
    };
  };
  const summaryIn = (order: readonly number[]) => {
    const tally = new Tally({ ...TRIALS, count: order.length });
    for (const index of order) tally.add(index, trialOf(index));
    return tally.summary();
  };
  const forward = Array.from({ length: 1000 }, (_, index) => index);

  it('is the same in whatever order trials are told', () => {
    expect(JSON.stringify(summaryIn([...forward].reverse()))).toBe(JSON.stringify(summaryIn(forward)));
  });

  it('counts everybody, and takes what the injection gave from those who were injected', () => {
    const summary = summaryIn(forward);
    expect(summary.patched).toBe(900);
    expect(summary.outcomePercent).toEqual({ complete: 40, failed: 50, notPatched: 10 });
    expect(summary.endings).toEqual({ abandoned: 100, finished: 900 });
    expect(summary.stopReasons).toEqual({ backPain: 900, none: 100 });
    expect(summary.stopVolumeMl.n).toBe(900);
    expect(summary.stopVolumeMl.least).toBeGreaterThan(10);
    expect(summary.stopVolumeMl.mean).toBeCloseTo(15, 0);
    expect(summary.stopVolumeMl.sd).toBeCloseTo(10 / Math.sqrt(12), 0);
    expect(summary.finalStaticPressureMmHg).toMatchObject({ mean: 12, sd: 0, p2_5: 12, p97_5: 12 });
    expect(summary.scoreTotal.n).toBe(1000);
    // Whoever had a needle is summarised, blood or no blood; whoever had none has no passes.
    expect(summary.passes).toMatchObject({ n: 800, mean: 1.5, least: 1, most: 2 });
    expect(summary.firstPassSuccess).toMatchObject({ n: 800, mean: 0.5 });
    expect(summary.levelReachedPercent['L3/4']).toBeCloseTo(100);
    expect(summary.levelReachedPercent['L4/5']).toBeCloseTo((100 * 400) / 900);
    expect(summary.levelReachedPercent['L1/2']).toBe(0);
  });

  it('keeps nothing of 50,000 trials but 8 bytes for each number', () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const count = 50_000;
    const tally = new Tally({ ...TRIALS, count });
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < count; index++) tally.add(index, trialOf(index));
    collect();
    // Had it kept the trials themselves, some 300 bytes of each would be left.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20 * count);
    expect(tally.summary().trials).toBe(count);
  });

  it('is not given before every trial was told', () => {
    const tally = new Tally(TRIALS);
    tally.add(0, one);
    expect(() => tally.summary()).toThrow('1 of 4 trials');
  });
});

describe('a trial', () => {
  it('tells how the needle was placed, seed 1', () => {
    const { numbers } = runTrial(TRIALS, 0);
    expect(numbers.passes).toBeGreaterThanOrEqual(1);
    expect(numbers.spaceFound).toBe(1);
    expect(numbers.pathLengthMm).toBeGreaterThan(30);
    expect(Math.abs(numbers.depthErrorMm)).toBeLessThan(6);
  });

  it('tells the static pressure apart from that of the flow, seed 1', () => {
    const { numbers, levels } = runTrial(TRIALS, 0);
    expect(numbers.finalStaticPressureMmHg).toBeGreaterThan(0);
    expect(numbers.finalStaticPressureMmHg).toBeLessThanOrEqual(numbers.finalEpiduralPressureMmHg);
    expect(numbers.finalEpiduralPressureMmHg).toBeLessThanOrEqual(numbers.peakEpiduralPressureMmHg);
    expect(levels.length).toBe(numbers.levelsReached);
  });

  it.each([
    ['patient.holeConductanceMlPerMinPerMmHg', 0, 'headacheUprightBeforeNrs', 0, 1],
    ['protocol.targetVolumeMl', 10, 'stopVolumeMl', 1, 10.5],
    ['patient.painThresholdMmHg', 1, 'stopVolumeMl', 0, 8],
  ] as const)('with %s=%s has %s from %s to %s, seed 3', (setting, value, name, least, most) => {
    const { numbers } = runTrial({ ...TRIALS, firstSeed: 3, settings: { [setting]: value } }, 0);
    expect(numbers[name]).toBeGreaterThanOrEqual(least);
    expect(numbers[name]).toBeLessThanOrEqual(most);
  });
});

describe('npm run simulate', () => {
  it.each([
    ['patient.haematocrit=0.9', 'it must be a number from 0.1 to 0.7'],
    ['protocol.targetVolume=15', 'the nearest known is "protocol.targetVolumeMl"'],
  ])(
    '--set %s ends with exit code 2 and one sentence, for one run and for many',
    async (setting, sentence) => {
      for (const more of [[], ['--trials', '60']]) {
        const { status, stderr, stdout } = await ran(simulate, [...CASE, '--set', setting, ...more]);
        expect(status).toBe(2);
        expect(stdout).toBe('');
        expect(stderr).toContain(sentence);
        expect(stderr.trim().split('\n').length).toBe(1);
      }
    },
  );

  it('takes numbers, words and null, in a process of its own', () => {
    const settings = [
      'case.patient.daysAfterBirth=null',
      'patient.rootSide=left',
      'protocol.targetVolumeMl=12',
    ];
    const args = [...CASE, '--json', ...settings.flatMap((one) => ['--set', one])];
    const { status, stdout } = spawnSync('npx', ['tsx', 'tools/simulate.ts', ...args], { encoding: 'utf8' });
    expect(status).toBe(0);
    const record: { injectedMl: number } = JSON.parse(stdout);
    expect(record.injectedMl).toBeLessThan(12.5);
  });
});
