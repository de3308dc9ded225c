/** Points of a structure's surface, and what may touch it there. */
import { DISC_PARTS } from '../../../../src/anatomy/ligaments/discs.ts';
import { REFERENCE_STRUCTURES } from '../../../../src/anatomy/structures.ts';
import type { Box, Structure } from '../../../../src/anatomy/types.ts';
import { VERTEBRAE } from '../../../../src/content/levels.ts';
import { uniform } from '../../../../src/numerics/random.ts';

export interface Surface {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Outward unit normal. */
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
}

export interface Touching {
  /** What touches what, and where: 'L3 end-plate to disc'. */
  readonly name: string;
  readonly from: string;
  /** Any of these may follow. */
  readonly to: readonly string[];
  readonly within: Box;
  readonly where: (at: Surface) => boolean;
  /** A cleft of at most so much that anatomy leaves between the two, mm; absent: none. */
  readonly cleftMm?: number;
}

export const BONES: readonly string[] = VERTEBRAE;
export const DISCS: readonly string[] = DISC_PARTS.map(({ suffix }) => `disc${suffix}`);

const STRUCTURES: ReadonlyMap<string, Structure> = new Map(
  REFERENCE_STRUCTURES.map((each) => [each.id, each]),
);

export function structureOf(id: string): Structure {
  const found = STRUCTURES.get(id);
  if (found === undefined) throw new RangeError(id);
  return found;
}

/** Whether a structure holds a point: inside its box, which is where it ends, and its field. */
export function holds(id: string, x: number, y: number, z: number): boolean {
  const {
    bounds: { min, max },
    distance,
  } = structureOf(id);
  const isNear = x >= min.x && x <= max.x && y >= min.y && y <= max.y && z >= min.z && z <= max.z;
  return isNear && distance(x, y, z) < 0;
}

export function box(minX: number, maxX: number, halfY: number, minZ: number, maxZ: number): Box {
  return { min: { x: minX, y: -halfY, z: minZ }, max: { x: maxX, y: halfY, z: maxZ } };
}

const STEP_MM = 0.01;
/** So far behind its surface a structure is still there, mm: a film thinner than this is no part of it. */
const FILM_MM = 0.05;
/** How near to a surface is on it, mm. */
const ON_MM = 0.005;
/** So many random points are tried for each that is wanted. */
const TRIES = 60;

function ontoSurface({ distance }: Structure, fromX: number, fromY: number, fromZ: number): Surface | null {
  const h = STEP_MM;
  let [x, y, z] = [fromX, fromY, fromZ];
  for (let step = 0; step < 14; step++) {
    const d = distance(x, y, z);
    if (Math.abs(d) > 15) return null;
    const gx = (distance(x + h, y, z) - distance(x - h, y, z)) / (2 * h);
    const gy = (distance(x, y + h, z) - distance(x, y - h, z)) / (2 * h);
    const gz = (distance(x, y, z + h) - distance(x, y, z - h)) / (2 * h);
    const size = Math.sqrt(gx * gx + gy * gy + gz * gz);
    if (size < 0.1) return null;
    if (Math.abs(d) < ON_MM) return { x, y, z, nx: gx / size, ny: gy / size, nz: gz / size };
    x -= (d * gx) / (size * size);
    y -= (d * gy) / (size * size);
    z -= (d * gz) / (size * size);
  }
  return null;
}

/** Points of a structure's surface inside a box and a region, found from random points. */
export function surfacePoints(touching: Touching, seed: number, count: number): Surface[] {
  const { min, max } = touching.within;
  const structure = structureOf(touching.from);
  const found: Surface[] = [];
  for (let i = 0; i < TRIES * count && found.length < count; i++) {
    const u = (axis: string): number => uniform(seed, `${touching.name} ${axis}`, i);
    const x = min.x + (max.x - min.x) * u('x');
    const y = min.y + (max.y - min.y) * u('y');
    const z = min.z + (max.z - min.z) * u('z');
    const at = ontoSurface(structure, x, y, z);
    if (at === null) continue;
    const isInside =
      at.x > min.x && at.x < max.x && at.y > min.y && at.y < max.y && at.z > min.z && at.z < max.z;
    const { nx, ny, nz } = at;
    const isFilm =
      structure.distance(at.x - FILM_MM * nx, at.y - FILM_MM * ny, at.z - FILM_MM * nz) > -FILM_MM / 3;
    if (isInside && !isFilm && touching.where(at)) found.push(at);
  }
  return found;
}
