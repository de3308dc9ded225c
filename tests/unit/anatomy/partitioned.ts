/** Looking for what two structures share and for what none fills, with as many points and lines as are asked for. */
import { referenceTissueAt } from '../../../src/anatomy/queries/tissues.ts';
import { LAMINAE } from '../../../src/anatomy/column/corridor.ts';
import type { PAIRS } from '../../../src/anatomy/ligaments/interspaces.ts';
import { CONTAINMENTS, REFERENCE_STRUCTURES } from '../../../src/anatomy/structures.ts';
import type { Structure } from '../../../src/anatomy/types.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { holds, isMet, surfacePoints, TOUCHING } from './contacts/index.ts';

export const ATLAS_SEED = 20250301;
const SEED = ATLAS_SEED;
/** Deeper than this in two structures is an overlap, mm. */
export const DEEP_MM = 0.1;

type Point = readonly [x: number, y: number, z: number];

/** Points of the whole back, two in three of them around the column. */
export function pointAt(i: number): Point {
  const u = (axis: string): number => uniform(SEED, axis, i);
  if (i % 3 === 0) return [-160 + 220 * u('x'), -150 + 300 * u('y'), -190 + 310 * u('z')];
  return [-95 + 130 * u('x'), -45 + 90 * u('y'), -150 + 240 * u('z')];
}

export function isIn({ bounds: { min, max } }: Structure, [x, y, z]: Point): boolean {
  return x >= min.x && x <= max.x && y >= min.y && y <= max.y && z >= min.z && z <= max.z;
}

export function isInner(inner: string, outer: string): boolean {
  return CONTAINMENTS.some(([a, b]) => a === inner && b === outer);
}

const contained = new Set(CONTAINMENTS.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

/** Rise per mm forward of the lines, 17 degrees down, level and up, and how finely they are walked, mm. */
const RISES = [-0.3, 0, 0.3];
const WALK_MM = 0.12;
/** So much ligament, capsule or cartilage closes the way, mm. */
const LEAST_CLOSED_MM = 0.3;

/** How much of what closes the canal a line goes through before it is in the epidural space; null where bone stops it. */
function closedOnTheWay(at: (outMm: number) => Point): number | null {
  let closedMm = 0;
  for (let out = 0; out < 52; out += WALK_MM) {
    const tissue = referenceTissueAt(...at(out));
    if (tissue === 'bone' || tissue === 'disc') return null;
    if (tissue === 'epiduralFat' || tissue === 'vein' || tissue === 'dura') return closedMm;
    if (tissue === 'ligamentumFlavum' || tissue === 'facetCapsule' || tissue === 'cartilage')
      closedMm += WALK_MM;
  }
  return null;
}

/** How many of so many points lie deeper in two structures than is allowed, by pair; declared containments apart. */
export function overlapsAt(points: number): ReadonlyMap<string, number> {
  const overlaps = new Map<string, number>();
  for (let i = 0; i < points; i++) {
    const point = pointAt(i);
    const deep: string[] = [];
    for (const structure of REFERENCE_STRUCTURES)
      if (isIn(structure, point) && structure.distance(...point) < -DEEP_MM) deep.push(structure.id);
    for (let a = 0; a < deep.length; a++)
      for (let b = a + 1; b < deep.length; b++) {
        const pair = `${deep[a]} ${deep[b]}`;
        if (!contained.has(pair)) overlaps.set(pair, (overlaps.get(pair) ?? 0) + 1);
      }
  }
  return overlaps;
}

/** Where contacts gape, looked at in so many points of each; a contact with fewer than so many points to be found is told too. */
export function gapsAt(pointsEach: number, fewest: number): string[] {
  const gaps: string[] = [];
  for (const touching of TOUCHING) {
    const { name, to } = touching;
    const points = surfacePoints(touching, SEED, pointsEach);
    if (points.length < fewest) gaps.push(`${name}: only ${points.length} points`);
    for (const { x, y, z, nx, ny, nz } of points) {
      const isTouched = isMet(touching, (t) =>
        to.some((id) => holds(id, x + nx * t, y + ny * t, z + nz * t)),
      );
      if (!isTouched) gaps.push(`${name} at ${x} ${y} ${z}`);
    }
  }
  return gaps;
}

/** Lines so many mm apart that come into the epidural space through nothing that closes it, and how many came in at all. */
export function doorsBetween(
  { upper, lower }: (typeof PAIRS)[number],
  apartMm: number,
): { readonly doors: readonly string[]; readonly entered: number } {
  const doors: string[] = [];
  let entered = 0;
  const { topX, topZ } = LAMINAE[lower];
  for (const rise of RISES)
    for (let y = 0; y <= 10; y += apartMm)
      for (let z = topZ - 6; z < LAMINAE[upper].bottomZ + 6; z += apartMm) {
        const closedMm = closedOnTheWay((out) => [topX - 40 + out, y, z + rise * (out - 40)]);
        if (closedMm === null) continue;
        entered += 1;
        if (closedMm < LEAST_CLOSED_MM) doors.push(`${y} ${z} rising ${rise}`);
      }
  return { doors, entered };
}
