/**
 * What the machine remembers of each event, each as a sentence that a clinician would say.
 * Nothing here reaches outside: an action returns a new memory and no more.
 */
import { assign } from 'xstate';
import { dressedWith } from '../physiology/dress.ts';
import { ALLOWED_ACT_FORMS } from './forms.ts';
import { secondPatchWaitS } from './guards.ts';
import { blankMemory, withOnce, without } from './memory.ts';
import type { Act, ActType } from './acts.ts';
import type { ProcedureContext, ProcedureEvent } from './types.ts';

type Change = (context: ProcedureContext, event: ProcedureEvent) => Partial<ProcedureContext>;

const remember = (change: Change) =>
  assign<ProcedureContext, ProcedureEvent, undefined, ProcedureEvent, never>(({ context, event }) =>
    change(context, event),
  );
const isAct = (event: ProcedureEvent): event is Act => Object.hasOwn(ALLOWED_ACT_FORMS, event.type);

/** An event that is welcome and leaves no trace in the machine: the body or the log has it. */
const nothing = () => remember(() => ({}));

/** Marks come once per mL or so; no syringe holds more than this. */
const MOST_INJECTED_ML = 200;

/** Of where the needle now stands; a movement forgets it. */
const NO_CONTRAST = { contrastGivenMl: 0, filmSinceContrast: false, contrastSeen: null } as const;

const FIELD: readonly ActType[] = ['scrubHands', 'gownAndGlove', 'paintSkin', 'drape', 'confirmField'];

export const actions = {
  'hear what she says': nothing(),
  'let time pass': nothing(),
  'keep the needle still': nothing(),
  'feel the plunger': nothing(),
  'look at the hub': nothing(),
  'test the fluid': nothing(),
  'lift her legs': nothing(),
  'feel her back': nothing(),
  'set the pace': nothing(),
  'send for blood': nothing(),
  'turn the C-arm': nothing(),
  'look at the scan': nothing(),
  'the screen goes dark': nothing(),

  'tick it off': remember(({ done }, event) => (isAct(event) ? { done: withOnce(done, event.type) } : {})),
  'note that help was called': remember(() => ({ helpCalled: true })),

  'write down the finding': remember(({ assessed }, event) =>
    event.type === 'assess' ? { assessed: withOnce(assessed, event.item) } : {},
  ),
  'note what she was told': remember(({ explained }, event) =>
    event.type === 'explain' ? { explained: withOnce(explained, event.item) } : {},
  ),
  'remember how she lies': remember((_, event) =>
    event.type === 'position' ? { posture: event.posture } : {},
  ),
  'the sterile field is lost': remember(({ done }) => ({ done: without(done, ...FIELD) })),
  'the arm must be prepared again': remember(({ done }) => ({
    done: without(done, 'prepareArm', 'confirmDrawReady'),
  })),

  'what was put on later comes off': remember(({ dressed }, event) =>
    event.type === 'dressSecond' ? { dressed: dressedWith(dressed, event.item) } : {},
  ),
  'remember where the blood comes from': remember(({ done }, event) =>
    event.type === 'chooseVein'
      ? { vein: event.from, done: withOnce(without(done, 'discardFirst'), event.type) }
      : {},
  ),
  'remember what fits the syringe': remember(({ done }, event) =>
    event.type === 'chooseSyringe'
      ? { syringeConnector: event.connector, done: withOnce(done, event.type) }
      : {},
  ),
  'no air is left': nothing(),
  'the operator has it': nothing(),
  'blood is in the syringe': remember(() => ({ bloodInSyringe: true })),
  'the syringe is empty': remember(() => ({ bloodInSyringe: false })),

  'remember the level': remember((_, event) =>
    event.type === 'chooseLevel' ? { interspace: event.interspace } : {},
  ),
  'the skin there is not numb': remember(({ done }) => ({
    done: without(done, 'anaesthetiseSkin', 'anaesthetiseTrack', 'nickSkin'),
    trackNumbToMm: 0,
  })),
  'remember how deep it is numb': remember(({ trackNumbToMm }, event) =>
    event.type === 'anaesthetiseTrack' ? { trackNumbToMm: Math.max(trackNumbToMm, event.toDepthMm) } : {},
  ),
  'take it in hand': remember((_, event) =>
    event.type === 'chooseEquipment' ? { equipment: event.equipment } : {},
  ),
  'look inside': remember((_, event) => (event.type === 'peek' ? { peeking: event.open } : {})),

  'it comes into the room': remember(({ imagingHere }, event) =>
    event.type === 'callForImaging' ? { imagingHere: withOnce(imagingHere, event.device) } : {},
  ),
  'remember the contrast': remember((_, event) =>
    event.type === 'chooseContrast' ? { contrast: event.agent } : {},
  ),
  'contrast goes in': remember(({ contrastGivenMl }, event) =>
    event.type === 'injectContrast'
      ? { contrastGivenMl: contrastGivenMl + event.volumeMl, filmSinceContrast: false, contrastSeen: null }
      : {},
  ),
  /** Before there is contrast none is seen; a foot that leaves the pedal takes no film. */
  'a film is taken': remember(({ contrastGivenMl }, event) =>
    contrastGivenMl > 0 && !(event.type === 'setScreening' && !event.on) ? { filmSinceContrast: true } : {},
  ),
  'contrast was seen to go in': remember(({ contrastGivenMl }) =>
    contrastGivenMl > 0 ? { filmSinceContrast: true } : {},
  ),
  'remember what was seen': remember((_, event) =>
    event.type === 'judgeContrast' ? { contrastSeen: event.as } : {},
  ),

  'a needle with its stylet': remember(() => ({
    ...NO_CONTRAST,
    styletIn: true,
    hubLookedAt: false,
    fatEndsMm: null,
  })),
  'the stylet comes out': remember(() => ({ styletIn: false })),
  'see to the stylet': remember((_, event) => (event.type === 'setStylet' ? { styletIn: event.inside } : {})),
  'the hub was looked at': remember(() => ({ hubLookedAt: true })),
  'the hub must be looked at again': remember(() => ({ ...NO_CONTRAST, hubLookedAt: false })),
  'remember where the fat ends': remember((_, event) =>
    event.type === 'tissueEntered' ? { fatEndsMm: event.depthMm } : {},
  ),
  'forget the level': remember(() => ({ interspace: null })),
  'count a pass': remember(({ passes }) => ({ passes: passes + 1 })),
  'remember the space of the wet tap': remember(({ wetTaps, interspace }) =>
    interspace === null ? {} : { wetTaps: withOnce(wetTaps, interspace) },
  ),
  'a senior takes the needle': remember(() => ({ seniorHasNeedle: true, passes: 0, interspace: null })),

  'the blood is disconnected': remember(({ done }) => ({ done: without(done, 'connectBlood') })),
  'the thumb pushes': remember(() => ({ injectionHeld: false })),
  'the thumb lets go': remember(() => ({ injectionHeld: true })),
  'note how much has gone in': remember(({ injectedMl }, event) =>
    event.type === 'injectionMark'
      ? { injectedMl: Math.min(MOST_INJECTED_ML, Math.max(injectedMl, event.volumeMl)) }
      : {},
  ),
  'note why it was stopped': remember((_, event) =>
    event.type === 'stopInjection' ? { stopReason: event.reason, injectionHeld: true } : {},
  ),
  'blood has gone into her CSF': remember(() => ({ bloodInCsf: true, injectionHeld: true })),

  'write down the observation': remember(({ observed }, event) =>
    event.type === 'observe' ? { observed: withOnce(observed, event.item) } : {},
  ),
  'note the answer': remember(({ answered }, event) =>
    event.type === 'answerSign' ? { answered: withOnce(answered, event.answer) } : {},
  ),
  'note the advice': remember(({ advised }, event) =>
    event.type === 'advise' ? { advised: withOnce(advised, event.item) } : {},
  ),
  'count the hours since the patch': remember((context, event) =>
    event.type === 'passTime'
      ? { waitedS: context.waitedS + Math.min(event.seconds, Math.max(0, secondPatchWaitS(context))) }
      : {},
  ),
  'begin the second patch afresh': remember((context) => ({
    ...blankMemory(context),
    equipment: context.equipment,
    peeking: context.peeking,
    patchNumber: 2,
  })),
};
