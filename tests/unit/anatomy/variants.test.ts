import { describe, expect, it } from 'vitest';
import { createAnatomy, idealAim, landmarks, needleTrack } from '../../../src/anatomy/index.ts';
import { BONES } from '../../../src/anatomy/bones/bones.ts';
import { fasciaX } from '../../../src/anatomy/back/surface.ts';
import { placed, POSES } from '../../../src/anatomy/column/column.ts';
import { MOVERS, motionsOf } from '../../../src/anatomy/column/motions.ts';
import { after, inSpace, moved, type Rigid } from '../../../src/anatomy/column/rigid.ts';
import { curvedMotions, END_VERTEBRAE } from '../../../src/anatomy/column/scoliosis.ts';
import { personParameters } from '../../../src/anatomy/person/parameters.ts';
import { byInterspace, type Person } from '../../../src/anatomy/person/person.ts';
import { USUAL_TRAITS } from '../../../src/anatomy/person/traits.ts';
import type { Scoliosis, TransitionalVertebra, Variant } from '../../../src/anatomy/person/variants.ts';
import type { SpinePosture } from '../../../src/anatomy/types.ts';
import { makeBend } from '../../../src/anatomy/warp/bend.ts';
import { INTERSPACES, VERTEBRAE, type Vertebra } from '../../../src/content/levels.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { length, subtract, vector, type Vector3 } from '../../../src/numerics/vector.ts';
import { POSTURES, somewhere, tryPoints } from './warped.ts';
import { USUAL_LAYERS } from './layers.ts';

const SEED = 905;
const MAN: Person = { sex: 'male', ageYears: 50, heightCm: 178, bodyMassIndex: 27 };
const DEGREES = 180 / Math.PI;

const curve = (apex: Scoliosis['apex'], cobbDeg: number, convexTo: Scoliosis['convexTo']): Scoliosis => ({
  kind: 'scoliosis',
  apex,
  cobbDeg,
  convexTo,
});

function somebodyWith(variants: readonly Variant[], posture: SpinePosture) {
  return createAnatomy({ ...personParameters({ ...MAN, variants }, USUAL_TRAITS), posture });
}

function boneOf(id: Vertebra) {
  const found = BONES.find((bone) => bone.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
}

/** Middle of a vertebra's body in the atlas, well inside the bone. */
function bodyOf(bone: Vertebra): Vector3 {
  const { x, z } = placed(POSES[bone], 0, -12);
  return vector(x, 0, z);
}

const CURVES = [
  curve('L2/3', 10, 'left'),
  curve('L2/3', 25, 'left'),
  curve('L2/3', 25, 'right'),
  curve('L3', 20, 'right'),
] as const;
const named = (each: Scoliosis) =>
  [`${each.cobbDeg}° about ${each.apex} to the ${each.convexTo}`, each] as const;

describe(`scoliosis (seed ${SEED})`, () => {
  it.each(CURVES.map(named))(
    '%s: is undone to a millionth of a millimetre, and folds nothing',
    (_, scoliosis) => {
      for (const posture of ['standing', 'sittingCurled', 'lateralCurled'] as const) {
        const trial = tryPoints(somebodyWith([scoliosis], posture), SEED, 0, 800);
        expect(trial.thereAndBackMm).toBeLessThan(1e-6);
        expect(trial.backAndThereMm).toBeLessThan(1e-6);
        expect(trial.leastVolume).toBeGreaterThan(0.1);
      }
    },
  );

  it('moves each bone as one, so that distances within it grow with the size alone', () => {
    // At the atlas's length of the spinous processes no bone changes.
    const parameters = { sizeScale: 0.93, skinToEpiduralMm: 60, variants: [curve('L2/3', 25, 'left')] };
    for (const posture of ['standing', 'sittingCurled'] as const) {
      const anatomy = createAnatomy({ ...parameters, posture });
      for (const bone of BONES) {
        const { min, max } = bone.bounds;
        const inside = Array.from({ length: 4000 }, (_, i) => {
          const draw = (what: 'x' | 'y' | 'z'): number =>
            min[what] + (max[what] - min[what]) * uniform(SEED, `${bone.id} ${what}`, i);
          return vector(draw('x'), draw('y'), draw('z'));
        }).filter(({ x, y, z }) => bone.distance(x, y, z) < 0 && x > fasciaX(y, z));
        const [first] = inside;
        expect(inside.length).toBeGreaterThan(60);
        if (first === undefined) continue;
        const carried = anatomy.pushForward(first);
        for (const point of inside)
          expect(length(subtract(anatomy.pushForward(point), carried))).toBeCloseTo(
            length(subtract(point, first)) * 0.93,
            6,
          );
      }
    }
  });

  /** Tilt of a vertebra's upper end-plate as a film from the front shows it, degrees, up on the left. */
  function tilt(anatomy: ReturnType<typeof somebodyWith>, bone: Vertebra): number {
    const middle = bodyOf(bone);
    const at = (y: number): Vector3 => anatomy.pushForward({ ...middle, y });
    const across = subtract(at(8), at(-8));
    return Math.atan2(across.z, across.y) * DEGREES;
  }

  it.each(CURVES.map(named))('%s: is the asked angle between the end vertebrae, standing', (_, scoliosis) => {
    const anatomy = somebodyWith([scoliosis], 'standing');
    const [upper, lower] = END_VERTEBRAE[scoliosis.apex];
    const sign = scoliosis.convexTo === 'left' ? 1 : -1;
    const cobb = sign * (tilt(anatomy, upper) - tilt(anatomy, lower));
    expect(Math.abs(cobb - scoliosis.cobbDeg)).toBeLessThan(0.5);
    for (const bone of VERTEBRAE) expect(Math.abs(tilt(anatomy, bone))).toBeLessThan(Math.abs(cobb) * 0.7);
    expect(Math.abs(tilt(anatomy, 'sacrum'))).toBeLessThan(0.01);
  });

  it.each(CURVES.map(named))(
    '%s: bends to that side, bodies turned towards it, spinous processes away',
    (_, scoliosis) => {
      const sign = scoliosis.convexTo === 'left' ? 1 : -1;
      for (const posture of POSTURES) {
        const anatomy = somebodyWith([scoliosis], posture);
        const straight = somebodyWith([], posture);
        const { spinousTips, levelCentres, iliacCrests, iliacCrestZ } = landmarks(anatomy);
        const apexY = (levelCentres['L2/3'].y + levelCentres['L3/4'].y) / 2;
        expect(sign * (apexY - levelCentres['L5/S1'].y)).toBeGreaterThan(0.25 * scoliosis.cobbDeg);
        expect(sign * (apexY - levelCentres['T12/L1'].y)).toBeGreaterThan(0.25 * scoliosis.cobbDeg);
        // At the apex the tip lies on the hollow side of its own body.
        const apex = scoliosis.apex === 'L3' ? 'L3' : 'L2';
        const aside = sign * (anatomy.pushForward(bodyOf(apex)).y - spinousTips[apex].y);
        expect(aside).toBeGreaterThan(0.1 * scoliosis.cobbDeg);
        // Pelvis and thorax keep their level.
        expect(Math.abs(iliacCrests[0].z - iliacCrests[1].z)).toBeLessThan(1);
        expect(Math.abs(iliacCrestZ - landmarks(straight).iliacCrestZ)).toBeLessThan(8);
        const rib = (y: number) => anatomy.pushForward(vector(-60, y, 200)).z;
        expect(Math.abs(rib(60) - rib(-60))).toBeLessThan(1e-6);
      }
    },
  );

  it.each(CURVES.map(named))(
    '%s: no bone is more than 0.1 mm inside another',
    (_, scoliosis) => {
      for (const [i, upper] of VERTEBRAE.slice(0, 5).entries()) {
        const lower = VERTEBRAE[i + 1] ?? 'sacrum';
        const [own, other] = [boneOf(upper), boneOf(lower)];
        const surface: Vector3[] = [];
        const { min, max } = own.bounds;
        for (let x = min.x; x < max.x; x += 1)
          for (let y = min.y; y < max.y; y += 1)
            for (let z = min.z; z < Math.min(max.z, other.bounds.max.z + 8);) {
              const distance = own.distance(x, y, z);
              if (Math.abs(distance) < 0.45 && other.distance(x, y, z) < 8) surface.push(vector(x, y, z));
              z += Math.max(0.9, Math.abs(distance) * 0.7);
            }
        expect(surface.length).toBeGreaterThan(300);
        for (const [posture, disc] of POSTURES.flatMap((each) => [
          [each, 1] as const,
          [each, 0.75] as const,
        ])) {
          const discs = byInterspace(() => disc);
          const motions = curvedMotions(motionsOf(posture, discs), scoliosis);
          const a = motions[MOVERS.indexOf(upper)];
          const b = motions[MOVERS.indexOf(lower)];
          if (a === undefined || b === undefined) throw new RangeError(upper);
          const [r0 = 0, r1 = 0, r2 = 0, r3 = 0, r4 = 0, r5 = 0, r6 = 0, r7 = 0, r8 = 0, ...shift] = b;
          const turned: Rigid = [r0, r3, r6, r1, r4, r7, r2, r5, r8, 0, 0, 0];
          const home = after(turned, [1, 0, 0, 0, 1, 0, 0, 0, 1, ...shift.map((each) => -each)]);
          const between = after(home, a);
          let least = Infinity;
          for (const point of surface) {
            const { x, y, z } = moved(between, point);
            least = Math.min(least, other.distance(x, y, z));
          }
          expect(least, `${upper} in ${lower}, ${posture}, discs ${disc}`).toBeGreaterThan(-0.1);
        }
      }
    },
    60000,
  );

  it('what is pushed is felt: bones are bone where they now are, and the track through a turned midplane meets ligament', () => {
    const anatomy = somebodyWith([curve('L2/3', 25, 'right')], 'lateralCurled');
    let met = 0;
    for (let i = 0; i < 6000; i++) {
      const { x, y, z } = somewhere(SEED, 2 * i);
      if (!BONES.some((bone) => bone.distance(x, y, z) < -0.01) || x < fasciaX(y, z) + 1) continue;
      met++;
      expect(anatomy.tissueAt(anatomy.pushForward(vector(x, y, z)))).toBe('bone');
    }
    expect(met).toBeGreaterThan(100);
    for (const at of INTERSPACES) {
      const { segments } = needleTrack(anatomy, idealAim(anatomy, at), 110);
      const tissues = segments.map(({ tissue }) => tissue);
      expect(tissues.slice(0, tissues.indexOf('dura')), at).toEqual(USUAL_LAYERS);
    }
  });

  it('the fat is solved for the asked depth in a curved spine as in a straight one', () => {
    const variants = [curve('L3', 20, 'left')];
    const anatomy = createAnatomy({ sizeScale: 1, skinToEpiduralMm: 55, posture: 'standing', variants });
    const { segments } = needleTrack(anatomy, idealAim(anatomy, 'L3/4'));
    const space = segments.find(({ tissue }) => tissue === 'epiduralFat');
    expect(Math.abs((space?.fromMm ?? NaN) - 55)).toBeLessThan(0.3);
  });

  it('left and right are each other’s mirror', () => {
    const [left, right] = (['left', 'right'] as const).map((to) =>
      createAnatomy({
        sizeScale: 1,
        skinToEpiduralMm: 55,
        posture: 'standing',
        variants: [curve('L2/3', 20, to)],
      }),
    );
    for (let i = 0; i < 200; i++) {
      const { x, y, z } = somewhere(SEED, i);
      const a = left?.pushForward(vector(x, y, z));
      const b = right?.pushForward(vector(x, -y, z));
      expect(Math.abs((a?.x ?? NaN) - (b?.x ?? NaN))).toBeLessThan(1e-4);
      expect(Math.abs((a?.y ?? NaN) + (b?.y ?? NaN))).toBeLessThan(1e-4);
      expect(Math.abs((a?.z ?? NaN) - (b?.z ?? NaN))).toBeLessThan(1e-4);
    }
  });

  it('changes no bit of anybody without it: the column is still bent in the plane alone', () => {
    const out = new Float64Array(3);
    const bend = makeBend(motionsOf('standing'), null);
    const anatomy = createAnatomy({ sizeScale: 1, skinToEpiduralMm: 55, posture: 'standing', variants: [] });
    for (let i = 0; i < 400; i++) {
      const { x, y, z } = somewhere(SEED, i);
      if (x < fasciaX(y, z)) continue;
      const pushed = anatomy.pushForward(vector(x, y, z));
      bend.forward(out, x, y, z);
      // On the feet the roots sink within the sac, along x alone.
      expect(pushed.y).toBe(y);
      if (Math.abs(y) < 12) continue;
      expect([pushed.x, pushed.z]).toEqual([out[0], out[2]]);
    }
  });

  it('refuses by name an angle, an apex or a side that is none', () => {
    const made = (variant: Variant) => () => somebodyWith([variant], 'standing');
    expect(made(curve('L2/3', 40, 'left'))).toThrow(/cobbDeg is 40.*between 10 and 25/);
    expect(made(curve('L3', NaN, 'left'))).toThrow(/cobbDeg is NaN/);
    expect(made({ ...curve('L3', 15, 'left'), apex: 'L5' as 'L3' })).toThrow(/apex of a scoliosis is "L5"/);
    expect(made({ ...curve('L3', 15, 'left'), convexTo: 'up' as 'left' })).toThrow(/convexTo is up/);
    const two = [curve('L3', 15, 'left'), curve('L3', 15, 'right')];
    expect(() => somebodyWith(two, 'standing')).toThrow(/scoliosis twice/);
  });
});

describe('a transitional vertebra', () => {
  const transitional = (side: TransitionalVertebra['side']): Variant => ({
    kind: 'transitionalVertebra',
    side,
  });
  /** Half-way from the transverse process of L5 to the ala. */
  const bridge = (side: number): Vector3 => vector(-34, side * 38, -105);

  it('is joined to the ala by bone, on the asked side alone, in every posture', () => {
    for (const posture of POSTURES) {
      const tissues = (variants: readonly Variant[]) => {
        const anatomy = somebodyWith(variants, posture);
        return [1, -1].map((side) => anatomy.tissueAt(anatomy.pushForward(bridge(side))) === 'bone');
      };
      expect(tissues([])).toEqual([false, false]);
      expect(tissues([transitional('left')])).toEqual([true, false]);
      expect(tissues([transitional('right')])).toEqual([false, true]);
      expect(tissues([transitional('both')])).toEqual([true, true]);
    }
  });

  it('from end to end of the bridge a needle meets nothing but bone, and no nerve has become bone', () => {
    const anatomy = somebodyWith([transitional('left')], 'sittingCurled');
    const plain = somebodyWith([], 'sittingCurled');
    for (let share = 0; share <= 1; share += 0.02) {
      const point = vector(-30 - 8 * share, 40 - 4 * share, -92 - 25 * share);
      expect(anatomy.tissueAt(anatomy.pushForward(point))).toBe('bone');
    }
    for (let i = 0; i < 20000; i++) {
      const u = (what: string): number => uniform(SEED, what, i);
      const point = vector(-50 + 40 * u('x'), 20 + 32 * u('y'), -130 + 45 * u('z'));
      const before = plain.tissueAt(plain.pushForward(point));
      const now = anatomy.tissueAt(anatomy.pushForward(point));
      if (now !== before)
        expect([before, now]).toEqual([expect.stringMatching(/muscle|fat|facetCapsule/), 'bone']);
    }
  });

  const pitch = (posture: SpinePosture, variants: readonly Variant[], bone: Vertebra): number => {
    const anatomy = somebodyWith(variants, posture);
    const { x, z } = bodyOf(bone);
    const across = subtract(
      anatomy.pushForward(vector(x + 2, 0, z)),
      anatomy.pushForward(vector(x - 2, 0, z)),
    );
    return Math.atan2(across.z, across.x) * DEGREES;
  };

  it('does not move against the sacrum from posture to posture, as others do', () => {
    const angle = (posture: SpinePosture, variants: readonly Variant[]): number =>
      pitch(posture, variants, 'L5') - pitch(posture, variants, 'sacrum');
    const fused = POSTURES.map((posture) => angle(posture, [transitional('both')]));
    for (const each of fused) expect(Math.abs(each - (fused[0] ?? NaN))).toBeLessThan(1e-6);
    expect(angle('sittingUpright', []) - angle('sittingCurled', [])).toBeCloseTo(4, 3);
    expect(angle('standing', []) - angle('sittingCurled', [])).toBeCloseTo(12.6, 3);
  });

  it('has a low disc under it, and the others their own', () => {
    const { discFactor: own } = personParameters({ ...MAN, variants: [transitional('both')] }, USUAL_TRAITS);
    const { discFactor: usual } = personParameters(MAN, USUAL_TRAITS);
    for (const at of INTERSPACES)
      expect((own?.[at] ?? NaN) / (usual?.[at] ?? NaN)).toBeCloseTo(at === 'L5/S1' ? 0.7 : 1, 9);
    const height = (variants: readonly Variant[]): number => {
      const motions = motionsOf(
        'standing',
        personParameters({ ...MAN, variants }, USUAL_TRAITS).discFactor,
        variants.length > 0,
      ).map(inSpace);
      // Middle of L5's lower face against the sacrum's upper one.
      const upper = moved(motions[MOVERS.indexOf('L5')] ?? [], vector(-3, 0, -95));
      const lower = moved(motions[MOVERS.indexOf('sacrum')] ?? [], vector(-3, 0, -106));
      return length(subtract(upper, lower));
    };
    expect(height([transitional('both')])).toBeLessThan(height([]) - 1.5);
  });

  it('refuses a side that is none', () => {
    const made = () => somebodyWith([{ kind: 'transitionalVertebra', side: 'front' as 'left' }], 'standing');
    expect(made).toThrow(/side of a transitional vertebra is front/);
  });
});
