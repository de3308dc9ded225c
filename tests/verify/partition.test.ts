import { describe, expect, it } from 'vitest';
import { createAnatomy } from '../../src/anatomy/index.ts';
import { drawAdult } from '../../src/anatomy/person/draw.ts';
import { personParameters } from '../../src/anatomy/person/parameters.ts';
import { CONTAINMENTS, REFERENCE_STRUCTURES } from '../../src/anatomy/structures.ts';
import type { Anatomy, SpinePosture, Structure } from '../../src/anatomy/types.ts';
import { createHint } from '../../src/anatomy/warp/anatomy.ts';
import { uniform } from '../../src/numerics/random.ts';
import {
  GAP_MM,
  holds,
  isMet,
  surfacePoints,
  TOUCHING,
  type Surface,
  type Touching,
} from '../unit/anatomy/contacts/index.ts';
import { shareOf } from './share.ts';

const SEED = 4711;
const PEOPLE = shareOf(10, 50);
const POSTURES: readonly SpinePosture[] = ['standing', 'supine', 'lateralCurled', 'sittingCurled'];
const POINTS_EACH = 5000;
const POINTS = POINTS_EACH * PEOPLE * POSTURES.length;
/**
 * Deeper than this in two structures' raw fields, in the atlas's millimetres, is an overlap: a tenth of the patient's, in
 * twice the stretch of fat where it is 5.8 mm in the atlas and the fattest patient has 129.
 */
const DEEP_MM = 0.1 / 50;

/** So many points of each contact in each person and posture, taken in turn from so many found in the atlas. */
const POINTS_OF_CONTACT = 16;
const FOUND = 200;

const contained = new Set(CONTAINMENTS.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

function anatomyOf(person: number, posture: SpinePosture): Anatomy {
  const adult = drawAdult(SEED + person);
  return createAnatomy({ ...personParameters(adult.person, adult.traits), posture });
}

function isIn({ bounds: { min, max } }: Structure, x: number, y: number, z: number): boolean {
  return x >= min.x && x <= max.x && y >= min.y && y <= max.y && z >= min.z && z <= max.z;
}

/** Points of the surfaces where neighbours touch, found once in the atlas. */
const CONTACTS: readonly { readonly touching: Touching; readonly points: readonly Surface[] }[] =
  TOUCHING.map((touching) => ({ touching, points: surfacePoints(touching, SEED, FOUND) }));

/** The outward normal as the patient has it: across what the surface has become, so by the cofactors of the derivative. */
function outward(anatomy: Anatomy, { x, y, z, nx, ny, nz }: Surface): readonly [number, number, number] {
  const j = new Float64Array(9);
  anatomy.jacobianInto(j, x, y, z);
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0, k = 1] = j;
  const px = (e * k - f * h) * nx + (f * g - d * k) * ny + (d * h - e * g) * nz;
  const py = (c * h - b * k) * nx + (a * k - c * g) * ny + (b * g - a * h) * nz;
  const pz = (b * f - c * e) * nx + (c * d - a * f) * ny + (a * e - b * d) * nz;
  const size = Math.sqrt(px * px + py * py + pz * pz);
  return [px / size, py / size, pz / size];
}

describe(`the partition in ${PEOPLE} people (seeds ${SEED} to ${SEED + PEOPLE - 1}) and four postures`, () => {
  it(`has no point of ${POINTS} deeper than 0.1 mm in two structures, but for declared containments`, () => {
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
    expect(looked).toBe(POINTS);
    expect([...overlaps]).toEqual([]);
    expect(farthest).toBeLessThan(0.01);
  });

  it(`leaves no gap at ${POINTS_OF_CONTACT} points of each of ${TOUCHING.length} contacts: within ${GAP_MM} mm of the patient the next begins`, () => {
    const gaps = new Map<string, number>();
    let looked = 0;
    const here = new Float64Array(3);
    const there = new Float64Array(3);
    for (let person = 0; person < PEOPLE; person++)
      for (const [turn, posture] of POSTURES.entries()) {
        const anatomy = anatomyOf(person, posture);
        for (const { touching, points } of CONTACTS)
          for (let k = 0; k < POINTS_OF_CONTACT; k++) {
            const at = points[((person * POSTURES.length + turn) * POINTS_OF_CONTACT + k) % points.length];
            if (at === undefined) continue;
            const [dx, dy, dz] = outward(anatomy, at);
            anatomy.pushForwardInto(here, at.x, at.y, at.z);
            const [hx = 0, hy = 0, hz = 0] = here;
            const isTouched = isMet(touching, (t) => {
              anatomy.pullBackInto(there, hx + dx * t, hy + dy * t, hz + dz * t);
              const [x = 0, y = 0, z = 0] = there;
              return touching.to.some((id) => holds(id, x, y, z));
            });
            looked += 1;
            if (!isTouched) gaps.set(touching.name, (gaps.get(touching.name) ?? 0) + 1);
          }
      }
    expect([...gaps]).toEqual([]);
    expect(looked).toBe(PEOPLE * POSTURES.length * POINTS_OF_CONTACT * TOUCHING.length);
  });
});
