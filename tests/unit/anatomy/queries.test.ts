import { describe, expect, it } from 'vitest';
import {
  createAnatomy,
  depthOf,
  idealAim,
  inPosture,
  landmarks,
  levelAt,
  nearestLandmark,
  needleTrack,
  REFERENCE_MALE,
  REFERENCE_STRUCTURES,
  signedDistance,
  skinFrame,
  tissueAt,
} from '../../../src/anatomy/index.ts';
import { POSES } from '../../../src/anatomy/column/column.ts';
import { lookInto, type Probe } from '../../../src/anatomy/queries/probe.ts';
import { referenceTissueAt } from '../../../src/anatomy/queries/tissues.ts';
import { INTERSPACES, SPREAD_LEVELS } from '../../../src/content/levels.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { add, dot, length, scale, subtract, vector } from '../../../src/numerics/vector.ts';

const SEED = 90210;
const draw = (what: string, i: number, low: number, high: number): number =>
  low + (high - low) * uniform(SEED, what, i);

const upright = createAnatomy({ sizeScale: 1.06, skinToEpiduralMm: 62, posture: 'sittingUpright' });
const curled = createAnatomy({ sizeScale: 0.94, skinToEpiduralMm: 41, posture: 'sittingCurled' });
const PEOPLE = [upright, curled];
const male = createAnatomy(REFERENCE_MALE.parameters);

const NOWHERE = [
  vector(NaN, 0, 0),
  vector(0, NaN, 0),
  vector(0, 0, NaN),
  vector(Infinity, 0, 0),
  vector(0, -Infinity, 0),
  vector(0, 0, 1e9),
  vector(-601, 0, 0),
];

describe(`signed distance in a patient (seed ${SEED})`, () => {
  it('has a gradient of length 1 along which it changes by as much as one goes, near the bones', () => {
    const bones = REFERENCE_STRUCTURES.filter(({ tissue }) => tissue === 'bone');
    expect(bones.length).toBe(7);
    for (const anatomy of PEOPLE)
      for (const { id, bounds } of bones) {
        // Curling presses the flank together against the crests.
        if (id === 'pelvis' && anatomy === curled) continue;
        const { min, max } = bounds;
        const off: number[] = [];
        const near: number[] = [];
        for (let i = 0; off.length < 500; i++) {
          const inAtlas = vector(
            draw(`${id} x`, i, min.x - 2, max.x + 2),
            draw(`${id} y`, i, min.y - 2, max.y + 2),
            draw(`${id} z`, i, min.z - 2, max.z + 2),
          );
          const point = anatomy.pushForward(inAtlas);
          const { distanceMm, gradient } = signedDistance(anatomy, id, point);
          if (distanceMm < 0 || distanceMm > 2) continue;
          expect(length(gradient)).toBeCloseTo(1, 9);
          const foot = signedDistance(anatomy, id, subtract(point, scale(gradient, distanceMm)));
          off.push(Math.abs(foot.distanceMm));
          if (distanceMm < 0.5) near.push(Math.abs(foot.distanceMm));
        }
        const sorted = off.sort((a, b) => a - b);
        expect(sorted[Math.floor(off.length * 0.9)], id).toBeLessThan(0.15);
        expect(sorted[Math.floor(off.length * 0.5)], id).toBeLessThan(0.03);
        expect(near.length).toBeGreaterThan(80);
        expect(near.filter((error) => error <= 0.15).length / near.length, id).toBeGreaterThanOrEqual(0.98);
      }
  });

  it('is negative inside and agrees with the tissue', () => {
    for (const anatomy of PEOPLE) {
      let inside = 0;
      for (let i = 0; i < 3000; i++) {
        const point = vector(draw('ix', i, -80, 25), draw('iy', i, -45, 45), draw('iz', i, -60, 10));
        if (signedDistance(anatomy, 'L3', point).distanceMm >= 0) continue;
        inside++;
        expect(tissueAt(anatomy, point)).toBe('bone');
      }
      expect(inside).toBeGreaterThan(200);
    }
  });

  it('is a number for every structure at every point of the region, however far', () => {
    for (const { id } of REFERENCE_STRUCTURES)
      for (const far of [vector(0, 0, 0), vector(590, 0, 0), vector(-590, 590, -590), vector(0, -300, 590)]) {
        const { distanceMm, gradient } = signedDistance(curled, id, far);
        expect(Number.isFinite(distanceMm), id).toBe(true);
        expect(Number.isFinite(gradient.x + gradient.y + gradient.z), id).toBe(true);
      }
  });

  it('refuses points that are no points or outside the region, and unknown names', () => {
    for (const point of NOWHERE) {
      expect(() => signedDistance(upright, 'L3', point)).toThrow(RangeError);
      expect(() => tissueAt(upright, point)).toThrow(/outside the modelled region/);
      expect(() => nearestLandmark(upright, point)).toThrow(RangeError);
    }
    expect(() => signedDistance(upright, 'L6', vector(0, 0, 0))).toThrow('No structure is called "L6".');
  });
});

describe('the tissue at a point', () => {
  it(`is the same whoever looks, and nothing else lies within the distance that is called clear (seed ${SEED})`, () => {
    const probe: Probe = { tissue: 'air', clearMm: 0 };
    let near = 0;
    let wrong = 0;
    for (let i = 0; i < 20_000; i++) {
      const [x, y, z] = [draw('px', i, -140, 30), draw('py', i, -60, 60), draw('pz', i, -180, 90)];
      lookInto(probe, x, y, z);
      expect(probe.tissue).toBe(referenceTissueAt(x, y, z));
      if (i % 4 > 0) continue;
      const [dx, dy, dz] = [draw('dx', i, -1, 1), draw('dy', i, -1, 1), draw('dz', i, -1, 1)];
      const step = (Math.min(probe.clearMm, 20) * 0.74) / Math.sqrt(dx * dx + dy * dy + dz * dz);
      near++;
      if (referenceTissueAt(x + dx * step, y + dy * step, z + dz * step) !== probe.tissue) wrong++;
    }
    expect(wrong / near).toBeLessThan(0.002);
  });

  it('is air far behind the back', () => {
    expect(tissueAt(upright, vector(-400, 0, 0))).toBe('air');
  });
});

describe('a track', () => {
  it(`says of every tenth of a millimetre what the tissue is there (seed ${SEED})`, () => {
    PEOPLE.forEach((anatomy, person) => {
      for (let i = 0; i < 6; i++) {
        const interspace = INTERSPACES[i % 5] ?? 'L3/4';
        const aim = {
          ...idealAim(anatomy, interspace),
          leftOffsetMm: draw(`left ${person}`, i, -14, 14),
          cranialOffsetMm: draw(`up ${person}`, i, -12, 12),
          leftDeg: draw(`turn ${person}`, i, -15, 15),
        };
        const { entry, direction, segments } = needleTrack(anatomy, aim, 120);
        for (let depth = 0.05; depth < 120; depth += 0.1) {
          // Within what a boundary is known to, either side may be right.
          if (segments.some(({ fromMm }) => Math.abs(fromMm - depth) < 0.006)) continue;
          const said = segments.find(({ fromMm, toMm }) => fromMm <= depth && depth < toMm);
          expect(said?.tissue, `${interspace} at ${depth}`).toBe(
            tissueAt(anatomy, add(entry, scale(direction, depth))),
          );
        }
      }
    });
  });

  it('is the same to the last bit when it is asked for again', () => {
    const aim = { ...idealAim(upright, 'L3/4'), leftDeg: 6 };
    const first = needleTrack(upright, aim, 120);
    needleTrack(upright, { ...aim, leftDeg: -3 }, 120);
    expect(needleTrack(upright, aim, 120)).toEqual(first);
  });

  it('refuses aims that are no aims', () => {
    const aim = idealAim(upright, 'L3/4');
    for (const bad of [
      { leftOffsetMm: NaN },
      { cranialOffsetMm: Infinity },
      { cephaladDeg: 91 },
      { leftDeg: NaN },
      { leftOffsetMm: 200 },
    ])
      expect(() => needleTrack(upright, { ...aim, ...bad })).toThrow(RangeError);
    expect(() => needleTrack(upright, aim, NaN)).toThrow('The length of a track in mm is NaN');
    expect(() => needleTrack(upright, aim, -1)).toThrow(RangeError);
  });
});

describe('the reference male', () => {
  it('has the atlas’s size, the depth that he is said to have, and the same fat however he is bent', () => {
    const track = needleTrack(male, idealAim(male, 'L3/4'));
    expect(REFERENCE_MALE.id).toBe('reference-male');
    expect(male.posture).toBe('reference');
    expect(REFERENCE_MALE.parameters.sizeScale).toBe(1);
    expect(depthOf(track, 'epiduralFat')).toBeCloseTo(REFERENCE_MALE.parameters.skinToEpiduralMm, 1);
    expect(male.subcutaneousFatMm).toBeCloseTo(8.3, 1);
    for (const posture of ['standing', 'sittingCurled'] as const)
      expect(inPosture(male, posture).subcutaneousFatMm).toBeCloseTo(male.subcutaneousFatMm, 9);
  });
});

describe('heights and named points', () => {
  it('every level is the level at its own height, and the ends go on', () => {
    for (const anatomy of PEOPLE) {
      const { levelCentres } = landmarks(anatomy);
      for (const level of SPREAD_LEVELS) expect(levelAt(anatomy, levelCentres[level].z)).toBe(level);
      expect(levelAt(anatomy, 590)).toBe('T7/8');
      expect(levelAt(anatomy, -590)).toBe('S1/2');
      for (const z of [NaN, Infinity, 601]) expect(() => levelAt(anatomy, z)).toThrow(RangeError);
    }
  });

  it('every landmark is the nearest to itself, and the next one where it is left far enough', () => {
    const marks = landmarks(upright);
    const tip = nearestLandmark(upright, add(marks.spinousTips.L3, vector(0, 0, 1)));
    expect(tip.name).toBe('spinousL3');
    expect(tip.distanceMm).toBeCloseTo(1, 9);
    expect(nearestLandmark(upright, marks.iliacCrests[1]).name).toBe('crestRight');
    expect(nearestLandmark(upright, marks.dorsalDuraPoint['L4/5']).name).toBe('duraL4/5');
  });

  it('the line between the crests is as high as the described hip bones, within 4 mm', () => {
    const pelvis = REFERENCE_STRUCTURES.find(({ id }) => id === 'pelvis');
    if (pelvis === undefined) throw new Error('no pelvis');
    for (const posture of ['standing', 'supine', 'lateralCurled', 'sittingCurled'] as const) {
      const anatomy = inPosture(male, posture);
      const { iliacCrestZ, iliacCrests } = landmarks(anatomy);
      const boneAt = (z: number): boolean => {
        for (let y = 60; y <= 130; y += 2)
          for (let x = -110; x <= 30; x += 2) {
            const at = anatomy.pullBack(vector(x, y, z));
            if (pelvis.distance(at.x, at.y, at.z) < 0) return true;
          }
        return false;
      };
      expect(boneAt(iliacCrestZ - 3), posture).toBe(true);
      expect(boneAt(iliacCrestZ + 4), posture).toBe(false);
      expect(iliacCrests[0].y).toBeGreaterThan(80);
    }
  });

  it('the line between the crests of the reference male crosses L4 or the disc L4/5, as measured, standing and lying', () => {
    for (const posture of ['reference', 'standing', 'supine'] as const) {
      const anatomy = inPosture(male, posture);
      /** Height of the middle of a bone's upper end-plate. */
      const top = ({ x, z }: { x: number; z: number }): number => anatomy.pushForward(vector(x, 0, z)).z;
      const { iliacCrestZ } = landmarks(anatomy);
      expect(iliacCrestZ, posture).toBeLessThan(top(POSES.L4));
      expect(iliacCrestZ, posture).toBeGreaterThan(top(POSES.L5));
    }
  });

  it('the skin over an interspace is skin, a hair outside it is air, and its frame is square', () => {
    for (const anatomy of PEOPLE)
      for (const interspace of INTERSPACES) {
        const { origin, normal, cranial, left } = skinFrame(anatomy, interspace);
        expect(tissueAt(anatomy, add(origin, scale(normal, 0.1)))).toBe('air');
        expect(tissueAt(anatomy, subtract(origin, scale(normal, 0.1)))).toBe('skin');
        for (const [a, b] of [
          [normal, cranial],
          [cranial, left],
          [left, normal],
        ] as const)
          expect(Math.abs(dot(a, b))).toBeLessThan(1e-12);
      }
  });
});
