import { describe, expect, it } from 'vitest';
import {
  createAnatomy,
  drawAdult,
  idealAim,
  inPosture,
  levelAt,
  nearestLandmark,
  needleTrack,
  personParameters,
  signedDistance,
  skinEntry,
  skinFrame,
  tissueAt,
  tissuesAlong,
} from '../../../src/anatomy/index.ts';
import type { Anatomy } from '../../../src/anatomy/types.ts';
import type { Interspace } from '../../../src/content/levels.ts';
import { vector, type Vector3 } from '../../../src/numerics/vector.ts';

/** What somebody without a type checker could hand in. */
const NOT_NUMBERS = [NaN, Infinity, -Infinity, undefined as unknown as number];
const OUTSIDE = [...NOT_NUMBERS, 601, -601, 1e308];
const NO_INTERSPACE = 'L6/7' as Interspace;
const NO_POSTURE = 'standingOnHead' as 'standing';

const WOMAN = { sex: 'female', ageYears: 31, heightCm: 166, bodyMassIndex: 26 } as const;
const { traits } = drawAdult(1);
const anatomy = createAnatomy(personParameters(WOMAN, traits));
const aim = idealAim(anatomy, 'L3/4');

const INSIDE = vector(-10, 5, 3);
const axes = (value: number): Vector3[] => [vector(value, 0, 0), vector(0, value, 0), vector(0, 0, value)];

/** All numbers in an answer, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe('through the anatomy’s door', () => {
  const pointQueries: readonly (readonly [string, (point: Vector3, on: Anatomy) => unknown])[] = [
    ['tissueAt', (point, on) => tissueAt(on, point)],
    ['an anatomy’s own tissueAt', (point, on) => on.tissueAt(point)],
    ['signedDistance', (point, on) => signedDistance(on, 'L3', point)],
    ['nearestLandmark', (point, on) => nearestLandmark(on, point)],
    ['tissuesAlong, from there,', (point, on) => tissuesAlong(on, point, INSIDE)],
    ['tissuesAlong, to there,', (point, on) => tissuesAlong(on, INSIDE, point)],
  ];
  for (const [name, ask] of pointQueries)
    it(`${name} refuses points that are none or lie outside the modelled region`, () => {
      for (const value of OUTSIDE)
        for (const point of axes(value))
          expect(() => ask(point, anatomy)).toThrow(/outside the modelled region/);
      for (const point of axes(599)) expect(() => ask(point, anatomy)).not.toThrow();
    });

  it('pullBack and pushForward refuse what is no point, and give numbers for every other', () => {
    for (const value of [...NOT_NUMBERS, 1e308])
      for (const point of axes(value)) {
        expect(() => anatomy.pullBack(point)).toThrow(/nowhere in space/);
        expect(() => anatomy.pushForward(point)).toThrow(/nowhere in space/);
      }
    for (const value of [601, -5000, 999_999])
      for (const point of axes(value))
        for (const out of [anatomy.pullBack(point), anatomy.pushForward(point)])
          expect(numbersIn(out).every(Number.isFinite), `${value}`).toBe(true);
  });

  it('levelAt refuses heights outside the modelled region', () => {
    for (const z of OUTSIDE) expect(() => levelAt(anatomy, z)).toThrow(/must be from -600 to 600/);
  });

  it('needleTrack and skinEntry refuse aims that are none, and say which number', () => {
    for (const value of [...NOT_NUMBERS, 151]) {
      for (const [key, words] of [
        ['leftOffsetMm', /offset to the left/],
        ['cranialOffsetMm', /offset towards the head/],
      ] as const) {
        expect(() => skinEntry(anatomy, { ...aim, [key]: value })).toThrow(words);
        expect(() => needleTrack(anatomy, { ...aim, [key]: value })).toThrow(words);
      }
      expect(() => needleTrack(anatomy, { ...aim, cephaladDeg: value })).toThrow(/angle towards the head/);
      expect(() => needleTrack(anatomy, { ...aim, leftDeg: value })).toThrow(/angle to the left/);
    }
    for (const length of [NaN, Infinity, -1, 401])
      expect(() => needleTrack(anatomy, aim, length)).toThrow(/length of a track/);
    for (const leftOffsetMm of [-150, 150])
      expect(numbersIn(needleTrack(anatomy, { ...aim, leftOffsetMm }, 400)).every(Number.isFinite)).toBe(
        true,
      );
  });

  it('names of interspaces, postures and structures that are none are refused by name', () => {
    expect(() => skinFrame(anatomy, NO_INTERSPACE)).toThrow('No interspace is called "L6/7".');
    expect(() => idealAim(anatomy, NO_INTERSPACE)).toThrow(RangeError);
    expect(() => skinEntry(anatomy, { ...aim, interspace: NO_INTERSPACE })).toThrow(RangeError);
    expect(() => needleTrack(anatomy, { ...aim, interspace: NO_INTERSPACE })).toThrow(RangeError);
    expect(() => inPosture(anatomy, NO_POSTURE)).toThrow('No posture is called "standingOnHead".');
    expect(() => signedDistance(anatomy, 'rib', vector(0, 0, 0))).toThrow('No structure is called "rib".');
  });

  it('createAnatomy refuses what is no number and holds the rest within its ranges', () => {
    const plain = { sizeScale: 1, skinToEpiduralMm: 50 };
    const every = (value: number) => ({
      'L1/2': value,
      'L2/3': value,
      'L3/4': value,
      'L4/5': value,
      'L5/S1': value,
    });
    const wrong = (value: number) => [
      { sizeScale: value },
      { skinToEpiduralMm: value },
      { subcutaneousFatMm: value },
      { skinFactor: value },
      { spinousFactor: value },
      { epiduralDepthFactor: value },
      { flavumFactor: every(value) },
      { discFactor: every(value) },
    ];
    for (const value of [NaN, Infinity, -Infinity])
      for (const change of wrong(value))
        expect(() => createAnatomy({ ...plain, ...change })).toThrow(/must be a number/);
    for (const value of [-1e308, 0, 1e308])
      for (const change of wrong(value)) {
        const made = createAnatomy({ ...plain, ...change });
        const track = needleTrack(made, idealAim(made, 'L3/4'));
        expect(numbersIn(track).every(Number.isFinite), JSON.stringify(change)).toBe(true);
        expect(track.segments.every(({ fromMm, toMm }) => toMm > fromMm)).toBe(true);
      }
  });

  it('personParameters refuses a body-mass index of 9, a height of 3 m and what is no number', () => {
    expect(() => personParameters({ ...WOMAN, bodyMassIndex: 9 }, traits)).toThrow(RangeError);
    expect(() => personParameters({ ...WOMAN, heightCm: 300 }, traits)).toThrow(RangeError);
    for (const value of NOT_NUMBERS)
      for (const key of ['ageYears', 'heightCm', 'bodyMassIndex'])
        expect(() => personParameters({ ...WOMAN, [key]: value }, traits)).toThrow(`person.${key} is`);
    expect(() => personParameters({ ...WOMAN, sex: 'unknown' as 'male' }, traits)).toThrow(
      'person.sex is unknown; it must be female or male.',
    );
  });

  it('drawAdult refuses seeds that are no whole numbers', () => {
    for (const seed of [...NOT_NUMBERS, 0.5, 1e308])
      expect(() => drawAdult(seed)).toThrow(/it must be a whole number/);
  });
});
