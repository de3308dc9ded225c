import { describe, expect, it } from 'vitest';
import { boneDistance } from '../../../src/anatomy/bones/bones.ts';
import { envelopeDistance, epiduralRearX, sacDistance } from '../../../src/anatomy/canal/canal.ts';
import { LEVEL_HEIGHTS } from '../../../src/anatomy/canal/levels.ts';
import { WANTED_DEPTH, WANTED_WIDTH } from '../../../src/anatomy/canal/sacShape.ts';
import { WALLS } from '../../../src/anatomy/canal/walls.ts';
import {
  LAMINAE,
  LUMBAR,
  SAC_END_Z,
  SAC_HALF_DEPTH,
  SAC_HALF_WIDTH,
  SAC_REAR,
  TUBE_TOP_Z,
} from '../../../src/anatomy/column/corridor.ts';
import { EPIDURAL_DEPTH_MM, SAC_DEPTH_MM, SAC_WIDTH_MM } from '../../../src/anatomy/dimensions.ts';
import { duralHole } from '../../../src/anatomy/canal/hole.ts';
import { midlineTrack } from '../../../src/anatomy/queries/idealTrack.ts';
import { referenceTissueAt } from '../../../src/anatomy/queries/tissues.ts';
import { NEEDLES } from '../../../src/content/caseSchema.ts';
import { INTERSPACES, SPREAD_LEVELS } from '../../../src/content/levels.ts';
import { uniform } from '../../../src/numerics/random.ts';

const SEED = 5150;
const LOWER = ['L2', 'L3', 'L4', 'L5', 'sacrum'] as const;

function lean(z: number): number {
  const slope = SAC_REAR.slope(z);
  return Math.sqrt(1 + slope * slope);
}

function middleX(z: number): number {
  return SAC_REAR.value(z) + SAC_HALF_DEPTH.value(z) * lean(z);
}

/** Least distance of the sac's outline at a height from bone at its sides, mm. */
function leastRoom(z: number): number {
  let least = Infinity;
  for (let turn = 0.25; turn < 2.9; turn += 0.05) {
    const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
    let t = 0;
    while (sacDistance(middleX(z) + t * dx, t * dy, z) < 0) t += 0.05;
    least = Math.min(least, boneDistance(middleX(z) + t * dx, t * dy, z));
  }
  return least;
}

describe('the dural sac', () => {
  it('is as deep and wide as its table says, or fills the canal of the bones but for at most 3.4 mm', () => {
    let measured = 0;
    for (const { z, frontX, rearX } of WALLS) {
      const depth = 2 * SAC_HALF_DEPTH.value(z);
      const width = 2 * SAC_HALF_WIDTH.value(z);
      expect(depth, `depth at ${z}`).toBeLessThan(WANTED_DEPTH.value(z) + 0.3);
      expect(width, `width at ${z}`).toBeLessThan(WANTED_WIDTH.value(z) + 0.3);
      // The canal of the measured L3 is 15 mm wide between its pedicles and narrows to the lamina: there the sac meets bone.
      if (z > SAC_END_Z + 6 && width < 0.7 * WANTED_WIDTH.value(z)) {
        expect(width, `width at ${z}`).toBeGreaterThan(0.64 * WANTED_WIDTH.value(z));
        expect(leastRoom(z), `room beside it at ${z}`).toBeLessThan(1.1);
      }
      const lamina = LUMBAR.map((level) => LAMINAE[level]).find(
        ({ topZ, bottomZ }) => z < topZ - 7 && z > (topZ + bottomZ) / 2,
      );
      if (rearX === null || lamina === undefined) continue;
      measured++;
      const room = (frontX - rearX) / lean(z);
      expect(depth, `depth at ${z} in ${room}`).toBeGreaterThan(
        Math.min(WANTED_DEPTH.value(z), room - 3.4) - 0.3,
      );
    }
    expect(measured).toBeGreaterThan(15);
    expect(2 * SAC_HALF_DEPTH.value(TUBE_TOP_Z)).toBeCloseTo(SAC_DEPTH_MM.T8, 1);
    expect(2 * SAC_HALF_WIDTH.value(TUBE_TOP_Z)).toBeCloseTo(SAC_WIDTH_MM.T8, 1);
  });

  it('keeps clear of every bone, by 0.2 mm at 4,000 points of its surface', () => {
    for (let i = 0; i < 4000; i++) {
      const z = SAC_END_Z + 3 + (LAMINAE.L1.topZ + 12 - SAC_END_Z) * uniform(SEED, 'height', i);
      const turn = 2 * Math.PI * uniform(SEED, 'turn', i);
      let out = 12;
      let inside = 0;
      for (let k = 0; k < 30; k++) {
        const t = (out + inside) / 2;
        if (sacDistance(middleX(z) + t * Math.cos(turn), t * Math.sin(turn), z) < 0) inside = t;
        else out = t;
      }
      const x = middleX(z) + inside * Math.cos(turn);
      const y = inside * Math.sin(turn);
      expect(boneDistance(x, y, z), `${x} ${y} ${z}`).toBeGreaterThan(0.2);
    }
  });

  it('has no ribs: its back turns by less than 4 degrees from one 2 mm to the next, its width by less than 0.4 mm', () => {
    for (let z = SAC_END_Z + 4; z < TUBE_TOP_Z - 4; z += 1) {
      expect(Math.abs(SAC_REAR.slope(z + 1) - SAC_REAR.slope(z - 1)), `slope at ${z}`).toBeLessThan(0.07);
      const turn = SAC_HALF_WIDTH.slope(z + 1) - SAC_HALF_WIDTH.slope(z - 1);
      expect(Math.abs(turn), `width at ${z}`).toBeLessThan(0.2);
    }
  });

  it(`has a field of gradient 0.85 to 1.15 at 98 % of points within 1 mm, nowhere over 1.25 (seed ${SEED})`, () => {
    let near = 0;
    let good = 0;
    for (let i = 0; i < 60000; i++) {
      const z = SAC_END_Z + 12 + (TUBE_TOP_Z - SAC_END_Z - 16) * uniform(SEED, 'gz', i);
      const x = middleX(z) + 24 * (uniform(SEED, 'gx', i) - 0.5);
      const y = 24 * (uniform(SEED, 'gy', i) - 0.5);
      if (Math.abs(sacDistance(x, y, z)) > 1) continue;
      near++;
      const h = 1e-4;
      const gx = (sacDistance(x + h, y, z) - sacDistance(x - h, y, z)) / (2 * h);
      const gy = (sacDistance(x, y + h, z) - sacDistance(x, y - h, z)) / (2 * h);
      const gz = (sacDistance(x, y, z + h) - sacDistance(x, y, z - h)) / (2 * h);
      const size = Math.sqrt(gx * gx + gy * gy + gz * gz);
      if (size > 0.85 && size < 1.15) good++;
      expect(size, `${x} ${y} ${z}`).toBeLessThan(1.25);
    }
    expect(near).toBeGreaterThan(5000);
    expect(good / near).toBeGreaterThan(0.98);
  });
});

describe('the tube above L1', () => {
  it('holds every level of the spread, in order, up to T7/8', () => {
    const heights = SPREAD_LEVELS.map((level) => LEVEL_HEIGHTS[level]);
    heights.forEach((z, i) => {
      if (i > 0) expect(z).toBeLessThan(heights[i - 1] ?? NaN);
      expect(sacDistance(middleX(z), 0, z), SPREAD_LEVELS[i]).toBeLessThan(-1);
      expect(TUBE_TOP_Z - z, SPREAD_LEVELS[i]).toBeGreaterThan(4);
      const rear = SAC_REAR.value(z) - 0.4 * lean(z);
      expect(sacDistance(rear, 0, z), SPREAD_LEVELS[i]).toBeGreaterThan(0);
      expect(envelopeDistance(rear, 0, z), SPREAD_LEVELS[i]).toBeLessThan(0);
    });
  });
});

describe('the posterior epidural space', () => {
  LUMBAR.forEach((level, i) => {
    it(`is as deep below ${level} in the midline as its source says, within 15 %`, () => {
      const upper = LAMINAE[level];
      const lower = LAMINAE[LOWER[i] ?? 'sacrum'];
      let deepest = 0;
      for (let z = lower.topZ; z < upper.bottomZ; z += 0.25) {
        let steps = 0;
        const rear = SAC_REAR.value(z);
        while (steps < 200 && referenceTissueAt(rear - (steps + 1) * 0.05, 0, z) === 'epiduralFat') steps++;
        deepest = Math.max(deepest, (steps * 0.05) / lean(z));
      }
      expect(deepest / EPIDURAL_DEPTH_MM[level]).toBeGreaterThan(0.85);
      expect(deepest / EPIDURAL_DEPTH_MM[level]).toBeLessThan(1.15);
    });

    it(`is no deeper than 1 mm somewhere under the upper half of the lamina of ${level}`, () => {
      const { topZ, bottomZ } = LAMINAE[level];
      let least = Infinity;
      for (let z = topZ; z > (topZ + bottomZ) / 2; z -= 0.5) {
        const rear = Math.max(epiduralRearX(z), SAC_REAR.value(z) - 30);
        let x = SAC_REAR.value(z);
        while (x > rear && boneDistance(x, 0, z) > 0) x -= 0.05;
        least = Math.min(least, (SAC_REAR.value(z) - x) / lean(z));
      }
      expect(least).toBeLessThanOrEqual(1);
    });
  });
});

describe('the hole in the dura', () => {
  it('lies in the midline on the back of the sac where the ideal track meets it, no larger than its needle', () => {
    for (const interspace of INTERSPACES)
      for (const needle of NEEDLES) {
        const { centre, halfLengthMm, halfWidthMm } = duralHole(interspace, needle);
        expect(Math.abs(sacDistance(centre.x, centre.y, centre.z))).toBeLessThan(1e-4);
        const { x, z, directionX, directionZ } = midlineTrack(interspace);
        const across = (centre.x - x) * directionZ - (centre.z - z) * directionX;
        expect(Math.abs(across)).toBeLessThan(1e-9);
        expect(centre.y).toBe(0);
        expect(halfWidthMm).toBeLessThan(halfLengthMm);
        expect(halfLengthMm).toBeLessThan(0.9);
        expect(Math.PI * halfLengthMm * halfWidthMm).toBeGreaterThan(0.02);
      }
  });
});
