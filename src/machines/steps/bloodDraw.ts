/**
 * Step 4: the second operator makes arm, vein and syringe ready. The blood itself leaves the vein here only
 * if the protocol says so or the operator chooses to.
 */
import { bedside } from '../bedside.ts';
import { chooseAgain } from './draw.ts';
import { callForImaging, films } from './imaging.ts';

export const bloodDraw = bedside.createStateConfig({
  id: 'bloodDraw',
  initial: 'armBare',
  on: {
    dressSecond: { guard: 'this is not on her yet', actions: 'what was put on later comes off' },
    prepareArm: { actions: 'tick it off' },
    expelAir: { guard: 'blood is in the syringe', actions: 'no air is left' },
    bloodDrawn: { actions: 'blood is in the syringe' },
    discardBlood: { guard: 'blood is in the syringe', actions: 'the syringe is empty' },
    callForImaging,
    ...films,
    goBack: '#sterilePrep.draped',
    deferPatch: '#debrief.deferred',
    referPatient: '#debrief.referred',
  },
  states: {
    armBare: { always: { guard: 'the arm is prepared', target: 'armPrepared' } },
    armPrepared: {
      always: { guard: 'a vein is chosen', target: 'veinChosen' },
      on: { chooseVein: chooseAgain.chooseVein },
    },
    veinChosen: {
      always: { guard: 'a syringe is chosen', target: 'syringeReady' },
      on: chooseAgain,
    },
    syringeReady: {
      always: { guard: 'blood is in the syringe', target: 'drawnEarly' },
      on: {
        ...chooseAgain,
        drawBlood: { actions: 'send for blood' },
        confirmDrawReady: {
          guard: 'the blood is drawn if the unit draws it now',
          target: '#needlePlacement',
          actions: 'tick it off',
        },
      },
    },
    drawnEarly: {
      always: { guard: 'the syringe is empty', target: 'syringeReady' },
      on: {
        confirmDrawReady: { target: '#needlePlacement', actions: 'tick it off' },
      },
    },
  },
});
