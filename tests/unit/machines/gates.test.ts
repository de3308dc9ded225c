/** Leave out any one hard act, whatever else is done and however often: the next step is out of reach. */
import { beforeAll, describe, expect, test } from 'vitest';
import { STANDARD_PROTOCOL } from '../../../src/content/protocols.ts';
import { STEPS, type StepId } from '../../../src/content/steps.ts';
import { GATE_ITEMS } from '../../../src/machines/acts.ts';
import type { ProcedureSnapshot } from '../../../src/machines/index.ts';
import type { ProcedureEvent } from '../../../src/machines/types.ts';
import { ACTS, AT_STEP, FINDINGS, pathOf, placesFrom, possible, reach, STANDARD } from './support.ts';

type Omitted = (event: ProcedureEvent) => boolean;
type Gate = readonly [name: string, omitted: Omitted];

const act = (...types: readonly ProcedureEvent['type'][]): Gate => [
  types[0] ?? '',
  (event) => types.includes(event.type),
];

const GATES: Readonly<Record<StepId, readonly Gate[]>> = {
  consent: [
    ...GATE_ITEMS.map((item): Gate => [
      `assess ${item}`,
      (event) => event.type === 'assess' && event.item === item,
    ]),
    act('judgeSuitable'),
    act('explain'),
    act('checkCapacity'),
    act('askConsent'),
  ],
  positioning: [
    act('placeCannula'),
    act('attachMonitors'),
    act('position'),
    act('curlBack'),
    act('confirmPosition'),
  ],
  sterilePrep: [
    act('timeOut'),
    act('scrubHands'),
    act('gownAndGlove'),
    act('paintSkin'),
    act('drape'),
    act('confirmField'),
  ],
  bloodDraw: [act('prepareArm'), act('chooseVein'), act('chooseSyringe'), act('confirmDrawReady')],
  // A finding goes with the act that brings it about.
  needlePlacement: [
    act('chooseLevel'),
    act('anaesthetiseSkin'),
    act('insertNeedle'),
    act('checkHub', 'hubChecked'),
    act('confirmSpace'),
  ],
  injection: [
    act('drawBlood', 'bloodDrawn', 'bloodIntoCsf'),
    act('passBlood', 'bloodIntoCsf'),
    act('connectBlood', 'bloodIntoCsf'),
    act('stopInjection', 'bloodIntoCsf'),
    act('withdrawAndDress'),
  ],
  recovery: [
    act('layFlat'),
    ['observe legs', (event) => event.type === 'observe' && event.item === 'legs'],
    act('sitUp'),
    act('standUp'),
    act('scoreHeadache'),
    ['advise redFlagsWritten', (event) => event.type === 'advise' && event.item === 'redFlagsWritten'],
    act('discharge'),
    act('endFollowUp'),
  ],
};

/** Acts that lead out of the step backwards or elsewhere cannot help, and second patches start over. */
const LEAVING = ['goBack', 'pause', 'planSecondPatch'];

const EVENTS = [...ACTS, ...FINDINGS].filter((event) => !LEAVING.includes(event.type));

/** Every place of a step, with every act and finding that leads from each to the next: omitting one of them is looking at the others. */
const placesOf = (step: StepId, from: ProcedureSnapshot) =>
  placesFrom(
    from,
    (snapshot) => possible(snapshot, EVENTS),
    ({ view }) => view.phase !== step,
  );

/** Whether what comes after this step can be reached without the omitted act. */
function passes(step: StepId, omitted: Omitted, places: ReturnType<typeof placesOf>): boolean {
  const next = STEPS[STEPS.indexOf(step) + 1] ?? 'debrief';
  const [start] = places.values();
  const seen = new Set(start === undefined ? [] : [start]);
  for (const place of seen)
    for (const { event, to } of place.ways) {
      if (omitted(event)) continue;
      const { phase, ending } = to.view;
      if (phase === next && (ending === null || ending === 'finished')) return true;
      if (phase === step) seen.add(to);
    }
  return false;
}

const FEW_PASSES = { ...STANDARD, protocol: { ...STANDARD_PROTOCOL, maximumPasses: 1 } };

for (const step of STEPS) {
  describe(`out of ${step}`, () => {
    let places: ReturnType<typeof placesOf>;
    beforeAll(() => {
      places = placesOf(step, reach(step, FEW_PASSES));
    }, 300_000);
    test('there is a way when everything may be done', () => {
      expect(passes(step, () => false, places)).toBe(true);
    });
    for (const [name, omitted] of GATES[step]) {
      test(`there is no way without ${name}`, () => {
        expect(passes(step, omitted, places)).toBe(false);
      });
    }
  });
}

test('where the unit draws in step 4, there is no way on without drawn blood', () => {
  const places = placesOf('bloodDraw', reach('bloodDraw', AT_STEP));
  expect(passes('bloodDraw', () => false, places)).toBe(true);
  expect(passes('bloodDraw', act('drawBlood', 'bloodDrawn')[1], places)).toBe(false);
  expect(pathOf(reach('needlePlacement', AT_STEP))).toBe('needlePlacement.choosingLevel');
});
