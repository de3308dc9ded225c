/**
 * What must be true before an act, each as a sentence that a clinician would say.
 * Pure questions to the memory and to the event; nothing here knows depth, pressure or time of day.
 */
import { GATE_ITEMS } from './acts.ts';
import type { ProcedureContext, ProcedureEvent } from './types.ts';

interface Moment {
  readonly context: ProcedureContext;
  readonly event: ProcedureEvent;
}
type Question = (moment: Moment) => boolean;

/** How the needle is asked to move: positive in, negative out, 0 still; null for other events. */
function needleMotion(event: ProcedureEvent): number | null {
  if (event.type === 'setNeedleSpeed') return event.speedMmPerS;
  if (event.type === 'advanceNeedle') return event.byMm;
  return null;
}

const hub = (event: ProcedureEvent) =>
  event.type === 'hubChecked' || event.type === 'fluidAtHub' ? event.fluid : null;
const tissue = (event: ProcedureEvent) => (event.type === 'tissueEntered' ? event.tissue : null);
const hasDone = (context: ProcedureContext, type: ProcedureContext['done'][number]) =>
  context.done.includes(type);

/** How much of the wait before a second patch is still to come, s. */
export function secondPatchWaitS(context: ProcedureContext): number {
  return context.protocol.secondPatchHours * 3600 - context.waitedS;
}

export const guards = {
  'it has not been done yet': ({ context, event }) => !context.done.some((type) => type === event.type),

  'every gate has been checked': ({ context }) => GATE_ITEMS.every((item) => context.assessed.includes(item)),
  'something has been explained': ({ context }) => context.explained.length > 0,
  'she agrees': ({ context }) => context.patientAgrees,

  'she has a cannula and monitors': ({ context }) =>
    hasDone(context, 'placeCannula') && hasDone(context, 'attachMonitors'),
  'the time-out has been done': ({ context }) => hasDone(context, 'timeOut'),

  'the arm is prepared': ({ context }) => hasDone(context, 'prepareArm'),
  'a syringe is chosen': ({ context }) => hasDone(context, 'chooseSyringe'),
  'arm and an empty syringe are ready': ({ context }) =>
    !context.bloodInSyringe && hasDone(context, 'prepareArm') && hasDone(context, 'chooseSyringe'),
  'blood is in the syringe': ({ context }) => context.bloodInSyringe,
  'the syringe is empty': ({ context }) => !context.bloodInSyringe,
  'the blood is drawn if the unit draws it now': ({ context }) =>
    context.protocol.drawTiming === 'on-confirmation' || context.bloodInSyringe,

  'she sits': ({ context }) => context.posture === 'sittingCurled',

  'no needle has gone in': ({ context }) =>
    context.passes === 0 && !context.seniorHasNeedle && context.wetTaps.length === 0,
  'a level is marked': ({ context }) => context.interspace !== null,
  'it is not the space of a wet tap': ({ context, event }) =>
    event.type === 'chooseLevel' && !context.wetTaps.includes(event.interspace),
  'a pass is left': ({ context }) => context.passes < context.protocol.maximumPasses,
  'no pass is left': ({ context }) => context.passes >= context.protocol.maximumPasses,
  'a senior can still take over': ({ context }) => !context.seniorHasNeedle,
  'the needle is to move': ({ event }) => (needleMotion(event) ?? 0) !== 0,
  'the needle is to come back': ({ event }) => (needleMotion(event) ?? 0) < 0,
  'the needle is to stay still': ({ event }) => needleMotion(event) === 0,
  'the thumb leaves the saline': ({ event }) => event.type === 'pressSyringe' && !event.pressed,
  'the tip lies in the fat under the skin': ({ event }) => tissue(event) === 'fat',
  'the tip has gone deeper than the fat': ({ event }) => {
    const entered = tissue(event);
    return entered !== null && entered !== 'fat' && entered !== 'skin' && entered !== 'air';
  },
  'clear fluid stands in the hub': ({ event }) => hub(event) === 'clear',
  'it is taken for CSF': ({ event }) => event.type === 'judgeFluid' && event.as === 'csf',
  'blood drips from the hub': ({ event }) => hub(event) === 'blood',
  'the hub is dry': ({ event }) => hub(event) === 'none',

  'there is room for more blood': ({ context, event }) =>
    event.type === 'setInjectionRate' &&
    event.mlPerS > 0 &&
    context.injectedMl < context.protocol.maximumVolumeMl,
  'the thumb comes to rest': ({ event }) => event.type === 'setInjectionRate' && event.mlPerS === 0,
  'the thumb rests': ({ context }) => context.injectionHeld,
  'blood has been connected': ({ context }) => hasDone(context, 'connectBlood'),

  'legs are checked and red flags are in writing': ({ context }) =>
    context.observed.includes('legs') && context.advised.includes('redFlagsWritten'),
  'a second patch can be thought of': ({ context }) => context.patchNumber === 1 && !context.bloodInCsf,
  'the time between two patches is over': ({ context, event }) =>
    event.type === 'passTime' && event.seconds >= secondPatchWaitS(context),
} satisfies Record<string, Question>;
