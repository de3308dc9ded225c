import { give, ON_HER_SIDE, wait } from './controls.ts';
import { BLOOD, SEEN, without } from './course.ts';
import { draw, testKnob } from './knob.ts';

const START_S = 600;
const before = [300, START_S];
const flowing = [605, 620, 640, 660, 679];
const after = [700, 1200, 3600, 7200];
const HAEMATOCRITS = { low: 0.25, postPartum: 0.33, usual: 0.41, high: 0.5 };
const FORCE = ['blood.thumbForceN', 'epidural.linePressureMmHg'];

const withHaematocrit = (more: Readonly<Record<string, number>> = {}) =>
  Object.fromEntries(
    Object.entries(HAEMATOCRITS).map(([name, haematocrit]) => [
      name,
      { who: { draw, patient: { haematocrit, ...more } } },
    ]),
  );

testKnob({
  name: 'haematocrit',
  turned: {
    who: { draw },
    posture: ON_HER_SIDE,
    controls: [wait(START_S), give()],
    arms: withHaematocrit(),
  },
  rows: [
    { what: SEEN, move: 'stays', atS: before, because: 'her blood is still in her veins' },
    { what: FORCE, move: 'rises', atS: flowing, because: 'thicker blood costs more pressure in the needle' },
    {
      what: without(SEEN, ...FORCE),
      move: 'stays',
      atS: [...flowing, ...after],
      because:
        'at the same delivered volume neither CSF, leak, static pressure, seal nor symptom knows of it',
    },
  ],
});

testKnob({
  name: 'haematocrit of old blood, until the syringe jams',
  turned: {
    who: { draw },
    posture: ON_HER_SIDE,
    controls: [wait(START_S), give({ bloodAgeS: 1650, volumeMl: 40, rateMlPerS: 0.2 })],
    arms: withHaematocrit({ clotOnsetS: 1500 }),
  },
  rows: [
    {
      what: ['blood.injectedMl', 'epidural.givenMl', 'csf.displacedMl'],
      move: 'falls',
      atS: [1000],
      because: 'the thumb is at its end earlier',
    },
    { what: ['blood.jammed'], move: 'stays', atS: [1000], because: 'it jams in all of them' },
    {
      what: ['blood.thickening', 'seal.clot'],
      move: 'stays',
      atS: [605, 640],
      because: 'how far blood has clotted follows from its age alone',
    },
  ],
});

testKnob({
  name: 'age of the blood',
  turned: {
    who: { draw },
    posture: ON_HER_SIDE,
    arms: Object.fromEntries(
      [60, 300, 600, 900].map((bloodAgeS) => [
        `aged${bloodAgeS}s`,
        { controls: [wait(START_S), give({ bloodAgeS })] },
      ]),
    ),
  },
  rows: [
    { what: SEEN, move: 'stays', atS: before, because: 'it is not in her yet' },
    {
      what: ['blood.ageS', 'blood.thickening', ...FORCE],
      move: 'rises',
      atS: flowing,
      because: 'older blood has clotted further',
    },
    {
      what: ['seal.clot', 'seal.maturity'],
      move: 'rises',
      atS: [620, 640, 700],
      because: 'it goes on clotting where it left off',
    },
    {
      what: ['epidural.volumeMl'],
      move: 'rises',
      atS: [...flowing.slice(1), ...after],
      because: 'clotted blood leaves less easily through the foramina',
    },
    {
      what: [
        ...without(BLOOD, 'blood.ageS', 'blood.thickening', 'blood.thumbForceN'),
        'epidural.givenMl',
        'epidural.baselineMmHg',
        'csf.leakBeforePatchMlPerMin',
        'seal.holeConductanceMlPerMinPerMmHg',
        'vitals.temperatureCelsius',
      ],
      move: 'stays',
      atS: [...flowing, ...after],
      because: 'as long as the thumb can, it gives the wanted rate; what was before stays',
    },
  ],
});
