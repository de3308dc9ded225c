import { give, ON_HER_SIDE, open, wait, WHOLE } from './controls.ts';
import { BLOOD, SEEN, without } from './course.ts';
import { draw, testKnob } from './knob.ts';

const who = { draw, patient: WHOLE };
const START_S = 600;
const before = [300, START_S];
const PRESSURES = [
  'csf.pressureMmHg',
  'csf.lumbarPressureMmHg',
  'csf.intracranialPressureMmHg',
  'epidural.staticPressureMmHg',
];

const arms = (each: Readonly<Record<string, Parameters<typeof give>[0]>>) =>
  Object.fromEntries(
    Object.entries(each).map(([name, given]) => [
      name,
      { controls: [open('tuohy16'), wait(START_S), give(given)] },
    ]),
  );

testKnob({
  name: 'volume of blood',
  turned: {
    who,
    start: 'lying',
    posture: ON_HER_SIDE,
    arms: arms({
      mL5: { volumeMl: 5 },
      mL10: { volumeMl: 10 },
      mL20: { volumeMl: 20 },
      mL30: { volumeMl: 30 },
    }),
  },
  rows: [
    {
      what: SEEN,
      move: 'stays',
      atS: [...before, 605, 610, 619],
      because: 'the smallest is still flowing, so nothing differs yet',
    },
    {
      what: ['epidural.givenMl', 'epidural.volumeMl', 'csf.displacedMl', 'seal.bloodAtHoleMl'],
      move: 'rises',
      atS: [720, 800, 1200, 3600],
      because: 'more lies in the space and takes the room of CSF',
    },
    {
      what: [...PRESSURES, 'epidural.peakPressureMmHg', 'epidural.levelsReached'],
      move: 'rises',
      atS: [720, 800],
      because: 'it presses on the sac and reaches further',
    },
    {
      what: ['csf.leakMlPerMin', 'symptoms.headacheIfUprightNrs'],
      move: 'falls',
      atS: [800, 1200, 3600],
      because: 'more covers and seals the hole',
    },
    {
      what: ['csf.leakBeforePatchMlPerMin', 'epidural.baselineMmHg', 'seal.clot', 'blood.temperatureCelsius'],
      move: 'stays',
      atS: [800, 1200, 3600],
      because: 'what was before, and how fast blood clots, does not follow from how much it is',
    },
  ],
});

testKnob({
  name: 'rate of injection',
  turned: {
    who,
    start: 'lying',
    posture: ON_HER_SIDE,
    arms: arms({
      slow: { rateMlPerS: 0.05 },
      gentle: { rateMlPerS: 0.1 },
      usual: { rateMlPerS: 0.25 },
      fast: { rateMlPerS: 0.5 },
    }),
  },
  rows: [
    { what: SEEN, move: 'stays', atS: before, because: 'nothing flows yet' },
    {
      what: ['blood.flowMlPerS', 'blood.thumbForceN', 'epidural.linePressureMmHg', ...PRESSURES],
      move: 'rises',
      atS: [605, 610, 620, 630],
      because: 'a faster flow costs more pressure and gives more volume by then',
    },
    {
      what: ['epidural.peakPressureMmHg'],
      move: 'rises',
      atS: [1010, 3600],
      because: 'less of it has spread when it ends',
    },
    {
      what: ['blood.ageS', 'blood.thickening'],
      move: 'stays',
      atS: [605, 610, 620, 630],
      because: 'blood in the syringe ages by the clock',
    },
    {
      what: [
        'csf.leakBeforePatchMlPerMin',
        'epidural.baselineMmHg',
        'blood.injectedOutsideMl',
        'blood.jammed',
      ],
      move: 'stays',
      atS: [610, 1010, 3600],
      because: 'what was before does not follow from it',
    },
    {
      what: ['epidural.volumeMl'],
      move: 'falls',
      atS: [1010, 1200],
      because: 'higher pressure has driven more of the same 20 mL out through the foramina',
    },
  ],
});

const LEVELS = {
  upwards: { atTheHole: 'L3/4', oneAbove: 'L2/3', twoAbove: 'L1/2' },
  downwards: { atTheHole: 'L3/4', oneBelow: 'L4/5', twoBelow: 'L5/S1' },
};
for (const [way, levels] of Object.entries(LEVELS))
  testKnob({
    name: `level of injection, away from the hole ${way}`,
    turned: {
      who,
      start: 'lying',
      posture: ON_HER_SIDE,
      arms: arms(Object.fromEntries(Object.entries(levels).map(([name, level]) => [name, { level }]))),
    },
    rows: [
      { what: SEEN, move: 'stays', atS: before, because: 'nothing flows yet' },
      {
        what: ['seal.bloodAtHoleMl', 'seal.fraction'],
        move: 'falls',
        atS: [640, 680, 720, 1200, 3600],
        because: 'less of the same blood reaches the hole',
      },
      {
        what: ['csf.leakMlPerMin', 'csf.deficitMl', 'symptoms.headacheIfUprightNrs'],
        move: 'rises',
        atS: [640, 680, 720, 1200, 3600],
        because: 'a hole that is covered less leaks on',
      },
      {
        what: without(BLOOD, 'blood.thumbForceN'),
        move: 'stays',
        atS: [605, 620, 640, 680, 720],
        because: 'the syringe gives the same blood at the same rate anywhere',
      },
      {
        what: [
          'epidural.givenMl',
          'seal.clot',
          'seal.holeConductanceMlPerMinPerMmHg',
          'epidural.baselineMmHg',
        ],
        move: 'stays',
        atS: [640, 720, 1200, 3600],
        because: 'volume, clotting and hole are not of the level',
      },
    ],
  });
