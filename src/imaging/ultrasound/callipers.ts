/** Callipers: places on the picture in millimetres, and the straight way between two of them. */
import type { Vector3 } from '../../numerics/vector.ts';
import { downOf, rightOf, type Fan } from './fan.ts';
import type { UltrasoundPicture } from './picture.ts';
import { pointInPlane } from './probe.ts';

/** A place on the picture, in pixels from its upper left corner. */
export interface PicturePlace {
  readonly column: number;
  readonly row: number;
}

/** A place of the picture's plane, mm to the right of and below the middle of the probe's face. */
export interface PlanePlace {
  readonly rightMm: number;
  readonly downMm: number;
}

export function planeOf({ mmPerPx, halfWidthMm, aboveMm }: Fan, { column, row }: PicturePlace): PlanePlace {
  return { rightMm: column * mmPerPx - halfWidthMm, downMm: row * mmPerPx - aboveMm };
}

export function pictureOf(
  { mmPerPx, halfWidthMm, aboveMm }: Fan,
  { rightMm, downMm }: PlanePlace,
): PicturePlace {
  return { column: (rightMm + halfWidthMm) / mmPerPx, row: (downMm + aboveMm) / mmPerPx };
}

/** Where a depth along a beam lies in the picture's plane. */
export function onBeam(fan: Fan, beam: number, depthMm: number): PlanePlace {
  return { rightMm: rightOf(fan, beam, depthMm), downMm: downOf(fan, beam, depthMm) };
}

/** mm between two places of the picture, as the callipers show it. */
export function measuredMm(
  { fan }: Pick<UltrasoundPicture, 'fan'>,
  a: PicturePlace,
  b: PicturePlace,
): number {
  const columns = a.column - b.column;
  const rows = a.row - b.row;
  return Math.sqrt(columns * columns + rows * rows) * fan.mmPerPx;
}

/** The point of the patient under a place of the picture, mm. */
export function patientPoint(
  { fan, pose }: Pick<UltrasoundPicture, 'fan' | 'pose'>,
  place: PicturePlace,
): Vector3 {
  const { rightMm, downMm } = planeOf(fan, place);
  return pointInPlane(pose, rightMm, downMm);
}
