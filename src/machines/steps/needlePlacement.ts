/**
 * Step 5: find the space. The machine knows what was felt, never where the tip is: findings move it between
 * its inner states, and any movement of the needle undoes what was confirmed before it.
 */
import { bedside } from '../bedside.ts';
import { callForImaging, chooseContrast, films, noFilms, scans } from './imaging.ts';
import { inserted } from './needleIn.ts';

const stepBack = {
  target: '#positioning.curled',
  actions: ['the sterile field is lost', 'the arm must be prepared again', 'forget the level'],
} as const;

const chooseLevel = {
  guard: 'the space is low enough, and not that of a wet tap',
  target: 'levelChosen',
  actions: ['remember the level', 'the skin there is not numb'],
} as const;

/** With the needle out: feel for the place, and choose what to hold. */
const hands = {
  palpate: { actions: 'feel her back' },
  chooseEquipment: { actions: 'take it in hand' },
  ...scans,
} as const;

/** Below the wheal. */
const local = {
  anaesthetiseTrack: {
    guard: 'it goes deeper than before',
    actions: ['tick it off', 'remember how deep it is numb'],
  },
  nickSkin: { guard: 'it has not been done yet', actions: 'tick it off' },
} as const;

const insertNeedle = {
  guard: 'a pass is left',
  target: 'inserted',
  actions: ['count a pass', 'a needle with its stylet'],
} as const;

/** Before the first needle the patch can still be put off. */
const leaveBeforeNeedle = {
  deferPatch: { guard: 'no needle has gone in', target: '#debrief.deferred' },
  referPatient: { guard: 'no needle has gone in', target: '#debrief.referred' },
} as const;

/** A senior has a fresh set of passes, once; a second handover gives up. */
const seniorTakesOver = {
  guard: 'a senior can still take over',
  target: '#needlePlacement.choosingLevel',
  actions: ['tick it off', 'a senior takes the needle'],
} as const;
const handOverWithNeedleIn = [seniorTakesOver, { target: 'abandoned' }] as const;

/** Flat with her legs up: who was sitting must be positioned and prepared anew. */
const layHerDown = {
  guard: 'she sits',
  target: '#positioning.preparing',
  actions: stepBack.actions,
} as const;

export const needlePlacement = bedside.createStateConfig({
  id: 'needlePlacement',
  initial: 'choosingLevel',
  on: {
    /** Letting go is never refused. */
    setNeedleSpeed: { guard: 'the needle is to stay still', actions: 'keep the needle still' },
    pressSyringe: { guard: 'the thumb leaves the saline', actions: 'keep the needle still' },
    discardBlood: { guard: 'blood is in the syringe', actions: 'the syringe is empty' },
    bloodDrawn: { actions: 'blood is in the syringe' },
    handOverToSenior: [seniorTakesOver, { target: '#debrief.abandoned' }],
    coach: { actions: 'hear what she says' },
    callForImaging,
    ...films,
    chooseContrast,
    easeFaint: [layHerDown, { actions: 'lift her legs' }],
  },
  states: {
    choosingLevel: {
      always: [
        { guard: 'no pass is left', target: 'passesUsed' },
        { guard: 'a level is marked', target: 'levelChosen' },
      ],
      on: { chooseLevel, ...hands, goBack: stepBack, ...leaveBeforeNeedle },
    },
    levelChosen: {
      on: {
        chooseLevel,
        ...hands,
        anaesthetiseSkin: { target: 'skinAnaesthetised', actions: 'tick it off' },
        goBack: stepBack,
        ...leaveBeforeNeedle,
      },
    },
    skinAnaesthetised: {
      on: { chooseLevel, insertNeedle, ...hands, ...local, goBack: stepBack, ...leaveBeforeNeedle },
    },
    inserted: {
      ...inserted,
      on: {
        ...inserted.on,
        removeNeedle: 'needleOut',
        needleOut: 'needleOut',
        easeFaint: [layHerDown, { target: 'needleOut', actions: 'lift her legs' }],
        handOverToSenior: handOverWithNeedleIn,
        abandonProcedure: 'abandoned',
      },
    },
    wetTap: {
      tags: 'needle in',
      entry: 'remember the space of the wet tap',
      on: {
        checkHub: { actions: 'the stylet comes out' },
        setStylet: { guard: 'the stylet is to go the other way', actions: 'see to the stylet' },
        testFluid: { actions: 'test the fluid' },
        removeNeedle: { target: 'choosingLevel', actions: 'forget the level' },
        needleOut: { target: 'choosingLevel', actions: 'forget the level' },
        easeFaint: [layHerDown, { target: 'choosingLevel', actions: 'forget the level' }],
        handOverToSenior: handOverWithNeedleIn,
        abandonProcedure: 'abandoned',
      },
    },
    /** Between passes: the skin over the level is still numb. */
    needleOut: {
      always: { guard: 'no pass is left', target: 'passesUsed' },
      on: { chooseLevel, insertNeedle, ...hands, ...local, goBack: stepBack },
    },
    /** This operator has had every pass that the unit allows. */
    passesUsed: { on: { ...hands, goBack: stepBack } },
    /** Given up with the needle in the back: it comes out first. */
    abandoned: {
      tags: 'needle in',
      on: {
        abandonProcedure: {},
        handOverToSenior: {},
        discardBlood: {},
        ...noFilms,
        pressSyringe: {},
        setNeedleSpeed: {},
        coach: {},
        peek: {},
        easeFaint: {},
        removeNeedle: '#debrief.abandoned',
        needleOut: '#debrief.abandoned',
      },
    },
  },
});
