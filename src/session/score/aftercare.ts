/** Score items of what surfaces after a patch, and of the calls at home. */
import { alarmDueS, alarmsIn, type AlarmCourse } from '../alarms.ts';
import { TICKS_PER_SECOND } from '../../physiology/types.ts';
import { NOT_REACHED, partly, type Evaluation } from './evaluation.ts';
import type { Run } from './run.ts';

/** A call within this time of its hour is in time, s (common practice, assumed). */
const CALL_SLACK_S = 4 * 3600;

/** Whether a sign was left without its answer: beyond its time, when she was sent home, or at the end. */
function isLeft(run: Run, course: AlarmCourse, needleOutS: number): boolean {
  const { answeredS, atS } = course;
  const nowS = run.snapshot.tick / TICKS_PER_SECOND;
  const homeS = run.acts('discharge')[0]?.atS ?? Infinity;
  const sentHome = homeS >= atS && (answeredS === null || answeredS > homeS);
  const came = answeredS ?? (run.snapshot.machine.phase === 'debrief' ? Infinity : nowS);
  return (atS <= homeS && homeS < Infinity && sentHome) || came > alarmDueS(course, needleOutS);
}

/** Each sign in the table of alarms wants all of its answers in its time. */
function signsAnswered(run: Run): Evaluation {
  const needleOutS = run.acts('withdrawAndDress')[0]?.atS;
  if (needleOutS === undefined) return NOT_REACHED;
  const courses = alarmsIn(run.events);
  const left = courses.filter((course) => isLeft(run, course, needleOutS));
  const worst = left.find(({ alarm }) => alarm.critical) ?? left[0];
  const fraction = courses.length === 0 ? 1 : 1 - left.length / courses.length;
  if (worst === undefined) return partly(fraction, courses[0]?.atS ?? needleOutS);
  const { sign, alarm, atS } = worst;
  return {
    kind: 'judged',
    fraction,
    broken: alarm.critical,
    atS,
    values: { sign, minutes: alarm.withinMinutes },
  };
}

/** She is called at the hours of the protocol. */
function callsMade(run: Run): Evaluation {
  const homeS = run.acts('discharge')[0]?.atS;
  if (homeS === undefined) return NOT_REACHED;
  const fromS = run.acts('stopInjection').at(-1)?.atS ?? homeS;
  const { callHours } = run.snapshot.protocol;
  const calls = run.acts('callPatient').map(({ atS }) => atS);
  const inTime = callHours.filter((hour) =>
    calls.some((atS) => Math.abs(atS - fromS - hour * 3600) <= CALL_SLACK_S),
  );
  return partly(inTime.length / callHours.length, calls[0] ?? null, {
    calls: calls.length,
    inTime: inTime.length,
    of: callHours.length,
  });
}

/** She has walked and passed urine before she goes. */
function upAndAbout(run: Run): Evaluation {
  if (!run.did('withdrawAndDress')) return NOT_REACHED;
  const walkS = run.acts('walk')[0]?.atS ?? null;
  const asked = run.acts('observe').some(({ act, atS }) => act.item === 'bladder' && atS >= (walkS ?? 0));
  return partly((walkS === null ? 0 : 0.5) + (asked ? 0.5 : 0), walkS);
}

export const aftercareItems = { signsAnswered, callsMade, upAndAbout };
