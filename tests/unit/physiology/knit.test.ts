import { describe, expect, it } from 'vitest';
import { obstetricWetTap } from '../../../src/content/cases/obstetricWetTap.ts';
import { createBody } from '../../../src/physiology/body.ts';
import { slowingChances } from '../../../src/physiology/childbearing.ts';
import { FORMATION_ML_PER_MIN } from '../../../src/physiology/constants/csf.ts';
import { displacedCsf } from '../../../src/physiology/epidural.ts';
import { drawAnyone } from '../../../src/physiology/patient.ts';
import { attainableSeal } from '../../../src/physiology/seal.ts';
import type { Patient } from '../../../src/physiology/types.ts';

const people = Array.from({ length: 200 }, (_, i) => drawAnyone(obstetricWetTap, i + 1));

/** The seal that 5 mL of fluid blood over the hole of this person could come to. */
function sealOf(patient: Patient): number {
  const body = createBody({ patient });
  body.seal.bloodAtHoleMl = 5;
  body.memory.epiduralGivenMl = 20;
  body.memory.mouldableMl = 20;
  return attainableSeal(body, patient);
}

describe('edges of a hole that have begun to knit', () => {
  it('hold a clot better, in everybody, seeds 1 to 200', () => {
    for (const patient of people) {
      const [early, late] = [18, 72].map((hoursSincePuncture) => sealOf({ ...patient, hoursSincePuncture }));
      expect(late).toBeGreaterThan(early ?? NaN);
    }
  });

  it('are those of whoever heals fast: the same hole and hour, half the healing time', () => {
    for (const patient of people)
      expect(sealOf({ ...patient, holeHealingTimeH: 0.5 * patient.holeHealingTimeH })).toBeGreaterThan(
        sealOf(patient),
      );
  });
});

describe('people, seeds 1 to 200', () => {
  it('differ in what the first millilitre displaces, and never displace more than is there', () => {
    const first = people.map(({ displacementFirst }) => displacementFirst);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...first)).toBeLessThanOrEqual(0.45);
    expect(new Set(first).size).toBeGreaterThan(100);
    for (const patient of people) expect(displacedCsf(patient, 5)).toBeLessThanOrEqual(5);
  });

  it('take up at rest what they form, at a pressure of the veins that no sac falls under', () => {
    for (const patient of people) {
      const veins =
        patient.restingCsfPressureMmHg - FORMATION_ML_PER_MIN * patient.outflowResistanceMmHgPerMlPerMin;
      expect(veins).toBeGreaterThan(1 - 1e-9);
    }
  });
});

describe('the reflex slowing of the heart', () => {
  it('is everybody’s until 18 h after a birth, and less and less until two days', () => {
    const full = [0.5, 0.75, 1.25, 2, 10, null].map(
      (daysAfterBirth) => slowingChances({ daysAfterBirth, weeksPregnant: null }).full,
    );
    expect(full.slice(0, 2)).toEqual([1, 1]);
    expect(full[2]).toBeCloseTo(0.68, 9);
    expect(full[3]).toBeCloseTo(0.2, 9);
    expect(full[4]).toBeCloseTo(0.2, 9);
    expect(full[5]).toBe(0.2);
  });
});
