/** Dimensions of the reference spine, mm and degrees; sources in docs/anatomy.md. */
type Lumbar = 'L1' | 'L2' | 'L3' | 'L4' | 'L5';

/**
 * Height of the disc below each vertebra, at its middle: one magnetic resonance series of 14 adults, the only
 * one that gives all five.
 */
export const DISC_HEIGHT_MM: Readonly<Record<Lumbar, number>> = {
  L1: 10,
  L2: 11.6,
  L3: 12.5,
  L4: 13.8,
  L5: 13,
};

/**
 * Angle between the upper end-plates of a vertebra and of the next below, lordosis positive, in the atlas: half-way
 * between standing and sitting curled, so that no posture is far from it.
 */
export const SEGMENT_ANGLE_DEG: Readonly<Record<Lumbar, number>> = { L1: -1, L2: 2, L3: 4, L4: 7, L5: 15 };

/**
 * Depth and width that the dural sac takes at each level where the bones leave it the room (secondary source; at T8
 * an assumption). In a narrower canal it is as much smaller as it must be.
 */
export const SAC_DEPTH_MM: Readonly<Record<Lumbar | 'T8' | 'S1', number>> = {
  T8: 13,
  L1: 15,
  L2: 14.5,
  L3: 14,
  L4: 14,
  L5: 13,
  S1: 10,
};
export const SAC_WIDTH_MM: Readonly<Record<Lumbar | 'T8' | 'S1', number>> = {
  T8: 16,
  L1: 18,
  L2: 18,
  L3: 17.5,
  L4: 17,
  L5: 16,
  S1: 13,
};

/** Depth of the posterior epidural space in the window below each vertebra, midline. */
export const EPIDURAL_DEPTH_MM: Readonly<Record<Lumbar, number>> = {
  L1: 4.5,
  L2: 5,
  L3: 5.5,
  L4: 5.5,
  L5: 4.4,
};

/** Thickness of the ligamentum flavum at the middle height of the window below each vertebra. */
export const FLAVUM_THICKNESS_MM: Readonly<Record<Lumbar, number>> = {
  L1: 3.0,
  L2: 3.2,
  L3: 3.4,
  L4: 3.7,
  L5: 3.6,
};

export const DURA_THICKNESS_MM = 0.32;
export const SUPRASPINOUS_THICKNESS_MM = 4.7;
export const SKIN_THICKNESS_MM = 2.3;
/** Fat between skin and supraspinous ligament in the midline at L3/4 of the reference spine. */
export const REFERENCE_FAT_MM = 12;

/** Heights of the segments T11/12 up to T7/8, body and disc. */
export const THORACIC_SEGMENT_MM: readonly number[] = [30, 28, 26.5, 25.5, 25];
