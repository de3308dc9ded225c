import { expect, it } from 'vitest';
import { obstetricWetTap } from '../../src/content/cases/obstetricWetTap.ts';
import { SPREAD_LEVELS } from '../../src/content/levels.ts';
import { drawPatient } from '../../src/physiology/index.ts';
import { patchOther } from '../../src/physiology/outcomeRange.ts';
import { shareOf } from './share.ts';

const PATIENTS = shareOf(4000, 10_000);
const LIMIT_MMHG = 60;

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
