import { describe, expect, it } from 'vitest';
import { boneDistance } from '../../../src/anatomy/bones/bones.ts';
import { sacDistance } from '../../../src/anatomy/canal/canal.ts';
import { caudaEquinaField } from '../../../src/anatomy/canal/cauda.ts';
import { conusField, CONUS_TIP_Z } from '../../../src/anatomy/canal/conus.ts';
import { LEVEL_HEIGHTS } from '../../../src/anatomy/canal/levels.ts';
import { discDistance } from '../../../src/anatomy/canal/neighbours.ts';
import { PEDICLES } from '../../../src/anatomy/canal/pedicles.ts';
import { ROUTES } from '../../../src/anatomy/canal/routes.ts';
import { sleeveDistance } from '../../../src/anatomy/canal/sleeves.ts';
import { STRANDS, TABLE_STEP_MM, TABLE_TOP_Z, type Strand } from '../../../src/anatomy/canal/strands.ts';
import { SAC_END_Z, SAC_REAR } from '../../../src/anatomy/column/corridor.ts';
import { referenceTissueAt } from '../../../src/anatomy/queries/tissues.ts';
import { uniform } from '../../../src/numerics/random.ts';

const SEED = 1932;

function placeOf({ places }: Strand, z: number): readonly [x: number, y: number] {
  const raw = (TABLE_TOP_Z - z) / TABLE_STEP_MM;
  const i = Math.floor(raw);
  const t = raw - i;
  const along = (axis: number): number =>
    (places[2 * i + axis] ?? NaN) * (1 - t) + (places[2 * i + 2 + axis] ?? NaN) * t;
  return [along(0), along(1)];
}

describe('the root sleeves', () => {
  for (const { root, exit, knots } of ROUTES) {
    it(`${root}: leaves the sac once and keeps clear of bone and disc to its end`, () => {
      knots.forEach(({ x, y, z, radiusMm }, i) => {
        if (i < exit) return;
        expect(sacDistance(x, y, z), `${i}`).toBeGreaterThan(0);
        const room = Math.min(boneDistance(x, y, z), discDistance(x, y, z));
        expect(room - radiusMm, `${i} at ${x} ${y} ${z}`).toBeGreaterThan(0.1);
      });
      const last = knots[knots.length - 1];
      if (last === undefined) throw new Error('no end');
      expect(sleeveDistance(last.x, last.y, last.z)).toBeLessThan(0);
      expect(sleeveDistance(last.x, -last.y, last.z)).toBeLessThan(0);
    });
  }

  for (const pedicle of PEDICLES.filter(({ level }) => level !== 'S1')) {
    it(`${pedicle.level}: passes under its own pedicle, within 6 mm of it, and out of the foramen`, () => {
      const { knots } = ROUTES.find(({ root }) => root === pedicle.level) ?? { knots: [] };
      const under = knots.filter(({ y }) => y > pedicle.medialY && y < pedicle.medialY + 6);
      expect(under.length).toBeGreaterThan(0);
      for (const { z } of under) {
        expect(z).toBeLessThan(pedicle.lowerZ);
        expect(pedicle.lowerZ - z).toBeLessThan(9);
      }
      const nearest = Math.min(...under.map(({ x, y, z, radiusMm }) => boneDistance(x, y, z) - radiusMm));
      expect(nearest).toBeLessThan(6);
      expect(knots[knots.length - 1]?.y).toBeGreaterThan(pedicle.medialY + 10);
    });
  }

  it('are 3.9 mm thick at L1 to 5.5 at S1 between sac and ganglion, within 10 %', () => {
    const thickness = (root: string): number => {
      const { exit, knots } = ROUTES.find((each) => each.root === root) ?? { exit: 0, knots: [] };
      return 2 * (knots[exit + 1]?.radiusMm ?? NaN);
    };
    expect(Math.abs(thickness('L1') / 3.9 - 1)).toBeLessThan(0.1);
    expect(Math.abs(thickness('S1') / 5.5 - 1)).toBeLessThan(0.1);
  });
});

describe('the cauda equina', () => {
  it('has 34 strands and the terminal thread, all inside the dura from the cord to where they gather', () => {
    expect(STRANDS.length).toBe(35);
    for (const strand of STRANDS)
      for (let z = strand.topZ; z > strand.bottomZ; z -= 0.7) {
        const [x, y] = placeOf(strand, z);
        expect(sacDistance(x, y, z) + strand.radiusMm, `${x} ${y} ${z}`).toBeLessThan(-0.2);
      }
  });

  it('begins on the cord and ends in its root: every strand touches both', () => {
    STRANDS.slice(0, -1).forEach((strand, i) => {
      const top = placeOf(strand, strand.topZ - 0.2);
      expect(conusField(top[0], top[1], strand.topZ - 0.2), `top of ${i}`).toBeLessThan(strand.radiusMm);
      const [x, y] = placeOf(strand, strand.bottomZ + 0.2);
      const reach = Math.min(
        ...ROUTES.flatMap(({ knots }) =>
          knots.map((knot) => Math.hypot(knot.x - x, knot.y - Math.abs(y), knot.z - strand.bottomZ) - 2.2),
        ),
      );
      expect(reach, `end of ${i}`).toBeLessThan(0);
    });
  });

  it('is smooth: no strand bends on a radius under 4 mm', () => {
    for (const strand of STRANDS)
      for (let z = strand.topZ - 6; z > strand.bottomZ + 4; z -= 1.5) {
        const [a, b, c] = [placeOf(strand, z + 3), placeOf(strand, z), placeOf(strand, z - 3)];
        const bend = Math.hypot(a[0] + c[0] - 2 * b[0], a[1] + c[1] - 2 * b[1]) / 9;
        expect(bend, `at ${z}`).toBeLessThan(0.25);
      }
  });

  it('keeps its strands apart: of all pairs side by side, fewer than 1 in 100 come nearer than 0.1 mm', () => {
    let pairs = 0;
    let close = 0;
    for (let z = CONUS_TIP_Z; z > SAC_END_Z + 12; z -= 1) {
      const here = STRANDS.filter(({ topZ, bottomZ }) => z < topZ - 9 && z > bottomZ + 14);
      const places = here.map((strand) => placeOf(strand, z));
      for (let i = 0; i < here.length; i++)
        for (let j = 0; j < i; j++) {
          const [a, b] = [places[i], places[j]];
          if (a === undefined || b === undefined) continue;
          pairs++;
          const gap =
            Math.hypot(a[0] - b[0], a[1] - b[1]) - (here[i]?.radiusMm ?? 0) - (here[j]?.radiusMm ?? 0);
          if (gap < 0.1) close++;
        }
    }
    expect(pairs).toBeGreaterThan(10000);
    expect(close / pairs).toBeLessThan(0.01);
  });

  it(`lies in the sac or in a sleeve at every one of its points (seed ${SEED})`, () => {
    let inside = 0;
    for (let i = 0; i < 120000; i++) {
      const z = SAC_END_Z - 8 + (CONUS_TIP_Z + 50 - SAC_END_Z) * uniform(SEED, 'z', i);
      const x = SAC_REAR.value(z) - 4 + 24 * uniform(SEED, 'x', i);
      const y = -24 + 48 * uniform(SEED, 'y', i);
      if (caudaEquinaField(x, y, z) > -0.05) continue;
      inside++;
      expect(Math.min(sacDistance(x, y, z), sleeveDistance(x, y, z)), `${x} ${y} ${z}`).toBeLessThan(0.05);
    }
    expect(inside).toBeGreaterThan(3000);
  });

  it('is told of as nerve in the sleeves, with dura around it', () => {
    for (const { root, exit, knots } of ROUTES) {
      const knot = knots[Math.min(exit + 3, knots.length - 1)];
      if (knot === undefined) throw new Error(root);
      expect(referenceTissueAt(knot.x, knot.y, knot.z), root).toBe('nerve');
      expect(referenceTissueAt(knot.x, -knot.y, knot.z), root).toBe('nerve');
    }
  });
});

describe('the spinal cord', () => {
  it('ends at the disc L1/2 and goes on up to T8', () => {
    expect(CONUS_TIP_Z).toBeCloseTo(LEVEL_HEIGHTS['L1/2'], 6);
    const z = LEVEL_HEIGHTS['T7/8'];
    let thick = 0;
    for (let x = SAC_REAR.value(z); x < SAC_REAR.value(z) + 16; x += 0.1)
      if (conusField(x, 0, z) < 0) thick += 0.1;
    expect(thick).toBeGreaterThan(5);
    expect(thick).toBeLessThan(8);
    for (let x = -60; x < -10; x += 0.5) expect(conusField(x, 0, CONUS_TIP_Z - 1)).toBeGreaterThan(0.5);
  });
});
