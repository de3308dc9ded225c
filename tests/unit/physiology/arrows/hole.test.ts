import { give, open, wait, WHOLE } from './controls.ts';
import { SEEN } from './course.ts';
import { draw, testKnob } from './knob.ts';

const who = { draw, patient: WHOLE };
const HOLE_S = 600;
const PATCH_S = 10_000;
const lying = [900, 3600, 7200];
const up = [7800, 9000, PATCH_S];
const after = [...lying, ...up];

testKnob({
  name: 'size of the hole',
  turned: {
    who,
    start: 'lying',
    posture: [
      { atS: 0, posture: 'supine' },
      { atS: 7200, posture: 'upright' },
    ],
    arms: Object.fromEntries(
      ['whitacre25', 'quincke25', 'quincke22', 'tuohy17', 'tuohy16'].map((needle) => [
        needle,
        { controls: [wait(HOLE_S), open(needle), wait(PATCH_S - HOLE_S), give()] },
      ]),
    ),
  },
  rows: [
    { what: SEEN, move: 'stays', atS: [300, HOLE_S], because: 'there is no hole yet' },
    {
      what: ['seal.holeConductanceMlPerMinPerMmHg', 'csf.leakMlPerMin'],
      move: 'rises',
      atS: [HOLE_S + 1],
      because: 'more runs through a larger hole at the same pressure',
    },
    {
      what: ['csf.deficitMl', 'symptoms.headacheNrs', 'symptoms.headacheIfUprightNrs', 'symptoms.brainSagMm'],
      move: 'rises',
      atS: after,
      because: 'what leaks is missing, and what is missing hurts',
    },
    {
      what: ['csf.volumeMl', 'csf.pressureMmHg', 'csf.lumbarPressureMmHg', 'csf.intracranialPressureMmHg'],
      move: 'falls',
      atS: after,
      because: 'pressure follows volume',
    },
    {
      what: ['epidural.staticPressureMmHg'],
      move: 'falls',
      atS: after,
      because: 'the space lies under the pressure of the sac',
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
      atS: [PATCH_S + 10, PATCH_S + 70, PATCH_S + 90, PATCH_S + 600],
      because: 'syringe, rate and clotting know nothing of the hole',
    },
  ],
});

testKnob({
  name: 'posture, from lying to sitting up',
  turned: {
    who: { draw },
    start: 'lying',
    controls: [wait(3600), give()],
    arms: Object.fromEntries(
      ['supine', 'headUp30', 'upright'].map((posture) => [
        posture,
        {
          // All of them turn, so that all take the same steps.
          posture: [
            { atS: 0, posture: 'lateralCurled' },
            { atS: 600, posture },
          ],
        },
      ]),
    ),
  },
  rows: [
    { what: SEEN, move: 'stays', atS: [300, 600], because: 'all of them lie on their side so far' },
    {
      what: ['csf.lumbarPressureMmHg', 'csf.pressureAtSacralSacMmHg', 'epidural.pressureAtL3L4MmHg'],
      move: 'rises',
      atS: [601, 900, 3600],
      because: 'a column of fluid stands over it',
    },
    {
      what: ['csf.intracranialPressureMmHg', 'csf.pressureAtVertexMmHg'],
      move: 'falls',
      atS: [601, 900, 3600],
      because: 'the head is above the point that posture leaves alone',
    },
    {
      what: ['csf.leakMlPerMin'],
      move: 'rises',
      atS: [601, 610],
      because: 'the column drives the leak',
    },
    {
      what: ['csf.volumeMl', 'csf.pressureMmHg'],
      move: 'falls',
      atS: [660, 900, 1800, 3600],
      because: 'more leaks, and less is left',
    },
    {
      what: ['csf.deficitMl', 'symptoms.headacheNrs', 'symptoms.brainSagMm'],
      move: 'rises',
      atS: [900, 1800, 3600],
      because: 'less fluid bears the brain, and it is felt upright',
    },
    {
      what: [
        'seal.holeConductanceMlPerMinPerMmHg',
        'blood.injectedMl',
        'blood.ageS',
        'blood.thickening',
        'blood.flowMlPerS',
        'epidural.givenMl',
        'seal.clot',
      ],
      move: 'stays',
      atS: [660, 1800, 3610, 3670, 3690, 4500],
      because: 'the hole heals, and blood flows at its rate and clots, in every posture',
    },
  ],
});
