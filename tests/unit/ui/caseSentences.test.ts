/** What is said to a patient fits her case: consent to a targeted patch, and recovery without a birth. */
import { describe, expect, it } from 'vitest';
import { obstetricWetTap } from '../../../src/content/cases/obstetricWetTap.ts';
import { targetedLumbarLeak } from '../../../src/content/cases/targetedLumbarLeak.ts';
import { thoracicLeak } from '../../../src/content/cases/thoracicLeak.ts';
import { createMessages } from '../../../src/content/messages/index.ts';
import { trainee } from '../../../src/content/messages/en/index.ts';
import { ADVICE_ITEMS, CONSENT_ITEMS } from '../../../src/machines/acts.ts';
import { actLabel } from '../../../src/ui/lib/actLabel.ts';
import { consentFigureIds, consentSentence } from '../../../src/ui/lib/consentWords.ts';
import { CONSENT_FIGURE_IDS, scoreFigureIds } from '../../../src/ui/lib/figuresFor.ts';
import { failedNoteKey } from '../../../src/ui/debrief/endings.ts';
import { recoveryKey } from '../../../src/ui/lib/recoveryKey.ts';

const messages = createMessages('en', 'trainee');
const QUOTES = ['honest', 'overstated'] as const;
const NOT_OBSTETRIC = [targetedLumbarLeak, thoracicLeak] as const;

describe('consent', () => {
  it('to a blind patch is as it was, figures and all', () => {
    for (const item of CONSENT_ITEMS) {
      for (const quote of QUOTES)
        expect(consentSentence(messages, obstetricWetTap, quote, item)).toBe(
          trainee[`consent.${quote}.${item}`],
        );
      expect(consentFigureIds(obstetricWetTap, item)).toEqual(CONSENT_FIGURE_IDS[item]);
    }
  });

  it.each(NOT_OBSTETRIC.map((one) => [one.id, one] as const))(
    'of %s has no number of the obstetric series, in words or beside them',
    (_, teachingCase) => {
      const said = CONSENT_ITEMS.map((item) => consentSentence(messages, teachingCase, 'honest', item));
      expect(said.filter((sentence) => /\d|two weeks|after a week/.test(sentence))).toEqual([]);
      const shown = CONSENT_ITEMS.flatMap((item) => consentFigureIds(teachingCase, item));
      const ofSeries = (['benefit', 'repeat', 'alternatives'] as const).flatMap(
        (item) => CONSENT_FIGURE_IDS[item],
      );
      expect(shown.filter((id) => ofSeries.includes(id))).toEqual([]);
      expect(shown).toContain('secondDuralPuncture');
    },
  );

  it('to a targeted patch tells of the level, X-rays, contrast, and waiting', () => {
    const said = (item: (typeof CONSENT_ITEMS)[number]) =>
      consentSentence(messages, targetedLumbarLeak, 'honest', item);
    expect(said('benefit')).toMatch(/not lasted.*level of the leak.*Nobody can give you a number/);
    expect(said('seriousHarm')).toMatch(/X-rays, as few as will do.*contrast.*reaction/);
    expect(said('alternatives')).toMatch(/After weeks fewer.*nobody can say when.*we look again/);
    expect(said('backPressure')).toBe(trainee['consent.honest.backPressure']);
    const sentences = QUOTES.flatMap((quote) =>
      CONSENT_ITEMS.map((item) => consentSentence(messages, targetedLumbarLeak, quote, item)),
    );
    expect(new Set(sentences).size).toBe(2 * CONSENT_ITEMS.length);
    expect(sentences.filter((sentence) => /first patch|second one/.test(sentence))).toEqual([]);
  });

  it('promises whoever was never punctured nothing about a second hole, and names none', () => {
    const said = QUOTES.map((quote) => consentSentence(messages, thoracicLeak, quote, 'duralPuncture'));
    for (const sentence of said) expect(sentence).not.toMatch(/another|twice|again/);
    expect(consentSentence(messages, targetedLumbarLeak, 'overstated', 'duralPuncture')).toMatch(/twice/);
  });

  it('is not judged by the figures of another series', () => {
    expect(scoreFigureIds('consentHonest', 'blind')).toContain('anyRelief');
    expect(scoreFigureIds('consentHonest', 'targeted')).toEqual([]);
    expect(scoreFigureIds('slowInjection', 'targeted')).toEqual(scoreFigureIds('slowInjection', 'blind'));
  });
});

describe('a patch that failed though it was well done', () => {
  it('is set beside the figure of blind patches for a blind one alone', () => {
    expect(trainee[failedNoteKey('blind')]).toMatch(/one woman in four/);
    expect(trainee[failedNoteKey('targeted')]).not.toMatch(/woman|in four|\d/);
  });
});

describe('recovery', () => {
  const keys = [
    ...ADVICE_ITEMS.map((item) => `recovery.told.${item}` as const),
    ...ADVICE_ITEMS.map((item) => `recovery.advise.${item}` as const),
    'recovery.followUp',
    'recovery.secondRule',
  ] as const;
  const ofBirth = /baby|midwife|epidural again|heparin/;

  it('after a birth keeps its words', () => {
    expect(keys.map((key) => recoveryKey(obstetricWetTap, key))).toEqual(keys);
    expect(keys.filter((key) => ofBirth.test(trainee[key]))).toHaveLength(4);
  });

  it('without a birth speaks of none', () => {
    for (const teachingCase of NOT_OBSTETRIC) {
      const said = keys.map((key) => messages.t(recoveryKey(teachingCase, key)));
      expect(said.filter((sentence) => ofBirth.test(sentence))).toEqual([]);
      const label = actLabel(messages, teachingCase, { type: 'advise', item: 'activity' });
      expect(label).toBe('Advise: Rest, lifting, driving');
    }
    const activity = messages.t(recoveryKey(targetedLumbarLeak, 'recovery.told.activity'));
    for (const said of [/lifting/, /straining/, /two days/, /not drive today/])
      expect(activity).toMatch(said);
  });
});
