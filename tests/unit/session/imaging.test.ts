/** Films, contrast and the two cases that imaging decides, in real runs. */
import { describe, expect, it } from 'vitest';
import { CONTRAST_AGENTS, RIGHT_CONTRAST, type Spread } from '../../../src/content/imaging.ts';
import { SCORE_ITEMS, type ScoreItemId } from '../../../src/content/scoreItems.ts';
import { GATE_ITEMS, type Act } from '../../../src/machines/acts.ts';
import {
  createSession,
  operate,
  recordOf,
  setUp,
  type Session,
  type Settings,
} from '../../../src/session/index.ts';
import { imagingRecordOf } from '../../../src/session/imagingRecord.ts';
import { asTheCaseAsks } from '../../../src/session/operators/contrast.ts';
import { Desk } from '../../../src/session/operators/desk.ts';
import { place } from '../../../src/session/operators/place.ts';
import { prepare } from '../../../src/session/operators/prepare.ts';
import type { OperatorStyle } from '../../../src/session/operators/style.ts';
import { STYLES } from '../../../src/session/operators/styles.ts';
import { scoreRun } from '../../../src/session/score/index.ts';
import type { Moment, PassRecord } from '../../../src/session/types.ts';
import { doAll, item, letRun, violated } from './runs.ts';
import { finishedSession, freshSession } from './support.ts';

const TARGETED = 'targeted-lumbar-leak';
const THORACIC = 'thoracic-leak';
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
const OF_IMAGING: readonly ScoreItemId[] = [
  'rightDecision',
  'allergyBeforeContrast',
  'rightContrast',
  'contrastRead',
  'contrastBeforeBlood',
  'targetedLevel',
  'exposureKept',
];

const sessionOf = (caseId: string, seed: number, settings: Settings = {}): Session =>
  createSession(setUp(caseId, 'standard', seed, settings));

function performed(caseId: string, seed: number, operator: 'expert' | 'reckless' = 'expert'): Session {
  const session = sessionOf(caseId, seed);
  operate(session, operator);
  return session;
}

/** The needle where the expert believes the space to be, contrast given and read; then whatever is asked for. */
function shown(seed: number, change: Partial<OperatorStyle> = {}, settings: Settings = {}): Session {
  const session = sessionOf(TARGETED, seed, settings);
  const desk = new Desk(session);
  const style = { ...asTheCaseAsks(desk, STYLES.expert), ...change };
  prepare(desk, style);
  if (!place(desk, style)) throw new Error(`no space on seed ${seed}`);
  return session;
}

/** The same, and blood has begun to go in. */
function shownAndGiven(seed: number): Session {
  const session = shown(seed);
  doAll(session, ...BLOOD);
  letRun(session, 2);
  return session;
}

const BLOOD: readonly Act[] = [
  { type: 'drawBlood', volumeMl: 10 },
  { type: 'passBlood', how: 'untouched' },
  { type: 'connectBlood' },
  { type: 'setInjectionRate', mlPerS: 0.25 },
];

describe('the targeted leak', () => {
  it('is patched well by an expert, at its own level, after contrast, seeds 1 to 20', () => {
    for (const seed of SEEDS) {
      const session = performed(TARGETED, seed);
      const { score, imaging, ending, injectedMl } = recordOf(session, 'expert');
      expect([seed, ending, score.passed, violated(session)]).toEqual([seed, 'finished', true, []]);
      expect(score.items.filter(({ id }) => id === 'targetedLevel').map((one) => one.points)).toEqual([3]);
      expect(imaging?.contrast.at(-1)).toMatchObject({ judged: 'epidural', truth: 'epidural' });
      expect(injectedMl).toBeLessThan(20);
      // Wherever a finger would have gone, the leak is where imaging found it.
      expect(session.snapshot.patient.holeInterspace).toBe('L3/4');
    }
  }, 300_000);

  it('takes no blood before contrast was read; to have asked for it costs half, seed 1', () => {
    const session = sessionOf(TARGETED, 1);
    // Somebody who looks at the film and says nothing.
    const silent: Session = {
      ...session,
      perform: (act) => (act.type === 'judgeContrast' ? { accepted: false } : session.perform(act)),
    };
    const desk = new Desk(silent);
    const style = asTheCaseAsks(desk, STYLES.expert);
    prepare(desk, style);
    expect(place(desk, style)).toBe(true);
    doAll(session, ...BLOOD.slice(0, 2));
    expect(session.perform({ type: 'connectBlood' }).accepted).toBe(false);
    doAll(session, { type: 'judgeContrast', as: 'epidural' }, ...BLOOD.slice(2));
    expect(item(session, 'contrastBeforeBlood')).toEqual({ share: 0.5, violated: false });
    expect(item(shownAndGiven(1), 'contrastBeforeBlood').share).toBe(1);
  }, 60_000);

  it.each(CONTRAST_AGENTS)(
    '%s, seed 1',
    (agent) => {
      const session = shown(1, { imaging: { ...STYLES.expert.imaging, agent } });
      expect(item(session, 'rightContrast')).toEqual({
        share: agent === RIGHT_CONTRAST ? 1 : 0,
        violated: agent !== RIGHT_CONTRAST,
      });
    },
    60_000,
  );

  it('allergies are asked first, seed 1', () => {
    const assess = STYLES.expert.assess.filter((one) => one !== 'allergies');
    expect(item(shown(1, { assess }), 'allergyBeforeContrast').violated).toBe(true);
    expect(item(shown(1), 'allergyBeforeContrast')).toEqual({ share: 1, violated: false });
  }, 60_000);

  it.each([
    ['mild', false],
    ['severe', true],
  ] as const)(
    'contrast in spite of a %s reaction before, seed 1',
    (reaction, broken) => {
      const session = shown(1, {}, { 'case.findings.contrastReaction': reaction });
      expect(item(session, 'allergyBeforeContrast').violated).toBe(broken);
    },
    60_000,
  );

  it('what is given in two goes at one place is one thing, read once, seed 1', () => {
    const session = shown(1);
    expect(item(session, 'contrastRead').share).toBe(1);
    doAll(session, { type: 'injectContrast', volumeMl: 1 });
    letRun(session, 6);
    expect(item(session, 'contrastRead').share).toBe(0);
    doAll(session, { type: 'takeShot' }, { type: 'judgeContrast', as: 'epidural' });
    expect(item(session, 'contrastRead').share).toBe(1);
    const given = recordOf(session, 'expert').imaging?.contrast ?? [];
    expect(given).toHaveLength(1);
    expect(given[0]?.volumeMl).toBeCloseTo(3, 6);
  }, 60_000);

  it('plans no heparin for who has had none, seed 1', () => {
    const { items } = scoreRun(performed(TARGETED, 1).snapshot);
    expect(items.find(({ id }) => id === 'thrombosisPlan')?.applies).toBe(false);
    expect(items.find(({ id }) => id === 'rightLevel')?.applies).toBe(false);
  }, 60_000);

  it('blood that follows contrast into a vein or the sac breaks the rule, whatever was read, seed 1', () => {
    const session = shownAndGiven(1);
    const scored = (spread: Spread) => {
      const { body } = session.snapshot;
      const doses = body.contrast.doses.map((dose) => ({ ...dose, spread }));
      const other = { ...session.snapshot, body: { ...body, contrast: { ...body.contrast, doses } } };
      const found = scoreRun(other).items.find(({ id }) => id === 'contrastRead');
      return [found?.points, found?.violated];
    };
    expect(scored('epidural')).toEqual([4, false]);
    expect(scored('vein')).toEqual([0, true]);
    expect(scored('intrathecal')).toEqual([0, true]);
    expect(scored('softTissue')).toEqual([0, false]);
  }, 60_000);

  it('at another level earns nothing for the level, seed 1', () => {
    const session = sessionOf(TARGETED, 1);
    const desk = new Desk(session);
    const style: OperatorStyle = { ...asTheCaseAsks(desk, STYLES.expert), levels: ['L5/S1', 'L4/5'] };
    prepare(desk, style);
    expect(place(desk, style)).toBe(true);
    doAll(session, ...BLOOD);
    expect(item(session, 'targetedLevel').share).toBe(0);
  }, 60_000);
});

describe('a leak out of reach', () => {
  it('is referred by an expert with a passed score, and no needle, seeds 1 to 20', () => {
    for (const seed of SEEDS) {
      const session = performed(THORACIC, seed);
      const { score, ending } = recordOf(session, 'expert');
      expect([seed, ending, score.passed, score.total]).toEqual([seed, 'referred', true, score.possible]);
      expect(score.items.find(({ id }) => id === 'volumeReached')?.applies).toBe(false);
      expect(session.snapshot.patient.holeInterspace).toBe('T8/9');
    }
  }, 120_000);

  it('is a critical error to go on with, seed 1: she agrees, for she trusts', () => {
    const session = performed(THORACIC, 1, 'reckless');
    expect(violated(session)).toContain('rightDecision');
    expect(scoreRun(session.snapshot).passed).toBe(false);
  }, 60_000);

  it('is worth half for why, half for her gates, and half of that when it is found out late, seed 1', () => {
    const unread = sessionOf(THORACIC, 1);
    doAll(unread, { type: 'begin' }, { type: 'referPatient' });
    expect(item(unread, 'rightDecision')).toEqual({ share: 0, violated: false });
    const read = sessionOf(THORACIC, 1);
    doAll(read, { type: 'begin' }, { type: 'assess', item: 'punctureHistory' }, { type: 'referPatient' });
    expect(item(read, 'rightDecision')).toEqual({ share: 0.5, violated: false });
    const asked = [...GATE_ITEMS, 'punctureHistory' as const].map(
      (one) => ({ type: 'assess', item: one }) as const,
    );
    const whole = sessionOf(THORACIC, 1);
    doAll(whole, { type: 'begin' }, ...asked, { type: 'referPatient' });
    expect(item(whole, 'rightDecision')).toEqual({ share: 1, violated: false });
    const late = sessionOf(THORACIC, 1);
    doAll(late, { type: 'begin' }, ...asked, { type: 'judgeSuitable' }, { type: 'referPatient' });
    expect(item(late, 'rightDecision')).toEqual({ share: 0.5, violated: false });
  });

  it('put off instead is no critical error, and no good answer, seed 1', () => {
    const session = sessionOf(THORACIC, 1);
    doAll(session, { type: 'begin' }, { type: 'assess', item: 'punctureHistory' }, { type: 'deferPatch' });
    expect(violated(session)).toEqual([]);
    expect(scoreRun(session.snapshot).passed).toBe(false);
  });
});

describe('the standard case', () => {
  it('is asked for nothing new: the same items, the same points, seed 1', () => {
    const { items, total, possible } = scoreRun(finishedSession('expert', 1).snapshot);
    const before = SCORE_ITEMS.filter(({ id }) => !OF_IMAGING.includes(id));
    expect(possible).toBe(before.reduce((sum, { points }) => sum + points, 0));
    expect(total).toBe(possible);
    for (const { id, applies } of items)
      expect([id, applies]).toEqual([id, before.some((one) => one.id === id)]);
  }, 60_000);

  it('referred without reason scores as little as before, seed 1', () => {
    const session = freshSession(1);
    doAll(session, { type: 'begin' }, { type: 'referPatient' });
    const { possible, total } = scoreRun(session.snapshot);
    expect([total, possible > 100]).toEqual([0, true]);
  });
});

describe('a foot on the pedal, seed 1', () => {
  const screening = (): Session => {
    const session = freshSession(1);
    const desk = new Desk(session);
    const ready: readonly Act[] = [
      { type: 'callForImaging', device: 'cArm' },
      { type: 'position', posture: 'lateralCurled' },
      { type: 'curlBack' },
      { type: 'setScreening', on: true },
    ];
    doAll(session, { type: 'begin' });
    for (const one of STYLES.expert.assess) desk.do({ type: 'assess', item: one });
    doAll(session, { type: 'judgeSuitable' });
    for (const one of STYLES.expert.explain) desk.do({ type: 'explain', item: one, quote: 'honest' });
    doAll(session, { type: 'checkCapacity' }, { type: 'askConsent' });
    doAll(session, { type: 'placeCannula' }, { type: 'attachMonitors' }, ...ready);
    return session;
  };

  it('counts the seconds, and costs after a minute', () => {
    const session = screening();
    letRun(session, 50);
    expect(session.snapshot.body.xray.screeningS).toBeCloseTo(50, 0);
    expect(item(session, 'exposureKept').share).toBe(1);
    letRun(session, 50);
    expect(item(session, 'exposureKept').share).toBe(0.5);
    letRun(session, 50);
    expect(item(session, 'exposureKept').share).toBe(0);
  });

  it.each([
    [{ type: 'setScreening', on: false }],
    [{ type: 'pause' }],
    [{ type: 'confirmPosition' }],
    [{ type: 'passTime', seconds: 5 }],
    [{ type: 'abandonProcedure' }],
    [{ type: 'moveCArm', rotationDeg: 90, tiltDeg: 0, fieldMm: 230, cranialMm: 0 }],
    [{ type: 'callForImaging', device: 'ultrasound' }],
  ] satisfies readonly (readonly [Act])[])('comes off with %o, before its time', (act) => {
    const session = screening();
    letRun(session, 3);
    doAll(session, act);
    expect(session.snapshot.controls.screening).toBe(false);
    const { screeningS } = session.snapshot.body.xray;
    expect(screeningS).toBeCloseTo(3, 0);
    letRun(session, 10);
    expect(session.snapshot.body.xray.screeningS).toBe(screeningS);
  });

  it('stays down while she is talked to, and while the needle moves', () => {
    const session = screening();
    letRun(session, 3);
    doAll(session, { type: 'askPatient', about: 'all' });
    expect(session.snapshot.controls.screening).toBe(true);
    expect(session.snapshot.body.xray.screeningS).toBeCloseTo(8, 0);
  });

  it('has a minute of its own for each of two patches', () => {
    const session = screening();
    letRun(session, 50);
    const { snapshot } = session;
    const during = (firstS: number, secondS: number) => {
      const firstPatch = {
        moments: snapshot.moments.length,
        injectedMl: 0,
        injectedOutsideMl: 0,
        bloodAgeS: null,
        shots: 0,
        screeningS: firstS,
      };
      const xray = { shots: 0, screeningS: firstS + secondS };
      const read = {
        ...snapshot,
        marks: { ...snapshot.marks, firstPatch },
        body: { ...snapshot.body, xray },
      };
      return scoreRun(read).items.find(({ id }) => id === 'exposureKept')?.values['seconds'];
    };
    expect(during(50, 55)).toBe(55);
    expect(during(50, 0)).toBe(50);
    expect(during(0, 130)).toBe(130);
  });

  it('stands in the record with the films and the scans', () => {
    const session = screening();
    letRun(session, 4);
    doAll(
      session,
      { type: 'takeShot' },
      { type: 'setScreening', on: false },
      { type: 'callForImaging', device: 'ultrasound' },
      { type: 'recordScan', leftMm: 0, cranialMm: 0, turnDeg: 90, tiltDeg: 0, depthMm: 90 },
      { type: 'noteDepth', depthMm: 48 },
    );
    const { imaging } = recordOf(session, 'hand');
    expect(imaging).toMatchObject({
      devices: ['cArm', 'ultrasound'],
      shots: 1,
      scans: 1,
      depthNotedMm: 48,
      trueDepthMm: null,
      contrast: [],
    });
    expect(recordOf(freshSession(1), 'hand').imaging).toBeNull();
  });

  it('holds a noted depth against the needle that it was noted for', () => {
    const { snapshot } = performed(TARGETED, 1);
    const [first] = snapshot.passes;
    if (first === undefined) throw new Error('No needle went in.');
    const noted = (tick: number): Moment => ({
      kind: 'act',
      tick,
      path: '',
      act: { type: 'noteDepth', depthMm: 50 },
      refused: false,
    });
    const other = 'L4/5' as const;
    const later: PassRecord = {
      ...first,
      number: 2,
      tick: first.tick + 1000,
      track: { ...first.track, aim: { ...first.track.aim, interspace: other } },
    };
    const truth = (ticks: readonly number[]) =>
      imagingRecordOf({
        moments: [...snapshot.moments, ...ticks.map(noted)],
        body: snapshot.body,
        passes: [first, later],
      })?.trueDepthMm;
    const [atFirst, atLater] = [truth([]), truth([first.tick + 1])];
    expect(atFirst).toBeGreaterThan(20);
    expect(atLater).toBeGreaterThan(20);
    expect(atLater).not.toBe(atFirst);
    expect(truth([first.tick - 1])).toBe(atFirst);
    expect(truth([first.tick - 1, first.tick + 1])).toBe(atLater);
    expect(truth([later.tick + 1])).toBeNull();
  });
});
