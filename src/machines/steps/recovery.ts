/**
 * Step 7: flat, watched, upright again, told, and home, where she is called; or a second patch, a day later, from the
 * beginning.
 */
import { bedside } from '../bedside.ts';

const layFlat = 'resting';

/** Whether it is the right diagnosis is asked before whether it is done again. */
const planSecondPatch = {
  guard: 'a second patch can be thought of',
  target: 'betweenPatches',
  actions: 'tick it off',
} as const;

const afterScoring = { layFlat, planSecondPatch, referPatient: '#debrief.referred' } as const;
const walk = { guard: 'it has not been done yet', actions: 'tick it off' } as const;

/** She is not here: what needs hands or eyes has to wait, and what is asked is asked by telephone. */
const atHome = {
  observe: {},
  advise: {},
  planThrombosis: {},
  bookFollowUp: {},
  askPatient: {},
  abandonProcedure: {},
  planSecondPatch,
  referPatient: '#debrief.referred',
  endFollowUp: { target: '#debrief.finished', actions: 'tick it off' },
} as const;

export const recovery = bedside.createStateConfig({
  id: 'recovery',
  initial: 'turning',
  on: {
    /** The patch is watched: nothing is covered any more. */
    peek: {},
    passTime: { actions: 'count the hours since the patch' },
    observe: { actions: 'write down the observation' },
    answerSign: { actions: 'note the answer' },
    advise: { actions: 'note the advice' },
    planThrombosis: { guard: 'it has not been done yet', actions: 'tick it off' },
    bookFollowUp: { guard: 'it has not been done yet', actions: 'tick it off' },
    writeRecord: { guard: 'it has not been done yet', actions: 'tick it off' },
  },
  states: {
    turning: { on: { layFlat } },
    /** How long she rests is the operator's choice; the debrief judges it. */
    resting: { on: { sitUp: 'sitting' } },
    sitting: { on: { standUp: 'standing', layFlat } },
    standing: { on: { scoreHeadache: { target: 'assessed', actions: 'tick it off' }, walk, layFlat } },
    /** Her headache upright is known. */
    assessed: {
      always: { guard: 'legs are checked and red flags are in writing', target: 'advised' },
      on: { ...afterScoring, walk },
    },
    /** Legs checked, headache scored, red flags in writing: she may go. */
    advised: { on: { ...afterScoring, walk, discharge: { target: 'homeDay1', actions: 'tick it off' } } },
    /** At home, before the first call and after it; she rings by herself when a sign comes that she was told of. */
    homeDay1: { on: { ...atHome, callPatient: 'homeDay2' } },
    homeDay2: { on: { ...atHome, callPatient: 'followedUp' } },
    followedUp: { on: atHome },
    betweenPatches: {
      on: {
        passTime: [
          {
            guard: 'the time between two patches is over',
            target: '#consent',
            actions: 'begin the second patch afresh',
          },
          { actions: 'count the hours since the patch' },
        ],
        deferPatch: '#debrief.deferred',
        referPatient: '#debrief.referred',
      },
    },
  },
});
