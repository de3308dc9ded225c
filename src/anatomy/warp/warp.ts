/**
 * The warp from the reference spine to a patient: a similarity about the origin, and the fat under the
 * skin stretched along x behind the fascia, so that the skin lies as deep over the spine as wanted.
 */
import { vector, type Vector3 } from '../../numerics/vector.ts';
import { clamp, smoothStep } from '../field/primitives.ts';
import { fasciaX, fatThickness } from '../back/surface.ts';
import { REFERENCE_FAT_MM } from '../dimensions.ts';

/** Least thickness of the fat, mm of the patient. */
export const LEAST_FAT_MM = 2;

export interface Warp {
  readonly scale: number;
  /** Fat in the midline at L3/4 before the similarity, mm. */
  readonly fatMm: number;
  readonly pushForward: (point: Vector3) => Vector3;
  readonly pullBack: (point: Vector3) => Vector3;
  /** Stretch of the fat along x at a point of the reference spine; 1 outside it. */
  readonly stretchAt: (point: Vector3) => number;
}

/** Thickness of the patient's fat before the similarity, at (y, z) of the reference spine. */
export function warpedFat(reference: number, y: number, fatMm: number, leastMm: number): number {
  const change = fatMm - REFERENCE_FAT_MM;
  if (change < 0) {
    const share = (fatMm - leastMm) / (REFERENCE_FAT_MM - leastMm);
    return leastMm + (reference - leastMm) * clamp(share, 0, 1);
  }
  return reference + change * (1 - 0.6 * smoothStep(30, 130, Math.abs(y)));
}

export function makeWarp(scale: number, fatMm: number): Warp {
  const leastMm = LEAST_FAT_MM / scale;
  const pushForward = (point: Vector3): Vector3 => {
    const { x, y, z } = point;
    const behind = fasciaX(y, z) - x;
    if (behind <= 0) return vector(x * scale, y * scale, z * scale);
    const fat = fatThickness(y, z);
    const wanted = warpedFat(fat, y, fatMm, leastMm);
    const moved = behind < fat ? x + behind - (behind * wanted) / fat : x + fat - wanted;
    return vector(moved * scale, y * scale, z * scale);
  };
  const pullBack = (point: Vector3): Vector3 => {
    const x = point.x / scale;
    const y = point.y / scale;
    const z = point.z / scale;
    const behind = fasciaX(y, z) - x;
    if (behind <= 0) return vector(x, y, z);
    const fat = fatThickness(y, z);
    const wanted = warpedFat(fat, y, fatMm, leastMm);
    return vector(behind < wanted ? x + behind - (behind * fat) / wanted : x + wanted - fat, y, z);
  };
  const stretchAt = (point: Vector3): number => {
    const behind = fasciaX(point.y, point.z) - point.x;
    const fat = fatThickness(point.y, point.z);
    return behind <= 0 || behind >= fat ? 1 : warpedFat(fat, point.y, fatMm, leastMm) / fat;
  };
  return { scale, fatMm, pushForward, pullBack, stretchAt };
}
