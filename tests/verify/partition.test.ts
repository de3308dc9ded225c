import { describe, expect, it } from 'vitest';
import { createAnatomy } from '../../src/anatomy/index.ts';
import { drawAdult } from '../../src/anatomy/person/draw.ts';
import { personParameters } from '../../src/anatomy/person/parameters.ts';
import { CONTAINMENTS, REFERENCE_STRUCTURES } from '../../src/anatomy/structures.ts';
import type { Anatomy, SpinePosture, Structure } from '../../src/anatomy/types.ts';
import { createHint } from '../../src/anatomy/warp/anatomy.ts';
import { uniform } from '../../src/numerics/random.ts';
import { structureOf, surfacePoints, TOUCHING, type Surface } from '../unit/anatomy/touching.ts';

const SEED = 4711;
const PEOPLE = 50;
const POSTURES: readonly SpinePosture[] = ['standing', 'supine', 'lateralCurled', 'sittingCurled'];
const POINTS_EACH = 1_000_000 / (PEOPLE * POSTURES.length);
/**
 * Deeper than this in two structures, in the atlas's millimetres, is an overlap: a tenth of the patient's, where fat
 * of 2 to 90 mm is stretched most, eight times.
 */
const DEEP_MM = 0.1 / 8;
const GAP_MM = 0.2;

const contained = new Set(CONTAINMENTS.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

function anatomyOf(person: number, posture: SpinePosture): Anatomy {
  const adult = drawAdult(SEED + person);
  return createAnatomy({ ...personParameters(adult.person, adult.traits), posture });
}

function isIn({ bounds: { min, max } }: Structure, x: number, y: number, z: number): boolean {
  return x >= min.x && x <= max.x && y >= min.y && y <= max.y && z >= min.z && z <= max.z;
}

/** Points of the surfaces where neighbours touch, found once in the atlas. */
const CONTACTS: readonly {
  readonly to: readonly string[];
  readonly name: string;
  readonly points: readonly Surface[];
}[] = TOUCHING.map((touching) => ({
  to: touching.to,
  name: `${touching.from} to ${touching.to[0]}`,
  points: surfacePoints(touching, SEED, 40),
}));

describe(`the partition in ${PEOPLE} people (seeds ${SEED} to ${SEED + PEOPLE - 1}) and four postures`, () => {
  it('has no point of 1,000,000 deeper than 0.1 mm in two structures, but for declared containments', () => {
    const overlaps = new Map<string, number>();
    const out = new Float64Array(3);
    let looked = 0;
    let farthest = 0;
    for (let person = 0; person < PEOPLE; person++)
      for (const posture of POSTURES) {
        const anatomy = anatomyOf(person, posture);
        const hint = createHint();
        for (let i = 0; i < POINTS_EACH; i++) {
          const u = (axis: string): number => uniform(SEED + person, `${posture} ${axis}`, i);
          const near = i % 3 !== 0;
          const x = near ? -100 + 145 * u('x') : -170 + 230 * u('x');
          const y = (near ? 90 : 300) * (u('y') - 0.5);
          const z = near ? -170 + 270 * u('z') : -200 + 330 * u('z');
          anatomy.pullBackInto(out, x, y, z, hint);
          const [ax = 0, ay = 0, az = 0] = out;
          if (i % 50 === 0) {
            anatomy.pushForwardInto(out, ax, ay, az);
            const [bx = 0, by = 0, bz = 0] = out;
            farthest = Math.max(farthest, Math.abs(bx - x), Math.abs(by - y), Math.abs(bz - z));
          }
          looked += 1;
          const deep: string[] = [];
          for (const structure of REFERENCE_STRUCTURES)
            if (isIn(structure, ax, ay, az) && structure.distance(ax, ay, az) < -DEEP_MM)
              deep.push(structure.id);
          for (let a = 0; a < deep.length; a++)
            for (let b = a + 1; b < deep.length; b++) {
              const pair = `${deep[a]} ${deep[b]}`;
              if (!contained.has(pair)) overlaps.set(pair, (overlaps.get(pair) ?? 0) + 1);
            }
        }
      }
    expect(looked).toBe(1_000_000);
    expect([...overlaps]).toEqual([]);
    expect(farthest).toBeLessThan(0.01);
  });

  it('leaves no gap between neighbours that touch in life: within 0.2 mm of the patient the next begins', () => {
    const gaps = new Map<string, number>();
    const looked = new Map<string, number>();
    const here = new Float64Array(3);
    const there = new Float64Array(3);
    for (let person = 0; person < PEOPLE; person++)
      for (const [turn, posture] of POSTURES.entries()) {
        const anatomy = anatomyOf(person, posture);
        for (const { name, to, points } of CONTACTS)
          for (let k = 0; k < 2; k++) {
            const at = points[(person * 8 + turn * 2 + k) % points.length];
            if (at === undefined) continue;
            anatomy.pushForwardInto(here, at.x, at.y, at.z);
            const h = 0.02;
            anatomy.pushForwardInto(there, at.x + h * at.nx, at.y + h * at.ny, at.z + h * at.nz);
            const [hx = 0, hy = 0, hz = 0] = here;
            const dx = (there[0] ?? 0) - hx;
            const dy = (there[1] ?? 0) - hy;
            const dz = (there[2] ?? 0) - hz;
            const size = Math.sqrt(dx * dx + dy * dy + dz * dz);
            let isMet = false;
            for (let t = 0.02; t <= GAP_MM && !isMet; t += 0.03) {
              const step = t / size;
              anatomy.pullBackInto(there, hx + dx * step, hy + dy * step, hz + dz * step);
              const [x = 0, y = 0, z = 0] = there;
              isMet = to.some((id) => structureOf(id).distance(x, y, z) < 0);
            }
            looked.set(name, (looked.get(name) ?? 0) + 1);
            if (!isMet) gaps.set(name, (gaps.get(name) ?? 0) + 1);
          }
      }
    const open = [...gaps].filter(([name, count]) => count > 0.03 * (looked.get(name) ?? 0));
    expect(open).toEqual([]);
    expect(looked.size).toBe(new Set(CONTACTS.map(({ name }) => name)).size);
  });
});
