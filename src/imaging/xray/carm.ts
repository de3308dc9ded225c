/**
 * The C-arm: where the tube and the film stand about the patient, and the way between a pixel and its ray. The beam is a cone,
 * as of a real tube: bodies at the picture's edge are met aslant, and what lies nearer to the tube is drawn larger. A parallel
 * beam would show every end-plate as a line at once, which no film does.
 */
import { CARM_FIELDS_MM } from '../../content/imaging.ts';
import { cos, PI, sin } from '../../numerics/elementary.ts';
import { add, cross, dot, normalise, scale, subtract, vector, type Vector3 } from '../../numerics/vector.ts';

/** Tube to the middle of the field, mm (assumption: of about a metre from tube to film). */
export const TUBE_MM = 700;

export { CARM_FIELDS_MM as FIELDS_MM };

export interface CArm {
  /** 0: the film stands behind her (anteroposterior); 90: at her left (lateral); between: oblique. */
  readonly rotationDeg: number;
  /** The film towards her head, degrees; negative towards her feet. */
  readonly tiltDeg: number;
  /** What the middle of the field shows, mm, patient's frame. */
  readonly centre: Vector3;
  readonly fieldMm: number;
}

export function anteroposterior(centre: Vector3, fieldMm: number = CARM_FIELDS_MM[0]): CArm {
  return { rotationDeg: 0, tiltDeg: 0, centre, fieldMm };
}

export function lateral(centre: Vector3, fieldMm: number = CARM_FIELDS_MM[0]): CArm {
  return { rotationDeg: 90, tiltDeg: 0, centre, fieldMm };
}

export type ViewKind = 'behind' | 'side' | 'aslant';

/** Degrees within which a view counts as from behind or from the side. */
const WITHIN_DEG = 10;

export function viewKind({ rotationDeg }: Pick<CArm, 'rotationDeg'>): ViewKind {
  const turned = Math.abs(rotationDeg);
  if (turned < WITHIN_DEG) return 'behind';
  return Math.abs(turned - 90) < WITHIN_DEG ? 'side' : 'aslant';
}

/** The arm as directions; unit vectors, patient's frame. */
export interface Beam {
  readonly tube: Vector3;
  /** From the tube to the film. */
  readonly ahead: Vector3;
  /** To the right and to the top of the picture, as one sees it who looks from the film towards the tube. */
  readonly right: Vector3;
  readonly up: Vector3;
  readonly fieldMm: number;
}

/** From behind, her left is on the left; from her left, her front is on the left, as on the section from the side. */
export function beamOf({ rotationDeg, tiltDeg, centre, fieldMm }: CArm): Beam {
  const turn = (rotationDeg * PI) / 180;
  const tilt = (tiltDeg * PI) / 180;
  const ahead = vector(-cos(turn) * cos(tilt), sin(turn) * cos(tilt), sin(tilt));
  const up = vector(cos(turn) * sin(tilt), -sin(turn) * sin(tilt), cos(tilt));
  return { tube: subtract(centre, scale(ahead, TUBE_MM)), ahead, right: cross(up, ahead), up, fieldMm };
}

/** Unit direction of the ray through a place of the middle plane, mm to the right of and above the middle. */
export function rayAt({ ahead, right, up }: Beam, u: number, v: number): Vector3 {
  return normalise(add(scale(ahead, TUBE_MM), add(scale(right, u), scale(up, v))));
}

/** Middle of a pixel on the middle plane, mm; row 0 is the top. */
export function pixelMiddle(
  { fieldMm }: Beam,
  column: number,
  row: number,
  size: number,
): { readonly u: number; readonly v: number } {
  return { u: ((column + 0.5) / size - 0.5) * fieldMm, v: (0.5 - (row + 0.5) / size) * fieldMm };
}

/** Where a point is drawn: mm on the middle plane, and how far it is from the tube along the beam. */
export function project(
  { tube, ahead, right, up }: Beam,
  point: Vector3,
): { readonly u: number; readonly v: number; readonly alongMm: number } {
  const from = subtract(point, tube);
  const alongMm = dot(from, ahead);
  const larger = TUBE_MM / alongMm;
  return { u: dot(from, right) * larger, v: dot(from, up) * larger, alongMm };
}

/** Where a point is drawn, in pixels of a picture so many wide and high; whole numbers are the pixels' upper left corners. */
export function toPixel(
  beam: Beam,
  point: Vector3,
  size: number,
): { readonly column: number; readonly row: number } {
  const { u, v } = project(beam, point);
  return { column: (u / beam.fieldMm + 0.5) * size, row: (0.5 - v / beam.fieldMm) * size };
}
