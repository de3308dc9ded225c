import { describe, expect, it } from 'vitest';
import {
  createAnatomy,
  drawAdult,
  idealAim,
  inPosture,
  needleTrack,
  personParameters,
  REFERENCE_MALE,
  tissueAt,
  tissuesAlong,
} from '../../../src/anatomy/index.ts';
import type { Anatomy, TrackSegment } from '../../../src/anatomy/types.ts';
import { uniform } from '../../../src/numerics/random.ts';
import {
  add,
  interpolate,
  length,
  scale,
  subtract,
  vector,
  type Vector3,
} from '../../../src/numerics/vector.ts';

const SEED = 31007;
/** What a boundary is known to, mm, and a hair. */
const BOUNDARY_MM = 0.006;

const { person, traits } = drawAdult(SEED);
const male = createAnatomy(REFERENCE_MALE.parameters);
const PEOPLE: readonly (readonly [string, Anatomy])[] = [
  ['the reference male, standing', inPosture(male, 'standing')],
  [
    'an adult, sitting curled',
    createAnatomy({ ...personParameters(person, traits), posture: 'sittingCurled' }),
  ],
];

const draw = (what: string, i: number, low: number, high: number): number =>
  low + (high - low) * uniform(SEED, what, i);

/** A point of the box in which the spine lies. */
const inSpine = (what: string, i: number): Vector3 =>
  vector(draw(`${what} x`, i, -130, 40), draw(`${what} y`, i, -70, 70), draw(`${what} z`, i, -150, 90));

/** A point of the whole modelled region. */
const inRegion = (what: string, i: number): Vector3 =>
  vector(draw(`${what} x`, i, -600, 600), draw(`${what} y`, i, -600, 600), draw(`${what} z`, i, -600, 600));

/** Layers follow on one another from 0 to the whole length, and none is empty or like its neighbour. */
function expectContiguous(segments: readonly TrackSegment[], lengthMm: number): void {
  let at = 0;
  let before: string | null = null;
  for (const { tissue, fromMm, toMm } of segments) {
    expect(fromMm).toBe(at);
    expect(toMm).toBeGreaterThan(fromMm);
    expect(tissue).not.toBe(before);
    at = toMm;
    before = tissue;
  }
  expect(at).toBe(lengthMm);
}

describe(`the tissues along a track between two points (seed ${SEED})`, () => {
  for (const [name, anatomy] of PEOPLE) {
    it(`of ${name} are layers without gaps that add up to the track`, () => {
      for (let i = 0; i < 40; i++) {
        const [from, to] =
          i % 4 === 0 ? [inRegion('a', i), inRegion('b', i)] : [inSpine('a', i), inSpine('b', i)];
        const segments = tissuesAlong(anatomy, from, to);
        expectContiguous(segments, length(subtract(to, from)));
        const sum = segments.reduce((total, { fromMm, toMm }) => total + toMm - fromMm, 0);
        expect(sum).toBeCloseTo(length(subtract(to, from)), 9);
      }
    });

    it(`of ${name} are everywhere the tissue at that point`, () => {
      let asked = 0;
      let wrong = 0;
      for (let i = 0; i < 24; i++) {
        const [from, to] =
          i % 6 === 0 ? [inRegion('c', i), inRegion('d', i)] : [inSpine('c', i), inSpine('d', i)];
        const whole = length(subtract(to, from));
        const segments = tissuesAlong(anatomy, from, to);
        for (let depth = 0.05; depth < whole; depth += i % 6 === 0 ? 0.7 : 0.1) {
          // Within what a boundary is known to, either side may be right.
          if (segments.some(({ fromMm }) => Math.abs(fromMm - depth) < BOUNDARY_MM)) continue;
          const said = segments.find(({ fromMm, toMm }) => fromMm <= depth && depth < toMm);
          asked++;
          if (said?.tissue !== tissueAt(anatomy, interpolate(from, to, depth / whole))) wrong++;
        }
      }
      expect(asked).toBeGreaterThan(20_000);
      // A layer may be thinner than 0.1 mm where a track grazes a boundary.
      expect(wrong / asked).toBeLessThan(0.0005);
    });

    it(`of ${name} are the same layers from the other end`, () => {
      for (let i = 0; i < 12; i++) {
        const [from, to] = [inSpine('e', i), inSpine('f', i)];
        const whole = length(subtract(to, from));
        const there = tissuesAlong(anatomy, from, to).filter(({ fromMm, toMm }) => toMm - fromMm > 0.2);
        const back = tissuesAlong(anatomy, to, from)
          .filter(({ fromMm, toMm }) => toMm - fromMm > 0.2)
          .reverse();
        expect(back.map(({ tissue }) => tissue)).toEqual(there.map(({ tissue }) => tissue));
        back.forEach(({ fromMm, toMm }, k) => {
          expect(Math.abs(whole - toMm - (there[k]?.fromMm ?? NaN))).toBeLessThan(0.2);
          expect(Math.abs(whole - fromMm - (there[k]?.toMm ?? NaN))).toBeLessThan(0.2);
        });
      }
    });

    it(`of ${name} are a needle's where a needle goes`, () => {
      const { entry, direction, segments } = needleTrack(anatomy, idealAim(anatomy, 'L3/4'), 90);
      const along = tissuesAlong(anatomy, entry, add(entry, scale(direction, 90)));
      const under = (all: readonly TrackSegment[]) => all.filter(({ toMm }) => toMm > 0.1);
      expect(under(along).map(({ tissue }) => tissue)).toEqual(under(segments).map(({ tissue }) => tissue));
      under(along).forEach(({ toMm }, i) => {
        expect(Math.abs(toMm - (under(segments)[i]?.toMm ?? NaN))).toBeLessThan(0.01);
      });
    });
  }

  it('are none between a point and itself, one within a layer, and the same to the last bit each time', () => {
    const point = vector(-20, 0, 0);
    expect(tissuesAlong(male, point, point)).toEqual([]);
    expect(tissuesAlong(male, vector(-500, 0, 0), vector(-500, 40, 30))).toEqual([
      { tissue: 'air', fromMm: 0, toMm: 50 },
    ]);
    const first = tissuesAlong(male, vector(-300, 9, 20), vector(100, -5, -60));
    tissuesAlong(male, vector(-300, -9, 20), vector(100, 5, -60));
    expect(tissuesAlong(male, vector(-300, 9, 20), vector(100, -5, -60))).toEqual(first);
  });

  it('cross the whole region from corner to corner in numbers', () => {
    for (const [, anatomy] of PEOPLE)
      for (const x of [-600, 600])
        for (const y of [-600, 600]) {
          const segments = tissuesAlong(anatomy, vector(x, y, -600), vector(-x, -y, 600));
          expectContiguous(segments, Math.sqrt(3) * 1200);
        }
  });
});
