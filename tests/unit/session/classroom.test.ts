/** Where a class is taken to stands where it says, and a handover tells what its session knows and no more. */
import { describe, expect, it } from 'vitest';
import { JUMPS } from '../../../src/content/lesson/jumps.ts';
import { questionFor, questionOf } from '../../../src/content/lesson/questions.ts';
import { PLAN_MINUTES, PLANS } from '../../../src/content/lesson/plans.ts';
import { STEPS } from '../../../src/content/steps.ts';
import { TICKS_PER_SECOND } from '../../../src/physiology/types.ts';
import { createSession, operate, replaySession, setUp, type Moment } from '../../../src/session/index.ts';
import { bearingAt, handoverOf } from '../../../src/session/handover.ts';
import { jumpFile } from '../../../src/session/jumps.ts';
import { operateUntilDischarge } from '../../../src/session/operators/index.ts';
import { eventIndex, isScenario } from '../../../src/session/scenarios/index.ts';
import { CASE_ID } from './support.ts';
import { doAll } from './runs.ts';

const fresh = () => createSession(setUp(CASE_ID, 'standard', 1));

describe('places to which a class is taken (seeds 1 to 56, as each is played)', () => {
  it.each(JUMPS)('%s', (jump) => {
    const file = jumpFile(jump);
    const session = replaySession(file);
    const { snapshot } = session;
    if (isScenario(jump)) {
      const index = eventIndex(session, jump);
      expect(index).toBeGreaterThanOrEqual(0);
      const since = snapshot.moments.slice(index + 1);
      expect(since.filter(({ kind }) => kind === 'act')).toEqual([]);
      // There the class is asked about it, not about the step.
      const { step } = snapshot.machine;
      expect(step === null ? null : questionFor(step, jump)).toEqual(questionOf(jump));
    } else {
      expect(snapshot.machine.step).toBe(jump);
      const entered = snapshot.moments.filter(
        ({ kind, path }) => kind === 'state' && path.startsWith(`${jump}.`),
      );
      expect(entered.length).toBeGreaterThan(0);
    }
    expect(replaySession(file).stateHash()).toBe(session.stateHash());
  });
});

describe('lessons', () => {
  it.each(PLAN_MINUTES)('of %i minutes take that long and go through the steps in their order', (minutes) => {
    const plan = PLANS[minutes];
    expect(plan.reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes);
    const order = plan.flatMap(({ part }) => STEPS.flatMap((step, i) => (step === part ? [i] : [])));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(plan[0]?.part).toBe('prebrief');
    expect(plan.at(-1)?.part).toBe('debrief');
  });
});

describe('a handover (seed 1)', () => {
  it('of a session barely begun knows nothing, whatever the case holds', () => {
    const session = fresh();
    doAll(session, { type: 'begin' });
    expect(session.snapshot.teachingCase.findings.hoursSinceAnticoagulant).not.toBeNull();
    expect(handoverOf(session.snapshot)).toEqual({
      patch: null,
      flatForMin: null,
      flatStillMin: null,
      nextLegsMin: null,
      signs: [],
      restart: null,
      callHours: null,
      history: { onsetHours: null, uprightNrs: null, flatNrs: null },
      passes: 0,
      wetTaps: [],
      clearFluidSeen: false,
      vitals: null,
      temperature: null,
      legs: null,
      anticoagulant: null,
    });
  });

  it('tells each thing that was asked, and no other', () => {
    const session = fresh();
    const { findings, history } = session.snapshot.teachingCase;
    doAll(session, { type: 'begin' }, { type: 'assess', item: 'headacheUpright' });
    expect(handoverOf(session.snapshot).history).toEqual({
      onsetHours: null,
      uprightNrs: findings.headacheUprightNrs,
      flatNrs: null,
    });
    doAll(session, { type: 'assess', item: 'headachePattern' }, { type: 'assess', item: 'anticoagulant' });
    const facts = handoverOf(session.snapshot);
    expect(facts.history.onsetHours).toBe(history.onsetHoursAgo);
    expect(facts.anticoagulant).toEqual({ hours: findings.hoursSinceAnticoagulant });
  });

  it('of a temperature that was taken knows it and its age, without any monitor', () => {
    const session = fresh();
    doAll(session, { type: 'begin' }, { type: 'assess', item: 'temperature' });
    session.advanceTo(session.snapshot.tick + 120 * TICKS_PER_SECOND);
    const { temperature, vitals } = handoverOf(session.snapshot);
    expect(vitals).toBeNull();
    expect(temperature?.celsius).toBe(session.snapshot.body.vitals.temperatureCelsius);
    expect(temperature?.agoMin).toBeGreaterThanOrEqual(2);
  });

  it('tells a temperature as it was when it was taken, not the fever that came later', () => {
    const session = fresh();
    doAll(session, { type: 'begin' }, { type: 'assess', item: 'temperature' });
    const { snapshot } = session;
    const before = snapshot.body.vitals.temperatureCelsius;
    const feverCelsius = 1.5;
    const fever: Moment = {
      tick: snapshot.tick + 1,
      path: snapshot.machine.path,
      kind: 'finding',
      finding: { type: 'fever', temperatureCelsius: before + feverCelsius },
    };
    const { body } = snapshot;
    const hot = {
      ...snapshot,
      moments: [...snapshot.moments, fever],
      body: {
        ...body,
        vitals: { ...body.vitals, temperatureCelsius: before + feverCelsius },
        late: { ...body.late, feverCelsius },
      },
    };
    expect(handoverOf(hot).temperature?.celsius).toBeCloseTo(before, 9);
  });

  it('tells of a punctured dura only once fluid has been seen, and its space once it is known (seed of that example)', () => {
    const session = replaySession(jumpFile('wetTap'));
    const { snapshot } = session;
    expect(handoverOf(snapshot)).toMatchObject({ wetTaps: [], clearFluidSeen: false });
    doAll(session, { type: 'checkHub' });
    expect(handoverOf(snapshot)).toMatchObject({ wetTaps: [], clearFluidSeen: true });
    doAll(session, { type: 'judgeFluid', as: 'csf' });
    expect(handoverOf(snapshot).wetTaps).toEqual([snapshot.machine.context.interspace]);
  });

  it('at rest tells how long is left of it, when her legs are due, and how she lay when she last spoke (seed 1)', () => {
    const session = replaySession(jumpFile('recovery'));
    const { snapshot } = session;
    const { restMinutes } = snapshot.protocol;
    expect(bearingAt(snapshot, snapshot.tick / TICKS_PER_SECOND)).toBeNull();
    doAll(session, { type: 'layFlat' });
    const flatTick = snapshot.tick;
    expect(handoverOf(snapshot)).toMatchObject({ nextLegsMin: 0, legs: null });
    doAll(session, { type: 'observe', item: 'legs' });
    session.advanceTo(flatTick + 10 * 60 * TICKS_PER_SECOND);
    const facts = handoverOf(snapshot);
    expect((facts.flatForMin ?? NaN) + (facts.flatStillMin ?? NaN)).toBeCloseTo(restMinutes, 6);
    expect(facts.flatStillMin).toBeLessThan(restMinutes - 9);
    expect(facts.legs?.times).toBe(1);
    expect(facts.nextLegsMin).toBeGreaterThan(0);
    expect(facts.patch?.endedAgoMin).toBeGreaterThan(10);
    expect(bearingAt(snapshot, snapshot.tick / TICKS_PER_SECOND)).toBe('flat');
    expect(bearingAt(snapshot, 1)).toBe('beforeNeedleOut');
  });

  it('tells of heparin and of calls only what was planned and booked (seed 1)', () => {
    const session = fresh();
    operateUntilDischarge(session, 'expert');
    const { snapshot } = session;
    const plan = snapshot.moments.find(
      (moment) => moment.kind === 'act' && !moment.refused && moment.act.type === 'planThrombosis',
    );
    const hours =
      plan?.kind === 'act' && plan.act.type === 'planThrombosis' ? plan.act.restartHours : undefined;
    const facts = handoverOf(snapshot);
    expect(hours).toBeDefined();
    expect(facts.restart).toEqual({ hours });
    expect(facts.callHours).toEqual(snapshot.protocol.callHours);
  });

  it('of an injection that was stopped early tells what went in, and that nobody has looked at her legs', () => {
    const { snapshot } = replaySession(jumpFile('recovery'));
    const facts = handoverOf(snapshot);
    expect(facts.patch?.interspace).toBe(snapshot.machine.context.interspace);
    expect(facts.patch?.volumeMl).toBe(snapshot.body.blood.injectedMl);
    expect(facts.patch?.volumeMl).toBeLessThan(20);
    expect(facts.patch?.stopReason).toBe(snapshot.machine.context.stopReason);
    expect(facts.patch?.stopReason).not.toBeNull();
    expect(facts.legs).toBeNull();
    expect(facts.flatForMin).toBeNull();
  });

  it('of a patient who is up says no more that she is flat, and counts every look at her legs', () => {
    const session = fresh();
    expect(operateUntilDischarge(session, 'expert')).toBe(true);
    const facts = handoverOf(session.snapshot);
    expect(facts.flatForMin).toBeNull();
    expect(facts.legs?.times).toBe(3);
    expect(facts.vitals).not.toBeNull();
    doAll(session, { type: 'layFlat' }, { type: 'passTime', seconds: 600 });
    const again = handoverOf(session.snapshot);
    expect(again.flatForMin).toBeGreaterThanOrEqual(10);
    expect(again.flatForMin).toBeLessThan(11);
    expect(again.legs?.times).toBe(3);
    expect(again.legs?.lastMin).toBeGreaterThan(10);
  });

  it('changes nothing', () => {
    const session = fresh();
    operate(session, 'expert');
    const before = session.stateHash();
    handoverOf(session.snapshot);
    expect(session.stateHash()).toBe(before);
  });
});
