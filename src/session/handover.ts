/**
 * What a session can hand over: what was done in it, seen, and asked for. What nobody asked is null, though the case holds it; what
 * stands in the referral is told as such.
 */
import type { Interspace } from '../content/levels.ts';
import type { Act, AssessmentItem, StopReason } from '../machines/acts.ts';
import { TICKS_PER_SECOND } from '../physiology/types.ts';
import type { AlarmSign } from './alarms.ts';
import { recoveryCourse } from './recoveryPlan.ts';
import type { SessionSnapshot } from './types.ts';

export interface Handover {
  readonly patch: {
    readonly interspace: Interspace | null;
    readonly volumeMl: number;
    readonly stopReason: StopReason | null;
    /** Since the injection ended, min; null while it goes in. */
    readonly endedAgoMin: number | null;
  } | null;
  /** Since she was laid flat for the last time, min; null before, and once she sits or stands. */
  readonly flatForMin: number | null;
  /** What is left of the rest that the protocol asks for, min, never under 0; null unless she rests flat. */
  readonly flatStillMin: number | null;
  /** As she told it before the patch; each null until she was asked. */
  readonly history: {
    readonly onsetHours: number | null;
    readonly uprightNrs: number | null;
    readonly flatNrs: number | null;
  };
  readonly passes: number;
  /** Spaces at which fluid from the sac came out of the needle. */
  readonly wetTaps: readonly Interspace[];
  /** Clear fluid was seen at the hub, whatever it was taken for. */
  readonly clearFluidSeen: boolean;
  /** As the monitors show it now; null while none is attached, and once she has left the ward. */
  readonly vitals: {
    readonly heartRatePerMin: number;
    readonly systolicMmHg: number;
    readonly diastolicMmHg: number;
    readonly saturationPercent: number;
  } | null;
  /** As it was when somebody took it for this patch, for no monitor does; null for never. */
  readonly temperature: { readonly celsius: number; readonly agoMin: number } | null;
  /** How often her legs were looked at since the patch's needle came out, and how long ago; null for never. */
  readonly legs: { readonly times: number; readonly lastMin: number } | null;
  /** Until the protocol's next look at her legs, min, 0 for due now; null where none is to come. */
  readonly nextLegsMin: number | null;
  /** Signs that have come up in this patch or since, in the order in which they came. */
  readonly signs: readonly AlarmSign[];
  /** Heparin as somebody planned it, hours from the needle's coming out, or not until a senior says so; null for no plan. */
  readonly restart: { readonly hours: number | null } | null;
  /** Hours after the patch at which somebody calls; null until it was booked. */
  readonly callHours: readonly number[] | null;
  /** As the notes had it when somebody looked: hours, or none; null until then. */
  readonly anticoagulant: { readonly hours: number | null } | null;
}

interface Done {
  readonly tick: number;
  readonly act: Act;
}

/** She has left the ward: nobody sees a monitor of hers. */
const AWAY: ReadonlySet<string> = new Set(['homeDay1', 'homeDay2', 'followedUp', 'betweenPatches']);

/** How she was when she said something: the last of these that was done. */
const BEARINGS: ReadonlyMap<Act['type'], Bearing> = new Map([
  ['layFlat', 'flat'],
  ['sitUp', 'sitting'],
  ['standUp', 'standing'],
]);
export type Bearing = 'beforeNeedleOut' | 'flat' | 'sitting' | 'standing';

const minutes = (ticks: number): number => ticks / TICKS_PER_SECOND / 60;

const assesses =
  (item: AssessmentItem) =>
  ({ act }: Done) =>
    act.type === 'assess' && act.item === item;

const takesTemperature = ({ act }: Done): boolean =>
  (act.type === 'assess' && act.item === 'temperature') ||
  (act.type === 'observe' && act.item === 'temperature') ||
  (act.type === 'answerSign' && act.answer === 'takeTemperature');

const showsClearFluid = (moment: SessionSnapshot['moments'][number]): boolean =>
  moment.kind === 'finding' &&
  (moment.finding.type === 'fluidAtHub' || moment.finding.type === 'hubChecked') &&
  moment.finding.fluid === 'clear';

const doneIn = (moments: SessionSnapshot['moments']): readonly Done[] =>
  moments.flatMap((moment) =>
    moment.kind === 'act' && !moment.refused ? [{ tick: moment.tick, act: moment.act }] : [],
  );

function historyOf({ moments, teachingCase }: SessionSnapshot): Pick<Handover, 'history' | 'anticoagulant'> {
  const asked = doneIn(moments);
  const { findings, history } = teachingCase;
  const ifAsked = (item: AssessmentItem, value: number) => (asked.some(assesses(item)) ? value : null);
  return {
    history: {
      onsetHours: ifAsked('headachePattern', history.onsetHoursAgo),
      uprightNrs: ifAsked('headacheUpright', findings.headacheUprightNrs),
      flatNrs: ifAsked('headacheFlat', findings.headacheFlatNrs),
    },
    anticoagulant: asked.some(assesses('anticoagulant')) ? { hours: findings.hoursSinceAnticoagulant } : null,
  };
}

function temperatureOf(
  { tick, body, moments }: SessionSnapshot,
  done: readonly Done[],
): Handover['temperature'] {
  const taken = done.filter(takesTemperature).at(-1);
  if (taken === undefined) return null;
  // A fever that came after it was taken is not in it.
  const fever = moments.find((moment) => moment.kind === 'finding' && moment.finding.type === 'fever');
  const since = fever !== undefined && fever.tick > taken.tick ? body.late.feverCelsius : 0;
  return { celsius: body.vitals.temperatureCelsius - since, agoMin: minutes(tick - taken.tick) };
}

/** What was done and looked at for this patch: an earlier one has had its own handover. */
const doneForPatch = ({ moments, marks }: SessionSnapshot): readonly Done[] =>
  doneIn(moments.slice(marks.firstPatch?.moments ?? 0));

const isNeedleOut = ({ act }: Done): boolean => act.type === 'withdrawAndDress';

/** How she was at `atS` seconds of the session, as the log has it; null while she is turned, and at home. */
export function bearingAt(snapshot: SessionSnapshot, atS: number): Bearing | null {
  let bearing: Bearing | null = 'beforeNeedleOut';
  for (const one of doneForPatch(snapshot)) {
    if (one.tick / TICKS_PER_SECOND > atS) break;
    if (isNeedleOut(one) || one.act.type === 'discharge') bearing = null;
    else if (bearing !== 'beforeNeedleOut') bearing = BEARINGS.get(one.act.type) ?? bearing;
  }
  return bearing;
}

function restartOf(done: readonly Done[]): Handover['restart'] {
  for (const { act } of done) if (act.type === 'planThrombosis') return { hours: act.restartHours };
  return null;
}

export function handoverOf(snapshot: SessionSnapshot): Handover {
  const { tick, body, machine, moments, passes, marks, protocol } = snapshot;
  const { context } = machine;
  const { heartRatePerMin, systolicMmHg, diastolicMmHg, saturationPercent } = body.vitals;
  const done = doneForPatch(snapshot);
  const out = done.filter(isNeedleOut).at(-1);
  const stage = done.filter(({ act }) => BEARINGS.has(act.type)).at(-1);
  const flatForMin = stage?.act.type === 'layFlat' ? minutes(tick - stage.tick) : null;
  const looks = done.filter(
    (one) =>
      one.act.type === 'observe' && one.act.item === 'legs' && out !== undefined && one.tick >= out.tick,
  );
  const last = looks.at(-1);
  const injectedMl = body.blood.injectedMl - (marks.firstPatch?.injectedMl ?? 0);
  const ended = context.stopReason === null ? null : marks.endOfInjection;
  const { dues, alarms } = recoveryCourse(snapshot);
  const nextLegs = dues.find((due) => due.what === 'look' && due.item === 'legs');
  const watched = context.done.includes('attachMonitors') && !AWAY.has(machine.inner);
  return {
    ...historyOf(snapshot),
    patch:
      injectedMl > 0
        ? {
            interspace: context.interspace,
            volumeMl: injectedMl,
            stopReason: context.stopReason,
            endedAgoMin: ended === null ? null : minutes(tick - ended.tick),
          }
        : null,
    flatForMin,
    flatStillMin:
      flatForMin === null || machine.inner !== 'resting'
        ? null
        : Math.max(0, protocol.restMinutes - flatForMin),
    passes: passes.length,
    wetTaps: context.wetTaps,
    clearFluidSeen: moments.some(showsClearFluid),
    vitals: watched ? { heartRatePerMin, systolicMmHg, diastolicMmHg, saturationPercent } : null,
    temperature: temperatureOf(snapshot, done),
    legs: last === undefined ? null : { times: looks.length, lastMin: minutes(tick - last.tick) },
    nextLegsMin: nextLegs === undefined ? null : nextLegs.inSeconds / 60,
    signs: alarms.map(({ sign }) => sign),
    restart: restartOf(done),
    callHours: context.done.includes('bookFollowUp') ? protocol.callHours : null,
  };
}
