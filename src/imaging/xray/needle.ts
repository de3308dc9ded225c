/** The needle in the beam: a straight tube of steel, its chord along each ray in closed form. */
import { dot, length, scale, subtract, type Vector3 } from '../../numerics/vector.ts';
import { ATTENUATION } from './attenuation.ts';
import { pixelMiddle, project, rayAt, type Beam } from './carm.ts';
import type { Absorption } from './raster.ts';

/** Ends of its shaft in mm, patient's frame, and its calibre. */
export interface SteelTube {
  readonly hub: Vector3;
  readonly tip: Vector3;
  readonly outerMm: number;
  /** 0 with the stylet in. */
  readonly boreMm: number;
}

/** Length of a ray inside an upright cylinder between the ends, mm; flat ends. */
function chordMm(from: Vector3, direction: Vector3, { hub, tip }: SteelTube, radiusMm: number): number {
  const shaft = subtract(tip, hub);
  const shaftMm = length(shaft);
  if (shaftMm === 0 || radiusMm <= 0) return 0;
  const axis = scale(shaft, 1 / shaftMm);
  const offset = subtract(from, hub);
  const alongRay = dot(direction, axis);
  const alongFrom = dot(offset, axis);
  const a = 1 - alongRay * alongRay;
  let near = -Infinity;
  let far = Infinity;
  const b = dot(offset, direction) - alongFrom * alongRay;
  const c = dot(offset, offset) - alongFrom * alongFrom - radiusMm * radiusMm;
  if (a > 1e-9) {
    const root = b * b - a * c;
    if (root <= 0) return 0;
    near = (-b - Math.sqrt(root)) / a;
    far = (-b + Math.sqrt(root)) / a;
  } else if (c >= 0) return 0;
  if (Math.abs(alongRay) > 1e-9) {
    const first = -alongFrom / alongRay;
    const second = (shaftMm - alongFrom) / alongRay;
    near = Math.max(near, Math.min(first, second));
    far = Math.min(far, Math.max(first, second));
  } else if (alongFrom < 0 || alongFrom > shaftMm) return 0;
  return Math.max(0, far - near);
}

/** What the steel adds along a ray; the tissue that it pushes aside counts as soft. */
function needleAlong(needle: SteelTube, from: Vector3, direction: Vector3): number {
  const outer = chordMm(from, direction, needle, needle.outerMm / 2);
  if (outer === 0) return 0;
  const bore = chordMm(from, direction, needle, needle.boreMm / 2);
  return (outer - bore) * (ATTENUATION.steel - ATTENUATION.soft);
}

/** Rays to a pixel, along each side: steel is hardly wider than a pixel, and its edge would be a row of steps. */
const RAYS = 3;

/** What the steel adds over a square of the middle plane, mean of its rays. */
export function needleOver(needle: SteelTube, beam: Beam, u: number, v: number, sideMm: number): number {
  let sum = 0;
  for (let i = 0; i < RAYS; i++)
    for (let k = 0; k < RAYS; k++) {
      const across = ((i + 0.5) / RAYS - 0.5) * sideMm;
      const upwards = ((k + 0.5) / RAYS - 0.5) * sideMm;
      sum += needleAlong(needle, beam.tube, rayAt(beam, u + across, v + upwards));
    }
  return sum / (RAYS * RAYS);
}

/** Adds a needle to a picture of absorption. */
export function addNeedle({ size, values }: Absorption, beam: Beam, needle: SteelTube): void {
  const hub = project(beam, needle.hub);
  const tip = project(beam, needle.tip);
  const pixelMm = beam.fieldMm / size;
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(hub.u - tip.u), Math.abs(hub.v - tip.v)) / pixelMm));
  const reach = Math.ceil((needle.outerMm * 1.6) / pixelMm / 2) + 1;
  const seen = new Set<number>();
  for (let i = 0; i <= steps; i++) {
    const share = i / steps;
    const column = Math.floor(((hub.u + (tip.u - hub.u) * share) / beam.fieldMm + 0.5) * size);
    const row = Math.floor((0.5 - (hub.v + (tip.v - hub.v) * share) / beam.fieldMm) * size);
    for (let y = Math.max(0, row - reach); y <= Math.min(size - 1, row + reach); y++)
      for (let x = Math.max(0, column - reach); x <= Math.min(size - 1, column + reach); x++)
        seen.add(y * size + x);
  }
  for (const here of seen) {
    const { u, v } = pixelMiddle(beam, here % size, Math.floor(here / size), size);
    values[here] = (values[here] ?? 0) + needleOver(needle, beam, u, v, pixelMm);
  }
}
