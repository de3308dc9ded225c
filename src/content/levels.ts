/** Vertebral levels and interspaces, named as clinicians name them, in order from head to foot. */

/** Interspaces a needle may be put into. */
export const INTERSPACES = ['L1/2', 'L2/3', 'L3/4', 'L4/5', 'L5/S1'] as const;
export type Interspace = (typeof INTERSPACES)[number];

/** Segments over which epidural blood is counted. */
export const SPREAD_LEVELS = [
  'T7/8',
  'T8/9',
  'T9/10',
  'T10/11',
  'T11/12',
  'T12/L1',
  'L1/2',
  'L2/3',
  'L3/4',
  'L4/5',
  'L5/S1',
  'S1/2',
] as const;
export type SpreadLevel = (typeof SPREAD_LEVELS)[number];

/** Whether a needle may be put in at this level. */
export function isInterspace(level: SpreadLevel): level is Interspace {
  return INTERSPACES.some((one) => one === level);
}

export const VERTEBRAE = ['L1', 'L2', 'L3', 'L4', 'L5', 'sacrum'] as const;
export type Vertebra = (typeof VERTEBRAE)[number];

/** How many interspaces `to` lies below `from` (negative: above). */
export function levelsBelow(from: SpreadLevel, to: SpreadLevel): number {
  return SPREAD_LEVELS.indexOf(to) - SPREAD_LEVELS.indexOf(from);
}
