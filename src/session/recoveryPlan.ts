/** What is to be looked at and done after a patch, when, and what of it has been done: from the protocol and from the log. */
import type { ObservationItem } from '../content/observations.ts';
import type { Protocol } from '../content/protocols.ts';
import { secondPatchWaitS } from '../machines/guards.ts';
import { TICKS_PER_SECOND } from '../physiology/types.ts';
import { badFromNrs } from '../physiology/reliefTrack.ts';
import { alarmsIn, eventsOfPatch, type AlarmCourse, type AlarmEvent } from './alarms.ts';
import { plansHeparin } from './heparin.ts';
import type { SessionSnapshot } from './types.ts';

/** One look of the plan, in minutes after she was laid flat. */
export interface Look {
  readonly item: ObservationItem;
  readonly minute: number;
}

export type LookState = 'done' | 'late' | 'missed' | 'due' | 'coming';

export interface PlannedLook extends Look {
  readonly dueS: number;
  /** When it was looked, s; null when it was not, or not yet. */
  readonly doneS: number | null;
  readonly state: LookState;
}

/** A look this much after its time is not late yet, s; and this share of the time to the next one. */
const GRACE_S = 180;
const GRACE_SHARE = 0.2;
/** A look this much before its time counts for it, s. */
const EARLY_S = 60;
/** She sits this long before she stands, and stands this long before her headache is scored, s (common practice, assumed). */
const UPRIGHT_S = 300;

/** Every look that the protocol asks for, in the order of time. */
export function looksOf({ observations }: Pick<Protocol, 'observations'>): readonly Look[] {
  const looks = observations.flatMap((rule): Look[] => {
    const { item } = rule;
    if ('atMinutes' in rule) return rule.atMinutes.map((minute) => ({ item, minute }));
    const count = Math.floor((rule.untilMinutes - rule.fromMinutes) / rule.everyMinutes) + 1;
    return Array.from({ length: count }, (_, i) => ({
      item,
      minute: rule.fromMinutes + i * rule.everyMinutes,
    }));
  });
  return looks.sort((a, b) => a.minute - b.minute);
}

/** When she was first laid flat in these events, s; null before. */
export function flatFromS(events: readonly AlarmEvent[]): number | null {
  return events.find((one) => one.kind === 'act' && one.act.type === 'layFlat')?.atS ?? null;
}

/** The looks of one thing, each with the observation that answers it. */
function plannedOf(
  looks: readonly Look[],
  seenS: readonly number[],
  flatS: number,
  nowS: number,
  overS: number | null,
): PlannedLook[] {
  let next = 0;
  return looks.map((look, i): PlannedLook => {
    const dueS = flatS + look.minute * 60;
    const following = looks[i + 1];
    const untilS = following === undefined ? Infinity : flatS + following.minute * 60 - EARLY_S;
    const graceS = Math.max(GRACE_S, GRACE_SHARE * (untilS === Infinity ? 0 : untilS - dueS));
    while (next < seenS.length && (seenS[next] ?? 0) < dueS - EARLY_S) next++;
    const atS = seenS[next];
    if (atS !== undefined && atS < untilS) {
      next++;
      return { ...look, dueS, doneS: atS, state: atS <= dueS + graceS ? 'done' : 'late' };
    }
    const gone = nowS >= untilS || (overS !== null && dueS < overS);
    const state = gone ? 'missed' : nowS >= dueS ? 'due' : 'coming';
    return { ...look, dueS, doneS: null, state };
  });
}

/** The plan as it stands at `nowS`, in the order of time. After `overS` (she went home) no look is owed any more. */
export function planIn(
  protocol: Pick<Protocol, 'observations'>,
  events: readonly AlarmEvent[],
  nowS: number,
): readonly PlannedLook[] {
  const flatS = flatFromS(events);
  if (flatS === null) return [];
  const overS = events.find((one) => one.kind === 'act' && one.act.type === 'discharge')?.atS ?? null;
  const looks = looksOf(protocol);
  const items = [...new Set(looks.map(({ item }) => item))];
  const plan = items.flatMap((item) => {
    const seenS = events.flatMap((one) =>
      one.kind === 'act' && one.act.type === 'observe' && one.act.item === item ? [one.atS] : [],
    );
    const own = looks.filter((look) => look.item === item);
    return plannedOf(own, seenS, flatS, nowS, overS);
  });
  return plan.sort((a, b) => a.dueS - b.dueS);
}

/** What may be due. */
export type Due =
  | { readonly what: 'look'; readonly item: ObservationItem }
  | { readonly what: 'answer'; readonly sign: AlarmCourse['sign'] }
  | { readonly what: 'sitUp' | 'standUp' | 'scoreHeadache' | 'call' | 'secondPatch' };
export type DueIn = Due & { readonly inSeconds: number };

/** All that the panel, the debrief and the operators read, worked out in one pass over the log. */
export interface RecoveryCourse {
  readonly plan: readonly PlannedLook[];
  readonly alarms: readonly AlarmCourse[];
  /** Still to come or due, soonest first. */
  readonly dues: readonly DueIn[];
}

function lastActS(events: readonly AlarmEvent[], type: 'layFlat' | 'sitUp' | 'standUp'): number | null {
  let atS: number | null = null;
  for (const one of events) if (one.kind === 'act' && one.act.type === type) ({ atS } = one);
  return atS;
}

/** The next stage of getting up. */
function stageDue(snapshot: SessionSnapshot, events: readonly AlarmEvent[], nowS: number): DueIn[] {
  const { machine, protocol } = snapshot;
  const after = (type: 'layFlat' | 'sitUp' | 'standUp', seconds: number) =>
    Math.max(0, (lastActS(events, type) ?? nowS) + seconds - nowS);
  switch (machine.inner) {
    case 'resting':
      return [{ what: 'sitUp', inSeconds: after('layFlat', protocol.restMinutes * 60) }];
    case 'sitting':
      return [{ what: 'standUp', inSeconds: after('sitUp', UPRIGHT_S) }];
    case 'standing':
      return [{ what: 'scoreHeadache', inSeconds: after('standUp', UPRIGHT_S) }];
    case 'betweenPatches':
      return [{ what: 'secondPatch', inSeconds: Math.max(0, secondPatchWaitS(machine.context)) }];
    default:
      return [];
  }
}

const CALLS_MADE: Readonly<Record<string, number>> = { homeDay1: 0, homeDay2: 1 };

/** The next call, counted from the end of the injection. */
function callDue({ machine, protocol, marks }: SessionSnapshot, nowS: number): DueIn[] {
  const made = CALLS_MADE[machine.inner];
  const hour = made === undefined ? undefined : protocol.callHours[made];
  if (hour === undefined || marks.endOfInjection === null) return [];
  const atS = marks.endOfInjection.tick / TICKS_PER_SECOND + hour * 3600;
  return [{ what: 'call', inSeconds: Math.max(0, atS - nowS) }];
}

const AT_HOME = ['homeDay1', 'homeDay2', 'followedUp', 'betweenPatches'];

function workOut(snapshot: SessionSnapshot): RecoveryCourse {
  const events = eventsOfPatch(snapshot);
  const nowS = snapshot.tick / TICKS_PER_SECOND;
  const plan = planIn(snapshot.protocol, events, nowS);
  const alarms = alarmsIn(events);
  const away = AT_HOME.includes(snapshot.machine.inner);
  const looks = plan
    .filter(({ state }) => !away && (state === 'due' || state === 'coming'))
    .map(({ item, dueS }): DueIn => ({ what: 'look', item, inSeconds: Math.max(0, dueS - nowS) }));
  const answers = alarms
    .filter(({ answeredS }) => answeredS === null)
    .map(({ sign }): DueIn => ({ what: 'answer', sign, inSeconds: 0 }));
  const dues = [...answers, ...looks, ...stageDue(snapshot, events, nowS), ...callDue(snapshot, nowS)];
  return { plan, alarms, dues: dues.sort((a, b) => a.inSeconds - b.inSeconds) };
}

const worked = new WeakMap<SessionSnapshot, { version: number; tick: number; course: RecoveryCourse }>();

/** The recovery of the patch in hand. Asked twice of the same moment it is worked out once. */
export function recoveryCourse(snapshot: SessionSnapshot): RecoveryCourse {
  const { version, tick } = snapshot;
  const known = worked.get(snapshot);
  if (known !== undefined && known.version === version && known.tick === tick) return known.course;
  const course = workOut(snapshot);
  worked.set(snapshot, { version, tick, course });
  return course;
}

/** What is due now or next; null when nothing is. */
export function dueNext(snapshot: SessionSnapshot): DueIn | null {
  return recoveryCourse(snapshot).dues[0] ?? null;
}

/** What is due next and not yet: what a wait runs to. */
export function dueLater(snapshot: SessionSnapshot): DueIn | null {
  return recoveryCourse(snapshot).dues.find(({ inSeconds }) => inSeconds >= 1) ?? null;
}

/** What should stand before she goes home. */
export const BEFORE_HOME = [
  'vitalSigns',
  'temperature',
  'legs',
  'headacheScored',
  'failureThoughtOver',
  'walked',
  'bladder',
  'advised',
  'thrombosisPlan',
  'calls',
  'record',
] as const;
export type BeforeHome = (typeof BEFORE_HOME)[number];

/** What of it is still open, in that order. */
export function leftOpen({
  machine,
  body,
  marks,
  teachingCase,
}: Pick<SessionSnapshot, 'machine' | 'body' | 'marks' | 'teachingCase'>): readonly BeforeHome[] {
  const { observed, advised, done, answered } = machine.context;
  const failed =
    done.includes('scoreHeadache') &&
    body.symptoms.headacheNrs >= badFromNrs(marks.headacheIfUprightBeforeNrs);
  const stands: Readonly<Record<BeforeHome, boolean>> = {
    vitalSigns: observed.includes('vitalSigns'),
    temperature: observed.includes('temperature'),
    legs: observed.includes('legs'),
    headacheScored: done.includes('scoreHeadache'),
    failureThoughtOver: !failed || answered.includes('thinkAgain'),
    walked: done.includes('walk'),
    bladder: observed.includes('bladder'),
    advised: advised.includes('redFlagsWritten') && advised.includes('contact'),
    thrombosisPlan: done.includes('planThrombosis') || !plansHeparin(teachingCase),
    calls: done.includes('bookFollowUp'),
    record: done.includes('writeRecord'),
  };
  return BEFORE_HOME.filter((one) => !stands[one]);
}
