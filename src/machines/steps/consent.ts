/** Step 1: find out whether a patch is right and safe for her, tell her about it, and ask her. */
import { bedside } from '../bedside.ts';

export const consent = bedside.createStateConfig({
  id: 'consent',
  initial: 'assessing',
  on: {
    assess: { actions: 'write down the finding' },
    deferPatch: '#debrief.deferred',
    referPatient: '#debrief.referred',
  },
  states: {
    assessing: {
      on: {
        judgeSuitable: {
          guard: 'every gate has been checked',
          target: 'explaining',
          actions: 'tick it off',
        },
      },
    },
    explaining: {
      on: {
        explain: { actions: 'note what she was told' },
        checkCapacity: {
          guard: 'something has been explained',
          target: 'capacityChecked',
          actions: 'tick it off',
        },
      },
    },
    capacityChecked: {
      on: {
        explain: { actions: 'note what she was told' },
        askConsent: [
          { guard: 'she agrees', target: '#positioning', actions: 'tick it off' },
          { target: '#debrief.declined', actions: 'tick it off' },
        ],
      },
    },
    /** Back from positioning: she has agreed, and may still ask. Asking her again leads on. */
    agreed: {
      on: {
        explain: { actions: 'note what she was told' },
        askConsent: { target: '#positioning', actions: 'tick it off' },
      },
    },
  },
});
