import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALLOWED_ACT_FORMS } from '../../src/machines/index.ts';
import {
  createSession,
  exportSession,
  operate,
  OPERATORS,
  parseSessionFile,
  recordOf,
  replaySession,
  setUp,
  type RunRecord,
  type Session,
} from '../../src/session/index.ts';
import { brokenBounds } from '../../src/physiology/bounds.ts';
import { numbersThatAreNone } from '../unit/physiology/proofs/numbers.ts';
import { moves, operateAtRandom } from './randomOperator.ts';
import { shareOf } from './share.ts';

const RANDOM_SEED = 40_001;
const RANDOM_RUNS = shareOf(120, 200);

const start = (seed: number): Session => createSession(setUp('obstetric-wet-tap', 'standard', seed));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe(`an operator without sense: ${RANDOM_RUNS} runs, seed ${RANDOM_SEED}`, () => {
  const reached = new Set<string>();

  it('breaks no bound of the body, and every run replays to the same state', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), moves, (seed, all) => {
        const session = start(seed);
        const found: string[] = [];
        operateAtRandom(session, all, () => {
          const { body, machine } = session.snapshot;
          reached.add(machine.path);
          if (found.length === 0) found.push(...brokenBounds(body), ...numbersThatAreNone(body));
        });
        expect(found, session.log.map(({ act }) => act.type).join(' ')).toEqual([]);
        const file = parseSessionFile(JSON.stringify(exportSession(session, 'random', null)));
        expect(replaySession(file).stateHash()).toBe(session.stateHash());
      }),
      { seed: RANDOM_SEED, numRuns: RANDOM_RUNS },
    );
  });

  it('got about: at least twenty states were entered', () => {
    expect(reached.size).toBeGreaterThanOrEqual(20);
  });
});

const LAST_SEED = shareOf(80, 200);

describe(`scripted operators, seeds 21 to ${LAST_SEED}`, () => {
  const run = (seed: number): RunRecord[] =>
    OPERATORS.map((operator) => {
      const session = start(seed);
      operate(session, operator);
      return recordOf(session, operator);
    });
  const all = range(21, LAST_SEED).map(run);

  it('rank reckless below novice below expert on at least 95 in 100', () => {
    const ranked = all.filter(([expert, novice, reckless]) => {
      const [high, middle, low] = [expert, novice, reckless].map((record) => record?.score.total ?? NaN);
      return low !== undefined && middle !== undefined && high !== undefined && low < middle && middle < high;
    });
    expect(ranked.length / all.length).toBeGreaterThanOrEqual(0.95);
  });

  it('end, and the expert breaks no critical rule', () => {
    for (const [expert, ...others] of all) {
      expect(expert?.score.criticalViolations).toBe(0);
      for (const record of [expert, ...others]) expect(record?.ending).not.toBeNull();
    }
  });

  it('never have two patients alike', () => {
    expect(new Set(all.map(([expert]) => expert?.headacheUprightBeforeNrs)).size).toBe(all.length);
  });
});

describe('the machine and the session', () => {
  it('know a form of every act', () => {
    expect(Object.values(ALLOWED_ACT_FORMS).every((forms) => forms.length > 0)).toBe(true);
  });
});
