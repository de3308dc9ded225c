import { describe, expect, it } from 'vitest';
import { obstetricWetTap } from '../../src/content/cases/obstetricWetTap.ts';
import { SPREAD_LEVELS } from '../../src/content/levels.ts';
import { uniform } from '../../src/numerics/random.ts';
import { brokenBounds } from '../../src/physiology/bounds.ts';
import { drawPatient } from '../../src/physiology/index.ts';
import { patchOther } from '../../src/physiology/outcomeRange.ts';
import { meddle } from '../unit/physiology/meddle.ts';
import { Bench } from '../unit/physiology/support.ts';

const RUNS = 2000;
const PATIENTS = 10_000;
const LIMIT_MMHG = 60;

describe('the body, whatever is done to it', () => {
  it(`keeps every bound and all books in ${RUNS} random schedules, seeds 10001 to ${10_000 + RUNS}`, () => {
    const broken: string[] = [];
    for (let seed = 10_001; seed <= 10_000 + RUNS; seed++) {
      const bench = new Bench(seed);
      for (let turn = 0; turn < 40; turn++) {
        meddle(bench, seed, turn);
        bench.run(uniform(seed, 'long', turn) < 0.03 ? 900 : 8 * uniform(seed, 'time', turn));
        broken.push(...brokenBounds(bench.body).map((words) => `seed ${seed}, turn ${turn}: ${words}`));
      }
    }
    expect(broken).toEqual([]);
  });

  it(`stays under ${LIMIT_MMHG} mmHg of CSF pressure at 30 mL in 99.9 percent of ${PATIENTS} people, seeds 20001 on`, () => {
    const tops: number[] = [];
    for (let i = 1; i <= PATIENTS; i++) {
      const patient = drawPatient(obstetricWetTap, 20_000 + i);
      const level = SPREAD_LEVELS.indexOf(patient.holeInterspace);
      const body = patchOther(patient, { volumeMl: 30, level, rateMlPerS: 0.25, bloodAgeS: 60 });
      expect(body.memory.epiduralGivenMl).toBeGreaterThan(29.99);
      tops.push(body.csf.pressureMmHg);
    }
    expect(tops.filter((top) => top >= LIMIT_MMHG).length).toBeLessThanOrEqual(PATIENTS / 1000);
    expect(Math.max(...tops)).toBeGreaterThan(30);
  });
});
