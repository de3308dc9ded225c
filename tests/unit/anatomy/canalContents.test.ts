import { describe, expect, it } from 'vitest';
import { BONES } from '../../../src/anatomy/bones/bones.ts';
import { sacDistance } from '../../../src/anatomy/canal/canal.ts';
import { CANAL_CONTAINMENTS, CSF } from '../../../src/anatomy/canal/claims.ts';
import { CONUS_TIP_Z } from '../../../src/anatomy/canal/conus.ts';
import { FAT_PAD_SPANS } from '../../../src/anatomy/canal/fatPads.ts';
import { LEVEL_HEIGHTS } from '../../../src/anatomy/canal/levels.ts';
import {
  LAMINAE,
  LUMBAR,
  SAC_END_Z,
  SAC_HALF_DEPTH,
  SAC_REAR,
} from '../../../src/anatomy/column/corridor.ts';
import { DURA_THICKNESS_MM } from '../../../src/anatomy/dimensions.ts';
import { midlineTrack } from '../../../src/anatomy/queries/idealTrack.ts';
import { referenceTissueAt } from '../../../src/anatomy/queries/tissues.ts';
import { REFERENCE_STRUCTURES } from '../../../src/anatomy/structures.ts';
import type { Structure } from '../../../src/anatomy/types.ts';
import { INTERSPACES } from '../../../src/content/levels.ts';
import { uniform } from '../../../src/numerics/random.ts';

const SEED = 8086;
const LOWER = ['L2', 'L3', 'L4', 'L5', 'sacrum'] as const;

function structure(id: string): Structure {
  const found = REFERENCE_STRUCTURES.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is missing`);
  return found;
}

const OWN = [
  'duralSac',
  'conus',
  'caudaEquina',
  'csf',
  'rootSleeves',
  'epiduralVeins',
  'posteriorLongitudinalLigament',
  'epiduralFatPads',
  'epiduralSpace',
].map(structure);

const pads = structure('epiduralFatPads').distance;
const veins = structure('epiduralVeins').distance;
const ligament = structure('posteriorLongitudinalLigament').distance;

describe('the posterior epidural fat', () => {
  it('forms five pads that do not meet: none under the upper half of a lamina, fat at each interspace', () => {
    LUMBAR.forEach((level, i) => {
      const span = FAT_PAD_SPANS[i];
      const upper = LAMINAE[level];
      const lower = LAMINAE[LOWER[i] ?? 'sacrum'];
      expect(span?.bottomZ).toBeLessThan(lower.topZ);
      expect(span?.topZ).toBeLessThanOrEqual((upper.topZ + upper.bottomZ) / 2);
      for (let z = (upper.topZ + upper.bottomZ) / 2 + 1; z < upper.topZ - 2; z += 1)
        for (let y = -9; y <= 9; y += 1.5)
          for (let x = SAC_REAR.value(z) - 8; x < SAC_REAR.value(z) + 8; x += 0.5)
            expect(pads(x, y, z), `${level} ${x} ${y} ${z}`).toBeGreaterThan(0);
      const middle = (upper.bottomZ + lower.topZ) / 2;
      expect(pads(SAC_REAR.value(middle) - 2.5, 0, middle), level).toBeLessThan(-0.5);
    });
  });

  it('is a wedge: wider on the sac than behind, 10 to 16 mm wide, 0.2 to 0.9 mL a pad', () => {
    LUMBAR.forEach((level, i) => {
      const { topZ, bottomZ } = FAT_PAD_SPANS[i] ?? { topZ: 0, bottomZ: 0 };
      let volume = 0;
      const widths = new Map<number, number>();
      const middle = (LAMINAE[level].bottomZ + LAMINAE[LOWER[i] ?? 'sacrum'].topZ) / 2;
      const h = 0.7;
      for (let z = bottomZ + h / 2; z < topZ; z += h)
        for (let x = SAC_REAR.value(z) - 10; x < SAC_REAR.value(z) + 6; x += h)
          for (let y = -9; y <= 9; y += h) {
            if (pads(x, y, z) >= 0) continue;
            volume += h * h * h;
            if (Math.abs(z - middle) > 2) continue;
            const behind = Math.floor(SAC_REAR.value(z) - x);
            widths.set(behind, Math.max(widths.get(behind) ?? 0, 2 * Math.abs(y)));
          }
      expect(volume / 1000, level).toBeGreaterThan(0.2);
      expect(volume / 1000, level).toBeLessThan(0.9);
      const widest = Math.max(...widths.values());
      expect(widest, level).toBeGreaterThanOrEqual(10);
      expect(widest, level).toBeLessThanOrEqual(16);
      expect(widths.get(3) ?? 0, level).toBeLessThan(widest);
    });
  });
});

describe('the epidural veins', () => {
  it('lie in front beside the ligament and behind off the midline: no ideal track meets one before the sac', () => {
    for (const interspace of INTERSPACES) {
      const { x, z, directionX, directionZ } = midlineTrack(interspace);
      for (let y = -3; y <= 3; y += 0.5)
        for (let t = -8; t < 12; t += 0.1) {
          const px = x + directionX * t;
          const pz = z + directionZ * t;
          if (sacDistance(px, y, pz) < 0) break;
          expect(referenceTissueAt(px, y, pz), `${interspace} ${y} ${t}`).not.toBe('vein');
        }
    }
  });

  it('run in front on both sides at every disc, and are told of as vein', () => {
    for (const level of ['L1/2', 'L2/3', 'L3/4', 'L4/5', 'L5/S1'] as const) {
      for (const side of [-1, 1]) {
        const z = LEVEL_HEIGHTS[level];
        let deepest: readonly [number, number, number] = [0, 0, 0];
        let least = Infinity;
        for (let y = 2; y < 12; y += 0.2)
          for (let x = SAC_REAR.value(z) + SAC_HALF_DEPTH.value(z); x < SAC_REAR.value(z) + 28; x += 0.2) {
            const distance = veins(x, side * y, z);
            if (distance < least) {
              least = distance;
              deepest = [x, side * y, z];
            }
          }
        expect(least, `${level} ${side}`).toBeLessThan(-0.5);
        expect(Math.abs(deepest[1]), level).toBeGreaterThan(4);
        expect(referenceTissueAt(...deepest), level).toBe('vein');
      }
    }
  });
});

describe('the posterior longitudinal ligament', () => {
  it('is wider at each disc than behind the body below it', () => {
    const width = (z: number): number => {
      let widest = 0;
      for (let y = 0; y < 9; y += 0.2)
        for (let x = SAC_REAR.value(z) + 5; x < SAC_REAR.value(z) + 28; x += 0.2)
          if (ligament(x, y, z) < 0) widest = Math.max(widest, 2 * y);
      return widest;
    };
    const levels = ['L1/2', 'L2/3', 'L3/4', 'L4/5', 'L5/S1'] as const;
    levels.forEach((level, i) => {
      const z = LEVEL_HEIGHTS[level];
      expect(width(z), level).toBeGreaterThan(9);
      const next = levels[i + 1];
      if (next === undefined) return;
      const body = width((z + LEVEL_HEIGHTS[next]) / 2);
      expect(body, `body below ${level}`).toBeGreaterThan(2);
      expect(body, `body below ${level}`).toBeLessThan(0.75 * width(z));
    });
  });
});

describe('the cerebrospinal fluid', () => {
  const volumeMl = (fromZ: number, toZ: number, field: Structure['distance']): number => {
    const h = 0.5;
    let cells = 0;
    for (let z = fromZ + h; z < toZ; z += 2 * h)
      for (let x = SAC_REAR.value(z) - 1; x < SAC_REAR.value(z) + 24; x += h)
        for (let y = -10; y <= 10; y += h) if (field(x, y, z) < 0) cells++;
    return (cells * h * h * 2 * h) / 1000;
  };

  /**
   * Published from T11/12 down, with the roots: 49.9 mL, 28 to 81 (Hogan and others 1996); fluid alone 35.8 mL, 10.6 to
   * 61.3 (Sullivan and others 2006). Ours lies in one man's canal, narrower than most: the lower part of the range.
   */
  it('with the roots fills 20 to 81 mL from T11/12 to the end of the sac, alone 10.6 to 61.3', () => {
    const top = LEVEL_HEIGHTS['T11/12'];
    const cord = structure('conus').distance;
    const withRoots = volumeMl(SAC_END_Z - 2, top, (x, y, z) =>
      Math.max(sacDistance(x, y, z) + DURA_THICKNESS_MM, -cord(x, y, z)),
    );
    const alone = volumeMl(SAC_END_Z - 2, top, CSF.distance);
    expect(withRoots).toBeGreaterThan(20);
    expect(withRoots).toBeLessThan(81);
    expect(alone).toBeGreaterThan(10.6);
    expect(alone).toBeLessThan(61.3);
    expect(alone).toBeLessThan(withRoots);
  });

  /** The table's cross-sections over the 190 mm from the conus to S2 make 8 to 30 mL. */
  it('fills 8 to 30 mL from the conus to the end of the sac', () => {
    const below = volumeMl(SAC_END_Z - 2, CONUS_TIP_Z, CSF.distance);
    expect(below).toBeGreaterThan(8);
    expect(below).toBeLessThan(30);
  });
});

describe(`no two of the canal's contents share a point (seed ${SEED})`, () => {
  it('deeper than 0.1 mm, nor with a bone, at 200,000 points, but for the declared containments', () => {
    const contained = new Set(CANAL_CONTAINMENTS.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
    const all = [...OWN, ...BONES];
    const overlaps = new Map<string, number>();
    let inside = 0;
    for (let i = 0; i < 200000; i++) {
      const z = SAC_END_Z - 12 + (LEVEL_HEIGHTS['T11/12'] - SAC_END_Z + 12) * uniform(SEED, 'z', i);
      const x = SAC_REAR.value(z) - 9 + 36 * uniform(SEED, 'x', i);
      const y = -26 + 52 * uniform(SEED, 'y', i);
      const deep = all.filter(({ bounds: { min, max }, distance }) => {
        if (z < min.z || z > max.z || x < min.x || x > max.x || y < min.y || y > max.y) return false;
        return distance(x, y, z) < -0.1;
      });
      inside += deep.length > 0 ? 1 : 0;
      for (let a = 0; a < deep.length; a++)
        for (let b = a + 1; b < deep.length; b++) {
          const pair = `${deep[a]?.id} ${deep[b]?.id}`;
          if (!contained.has(pair)) overlaps.set(pair, (overlaps.get(pair) ?? 0) + 1);
        }
    }
    expect(inside).toBeGreaterThan(100000);
    expect([...overlaps]).toEqual([]);
  }, 60000);
});
