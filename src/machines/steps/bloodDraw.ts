/**
 * Step 4: the second operator makes arm, vein and syringe ready. The blood itself leaves the vein here only
 * if the protocol says so or the operator chooses to.
 */
import { bedside } from '../bedside.ts';

export const bloodDraw = bedside.createStateConfig({
  id: 'bloodDraw',
  initial: 'armBare',
  on: {
    prepareArm: { actions: 'tick it off' },
    bloodDrawn: { actions: 'blood is in the syringe' },
    discardBlood: { guard: 'blood is in the syringe', actions: 'the syringe is empty' },
    goBack: '#sterilePrep.draped',
    deferPatch: '#debrief.deferred',
    referPatient: '#debrief.referred',
  },
  states: {
    armBare: { always: { guard: 'the arm is prepared', target: 'armPrepared' } },
    armPrepared: {
      always: { guard: 'a syringe is chosen', target: 'syringeReady' },
      on: { chooseSyringe: { guard: 'the syringe is empty', actions: 'tick it off' } },
    },
    syringeReady: {
      always: { guard: 'blood is in the syringe', target: 'drawnEarly' },
      on: {
        chooseSyringe: { actions: 'tick it off' },
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
