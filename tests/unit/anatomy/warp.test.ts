import { describe, expect, it } from 'vitest';
import {
  createAnatomy,
  createHint,
  depthOf,
  idealAim,
  inPosture,
  landmarks,
  needleTrack,
  patientStructures,
} from '../../../src/anatomy/index.ts';
import { fasciaX } from '../../../src/anatomy/back/surface.ts';
import { BONES } from '../../../src/anatomy/bones/bones.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { length, subtract, vector } from '../../../src/numerics/vector.ts';
import { POSTURES, somebody, somewhere, tryPoints } from './warped.ts';

const SEED = 4711;

describe(`the warp (seed ${SEED})`, () => {
  it.each(POSTURES)('%s: is undone to a millionth of a millimetre, and folds nothing', (posture) => {
    for (let i = 0; i < 6; i++) {
      const trial = tryPoints(somebody(SEED + i, posture), SEED, i * 400, 400);
      expect(trial.thereAndBackMm).toBeLessThan(1e-6);
      expect(trial.backAndThereMm).toBeLessThan(1e-6);
      expect(trial.leastVolume).toBeGreaterThan(0.15);
    }
  });

  it('half-way into the curl it is undone as exactly, and folds nothing', () => {
    for (let i = 0; i < 6; i++) {
      const posture = i % 2 === 0 ? 'lateralCurled' : 'sittingCurled';
      const anatomy = inPosture(somebody(SEED + i, posture), posture, 0.1 + 0.15 * i);
      const trial = tryPoints(anatomy, SEED, i * 400, 400);
      expect(trial.thereAndBackMm).toBeLessThan(1e-6);
      expect(trial.backAndThereMm).toBeLessThan(1e-6);
      expect(trial.leastVolume).toBeGreaterThan(0.15);
    }
  });

  it('a hint changes the answer by less than a millionth of a millimetre', () => {
    const anatomy = somebody(SEED, 'sittingCurled');
    const hint = createHint();
    const hinted = new Float64Array(3);
    const alone = new Float64Array(3);
    for (let i = 0; i < 1200; i++) {
      const x = -130 + i * 0.1;
      anatomy.pullBackInto(hinted, x, 14, -40 + i * 0.02, hint);
      anatomy.pullBackInto(alone, x, 14, -40 + i * 0.02);
      for (let k = 0; k < 3; k++) expect(Math.abs((hinted[k] ?? NaN) - (alone[k] ?? NaN))).toBeLessThan(1e-6);
    }
  });

  it.each(POSTURES)(
    '%s: moves each bone as one, so that distances within it grow with the size alone',
    (posture) => {
      const sizeScale = 0.93;
      const anatomy = createAnatomy({ sizeScale, skinToEpiduralMm: 60, posture });
      for (const bone of BONES) {
        const { min, max } = bone.bounds;
        const inside = Array.from({ length: 6000 }, (_, i) => {
          const draw = (what: string, low: number, high: number): number =>
            low + (high - low) * uniform(SEED, `${bone.id} ${what}`, i);
          return vector(draw('x', min.x, max.x), draw('y', min.y, max.y), draw('z', min.z, max.z));
        }).filter(({ x, y, z }) => bone.distance(x, y, z) < 0 && x > fasciaX(y, z));
        const [first] = inside;
        expect(inside.length).toBeGreaterThan(100);
        if (first === undefined) continue;
        const moved = anatomy.pushForward(first);
        for (const point of inside) {
          const before = length(subtract(point, first)) * sizeScale;
          expect(length(subtract(anatomy.pushForward(point), moved))).toBeCloseTo(before, 6);
        }
      }
    },
  );

  it('puts the epidural space as deep under the skin at L3/4 as asked, 28 to 90 mm, at every size', () => {
    for (const sizeScale of [0.85, 1, 1.15]) {
      for (let depth = 28; depth <= 90; depth += 6) {
        const posture = POSTURES[depth % POSTURES.length];
        const anatomy = createAnatomy({ sizeScale, skinToEpiduralMm: depth, ...(posture && { posture }) });
        const track = needleTrack(anatomy, idealAim(anatomy, 'L3/4'));
        expect(Math.abs((depthOf(track, 'epiduralFat') ?? NaN) - depth)).toBeLessThan(0.3);
        const fat = track.segments.find((segment) => segment.tissue === 'fat');
        expect((fat?.toMm ?? 0) - (fat?.fromMm ?? 0)).toBeGreaterThanOrEqual(1.95);
      }
    }
  });

  it('what is pushed is felt: structures and tissues agree at pushed points', () => {
    const anatomy = createAnatomy({ sizeScale: 1.08, skinToEpiduralMm: 66 });
    const bone = patientStructures(anatomy).find((structure) => structure.id === 'L3');
    let met = 0;
    for (let i = 0; i < 4000; i++) {
      const point = anatomy.pushForward(somewhere(SEED, 2 * i));
      if ((bone?.distance(point.x, point.y, point.z) ?? NaN) >= 0) continue;
      expect(anatomy.tissueAt(point)).toBe('bone');
      met++;
    }
    expect(met).toBeGreaterThan(50);
  });

  it('holds what it makes of a structure within the structure’s bounds', () => {
    const anatomy = somebody(SEED, 'standing');
    for (const { id, bounds } of patientStructures(anatomy)) {
      const reference = BONES.find((bone) => bone.id === id);
      if (reference === undefined) continue;
      for (let i = 0; i < 3000; i++) {
        const point = somewhere(SEED, 2 * i);
        if (reference.distance(point.x, point.y, point.z) > 0) continue;
        const { x, y, z } = anatomy.pushForward(point);
        const { min, max } = bounds;
        expect(x > min.x && x < max.x && y > min.y && y < max.y && z > min.z && z < max.z).toBe(true);
      }
    }
  });

  it('body mass lies in the fat alone: from the outer ligament to the space nothing changes', () => {
    const layers = [40, 52, 64, 80].map((skinToEpiduralMm) => {
      const anatomy = createAnatomy({ sizeScale: 0.86, skinToEpiduralMm });
      const track = needleTrack(anatomy, idealAim(anatomy, 'L3/4'));
      return (depthOf(track, 'epiduralFat') ?? NaN) - (depthOf(track, 'supraspinousLigament') ?? NaN);
    });
    for (const layer of layers) expect(Math.abs(layer - (layers[0] ?? NaN))).toBeLessThan(0.05);
  });

  it('landmarks move with the skin but bones only with the size', () => {
    const slim = landmarks(createAnatomy({ sizeScale: 1, skinToEpiduralMm: 48 }));
    const stout = landmarks(createAnatomy({ sizeScale: 1, skinToEpiduralMm: 78 }));
    expect(length(subtract(slim.spinousTips.L3, stout.spinousTips.L3))).toBeLessThan(1e-9);
    const deeper = slim.skinMidline['L3/4'].x - stout.skinMidline['L3/4'].x;
    expect(deeper).toBeGreaterThan(26);
    expect(deeper).toBeLessThan(34);
    expect(slim.levelCentres['T7/8'].z).toBeGreaterThan(slim.levelCentres['L1/2'].z + 130);
  });

  it('gives each layer of the midline track the thickness that is asked for', () => {
    const every = (factor: number) => ({
      'L1/2': factor,
      'L2/3': factor,
      'L3/4': factor,
      'L4/5': factor,
      'L5/S1': factor,
    });
    const plain = { sizeScale: 1, skinToEpiduralMm: 60, subcutaneousFatMm: 14, posture: 'atlas' } as const;
    const thickness = (parameters: Parameters<typeof createAnatomy>[0], tissue: string): number => {
      const anatomy = createAnatomy(parameters);
      const track = needleTrack(anatomy, idealAim(anatomy, 'L3/4'), 130);
      let sum = 0;
      for (const segment of track.segments) {
        if (segment.tissue === 'dura') break;
        if (segment.tissue === tissue) sum += segment.toMm - segment.fromMm;
      }
      return sum;
    };
    const ratio = (more: object, tissue: string): number =>
      thickness({ ...plain, ...more }, tissue) / thickness(plain, tissue);
    expect(ratio({ skinFactor: 1.4 }, 'skin')).toBeCloseTo(1.4, 1);
    expect(ratio({ epiduralDepthFactor: 0.6 }, 'epiduralFat')).toBeCloseTo(0.6, 1);
    expect(ratio({ epiduralDepthFactor: 1.4 }, 'epiduralFat')).toBeCloseTo(1.4, 1);
    expect(ratio({ flavumFactor: every(1.4) }, 'ligamentumFlavum')).toBeCloseTo(1.4, 1);
    const spinous = (parameters: Parameters<typeof createAnatomy>[0]): number =>
      thickness(parameters, 'interspinousLigament') + thickness(parameters, 'supraspinousLigament');
    for (const spinousFactor of [0.75, 1.2])
      expect(spinous({ ...plain, spinousFactor }) / spinous(plain)).toBeCloseTo(spinousFactor, 1);
    expect(Math.abs(thickness(plain, 'fat') - 14)).toBeLessThan(1);
  });

  it('keeps one anatomy for each posture of a person, with the same fat', () => {
    const lying = createAnatomy({ sizeScale: 1, skinToEpiduralMm: 55 });
    const sitting = inPosture(lying, 'sittingCurled');
    expect(inPosture(lying, 'sittingCurled')).toBe(sitting);
    expect(inPosture(sitting, 'lateralCurled')).toBe(lying);
    expect(sitting.posture).toBe('sittingCurled');
    expect(sitting.subcutaneousFatMm).toBeCloseTo(lying.subcutaneousFatMm, 9);
  });

  it('gives the same bits again', () => {
    const bits = (): number[] => {
      const anatomy = somebody(SEED, 'standing');
      return Array.from({ length: 200 }, (_, i) => {
        const { x, y, z } = anatomy.pullBack(somewhere(SEED, i));
        return x + y * 3 + z * 7;
      });
    };
    expect(bits()).toEqual(bits());
  });

  it('holds numbers out of range within it, and refuses what is no number', () => {
    const far = createAnatomy({ sizeScale: 9, skinToEpiduralMm: 900, spinousFactor: 40 });
    const { x, y, z } = far.pushForward(vector(-90, 10, -30));
    expect([x, y, z].every(Number.isFinite)).toBe(true);
    expect(() => createAnatomy({ sizeScale: NaN, skinToEpiduralMm: 50 })).toThrow(
      /sizeScale must be a number/,
    );
    expect(() => createAnatomy({ sizeScale: 1, skinToEpiduralMm: Infinity })).toThrow(RangeError);
  });
});
