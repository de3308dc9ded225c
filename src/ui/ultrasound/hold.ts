/**
 * How the operator holds the probe: where on her back, by the same count as the feeling finger's, how it is turned and tilted, and
 * the depth that is set. Moves by keys and the usual ways of holding it; none of them knows what lies under the skin.
 */
import { PROBE_LIMITS } from '../../content/imaging.ts';
import { leanTowards } from '../../imaging/ultrasound/views.ts';
import type { OnBack } from '../../session/roomFrame.ts';

/** turnDeg: 0 along the spine, head to the left of the picture; 90 across it, her left to the left. tiltDeg as in ProbePlace. */
export interface Hold extends OnBack {
  readonly turnDeg: number;
  readonly tiltDeg: number;
  readonly depthMm: number;
}

export const STEP_MM = 5;
const FINE_STEP_MM = 1;
const LEAP_MM = 20;
export const TILT_STEP_DEG = 2;
export const TURN_STEP_DEG = 10;
export const DEPTH_STEP_MM = 10;

/** What is set first is deep enough for most backs, mm. */
const FIRST_DEPTH_MM = 100;
export const REACH = {
  leftMm: 70,
  cranialMm: PROBE_LIMITS.cranialMm,
  turnDeg: 90,
  tiltDeg: 40,
  leastDepthMm: 60,
  mostDepthMm: PROBE_LIMITS.mostDepthMm,
} as const;

const held = (value: number, most: number): number => Math.min(most, Math.max(-most, Math.round(value))) + 0;

/** Whole numbers within reach. */
export function inReach({ leftMm, cranialMm, turnDeg, tiltDeg, depthMm }: Hold): Hold {
  return {
    leftMm: held(leftMm, REACH.leftMm),
    cranialMm: held(cranialMm, REACH.cranialMm),
    turnDeg: Math.max(0, held(turnDeg, REACH.turnDeg)),
    tiltDeg: held(tiltDeg, REACH.tiltDeg),
    depthMm: Math.max(REACH.leastDepthMm, Math.min(REACH.mostDepthMm, Math.round(depthMm))),
  };
}

/** The probe as it is first laid on: across her spine where the pen marked her, else where the hand starts. */
export function firstHold(pen: OnBack | null): Hold {
  const { leftMm, cranialMm } = pen ?? { leftMm: 0, cranialMm: 0 };
  return inReach({ leftMm, cranialMm, turnDeg: 90, tiltDeg: 0, depthMm: FIRST_DEPTH_MM });
}

/** Whether the picture is one across the spine rather than along it. */
export function isAcross({ turnDeg }: Pick<Hold, 'turnDeg'>): boolean {
  return turnDeg > 45;
}

/** Usual ways of holding it; which level it stands at stays as it is. */
export const GRIPS = ['transverseProcess', 'articularProcess', 'obliqueInterlaminar', 'across'] as const;
export type Grip = (typeof GRIPS)[number];

/** Beside the midline, mm (assumptions: where it is looked first in a middling back). */
const BESIDE_MM: Readonly<Record<Exclude<Grip, 'across'>, number>> = {
  transverseProcess: 29,
  articularProcess: 15,
  obliqueInterlaminar: 16,
};
/** The canal is looked for so far above the lower edge of what is set, mm: the deeper, the less it leans. */
const CANAL_ABOVE_MM = 34;

/** A grip, on the side of the midline on which the probe stands; the midline is where the operator takes it to be. */
export function gripped(hold: Hold, grip: Grip, midlineMm: number): Hold {
  if (grip === 'across') return inReach({ ...hold, leftMm: midlineMm, turnDeg: 90, tiltDeg: 0 });
  const side = hold.leftMm < midlineMm ? -1 : 1;
  const mm = BESIDE_MM[grip];
  const leanDeg = grip === 'obliqueInterlaminar' ? leanTowards(mm, hold.depthMm - CANAL_ABOVE_MM) : 0;
  return inReach({ ...hold, leftMm: midlineMm + side * mm, turnDeg: 0, tiltDeg: side * leanDeg });
}

/** Which grip this is, or null for one of the operator's own. */
export function gripOf(hold: Hold, midlineMm: number): Grip | null {
  return (
    GRIPS.find((grip) => {
      const { leftMm, turnDeg, tiltDeg } = gripped(hold, grip, midlineMm);
      return leftMm === hold.leftMm && turnDeg === hold.turnDeg && tiltDeg === hold.tiltDeg;
    }) ?? null
  );
}

/** To the right and down on the screen, by key. */
const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Where a key moves the probe, as the picture lies: left and right go along the picture. In a view along the spine the head is to
 * the left, and down is to her left; across it her left is to the left, and up is towards her head. Null for other keys.
 */
export function movedBy(hold: Hold, key: string, isFine: boolean): Hold | null {
  if (key === 'PageUp' || key === 'PageDown')
    return inReach({ ...hold, cranialMm: hold.cranialMm + (key === 'PageUp' ? LEAP_MM : -LEAP_MM) });
  if (key === '[' || key === ']')
    return inReach({ ...hold, tiltDeg: hold.tiltDeg + (key === ']' ? TILT_STEP_DEG : -TILT_STEP_DEG) });
  const arrow = ARROWS[key];
  if (arrow === undefined) return null;
  const [right, down] = arrow;
  const step = isFine ? FINE_STEP_MM : STEP_MM;
  return inReach(
    isAcross(hold)
      ? { ...hold, leftMm: hold.leftMm - right * step, cranialMm: hold.cranialMm - down * step }
      : { ...hold, leftMm: hold.leftMm + down * step, cranialMm: hold.cranialMm - right * step },
  );
}
