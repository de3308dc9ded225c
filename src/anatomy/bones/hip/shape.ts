/**
 * The named numbers of the left hip bone, mm and degrees, in a frame whose origin is the sacrum's and whose axes are
 * those of an upright pelvis: x anterior, y left, z cranial.
 */
import type { RodKnot } from '../../field/rod.ts';
import type { Point3 } from '../vertebra/shape.ts';

/** A place on the blade of the ilium, in the blade's own axes. */
export interface BladePoint {
  readonly forward: number;
  readonly up: number;
  /** How far the middle of the bone bulges outwards there. */
  readonly outward: number;
  readonly halfThicknessMm: number;
}

export interface BladeShape {
  readonly origin: Point3;
  /** Where the blade's outer side faces: turned from the front to the left, and dipping. */
  readonly azimuthDeg: number;
  readonly dipDeg: number;
  /** Landmarks of the border, clockwise seen from outside with the front at the right. */
  readonly border: Readonly<Record<BorderPlace, BladePoint>>;
  /** Landmarks of the surface. */
  readonly surface: Readonly<Record<SurfacePlace, BladePoint>>;
}

export type BorderPlace =
  | 'crestSummit'
  | 'crestTubercle'
  | 'crestFront'
  | 'anteriorSuperiorSpine'
  | 'anteriorNotch'
  | 'anteriorInferiorSpine'
  | 'acetabularFront'
  | 'acetabularRear'
  | 'ischialSpine'
  | 'sciaticNotch'
  | 'posteriorInferiorSpine'
  | 'posteriorSuperiorSpine'
  | 'crestRear'
  | 'crestShoulder';

export type SurfacePlace =
  | 'iliacFossa'
  | 'tubercleColumn'
  | 'middle'
  | 'tuberosity'
  | 'tuberosityTop'
  | 'auricular'
  | 'arcuateLine'
  | 'neck'
  | 'acetabularRoof';

export interface HipShape {
  /** Angle between the end-plate of S1 and the level, by which the upright axes are turned against the sacrum's. */
  readonly sacralSlopeDeg: number;
  readonly blade: BladeShape;
  /** The mass around the socket, and the socket. */
  readonly acetabulumCentre: Point3;
  readonly acetabulumRadiusMm: number;
  readonly socketCentre: Point3;
  readonly socketRadiusMm: number;
  readonly socketRoundingMm: number;
  /** From the acetabulum down over the tuberosity, along both rami, and back to the acetabulum. */
  readonly ischiumAndPubis: readonly RodKnot[];
  readonly blendMm: number;
  readonly symphysisGapMm: number;
}
