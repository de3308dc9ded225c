/** Where on her skin a finger was last, and where the pen's mark is; looked up anew only when something was done. */
import type { SessionSnapshot } from '../session/types.ts';
import { skinUnder } from '../session/roomFrame.ts';
import type { Point } from './frame.ts';

/** A fingertip is shown for so long, ticks of 1/120 s, and fades over the last of them. */
const SHOWN_TICKS = 240;
const FADING_TICKS = 60;

/** How much of the last fingertip is still shown, 0 to 1. */
export function fingerShown({ tick, moments }: SessionSnapshot): number {
  for (let i = moments.length - 1; i >= 0; i--) {
    const moment = moments[i];
    if (moment === undefined || tick - moment.tick > SHOWN_TICKS) return 0;
    if (moment.kind === 'act' && !moment.refused && moment.act.type === 'palpate')
      return Math.min(1, (SHOWN_TICKS - (tick - moment.tick)) / FADING_TICKS);
  }
  return 0;
}

export interface Touched {
  /** The last fingertip's place, patient's frame; null before the first. */
  readonly finger: () => Point | null;
  readonly mark: () => Point | null;
  readonly look: (snapshot: SessionSnapshot) => void;
}

export function createTouched(): Touched {
  let version = -1;
  let lookedAt: object | null = null;
  let finger: Point | null = null;
  let mark: Point | null = null;
  let seen = -1;
  const look: Touched['look'] = (snapshot) => {
    if (snapshot.version === version && snapshot.anatomy === lookedAt) return;
    const moved = snapshot.anatomy !== lookedAt;
    ({ version } = snapshot);
    lookedAt = snapshot.anatomy;
    const { anatomy, patient, moments } = snapshot;
    mark = snapshot.mark === null ? null : anatomy.pushForward(snapshot.mark.atlas);
    for (let i = moments.length - 1; i > (moved ? -1 : seen); i--) {
      const moment = moments[i];
      if (moment?.kind !== 'act' || moment.refused || moment.act.type !== 'palpate') continue;
      const { leftMm, cranialMm } = moment.act;
      finger = skinUnder({ anatomy, patient, pose: snapshot.body.pose }, { leftMm, cranialMm });
      break;
    }
    seen = moments.length - 1;
  };
  return { finger: () => finger, mark: () => mark, look };
}
