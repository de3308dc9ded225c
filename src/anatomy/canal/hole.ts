/** The hole that a needle left in the back of the dura: a marker, far too small for the sac's own surface. */
import type { Needle } from '../../content/caseSchema.ts';
import type { Interspace } from '../../content/levels.ts';
import { PI } from '../../numerics/elementary.ts';
import { vector, type Vector3 } from '../../numerics/vector.ts';
import { midlineTrack } from '../queries/idealTrack.ts';
import { sacDistance } from './canal.ts';

/** An epidural needle leaves a crescent flap, a cutting spinal needle a slit, a pencil point a ragged tear. */
export type HoleShape = 'crescent' | 'slit' | 'tear';

interface HoleSize {
  readonly shape: HoleShape;
  /** Greatest length: the needle's outer diameter, mm. */
  readonly lengthMm: number;
  /** Open area, mm2. */
  readonly areaMm2: number;
}

/**
 * Areas: spinal needles 22G and 25G published from electron micrographs (Reina and others 2000, 2004), 20G scaled with
 * the needle's section; epidural needles assumed within 0.2 to 0.6 mm2, because no measured figure was found.
 */
const HOLES: Readonly<Record<Needle, HoleSize>> = {
  tuohy16: { shape: 'crescent', lengthMm: 1.65, areaMm2: 0.5 },
  tuohy17: { shape: 'crescent', lengthMm: 1.5, areaMm2: 0.42 },
  tuohy18: { shape: 'crescent', lengthMm: 1.3, areaMm2: 0.33 },
  quincke20: { shape: 'slit', lengthMm: 0.9, areaMm2: 0.055 },
  quincke22: { shape: 'slit', lengthMm: 0.7, areaMm2: 0.037 },
  quincke25: { shape: 'slit', lengthMm: 0.5, areaMm2: 0.023 },
  whitacre25: { shape: 'tear', lengthMm: 0.5, areaMm2: 0.026 },
};

export interface DuralHole {
  /** On the outer surface of the dura behind, in the midline, atlas, mm. */
  readonly centre: Vector3;
  /** Along the sac, as the dura's fibres run, and across it: half axes of an ellipse of the hole's area, mm. */
  readonly halfLengthMm: number;
  readonly halfWidthMm: number;
  readonly shape: HoleShape;
}

/** The hole of a needle at an interspace, where the ideal midline track meets the dura. */
export function duralHole(interspace: Interspace, needle: Needle): DuralHole {
  const { x, z, directionX, directionZ } = midlineTrack(interspace);
  let outside = 0;
  let inside = 20;
  while (inside - outside > 1e-6) {
    const middle = (outside + inside) / 2;
    if (sacDistance(x + directionX * middle, 0, z + directionZ * middle) > 0) outside = middle;
    else inside = middle;
  }
  const { shape, lengthMm, areaMm2 } = HOLES[needle];
  return {
    centre: vector(x + directionX * inside, 0, z + directionZ * inside),
    halfLengthMm: lengthMm / 2,
    halfWidthMm: areaMm2 / (PI * (lengthMm / 2)),
    shape,
  };
}
