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
  L1: { x: -7.2, z: 200.1, pitchDeg: 13.9 },
  L2: { x: 4.7, z: 162, pitchDeg: 8.3 },
  L3: { x: 12.4, z: 122.5, pitchDeg: 4 },
  L4: { x: 16.2, z: 81.1, pitchDeg: -2.2 },
  L5: { x: 15.8, z: 38.3, pitchDeg: -15.3 },
} as const satisfies Record<string, ReferencePose>;
