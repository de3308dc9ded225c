/** Step 7: flat, watched, upright again, told, and home; or a second patch, a day later, from the beginning. */
import { bedside } from '../bedside.ts';

const layFlat = 'resting';

const afterScoring = {
  layFlat,
  planSecondPatch: {
    guard: 'a second patch can be thought of',
    target: 'betweenPatches',
    actions: 'tick it off',
  },
  referPatient: '#debrief.referred',
} as const;

export const recovery = bedside.createStateConfig({
  id: 'recovery',
  initial: 'turning',
  on: {
    /** The patch is watched: nothing is covered any more. */
    peek: {},
    observe: { actions: 'write down the observation' },
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
    standing: { on: { scoreHeadache: { target: 'assessed', actions: 'tick it off' }, layFlat } },
    /** Her headache upright is known. */
    assessed: {
      always: { guard: 'legs are checked and red flags are in writing', target: 'advised' },
      on: afterScoring,
    },
    /** Legs checked, headache scored, red flags in writing: she may go. */
    advised: { on: { ...afterScoring, discharge: { target: '#debrief.finished', actions: 'tick it off' } } },
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
