/**
 * Contrast medium in space: soft round droplets, each with its place, size and millilitres. A sum of such droplets has a density
 * everywhere and, along any ray, an integral in closed form, so that the fast picture and the slow one cannot differ in it.
 */
import { exp, PI } from '../../../numerics/elementary.ts';
import { dot, subtract, vector, type Vector3 } from '../../../numerics/vector.ts';
import { CONTRAST_PER_MM } from '../attenuation.ts';
import { TUBE_MM, type Beam } from '../carm.ts';
import { finish, type Slices } from '../../slices.ts';
import type { Absorption } from '../raster.ts';

/** x, y, z in mm (patient's frame), standard deviation in mm, and mL of undiluted medium, one after another. */
export type Droplets = Float32Array;
export const PER_DROPLET = 5;

/** Collects droplets; `millilitres` scales them to a total at the end. */
export class DropletList {
  private readonly list: number[] = [];
  add({ x, y, z }: Vector3, sigmaMm: number, share: number): void {
    this.list.push(x, y, z, sigmaMm, share);
  }
  millilitres(totalMl: number): Droplets {
    const droplets = Float32Array.from(this.list);
    let sum = 0;
    for (let i = 4; i < droplets.length; i += PER_DROPLET) sum += droplets[i] ?? 0;
    for (let i = 4; i < droplets.length; i += PER_DROPLET)
      droplets[i] = ((droplets[i] ?? 0) * totalMl) / (sum || 1);
    return droplets;
  }
}

/** Absorption of a droplet in its middle: mL become mm3, spread over a normal curve. */
function peak(sigmaMm: number, volumeMl: number): number {
  return (CONTRAST_PER_MM * volumeMl * 1000) / (2 * PI * sigmaMm * sigmaMm);
}

/** What droplets add along a ray (unit direction). */
export function dropletsAlong(droplets: Droplets, from: Vector3, direction: Vector3): number {
  let sum = 0;
  for (let i = 0; i < droplets.length; i += PER_DROPLET) {
    const [x = 0, y = 0, z = 0, sigmaMm = 1, volumeMl = 0] = droplets.subarray(i, i + PER_DROPLET);
    const to = subtract(vector(x, y, z), from);
    const along = dot(to, direction);
    const asideSquared = Math.max(0, dot(to, to) - along * along);
    sum += peak(sigmaMm, volumeMl) * exp(-asideSquared / (2 * sigmaMm * sigmaMm));
  }
  return sum;
}

const STEPS = 256;
/** A droplet ends at so many standard deviations. */
const REACH = 3.4;
/** The normal curve over the square of the distance, as a share of REACH squared. */
const CURVE = Float64Array.from({ length: STEPS + 2 }, (_, i) => exp((-REACH * REACH * i) / STEPS / 2));

/** Pixels between two pauses. */
const SLICE = 150_000;

/** Adds droplets to a picture of absorption, in slices of a few milliseconds. */
export function* addingDroplets({ size, values }: Absorption, beam: Beam, droplets: Droplets): Slices<void> {
  const { tube, ahead, right, up, fieldMm } = beam;
  const perMm = size / fieldMm;
  let done = 0;
  for (let i = 0; i < droplets.length; i += PER_DROPLET) {
    const dx = (droplets[i] ?? 0) - tube.x;
    const dy = (droplets[i + 1] ?? 0) - tube.y;
    const dz = (droplets[i + 2] ?? 0) - tube.z;
    const larger = TUBE_MM / (dx * ahead.x + dy * ahead.y + dz * ahead.z);
    const column = (dx * right.x + dy * right.y + dz * right.z) * larger * perMm + size / 2;
    const row = size / 2 - (dx * up.x + dy * up.y + dz * up.z) * larger * perMm;
    const sigmaMm = droplets[i + 3] ?? 1;
    const radius = sigmaMm * larger * perMm * REACH;
    const height = peak(sigmaMm, droplets[i + 4] ?? 0);
    const last = Math.min(size - 1, Math.floor(row + radius - 0.5));
    done += 4 * radius * radius;
    if (done > SLICE) {
      done = 0;
      yield;
    }
    for (let y = Math.max(0, Math.ceil(row - radius - 0.5)); y <= last; y++) {
      const vertical = y + 0.5 - row;
      const end = Math.min(size - 1, Math.floor(column + radius - 0.5));
      for (let x = Math.max(0, Math.ceil(column - radius - 0.5)); x <= end; x++) {
        const across = x + 0.5 - column;
        const share = ((vertical * vertical + across * across) / (radius * radius)) * STEPS;
        if (share >= STEPS) continue;
        const k = Math.floor(share);
        const from = CURVE[k] ?? 0;
        const here = y * size + x;
        values[here] = (values[here] ?? 0) + height * (from + ((CURVE[k + 1] ?? 0) - from) * (share - k));
      }
    }
  }
}

/** The same at once. */
export function addDroplets(picture: Absorption, beam: Beam, droplets: Droplets): void {
  finish(addingDroplets(picture, beam, droplets));
}
