/**
 * Where each bone's own frame lies in the axes of the surfaces that the shapes were measured on: for writing the bones
 * in the posture of those surfaces.
 */

export interface ReferencePose {
  /** Origin of the bone's frame, mm. */
  readonly x: number;
  readonly z: number;
  /** Turn in the sagittal plane; positive lifts the front. */
  readonly pitchDeg: number;
}

export const REFERENCE_POSES = {
  L1: { x: -7.1, z: 199.9, pitchDeg: 14 },
  L2: { x: 4.9, z: 161.6, pitchDeg: 8.4 },
  L3: { x: 12.6, z: 122, pitchDeg: 4 },
  L4: { x: 16.2, z: 80.8, pitchDeg: -2 },
  L5: { x: 15.7, z: 38.1, pitchDeg: -14.6 },
  sacrum: { x: 0.5, z: 1.7, pitchDeg: -37 },
} as const satisfies Record<string, ReferencePose>;

/**
 * The highest point of the iliac crests of the measured bones, in the axes of their surfaces, mm: the mean of the left
 * one and of the right one mirrored, which differ by 4 mm along a crest that is level there.
 */
export const ILIAC_CREST_TOP = { x: -27.9, y: 93.1, z: 49.4 } as const;
