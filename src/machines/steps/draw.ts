/** What the second operator can still do and choose anew wherever blood is to be drawn. */
export const chooseAgain = {
  dressSecond: { guard: 'this is not on her yet', actions: 'what was put on later comes off' },
  chooseVein: { guard: 'the syringe is empty', actions: 'remember where the blood comes from' },
  chooseSyringe: { guard: 'the syringe is empty', actions: 'remember what fits the syringe' },
  discardFirst: { guard: 'the cannula still holds its flush', actions: 'tick it off' },
} as const;
