/** The first loss that an unguided operator with air meets in a run, and whether it was of the epidural space. */
import type { Tissue } from '../../../src/content/tissues.ts';
import { createSession, operateUntilConfirmed, setUp, type Session } from '../../../src/session/index.ts';
import { CASE_ID } from './support.ts';

export interface FirstLoss {
  readonly isTrue: boolean;
  readonly dropPercent: number;
}

/** Behind the flavum: the space itself, a vein in it, or the sac beyond it. */
const BEYOND: readonly Tissue[] = ['epiduralFat', 'vein', 'dura', 'csf', 'nerve'];

export function unguided(seed: number): Session {
  const session = createSession(setUp(CASE_ID, 'standard', seed));
  operateUntilConfirmed(session, 'unguided');
  return session;
}

/** Null when the run met none. */
export function firstLossOf({ snapshot }: Session): FirstLoss | null {
  let tissue: Tissue = 'air';
  for (const moment of snapshot.moments) {
    if (moment.kind !== 'finding') continue;
    const { finding } = moment;
    if (finding.type === 'tissueEntered') ({ tissue } = finding);
    if (finding.type === 'lossOfResistance')
      return { isTrue: BEYOND.includes(tissue), dropPercent: finding.resistanceDropPercent };
  }
  return null;
}

/** Chance that a true loss drops by more than a false one does: the area under the curve of the drop. */
export function areaUnderCurve(losses: readonly FirstLoss[]): number {
  const drops = (isTrue: boolean) =>
    losses.filter((one) => one.isTrue === isTrue).map((one) => one.dropPercent);
  const [trues, falses] = [drops(true), drops(false)];
  const wins = trues.flatMap((a) => falses.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}

export function meanDrop(losses: readonly FirstLoss[], isTrue: boolean): number {
  const of = losses.filter((one) => one.isTrue === isTrue);
  return of.reduce((sum, one) => sum + one.dropPercent, 0) / of.length;
}
