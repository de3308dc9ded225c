import { describe, expect, it } from 'vitest';
import {
  createAnatomy,
  depthOf,
  idealAim,
  landmarks,
  needleTrack,
  patientStructures,
} from '../../../src/anatomy/index.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { length, subtract, vector } from '../../../src/numerics/vector.ts';

const SEED = 4711;

describe(`the warp (seed ${SEED})`, () => {
  it('pull-back and push-forward undo each other to a millionth of a millimetre', () => {
    for (let i = 0; i < 3000; i++) {
      const draw = (what: string, low: number, high: number): number =>
        low + (high - low) * uniform(SEED, what, i);
      if (i % 30 !== 0) continue;
      const anatomy = createAnatomy({
        sizeScale: draw('size', 0.85, 1.15),
        skinToEpiduralMm: draw('depth', 25, 110),
      });
      for (let j = 0; j < 30; j++) {
        const at = (what: string, low: number, high: number): number =>
          low + (high - low) * uniform(SEED, what, i * 30 + j);
        const point = vector(at('x', -180, 40), at('y', -140, 140), at('z', -180, 120));
        expect(length(subtract(anatomy.pushForward(anatomy.pullBack(point)), point))).toBeLessThan(1e-6);
        expect(length(subtract(anatomy.pullBack(anatomy.pushForward(point)), point))).toBeLessThan(1e-6);
      }
    }
  });

  it('puts the epidural space as deep under the skin at L3/4 as asked, 28 to 90 mm, at every size', () => {
    for (const sizeScale of [0.85, 1, 1.15]) {
      for (let depth = 28; depth <= 90; depth += 2) {
        const anatomy = createAnatomy({ sizeScale, skinToEpiduralMm: depth });
        const track = needleTrack(anatomy, idealAim(anatomy, 'L3/4'));
        expect(Math.abs((depthOf(track, 'epiduralFat') ?? NaN) - depth)).toBeLessThan(0.3);
        const fat = track.segments.find((segment) => segment.tissue === 'fat');
        expect((fat?.toMm ?? 0) - (fat?.fromMm ?? 0)).toBeGreaterThanOrEqual(1.99);
      }
    }
  });

  it('what is pushed is felt: structures and tissues agree at pushed points', () => {
    const anatomy = createAnatomy({ sizeScale: 1.08, skinToEpiduralMm: 66 });
    const structures = patientStructures(anatomy);
    const bone = structures.find((structure) => structure.id === 'L3');
    for (let i = 0; i < 4000; i++) {
      const at = (what: string, low: number, high: number): number =>
        low + (high - low) * uniform(SEED, `felt ${what}`, i);
      const point = vector(at('x', -75, 25), at('y', -45, 45), at('z', -50, 10));
      const isL3 = (bone?.distance(point.x, point.y, point.z) ?? NaN) < 0;
      if (isL3) expect(anatomy.tissueAt(point)).toBe('bone');
    }
  });

  it('landmarks move with the skin but bones only with the size', () => {
    const slim = landmarks(createAnatomy({ sizeScale: 1, skinToEpiduralMm: 48 }));
    const stout = landmarks(createAnatomy({ sizeScale: 1, skinToEpiduralMm: 78 }));
    expect(length(subtract(slim.spinousTips.L3, stout.spinousTips.L3))).toBeLessThan(1e-9);
    const deeper = slim.skinMidline['L3/4'].x - stout.skinMidline['L3/4'].x;
    expect(deeper).toBeGreaterThan(26);
    expect(deeper).toBeLessThan(34);
    expect(slim.levelCentres['T7/8'].z).toBeGreaterThan(slim.levelCentres['L1/2'].z + 140);
  });
});
