/**
 * The procedure: one machine for all seven steps. Time reaches it only as events, so that its paths can be
 * enumerated and a log can be replayed.
 */
import { bedside } from './bedside.ts';
import { blankMemory } from './memory.ts';
import { bloodDraw } from './steps/bloodDraw.ts';
import { consent } from './steps/consent.ts';
import { injection } from './steps/injection.ts';
import { needlePlacement } from './steps/needlePlacement.ts';
import { positioning } from './steps/positioning.ts';
import { recovery } from './steps/recovery.ts';
import { sterilePrep } from './steps/sterilePrep.ts';

export const procedureMachine = bedside.createMachine({
  id: 'bloodpatch',
  context: ({ input }) => blankMemory(input),
  initial: 'briefing',
  states: {
    briefing: { on: { begin: 'procedure' } },
    procedure: {
      initial: 'consent',
      on: {
        pause: { target: 'paused', actions: 'the thumb lets go' },
        passTime: { actions: 'let time pass' },
        askPatient: { actions: 'hear what she says' },
        peek: { guard: 'a look is to be taken, or to end', actions: 'look inside' },
        /** Letting go is never refused. */
        setScreening: { guard: 'the foot leaves the pedal', actions: 'the screen goes dark' },
        contrastWatched: { actions: 'contrast was seen to go in' },
        callForHelp: { actions: 'note that help was called' },
        abandonProcedure: '#debrief.abandoned',
      },
      states: {
        consent,
        positioning,
        sterilePrep,
        bloodDraw,
        needlePlacement,
        injection,
        recovery,
        whereWeWere: { type: 'history', history: 'deep' },
      },
    },
    paused: { on: { resume: 'procedure.whereWeWere' } },
    debrief: {
      id: 'debrief',
      initial: 'finished',
      states: { finished: {}, deferred: {}, referred: {}, declined: {}, abandoned: {} },
    },
  },
});
