import { describe, expect, it } from 'vitest';
import { createAnatomy, inPosture, REFERENCE_MALE } from '../../../src/anatomy/index.ts';
import { skinX } from '../../../src/anatomy/back/surface.ts';
import { BONES } from '../../../src/anatomy/bones/bones.ts';
import { LAMINAE, SAC_HALF_DEPTH, SAC_REAR } from '../../../src/anatomy/column/corridor.ts';
import { MOVERS, motionsOf } from '../../../src/anatomy/column/motions.ts';
import { interlaminarOpeningMm } from '../../../src/anatomy/queries/interlaminar.ts';
import type { SpinePosture } from '../../../src/anatomy/types.ts';
import { VERTEBRAE, type Interspace, type Vertebra } from '../../../src/content/levels.ts';
import { POSTURES } from './warped.ts';

type Point = readonly [x: number, y: number, z: number];

function fieldOf(bone: string) {
  const found = BONES.find(({ id }) => id === bone);
  if (found === undefined) throw new RangeError(bone);
  return found;
}

/** Points on the left half of a bone's surface that lie near another bone. */
function surfaceNear(bone: string, other: string, reachMm: number): Point[] {
  const { distance, bounds } = fieldOf(bone);
  const far = fieldOf(other);
  const step = 0.8;
  const points: Point[] = [];
  for (let x = bounds.min.x; x < bounds.max.x; x += step)
    for (let y = 0; y < bounds.max.y; y += step)
      for (let z = bounds.min.z; z < Math.min(bounds.max.z, far.bounds.max.z + reachMm);) {
        const own = distance(x, y, z);
        if (Math.abs(own) < 0.4 && far.distance(x, y, z) < reachMm) points.push([x, y, z]);
        z += Math.max(step, Math.abs(own) * 0.7);
      }
  return points;
}

const PAIRS = VERTEBRAE.slice(1).map((lower, i) => [VERTEBRAE[i] ?? 'L1', lower] as const);
const SURFACES = new Map(PAIRS.map(([upper, lower]) => [upper, surfaceNear(upper, lower, 9)]));

/** Least distance of an upper bone's surface from the bone below, mm. */
function gap(
  upper: Vertebra,
  lower: Vertebra,
  posture: SpinePosture,
  discFactor: number,
  flexion = 1,
): number {
  const all = {
    'L1/2': discFactor,
    'L2/3': discFactor,
    'L3/4': discFactor,
    'L4/5': discFactor,
    'L5/S1': discFactor,
  };
  const motions = motionsOf(posture, all satisfies Record<Interspace, number>, false, flexion);
  const a = motions[MOVERS.indexOf(upper)];
  const b = motions[MOVERS.indexOf(lower)];
  if (a === undefined || b === undefined) return NaN;
  const { distance } = fieldOf(lower);
  let least = Infinity;
  for (const [x, y, z] of SURFACES.get(upper) ?? []) {
    const px = a.cosine * x - a.sine * z + a.x - b.x;
    const pz = a.sine * x + a.cosine * z + a.z - b.z;
    least = Math.min(least, distance(b.cosine * px + b.sine * pz, y, b.cosine * pz - b.sine * px));
  }
  return least;
}

describe('postures', () => {
  it.each(PAIRS)('%s and %s never touch, in any posture, with discs of three heights', (upper, lower) => {
    for (const posture of POSTURES)
      for (const discFactor of [0.75, 1, 1.2])
        expect(gap(upper, lower, posture, discFactor), `${posture}, discs ${discFactor}`).toBeGreaterThan(
          0.2,
        );
  });

  it.each(PAIRS)('%s and %s never touch on the way into the curl', (upper, lower) => {
    for (const posture of ['lateralCurled', 'sittingCurled'] as const)
      for (const flexion of [0, 0.15, 0.3, 0.5, 0.7, 0.85])
        for (const discFactor of [0.75, 1, 1.2])
          expect(
            gap(upper, lower, posture, discFactor, flexion),
            `${posture} at ${flexion}, discs ${discFactor}`,
          ).toBeGreaterThan(0.2);
  });

  it('curling opens every window, step by step, by as much at full curl as was measured at L3/4', () => {
    const male = createAnatomy(REFERENCE_MALE.parameters);
    const upright = interlaminarOpeningMm(inPosture(male, 'sittingUpright'), 'L3', 'L4');
    for (const posture of ['lateralCurled', 'sittingCurled'] as const) {
      for (const [upper, lower] of PAIRS) {
        const openings = Array.from({ length: 21 }, (_, step) =>
          interlaminarOpeningMm(inPosture(male, posture, step / 20), upper, lower),
        );
        openings.slice(1).forEach((opening, i) => {
          expect(opening, `${posture} ${upper} step ${i + 1}`).toBeGreaterThan(openings[i] ?? Infinity);
        });
      }
      const gained = interlaminarOpeningMm(inPosture(male, posture), 'L3', 'L4') - upright;
      const published = posture === 'sittingCurled' ? 1.32 : 0.92;
      expect(Math.abs(gained - published), posture).toBeLessThan(0.2);
    }
    expect(interlaminarOpeningMm(inPosture(male, 'sittingCurled', 0), 'L3', 'L4')).toBeCloseTo(upright, 9);
  });

  it('keeps one anatomy for each step of the flexion, the full curl being the posture itself', () => {
    const male = createAnatomy(REFERENCE_MALE.parameters);
    const curled = inPosture(male, 'lateralCurled');
    expect(inPosture(male, 'lateralCurled', 1)).toBe(curled);
    expect(inPosture(male, 'lateralCurled', 0.61)).toBe(inPosture(curled, 'lateralCurled', 0.59));
    expect(inPosture(male, 'supine', 0.3)).toBe(inPosture(male, 'supine'));
    const half = inPosture(male, 'lateralCurled', 0.5);
    expect([half.flexion, half.subcutaneousFatMm]).toEqual([0.5, male.subcutaneousFatMm]);
    expect(inPosture(half, 'lateralCurled')).toBe(curled);
    const seen = new Set(Array.from({ length: 201 }, (_, i) => inPosture(male, 'lateralCurled', i / 200)));
    expect(seen.size).toBe(21);
    const straight = inPosture(male, 'lateralCurled', 0).pushForward({ x: -70, y: 0, z: 60 });
    const lying = inPosture(male, 'atlas').pushForward({ x: -70, y: 0, z: 60 });
    expect(straight).toEqual(lying);
    expect(() => inPosture(male, 'lateralCurled', NaN)).toThrow(RangeError);
  });

  it('in the reference male sitting curled opens the window of L3/4 by 0.5 to 2.1 mm against sitting upright, lying curled by less', () => {
    const edge = (bone: 'L3' | 'L4'): Point[] => {
      const { topZ, bottomZ, topX } = LAMINAE[bone];
      const points: Point[] = [];
      for (let z = bottomZ - 1; z <= topZ + 1; z += 0.25)
        for (let x = topX + 2; x > topX - 9; x -= 0.1)
          if (fieldOf(bone).distance(x, 0, z) < 0) {
            points.push([x, 0, z]);
            break;
          }
      return points;
    };
    const upper = edge('L3');
    const lower = edge('L4');
    const male = createAnatomy(REFERENCE_MALE.parameters);
    const opening = (posture: SpinePosture): number => {
      const anatomy = inPosture(male, posture);
      const push = ([x, y, z]: Point) => anatomy.pushForward({ x, y, z });
      const below = lower.map(push);
      let least = Infinity;
      for (const a of upper.map(push))
        for (const b of below)
          least = Math.min(least, Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.z - b.z) * (a.z - b.z)));
      return least;
    };
    const upright = opening('sittingUpright');
    const curled = opening('sittingCurled') - upright;
    expect(curled).toBeGreaterThan(0.5);
    expect(curled).toBeLessThan(2.1);
    expect(opening('lateralCurled') - upright).toBeLessThan(curled);
    expect(opening('standing')).toBeLessThan(upright);
  });

  it('the angles between the bones add up to the published lordosis standing', () => {
    const motions = motionsOf('standing');
    const atlas = -1 + 2 + 4 + 7 + 15;
    const turned = (bone: Vertebra): number => {
      const motion = motions[MOVERS.indexOf(bone)];
      return (Math.atan2(motion?.sine ?? NaN, motion?.cosine ?? NaN) * 180) / Math.PI;
    };
    expect(atlas + turned('L1') - turned('sacrum')).toBeCloseTo(50.5, 6);
  });

  it('bends skin and sac smoothly: no wave that the atlas has not', () => {
    const base = createAnatomy({ sizeScale: 1, skinToEpiduralMm: 60 });
    const lines: readonly ((z: number) => number)[] = [
      (z) => skinX(0, z),
      (z) => skinX(40, z),
      (z) => SAC_REAR.value(z) + SAC_HALF_DEPTH.value(z),
    ];
    for (const posture of POSTURES) {
      const anatomy = inPosture(base, posture);
      const atlas = inPosture(base, 'atlas');
      lines.forEach((line, which) => {
        const y = which === 1 ? 40 : 0;
        /** Turn of the line per 4 mm of the atlas's height, degrees, at each height. */
        const turns = (of: typeof anatomy): number[] => {
          const slopes: number[] = [];
          for (let z = -115; z < 75; z += 4) {
            const a = of.pushForward({ x: line(z), y, z });
            const b = of.pushForward({ x: line(z + 4), y, z: z + 4 });
            slopes.push((Math.atan2(b.x - a.x, b.z - a.z) * 180) / Math.PI);
          }
          return slopes.slice(1).map((slope, i) => slope - (slopes[i] ?? NaN));
        };
        const before = turns(atlas);
        turns(anatomy).forEach((turn, i) => {
          // Between two bones the sac bends where they do; the skin takes it up over the whole back.
          const most = which === 2 ? 5 : 2.5;
          expect(Math.abs(turn - (before[i] ?? NaN)), `${posture} line ${which} step ${i}`).toBeLessThan(
            most,
          );
        });
      });
    }
  });
});
