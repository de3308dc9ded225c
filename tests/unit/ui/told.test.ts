/** What she tells, what the strip shows of it, and what the screen says while a sign stands. */
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../src/content/messages/index.ts';
import type { Act } from '../../../src/machines/acts.ts';
import {
  TICKS_PER_SECOND,
  type BodyState,
  type Finding,
  type Sensation,
} from '../../../src/physiology/types.ts';
import { createSession, setUp, type Moment, type SessionSnapshot } from '../../../src/session/index.ts';
import { needleWentIn } from '../../../src/session/index.ts';
import { endedEarlyKey } from '../../../src/ui/debrief/endings.ts';
import { answerTo } from '../../../src/ui/lib/answers.ts';
import { emergencies } from '../../../src/ui/lib/emergencies.ts';
import { isAway } from '../../../src/ui/lib/innerStates.ts';
import { monitorReading } from '../../../src/ui/lib/monitor.ts';
import { ruleNow } from '../../../src/ui/lib/ruleNow.ts';
import { spreadLabels, staticReadings } from '../../../src/ui/traces/pressureTrace.ts';

const messages = createMessages('en', 'trainee');
const fresh = createSession(setUp('obstetric-wet-tap', 'standard', 1)).snapshot;
const PATH = 'injection.held';

const found = (atS: number, finding: Finding): Moment => ({
  kind: 'finding',
  tick: atS * TICKS_PER_SECOND,
  path: PATH,
  finding,
});
const felt = (atS: number, site: Sensation['site'], quality: Sensation['quality'], intensityNrs: number) =>
  found(atS, { type: 'sensation', sensation: { site, quality, intensityNrs } });
const did = (atS: number, act: Act): Moment => ({
  kind: 'act',
  tick: atS * TICKS_PER_SECOND,
  path: PATH,
  act,
  refused: false,
});

function at(
  atS: number,
  moments: readonly Moment[],
  symptoms: Partial<BodyState['symptoms']> = {},
): SessionSnapshot {
  const none = {
    headacheNrs: 0,
    backPressureNrs: 0,
    legPainNrs: 0,
    neckPressureNrs: 0,
    neckStiffnessNrs: 0,
    nauseaNrs: 0,
    hearingNrs: 0,
    faintness: 0,
  };
  const body = { ...fresh.body, symptoms: { ...fresh.body.symptoms, ...none, ...symptoms } };
  return { ...fresh, tick: atS * TICKS_PER_SECOND, moments, body };
}

describe('what she answers', () => {
  it('names every part when asked how she is, legs first', () => {
    const answer = answerTo(
      messages,
      'all',
      at(0, [], { headacheNrs: 5, backPressureNrs: 4, legPainNrs: 2 }),
    );
    expect(answer).toMatch(/leg.*low in my back.*head hurts/);
    expect(answerTo(messages, 'all', at(0, [], { backPressureNrs: 4 }))).toMatch(
      /^Nothing in my legs\..*back/,
    );
    expect(answerTo(messages, 'all', at(0, []))).toBe(messages.t('speech.none.all'));
  });

  it('names neck and ears with the head, and what she has had for days only when it is marked', () => {
    const ears = at(0, [], { headacheNrs: 3, hearingNrs: 4 });
    expect(answerTo(messages, 'head', ears)).toMatch(/ear|hear/i);
    expect(answerTo(messages, 'all', at(0, [], { neckStiffnessNrs: 4, nauseaNrs: 4 }))).toMatch(/neck.*sick/);
    const little = at(0, [], { neckStiffnessNrs: 1.9, nauseaNrs: 1.9, hearingNrs: 1.9 });
    expect(answerTo(messages, 'all', little)).toBe(messages.t('speech.none.all'));
  });

  it('tells faintness and a fresh shock in a leg whatever the question', () => {
    const shocked = [felt(10, 'leftLeg', 'electric', 5)];
    expect(answerTo(messages, 'head', at(60, shocked))).toMatch(/left leg/);
    expect(answerTo(messages, 'head', at(200, shocked))).toBe(messages.t('speech.none.head'));
    expect(answerTo(messages, 'back', at(0, [], { faintness: 0.5 }))).toMatch(/faint/);
  });

  it('never calls her head fine after a new headache', () => {
    const pressed = [found(10, { type: 'highPressureHeadache' })];
    expect(answerTo(messages, 'legs', at(60, pressed))).toMatch(/new pressure in my head/);
    expect(answerTo(messages, 'head', at(60, pressed))).toMatch(/new pressure/);
    expect(answerTo(messages, 'head', at(9000, pressed))).not.toMatch(/fine/);
  });
});

describe('her words on the strip', () => {
  it('stays blank until she was asked or spoke, whatever she feels', () => {
    const silent = at(50, [], { backPressureNrs: 7, headacheNrs: 7 });
    expect(monitorReading(silent, 'backPressure').values).toBeNull();
    expect(monitorReading(silent, 'headache').values).toBeNull();
  });

  it('shows the last that she said, and how old it is', () => {
    const spoke = at(50, [felt(20, 'lowBack', 'pressure', 4), felt(30, 'lowBack', 'pushing', 9)]);
    expect(monitorReading(spoke, 'backPressure')).toEqual({ values: [4], tone: 'caution', ageS: 30 });
    const timeline = { ...fresh.traces.timeline, timeS: [0, 35, 45], backPressureNrs: [0, 2, 6] };
    const asked = at(50, [...spoke.moments, did(40, { type: 'askPatient', about: 'all' })]);
    const run = { ...asked, traces: { ...fresh.traces, timeline } };
    expect(monitorReading(run, 'backPressure')).toEqual({ values: [2], tone: 'ink', ageS: 10 });
  });
});

describe('what the screen says while a sign stands', () => {
  it('takes tightness back when her back eases, and not when her head does', () => {
    const tight = felt(10, 'lowBack', 'pressure', 4);
    expect(ruleNow(at(20, [tight])).rule).toBe('backTight');
    expect(ruleNow(at(20, [tight, felt(15, 'head', 'easing', 2)])).rule).toBe('backTight');
    expect(ruleNow(at(20, [tight, felt(15, 'lowBack', 'easing', 0)])).rule).toBe('ordinary');
  });

  it('answers a call for help for a while', () => {
    const called = [did(10, { type: 'callForHelp' })];
    expect(emergencies(at(20, called))).toEqual(['help']);
    expect(emergencies(at(1000, called))).toEqual([]);
    const faint = found(10, { type: 'vasovagal' });
    expect(emergencies(at(20, [faint], { faintness: 0.6 }))).toEqual(['faint']);
  });

  it('tells apart a procedure given up with and without a needle', () => {
    const aim = { leftOffsetMm: 0, cranialOffsetMm: 0, cephaladDeg: 0, leftDeg: 0 };
    const after = at(20, [did(10, { type: 'insertNeedle', ...aim })]);
    expect(needleWentIn(after)).toBe(true);
    expect(endedEarlyKey('abandoned', after)).toBe('debrief.endedEarly.abandoned');
    expect(endedEarlyKey('abandoned', at(20, []))).toBe('debrief.endedEarly.abandonedBeforeNeedle');
  });

  it('marks the pressure that a rest has settled at', () => {
    expect(staticReadings([0, 5, 8, 6, 5, 7, 6], [0, 12, 15, 6, 5, 14, 6])).toEqual([4]);
  });

  it('keeps the two end labels of the pressure trace apart', () => {
    const box = { top: 0, bottom: 100 };
    expect(spreadLabels(20, 80, 20, box)).toEqual({ line: 20, space: 80 });
    expect(spreadLabels(50, 54, 20, box)).toEqual({ line: 42, space: 62 });
    expect(spreadLabels(99, 100, 20, box)).toEqual({ line: 80, space: 100 });
  });
});

describe('the strip of vitals', () => {
  it('is hers in the room and on the ward, and gone at home and between two patches', () => {
    expect(['resting', 'standing', 'advised', 'injecting'].filter(isAway)).toEqual([]);
    expect(['homeDay1', 'homeDay2', 'followedUp', 'betweenPatches'].every(isAway)).toBe(true);
  });
});
