/** What a reader of old texts would do wrongly, done here, and what it costs. The words are read in clinicalWords.test.ts. */
import { describe, expect, it } from 'vitest';
import { GATE_LIMITS } from '../../../src/content/gates.ts';
import { findFigure } from '../../../src/content/figures.ts';
import { ALARMS, OF_COMPRESSION } from '../../../src/session/alarms.ts';
import { hoursSinceHeparin } from '../../../src/session/heparin.ts';
import { createSession, setUp, type Session, type Settings } from '../../../src/session/index.ts';
import { operateUntilDischarge } from '../../../src/session/operators/index.ts';
import { TICKS_PER_SECOND } from '../../../src/physiology/types.ts';
import { ASSESSMENT_ITEMS, CONSENT_ITEMS } from '../../../src/machines/acts.ts';
import { atNeedle, connected, doAll, item, push, violated } from './runs.ts';
import { CASE_ID } from './support.ts';

const run = (settings: Settings, seed = 1): Session =>
  createSession(setUp(CASE_ID, 'standard', seed, settings));

/** Every line read, and she is called fit for a patch. */
function judged(settings: Settings): Session {
  const session = run(settings);
  doAll(
    session,
    { type: 'begin' },
    ...ASSESSMENT_ITEMS.map((one) => ({ type: 'assess', item: one }) as const),
  );
  doAll(session, { type: 'judgeSuitable' });
  return session;
}

describe('a gate that was read and not heeded fails the run (seed 1)', () => {
  it.each([
    ['fever', { 'case.findings.temperatureCelsius': 38 }, 'gatesRead'],
    ['few platelets', { 'case.findings.plateletsPerNl': 74 }, 'gatesRead'],
    [
      'high pressure',
      { 'case.findings.systolicMmHg': 172, 'case.findings.diastolicMmHg': 114 },
      'bloodPressureRead',
    ],
    ['high diastolic pressure alone', { 'case.findings.diastolicMmHg': 104 }, 'bloodPressureRead'],
    ['heparin ten hours ago', { 'case.findings.hoursSinceAnticoagulant': 10 }, 'anticoagulantToTheHour'],
  ] as const)('%s', (_, settings, broken) => {
    expect(violated(judged(settings))).toEqual([broken]);
  });

  it.each([
    ['none of it', {}],
    ['just under fever', { 'case.findings.temperatureCelsius': 37.9 }],
    ['just enough platelets', { 'case.findings.plateletsPerNl': 75 }],
    ['heparin twelve hours ago', { 'case.findings.hoursSinceAnticoagulant': 12 }],
    ['no heparin at all', { 'case.findings.hoursSinceAnticoagulant': null }],
  ] as const)('%s breaks nothing', (_, settings) => {
    expect(violated(judged(settings))).toEqual([]);
  });

  it('to put her off with a fever breaks nothing', () => {
    const session = run({ 'case.findings.temperatureCelsius': 38.6 });
    doAll(session, { type: 'begin' }, { type: 'assess', item: 'temperature' }, { type: 'deferPatch' });
    expect(violated(session)).toEqual([]);
  });

  it('heparin that grows old while one waits may be heeded by waiting', () => {
    const session = run({ 'case.findings.hoursSinceAnticoagulant': 10 });
    doAll(session, { type: 'begin' }, { type: 'passTime', seconds: 2 * 3600 });
    doAll(session, ...ASSESSMENT_ITEMS.map((one) => ({ type: 'assess', item: one }) as const));
    doAll(session, { type: 'judgeSuitable' });
    expect(violated(session)).toEqual([]);
    expect(session.snapshot.teachingCase.findings.hoursSinceAnticoagulant).toBe(12);
  });

  it('has its limits in the table of figures', () => {
    expect(findFigure('feverLimit')?.value).toBe(GATE_LIMITS.temperatureCelsius);
    expect(findFigure('platelets')?.value).toBe(GATE_LIMITS.plateletsPerNl);
    expect(findFigure('anticoagulantHours')?.value).toBe(GATE_LIMITS.heparinHours);
    expect(findFigure('pressureLimit')?.text).toMatch(/140 over 90/);
    // A treatment dose is another drug in this: never the hours of a preventive one.
    expect(findFigure('anticoagulantTreatmentHours')?.value).toBeGreaterThan(GATE_LIMITS.heparinHours);
  });
});

describe('signs after a patch', () => {
  it('that she is told to come back for at once are never sent home', () => {
    const grave = ['legWeakness', 'saddleNumbness', 'seizure', 'fever', 'visionChanged', 'numbness'] as const;
    for (const sign of [...grave, 'cannotPassUrine'] as const) {
      expect(ALARMS[sign].critical, sign).toBe(true);
      expect(ALARMS[sign].answers, sign).toContain('callSenior');
    }
    for (const sign of ['seizure', 'visionChanged', 'legWeakness', 'saddleNumbness'] as const)
      expect(ALARMS[sign].answers, sign).toContain('urgentImaging');
    expect([...OF_COMPRESSION].every((sign) => sign in ALARMS)).toBe(true);
  });

  it('of a clot on the roots: heparin at an hour earns nothing, none for now earns all (seed 1)', () => {
    const shares = (['expert', 'novice'] as const).map((operator) => {
      const session = run({ 'patient.complication': 'legWeakness', 'patient.complicationAfterH': 1 });
      operateUntilDischarge(session, operator);
      return item(session, 'thrombosisPlan').share;
    });
    expect(shares).toEqual([1, 0]);
  }, 60_000);

  it('a fever forbids the second patch too (seed 3)', () => {
    const session = run({ 'patient.complication': 'fever', 'patient.complicationAfterH': 1 }, 3);
    operateUntilDischarge(session, 'expert');
    expect(violated(session)).toEqual([]);
    doAll(session, { type: 'answerSign', answer: 'thinkAgain' }, { type: 'planSecondPatch' });
    doAll(session, { type: 'passTime', seconds: 86_400 });
    doAll(session, ...ASSESSMENT_ITEMS.map((one) => ({ type: 'assess', item: one }) as const));
    doAll(session, { type: 'judgeSuitable' });
    expect(violated(session)).toEqual(['gatesRead']);
    // The notes go on: heparin six hours after the first needle and once a day from then on; this headache, not the first one.
    const { moments, patient, tick, teachingCase, body } = session.snapshot;
    const hours = hoursSinceHeparin(patient.teachingCase, moments, tick / TICKS_PER_SECOND) ?? 0;
    expect(hours).toBeGreaterThan(18);
    expect(hours).toBeLessThan(24);
    expect(teachingCase.findings.hoursSinceAnticoagulant).toBe(Math.floor(hours));
    expect(teachingCase.history.onsetHoursAgo).toBe(
      patient.teachingCase.history.onsetHoursAgo + Math.floor(tick / TICKS_PER_SECOND / 3600),
    );
    expect(teachingCase.findings.headacheUprightNrs).toBe(Math.round(body.symptoms.headacheIfUprightNrs));
  }, 60_000);
});

describe('habits of other places', () => {
  it.each([
    ['above the hole', 'L2/3', 0],
    ['at the hole', 'L3/4', 1],
    ['one below it', 'L4/5', 1],
    ['two below it', 'L5/S1', 0.5],
  ] as const)('a needle %s (seed 1)', (_, interspace, share) => {
    const session = atNeedle(1);
    doAll(session, { type: 'chooseLevel', interspace });
    expect(item(session, 'rightLevel').share).toBe(share);
  });

  it('two percent, draped after half a minute, breaks the rule of dry skin (seed 1)', () => {
    const session = judged({});
    doAll(session, ...CONSENT_ITEMS.map((one) => ({ type: 'explain', item: one, quote: 'honest' }) as const));
    doAll(
      session,
      { type: 'checkCapacity' },
      { type: 'askConsent' },
      { type: 'placeCannula' },
      { type: 'attachMonitors' },
      { type: 'position', posture: 'lateralCurled' },
      { type: 'curlBack' },
      { type: 'confirmPosition' },
      { type: 'timeOut' },
      { type: 'scrubHands' },
      { type: 'gownAndGlove' },
      { type: 'paintSkin', agent: 'chlorhexidine2' },
      { type: 'passTime', seconds: 30 },
      { type: 'drape' },
    );
    expect(item(session, 'antisepticAgent').share).toBe(0.5);
    expect(violated(session)).toEqual(['skinDry']);
  });

  it('more blood than the cap fails, however she bears it (seed 1)', () => {
    const session = connected(1, 40);
    push(session, 29);
    expect(item(session, 'volumeCap').violated).toBe(false);
    push(session, 30.5);
    expect(item(session, 'volumeCap')).toEqual({ share: 0, violated: true });
    expect(item(session, 'volumeReached').share).toBe(0);
  });
});
