/**
 * Step 5 while the needle is in: what was felt last, and whether the hub was looked at where the needle now stands. A needle
 * goes in with its stylet; no syringe presses before that is out.
 */
import { bedside } from '../bedside.ts';
import { chooseAgain } from './draw.ts';
import { contrast } from './imaging.ts';

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

/** Against the skin with its hub, a needle can still come back. */
const outOfHub = [
  { guard: 'the needle is to come back', target: 'advancing' },
  { guard: 'the needle is to stay still', actions: 'keep the needle still' },
  {},
] as const;

/** Whether clear fluid is CSF or the saline of the test is for the operator to find out. */
const lookedAt = [
  { guard: 'clear fluid stands in the hub', target: '.clearFluid', actions: 'the hub was looked at' },
  { guard: 'blood drips from the hub', target: '.bloodAtHub', actions: 'the hub was looked at' },
] as const;
/** It came by itself: nobody has looked with the needle still. */
const drips = [
  { guard: 'clear fluid stands in the hub', target: '.clearFluid' },
  { guard: 'blood drips from the hub', target: '.bloodAtHub' },
] as const;
const dryHub = { guard: 'the hub is dry', target: 'confirming', actions: 'the hub was looked at' } as const;

const anew = 'the hub must be looked at again';

export const inserted = bedside.createStateConfig({
  tags: 'needle in',
  initial: 'advancing',
  on: {
    setNeedleSpeed: moveNeedle,
    advanceNeedle: moveNeedle,
    /** Swung sideways at depth: a new line, and the tissue pays for it. */
    redirectNeedle: { guard: 'a pass is left', target: '.advancing', actions: 'count a pass' },
    chooseEquipment: { guard: 'needle and bevel stay as they are', actions: 'take it in hand' },
    setStylet: { guard: 'the stylet is to go the other way', actions: 'see to the stylet' },
    pressSyringe: { guard: 'the stylet is out', actions: 'feel the plunger' },
    checkHub: { actions: 'the stylet comes out' },
    hubChecked: lookedAt,
    fluidAtHub: drips,
    tissueEntered: { guard: 'the tip lies in the fat under the skin', target: '.underSkin' },
    boneContact: '.boneContact',
    lossOfResistance: '.lossOfResistance',
    paraesthesia: '.paraesthesia',
    hubAtSkin: '.hubAtSkin',
    patientMoved: '.advancing',
    tissueSwept: '.advancing',
  },
  states: {
    advancing: { entry: anew, on: { hubChecked: dryHub } },
    /** In the subcutaneous fat: on the way in, or drawn back to point elsewhere. The bevel may be turned here. */
    underSkin: {
      entry: anew,
      on: {
        redirectNeedle: { guard: 'a pass is left', actions: 'count a pass' },
        chooseEquipment: { guard: 'the needle stays the same', actions: 'take it in hand' },
        setNeedleSpeed: { actions: 'set the pace' },
        advanceNeedle: { actions: 'set the pace' },
        patientMoved: {},
        tissueSwept: {},
        tissueEntered: {
          guard: 'the tip has gone deeper than the fat',
          target: 'advancing',
          actions: 'remember where the fat ends',
        },
      },
    },
    boneContact: { entry: anew },
    lossOfResistance: { entry: anew, on: { hubChecked: dryHub, resistanceReturned: 'advancing' } },
    /** The needle is at its length: it comes back, or the space lies here. */
    hubAtSkin: {
      entry: anew,
      on: { hubChecked: dryHub, setNeedleSpeed: outOfHub, advanceNeedle: outOfHub },
    },
    /** The hub was looked at where the needle now stands, and was dry. */
    confirming: { on: { confirmSpace: 'spaceConfirmed', lossOfResistance: {} } },
    spaceConfirmed: {
      on: {
        lossOfResistance: {},
        ...contrast,
        ...chooseAgain,
        drawBlood: {
          guard: 'arm and an empty syringe are ready',
          target: '#injection',
          actions: 'send for blood',
        },
        expelAir: { guard: 'blood is in the syringe', actions: 'no air is left' },
        passBlood: { guard: 'blood is in the syringe', target: '#injection.bloodPassed' },
      },
    },
    /** Dry again, the tip has left the vein or the clot has filled it: a new loss is to be felt. */
    bloodAtHub: { on: { hubChecked: { guard: 'the hub is dry', target: 'advancing' } } },
    /** A film has shown it elsewhere than in the space: the needle moves before anything is believed again. */
    contrastAstray: {
      initial: 'contrastAstray',
      on: {
        lossOfResistance: {},
        hubChecked: [...lookedAt, { guard: 'the hub is dry', target: '.contrastAstray' }],
        fluidAtHub: drips,
      },
      states: {
        contrastAstray: {},
        bloodAtHub: {},
        clearFluid: {
          on: {
            testFluid: { actions: 'test the fluid' },
            judgeFluid: [
              { guard: 'it is taken for CSF', target: '#needlePlacement.wetTap' },
              { target: 'contrastAstray' },
            ],
          },
        },
      },
    },
    clearFluid: {
      on: {
        hubChecked: dryHub,
        testFluid: { actions: 'test the fluid' },
        judgeFluid: [
          { guard: 'it is taken for CSF', target: '#needlePlacement.wetTap' },
          { guard: 'the hub was looked at where the needle stands', target: 'confirming' },
          { target: 'advancing' },
        ],
      },
    },
    /**
     * An electric pain in a leg: the needle comes back before it goes anywhere else, whatever the plunger or the hub says. Fluid may
     * be seen meanwhile, and CSF believed; nothing here is believed to be the space.
     */
    paraesthesia: {
      initial: 'paraesthesia',
      on: {
        setNeedleSpeed: onlyBackwards,
        advanceNeedle: onlyBackwards,
        redirectNeedle: {},
        pressSyringe: [{ guard: 'the thumb leaves the saline', actions: 'feel the plunger' }, {}],
        hubChecked: [...drips, { guard: 'the hub is dry', target: '.paraesthesia' }],
        fluidAtHub: drips,
        boneContact: {},
        lossOfResistance: {},
        resistanceReturned: {},
        hubAtSkin: {},
        patientMoved: {},
        tissueSwept: {},
      },
      states: {
        paraesthesia: { entry: anew },
        bloodAtHub: {},
        clearFluid: {
          on: {
            testFluid: { actions: 'test the fluid' },
            judgeFluid: [
              { guard: 'it is taken for CSF', target: '#needlePlacement.wetTap' },
              { target: 'paraesthesia' },
            ],
          },
        },
      },
    },
  },
});
