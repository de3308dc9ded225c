/** Ways in which it may go, each as a pose at four times: made-up people, none of them the reader. */

/** How a person is drawn at one time: up and well, up with a headache, lying because of it. */
export type Pose = 'well' | 'sore' | 'lying';

export const TIMES = ['before', 'soon', 'nextDays', 'later'] as const;
type Time = (typeof TIMES)[number];

export const COURSES = [
  { id: 'lasting', poses: { before: 'lying', soon: 'well', nextDays: 'well', later: 'well' } },
  { id: 'slowly', poses: { before: 'lying', soon: 'sore', nextDays: 'sore', later: 'well' } },
  { id: 'returns', poses: { before: 'lying', soon: 'well', nextDays: 'sore', later: 'sore' } },
  { id: 'again', poses: { before: 'lying', soon: 'lying', nextDays: 'lying', later: 'sore' } },
] as const satisfies readonly { readonly id: string; readonly poses: Readonly<Record<Time, Pose>> }[];
