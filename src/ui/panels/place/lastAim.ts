/** Where the needle entered and pointed last from the present mark: the next line starts from there. */
import type { ActOf } from '../../../machines/acts.ts';
import type { Moment } from '../../../session/index.ts';

export type Aim = Omit<ActOf<'insertNeedle'>, 'type'>;

const STRAIGHT: Aim = { leftOffsetMm: 0, cranialOffsetMm: 0, cephaladDeg: 0, leftDeg: 0 };

/** Entry in mm from the mark and angles in degrees; straight from the mark where no needle has gone in from it. */
export function lastAim(moments: readonly Moment[]): Aim {
  let angles: Pick<Aim, 'cephaladDeg' | 'leftDeg'> | null = null;
  for (let i = moments.length - 1; i >= 0; i--) {
    const moment = moments[i];
    if (moment?.kind !== 'act' || moment.refused) continue;
    const { act } = moment;
    if (act.type === 'chooseLevel') return STRAIGHT;
    if (act.type === 'redirectNeedle') angles ??= { cephaladDeg: act.cephaladDeg, leftDeg: act.leftDeg };
    if (act.type === 'insertNeedle') {
      const { leftOffsetMm, cranialOffsetMm, cephaladDeg, leftDeg } = act;
      return { leftOffsetMm, cranialOffsetMm, ...(angles ?? { cephaladDeg, leftDeg }) };
    }
  }
  return STRAIGHT;
}
