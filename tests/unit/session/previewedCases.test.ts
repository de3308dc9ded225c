/** The cases that patients' pages are drawn from: they fit their schema and can be set up, sat up and laid down. */
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { CaseSchema } from '../../../src/content/caseSchema.ts';
import { CASE_LIMITS, findCase, PREVIEWED_CASES } from '../../../src/content/cases/index.ts';
import { createMessages } from '../../../src/content/messages/index.ts';
import { VERSION_FACTS, VERSIONS } from '../../../src/content/patient/versions.ts';
import { readAxis } from '../../../src/physiology/index.ts';
import { createSession, setUp } from '../../../src/session/index.ts';
import { caseWords } from '../../../src/ui/lib/names.ts';

const messages = createMessages('en', 'trainee');

describe.each(PREVIEWED_CASES.map((one) => [one.id, one] as const))('%s', (id, teachingCase) => {
  it('fits the schema and its own limits', () => {
    expect(safeParse(CaseSchema, teachingCase).success).toBe(true);
    const { ageYears, heightCm, bodyMassIndex } = teachingCase.patient;
    const limits = CASE_LIMITS[id];
    for (const [value, between] of [
      [ageYears, limits?.ageYears],
      [heightCm, limits?.heightCm],
      [bodyMassIndex, limits?.bodyMassIndex],
    ] as const) {
      expect(value).toBeGreaterThan(between?.[0] ?? Infinity);
      expect(value).toBeLessThan(between?.[1] ?? -Infinity);
    }
  });

  it('is told without a hole and without a count of nothing', () => {
    for (const what of ['name', 'story', 'began', 'history', 'treatment'] as const)
      expect(caseWords(messages, teachingCase, what)).not.toMatch(/[{}]|undefined|null|NaN| ,|\b0\b/u);
  });
});

it.each(VERSIONS)(
  'the picture of %s shows a pull at the head sitting, and lying an even bar, seed 1',
  (version) => {
    const { caseId } = VERSION_FACTS[version];
    expect(findCase(caseId)?.id).toBe(caseId);
    const { snapshot } = createSession(setUp(caseId, 'standard', 1));
    const { sitting, lying } = readAxis(snapshot.body, snapshot.patient);
    expect(sitting.vertexMmHg).toBeLessThan(0);
    expect(Math.abs(lying.vertexMmHg - lying.sacMmHg)).toBeLessThan(1);
    expect(sitting.headacheNrs).toBeGreaterThan(4);
    expect(lying.headacheNrs).toBeLessThan(sitting.headacheNrs - 3);
  },
);
