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
  type SessionSnapshot,
} from '../../src/session/index.ts';
import { operateAtRandom } from './randomOperator.ts';

const start = (seed: number): Session => createSession(setUp('obstetric-wet-tap', 'standard', seed));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** What no act may break. */
function complaints({ body, machine }: SessionSnapshot): string[] {
  const { blood, epidural, csf, seal, symptoms, vitals, needle } = body;
  const between = (name: string, value: number, low: number, high: number) =>
    value >= low && value <= high ? [] : [`${machine.path}: ${name} is ${value}`];
  const rest = blood.injectedMl + blood.discardedMl + blood.syringeMl;
  return [
    ...between('unaccounted blood', blood.drawnMl - rest, -1e-9, 1e-9),
    ...between('needle depth', needle.depthMm, 0, 130),
    ...between('needle force', needle.forceN, -40, 40),
    ...between('epidural volume', epidural.volumeMl, 0, 60),
    ...between('CSF pressure', csf.pressureMmHg, -20, 80),
    ...between('seal', seal.fraction, 0, 1),
    ...between('clot', seal.clot, 0, 1),
    ...between('headache', symptoms.headacheNrs, 0, 10),
    ...between('back pressure', symptoms.backPressureNrs, 0, 10),
    ...between('leg pain', symptoms.legPainNrs, 0, 10),
    ...between('heart rate', vitals.heartRatePerMin, 20, 200),
    ...between('systolic pressure', vitals.systolicMmHg, 40, 240),
    ...between('saturation', vitals.saturationPercent, 50, 100),
  ];
}

describe('an operator without sense, seeds 1 to 120', () => {
  const reached = new Set<string>();

  it('breaks no bound of the body, and every run replays to the same state', () => {
    for (const seed of range(1, 120)) {
      const session = start(seed);
      const found: string[] = [];
      operateAtRandom(session, seed, 400, () => {
        reached.add(session.snapshot.machine.path);
        found.push(...complaints(session.snapshot));
      });
      expect(found, `seed ${seed}`).toEqual([]);
      const file = parseSessionFile(JSON.stringify(exportSession(session, 'random', null)));
      expect(replaySession(file).stateHash(), `seed ${seed}`).toBe(session.stateHash());
    }
  });

  it('got about: at least twenty states were entered', () => {
    expect(reached.size).toBeGreaterThanOrEqual(20);
  });
});

describe('scripted operators, seeds 21 to 200', () => {
  const run = (seed: number): RunRecord[] =>
    OPERATORS.map((operator) => {
      const session = start(seed);
      operate(session, operator);
      return recordOf(session, operator);
    });
  const all = range(21, 200).map(run);

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
