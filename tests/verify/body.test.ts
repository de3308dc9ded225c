import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { obstetricWetTap } from '../../src/content/cases/obstetricWetTap.ts';
import { SPREAD_LEVELS } from '../../src/content/levels.ts';
import { drawPatient } from '../../src/physiology/index.ts';
import { patchOther } from '../../src/physiology/outcomeRange.ts';
import { runActs, starts, turns } from '../unit/physiology/proofs/acts.ts';
import { controls, faultsOfExperiment, people } from '../unit/physiology/proofs/controls.ts';

const SEED = 30_001;
const RUNS = 2000;
/** On a busy machine, ms. */
const LONGEST_MS = 1_800_000;
const PATIENTS = 10_000;
const LIMIT_MMHG = 60;

describe('the body, whatever is done to it', () => {
  it(
    `stays finite, within its bounds and with its books in order in ${RUNS} sequences of acts, seed ${SEED}`,
    () => {
      fc.assert(
        fc.property(starts, turns, (start, all) => {
          expect(runActs(start, all).faults).toEqual([]);
        }),
        { seed: SEED, numRuns: RUNS },
      );
    },
    LONGEST_MS,
  );

  it(
    `stays so in ${RUNS} sequences of an experiment's controls, seed ${SEED}`,
    () => {
      fc.assert(
        fc.property(people, controls, (person, all) => {
          expect(faultsOfExperiment(person, all)).toEqual([]);
        }),
        { seed: SEED, numRuns: RUNS },
      );
    },
    LONGEST_MS,
  );

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
