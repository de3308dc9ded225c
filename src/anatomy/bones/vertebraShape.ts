/**
 * The named dimensions of one lumbar vertebra, mm and degrees, in the vertebra's own frame: origin at the
 * centre of the upper end-plate, x anterior along that end-plate, y left, z cranial.
 */

export type Point3 = readonly [x: number, y: number, z: number];

/**
 * A bony plate of the left side (its twin lies at -y): the strip from `from` to `to`, so wide to either
 * side, thickened by a radius. Widths and radii run linearly from one end to the other.
 */
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

export interface BodyShape {
  /** x of the point that the outline radii are measured from. */
  readonly centreX: number;
  /** Outline radii at 0 (front), 30, 60, ... 180 degrees (back). */
  readonly upperRadii: readonly number[];
  readonly waistRadii: readonly number[];
  readonly lowerRadii: readonly number[];
  /** Heights of the end-plates' rims at the centre; the upper one is near 0. */
  readonly upperZ: number;
  readonly lowerZ: number;
  /** Slope of each end-plate, dz/dx. */
  readonly upperSlope: number;
  readonly lowerSlope: number;
  /** How far the middle of each end-plate lies below its rim. */
  readonly upperDish: number;
  readonly lowerDish: number;
  /** Rounding of the rims. */
  readonly rimRounding: number;
}

export interface SpinousShape {
  /** Corners in the sagittal plane (x, z): front top, front bottom, rear bottom, rear top. */
  readonly corners: readonly number[];
  readonly cornerRadius: number;
  /** Half thickness at the front top, front bottom, rear bottom and rear top. */
  readonly halfThicknesses: readonly [number, number, number, number];
  readonly blendMm: number;
}

export interface CanalShape {
  /** x of the front and of the rear wall in the middle of the pedicles. */
  readonly frontX: number;
  readonly rearX: number;
  /** How far the rear wall moves backwards per mm towards the feet. */
  readonly rearLean: number;
  /** Half width at the front and near the rear wall. */
  readonly frontHalfWidth: number;
  readonly rearHalfWidth: number;
  readonly cornerRadius: number;
  /** z of the plane in which the numbers above hold. */
  readonly middleZ: number;
  readonly blendMm: number;
}

export interface VertebraShape {
  readonly body: BodyShape;
  readonly pedicle: PlateShape;
  readonly superiorArticular: PlateShape;
  readonly pars: PlateShape;
  readonly lamina: PlateShape;
  readonly inferiorArticular: PlateShape;
  readonly transverse: PlateShape;
  readonly mammillary: PlateShape;
  readonly spinous: SpinousShape;
  readonly canal: CanalShape;
  /** Rounding of the joint between body and pedicle. */
  readonly bodyBlendMm: number;
}
