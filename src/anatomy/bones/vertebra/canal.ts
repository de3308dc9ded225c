/** The vertebral foramen as it cuts the arch: parallel walls between the pedicles, then narrowing to the laminae. */
import type { DistanceField } from '../../types.ts';
import type { CanalShape } from './shape.ts';

/** Beyond these heights the walls stand upright. */
const ABOVE_MM = 15;
const BELOW_MM = 28;

/**
 * bodyX: x of the back of the body's waist; isthmusZ: height of the pedicles' middle; laminaZ: height at which the
 * depth holds. For y of 0 or more; the sign is
 * that of the foramen itself, negative inside. Forwards it has no end: the body closes it.
 */
export function makeCanal(
  shape: CanalShape,
  bodyX: number,
  isthmusZ: number,
  laminaZ: number,
): DistanceField {
  const { depthMm, shoulderMm, cornerRadiusMm, rearLean, sideLean } = shape;
  const slope = (shape.widthMm - shape.rearWidthMm) / (2 * Math.max(depthMm - shoulderMm, 1));
  const across = 1 / Math.sqrt(1 + slope * slope);
  const upright = 1 / Math.sqrt(1 + sideLean * sideLean);
  const shoulderX = bodyX - shoulderMm;
  return (x, y, z) => {
    const drop = isthmusZ - z;
    const half =
      shape.widthMm / 2 + sideLean * (drop < -ABOVE_MM ? -ABOVE_MM : drop > BELOW_MM ? BELOW_MM : drop);
    const below = laminaZ - z;
    const rear =
      bodyX -
      depthMm -
      rearLean * (below < -ABOVE_MM ? -ABOVE_MM : below > ABOVE_MM ? ABOVE_MM : below) +
      cornerRadiusMm;
    const parallel = y - half;
    const slanted = (y - half - slope * (x - shoulderX)) * across;
    // All walls pulled in by the corners' radius.
    const lateral = (parallel > slanted ? parallel : slanted) * upright + cornerRadiusMm;
    const posterior = rear - x;
    const outside =
      lateral > 0 && posterior > 0
        ? Math.sqrt(lateral * lateral + posterior * posterior)
        : lateral > posterior
          ? lateral
          : posterior;
    return outside - cornerRadiusMm;
  };
}
