/** Anything that hands can do to a body, in any order and at any time: as data, so that a failing run can be read. */
import * as fc from 'fast-check';
import * as E from '../../../../src/content/equipment.ts';
import { obstetricWetTap } from '../../../../src/content/cases/obstetricWetTap.ts';
import type { Tissue } from '../../../../src/content/tissues.ts';
import { POSTURES } from '../../../../src/physiology/experiment/controlSchema.ts';
import {
  anaesthetiseTrack,
  beginElsewhere,
  checkHub,
  coach,
  connectBlood,
  createBody,
  discardBlood,
  drawBlood,
  drawPatient,
  easeFaint,
  endInjection,
  initialControls,
  insertNeedle,
  nickSkin,
  numbSkin,
  paintSkin,
  redirectNeedle,
  removeNeedle,
  setStylet,
  startAnotherPatch,
  stepBody,
  stepTicks,
  testFluid,
  touchSkin,
  type BodyState,
  type Controls,
  type NeedleTrack,
  type Patient,
  type Posture,
  type StrainKind,
} from '../../../../src/physiology/index.ts';
import { strain } from '../../../../src/physiology/strain.ts';
import { MIDLINE, track } from '../support.ts';
import { brokenBounds } from '../../../../src/physiology/bounds.ts';
import { numbersThatAreNone } from './numbers.ts';
import { within } from './within.ts';

type Act =
  | { readonly act: 'posture'; readonly posture: Posture }
  | { readonly act: 'insert' | 'redirect'; readonly line: keyof typeof LINES }
  | { readonly act: 'needle'; readonly mmPerS: number; readonly targetMm: number | null }
  | { readonly act: 'press'; readonly pressed: boolean }
  | { readonly act: 'effort'; readonly kind: StrainKind }
  | { readonly act: 'draw'; readonly mL: number }
  | { readonly act: 'inject'; readonly mLPerS: number }
  | { readonly act: (typeof PLAIN)[number] };

/** An act and the time that goes by after it. */
export type Turn = Act & { readonly thenS: number };

const PLAIN = [
  'remove',
  'connect',
  'discard',
  'endInjection',
  'paint',
  'touch',
  'numb',
  'hub',
  'anotherPatch',
  'styletIn',
  'styletOut',
  'numbTrack',
  'nick',
  'elsewhere',
  'testWarmth',
  'testGlucose',
  'testFlow',
  'easeFaint',
  'calm',
  'wait',
] as const;

const off: readonly (readonly [Tissue, number])[] = [
  ['skin', 2.3],
  ['fat', 12],
  ['muscle', 30],
  ['fat', 2],
  ['ligamentumFlavum', 3],
  ['epiduralFat', 4],
  ['nerve', 6],
];
const LINES = {
  midline: track(),
  beside: track(off, 11),
  vein: track([...MIDLINE.slice(0, 5), ['vein', 1], ...MIDLINE.slice(5)]),
  bone: track([...MIDLINE.slice(0, 4), ['bone', 20]]),
} as const satisfies Record<string, NeedleTrack>;
const LINE_NAMES = Object.keys(LINES) as (keyof typeof LINES)[];

const line = fc.constantFrom(...LINE_NAMES);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ act: fc.constant('posture'), posture: fc.constantFrom(...POSTURES) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('insert'), line }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('redirect'), line }) },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('needle'),
      mmPerS: within(-2, 4),
      targetMm: fc.option(within(0, 70)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('press'), pressed: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('effort'), kind: fc.constantFrom('cough', 'strain', 'lift') }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('draw'), mL: within(1, 40) }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('inject'), mLPerS: within(0, 1) }) },
  { weight: 8, arbitrary: fc.record({ act: fc.constantFrom(...PLAIN) }) },
);

/** Up to twelve seconds, in whole ticks as the clock has them. */
const seconds = fc.integer({ min: 0, max: 12 * 120 }).map((ticks) => ticks / 120);
const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 30, arbitrary: fc.tuple(act, seconds).map(([what, thenS]): Turn => ({ ...what, thenS })) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 30 }).map((minutes): Turn => ({ act: 'wait', thenS: 60 * minutes })),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 8 }).map((hours): Turn => ({ act: 'wait', thenS: 3600 * hours })),
  },
);

export const turns: fc.Arbitrary<Turn[]> = fc.array(turn, { minLength: 1, maxLength: 40, size: 'max' });

/** Who, with what in hand. */
export interface Start {
  readonly seed: number;
  readonly equipment: E.Equipment;
}
export const starts: fc.Arbitrary<Start> = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  equipment: fc.record({
    needle: fc.constantFrom(...E.PLACING_NEEDLES),
    lengthMm: fc.constantFrom(...E.NEEDLE_LENGTHS_MM),
    connector: fc.constantFrom(...E.CONNECTORS),
    bevel: fc.constantFrom(...E.BEVELS),
    hand: fc.constantFrom(...E.HANDS),
    medium: fc.constantFrom(...E.SYRINGE_MEDIA),
    pressing: fc.constantFrom(...E.PRESSINGS),
  }),
});

interface Run {
  readonly patient: Patient;
  readonly body: BodyState;
  readonly controls: Controls;
  line: NeedleTrack;
}
const silent = (): void => undefined;

function redirect(run: Run, to: NeedleTrack): void {
  const { body, controls, patient, line: from } = run;
  run.line = to;
  redirectNeedle(body, controls, patient, from, to, silent);
}

function perform(run: Run, turn: Turn): void {
  const { body, controls, patient } = run;
  switch (turn.act) {
    case 'posture':
      controls.posture = turn.posture;
      return;
    case 'insert':
      if (body.needle.place === 'inserted') return;
      run.line = LINES[turn.line];
      return insertNeedle(body, { patient }, run.line, silent);
    case 'redirect':
      return redirect(run, LINES[turn.line]);
    case 'needle':
      controls.needleSpeedMmPerS = turn.mmPerS;
      controls.needleTargetMm = turn.targetMm;
      return;
    case 'press':
      controls.syringePressed = turn.pressed;
      return;
    case 'effort':
      return strain(body, turn.kind);
    case 'draw':
      return drawBlood(body, turn.mL, silent);
    case 'inject':
      controls.injectionRateMlPerS = turn.mLPerS;
      return;
    case 'remove':
      return removeNeedle(body, silent);
    case 'connect':
      return connectBlood(body);
    case 'discard':
      return discardBlood(body);
    case 'endInjection':
      return endInjection(body);
    case 'paint':
      return paintSkin(body);
    case 'touch':
      return touchSkin(body, silent);
    case 'numb':
      return numbSkin(body, silent);
    case 'hub':
      return checkHub(body, silent);
    case 'styletIn':
      return setStylet(body, true, silent);
    case 'styletOut':
      return setStylet(body, false, silent);
    case 'numbTrack':
      return anaesthetiseTrack(body, 40, silent);
    case 'nick':
      return nickSkin(body, silent);
    case 'elsewhere':
      return beginElsewhere(body);
    case 'testWarmth':
      return testFluid(body, 'warmth', silent);
    case 'testGlucose':
      return testFluid(body, 'glucose', silent);
    case 'testFlow':
      return testFluid(body, 'flow', silent);
    case 'easeFaint':
      return easeFaint(body);
    case 'calm':
      return coach(body, patient, 'holdStill', silent);
    case 'anotherPatch':
      return startAnotherPatch(body);
    case 'wait':
      // Nobody holds a needle or a plunger for hours.
      controls.needleSpeedMmPerS = 0;
      controls.syringePressed = false;
      controls.injectionRateMlPerS = 0;
      return;
  }
}

/** Do it all to this person: the body, and the faults of the first faulty step with the turn and the time. */
export function runActs(
  { seed, equipment }: Start,
  all: readonly Turn[],
): { readonly body: BodyState; readonly faults: readonly string[] } {
  const patient = drawPatient(obstetricWetTap, seed);
  const body = createBody({ patient }, equipment);
  const run: Run = { patient, body, controls: initialControls(), line: track() };
  const { controls } = run;
  for (const [index, turn] of all.entries()) {
    perform(run, turn);
    const end = body.tick + Math.round(turn.thenS * 120);
    while (body.tick < end) {
      const ticks = Math.min(stepTicks(body, controls), end - body.tick);
      stepBody(body, controls, { patient }, run.line, ticks, silent);
      const found = brokenBounds(body);
      if (found.length > 0) return { body, faults: [`turn ${index}, ${body.tick / 120} s`, ...found] };
    }
    const none = numbersThatAreNone(body);
    if (none.length > 0) return { body, faults: [`turn ${index}`, ...none] };
  }
  return { body, faults: [] };
}
