/** The draw as the trainee meets it: every wrong choice is possible, is told or refused, and is judged. */
import { describe, expect, it } from 'vitest';
import type { ScoreItemId } from '../../../src/content/scoreItems.ts';
import { DRESS_ITEMS, type Act, type ActOf, type DressItem } from '../../../src/machines/acts.ts';
import { whyRefused } from '../../../src/machines/index.ts';
import { Desk } from '../../../src/session/operators/desk.ts';
import { takeBlood } from '../../../src/session/operators/draw.ts';
import { place } from '../../../src/session/operators/place.ts';
import { prepare } from '../../../src/session/operators/prepare.ts';
import type { DrawStyle, OperatorStyle } from '../../../src/session/operators/style.ts';
import { STYLES } from '../../../src/session/operators/styles.ts';
import {
  createSession,
  exportSession,
  parseSessionFile,
  replaySession,
  setUp,
  type Session,
} from '../../../src/session/index.ts';
import { doAll, item, letRun, violated } from './runs.ts';
import { CASE_ID } from './support.ts';

const SEED = 1;
const DRAW_ITEMS: readonly ScoreItemId[] = [
  'armAsepsis',
  'armDry',
  'plainSyringe',
  'bloodUndiluted',
  'connectorFits',
  'airExpelled',
  'passedUntouched',
];

const drawing = (draw: Partial<DrawStyle>, whole: Partial<OperatorStyle> = {}): OperatorStyle => ({
  ...STYLES.expert,
  ...whole,
  draw: { ...STYLES.expert.draw, ...draw },
});

/** The blood on the needle, as this operator brings it there. */
function brought(style: OperatorStyle, protocolId = 'standard'): Session {
  const session = createSession(setUp(CASE_ID, protocolId, SEED));
  const desk = new Desk(session);
  prepare(desk, style);
  if (!place(desk, style)) throw new Error('no space');
  takeBlood(desk, style);
  expect(session.snapshot.machine.path).toBe('injection.held');
  return session;
}

const lost = (session: Session): readonly string[] => DRAW_ITEMS.filter((id) => item(session, id).share < 1);
const doneOf = (session: Session): ActOf<'dressSecond'>['type'][] | string[] =>
  session.log.filter(({ refused }) => !refused).map(({ act }) => act.type);

/** Acts of the draw, up to the blood in the operator's hand: what a trainee presses. */
const OF_THE_DRAW: readonly Act['type'][] = [
  'dressSecond',
  'prepareArm',
  'chooseVein',
  'chooseSyringe',
  'drawBlood',
  'expelAir',
  'confirmDrawReady',
  'passBlood',
];

describe(`the draw, done rightly (seed ${SEED})`, () => {
  it('loses nothing, and takes at most twelve presses where it is drawn on confirmation', () => {
    const session = brought(drawing({}));
    expect(lost(session)).toEqual([]);
    const presses = doneOf(session).filter((type) => OF_THE_DRAW.some((one) => one === type));
    expect(presses.length).toBeLessThanOrEqual(12);
    expect(session.snapshot.body.blood).toMatchObject({ airMl: 0, contaminated: 0, heparin: 0, dilution: 0 });
  });

  it('loses nothing where it is drawn at the step, with one wait until the arm is dry', () => {
    const session = createSession(setUp(CASE_ID, 'draw-at-step', SEED));
    const desk = new Desk(session);
    prepare(desk, drawing({}));
    expect(session.snapshot.body.blood.syringeMl).toBe(20);
    const { log } = session;
    const first = log.findIndex(({ act }) => act.type === 'prepareArm');
    const painted = log[first]?.tick ?? 0;
    const drawn = log.find(({ act }) => act.type === 'drawBlood')?.tick ?? 0;
    expect((drawn - painted) / 120).toBeGreaterThan(session.snapshot.patient.skinDryingS);
    expect([item(session, 'armAsepsis').share, item(session, 'armDry').share]).toEqual([1, 1]);
  });

  it('out of the cannula loses nothing either, when the first millilitres are thrown away', () => {
    const session = brought(drawing({ vein: 'cannula' }));
    expect(lost(session)).toEqual([]);
    expect(session.snapshot.body.blood.discardedMl).toBeGreaterThan(0);
  });
});

describe(`the draw, done wrongly (seed ${SEED})`, () => {
  it('costs what was left out, all of it at once', () => {
    const session = brought(
      drawing({
        dresses: ['gloves'],
        vein: 'cannula',
        discardsFirst: false,
        syringe: 'heparinised',
        expelsAir: false,
        passes: 'handToHand',
      }),
    );
    const wrong = ['armAsepsis', 'plainSyringe', 'bloodUndiluted', 'airExpelled', 'passedUntouched'];
    expect(lost(session)).toEqual(wrong);
    expect(violated(session)).toEqual(
      expect.arrayContaining(['armAsepsis', 'plainSyringe', 'passedUntouched']),
    );
    const { blood } = session.snapshot.body;
    expect(blood).toMatchObject({ heparin: 1, airMl: 0.7, dilution: 0.1 });
    expect(blood.contaminated).toBeGreaterThan(0.5);
  });

  it('in the wrong order is as good as without', () => {
    const order: readonly DressItem[] = ['gloves', 'gown', 'hands', 'mask'];
    const session = brought(drawing({ dresses: order }));
    expect(lost(session)).toEqual(['armAsepsis']);
    const dressed = session.log.filter(({ act }) => act.type === 'dressSecond');
    expect(dressed.every(({ refused }) => !refused)).toBe(true);
  });

  it('before the paint is dry is possible, told at once, and judged', () => {
    const session = brought(drawing({ waitsForDryArm: false }, { drawsEarly: true }));
    const told = session.snapshot.moments.some(
      (moment) => moment.kind === 'finding' && moment.finding.type === 'wetArmPunctured',
    );
    expect(told).toBe(true);
    expect(lost(session)).toEqual(['armDry']);
    expect(item(session, 'drawTiming').share).toBe(0);
  });
});

/** The needle in the space, this syringe chosen; nothing drawn yet. */
function inSpace(connector: 'nrfit' | 'luer'): Session {
  const session = createSession(setUp(CASE_ID, 'standard', SEED));
  const desk = new Desk(session);
  const style = drawing({ connector });
  prepare(desk, style);
  if (!place(desk, style)) throw new Error('no space');
  return session;
}

const draw: Act = { type: 'drawBlood', volumeMl: 20 };
const pass: Act = { type: 'passBlood', how: 'untouched' };
const connect: Act = { type: 'connectBlood' };
const whyNot = (session: Session, act: Act): string =>
  session.perform(act).accepted ? 'allowed' : whyRefused(session.snapshot.machine, act);

describe(`a connector that does not fit (seed ${SEED})`, () => {
  it('is refused with its reason; another syringe wants fresh blood, and it costs its point', () => {
    const session = inSpace('luer');
    doAll(session, draw);
    expect(whyNot(session, connect)).toBe('needsPassing');
    doAll(session, { type: 'expelAir' }, pass);
    expect(whyNot(session, connect)).toBe('connectorDoesNotFit');
    const other: Act = { type: 'chooseSyringe', kind: 'plain', connector: 'nrfit' };
    expect(whyNot(session, other)).toBe('discardFirst');
    letRun(session, 60);
    doAll(session, { type: 'discardBlood' }, other, draw, { type: 'expelAir' }, pass);
    expect(session.snapshot.body.blood.ageS).toBeLessThan(15);
    doAll(session, connect);
    expect(session.snapshot.body.blood).toMatchObject({ drawnMl: 40, discardedMl: 20, syringeMl: 20 });
    expect(lost(session)).toEqual(['connectorFits']);
  });

  it('replays to the same state, refusals included', () => {
    const session = brought(drawing({ connector: 'luer' }));
    expect(session.log.some(({ act, refused }) => act.type === 'connectBlood' && refused)).toBe(true);
    const text = JSON.stringify(exportSession(session, 'expert', null));
    expect(replaySession(parseSessionFile(text)).stateHash()).toBe(session.stateHash());
  });
});

it(`blood that aged is thrown away and drawn again, at the step and with the needle in (seed ${SEED})`, () => {
  const whole = createSession(setUp(CASE_ID, 'draw-at-step', SEED));
  prepare(new Desk(whole), drawing({}));
  const log = whole.log.slice(0, -1);
  const finalTick = whole.log.at(-1)?.tick ?? 0;
  const session = replaySession({ ...exportSession(whole, 'expert', null), log: [...log], finalTick });
  letRun(session, 600);
  expect(session.snapshot.body.blood.ageS).toBeGreaterThan(600);
  expect(session.snapshot.machine.path).toBe('bloodDraw.drawnEarly');
  doAll(session, { type: 'discardBlood' }, draw, { type: 'expelAir' });
  expect(session.snapshot.body.blood.ageS).toBeLessThan(10);
  expect(session.snapshot.machine.context.dressed).toEqual(DRESS_ITEMS);
  doAll(session, { type: 'confirmDrawReady' });
  if (!place(new Desk(session), drawing({}))) throw new Error('no space');
  doAll(session, pass, { type: 'discardBlood' });
  expect(session.snapshot.machine.path).toBe('injection.awaitingBlood');
  doAll(session, draw, { type: 'expelAir' }, pass, connect);
  expect(session.snapshot.machine.path).toBe('injection.held');
});
