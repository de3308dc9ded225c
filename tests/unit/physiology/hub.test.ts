/** CSF at the open hub: drops by pressure and bore, while it stands open and no longer, and all of it in the books. */
import { describe, expect, it } from 'vitest';
import { PLACING_NEEDLES, USUAL_EQUIPMENT, type Equipment } from '../../../src/content/equipment.ts';
import { csfFlowMlPerS } from '../../../src/physiology/bore.ts';
import { brokenBounds } from '../../../src/physiology/bounds.ts';
import { openHub } from '../../../src/physiology/hub.ts';
import { checkHub, removeNeedle, setStylet, type Posture } from '../../../src/physiology/index.ts';
import { Bench, track } from './support.ts';

const SEEDS = [1, 2, 3, 4, 5, 6];

/** The needle has gone through the dura, with or without a thumb on the syringe. */
function inCsf(seed: number, pressed: boolean, changed: Partial<Equipment> = {}, posture?: Posture): Bench {
  const bench = new Bench(seed, track());
  bench.body.equipment = { ...USUAL_EQUIPMENT, ...changed };
  if (posture !== undefined) bench.controls.posture = posture;
  bench.insert();
  bench.controls.needleSpeedMmPerS = 1.5;
  bench.controls.syringePressed = pressed;
  // A loss stops the hand; it is told to go on.
  for (let i = 0; i < 5 && bench.count('duralPuncture') === 0; i++) {
    bench.controls.needleSpeedMmPerS += 0.01;
    bench.run(60, () => bench.count('duralPuncture') > 0 || bench.count('lossOfResistance') > i);
  }
  expect(bench.body.needle.tissue).toBe('csf');
  bench.controls.needleSpeedMmPerS = 0;
  return bench;
}

describe('the bore', () => {
  it('lets no more through than pipe flow without an end would, and at 22G almost all of that', () => {
    for (const mmHg of [2, 8, 15, 40]) {
      // Q = pi d4 dP / (128 mu L): 0.45 mm, 90 mm, 0.7 mPa s; 1 m3 = 1e6 mL.
      const pipe = (1e6 * Math.PI * 0.45e-3 ** 4 * mmHg * 133.322) / (128 * 0.7e-3 * 0.09);
      const flow = csfFlowMlPerS('tuohy22', mmHg);
      expect(flow).toBeLessThan(pipe);
      expect(flow).toBeGreaterThan(0.93 * pipe);
    }
  });

  it('lets more through the wider it is and the more the pressure is, none without', () => {
    for (const needle of PLACING_NEEDLES) {
      expect(csfFlowMlPerS(needle, 0)).toBe(0);
      expect(csfFlowMlPerS(needle, -3)).toBe(0);
      const twice = csfFlowMlPerS(needle, 20) / csfFlowMlPerS(needle, 10);
      expect(twice).toBeGreaterThan(Math.SQRT2);
      expect(twice).toBeLessThan(2);
    }
    const flows = PLACING_NEEDLES.map((needle) => csfFlowMlPerS(needle, 10));
    expect(flows).toEqual([...flows].sort((a, b) => b - a));
    expect(new Set(flows).size).toBe(flows.length);
  });
});

describe('the hub, seeds 1 to 6', () => {
  it('runs for a moment after a dural puncture with no thumb on the syringe, and loses a few mL', () => {
    for (const seed of SEEDS) {
      const bench = inCsf(seed, false);
      bench.run(1);
      expect(bench.body.needle.hubFlowMlPerMin).toBeGreaterThan(0);
      bench.run(30);
      expect(bench.body.needle.hubFlowMlPerMin).toBe(0);
      const { hubLostMl } = bench.body.memory;
      expect(hubLostMl).toBeGreaterThan(0.3);
      expect(hubLostMl).toBeLessThan(4);
      expect(bench.body.needle.hubDrops).toBe(Math.floor(hubLostMl / 0.05));
      expect(bench.body.memory.givenIntoCsfMl).toBeCloseTo(-hubLostMl, 12);
      expect(brokenBounds(bench.body)).toEqual([]);
    }
  });

  it('gives nothing behind a syringe until it is looked at', () => {
    for (const seed of SEEDS) {
      const bench = inCsf(seed, true);
      bench.run(5);
      expect(bench.body.memory.hubLostMl).toBe(0);
      bench.controls.syringePressed = false;
      bench.run(5);
      expect(bench.body.memory.hubLostMl).toBe(0);
      checkHub(bench.body, bench.emit);
      bench.run(1);
      expect(bench.body.needle.hubFlowMlPerMin).toBeGreaterThan(0);
    }
  });

  it('is closed by a thumb on the syringe, by the stylet, and by the withdrawal of the needle', () => {
    const closing: readonly ((bench: Bench) => void)[] = [
      (bench) => (bench.controls.syringePressed = true),
      (bench) => setStylet(bench.body, true, bench.emit),
      (bench) => removeNeedle(bench.body, bench.emit),
    ];
    for (const close of closing) {
      const bench = inCsf(1, false);
      openHub(bench.body, 600);
      bench.run(1);
      expect(bench.body.needle.hubFlowMlPerMin).toBeGreaterThan(0);
      const { hubLostMl } = bench.body.memory;
      close(bench);
      bench.run(10);
      expect(bench.body.needle.hubFlowMlPerMin).toBe(0);
      expect(bench.body.memory.hubLostMl).toBe(hubLostMl);
    }
  });

  it('drips slower through a finer needle, and faster sitting than lying', () => {
    const flowOf = (needle: Equipment['needle'], posture: Posture) => {
      const bench = inCsf(2, false, { needle }, posture);
      openHub(bench.body, 60);
      bench.run(0.5);
      return bench.body.needle.hubFlowMlPerMin;
    };
    const lying = PLACING_NEEDLES.map((needle) => flowOf(needle, 'lateralCurled'));
    expect(lying).toEqual([...lying].sort((a, b) => b - a));
    PLACING_NEEDLES.forEach((needle, i) => {
      expect(flowOf(needle, 'sittingCurled')).toBeGreaterThan(1.5 * (lying[i] ?? 0));
    });
  });

  it('drains no more than the sac gives, however long it stands open, upright as lying', () => {
    for (const posture of ['sittingCurled', 'lateralCurled'] as const)
      for (const seed of SEEDS) {
        const bench = inCsf(seed, false, { needle: 'tuohy16' }, posture);
        openHub(bench.body, 3600);
        bench.run(1800);
        expect(brokenBounds(bench.body)).toEqual([]);
        expect(bench.body.csf.pressureMmHg).toBeLessThan(3);
      }
  });
});

describe('a new hole, seed 4', () => {
  it('is the larger the wider the needle', () => {
    const added = PLACING_NEEDLES.map((needle) => {
      const bench = new Bench(4, track());
      bench.body.equipment = { ...USUAL_EQUIPMENT, needle };
      bench.insert();
      const before = bench.body.seal.holeConductanceMlPerMinPerMmHg;
      bench.controls.needleSpeedMmPerS = 2;
      bench.run(60, () => bench.count('duralPuncture') > 0);
      return bench.body.seal.holeConductanceMlPerMinPerMmHg - before;
    });
    expect(added).toEqual([...added].sort((a, b) => b - a));
    expect(added.every((one) => one > 0)).toBe(true);
  });
});
