/** What an anatomist expects of a lumbar vertebra before measuring one: the values that a fit is pulled to. */
import type { Point3, VertebraShape } from '../../../src/anatomy/bones/vertebra/shape.ts';

/** A third lumbar vertebra with textbook proportions, read off by eye. */
const THIRD: VertebraShape = {
  body: {
    upper: { widthMm: 49, depthMm: 39, fullness: [1, 1, 1.03, 0.97] },
    waist: {
      centreX: -0.5,
      widthMm: 43,
      depthMm: 36,
      fullness: [1, 1, 1.03, 0.97],
    },
    lower: {
      centreX: 0.5,
      widthMm: 51,
      depthMm: 40,
      fullness: [1, 1, 1.03, 0.97],
    },
    posteriorHeightMm: 29,
    anteriorHeightMm: 30,
    upperDishMm: 1.5,
    lowerDishMm: 2,
    upperRimShare: 0.45,
    lowerRimShare: 0.45,
    upperRoundingMm: 2.5,
    lowerRoundingMm: 2.5,
    rimUprightness: 0.7,
  },
  pedicle: {
    isthmus: [-23.5, -12],
    widthMm: 10.5,
    heightMm: 20,
    lengthMm: 14,
    outwardDeg: 0,
    upwardDeg: 0,
    rollDeg: 0,
    blendMm: 6,
  },
  superiorArticular: {
    centre: [-42, 18.5, -6],
    facetAngleDeg: 20,
    tiltDeg: -5,
    leanDeg: 25,
    heightMm: 16,
    halfWidths: [6.5, 4.5],
    radii: [3, 2.7],
    bendPerMm: 0.02,
    blendMm: 6,
    cornerShare: 0.9,
    edgeShare: 0.9,
  },
  pars: {
    from: [-33, 16, -9],
    to: [-34, 12.5, -25],
    halfWidths: [4, 4.5],
    radii: [3.5, 3],
    rollDeg: 0,
    bendPerMm: 0,
    blendMm: 6,
  },
  lamina: {
    from: [-35, 10, -24],
    to: [-41, 1.5, -26],
    halfWidths: [8, 8],
    radii: [3, 3],
    rollDeg: -20,
    bendPerMm: 0,
    blendMm: 6,
  },
  inferiorArticular: {
    from: [-34, 11.5, -25],
    to: [-34.5, 12.3, -46],
    halfWidths: [4, 2],
    radii: [3.5, 4],
    rollDeg: -40,
    bendPerMm: 0,
    blendMm: 6,
    cornerShare: 0.8,
    edgeShare: 0.8,
  },
  transverse: {
    from: [-29, 22, -13],
    tip: [-31, -14],
    spanMm: 90,
    halfWidths: [2.5, 2],
    radii: [3.5, 2],
    rollDeg: 0,
    bendPerMm: 0,
    blendMm: 8,
    cornerShare: 0.8,
    edgeShare: 0.9,
  },
  mammillary: {
    from: [-40, 20, -11],
    to: [-46, 20, -8],
    radii: [3, 2.8],
    blendMm: 6,
  },
  spinous: {
    lengthMm: 51,
    frontTop: [-42, -18],
    frontBottom: [-43, -43],
    rearTopZ: -25,
    rearBottomZ: -46,
    tipLeanMm: 4,
    cornerRadii: [6, 6],
    topHalfThicknesses: [2.5, 1.8, 2.5],
    bottomHalfThicknesses: [4, 2.5, 4.5],
    blendMm: 8,
  },
  canal: {
    widthMm: 19,
    depthMm: 13,
    shoulderMm: 5,
    rearWidthMm: 6,
    cornerRadiusMm: 3,
    rearLean: 0,
    sideLean: 0,
    blendMm: 4,
  },
  bodyBlendMm: 8,
};

type Level = 'L1' | 'L2' | 'L3' | 'L4' | 'L5';

/** Downwards arches grow broader and lower: mm to either side, and share of the third's drop below the pedicle. */
const SPREAD_MM: Readonly<Record<Level, number>> = {
  L1: -1,
  L2: -0.5,
  L3: 0,
  L4: 3.5,
  L5: 6,
};
const DROP: Readonly<Record<Level, number>> = {
  L1: 1,
  L2: 1,
  L3: 1,
  L4: 0.87,
  L5: 0.72,
};
const PEDICLE_WIDTH_MM: Readonly<Record<Level, number>> = {
  L1: 10,
  L2: 10.5,
  L3: 12,
  L4: 15,
  L5: 18,
};
const FACET_ANGLE_DEG: Readonly<Record<Level, number>> = {
  L1: 25,
  L2: 20,
  L3: 25,
  L4: 30,
  L5: 30,
};
const LOWER_THAN_MM = -10;

export function typicalVertebra(level: Level): VertebraShape {
  const spread = SPREAD_MM[level];
  const lowered = (z: number): number =>
    z < LOWER_THAN_MM ? LOWER_THAN_MM + (z - LOWER_THAN_MM) * DROP[level] : z;
  const moved = ([x, y, z]: Point3): Point3 => [x, y > 5 ? y + spread : y, lowered(z)];
  const placed = <Part extends { readonly from: Point3; readonly to: Point3 }>(part: Part): Part => ({
    ...part,
    from: moved(part.from),
    to: moved(part.to),
  });
  const { canal, superiorArticular, spinous, transverse } = THIRD;
  return {
    ...THIRD,
    superiorArticular: {
      ...superiorArticular,
      centre: moved(superiorArticular.centre),
      facetAngleDeg: FACET_ANGLE_DEG[level],
    },
    pars: placed(THIRD.pars),
    lamina: placed(THIRD.lamina),
    inferiorArticular: placed(THIRD.inferiorArticular),
    mammillary: placed(THIRD.mammillary),
    pedicle: { ...THIRD.pedicle, widthMm: PEDICLE_WIDTH_MM[level] },
    transverse: { ...transverse, from: moved(transverse.from) },
    canal: { ...canal, widthMm: canal.widthMm + 1.2 * spread },
    spinous: {
      ...spinous,
      frontTop: [spinous.frontTop[0], lowered(spinous.frontTop[1])],
      frontBottom: [spinous.frontBottom[0], lowered(spinous.frontBottom[1])],
      rearTopZ: lowered(spinous.rearTopZ),
      rearBottomZ: lowered(spinous.rearBottomZ),
    },
  };
}
