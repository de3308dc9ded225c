/** How a dural puncture is scored, in a run whose needle truly went through the dura. */
import { describe, expect, it } from 'vitest';
import type { Interspace } from '../../../src/content/levels.ts';
import type { Act } from '../../../src/machines/acts.ts';
import { STYLES } from '../../../src/session/operators/styles.ts';
import { placementOf } from '../../../src/session/placement.ts';
import type { Session } from '../../../src/session/index.ts';
import { atNeedle, doAll, item, letRun, violated } from './runs.ts';

const insertAt = (cephaladDeg: number, leftDeg = 0): Act => ({
  type: 'insertNeedle',
  leftOffsetMm: 0,
  cranialOffsetMm: 0,
  cephaladDeg,
  leftDeg,
});
const insert = insertAt(13);
const at = (interspace: Interspace): Act => ({ type: 'chooseLevel', interspace });
const out: Act = { type: 'removeNeedle' };

/** A back made ready, and a needle through its skin on the line of a practised hand. */
function needleIn(seed: number): Session {
  const session = atNeedle(seed);
  const { aim } = STYLES.expert.placing;
  doAll(
    session,
    at('L3/4'),
    { type: 'anaesthetiseSkin' },
    { type: 'anaesthetiseTrack', toDepthMm: 60 },
    { type: 'nickSkin' },
    { type: 'passTime', seconds: 120 },
    insertAt(aim.cephaladDeg, aim.leftDeg),
  );
  return session;
}

/** Push on, whatever she or the plunger says, until the dura is through. */
function throughDura(session: Session): void {
  const { moments, body } = session.snapshot;
  const pierced = () => moments.some((one) => one.kind === 'finding' && one.finding.type === 'duralPuncture');
  for (let i = 0; i < 400 && !pierced(); i++) {
    if (body.needle.place === 'out') throw new Error('the needle came out');
    session.perform({ type: 'setNeedleSpeed', speedMmPerS: 2 });
    letRun(session, 0.5);
  }
  if (!pierced()) throw new Error(`no dura by ${body.needle.depthMm} mm`);
}

describe('a dural puncture, seed 1', () => {
  it('costs one point, half of it given back for a good answer', () => {
    const session = needleIn(1);
    throughDura(session);
    doAll(session, { type: 'checkHub' });
    expect(session.snapshot.machine.inner).toBe('clearFluid');
    doAll(session, { type: 'testFluid', by: 'glucose' }, { type: 'judgeFluid', as: 'csf' });
    expect(item(session, 'needleWork').share).toBeCloseTo(2 / 3, 2);
    expect(item(session, 'fluidTold').share).toBe(1);
    doAll(session, out, at('L5/S1'));
    expect(item(session, 'needleWork').share).toBeCloseTo(2.5 / 3, 2);
    doAll(session, { type: 'anaesthetiseSkin' }, { type: 'passTime', seconds: 120 }, insert);
    expect(item(session, 'rightLevel').share).toBe(1);
  });

  it('taken for saline is confirmed, and blood into the CSF ends the attempt as a broken rule', () => {
    const session = needleIn(1);
    throughDura(session);
    doAll(session, { type: 'checkHub' }, { type: 'judgeFluid', as: 'saline' }, { type: 'confirmSpace' });
    expect(violated(session)).toEqual([]);
    expect(placementOf(session.snapshot)).toMatchObject({
      inSpace: false,
      wetTaps: 1,
      falseLossesBelieved: 1,
    });
    doAll(
      session,
      { type: 'drawBlood', volumeMl: 20 },
      { type: 'passBlood', how: 'untouched' },
      { type: 'connectBlood' },
    );
    doAll(session, { type: 'setInjectionRate', mlPerS: 0.3 });
    letRun(session, 20);
    expect(session.snapshot.machine.path).toBe('injection.bloodInCsf');
    expect(violated(session)).toEqual(['noBloodIntoCsf']);
    expect(item(session, 'fluidTold').share).toBe(0);
    expect(item(session, 'helpCalled').share).toBe(0);
    doAll(session, { type: 'callForHelp' });
    expect(item(session, 'helpCalled').share).toBe(1);
    expect(session.canPerform({ type: 'setInjectionRate', mlPerS: 0.3 })).toBe(false);
    expect(session.canPerform({ type: 'connectBlood' })).toBe(false);
  });
});

it('handed over at the limit of passes costs nothing more, seed 1', () => {
  const session = needleIn(1);
  const { aim } = STYLES.expert.placing;
  const again = insertAt(aim.cephaladDeg, aim.leftDeg);
  doAll(session, out, again, out, again, out);
  expect(item(session, 'needleWork').share).toBeCloseTo(2 / 3, 2);
  doAll(session, { type: 'handOverToSenior' });
  expect(item(session, 'needleWork').share).toBe(1);
});
