/** Where the operator last pointed the needle: what was set by hand, not where the tip has come to lie in her. */
import type { SessionSnapshot } from '../../session/index.ts';

export interface Angles {
  readonly cephaladDeg: number;
  readonly leftDeg: number;
}

const STRAIGHT: Angles = { cephaladDeg: 0, leftDeg: 0 };

export function anglesTaken({ moments }: Pick<SessionSnapshot, 'moments'>): Angles {
  for (let i = moments.length - 1; i >= 0; i--) {
    const moment = moments[i];
    if (moment?.kind !== 'act' || moment.refused) continue;
    const { act } = moment;
    if (act.type === 'insertNeedle' || act.type === 'redirectNeedle')
      return { cephaladDeg: act.cephaladDeg, leftDeg: act.leftDeg };
  }
  return STRAIGHT;
}
