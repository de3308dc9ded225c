import { describe, expect, it } from 'vitest';
import { referenceTissueAt } from '../../../src/anatomy/queries/tissues.ts';
import { LAMINAE } from '../../../src/anatomy/column/corridor.ts';
import { PAIRS } from '../../../src/anatomy/ligaments/interspaces.ts';
import { CONTAINMENTS, DEEP_FAT, REFERENCE_STRUCTURES } from '../../../src/anatomy/structures.ts';
import type { Structure } from '../../../src/anatomy/types.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { GAP_MM, holds, isMet, surfacePoints, TOUCHING } from './contacts/index.ts';

const SEED = 20250301;
/** Deeper than this in two structures is an overlap, mm. */
const DEEP_MM = 0.1;

type Point = readonly [x: number, y: number, z: number];

/** Points of the whole back, two in three of them around the column. */
function pointAt(i: number): Point {
  const u = (axis: string): number => uniform(SEED, axis, i);
  if (i % 3 === 0) return [-160 + 220 * u('x'), -150 + 300 * u('y'), -190 + 310 * u('z')];
  return [-95 + 130 * u('x'), -45 + 90 * u('y'), -150 + 240 * u('z')];
}

function isIn({ bounds: { min, max } }: Structure, [x, y, z]: Point): boolean {
  return x >= min.x && x <= max.x && y >= min.y && y <= max.y && z >= min.z && z <= max.z;
}

function isInner(inner: string, outer: string): boolean {
  return CONTAINMENTS.some(([a, b]) => a === inner && b === outer);
}

const contained = new Set(CONTAINMENTS.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

/** Rise per mm forward of the lines, 17 degrees down, level and up; how far apart they are, and how finely walked, mm. */
const RISES = [-0.3, 0, 0.3];
const LINES_MM = 1;
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

describe(`the partition of the atlas (seed ${SEED})`, () => {
  it('has no point of 200,000 deeper than 0.1 mm in two structures, but for declared containments', () => {
    const overlaps = new Map<string, number>();
    for (let i = 0; i < 200000; i++) {
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
    expect([...overlaps]).toEqual([]);
  }, 60000);

  it('names at each of 40,000 points the tissue of the structure that holds it, or fat where none does', () => {
    const wrong: string[] = [];
    for (let i = 0; i < 40000; i++) {
      const point = pointAt(i);
      const tissue = referenceTissueAt(...point);
      let nearestEdge = Infinity;
      let holder: Structure | null = null;
      for (const structure of REFERENCE_STRUCTURES) {
        if (!isIn(structure, point)) continue;
        const distance = structure.distance(...point);
        nearestEdge = Math.min(nearestEdge, Math.abs(distance));
        if (distance < 0 && (holder === null || isInner(structure.id, holder.id))) holder = structure;
      }
      // On a boundary either side is right.
      if (nearestEdge < 0.05 || tissue === 'air' || tissue === 'csf' || point[0] > 15) continue;
      const expected = holder === null ? 'fat' : holder.tissue;
      if (tissue !== expected) wrong.push(`${tissue} for ${holder?.id ?? 'none'} at ${point.join(' ')}`);
      if (tissue !== 'fat' || holder !== null) continue;
      const filled = DEEP_FAT.distance(...point);
      if (isIn(DEEP_FAT, point) && filled > DEEP_MM) wrong.push(`no filler at ${point.join(' ')}`);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  }, 60000);

  it(`leaves no gap at any of ${TOUCHING.length} contacts: within ${GAP_MM} mm the next begins`, () => {
    const gaps: string[] = [];
    for (const touching of TOUCHING) {
      const { name, to } = touching;
      const points = surfacePoints(touching, SEED, 40);
      if (points.length < 12) gaps.push(`${name}: only ${points.length} points`);
      for (const { x, y, z, nx, ny, nz } of points) {
        const isTouched = isMet(touching, (t) =>
          to.some((id) => holds(id, x + nx * t, y + ny * t, z + nz * t)),
        );
        if (!isTouched) gaps.push(`${name} at ${x} ${y} ${z}`);
      }
    }
    expect(gaps).toEqual([]);
    expect(new Set(TOUCHING.map(({ name }) => name)).size).toBe(TOUCHING.length);
  }, 120000);

  it.each(PAIRS)(
    'lets no straight line from behind into the epidural space of $interspace but through ligament or joint',
    ({ upper, lower }) => {
      const doors: string[] = [];
      let entered = 0;
      const { topX, topZ } = LAMINAE[lower];
      for (const rise of RISES)
        for (let y = 0; y <= 10; y += LINES_MM)
          for (let z = topZ - 6; z < LAMINAE[upper].bottomZ + 6; z += LINES_MM) {
            const closedMm = closedOnTheWay((out) => [topX - 40 + out, y, z + rise * (out - 40)]);
            if (closedMm === null) continue;
            entered += 1;
            if (closedMm < LEAST_CLOSED_MM) doors.push(`${y} ${z} rising ${rise}`);
          }
      expect(doors).toEqual([]);
      expect(entered).toBeGreaterThan(30);
    },
  );
});
