/** Heights of the levels at the canal: the discs from L1/2 down, and above them segments as tall as in the thorax. */
import { SPREAD_LEVELS, type SpreadLevel } from '../../content/levels.ts';
import { placed, POSES } from '../column/column.ts';
import { bodyRear } from '../column/laminae.ts';
import { THORACIC_SEGMENT_MM } from '../dimensions.ts';
import { DISC_PARTS } from '../ligaments/discs.ts';
import { SAC_HALF_DEPTH, SAC_REAR } from './sacShape.ts';

/** Half a thoracolumbar disc, mm (assumption). */
const HALF_DISC_MM = 3.5;
/** Height of the rest of a disc between S1 and S2 below the end-plate of S1, mm (assumption). */
const S1_S2_MM = 28;

/** Height at which a disc's middle plane meets the middle of the sac. */
function discZ(suffix: string): number {
  const disc = DISC_PARTS.find((each) => each.suffix === suffix);
  if (disc === undefined) throw new RangeError(suffix);
  const { x, z, cosine, sine } = disc.place;
  let height = z;
  for (let i = 0; i < 8; i++) {
    const middle = SAC_REAR.value(height) + SAC_HALF_DEPTH.value(height);
    height = z + ((middle - x) * sine) / cosine;
  }
  return height;
}

function levelHeights(): Readonly<Record<SpreadLevel, number>> {
  const heights: Record<SpreadLevel, number> = {
    'T7/8': 0,
    'T8/9': 0,
    'T9/10': 0,
    'T10/11': 0,
    'T11/12': 0,
    'T12/L1': placed(POSES.L1, bodyRear('L1', -8), HALF_DISC_MM).z,
    'L1/2': discZ('L1L2'),
    'L2/3': discZ('L2L3'),
    'L3/4': discZ('L3L4'),
    'L4/5': discZ('L4L5'),
    'L5/S1': discZ('L5S1'),
    'S1/2': placed(POSES.sacrum, bodyRear('sacrum', -12) - 12, -S1_S2_MM).z,
  };
  let z = heights['T12/L1'];
  THORACIC_SEGMENT_MM.forEach((tall, i) => {
    const level = SPREAD_LEVELS[4 - i];
    z += tall;
    if (level !== undefined) heights[level] = z;
  });
  return heights;
}

/** Height of every level of the spread, T7/8 to S1/2, in the atlas, mm. */
export const LEVEL_HEIGHTS = levelHeights();
