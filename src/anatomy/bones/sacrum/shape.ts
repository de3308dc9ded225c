/**
 * The named numbers of the sacrum with its coccyx, mm and degrees, in the sacrum's own frame: origin at the centre of
 * the upper end-plate of S1, x anterior along that end-plate, y left, z cranial. Parts beside the midline are those of
 * the left side; their twins lie at -y.
 */
import type { RodKnot } from '../../field/rod.ts';
import type { TubeKnot } from '../../field/tube.ts';
import type { FacetShape, KnobShape, PlateShape } from '../vertebra/shape.ts';

/** Where the nerves of one segment leave, both holes joined with the canal. */
export interface ForaminaShape {
  /** Height at which the two holes leave the canal. */
  readonly canalZ: number;
  readonly anteriorY: number;
  readonly anteriorZ: number;
  readonly anteriorRadiusMm: number;
  readonly posteriorY: number;
  readonly posteriorZ: number;
  readonly posteriorRadiusMm: number;
}

/**
 * One level section of the fused mass, without the rounding that thickens it: from the front of the bodies to the
 * margin of the lateral part, along the auricular side to the lateral crest, and over the laminae to the midline.
 */
export interface SectionShape {
  readonly z: number;
  readonly frontX: number;
  readonly marginX: number;
  readonly marginY: number;
  readonly crestX: number;
  readonly crestY: number;
  readonly wallX: number;
  readonly radiusMm: number;
}

export interface SacrumShape {
  /** The body of S1 with the promontory, from above the end-plate, which cuts it, down into S2. */
  readonly firstBody: readonly TubeKnot[];
  /** Negative sets the sides of that body back, 1/mm. */
  readonly firstBodyBendPerMm: number;
  /** From the wings down to S5. */
  readonly mass: readonly SectionShape[];
  readonly massBlendMm: number;
  /** From the body of S4 to the tip. */
  readonly coccyx: readonly TubeKnot[];
  readonly coccyxBlendMm: number;
  /** How far the middle of the upper end-plate lies below its rim, and the rounding of the rim's edge. */
  readonly endPlateDishMm: number;
  readonly endPlateRoundingMm: number;
  /** The spinous tubercle of S1, and the median crest below it. */
  readonly spinousTubercle: PlateShape;
  readonly medianCrest: KnobShape;
  readonly superiorArticular: FacetShape;
  /** The fused articular processes, from the superior one down to the cornu. */
  readonly intermediateCrest: readonly RodKnot[];
  readonly intermediateCrestBlendMm: number;
  /** The sacral canal; its lower end opens at the hiatus. */
  readonly canal: readonly TubeKnot[];
  readonly canalRoundingMm: number;
  readonly foramina: readonly ForaminaShape[];
  readonly foramenRoundingMm: number;
}
