/**
 * Segment angles of each posture: between the upper end-plates of a vertebra and of the next below, degrees,
 * lordosis positive. `T12` is the joint between the twelfth thoracic vertebra and L1.
 */
import type { SpinePosture } from '../types.ts';
import { SEGMENT_ANGLE_DEG } from '../dimensions.ts';

export type JointBelow = 'T12' | 'L1' | 'L2' | 'L3' | 'L4' | 'L5';
export type SegmentAngles = Readonly<Record<JointBelow, number>>;

/** Assumption: a nearly straight joint, like its neighbours. */
const ATLAS_THORACOLUMBAR_DEG = -3;

/**
 * Standing: one radiographic series of 324 adults (Scientific Reports 2022), T12/L1 an assumption. All others are
 * assumptions: curled within the ranges of flexion that textbooks give; sitting upright so that curling up from it
 * opens the interlaminar window of L3/4 by what was measured with ultrasound (Dimaculangan 2016).
 */
export const POSTURE_ANGLES: Readonly<Record<Exclude<SpinePosture, 'reference'>, SegmentAngles>> = {
  standing: { T12: -1, L1: 1.2, L2: 5.9, L3: 9.1, L4: 12.7, L5: 21.6 },
  supine: { T12: -2, L1: 0, L2: 3.5, L3: 5.7, L4: 8.7, L5: 15.4 },
  lateralCurled: { T12: -6, L1: -4, L2: -2, L3: 0, L4: 4, L5: 10 },
  sittingUpright: { T12: -4, L1: -2.5, L2: -0.5, L3: 2, L4: 5.5, L5: 13 },
  sittingCurled: { T12: -8, L1: -5, L2: -3, L3: -1, L4: 2, L5: 9 },
  atlas: { T12: ATLAS_THORACOLUMBAR_DEG, ...SEGMENT_ANGLE_DEG },
};

/**
 * How the spine lies before a curled posture is taken: sitting down, upright; lying down on the side with knees and hips a little
 * bent, half-way between standing and curled, where the atlas stands (assumption).
 */
const UNCURLED: Readonly<Partial<Record<SpinePosture, Exclude<SpinePosture, 'reference'>>>> = {
  lateralCurled: 'atlas',
  sittingCurled: 'sittingUpright',
};

/** Whether a posture is one that a back is curled into, so that flexion means something. */
export function canCurl(posture: SpinePosture): boolean {
  return UNCURLED[posture] !== undefined;
}

/**
 * The angles of a posture that is taken in part: flexion 0 is its uncurled counterpart, 1 the posture itself, every joint in even
 * shares between (assumption). Postures that are not curled have no flexion.
 */
export function anglesOf(posture: Exclude<SpinePosture, 'reference'>, flexion: number): SegmentAngles {
  const curled = POSTURE_ANGLES[posture];
  const uncurled = UNCURLED[posture];
  if (uncurled === undefined || flexion === 1) return curled;
  const straight = POSTURE_ANGLES[uncurled];
  const part = (joint: JointBelow): number =>
    curled[joint] + (1 - flexion) * (straight[joint] - curled[joint]);
  return {
    T12: part('T12'),
    L1: part('L1'),
    L2: part('L2'),
    L3: part('L3'),
    L4: part('L4'),
    L5: part('L5'),
  };
}
