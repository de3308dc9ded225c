import { expect, it } from 'vitest';
import { needleTrack } from '../../../src/anatomy/index.ts';
import { ASSESSMENT_ITEMS, type Act } from '../../../src/machines/acts.ts';
import { length, subtract } from '../../../src/numerics/vector.ts';
import type { Finding } from '../../../src/physiology/index.ts';
import { measured } from '../../../src/session/roomFrame.ts';
import type { Session } from '../../../src/session/index.ts';
import { freshSession } from './support.ts';

const SEED = 5210;

const TO_THE_BED: readonly Act[] = [
  { type: 'begin' },
  ...ASSESSMENT_ITEMS.map((item): Act => ({ type: 'assess', item })),
  { type: 'judgeSuitable' },
  { type: 'explain', item: 'benefit', quote: 'honest' },
  { type: 'checkCapacity' },
  { type: 'askConsent' },
  { type: 'placeCannula' },
  { type: 'attachMonitors' },
  { type: 'position', posture: 'lateralCurled' },
];

const TO_THE_NEEDLE: readonly Act[] = [
  { type: 'confirmPosition' },
  { type: 'timeOut' },
  { type: 'scrubHands' },
  { type: 'gownAndGlove' },
  { type: 'paintSkin', agent: 'chlorhexidine05' },
  { type: 'passTime', seconds: 400 },
  { type: 'drape' },
  { type: 'confirmField' },
  { type: 'prepareArm' },
  { type: 'chooseVein', from: 'freshVein' },
  { type: 'chooseSyringe', kind: 'plain', connector: 'nrfit' },
  { type: 'confirmDrawReady' },
];

function doAll(session: Session, acts: readonly Act[]): void {
  for (const act of acts) expect([act, session.perform(act).accepted]).toEqual([act, true]);
}

function last(session: Session, type: Finding['type']): Finding | undefined {
  const found = session.snapshot.moments.flatMap((moment) =>
    moment.kind === 'finding' && moment.finding.type === type ? [moment.finding] : [],
  );
  return found.at(-1);
}

it(`her back answers what she is told, the finger what lies there, and the needle goes in from the mark (seed ${SEED})`, () => {
  const session = freshSession(SEED);
  const { snapshot } = session;
  doAll(session, TO_THE_BED);
  expect(snapshot.anatomy.flexion).toBe(0);
  expect(session.canPerform({ type: 'confirmPosition' })).toBe(false);
  doAll(session, [{ type: 'curlBack' }]);
  const alone = snapshot.anatomy;
  expect(alone.flexion).toBeGreaterThanOrEqual(0.45);
  doAll(session, [
    { type: 'coach', cue: 'pushBackOut' },
    { type: 'coach', cue: 'kneesUp' },
    { type: 'coach', cue: 'squareShoulders' },
  ]);
  expect(snapshot.anatomy.flexion).toBeGreaterThan(alone.flexion);
  expect(Math.abs(snapshot.anatomy.flexion - snapshot.body.pose.flexion)).toBeLessThanOrEqual(0.025);
  expect(last(session, 'posed')).toEqual({ type: 'posed', ...snapshot.body.pose });

  doAll(session, [{ type: 'palpate', leftMm: 3, cranialMm: 20, firm: true }]);
  const felt = last(session, 'palpated');
  expect(felt).toMatchObject({ leftMm: 3, cranialMm: 20 });
  const mark = { leftMm: 3, cranialMm: 20 };
  doAll(session, [{ type: 'chooseLevel', interspace: 'L3/4', mark }]);
  const { patient, body } = snapshot;
  const lying = { anatomy: snapshot.anatomy, pose: body.pose, patient };
  const made = snapshot.mark;
  if (made === null) throw new RangeError('no mark');
  const place = measured(lying, snapshot.anatomy.pushForward(made.atlas));
  expect([
    made.believed,
    Math.round(place.leftMm * 100) / 100,
    Math.round(place.cranialMm * 100) / 100,
  ]).toEqual(['L3/4', 3, 20]);

  doAll(session, [
    ...TO_THE_NEEDLE,
    { type: 'anaesthetiseSkin' },
    { type: 'passTime', seconds: 60 },
    { type: 'insertNeedle', leftOffsetMm: 0, cranialOffsetMm: 0, cephaladDeg: 10, leftDeg: 0 },
  ]);
  const { track, anatomy } = snapshot;
  if (track === null) throw new RangeError('no needle');
  expect(length(subtract(track.entry, anatomy.pushForward(made.atlas)))).toBeLessThan(0.01);
  const again = needleTrack(anatomy, track.aim, 5);
  expect(length(subtract(again.entry, track.entry))).toBeLessThan(1e-6);
  doAll(session, [{ type: 'coach', cue: 'chinDown' }]);
  expect(snapshot.anatomy).toBe(anatomy);
});
