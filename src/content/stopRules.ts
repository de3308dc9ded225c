/**
 * When to rest and when to stop, as data. The signs are those of hospital protocols (common practice: your policy decides); how
 * urgent each is called is a choice of this module.
 */
import * as v from 'valibot';
import { oneOf } from './fields.ts';

/** Signs that the protocol has a rule for, most serious first. */
export const STOP_SIGNS = [
  'seizure',
  'bloodOrCsfAtHub',
  'patientAsksToStop',
  'weaknessOrNumbness',
  'visionOrHearing',
  'legPain',
  'newHeadache',
  'faint',
  'slowPulseStays',
  'backPainStrong',
  'backPainPersists',
  'volumeLimit',
  'syringeJams',
  'volumeReached',
  'slowPulse',
  'backTight',
  'plungerFast',
  'plungerHard',
] as const;
export type StopSign = (typeof STOP_SIGNS)[number];

export const StopRuleSchema = v.strictObject({
  sign: oneOf(STOP_SIGNS),
  /** Rest, ask her, and go on when it has passed; or end the injection. */
  action: oneOf(['pauseAndAsk', 'stop']),
  urgency: oneOf(['watch', 'stop', 'stopAndCall']),
});
export type StopRule = v.InferOutput<typeof StopRuleSchema>;

/** What every unit of this module does; more urgent signs come first. */
export const USUAL_STOP_RULES: readonly StopRule[] = [
  { sign: 'seizure', action: 'stop', urgency: 'stopAndCall' },
  { sign: 'bloodOrCsfAtHub', action: 'stop', urgency: 'stopAndCall' },
  { sign: 'patientAsksToStop', action: 'stop', urgency: 'stop' },
  { sign: 'weaknessOrNumbness', action: 'stop', urgency: 'stopAndCall' },
  { sign: 'visionOrHearing', action: 'stop', urgency: 'stopAndCall' },
  { sign: 'legPain', action: 'stop', urgency: 'stop' },
  { sign: 'newHeadache', action: 'stop', urgency: 'stop' },
  { sign: 'faint', action: 'stop', urgency: 'stopAndCall' },
  { sign: 'slowPulseStays', action: 'stop', urgency: 'stopAndCall' },
  { sign: 'backPainStrong', action: 'stop', urgency: 'stop' },
  { sign: 'backPainPersists', action: 'stop', urgency: 'stop' },
  { sign: 'volumeLimit', action: 'stop', urgency: 'stop' },
  { sign: 'syringeJams', action: 'stop', urgency: 'stop' },
  { sign: 'volumeReached', action: 'stop', urgency: 'watch' },
  { sign: 'slowPulse', action: 'pauseAndAsk', urgency: 'watch' },
  { sign: 'backTight', action: 'pauseAndAsk', urgency: 'watch' },
  { sign: 'plungerFast', action: 'pauseAndAsk', urgency: 'watch' },
  { sign: 'plungerHard', action: 'pauseAndAsk', urgency: 'watch' },
];
