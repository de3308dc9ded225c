import { beforeAll, describe, expect, it } from 'vitest';
import { STEPS } from '../../../src/content/steps.ts';
import { recordOf, type OPERATORS, type RunRecord } from '../../../src/session/index.ts';
import { finishedSession } from './support.ts';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

describe('scripted operators, seeds 1 to 20', () => {
  const records: Record<(typeof OPERATORS)[number], RunRecord[]> = { expert: [], novice: [], reckless: [] };

  beforeAll(() => {
    for (const operator of ['expert', 'novice', 'reckless'] as const) {
      records[operator] = SEEDS.map((seed) => recordOf(finishedSession(operator, seed), operator));
    }
  }, 120_000);

  it('rank reckless below novice below expert on at least 19 of 20', () => {
    const ranked = SEEDS.filter((_, index) => {
      const [expert, novice, reckless] = [
        records.expert[index],
        records.novice[index],
        records.reckless[index],
      ];
      return expert && novice && reckless && reckless.score.total < novice.score.total
        ? novice.score.total < expert.score.total
        : false;
    });
    expect(ranked.length).toBeGreaterThanOrEqual(19);
  });

  it('let the expert break no critical rule', () => {
    expect(records.expert.flatMap((record) => record.score.items.filter((item) => item.violated))).toEqual(
      [],
    );
  });

  it('give the reckless nothing for a critical item that was violated, and each run has some', () => {
    for (const record of records.reckless) {
      const violated = record.score.items.filter((item) => item.violated);
      expect(violated.length).toBeGreaterThan(0);
      expect(violated.every((item) => item.points === 0)).toBe(true);
      expect(record.score.passed).toBe(false);
    }
  });

  it('meet twenty different patients', () => {
    expect(new Set(records.expert.map((record) => record.headacheUprightBeforeNrs)).size).toBe(20);
    expect(new Set(records.expert.map((record) => record.stateHash)).size).toBe(20);
  });

  it('balance the blood: drawn = injected + discarded + remainder', () => {
    for (const record of Object.values(records).flat()) {
      const rest = record.injectedMl + record.discardedMl + record.syringeRemainderMl;
      expect(Math.abs(record.drawnMl - rest)).toBeLessThan(1e-9);
    }
  });

  it('record the steps in the order of the machine, each begun after the one before it', () => {
    for (const record of records.expert) {
      expect(record.steps.map((step) => step.id)).toEqual(STEPS.slice(0, record.steps.length));
      const starts = record.steps.map((step) => step.startedAtS);
      expect([...starts].sort((a, b) => a - b)).toEqual(starts);
    }
  });

  it('end every run', () => {
    for (const record of Object.values(records).flat()) expect(record.ending).not.toBeNull();
  });
});
