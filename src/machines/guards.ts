/**
 * What must be true before an act, each as a sentence that a clinician would say.
 * Pure questions to the memory and to the event; nothing here knows depth, pressure or time of day.
 */
import type { Equipment } from '../content/equipment.ts';
import type { Interspace } from '../content/levels.ts';
import { GATE_ITEMS } from './acts.ts';
import type { ProcedureContext, ProcedureEvent } from './types.ts';

interface Moment {
  readonly context: ProcedureContext;
  readonly event: ProcedureEvent;
}
type Question = (moment: Moment) => boolean;

/** The cord may end there, and a finger errs by a space or two. */
export const TOO_HIGH: readonly Interspace[] = ['L1/2'];

/** On another line the fat under the skin ends a little deeper or less deep, mm (choice of this model). */
const SAME_FAT_MM = 5;

/** How the needle is asked to move: positive in, negative out, 0 still; null for other events. */
function needleMotion(event: ProcedureEvent): number | null {
  if (event.type === 'setNeedleSpeed') return event.speedMmPerS;
  if (event.type === 'advanceNeedle') return event.byMm;
  return null;
}

const hub = (event: ProcedureEvent) =>
  event.type === 'hubChecked' || event.type === 'fluidAtHub' ? event.fluid : null;
const tissue = (event: ProcedureEvent) => (event.type === 'tissueEntered' ? event.tissue : null);
/** Whether the equipment that is asked for is the one in hand, as far as these parts go. */
const keeps = ({ context, event }: Moment, ...parts: readonly (keyof Equipment)[]) =>
  event.type === 'chooseEquipment' &&
  parts.every((part) => event.equipment[part] === context.equipment[part]);

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
  'this is not on her yet': ({ context, event }) =>
    event.type === 'dressSecond' && !context.dressed.includes(event.item),
  'a vein is chosen': ({ context }) => hasDone(context, 'chooseVein'),
  'the cannula still holds its flush': ({ context }) =>
    context.vein === 'cannula' && !context.bloodInSyringe && !hasDone(context, 'discardFirst'),
  'the connectors fit, and contrast has shown the space where it must': ({ context }) =>
    context.syringeConnector === context.equipment.connector &&
    (context.contrastSeen === 'epidural' || (!context.contrastNeeded && context.contrastGivenMl === 0)),
  'a syringe is chosen': ({ context }) => hasDone(context, 'chooseSyringe'),
  'arm and an empty syringe are ready': ({ context }) =>
    !context.bloodInSyringe &&
    hasDone(context, 'prepareArm') &&
    hasDone(context, 'chooseVein') &&
    hasDone(context, 'chooseSyringe'),
  'blood is in the syringe': ({ context }) => context.bloodInSyringe,
  'the syringe is empty': ({ context }) => !context.bloodInSyringe,
  'the blood is drawn if the unit draws it now': ({ context }) =>
    context.protocol.drawTiming === 'on-confirmation' || context.bloodInSyringe,

  'no needle has gone in': ({ context }) =>
    context.passes === 0 && !context.seniorHasNeedle && context.wetTaps.length === 0,
  'a level is marked': ({ context }) => context.interspace !== null,
  'the space is low enough, and not that of a wet tap': ({ context, event }) =>
    event.type === 'chooseLevel' &&
    !TOO_HIGH.includes(event.interspace) &&
    !context.wetTaps.includes(event.interspace),
  'it goes deeper than before': ({ context, event }) =>
    event.type === 'anaesthetiseTrack' && event.toDepthMm > context.trackNumbToMm,
  'needle and bevel stay as they are': (moment) => keeps(moment, 'needle', 'lengthMm', 'connector', 'bevel'),
  'the needle stays the same': (moment) => keeps(moment, 'needle', 'lengthMm', 'connector'),
  'the stylet is to go the other way': ({ context, event }) =>
    event.type === 'setStylet' && event.inside !== context.styletIn,
  'the stylet is out': ({ context }) => !context.styletIn,
  'she sits': ({ context }) => context.posture === 'sittingCurled',
  'a look is to be taken, or to end': ({ context, event }) =>
    event.type === 'peek' && context.protocol.guidance === 'practice' && event.open !== context.peeking,
  'a pass is left': ({ context }) => context.passes < context.protocol.maximumPasses,
  'no pass is left': ({ context }) => context.passes >= context.protocol.maximumPasses,
  'a senior can still take over': ({ context }) => !context.seniorHasNeedle,
  'the needle is to move': ({ event }) => (needleMotion(event) ?? 0) !== 0,
  'the needle is to come back': ({ event }) => (needleMotion(event) ?? 0) < 0,
  'the needle is to stay still': ({ event }) => needleMotion(event) === 0,
  'the thumb leaves the saline': ({ event }) => event.type === 'pressSyringe' && !event.pressed,
  'the tip lies in the fat under the skin': ({ context, event }) =>
    event.type === 'tissueEntered' &&
    event.tissue === 'fat' &&
    event.depthMm <= (context.fatEndsMm ?? Infinity) + SAME_FAT_MM,
  'the tip has gone deeper than the fat': ({ event }) => {
    const entered = tissue(event);
    return entered !== null && entered !== 'fat' && entered !== 'skin' && entered !== 'air';
  },
  'the unit has it, and it is not here yet': ({ context, event }) =>
    event.type === 'callForImaging' &&
    context.protocol.imaging.includes(event.device) &&
    !context.imagingHere.includes(event.device),
  'the C-arm is here': ({ context }) => context.imagingHere.includes('cArm'),
  'the scanner is here': ({ context }) => context.imagingHere.includes('ultrasound'),
  'the foot leaves the pedal': ({ event }) => event.type === 'setScreening' && !event.on,
  'contrast is drawn up': ({ context }) => context.contrast !== null,
  'a film was taken since contrast went in': ({ context }) => context.filmSinceContrast,
  'a film is read as the sac': ({ context, event }) =>
    context.filmSinceContrast && event.type === 'judgeContrast' && event.as === 'intrathecal',
  'a film is read as a vein or soft tissue': ({ context, event }) =>
    context.filmSinceContrast &&
    event.type === 'judgeContrast' &&
    (event.as === 'vein' || event.as === 'softTissue'),
  'clear fluid stands in the hub': ({ event }) => hub(event) === 'clear',
  'it is taken for CSF': ({ event }) => event.type === 'judgeFluid' && event.as === 'csf',
  'the hub was looked at where the needle stands': ({ context }) => context.hubLookedAt,
  'blood drips from the hub': ({ event }) => hub(event) === 'blood',
  'the hub is dry': ({ event }) => hub(event) === 'none',

  'there is room for more blood': ({ context, event }) =>
    event.type === 'setInjectionRate' &&
    event.mlPerS > 0 &&
    context.injectedMl < context.protocol.maximumVolumeMl,
  'the thumb comes to rest': ({ event }) => event.type === 'setInjectionRate' && event.mlPerS === 0,
  'the thumb rests': ({ context }) => context.injectionHeld,
  'the needle may be flushed': ({ context }) =>
    !context.bloodInCsf && !hasDone(context, 'flushNeedle') && context.stopReason !== 'seizure',
  'blood has been connected': ({ context }) => hasDone(context, 'connectBlood'),

  'legs are checked and red flags are in writing': ({ context }) =>
    context.observed.includes('legs') && context.advised.includes('redFlagsWritten'),
  'a second patch can be thought of': ({ context }) =>
    context.patchNumber === 1 && !context.bloodInCsf && context.answered.includes('thinkAgain'),
  'the time between two patches is over': ({ context, event }) =>
    event.type === 'passTime' && event.seconds >= secondPatchWaitS(context),
} satisfies Record<string, Question>;
