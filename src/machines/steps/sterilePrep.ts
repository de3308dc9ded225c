/** Step 3: the team stops and checks, then hands, gown, skin and drape. The body says when the skin is dry. */
import { bedside } from '../bedside.ts';
import { callForImaging, films } from './imaging.ts';

export const sterilePrep = bedside.createStateConfig({
  id: 'sterilePrep',
  initial: 'beforeTimeOut',
  on: {
    goBack: { target: '#positioning.curled', actions: 'the sterile field is lost' },
    callForImaging,
    ...films,
    deferPatch: '#debrief.deferred',
    referPatient: '#debrief.referred',
  },
  states: {
    beforeTimeOut: {
      always: { guard: 'the time-out has been done', target: 'timeOut' },
      on: { timeOut: { target: 'timeOut', actions: 'tick it off' } },
    },
    timeOut: { on: { scrubHands: { target: 'scrubbed', actions: 'tick it off' } } },
    scrubbed: { on: { gownAndGlove: { target: 'gowned', actions: 'tick it off' } } },
    gowned: { on: { paintSkin: { target: 'skinWet', actions: 'tick it off' } } },
    skinWet: {
      on: {
        paintSkin: { actions: 'tick it off' },
        skinDry: 'skinDry',
        /** Nobody stops the hand that drapes wet skin: the body notices, and so does the debrief. */
        drape: { target: 'draped', actions: 'tick it off' },
      },
    },
    skinDry: {
      on: {
        paintSkin: { target: 'skinWet', actions: 'tick it off' },
        drape: { target: 'draped', actions: 'tick it off' },
      },
    },
    draped: {
      on: {
        paintSkin: { target: 'skinWet', actions: 'tick it off' },
        confirmField: { target: '#bloodDraw', actions: 'tick it off' },
      },
    },
  },
});
