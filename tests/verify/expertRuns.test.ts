/** Whole procedures by the expert, many of them: the blood never jams, and every way in which relief goes can be shown. */
import { beforeAll, describe, expect, it } from 'vitest';
import { RELIEF_TRACKS } from '../../src/physiology/index.ts';
import type { TrialsSummary } from '../../tools/simulate/tally.ts';
import { findTracks } from '../../tools/simulate/tracks.ts';
import type { Trials } from '../../tools/simulate/trial.ts';
import { runTrials } from '../../tools/simulate/trials.ts';
import { shareOf } from './share.ts';

const RUNS: Trials = {
  caseId: 'obstetric-wet-tap',
  protocol: 'standard',
  operator: 'expert',
  firstSeed: 1,
  count: shareOf(200, 1000),
  settings: {},
};

describe(`${RUNS.count} runs with the blood drawn when the needle is in the space, seeds from ${RUNS.firstSeed}`, () => {
  let summary: TrialsSummary | null = null;
  beforeAll(async () => {
    summary = await runTrials(RUNS, 1);
  });

  it('never end with a jammed syringe', () => {
    expect(summary?.patched).toBeGreaterThan(0.95 * RUNS.count);
    expect(summary?.stopReasons).not.toHaveProperty('syringeJammed');
  });

  it('come to every track of relief but none at all, which is rare', () => {
    const percent = summary?.reliefTrackPercent ?? {};
    for (const track of RELIEF_TRACKS) if (track !== 'none') expect(percent[track], track).toBeGreaterThan(2);
    expect(percent['none'] ?? 0).toBeLessThan(10);
  });
});

describe('each track of relief, the first run of seeds from 1 that has it', () => {
  const runs = findTracks({ ...RUNS, count: 2000 }, RELIEF_TRACKS);
  const at = (index: number, hours: number) =>
    runs[index]?.course.find((moment) => moment.hours >= hours)?.uprightNrs ?? NaN;

  it.each(RELIEF_TRACKS.map((track, index) => ({ track, index })))(
    '$track is found, with the headache of 48 hours',
    ({ track, index }) => {
      const run = runs[index];
      expect(run?.track).toBe(track);
      expect(run?.seed).not.toBeNull();
      expect(run?.course.at(0)?.hours).toBeLessThan(0);
      expect(run?.course.at(-1)?.hours).toBeGreaterThan(47.5);
    },
  );

  it('runs as its name says', () => {
    const [lasting, gradual, partial, returned, none] = [0, 1, 2, 3, 4] as const;
    for (const hours of [2, 24, 47.5]) expect(at(lasting, hours)).toBeLessThanOrEqual(1.2);
    expect(at(gradual, 24)).toBeGreaterThan(at(gradual, 47.5));
    expect(at(gradual, 47.5)).toBeLessThanOrEqual(1.2);
    expect(at(partial, 47.5)).toBeGreaterThan(0.8);
    expect(at(returned, 2)).toBeLessThan(at(returned, 24) - 2);
    expect(at(none, 2)).toBeGreaterThan(5);
  });
});
