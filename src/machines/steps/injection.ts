/**
 * Step 6: the blood goes in, slowly, and stops for a reason. Pressure and pain belong to the body; the
 * operator decides when to rest and when to stop.
 */
import { bedside } from '../bedside.ts';
import { chooseAgain } from './draw.ts';
import { callForImaging, chooseContrast, contrast, films, noFilms } from './imaging.ts';

const sendForBlood = { guard: 'arm and an empty syringe are ready', actions: 'send for blood' } as const;
const expelAir = { actions: 'no air is left' } as const;
const discardBlood = { target: 'awaitingBlood', actions: 'the syringe is empty' } as const;

/** Until the blood is connected, contrast can still go in first. */
const contrastFirst = { chooseContrast, ...contrast } as const;

/** The needle comes out and is put in again: what was connected is not any more. */
const siteAgain = { target: '#needlePlacement.needleOut', actions: 'the blood is disconnected' } as const;

/** Stopping is for good: a rest is a rate of nothing. */
const stopForGood = { target: 'stopping', actions: 'note why it was stopped' } as const;
const stopAfterConnecting = { guard: 'blood has been connected', ...stopForGood } as const;

const letGo = { guard: 'the thumb comes to rest', actions: 'the thumb lets go' } as const;
const push = {
  guard: 'there is room for more blood',
  target: 'injecting',
  actions: 'the thumb pushes',
} as const;

export const injection = bedside.createStateConfig({
  id: 'injection',
  initial: 'awaitingBlood',
  on: {
    /** The patch is watched: nothing is covered any more. */
    peek: {},
    injectionMark: { actions: 'note how much has gone in' },
    bloodIntoCsf: { target: '.bloodInCsf', actions: 'blood has gone into her CSF' },
    /** Letting go is never refused. */
    setInjectionRate: letGo,
    abandonProcedure: '.abandoned',
    callForImaging,
    ...films,
  },
  states: {
    awaitingBlood: {
      tags: 'needle in',
      always: { guard: 'blood is in the syringe', target: 'bloodReady' },
      on: {
        ...chooseAgain,
        ...contrastFirst,
        drawBlood: sendForBlood,
        bloodDrawn: { target: 'bloodReady', actions: 'blood is in the syringe' },
        stopInjection: stopAfterConnecting,
        goBack: siteAgain,
      },
    },
    /** The second operator has it. */
    bloodReady: {
      tags: 'needle in',
      on: {
        ...contrastFirst,
        passBlood: 'bloodPassed',
        expelAir,
        discardBlood,
        stopInjection: stopAfterConnecting,
        goBack: siteAgain,
      },
    },
    /** In the operator's hand. */
    bloodPassed: {
      tags: 'needle in',
      on: {
        ...contrastFirst,
        connectBlood: {
          guard: 'the connectors fit, and contrast has shown the space where it must',
          target: 'held',
          actions: 'tick it off',
        },
        expelAir,
        discardBlood,
        stopInjection: stopAfterConnecting,
        goBack: siteAgain,
      },
    },
    /** Connected, thumb at rest. */
    held: {
      tags: 'needle in',
      entry: 'the thumb lets go',
      on: {
        setInjectionRate: [push, letGo],
        seizure: 'seizing',
        syringeJammed: 'jammed',
        syringeEmpty: { target: 'awaitingBlood', actions: 'the syringe is empty' },
        discardBlood,
        stopInjection: stopForGood,
        goBack: siteAgain,
      },
    },
    injecting: {
      tags: 'needle in',
      always: { guard: 'the thumb rests', target: 'held' },
      on: {
        setInjectionRate: [push, letGo],
        passTime: { target: 'held', actions: 'let time pass' },
        seizure: 'seizing',
        syringeJammed: 'jammed',
        syringeEmpty: { target: 'awaitingBlood', actions: 'the syringe is empty' },
        stopInjection: stopForGood,
      },
    },
    /** The blood has clotted in the syringe: never force it. */
    jammed: {
      tags: 'needle in',
      entry: 'the thumb lets go',
      on: { discardBlood, stopInjection: stopForGood },
    },
    /** She has a seizure: nothing more goes in. */
    seizing: {
      tags: 'needle in',
      entry: 'the thumb lets go',
      on: { stopInjection: stopForGood },
    },
    /** Blood has gone through the dura: this attempt is over, whatever else is tried. */
    bloodInCsf: {
      tags: 'needle in',
      on: {
        stopInjection: { target: 'stopping', actions: 'note why it was stopped' },
        withdrawAndDress: { target: 'needleOut', actions: 'tick it off' },
      },
    },
    stopping: {
      tags: 'needle in',
      on: {
        flushNeedle: { guard: 'the needle may be flushed', actions: 'tick it off' },
        withdrawAndDress: { target: 'needleOut', actions: 'tick it off' },
      },
    },
    /** Coming out under the dressing; the body says when. */
    needleOut: {
      on: {
        needleOut: '#recovery',
        bloodIntoCsf: { actions: 'blood has gone into her CSF' },
        abandonProcedure: '#debrief.abandoned',
      },
    },
    /** Given up with the needle in the back: it comes out first. */
    abandoned: {
      tags: 'needle in',
      on: {
        abandonProcedure: {},
        ...noFilms,
        bloodIntoCsf: { actions: 'blood has gone into her CSF' },
        setInjectionRate: {},
        removeNeedle: '#debrief.abandoned',
        needleOut: '#debrief.abandoned',
      },
    },
  },
});
