/** The twelve dimensions of a lumbar vertebra that anatomists publish, as its named numbers give them. */
import type { VertebraShape } from './shape.ts';

export interface PublishedDimensions {
  readonly upperWidthMm: number;
  readonly upperDepthMm: number;
  readonly lowerWidthMm: number;
  readonly lowerDepthMm: number;
  readonly posteriorHeightMm: number;
  readonly canalWidthMm: number;
  readonly canalDepthMm: number;
  readonly pedicleWidthMm: number;
  readonly pedicleHeightMm: number;
  readonly spinousLengthMm: number;
  readonly transverseSpanMm: number;
  readonly facetAngleDeg: number;
}

export function publishedDimensions(shape: VertebraShape): PublishedDimensions {
  const { body, canal, pedicle, spinous, transverse, superiorArticular } = shape;
  return {
    upperWidthMm: body.upper.widthMm,
    upperDepthMm: body.upper.depthMm,
    lowerWidthMm: body.lower.widthMm,
    lowerDepthMm: body.lower.depthMm,
    posteriorHeightMm: body.posteriorHeightMm,
    canalWidthMm: canal.widthMm,
    canalDepthMm: canal.depthMm,
    pedicleWidthMm: pedicle.widthMm,
    pedicleHeightMm: pedicle.heightMm,
    spinousLengthMm: spinous.lengthMm,
    transverseSpanMm: transverse.spanMm,
    facetAngleDeg: superiorArticular.facetAngleDeg,
  };
}
