/** The one evaluator of stop signs: each sign begins, stands, is answered, and ends by what can be known at the bedside. */
import { describe, expect, it } from 'vitest';
import { STOP_SIGNS, type StopSign } from '../../../src/content/stopRules.ts';
import type { Act } from '../../../src/machines/acts.ts';
import { TICKS_PER_SECOND, type Finding } from '../../../src/physiology/types.ts';
import {
  createSession,
  setUp,
  signsNow,
  type Moment,
  type SessionSnapshot,
} from '../../../src/session/index.ts';
import { ruleNow } from '../../../src/ui/lib/ruleNow.ts';
import { stopGroups } from '../../../src/ui/lib/stopChoices.ts';
import { STOP_REASONS } from '../../../src/machines/acts.ts';

const fresh = createSession(setUp('obstetric-wet-tap', 'standard', 1)).snapshot;
const PATH = 'injection.injecting';

const found = (atS: number, finding: Finding, path = PATH): Moment => ({
  kind: 'finding',
  tick: atS * TICKS_PER_SECOND,
  path,
  finding,
});
const did = (atS: number, act: Act, refused = false): Moment => ({
  kind: 'act',
  tick: atS * TICKS_PER_SECOND,
  path: PATH,
  act,
  refused,
});
interface Held {
  readonly injectedMl?: number;
  readonly thumbForceN?: number;
  readonly rateMlPerS?: number;
}

function at(atS: number, moments: readonly Moment[], held: Held = {}): SessionSnapshot {
  const { injectedMl = 0, thumbForceN = 0, rateMlPerS = 0 } = held;
  return {
    ...fresh,
    tick: atS * TICKS_PER_SECOND,
    moments,
    body: { ...fresh.body, blood: { ...fresh.body.blood, injectedMl, thumbForceN } },
    controls: { ...fresh.controls, injectionRateMlPerS: rateMlPerS },
  };
}
const names = (snapshot: SessionSnapshot) => signsNow(snapshot).map(({ sign }) => sign);
const tight: Finding = {
  type: 'sensation',
  sensation: { site: 'lowBack', quality: 'pressure', intensityNrs: 4 },
};
const easing: Finding = {
  type: 'sensation',
  sensation: { site: 'lowBack', quality: 'easing', intensityNrs: 0 },
};
const rest: Act = { type: 'setInjectionRate', mlPerS: 0 };
const ask: Act = { type: 'askPatient', about: 'all' };

const BY_FINDING: readonly (readonly [StopSign, Finding])[] = [
  ['seizure', { type: 'seizure' }],
  ['bloodOrCsfAtHub', { type: 'bloodIntoCsf' }],
  ['bloodOrCsfAtHub', { type: 'bloodBackAtHub' }],
  ['bloodOrCsfAtHub', { type: 'fluidAtHub', fluid: 'clear' }],
  ['bloodOrCsfAtHub', { type: 'hubChecked', fluid: 'blood' }],
  ['patientAsksToStop', { type: 'asksToStop' }],
  ['weaknessOrNumbness', { type: 'legWeakness', side: 'left' }],
  ['weaknessOrNumbness', { type: 'numbness' }],
  ['visionOrHearing', { type: 'visionChanged' }],
  ['visionOrHearing', { type: 'hearingChanged' }],
  ['legPain', { type: 'legPain', side: 'right', intensityNrs: 4 }],
  ['newHeadache', { type: 'highPressureHeadache' }],
  ['faint', { type: 'vasovagal' }],
  ['backPainStrong', { type: 'backPainStrong', intensityNrs: 6 }],
  ['backPainPersists', { type: 'backPressurePersists' }],
  ['syringeJams', { type: 'syringeJammed' }],
  ['slowPulse', { type: 'bradycardia', heartRatePerMin: 45 }],
  ['backTight', tight],
];

describe('a sign', () => {
  it.each(BY_FINDING)('%s begins with what was told, and says since when', (sign, finding) => {
    const [one, ...more] = signsNow(at(30, [found(10, finding)]));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ sign, sinceTick: 10 * TICKS_PER_SECOND, answered: false });
  });

  it.each(BY_FINDING)('%s is none before the injection', (_, finding) => {
    expect(names(at(30, [found(10, finding, 'needlePlacement.advancing')]))).toEqual([]);
  });

  it('stands in the table for each that the evaluator knows, and the other way round', () => {
    expect(new Set(fresh.protocol.stopRules.map(({ sign }) => sign))).toEqual(new Set(STOP_SIGNS));
    const byHand: StopSign[] = [
      'slowPulseStays',
      'volumeLimit',
      'volumeReached',
      'plungerFast',
      'plungerHard',
    ];
    expect(new Set([...BY_FINDING.map(([sign]) => sign), ...byHand])).toEqual(new Set(STOP_SIGNS));
  });

  it('that a protocol leaves out of its table is not told', () => {
    const protocol = { ...fresh.protocol, stopRules: fresh.protocol.stopRules.slice(1) };
    expect(names({ ...at(30, [found(10, { type: 'seizure' })]), protocol })).toEqual([]);
  });

  it('comes before every less urgent one', () => {
    const all = BY_FINDING.map(([, finding], i) => found(i, finding)).reverse();
    expect(names(at(60, all)).slice(0, 3)).toEqual(['seizure', 'bloodOrCsfAtHub', 'weaknessOrNumbness']);
  });

  it('to stop is answered by stopping for good, not by a rest', () => {
    const pain = found(10, { type: 'legPain', side: 'left', intensityNrs: 4 });
    const stop: Act = { type: 'stopInjection', reason: 'legPain' };
    expect(signsNow(at(30, [pain, did(11, rest), did(12, ask)]))[0]?.answered).toBe(false);
    expect(signsNow(at(30, [pain, did(11, stop, true)]))[0]?.answered).toBe(false);
    expect(signsNow(at(30, [pain, did(11, stop)]))[0]?.answered).toBe(true);
  });

  it('is forgotten when another patch begins', () => {
    const again: Moment = { kind: 'state', tick: 4000, path: 'consent.assessing' };
    expect(names(at(60, [found(10, { type: 'asksToStop' }), again]))).toEqual([]);
  });
});

describe('tightness', () => {
  it('wants a rest, and goes when the back eases', () => {
    expect(signsNow(at(20, [found(10, tight)]))[0]?.answered).toBe(false);
    expect(signsNow(at(20, [found(10, tight), did(11, rest)]))[0]?.answered).toBe(true);
    expect(names(at(20, [found(10, tight), found(15, easing)]))).toEqual([]);
  });
});

describe('a slow pulse', () => {
  const slow = found(10, { type: 'bradycardia', heartRatePerMin: 45 });
  const back = found(30, { type: 'heartRateRecovered' });

  it('is over once it has come back and she was asked, in either order', () => {
    expect(names(at(31, [slow, back]))).toEqual(['slowPulse']);
    expect(names(at(41, [slow, back, did(40, ask)]))).toEqual([]);
    expect(names(at(31, [slow, did(12, ask), back]))).toEqual([]);
  });

  it('ends the injection after a minute, and stays a reason even when it comes back later', () => {
    expect(names(at(69, [slow]))).toEqual(['slowPulse']);
    const [stays] = signsNow(at(71, [slow]));
    expect(stays).toMatchObject({ sign: 'slowPulseStays', action: 'stop', sinceTick: 70 * TICKS_PER_SECOND });
    const late = found(80, { type: 'heartRateRecovered' });
    expect(names(at(90, [slow, did(75, ask), late]))).toEqual(['slowPulseStays']);
  });
});

describe('what the hand holds', () => {
  const fast: Act = { type: 'setInjectionRate', mlPerS: 0.8 };

  it('is too fast from the rate of the protocol until it is slower', () => {
    expect(names(at(20, [did(10, fast)]))).toEqual(['plungerFast']);
    expect(names(at(20, [did(10, fast), did(11, { type: 'setInjectionRate', mlPerS: 0.5 })]))).toEqual([]);
    expect(names(at(20, [did(10, fast), did(11, rest)]))).toEqual([]);
  });

  it('is hard from the force of the protocol, while the thumb presses', () => {
    const { hardPlungerN } = fresh.protocol;
    expect(names(at(20, [], { thumbForceN: hardPlungerN, rateMlPerS: 0.2 }))).toEqual(['plungerHard']);
    expect(names(at(20, [], { thumbForceN: hardPlungerN }))).toEqual([]);
    expect(names(at(20, [], { thumbForceN: hardPlungerN - 1, rateMlPerS: 0.2 }))).toEqual([]);
  });

  it('is enough at the planned volume, and at the most that is ever given', () => {
    expect(names(at(20, [], { injectedMl: 19.9 }))).toEqual([]);
    expect(names(at(20, [], { injectedMl: 20 }))).toEqual(['volumeReached']);
    expect(names(at(20, [], { injectedMl: 30 }))).toEqual(['volumeLimit', 'volumeReached']);
  });
});

describe('what is read only once', () => {
  it('comes to the same, however often it was asked on the way', () => {
    const log = BY_FINDING.map(([, finding], i) => found(i, finding));
    const growing: Moment[] = [];
    for (const moment of log) {
      growing.push(moment);
      signsNow(at(60, growing));
    }
    expect(signsNow(at(60, growing))).toEqual(signsNow(at(60, log)));
  });
});

describe('on the page', () => {
  it('the card says the most urgent sign, its time, and how many more there are', () => {
    const pain = found(10, { type: 'legPain', side: 'left', intensityNrs: 4 });
    const card = ruleNow(at(30, [found(5, tight), pain, found(12, { type: 'numbness' })]));
    expect(card).toEqual({
      rule: 'weaknessOrNumbness',
      tone: 'stop',
      sinceTick: 12 * TICKS_PER_SECOND,
      more: 2,
      wantsHelp: true,
    });
    expect(ruleNow(at(30, [found(5, tight), found(6, { type: 'backPressurePersists' })])).more).toBe(0);
    expect(ruleNow(at(30, []))).toMatchObject({ rule: 'ordinary', tone: 'ink', sinceTick: null });
  });

  it('stopping offers the reason of the present sign first, and every reason once', () => {
    const pain = found(10, { type: 'legPain', side: 'left', intensityNrs: 4 });
    const groups = stopGroups(at(30, [found(5, tight), pain]));
    expect(groups[0]).toEqual({ title: 'injection.stopNow', reasons: ['legPain', 'backPain'] });
    const reasons = groups.flatMap((group) => group.reasons);
    expect(reasons.length).toBe(STOP_REASONS.length);
    expect(new Set(reasons)).toEqual(new Set(STOP_REASONS));
    expect(stopGroups(at(30, [])).flatMap((group) => group.reasons).length).toBe(STOP_REASONS.length);
  });
});
