/** What needle, bevel, hand, speed, syringe and thumb each change, and what they leave alone to the last bit. */
import { describe, expect, it } from 'vitest';
import { USUAL_EQUIPMENT, PLACING_NEEDLES, HANDS, type Equipment } from '../../../src/content/equipment.ts';
import type { Tissue } from '../../../src/content/tissues.ts';
import { checkHub, connectBlood, drawBlood } from '../../../src/physiology/index.ts';
import { Bench, track } from './support.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const SPACE_FROM = 43.1;
const STEP_S = 4 / 120;

function holding(seed: number, changed: Partial<Equipment>): Bench {
  const bench = new Bench(seed, track());
  bench.body.equipment = { ...USUAL_EQUIPMENT, ...changed };
  bench.insert();
  return bench;
}

/** Advance and note force and bulge at every step, by the tissue that the tip is in. */
function felt(
  bench: Bench,
  mmPerS: number,
  over: () => boolean,
): { tissue: Tissue; forceN: number; tentMm: number }[] {
  const steps: { tissue: Tissue; forceN: number; tentMm: number }[] = [];
  bench.controls.needleSpeedMmPerS = mmPerS;
  bench.run(240, () => {
    const { tissue, forceN, tentingMm } = bench.body.needle;
    steps.push({ tissue, forceN, tentMm: tentingMm });
    return over();
  });
  return steps;
}

/** Into the ligaments, then on with the thumb on the plunger until the loss is told. */
function toLoss(seed: number, changed: Partial<Equipment>, mmPerS = 0.7) {
  const bench = holding(seed, changed);
  felt(bench, 2, () => bench.body.needle.depthMm >= 25);
  bench.controls.syringePressed = true;
  const before = felt(bench, mmPerS, () => bench.body.needle.depthMm >= SPACE_FROM);
  bench.run(20, () => bench.count('lossOfResistance') > 0);
  bench.controls.needleSpeedMmPerS = 0;
  bench.run(2);
  return { bench, before };
}

const inTissue = (tissue: Tissue) => (step: { tissue: Tissue }) => step.tissue === tissue;
const highest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rises = (values: readonly number[]) =>
  values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));

describe('the gauge, seeds 1 to 8', () => {
  it('sets every force on the way in, and nothing of fluid, heart or feeling', () => {
    for (const seed of SEEDS) {
      const runs = PLACING_NEEDLES.map((needle) => {
        const bench = holding(seed, { needle });
        const steps = felt(bench, 1, () => bench.body.needle.depthMm >= 41);
        return { bench, most: highest(steps.map(({ forceN }) => forceN)) };
      });
      expect(rises(runs.map(({ most }) => most).reverse())).toBe(true);
      const [first] = runs;
      for (const { bench } of runs) {
        expect(bench.body.csf).toEqual(first?.bench.body.csf);
        expect(bench.body.epidural).toEqual(first?.bench.body.epidural);
        expect(bench.body.vitals).toEqual(first?.bench.body.vitals);
        expect(bench.body.symptoms).toEqual(first?.bench.body.symptoms);
      }
    }
  });

  it('sets the force that 0.25 mL/s of blood wants', () => {
    const forces = PLACING_NEEDLES.map((needle) => {
      const { bench } = toLoss(1, { needle: 'tuohy17' });
      bench.body.equipment = { ...USUAL_EQUIPMENT, needle };
      bench.controls.syringePressed = false;
      drawBlood(bench.body, 5, bench.emit);
      connectBlood(bench.body);
      bench.controls.injectionRateMlPerS = 0.25;
      bench.run(4);
      return bench.body.blood.thumbForceN;
    });
    expect(rises(forces)).toBe(true);
  });
});

describe('the bevel, seeds 1 to 8', () => {
  it('acts at the dura alone: 1.4 times the bulge and 1.3 times the hole across the fibres', () => {
    for (const seed of SEEDS) {
      const [along, across] = (['alongFibres', 'acrossFibres'] as const).map((bevel) => {
        const bench = holding(seed, { bevel });
        const before = bench.body.seal.holeConductanceMlPerMinPerMmHg;
        const steps = felt(bench, 0.5, () => bench.count('duralPuncture') > 0);
        const first = steps.findIndex(inTissue('epiduralFat'));
        return {
          way: steps.slice(0, first),
          tent: highest(steps.slice(first).map(({ tentMm }) => tentMm)),
          hole: bench.body.seal.holeConductanceMlPerMinPerMmHg - before,
        };
      });
      expect(across?.way).toEqual(along?.way);
      expect((across?.tent ?? 0) / (along?.tent ?? 1)).toBeGreaterThan(1.37);
      expect((across?.tent ?? 0) / (along?.tent ?? 1)).toBeLessThan(1.43);
      expect((across?.hole ?? 0) / (along?.hole ?? 1)).toBeCloseTo(1.3, 3);
    }
  });
});

describe('the hand, seeds 1 to 8', () => {
  it('sets how far the tip falls into the space, and nothing before', () => {
    for (const seed of SEEDS) {
      const runs = [...HANDS].reverse().map((hand) => toLoss(seed, { hand }));
      expect(rises(runs.map(({ bench }) => bench.body.needle.depthMm))).toBe(true);
      for (const { before } of runs) expect(before).toEqual(runs[0]?.before);
    }
  });
});

describe('the speed, seeds 1 to 8', () => {
  it('raises the peak force at the flavum and leaves the bulge before it gives way', () => {
    for (const seed of SEEDS) {
      const [slow, fast] = [0.4, 2].map((mmPerS) => {
        const bench = holding(seed, {});
        const steps = felt(bench, mmPerS, () => bench.body.needle.tissue === 'ligamentumFlavum');
        const bulging = steps.filter(({ tissue, tentMm }) => tissue === 'interspinousLigament' && tentMm > 0);
        return {
          force: highest(bulging.map(({ forceN }) => forceN)),
          tent: highest(bulging.map(({ tentMm }) => tentMm)),
        };
      });
      expect(slow?.force ?? 0).toBeLessThan(fast?.force ?? 0);
      expect(Math.abs((slow?.tent ?? 0) - (fast?.tent ?? 0))).toBeLessThan(2 * STEP_S);
    }
  });
});

describe('what the syringe holds, seeds 1 to 8', () => {
  it('springs with air, and is told later, while the needle feels the same', () => {
    for (const seed of SEEDS) {
      const saline = toLoss(seed, { medium: 'saline' }, 2);
      const air = toLoss(seed, { medium: 'air' }, 2);
      expect(air.before).toEqual(saline.before);
      const told = [saline, air].map(({ bench }) =>
        bench.findings.find((finding) => finding.type === 'lossOfResistance'),
      );
      const depths = told.map((loss) => (loss?.type === 'lossOfResistance' ? loss.depthMm : NaN));
      expect(depths[1]).toBeGreaterThan(depths[0] ?? NaN);
    }
  });

  it('gives before a wall with air, as far as it is squeezed, and not with saline', () => {
    const [saline, air] = (['saline', 'air'] as const).map((medium) => {
      const bench = holding(3, { medium });
      felt(bench, 2, () => bench.body.needle.depthMm >= 25);
      bench.controls.needleSpeedMmPerS = 0;
      bench.controls.syringePressed = true;
      bench.run(2);
      return { ...bench.body.syringe };
    });
    expect(saline?.bounceMl).toBe(0);
    expect(air?.bounceMl).toBeCloseTo(
      ((air?.salineLeftMl ?? 0) * (air?.pressureMmHg ?? 0)) / (760 + (air?.pressureMmHg ?? 0)),
      9,
    );
    expect(air?.bounceMl).toBeGreaterThan(0.8);
    expect(air?.give).toBeGreaterThan(1.3 * (saline?.give ?? 1));
    expect(air?.pressureMmHg).toBeCloseTo(saline?.pressureMmHg ?? 0, 0);
  });

  it('shows saline at the hub, and no air', () => {
    const fluids = (['saline', 'air'] as const).map((medium) => {
      const { bench } = toLoss(2, { medium });
      bench.run(15);
      bench.controls.syringePressed = false;
      expect(bench.body.memory.salineThisPassMl).toBeGreaterThan(2);
      checkHub(bench.body, bench.emit);
      const last = bench.findings.at(-1);
      return last?.type === 'hubChecked' ? last.fluid : null;
    });
    expect(fluids).toEqual(['clear', 'none']);
  });
});

describe('the thumb, seeds 1 to 8', () => {
  it('loses less fluid in the ligaments and is told later when it taps', () => {
    const later = SEEDS.map((seed) => {
      const [steady, taps] = (['continuous', 'intermittent'] as const).map((pressing) => {
        const run = toLoss(seed, { pressing });
        const loss = run.bench.findings.find((finding) => finding.type === 'lossOfResistance');
        return { ...run, depthMm: loss?.type === 'lossOfResistance' ? loss.depthMm : NaN };
      });
      expect(taps?.before).toEqual(steady?.before);
      expect(taps?.depthMm).toBeGreaterThanOrEqual(steady?.depthMm ?? NaN);
      return (taps?.depthMm ?? 0) - (steady?.depthMm ?? 0);
    });
    expect(mean(later)).toBeGreaterThan(0.05);
    const left = (['continuous', 'intermittent'] as const).map((pressing) => {
      const bench = holding(1, { pressing });
      felt(bench, 2, () => bench.body.needle.depthMm >= 25);
      bench.controls.needleSpeedMmPerS = 0;
      bench.controls.syringePressed = true;
      const pressures = new Set<boolean>();
      bench.run(30, () => {
        pressures.add(bench.body.syringe.pressureMmHg > 0);
        return false;
      });
      expect(pressures.has(true)).toBe(true);
      expect(bench.body.syringe.pressedS > 1).toBe(pressing === 'continuous');
      return 8 - bench.body.syringe.salineLeftMl;
    });
    expect((left[1] ?? 0) / (left[0] ?? 1)).toBeCloseTo(0.4, 1);
  });
});
