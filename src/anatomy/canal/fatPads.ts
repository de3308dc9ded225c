/**
 * The posterior epidural fat: one pad at each interspace, a wedge with its apex behind between the two yellow
 * ligaments, from the upper margin of the lower lamina to half under the upper one. The pads do not meet.
 */
import { LAMINAE, LUMBAR, SAC_HALF_DEPTH, SAC_REAR } from '../column/corridor.ts';
import { smoothMax } from '../field/primitives.ts';
import type { Box, DistanceField } from '../types.ts';
import { envelopeDistance, sacDistance } from './canal.ts';

/** Half the greatest width, and the greatest height, mm (published sizes, secondary source: 12 to 16 and 20 to 25). */
const HALF_WIDTH_MM = 7;
const HEIGHT_MM = 20.5;
/** How far forward of the sac's back the pad wraps round it, as a share of the sac's half depth (assumption). */
const AROUND_SAC = 0.25;
/** Rounding of its edges, and between sac and wall, where it ends blunt at half of this, mm. */
const EDGE_MM = 2;
const THIN_EDGE_MM = 1.8;
/** It tapers to its upper and lower end over about this length, mm. */
const TAPER_MM = 7;

const LOWER = { L1: 'L2', L2: 'L3', L3: 'L4', L4: 'L5', L5: 'sacrum' } as const;

export interface FatPadSpan {
  readonly topZ: number;
  readonly bottomZ: number;
}

/** Heights of the five pads, L1/2 to L5/S1. */
export const FAT_PAD_SPANS: readonly FatPadSpan[] = LUMBAR.map((level) => {
  const upper = LAMINAE[level];
  const bottomZ = LAMINAE[LOWER[level]].topZ - 1;
  const middle = (upper.topZ + upper.bottomZ) / 2;
  return { topZ: Math.min(middle, bottomZ + HEIGHT_MM), bottomZ };
});

/** The five pads. */
export const fatPadDistance: DistanceField = (x, y, z) => {
  let ends = Infinity;
  for (const { topZ, bottomZ } of FAT_PAD_SPANS) ends = Math.min(ends, Math.max(z - topZ, bottomZ - z));
  const side = Math.abs(y) - HALF_WIDTH_MM;
  const rough = Math.max(ends, side);
  if (rough > 4) return rough;
  const slope = SAC_REAR.slope(z);
  const forward =
    (x - SAC_REAR.value(z)) / Math.sqrt(1 + slope * slope) - AROUND_SAC * SAC_HALF_DEPTH.value(z);
  const between = smoothMax(envelopeDistance(x, y, z), -sacDistance(x, y, z), THIN_EDGE_MM);
  const wedge = smoothMax(between, forward, EDGE_MM);
  return smoothMax(smoothMax(wedge, side, EDGE_MM), ends, TAPER_MM);
};

const xs = FAT_PAD_SPANS.flatMap(({ topZ, bottomZ }) => [SAC_REAR.value(topZ), SAC_REAR.value(bottomZ)]);
export const FAT_PAD_BOUNDS: Box = {
  min: {
    x: Math.min(...xs) - 9,
    y: -HALF_WIDTH_MM - 1,
    z: Math.min(...FAT_PAD_SPANS.map(({ bottomZ }) => bottomZ)) - 1,
  },
  max: {
    x: Math.max(...xs) + 6,
    y: HALF_WIDTH_MM + 1,
    z: Math.max(...FAT_PAD_SPANS.map(({ topZ }) => topZ)) + 1,
  },
};
