/**
 * Angle of a superior joint surface: tables give that of a line along the whole surface, not of its tangent at one point, and
 * a surface is hollow. So a straight line is laid through the middle stretch of its section, at five heights. mm.
 */

/** The middle of the left superior articular process. */
export interface ProbePoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const ALONG_MM: readonly number[] = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5];
const HEIGHTS_MM: readonly number[] = [-2, -1, 0, 1, 2];
/** The probe starts so far inwards of the middle, in the canal's side. */
const INWARD_MM = 9;

/** dy/dx of the line, negated: the tangent of the angle to the sagittal plane. surfaceY: y of the first bone from a start outwards. */
export function slopeOfFacet(
  { x, y, z }: ProbePoint,
  surfaceY: (x: number, z: number, start: number) => number,
): number {
  const spread = ALONG_MM.reduce((sum, along) => sum + along * along, 0) * HEIGHTS_MM.length;
  let sum = 0;
  for (const height of HEIGHTS_MM)
    for (const along of ALONG_MM) sum -= along * surfaceY(x + along, z + height, y - INWARD_MM);
  return sum / spread;
}
