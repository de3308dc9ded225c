/** Places of a vertebra that follow from its named numbers, mm, in its own frame. */
import { bodyRearX } from './body.ts';
import type { VertebraShape } from './shape.ts';

/** Share of the posterior height at which the canal's depth is given: all five laminae stand behind it there. */
const CANAL_HEIGHT_SHARE = 0.6;
/** Share of the isthmus' height, above its middle, at which its width is given. */
const WIDTH_HEIGHT_SHARE = 0.25;

/** z at which the canal's depth holds. */
export function canalDepthZ(shape: VertebraShape): number {
  return -CANAL_HEIGHT_SHARE * shape.body.posteriorHeightMm;
}

/** z at which the pedicle's width holds. */
export function pedicleWidthZ({ pedicle }: VertebraShape): number {
  return pedicle.isthmus[1] + WIDTH_HEIGHT_SHARE * pedicle.heightMm;
}

/** y of the middle of the left pedicle's isthmus: its inner side is the canal's side wall. */
export function pedicleY({ pedicle, canal }: VertebraShape): number {
  const wall = canal.widthMm / 2 - canal.sideLean * WIDTH_HEIGHT_SHARE * pedicle.heightMm;
  return wall + pedicle.widthMm / 2;
}

/** x of the rearmost point of the spinous process. */
export function spinousTipX(shape: VertebraShape): number {
  return bodyRearX(shape.body) - shape.spinous.lengthMm;
}
