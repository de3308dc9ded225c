/**
 * The named numbers of one lumbar vertebra, mm and degrees, in the vertebra's own frame: origin at the centre of
 * the upper end-plate, x anterior along that end-plate, y left, z cranial. Parts of the arch are those of the left
 * side; their twins lie at -y.
 *
 * Published dimension: anatomists tabulate it, and it is measured again on the baked mesh. All others are shape
 * parameters: together they give the shape, alone they have no table.
 */

export type Point3 = readonly [x: number, y: number, z: number];

/** One outline of the body, seen from above. */
export interface RingShape {
  /** Published dimension for the two end-plates: greatest width. */
  readonly widthMm: number;
  /** Published dimension for the two end-plates: depth in the midline, along the end-plate. */
  readonly depthMm: number;
  /** Radius as a share of the ellipse's at 30, 60, 120 and 150 degrees from the front. */
  readonly fullness: readonly [at30: number, at60: number, at120: number, at150: number];
}

export interface PlacedRingShape extends RingShape {
  /** x of the middle of the depth. */
  readonly centreX: number;
}

export interface BodyShape {
  /** The upper end-plate's rim; its middle is the origin. */
  readonly upper: RingShape;
  readonly waist: PlacedRingShape;
  readonly lower: PlacedRingShape;
  /** Published dimension: from the upper to the lower rim at the back. */
  readonly posteriorHeightMm: number;
  readonly anteriorHeightMm: number;
  /** How far the middle of each end-plate lies below its rim, and how wide the rim is as a share of the radius. */
  readonly upperDishMm: number;
  readonly lowerDishMm: number;
  readonly upperRimShare: number;
  readonly lowerRimShare: number;
  /** Radius of each rim's edge. */
  readonly upperRoundingMm: number;
  readonly lowerRoundingMm: number;
  /** 0: the wall flares out to its rims evenly; 1: it stands upright again at the rims. */
  readonly rimUprightness: number;
}

/** A bony plate: a strip from one point to another, so wide to either side, thickened by a radius, its ends round. */
export interface PlateShape {
  readonly from: Point3;
  readonly to: Point3;
  readonly halfWidths: readonly [atFrom: number, atTo: number];
  readonly radii: readonly [atFrom: number, atTo: number];
  /** Turn of the width direction about the strip's axis; 0: as near to cranial as the axis allows. */
  readonly rollDeg: number;
  /** Bend of the plate across its width, 1/mm: positive curves the edges towards the plate's normal. */
  readonly bendPerMm: number;
  /** Width of the rounded joint with the parts before it. */
  readonly blendMm: number;
}

/** How a free end is shaped: 1 is round, less is squarer. */
export interface EndShape {
  /** Radius of the end's corners as a share of the half breadth, thickness included. */
  readonly cornerShare: number;
  /** Radius of the edges as a share of the half thickness. */
  readonly edgeShare: number;
}

export interface ProcessShape extends PlateShape, EndShape {}

/** An even oval bar from the body to the arch; its inner side is the side wall of the canal. */
export interface PedicleShape {
  /** Middle of the isthmus seen from the side; sideways the bar lies against the canal. */
  readonly isthmus: readonly [x: number, z: number];
  /** Published dimension: width of the isthmus, a quarter of its height above its middle, clear of the transverse process. */
  readonly widthMm: number;
  /** Published dimension: height of the isthmus. */
  readonly heightMm: number;
  readonly lengthMm: number;
  /** Turn of the axis: backwards and outwards seen from above, backwards and upwards seen from the side. */
  readonly outwardDeg: number;
  readonly upwardDeg: number;
  readonly rollDeg: number;
  readonly blendMm: number;
}

/** The superior articular process: a curved plate that stands up and carries the joint surface on its inner side. */
export interface FacetShape {
  /** Middle of the plate. */
  readonly centre: Point3;
  /** Published dimension: angle between the joint surface and the sagittal plane, seen from above. */
  readonly facetAngleDeg: number;
  /** How far the plate leans out of the vertical, its top outwards, and how far its axis leans back in its own plane. */
  readonly tiltDeg: number;
  readonly leanDeg: number;
  readonly heightMm: number;
  readonly halfWidths: readonly [atRoot: number, atTop: number];
  readonly radii: readonly [atRoot: number, atTop: number];
  readonly bendPerMm: number;
  readonly blendMm: number;
}

export interface TransverseShape extends EndShape {
  readonly from: Point3;
  /** x and z of the tip. */
  readonly tip: readonly [x: number, z: number];
  /** Published dimension: from tip to tip. */
  readonly spanMm: number;
  readonly halfWidths: readonly [atFrom: number, atTo: number];
  readonly radii: readonly [atFrom: number, atTo: number];
  readonly rollDeg: number;
  readonly bendPerMm: number;
  readonly blendMm: number;
}

/** The mammillary process: a knob on the back of the superior articular process. */
export interface KnobShape {
  readonly from: Point3;
  readonly to: Point3;
  readonly radii: readonly [atFrom: number, atTo: number];
  readonly blendMm: number;
}

export interface SpinousShape {
  /** Published dimension: from the back of the body's waist to the rearmost point. */
  readonly lengthMm: number;
  /** Front end of the upper and of the lower margin (x, z). */
  readonly frontTop: readonly [x: number, z: number];
  readonly frontBottom: readonly [x: number, z: number];
  /** Heights of the two corners of the tip, and how far the upper lies in front of the lower. */
  readonly rearTopZ: number;
  readonly rearBottomZ: number;
  readonly tipLeanMm: number;
  /** Radius of the upper and of the lower corner of the tip, seen from the side. */
  readonly cornerRadii: readonly [top: number, bottom: number];
  /** Half thicknesses along the upper and the lower margin: in front, in the middle, at the tip. */
  readonly topHalfThicknesses: readonly [number, number, number];
  readonly bottomHalfThicknesses: readonly [number, number, number];
  readonly blendMm: number;
}

export interface CanalShape {
  /** Published dimension: between the pedicles, at the height of their middle. */
  readonly widthMm: number;
  /** Published dimension: in the midline, from the back of the body's waist to the laminae, three fifths down the body. */
  readonly depthMm: number;
  /** How far behind the body the side walls stay parallel, and the width between the laminae at the rear wall. */
  readonly shoulderMm: number;
  readonly rearWidthMm: number;
  readonly cornerRadiusMm: number;
  /** How far the rear wall moves backwards per mm downwards. */
  readonly rearLean: number;
  /** How far each side wall moves outwards per mm below the pedicle's isthmus. */
  readonly sideLean: number;
  readonly blendMm: number;
}

export interface VertebraShape {
  readonly body: BodyShape;
  readonly pedicle: PedicleShape;
  readonly superiorArticular: FacetShape & EndShape;
  readonly pars: PlateShape;
  readonly lamina: PlateShape;
  readonly inferiorArticular: ProcessShape;
  readonly transverse: TransverseShape;
  readonly mammillary: KnobShape;
  readonly spinous: SpinousShape;
  readonly canal: CanalShape;
  /** Rounding of the joint between body and pedicle. */
  readonly bodyBlendMm: number;
}
