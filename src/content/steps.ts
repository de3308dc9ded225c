/** The seven steps, in the order of the procedure. */
export const STEPS = [
  'consent',
  'positioning',
  'sterilePrep',
  'bloodDraw',
  'needlePlacement',
  'injection',
  'recovery',
] as const;
export type StepId = (typeof STEPS)[number];
