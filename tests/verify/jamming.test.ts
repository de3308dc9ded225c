/** Blood that waited: how hard a thumb must press on it, in whom, and what then goes in. */
import { describe, expect, it } from 'vitest';
import { obstetricWetTap } from '../../src/content/cases/obstetricWetTap.ts';
import { SPREAD_LEVELS } from '../../src/content/levels.ts';
import type { TeachingCase } from '../../src/content/caseSchema.ts';
import { initialControls } from '../../src/physiology/body.ts';
import { resistanceOver17G } from '../../src/physiology/bore.ts';
import { THUMB_MAXIMUM_N } from '../../src/physiology/constants/blood.ts';
import { drawPatient, type Patient } from '../../src/physiology/index.ts';
import { lineResistance, stepInjection, thumbForceN } from '../../src/physiology/injection.ts';
import { patchOther, preparedBody } from '../../src/physiology/outcomeRange.ts';
import { percentOf, quantile } from './studies.ts';

const PEOPLE = 1000;
const OLD_S = 20 * 60;
const RATE_ML_PER_S = 0.3;

/** Seeds from 1. */
const peopleOf = (teachingCase: TeachingCase): Patient[] =>
  Array.from({ length: PEOPLE }, (_, i) => drawPatient(teachingCase, 1 + i));
const levelOf = (patient: Patient) => SPREAD_LEVELS.indexOf(patient.holeInterspace);

/** What this flow of old blood would ask of a thumb, however strong, and what the body says of the thumb it has, N. */
function forces(patient: Patient): { readonly wantedN: number; readonly pressedN: number } {
  const body = preparedBody(patient, levelOf(patient), 20, OLD_S);
  const line = lineResistance(patient, OLD_S, body.blood.temperatureCelsius);
  const flowMmHg = line * resistanceOver17G(body.equipment.needle) * RATE_ML_PER_S;
  const wantedN = thumbForceN(body.epidural.pressureMmHg + flowMmHg);
  const seconds = 1 / 30;
  body.blood.ageS -= seconds;
  stepInjection(
    body,
    patient,
    { ...initialControls(), injectionRateMlPerS: RATE_ML_PER_S },
    seconds,
    () => undefined,
  );
  return { wantedN, pressedN: body.blood.thumbForceN };
}

describe(`blood 20 minutes old at ${RATE_ML_PER_S} mL/s, ${PEOPLE} women two days after birth, seeds from 1`, () => {
  const all = peopleOf(obstetricWetTap).map(forces);
  const wanted = all.map(({ wantedN }) => wantedN);

  it('asks 25 to 87 N of the thumb in half of them', () => {
    expect(quantile(wanted, 0.5)).toBeGreaterThan(25);
    expect(quantile(wanted, 0.5)).toBeLessThan(87);
  });

  it('asks more than 60 N in 35 to 75 of 100', () => {
    const percent = percentOf(wanted, (force) => force > 60);
    expect(percent).toBeGreaterThan(35);
    expect(percent).toBeLessThan(75);
  });

  it('is pressed with just that force as far as a thumb has it, and with no more', () => {
    for (const { wantedN, pressedN } of all)
      expect(pressedN).toBeCloseTo(Math.min(THUMB_MAXIMUM_N, wantedN), 6);
  });
});

describe(`the same in ${PEOPLE} women who were not pregnant, seeds from 1`, () => {
  const { patient } = obstetricWetTap;
  const people = peopleOf({ ...obstetricWetTap, patient: { ...patient, daysAfterBirth: null } });

  it('asks no more than 10 N, and the whole 20 mL goes in', () => {
    const wanted = people.map((one) => forces(one).wantedN);
    expect(quantile(wanted, 0.5)).toBeLessThan(7);
    expect(percentOf(wanted, (force) => force < 10)).toBeGreaterThan(99);
    const given = people.map((one) => {
      const summary = { volumeMl: 20, level: levelOf(one), rateMlPerS: RATE_ML_PER_S, bloodAgeS: OLD_S };
      return patchOther(one, summary).blood;
    });
    expect(percentOf(given, ({ syringeMl, jammed }) => syringeMl === 0 && !jammed)).toBeGreaterThan(99);
  });
});
