/**
 * Signs that surface after a patch, and what each asks for within what time. One table: the panel shows it, the score judges by it,
 * the scripted operators follow it. All of it is common practice; a unit's own guidance decides.
 */
import type { Act, SignAnswer } from '../machines/acts.ts';
import { TICKS_PER_SECOND, type Finding, type FindingType } from '../physiology/types.ts';
import type { SessionSnapshot } from './types.ts';

export const ALARM_SIGNS = [
  'legWeakness',
  'saddleNumbness',
  'seizure',
  'fever',
  'visionChanged',
  'numbness',
  'cannotPassUrine',
  'radicularPain',
  'reboundHeadache',
  'headacheReturned',
  'hearingChanged',
  'backAche',
] as const satisfies readonly FindingType[];
export type AlarmSign = (typeof ALARM_SIGNS)[number];

export interface Alarm {
  readonly urgency: 'now' | 'soon' | 'watch';
  /** All of these are to be done. */
  readonly answers: readonly SignAnswer[];
  readonly withinMinutes: number;
  /** Whether sending her home, or leaving her there, without the answer fails the run. */
  readonly critical: boolean;
}

const now = (...answers: readonly SignAnswer[]): Alarm => ({
  urgency: 'now',
  answers,
  withinMinutes: 15,
  critical: true,
});
const soon = (withinMinutes: number, ...answers: readonly SignAnswer[]): Alarm => ({
  urgency: 'soon',
  answers,
  withinMinutes,
  critical: false,
});
/** She was told to come back at once for these: they are not sent home with her. */
const neverHome = (...answers: readonly SignAnswer[]): Alarm => ({ ...soon(60, ...answers), critical: true });

export const ALARMS: Readonly<Record<AlarmSign, Alarm>> = {
  legWeakness: now('callSenior', 'urgentImaging'),
  saddleNumbness: now('callSenior', 'urgentImaging'),
  seizure: now('callSenior', 'measureBloodPressure', 'urgentImaging'),
  fever: neverHome('callSenior', 'reassess'),
  visionChanged: neverHome('callSenior', 'measureBloodPressure', 'urgentImaging'),
  numbness: neverHome('callSenior', 'reassess'),
  cannotPassUrine: neverHome('reassess', 'callSenior'),
  radicularPain: soon(60, 'reassess', 'analgesia'),
  reboundHeadache: soon(60, 'raiseHead', 'thinkAgain'),
  headacheReturned: soon(120, 'measureBloodPressure', 'thinkAgain'),
  hearingChanged: { ...soon(240, 'reassess'), urgency: 'watch' },
  backAche: { ...soon(240, 'analgesia'), urgency: 'watch' },
};

/** Of these signs a clot on the roots is one cause: until that is ruled out she gets no heparin. */
export const OF_COMPRESSION: ReadonlySet<FindingType> = new Set<AlarmSign>([
  'legWeakness',
  'saddleNumbness',
  'numbness',
  'cannotPassUrine',
]);

export function isAlarmSign(type: FindingType): type is AlarmSign {
  return ALARM_SIGNS.some((sign) => sign === type);
}

/** What an act does about a sign; null for others. */
function answerIn(act: Act): SignAnswer | null {
  if (act.type === 'answerSign') return act.answer;
  if (act.type === 'callForHelp') return 'callSenior';
  if (act.type !== 'observe') return null;
  if (act.item === 'vitalSigns') return 'measureBloodPressure';
  return act.item === 'temperature' ? 'takeTemperature' : null;
}

/** A sign that has come up. */
export interface AlarmCourse {
  readonly sign: AlarmSign;
  readonly alarm: Alarm;
  readonly finding: Finding;
  readonly atS: number;
  readonly missing: readonly SignAnswer[];
  /** When the last of its answers was given, s; null while one is missing. */
  readonly answeredS: number | null;
}

/** What was done or found at a time: of a run or of a log. */
export type AlarmEvent =
  | { readonly kind: 'act'; readonly atS: number; readonly act: Act }
  | { readonly kind: 'finding'; readonly atS: number; readonly finding: Finding };

/** Every sign of these events, each once, in the order in which they came, and what was done about it after that. */
export function alarmsIn(events: readonly AlarmEvent[]): readonly AlarmCourse[] {
  const courses: (AlarmCourse & { missing: readonly SignAnswer[]; answeredS: number | null })[] = [];
  for (const event of events) {
    if (event.kind === 'finding') {
      const sign = event.finding.type;
      if (!isAlarmSign(sign) || courses.some((one) => one.sign === sign)) continue;
      const alarm = ALARMS[sign];
      const { finding, atS } = event;
      courses.push({ sign, alarm, finding, atS, missing: alarm.answers, answeredS: null });
      continue;
    }
    const given = answerIn(event.act);
    if (given === null) continue;
    for (const [index, course] of courses.entries()) {
      if (!course.missing.includes(given)) continue;
      const missing = course.missing.filter((answer) => answer !== given);
      courses[index] = { ...course, missing, answeredS: missing.length === 0 ? event.atS : null };
    }
  }
  return courses;
}

/** Time by which it had to be answered, s: what came up while the needle was in can wait until it is out. */
export function alarmDueS({ atS, alarm }: AlarmCourse, needleOutS: number): number {
  return Math.max(atS, needleOutS) + alarm.withinMinutes * 60;
}

/** The events of the patch in hand, from its first moment on. */
export function eventsOfPatch({
  moments,
  marks,
}: Pick<SessionSnapshot, 'moments' | 'marks'>): readonly AlarmEvent[] {
  const events: AlarmEvent[] = [];
  for (let i = marks.firstPatch?.moments ?? 0; i < moments.length; i++) {
    const moment = moments[i];
    if (moment === undefined || moment.kind === 'state') continue;
    const atS = moment.tick / TICKS_PER_SECOND;
    if (moment.kind === 'finding') events.push({ kind: 'finding', atS, finding: moment.finding });
    else if (!moment.refused) events.push({ kind: 'act', atS, act: moment.act });
  }
  return events;
}
