/**
 * Step 5: find the space. The machine knows what was felt, never where the tip is: findings move it between
 * its inner states, and any movement of the needle undoes what was confirmed before it.
 */
import { bedside } from '../bedside.ts';

const stepBack = {
  target: '#positioning.curled',
  actions: ['the sterile field is lost', 'the arm must be prepared again', 'forget the level'],
} as const;

const chooseLevel = {
  guard: 'it is not the space of a wet tap',
  target: 'levelChosen',
  actions: 'remember the level',
} as const;

/** With the needle out: feel for the place, and choose what to hold. */
const hands = {
  palpate: { actions: 'feel her back' },
  chooseEquipment: { actions: 'take it in hand' },
} as const;

/** Below the wheal. */
const local = {
  anaesthetiseTrack: { actions: 'tick it off' },
  nickSkin: { actions: 'tick it off' },
} as const;

const insertNeedle = {
  guard: 'a pass is left',
  target: 'inserted',
  actions: 'count a pass',
} as const;

/** Before the first needle the patch can still be put off. */
const leaveBeforeNeedle = {
  deferPatch: { guard: 'no needle has gone in', target: '#debrief.deferred' },
  referPatient: { guard: 'no needle has gone in', target: '#debrief.referred' },
} as const;

/** Any movement means that the hub must be looked at again. */
const moveNeedle = [
  { guard: 'the needle is to move', target: '.advancing' },
  { actions: 'keep the needle still' },
] as const;

const onlyBackwards = [
  { guard: 'the needle is to come back', actions: 'keep the needle still' },
  { guard: 'the needle is to stay still', actions: 'keep the needle still' },
  {},
] as const;

/** A senior has a fresh set of passes, once; a second handover gives up. */
const seniorTakesOver = {
  guard: 'a senior can still take over',
  target: '#needlePlacement.choosingLevel',
  actions: ['tick it off', 'a senior takes the needle'],
} as const;
const handOverWithNeedleIn = [seniorTakesOver, { target: 'abandoned' }] as const;

/** Whether clear fluid is CSF or the saline of the test is for the operator to find out. */
const atHub = [
  { guard: 'clear fluid stands in the hub', target: '.clearFluid' },
  { guard: 'blood drips from the hub', target: '.bloodAtHub' },
] as const;

const dryHub = { guard: 'the hub is dry', target: 'confirming' } as const;

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
    peek: { actions: 'look inside' },
    easeFaint: [{ guard: 'she sits', ...stepBack }, { actions: 'hear what she says' }],
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
      tags: 'needle in',
      initial: 'advancing',
      on: {
        setNeedleSpeed: moveNeedle,
        advanceNeedle: moveNeedle,
        pressSyringe: { actions: 'feel the plunger' },
        checkHub: { actions: 'look at the hub' },
        removeNeedle: 'needleOut',
        needleOut: 'needleOut',
        handOverToSenior: handOverWithNeedleIn,
        abandonProcedure: 'abandoned',
        tissueEntered: { guard: 'the tip lies in the fat under the skin', target: '.underSkin' },
        boneContact: '.boneContact',
        lossOfResistance: '.lossOfResistance',
        paraesthesia: '.paraesthesia',
        setStylet: { actions: 'see to the stylet' },
        hubChecked: atHub,
        fluidAtHub: atHub,
      },
      states: {
        advancing: { on: { hubChecked: dryHub } },
        /** In the subcutaneous fat: on the way in, or drawn back to point elsewhere. */
        underSkin: {
          on: {
            redirectNeedle: { guard: 'a pass is left', actions: 'count a pass' },
            setNeedleSpeed: { actions: 'set the pace' },
            advanceNeedle: { actions: 'set the pace' },
            tissueEntered: { guard: 'the tip has gone deeper than the fat', target: 'advancing' },
          },
        },
        boneContact: {},
        lossOfResistance: { on: { hubChecked: dryHub, resistanceReturned: 'advancing' } },
        /** The hub was looked at where the needle now stands, and was dry. */
        confirming: { on: { confirmSpace: 'spaceConfirmed', lossOfResistance: {} } },
        spaceConfirmed: {
          on: {
            lossOfResistance: {},
            drawBlood: {
              guard: 'arm and an empty syringe are ready',
              target: '#injection',
              actions: 'send for blood',
            },
            connectBlood: {
              guard: 'blood is in the syringe',
              target: '#injection.held',
              actions: 'tick it off',
            },
          },
        },
        bloodAtHub: { on: { hubChecked: dryHub } },
        clearFluid: {
          on: {
            hubChecked: dryHub,
            testFluid: { actions: 'look at the hub' },
            judgeFluid: [
              { guard: 'it is taken for CSF', target: '#needlePlacement.wetTap' },
              { target: 'confirming' },
            ],
          },
        },
        /** An electric pain in a leg: the needle comes back before it goes anywhere else. */
        paraesthesia: {
          on: { setNeedleSpeed: onlyBackwards, advanceNeedle: onlyBackwards },
        },
      },
    },
    wetTap: {
      tags: 'needle in',
      entry: 'remember the space of the wet tap',
      on: {
        checkHub: { actions: 'look at the hub' },
        removeNeedle: { target: 'choosingLevel', actions: 'forget the level' },
        needleOut: { target: 'choosingLevel', actions: 'forget the level' },
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
    passesUsed: { on: { goBack: stepBack } },
    /** Given up with the needle in the back: it comes out first. */
    abandoned: {
      tags: 'needle in',
      on: {
        abandonProcedure: {},
        handOverToSenior: {},
        discardBlood: {},
        pressSyringe: {},
        setNeedleSpeed: {},
        removeNeedle: '#debrief.abandoned',
        needleOut: '#debrief.abandoned',
      },
    },
  },
});
