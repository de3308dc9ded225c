/** Where a class can be taken to: the beginning of a step, or something that went wrong. Names of scenarios are the session room's. */
import { STEPS } from '../steps.ts';

export const TROUBLES = [
  'patientMoves',
  'wetSkin',
  'faint',
  'falseLoss',
  'paraesthesiaRight',
  'bloodAtHub',
  'wetTap',
  'legPain',
  'backPainStrong',
  'newHeadache',
  'slowPulse',
] as const;

export type Trouble = (typeof TROUBLES)[number];

export const JUMPS = [...STEPS, ...TROUBLES] as const;
export type Jump = (typeof JUMPS)[number];

const WRONG: ReadonlySet<string> = new Set(TROUBLES);

export const isTrouble = (jump: Jump): jump is Trouble => WRONG.has(jump);
