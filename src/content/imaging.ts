/** Seeing inside as a clinician does: the devices that can be called for, contrast media, and how far C-arm and probe go. */
import type { Tissue } from './tissues.ts';

export const IMAGING_DEVICES = ['ultrasound', 'cArm'] as const;
export type ImagingDevice = (typeof IMAGING_DEVICES)[number];

/**
 * What stands on the trolley: non-ionic and licensed for intrathecal use; ionic, which is dangerous in the CSF; and a gadolinium
 * chelate, which is meant for a vein and is dangerous in the CSF as well.
 */
export const CONTRAST_AGENTS = ['iohexol', 'diatrizoate', 'gadobutrol'] as const;
export type ContrastAgent = (typeof CONTRAST_AGENTS)[number];

/** The one that may go near the dura. */
export const RIGHT_CONTRAST: ContrastAgent = 'iohexol';

/** Where the tip truly was when contrast went in. */
export const SPREADS = ['epidural', 'vein', 'intrathecal', 'softTissue'] as const;
export type Spread = (typeof SPREADS)[number];
/** What is read on a film: one of them, or no contrast at all. */
export const SPREAD_READINGS = [...SPREADS, 'none'] as const;
export type SpreadReading = (typeof SPREAD_READINGS)[number];

const IN_SAC: ReadonlySet<Tissue> = new Set(['csf', 'nerve', 'dura']);
const TAKES_NONE: ReadonlySet<Tissue> = new Set(['air', 'skin', 'bone', 'cartilage']);

/** Where contrast goes from a tip in this tissue; null where none goes in. A tip in a disc counts as one in soft tissue. */
export function spreadIn(tissue: Tissue): Spread | null {
  if (TAKES_NONE.has(tissue)) return null;
  if (tissue === 'epiduralFat') return 'epidural';
  if (tissue === 'vein') return 'vein';
  return IN_SAC.has(tissue) ? 'intrathecal' : 'softTissue';
}

/** Sides of the square field in its middle plane, mm: the steps of magnification (assumption: after common intensifiers). */
export const CARM_FIELDS_MM = [230, 170, 120] as const;
/** How far the C-arm turns about her, tilts along her, and rolls along the bed from the line of the iliac crests. */
export const CARM_LIMITS = { rotationDeg: 90, tiltDeg: 40, cranialMm: 200 } as const;

/** How far the probe goes on her back, and how deep a picture can be set. */
export const PROBE_LIMITS = {
  leftMm: 80,
  cranialMm: 150,
  turnDeg: 180,
  tiltDeg: 45,
  leastDepthMm: 40,
  mostDepthMm: 160,
} as const;

/** Where a kept scan may have been: the hand counts from where it felt the crests, and may err by a space. */
export const SCANNED_LIMITS = { leftMm: 140, cranialMm: 230, spanMm: 240 } as const;

/** One injection by hand, mL. */
export const CONTRAST_DOSE_ML = { least: 0.5, most: 5 } as const;

/** What iodinated contrast did to her before: nothing, hives or sickness, or trouble with breath or circulation. */
export const CONTRAST_REACTIONS = ['none', 'mild', 'severe'] as const;

/** Blind: from a space near by the blood spreads to the hole. Targeted: at the level that imaging found, shown by contrast first. */
export const PATCH_PLANS = ['blind', 'targeted'] as const;

/** A targeted patch, mL: into spontaneous leaks on average 9.4, from 3 to 20, contrast mixed in (published); for a lumbar hole an assumption. */
export const TARGETED_VOLUME = { targetVolumeMl: 10, maximumVolumeMl: 20 } as const;
