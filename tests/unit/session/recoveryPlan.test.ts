/** The plan of looks, the table of signs, and what both say of a real recovery. */
import { describe, expect, it } from 'vitest';
import { STANDARD_PROTOCOL } from '../../../src/content/protocols.ts';
import { SIGN_ANSWERS, type Act, type ObservationItem } from '../../../src/machines/acts.ts';
import { TICKS_PER_SECOND, type Finding } from '../../../src/physiology/types.ts';
import {
  createSession,
  dueLater,
  dueNext,
  leftOpen,
  operate,
  plansHeparin,
  setUp,
  type Session,
} from '../../../src/session/index.ts';
import { ALARM_SIGNS, ALARMS, alarmsIn, type AlarmEvent } from '../../../src/session/alarms.ts';
import { operateUntilDischarge } from '../../../src/session/operators/index.ts';
import { looksOf, planIn, recoveryCourse } from '../../../src/session/recoveryPlan.ts';
import { doAll, item, minutes, violated } from './runs.ts';
import { CASE_ID } from './support.ts';
import { nextAct } from '../../../src/ui/panels/recovery/nextAct.ts';

const act = (atMin: number, done: Act): AlarmEvent => ({ kind: 'act', atS: atMin * 60, act: done });
const look = (atMin: number, what: ObservationItem) => act(atMin, { type: 'observe', item: what });
const finding = (atMin: number, found: Finding): AlarmEvent => ({
  kind: 'finding',
  atS: atMin * 60,
  finding: found,
});
const answerAct = (one: (typeof SIGN_ANSWERS)[number]): Act => ({ type: 'answerSign', answer: one });
const answer = (atMin: number, one: (typeof SIGN_ANSWERS)[number]) => act(atMin, answerAct(one));

describe('the plan of looks', () => {
  const minutesOf = (what: ObservationItem) =>
    looksOf(STANDARD_PROTOCOL).flatMap(({ item: one, minute }) => (one === what ? [minute] : []));

  it('is the protocol, written out', () => {
    expect(minutesOf('vitalSigns')).toEqual([0, 5, 10, 15, 30, 45, 60, 90, 120]);
    expect(minutesOf('legs')).toEqual([0, 60, 120]);
    expect(minutesOf('temperature')).toEqual([60]);
  });

  it('knows done, late, missed, due and to come', () => {
    const events = [
      act(0, { type: 'layFlat' }),
      look(0.5, 'vitalSigns'),
      look(9, 'vitalSigns'),
      look(27, 'vitalSigns'),
      look(33, 'vitalSigns'),
    ];
    const states = planIn(STANDARD_PROTOCOL, events, 45.5 * 60)
      .filter((one) => one.item === 'vitalSigns')
      .map(({ minute, state }) => `${minute} ${state}`);
    expect(states).toEqual([
      '0 done',
      '5 missed',
      '10 done',
      '15 late',
      '30 done',
      '45 due',
      '60 coming',
      '90 coming',
      '120 coming',
    ]);
  });

  it('owes nothing after she went home, and what came before is missed', () => {
    const events = [act(0, { type: 'layFlat' }), look(0, 'legs'), act(70, { type: 'discharge' })];
    const legs = planIn(STANDARD_PROTOCOL, events, 200 * 60).filter((one) => one.item === 'legs');
    expect(legs.map(({ state }) => state)).toEqual(['done', 'missed', 'due']);
  });
});

describe('signs', () => {
  it('ask for acts that exist, the most urgent first and soonest', () => {
    for (const sign of ALARM_SIGNS) {
      expect(ALARMS[sign].answers.length).toBeGreaterThan(0);
      for (const one of ALARMS[sign].answers) expect(SIGN_ANSWERS).toContain(one);
      if (ALARMS[sign].urgency === 'now')
        expect(ALARMS[sign]).toMatchObject({ withinMinutes: 15, critical: true });
    }
  });

  it('are answered by all of their answers, given after them; a call for help is a senior', () => {
    const weak = finding(10, { type: 'legWeakness', side: 'left' });
    const [early] = alarmsIn([answer(5, 'callSenior'), weak, answer(12, 'urgentImaging')]);
    expect(early).toMatchObject({ sign: 'legWeakness', missing: ['callSenior'], answeredS: null });
    const [both] = alarmsIn([weak, answer(12, 'urgentImaging'), act(14, { type: 'callForHelp' })]);
    expect(both).toMatchObject({ missing: [], answeredS: 14 * 60 });
  });

  it('stand once, however often they are found', () => {
    const hot = finding(10, { type: 'fever', temperatureCelsius: 38.5 });
    expect(alarmsIn([hot, hot])).toHaveLength(1);
  });
});

const asked = (seed: number, complication: string, afterH = 1.25): Session =>
  createSession(
    setUp(CASE_ID, 'standard', seed, {
      'patient.complication': complication,
      'patient.complicationAfterH': afterH,
    }),
  );

describe('a recovery', () => {
  it('waits run to what is due, and stop for what comes up', () => {
    const session = asked(1, 'fever', 0.4);
    operateUntilDischarge(session, 'expert');
    const { moments } = session.snapshot;
    const fever = moments.find((one) => one.kind === 'finding' && one.finding.type === 'fever');
    const next = moments.find((one) => one.kind === 'act' && one.tick >= (fever?.tick ?? Infinity));
    expect(next).toMatchObject({ tick: fever?.tick, act: { type: 'answerSign' } });
    expect(recoveryCourse(session.snapshot).alarms.map(({ sign }) => sign)).toContain('fever');
  }, 60_000);

  it('at home the next thing is the call, and the wait to it ends there', () => {
    const session = asked(3, 'none');
    operateUntilDischarge(session, 'expert');
    doAll(session, { type: 'discharge' });
    const due = dueNext(session.snapshot);
    expect(due?.what).toBe('call');
    expect(dueLater(session.snapshot)).toEqual(due);
    doAll(session, { type: 'passTime', seconds: Math.ceil(due?.inSeconds ?? 0) });
    expect(dueNext(session.snapshot)).toMatchObject({ what: 'call', inSeconds: 0 });
    const end = session.snapshot.marks.endOfInjection?.tick ?? 0;
    expect((session.snapshot.tick - end) / TICKS_PER_SECOND / 3600).toBeCloseTo(24, 2);
  }, 60_000);

  it('with a weak leg home unanswered fails the run; answered it does not', () => {
    const session = asked(1, 'legWeakness');
    operateUntilDischarge(session, 'reckless');
    doAll(session, minutes(60));
    expect(violated(session)).toContain('signsAnswered');
    const heeded = asked(1, 'legWeakness');
    operate(heeded, 'expert');
    expect(heeded.snapshot.machine.ending).toBe('finished');
    expect(item(heeded, 'signsAnswered')).toEqual({ share: 1, violated: false });
    expect(item(heeded, 'observationsDone').share).toBe(1);
    expect(item(heeded, 'callsMade').share).toBe(1);
  }, 60_000);

  it('a patch that has not helped is thought over before she goes (seed 3)', () => {
    const session = asked(3, 'none');
    operateUntilDischarge(session, 'expert');
    const { snapshot } = session;
    const openAt = (headacheNrs: number) => {
      const { machine, marks, body, teachingCase } = snapshot;
      return leftOpen({
        machine,
        marks,
        teachingCase,
        body: { ...body, symptoms: { ...body.symptoms, headacheNrs } },
      });
    };
    expect(leftOpen(snapshot)).toEqual([]);
    const fourFifths = 0.8 * snapshot.marks.headacheIfUprightBeforeNrs;
    expect(openAt(Math.min(7, fourFifths) - 0.1)).toEqual([]);
    expect(openAt(7.5)).toEqual(['failureThoughtOver']);
    doAll(session, answerAct('thinkAgain'));
    expect(openAt(7.5)).toEqual([]);
  }, 60_000);

  it.each([
    [CASE_ID, true],
    ['targeted-lumbar-leak', false],
  ] as const)(
    'heparin is planned where there was a birth or a dose, and nobody waits for it elsewhere: %s (seed 3)',
    (caseId, planned) => {
      const session = createSession(setUp(caseId, 'standard', 3));
      expect(operateUntilDischarge(session, 'expert')).toBe(true);
      const { snapshot } = session;
      const { machine, teachingCase } = snapshot;
      expect(plansHeparin(teachingCase)).toBe(planned);
      expect(machine.context.done.includes('planThrombosis')).toBe(planned);
      expect(leftOpen(snapshot)).not.toContain('thrombosisPlan');
      const context = {
        ...machine.context,
        done: machine.context.done.filter((one) => one !== 'planThrombosis'),
      };
      const unplanned = { ...snapshot, machine: { ...machine, context } };
      expect(leftOpen(unplanned).includes('thrombosisPlan')).toBe(planned);
      expect(nextAct(unplanned)?.type).toBe(planned ? 'planThrombosis' : 'discharge');
    },
    60_000,
  );

  it('a dose alone is enough for a plan', () => {
    const { teachingCase } = setUp('targeted-lumbar-leak', 'standard', 1, {
      'case.findings.hoursSinceAnticoagulant': 20,
    });
    expect(plansHeparin(teachingCase)).toBe(true);
  });

  it('heparin before the window earns nothing, within it all', () => {
    const shares = ([2, 6] as const).map((restartHours) => {
      const session = asked(3, 'none');
      operateUntilDischarge(session, 'reckless');
      doAll(session, { type: 'planThrombosis', restartHours });
      return item(session, 'thrombosisPlan').share;
    });
    expect(shares).toEqual([0, 1]);
  }, 60_000);
});
