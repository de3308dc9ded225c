/** A bony plate of the sacrum, mm and degrees. */

export type Point3 = readonly [x: number, y: number, z: number];

/** The strip from `from` to `to`, so wide to either side, thickened by a radius, each running linearly between the ends. */
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
