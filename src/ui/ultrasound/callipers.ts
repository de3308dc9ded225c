/** Two callipers on the picture, moved by steps, keys or a pointer; places in mm of the picture's plane, so that they outlast a change of size. */
import { measuredMm, pictureOf, type PlanePlace } from '../../imaging/ultrasound/callipers.ts';
import type { Fan } from '../../imaging/ultrasound/fan.ts';
import type { UltrasoundPicture } from '../../imaging/ultrasound/picture.ts';

export const ENDS = ['first', 'second'] as const;
export type End = (typeof ENDS)[number];
export type Callipers = Readonly<Record<End, PlanePlace>>;

export const CALLIPER_STEP_MM = 1;
const FINE_STEP_MM = 0.2;

/** Laid on the skin in the middle and half-way down. */
export function freshCallipers(depthMm: number): Callipers {
  return { first: { rightMm: 0, downMm: 0 }, second: { rightMm: 0, downMm: Math.round(depthMm / 2) } };
}

/** The nearest place on the picture, in tenths of a millimetre. */
export function onPicture(
  { halfWidthMm, aboveMm, setting }: Fan,
  { rightMm, downMm }: PlanePlace,
): PlanePlace {
  const tenths = (value: number): number => Math.round(value * 10) / 10 + 0;
  return {
    rightMm: tenths(Math.max(-halfWidthMm, Math.min(halfWidthMm, rightMm))),
    downMm: tenths(Math.max(-aboveMm, Math.min(setting.depthMm, downMm))),
  };
}

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where a key moves a calliper; null for keys that move none. */
export function movedCalliper(fan: Fan, place: PlanePlace, key: string, isFine: boolean): PlanePlace | null {
  const arrow = ARROWS[key];
  if (arrow === undefined) return null;
  const step = isFine ? FINE_STEP_MM : CALLIPER_STEP_MM;
  return onPicture(fan, {
    rightMm: place.rightMm + arrow[0] * step,
    downMm: place.downMm + arrow[1] * step,
  });
}

/** mm from one to the other. */
export function spanMm(picture: Pick<UltrasoundPicture, 'fan'>, { first, second }: Callipers): number {
  return measuredMm(picture, pictureOf(picture.fan, first), pictureOf(picture.fan, second));
}

/** Where a place stands on the picture, percent from its left and its top. */
export function percentOf(fan: Fan, { rightMm, downMm }: PlanePlace): { x: number; y: number } {
  const { column, row } = pictureOf(fan, { rightMm, downMm });
  return { x: (100 * column) / fan.setting.widthPx, y: (100 * row) / fan.setting.heightPx };
}

/** The place under a point of the picture, percent from its left and its top. */
export function placeAtPercent(fan: Fan, x: number, y: number): PlanePlace {
  return onPicture(fan, {
    rightMm: ((x - 50) / 50) * fan.halfWidthMm,
    downMm: (y / 100) * fan.setting.heightPx * fan.mmPerPx - fan.aboveMm,
  });
}
