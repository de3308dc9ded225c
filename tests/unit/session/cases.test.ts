/** Every case fits its schema, has words of its own, and is told of people who have that headache from that leak. */
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { CaseSchema, notedLevel, shownInterspace } from '../../../src/content/caseSchema.ts';
import { CASE_LIMITS, CASES } from '../../../src/content/cases/index.ts';
import { TARGETED_VOLUME } from '../../../src/content/imaging.ts';
import { isInterspace } from '../../../src/content/levels.ts';
import { createMessages } from '../../../src/content/messages/index.ts';
import { drawPatient } from '../../../src/physiology/index.ts';
import { createSession, setUp } from '../../../src/session/index.ts';
import { ASSESSMENT_ITEMS } from '../../../src/machines/acts.ts';
import { assessmentValue } from '../../../src/ui/lib/assessmentValue.ts';
import { caseWords } from '../../../src/ui/lib/names.ts';

const messages = createMessages('en', 'trainee');

describe.each(CASES.map((one) => [one.id, one] as const))('%s', (id, teachingCase) => {
  it('fits the schema and its own limits', () => {
    expect(safeParse(CaseSchema, teachingCase).success).toBe(true);
    const limits = CASE_LIMITS[id];
    const { ageYears, heightCm, bodyMassIndex } = teachingCase.patient;
    for (const [value, between] of [
      [ageYears, limits?.ageYears],
      [heightCm, limits?.heightCm],
      [bodyMassIndex, limits?.bodyMassIndex],
    ] as const) {
      expect(value).toBeGreaterThan(between?.[0] ?? Infinity);
      expect(value).toBeLessThan(between?.[1] ?? -Infinity);
    }
  });

  it('is told without a hole in any sentence', () => {
    for (const what of ['name', 'story', 'began', 'history', 'treatment'] as const) {
      const words = caseWords(messages, teachingCase, what);
      expect(words.length).toBeGreaterThan(10);
      expect(words).not.toMatch(/[{}]|undefined|null|NaN| ,/u);
    }
    const { snapshot } = createSession(setUp(id, 'standard', 1));
    for (const item of ASSESSMENT_ITEMS)
      expect(assessmentValue(messages, snapshot, item)).not.toMatch(/[{}]|undefined|null|NaN/u);
  });

  it('draws people who have this headache, and the leak where imaging found it, seeds 1 to 20', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { teachingCase: told, protocol } = setUp(id, 'standard', seed);
      const patient = drawPatient(told, seed);
      const { snapshot } = createSession(setUp(id, 'standard', seed));
      const nrs = snapshot.body.symptoms.headacheIfUprightNrs;
      expect(Math.abs(nrs - told.findings.headacheUprightNrs)).toBeLessThan(2.5);
      if (told.imagingFound !== null) expect(patient.holeInterspace).toBe(told.imagingFound);
      if (told.plan === 'targeted') expect(protocol).toMatchObject(TARGETED_VOLUME);
    }
  }, 60_000);
});

it('the level of a case is what imaging found before what the notes named', () => {
  const [blind, targeted, thoracic] = CASES;
  if (blind === undefined || targeted === undefined || thoracic === undefined) throw new Error('no cases');
  expect(CASES.map(notedLevel)).toEqual(['L3/4', 'L3/4', 'T8/9']);
  expect(targeted.puncture?.interspace).toBe('L4/5');
  expect(CASES.map(shownInterspace).every(isInterspace)).toBe(true);
  expect([blind.decision, targeted.decision, thoracic.decision]).toEqual(['patch', 'patch', 'refer']);
});
