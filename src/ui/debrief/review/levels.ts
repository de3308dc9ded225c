/** Which space the operator meant at a pass: the last that was chosen before the needle went that way. */
import type { Interspace } from '../../../content/levels.ts';
import type { Moment } from '../../../session/index.ts';

interface Told {
  readonly moments: readonly Moment[];
}

export function believedAt({ moments }: Told, passNumber: number): Interspace | null {
  let believed: Interspace | null = null;
  let pass = 0;
  for (const moment of moments) {
    if (moment.kind !== 'act' || moment.refused) continue;
    const { act } = moment;
    if (act.type === 'insertNeedle' || act.type === 'redirectNeedle') pass++;
    if (pass >= passNumber) return believed;
    if (act.type === 'chooseLevel') believed = act.interspace;
  }
  return believed;
}
