/** What an experiment does to the body, one control after the other. */
import * as v from 'valibot';
import { NEEDLES } from '../../content/caseSchema.ts';
import {
  BEVELS,
  HANDS,
  PLACING_NEEDLES,
  PRESSINGS,
  SYRINGE_MEDIA,
  USUAL_EQUIPMENT,
} from '../../content/equipment.ts';
import { INTERSPACES } from '../../content/levels.ts';
import { STRAIN_S } from '../constants/strain.ts';
import type { Posture } from '../types.ts';
import { ConditionSchema } from './conditionSchema.ts';
import { choice, name, quantity } from './quantities.ts';

export const POSTURES = [
  'supine',
  'lateralCurled',
  'headUp30',
  'sittingCurled',
  'upright',
  'standing',
] as const satisfies readonly Posture[];
export const LONGEST_S = 60 * 24 * 3600;

const FLUIDS = ['blood', 'saline', 'contrast', 'localAnaesthetic'] as const;

const atS = v.optional(
  quantity(
    0,
    LONGEST_S,
    's since the start: begins then, not before; at once after the one before when left out',
  ),
);
const until = v.optional(
  v.pipe(v.array(ConditionSchema), v.minLength(1), v.description('ends as soon as one of these holds')),
);
const place = {
  fluid: choice(FLUIDS, 'what flows; everything but blood is taken as water that never clots or seals'),
  into: v.optional(
    choice(['epidural', 'csf'], 'where to; a needle that was advanced decides by itself'),
    'epidural',
  ),
  level: v.optional(
    choice(
      [...INTERSPACES, 'palpated'],
      'true interspace; palpated: where the finger looks for the puncture',
    ),
    'L3/4',
  ),
  bloodAgeS: v.optional(
    quantity(
      0,
      7200,
      's: age of the blood when this begins; left out, 60 s at the first blood, and it ages on',
    ),
  ),
  bloodCelsius: v.optional(
    quantity(
      10,
      42,
      'degrees Celsius: temperature of the blood from now on; 33 at the start; it moves viscosity alone',
    ),
  ),
};
const rateMlPerS = quantity(0.001, 1, 'mL/s');
const speedMmPerS = quantity(-4, 4, 'mm/s: in, or out when negative');

const inject = v.strictObject({
  control: v.literal('inject'),
  atS,
  volumeMl: quantity(0.01, 200, 'mL'),
  rateMlPerS,
  ...place,
  until,
});
const infuse = v.strictObject({
  control: v.literal('infuse'),
  atS,
  rateMlPerS,
  durationS: quantity(0.1, 86400, 's'),
  ...place,
  until,
});
const drainCsf = v.strictObject({
  control: v.literal('drainCsf'),
  atS,
  volumeMl: quantity(0.01, 100, 'mL'),
  rateMlPerS,
  until,
});
const openHole = v.strictObject({
  control: v.literal('openHole'),
  atS,
  needle: choice(NEEDLES, 'needle by type and gauge; each person has her own hole of it'),
  level: v.optional(choice(INTERSPACES, 'true interspace'), 'L3/4'),
});
const advanceNeedle = v.strictObject({
  control: v.literal('advanceNeedle'),
  atS,
  level: v.optional(choice(INTERSPACES, 'true interspace; read when the needle goes in'), 'L3/4'),
  aim: v.optional(
    choice(
      ['ideal', 'given'],
      'ideal: the line that meets the epidural space; given: by the offsets and angles',
    ),
    'ideal',
  ),
  leftOffsetMm: v.optional(quantity(-40, 40, 'mm to the left of the midline'), 0),
  cranialOffsetMm: v.optional(quantity(-40, 40, 'mm towards the head from the middle of the gap'), 0),
  cephaladDeg: v.optional(quantity(-60, 60, 'degrees towards the head'), 0),
  leftDeg: v.optional(quantity(-60, 60, 'degrees towards the left'), 0),
  toDepthMm: quantity(0, 110, 'mm along the needle'),
  speedMmPerS: v.optional(speedMmPerS, 1),
  syringePressed: v.optional(
    v.pipe(v.boolean(), v.description('whether a thumb presses the loss-of-resistance syringe')),
    false,
  ),
  needle: v.optional(choice(PLACING_NEEDLES, 'curved epidural needle by gauge'), USUAL_EQUIPMENT.needle),
  bevel: v.optional(
    choice(BEVELS, 'how the bevel lies to the fibres of the dura, which run along the spine'),
    USUAL_EQUIPMENT.bevel,
  ),
  hand: v.optional(
    choice(HANDS, 'one hand on the hub, a second one on the shaft, or a hand that rests on the back'),
    USUAL_EQUIPMENT.hand,
  ),
  medium: v.optional(
    choice(SYRINGE_MEDIA, 'what the loss-of-resistance syringe holds'),
    USUAL_EQUIPMENT.medium,
  ),
  pressing: v.optional(
    choice(PRESSINGS, 'a thumb that stays on the plunger, or taps it once a second'),
    USUAL_EQUIPMENT.pressing,
  ),
  until,
});
const openHub = v.strictObject({
  control: v.literal('openHub'),
  atS,
  forS: quantity(
    0.1,
    3600,
    's: how long nothing closes the hub of the needle; CSF drips from it when the tip is there',
  ),
  until,
});
const removeNeedle = v.strictObject({ control: v.literal('removeNeedle'), atS });
const wait = v.pipe(
  v.strictObject({
    control: v.literal('wait'),
    atS,
    forS: v.optional(quantity(0, LONGEST_S, 's')),
    forMin: v.optional(quantity(0, LONGEST_S / 60, 'min')),
    forH: v.optional(quantity(0, LONGEST_S / 3600, 'h')),
    until,
  }),
  v.check(
    ({ forS, forMin, forH }) => [forS, forMin, forH].filter((one) => one !== undefined).length === 1,
    'needs one of forS, forMin and forH',
  ),
);
const changePosture = v.strictObject({
  control: v.literal('changePosture'),
  atS,
  posture: choice(POSTURES, 'posture from then on'),
});
const strain = v.strictObject({
  control: v.literal('strain'),
  atS,
  kind: choice(
    ['cough', 'strain', 'lift'],
    'effort; pressure rises for half a second, ten seconds or three seconds',
  ),
});
const mark = v.strictObject({
  control: v.literal('mark'),
  atS,
  name: name('readings refer to this moment by it; in a repeat, each pass makes one more of it'),
});

const simple = [
  inject,
  infuse,
  drainCsf,
  openHole,
  advanceNeedle,
  openHub,
  removeNeedle,
  wait,
  changePosture,
  strain,
  mark,
] as const;
const SimpleControlSchema = v.variant('control', simple);
export type SimpleControl = v.InferOutput<typeof SimpleControlSchema>;

const repeat = v.strictObject({
  control: v.literal('repeat'),
  atS,
  times: v.pipe(quantity(1, 1000, 'passes at most'), v.integer()),
  steps: v.pipe(
    v.array(SimpleControlSchema),
    v.minLength(1),
    v.description('controls of one pass, without atS'),
  ),
  until: v.optional(
    v.pipe(
      v.array(ConditionSchema),
      v.minLength(1),
      v.description('looked at all the time; the whole repeat ends as soon as one of these holds'),
    ),
  ),
});

export const ControlSchema = v.variant('control', [...simple, repeat]);
export type Control = v.InferOutput<typeof ControlSchema>;

/** How long a control can take at the most, s; an injection may be slowed by what it meets, up to three times and 30 s. */
export function longestS(control: Control): number {
  switch (control.control) {
    case 'inject':
      return (3 * control.volumeMl) / control.rateMlPerS + 30;
    case 'infuse':
      return control.durationS;
    case 'drainCsf':
      return control.volumeMl / control.rateMlPerS;
    case 'advanceNeedle':
      return 110 / Math.max(0.05, Math.abs(control.speedMmPerS)) + 5;
    case 'openHub':
      return control.forS;
    case 'wait':
      return (control.forS ?? 0) + 60 * (control.forMin ?? 0) + 3600 * (control.forH ?? 0);
    case 'strain':
      return STRAIN_S[control.kind];
    case 'repeat':
      return control.times * control.steps.reduce((sum, step) => sum + longestS(step), 0);
    default:
      return 0;
  }
}
