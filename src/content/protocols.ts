/** Protocols: the settings in which units differ. The procedure machine and the score read them. */
import * as v from 'valibot';
import { EquipmentSchema, USUAL_EQUIPMENT } from './equipment.ts';
import { oneOf, range } from './fields.ts';
import { IMAGING_DEVICES } from './imaging.ts';
import { ObservationRuleSchema, STANDARD_OBSERVATIONS } from './observations.ts';
import { StopRuleSchema, USUAL_STOP_RULES } from './stopRules.ts';

/**
 * Guided: maps and layers stand open and hints name the tissue. Practice: covered, a look is counted. Examination: hidden until
 * the attempt is over.
 */
export const GUIDANCES = ['guided', 'practice', 'examination'] as const;
export type Guidance = (typeof GUIDANCES)[number];

export const ProtocolSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** Whether the blood leaves the vein in step 4, or is called for when the needle is in the space. */
  drawTiming: oneOf(['at-step', 'on-confirmation']),
  targetVolumeMl: range(5, 30),
  /** The procedure fails beyond this volume. */
  maximumVolumeMl: range(20, 30),
  /** The skin must look dry, and at least this long must have passed since it was painted. */
  minimumDryingS: range(120, 600),
  /** Blood injected within this age earns the item in full. */
  freshBloodS: range(30, 600),
  slowRateMlPerS: range(0.1, 0.5),
  fastRateMlPerS: range(0.3, 1),
  /** The operator asks about symptoms each time this much has gone in. */
  askEveryMl: range(1, 10),
  pauseS: range(10, 120),
  /** A slow pulse that has not come back by then ends the injection. */
  pulseBackS: range(20, 120),
  /** Force of the thumb from which the plunger is called hard, N. */
  hardPlungerN: range(10, 60),
  /** What each sign asks for: one table, read by the card of the rule, the score and the operators. */
  stopRules: v.pipe(v.array(StopRuleSchema), v.readonly()),
  maximumPasses: range(1, 5),
  restMinutes: range(30, 240),
  minimumRestMinutes: range(30, 240),
  /** Hours between two patches, at the least. */
  secondPatchHours: range(12, 72),
  /** What is looked at after the patch, and when. */
  observations: v.pipe(v.array(ObservationRuleSchema), v.readonly()),
  /** From the needle to the next prophylactic dose of heparin: not before, and not much later, h. */
  anticoagulantRestart: v.strictObject({ leastHours: range(1, 24), mostHours: range(1, 48) }),
  /** Calls at home, hours after the patch. */
  callHours: v.pipe(v.array(range(1, 96)), v.readonly()),
  /** What the unit can call for to see inside. */
  imaging: v.pipe(v.array(oneOf(IMAGING_DEVICES)), v.readonly()),
  /** How much of the inside is shown while the needle is placed. */
  guidance: oneOf(GUIDANCES),
  /** What the body knows of needle, hand and syringe. */
  equipment: EquipmentSchema,
});
export type Protocol = v.InferOutput<typeof ProtocolSchema>;

export const STANDARD_PROTOCOL: Protocol = {
  id: 'standard',
  drawTiming: 'on-confirmation',
  targetVolumeMl: 20,
  maximumVolumeMl: 30,
  minimumDryingS: 180,
  freshBloodS: 120,
  slowRateMlPerS: 0.3,
  fastRateMlPerS: 0.5,
  askEveryMl: 5,
  pauseS: 30,
  pulseBackS: 60,
  hardPlungerN: 30,
  stopRules: USUAL_STOP_RULES,
  maximumPasses: 3,
  restMinutes: 120,
  minimumRestMinutes: 60,
  secondPatchHours: 24,
  observations: STANDARD_OBSERVATIONS,
  anticoagulantRestart: { leastHours: 4, mostHours: 12 },
  callHours: [24, 48],
  imaging: IMAGING_DEVICES,
  guidance: 'guided',
  equipment: USUAL_EQUIPMENT,
};

/** The same, in a unit that draws the blood in step 4. */
export const DRAW_AT_STEP_PROTOCOL: Protocol = {
  ...STANDARD_PROTOCOL,
  id: 'draw-at-step',
  drawTiming: 'at-step',
};

export const PROTOCOLS: readonly Protocol[] = [STANDARD_PROTOCOL, DRAW_AT_STEP_PROTOCOL];

/** The protocol of this id, or undefined. */
export function findProtocol(id: string): Protocol | undefined {
  return PROTOCOLS.find((one) => one.id === id);
}
