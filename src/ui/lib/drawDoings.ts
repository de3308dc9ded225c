/** What the second operator has still to do before the blood is in the operator's hand, in its order. */
import { DRESS_ITEMS, type DressItem } from '../../machines/acts.ts';
import type { SessionSnapshot } from '../../session/index.ts';

export type DrawDoing = DressItem | 'arm' | 'vein' | 'first' | 'syringe' | 'blood' | 'air' | 'pass';

export interface Doing {
  readonly id: DrawDoing;
  readonly done: boolean;
  /** The first that is not done. */
  readonly next: boolean;
}

/** As far as the blood is wanted: made ready only, drawn and free of air, or in the operator's hand. */
export type DrawGoal = 'ready' | 'drawn' | 'inHand';

const UP_TO: Readonly<Record<DrawGoal, DrawDoing>> = { ready: 'syringe', drawn: 'air', inHand: 'pass' };

/** The doings up to the goal. The first millilitres are thrown away only of what a cannula gives. */
export function drawDoings(
  { machine, body }: Pick<SessionSnapshot, 'machine' | 'body'>,
  goal: DrawGoal,
): readonly Doing[] {
  const { dressed, done, vein } = machine.context;
  const { syringeMl, airMl } = body.blood;
  const rows: readonly (readonly [DrawDoing, boolean])[] = [
    ...DRESS_ITEMS.map((item) => [item, dressed.includes(item)] as const),
    ['arm', done.includes('prepareArm')],
    ['vein', done.includes('chooseVein')],
    ...(vein === 'cannula' ? [['first', body.draw.firstDiscarded] as const] : []),
    ['syringe', done.includes('chooseSyringe')],
    ['blood', syringeMl > 0],
    ['air', syringeMl > 0 && airMl === 0],
    ['pass', machine.inner === 'bloodPassed'],
  ];
  const last = rows.findIndex(([id]) => id === UP_TO[goal]);
  const wanted = rows.slice(0, last + 1);
  const next = wanted.findIndex(([, isDone]) => !isDone);
  return wanted.map(([id, isDone], index) => ({ id, done: isDone, next: index === next }));
}

/** What the machine remembers of the draw, in the log: which syringe was taken last. */
export function lastSyringe({ moments }: Pick<SessionSnapshot, 'moments'>) {
  for (let index = moments.length - 1; index >= 0; index--) {
    const moment = moments[index];
    if (moment?.kind === 'act' && !moment.refused && moment.act.type === 'chooseSyringe') return moment.act;
  }
  return null;
}
