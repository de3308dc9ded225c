import { give, open, wait, WHOLE } from './controls.ts';
import { PERSON, SEEN, without } from './course.ts';
import { draw, testKnob } from './knob.ts';

/** Anyone of the case, drawn with the same keys: only what follows from the number that was changed may differ. */
const anyone = (changes: Readonly<Record<string, number>>) => ({
  who: { draw, chosen: 'anyone', patient: WHOLE, changes },
});
const OPEN_S = 600;
const PATCH_S = 7200;
const posture = [
  { atS: 0, posture: 'supine' },
  { atS: 3600, posture: 'upright' },
];
const controls = [wait(OPEN_S), open('tuohy16'), wait(PATCH_S - OPEN_S), give()];
const course = [300, OPEN_S, 900, 3600, 4500, PATCH_S, PATCH_S + 20, PATCH_S + 70, PATCH_S + 90, 10_800];

testKnob({
  name: 'body-mass index',
  turned: {
    who: { draw },
    start: 'lying',
    posture,
    controls,
    arms: Object.fromEntries(
      [20, 25, 30, 40].map((bodyMassIndex) => [`bmi${bodyMassIndex}`, anyone({ bodyMassIndex })]),
    ),
  },
  rows: [
    {
      what: ['person.bodyMassIndex', 'person.weightKg', 'person.skinToEpiduralMm'],
      move: 'rises',
      atS: [300],
      because: 'more fat lies under the skin',
    },
    {
      what: ['person.palpationErrorLevels'],
      move: 'mayRise',
      atS: [300],
      because: 'spines that are felt less well are taken for higher ones more often',
    },
    {
      what: without(
        PERSON,
        'person.bodyMassIndex',
        'person.weightKg',
        'person.skinToEpiduralMm',
        'person.palpationErrorLevels',
      ),
      move: 'stays',
      atS: [300],
      because: 'no other number of hers follows from it',
    },
    {
      what: SEEN,
      move: 'stays',
      atS: course,
      because: 'the same hole and the same blood at the same level run the same course',
    },
  ],
});

const OLDER = ['person.ageYears', 'person.foraminalResistanceMmHgSPerMl'];

testKnob({
  name: 'age',
  turned: {
    who: { draw },
    start: 'lying',
    posture,
    controls,
    arms: Object.fromEntries([40, 55, 70].map((ageYears) => [`aged${ageYears}`, anyone({ ageYears })])),
  },
  rows: [
    { what: OLDER, move: 'rises', atS: [300], because: 'foramina narrow with age' },
    {
      what: without(PERSON, ...OLDER),
      move: 'stays',
      atS: [300],
      because: 'no other number of hers follows from it',
    },
    { what: SEEN, move: 'stays', atS: [300, OPEN_S], because: 'her dura is still whole' },
    {
      what: ['seal.holeConductanceMlPerMinPerMmHg'],
      move: 'falls',
      atS: [OPEN_S + 1, 3600, PATCH_S],
      because: 'the same needle leaves a smaller hole in an older dura',
    },
    {
      what: ['csf.deficitMl', 'symptoms.headacheNrs', 'symptoms.headacheIfUprightNrs'],
      move: 'falls',
      atS: [3600, 4500, PATCH_S],
      because: 'less leaks, so less is missing',
    },
    {
      what: ['csf.volumeMl', 'csf.pressureMmHg'],
      move: 'rises',
      atS: [900, 3600, 4500, PATCH_S],
      because: 'less leaks, so more is left',
    },
    {
      what: [
        'blood.injectedMl',
        'blood.ageS',
        'blood.thickening',
        'blood.flowMlPerS',
        'epidural.givenMl',
        'seal.clot',
      ],
      move: 'stays',
      atS: [PATCH_S + 20, PATCH_S + 70, PATCH_S + 90, 10_800],
      because: 'syringe and clotting do not follow from her age',
    },
  ],
});
