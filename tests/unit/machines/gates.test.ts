/** Leave out any one hard act, whatever else is done and however often: the next step is out of reach. */
import { describe, expect, test } from 'vitest';
import { STANDARD_PROTOCOL } from '../../../src/content/protocols.ts';
import { STEPS, type StepId } from '../../../src/content/steps.ts';
import { GATE_ITEMS } from '../../../src/machines/acts.ts';
import { advanceProcedure, viewOf, type ProcedureSnapshot } from '../../../src/machines/index.ts';
import type { ProcedureEvent } from '../../../src/machines/types.ts';
import { ACTS, AT_STEP, FINDINGS, keyOf, pathOf, reach, STANDARD } from './support.ts';

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

/** Whether what comes after this step can be reached without the omitted act. */
function passes(step: StepId, omitted: Omitted, from: ProcedureSnapshot): boolean {
  const next = STEPS[STEPS.indexOf(step) + 1] ?? 'debrief';
  const arrived = (snapshot: ProcedureSnapshot) => {
    const { phase, ending } = viewOf(snapshot);
    return phase === next && (ending === null || ending === 'finished');
  };
  const events = [...ACTS, ...FINDINGS].filter((event) => !omitted(event) && !LEAVING.includes(event.type));
  const seen = new Set<string>();
  const queue = [from];
  for (const snapshot of queue) {
    for (const event of events) {
      if (!snapshot.can(event)) continue;
      const after = advanceProcedure(snapshot, event);
      if (arrived(after)) return true;
      const key = keyOf(after);
      if (viewOf(after).phase !== step || seen.has(key)) continue;
      seen.add(key);
      queue.push(after);
    }
  }
  return false;
}

const FEW_PASSES = { ...STANDARD, protocol: { ...STANDARD_PROTOCOL, maximumPasses: 1 } };

for (const step of STEPS) {
  describe(`out of ${step}`, () => {
    test('there is a way when everything may be done', () => {
      expect(passes(step, () => false, reach(step, FEW_PASSES))).toBe(true);
    });
    for (const [name, omitted] of GATES[step]) {
      test(`there is no way without ${name}`, () => {
        expect(passes(step, omitted, reach(step, FEW_PASSES))).toBe(false);
      });
    }
  });
}

test('where the unit draws in step 4, there is no way on without drawn blood', () => {
  const from = reach('bloodDraw', AT_STEP);
  expect(passes('bloodDraw', act('drawBlood', 'bloodDrawn')[1], from)).toBe(false);
  expect(pathOf(reach('needlePlacement', AT_STEP))).toBe('needlePlacement.choosingLevel');
});
