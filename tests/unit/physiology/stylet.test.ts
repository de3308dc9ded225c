/** Stylet, bare hub, and telling what drips from it. */
import { describe, expect, it } from 'vitest';
import { USUAL_EQUIPMENT } from '../../../src/content/equipment.ts';
import { brokenBounds } from '../../../src/physiology/bounds.ts';
import { checkHub, setStylet, testFluid, type Finding } from '../../../src/physiology/index.ts';
import { Bench, MIDLINE, track } from './support.ts';

const SEEDS = [1, 2, 3, 4, 5, 6];
const TESTS = ['warmth', 'glucose', 'flow'] as const;
const inVein = track([...MIDLINE.slice(0, 5), ['vein', 6]]);

/** The needle, with its stylet, stands at this depth. */
function at(seed: number, depthMm: number, line = track()): Bench {
  const bench = new Bench(seed, line);
  setStylet(bench.body, true, bench.emit);
  bench.insert();
  for (let i = 0; i < 5 && bench.body.needle.depthMm < depthMm - 0.01; i++) {
    bench.controls.needleTargetMm = depthMm;
    bench.controls.needleSpeedMmPerS = 2 + 0.01 * i;
    bench.run(60, () => bench.body.memory.needleHeld === 1);
  }
  bench.controls.needleSpeedMmPerS = 0;
  return bench;
}

const tested = (bench: Bench) =>
  TESTS.map((by) => {
    testFluid(bench.body, by, bench.emit);
    const last = bench.findings.at(-1);
    return last?.type === 'fluidTested' ? last.result : null;
  });

const fluids = (findings: readonly Finding[]) =>
  findings.flatMap((found) => (found.type === 'fluidAtHub' ? [found.fluid] : []));

describe('with the stylet in, seeds 1 to 6', () => {
  it('a pressed syringe feels nothing, and nothing runs from the hub', () => {
    for (const seed of SEEDS) {
      const bench = at(seed, 44);
      bench.controls.syringePressed = true;
      bench.run(3);
      expect(bench.body.syringe).toMatchObject({ pressureMmHg: 0, give: 0, salineLeftMl: 8 });
      expect(bench.count('lossOfResistance')).toBe(0);
    }
    for (const seed of SEEDS) {
      const bench = at(seed, 54);
      expect(bench.body.needle.tissue).toBe('csf');
      bench.run(60);
      expect(bench.body.memory.hubLostMl).toBe(0);
      expect(fluids(bench.findings)).toEqual([]);
    }
  });

  it('is felt again once it is out', () => {
    const bench = at(1, 44);
    setStylet(bench.body, false, bench.emit);
    bench.controls.syringePressed = true;
    bench.run(1);
    expect(bench.body.syringe.give).toBeGreaterThan(0.9);
  });
});

describe('a needle pushed through the skin', () => {
  it('carries a plug of it without its stylet only', () => {
    expect(at(1, 10).body.memory.skinPlug).toBe(0);
    const bench = new Bench(1);
    bench.insert();
    setStylet(bench.body, false, bench.emit);
    bench.controls.needleSpeedMmPerS = 2;
    bench.run(5);
    expect(bench.body.memory.skinPlug).toBe(1);
  });
});

describe('the bare hub, seeds 1 to 6', () => {
  it('drips from CSF by itself once the stylet is out, is told once, and runs until it is closed', () => {
    for (const seed of SEEDS) {
      const bench = at(seed, 54);
      setStylet(bench.body, false, bench.emit);
      expect(fluids(bench.findings)).toEqual(['clear']);
      bench.run(20);
      expect(bench.body.needle.hubFlowMlPerMin).toBeGreaterThan(0);
      expect(fluids(bench.findings)).toEqual(['clear']);
      setStylet(bench.body, true, bench.emit);
      const lost = bench.body.memory.hubLostMl;
      bench.run(20);
      expect(bench.body.memory.hubLostMl).toBe(lost);
      expect(bench.body.memory.givenIntoCsfMl).toBeCloseTo(-lost, 12);
      expect(brokenBounds(bench.body)).toEqual([]);
    }
  });

  it('tells blood of a vein, which is not of her CSF', () => {
    const bench = at(2, 46, inVein);
    const { volumeMl } = bench.body.csf;
    setStylet(bench.body, false, bench.emit);
    expect(fluids(bench.findings)).toEqual(['blood']);
    bench.run(20);
    expect(bench.body.needle.hubFlowMlPerMin).toBeCloseTo(3, 9);
    expect(bench.body.memory.hubLostMl).toBe(0);
    expect(Math.abs(bench.body.csf.volumeMl - volumeMl)).toBeLessThan(0.05);
    checkHub(bench.body, bench.emit);
    expect(bench.findings.at(-1)).toEqual({ type: 'hubChecked', fluid: 'blood' });
  });

  it('is dry in a ligament and in the space until saline was pushed in', () => {
    for (const depth of [30, 44]) {
      const bench = at(3, depth);
      setStylet(bench.body, false, bench.emit);
      checkHub(bench.body, bench.emit);
      expect(bench.findings.at(-1)).toEqual({ type: 'hubChecked', fluid: 'none' });
      bench.run(30);
      expect(bench.body.needle.hubFlowMlPerMin).toBe(0);
    }
  });
});

describe('what drips is told apart, seeds 1 to 6', () => {
  it('as CSF: warm, with glucose, and it keeps coming', () => {
    for (const seed of SEEDS) {
      const bench = at(seed, 54);
      setStylet(bench.body, false, bench.emit);
      bench.run(5);
      expect(tested(bench)).toEqual(['warm', 'positive', 'keepsComing']);
    }
  });

  it('as saline of the test: cool at first, without glucose, and it stops', () => {
    for (const seed of SEEDS) {
      const bench = at(seed, 44);
      setStylet(bench.body, false, bench.emit);
      bench.controls.syringePressed = true;
      bench.run(6);
      bench.controls.syringePressed = false;
      checkHub(bench.body, bench.emit);
      expect(bench.findings.at(-1)).toEqual({ type: 'hubChecked', fluid: 'clear' });
      bench.run(1);
      const { hubFlowMlPerMin } = bench.body.needle;
      expect(hubFlowMlPerMin).toBeGreaterThan(0);
      expect(tested(bench)).toEqual(['cool', 'negative', 'stops']);
      bench.run(59);
      expect(bench.body.needle.hubFlowMlPerMin).toBeLessThan(0.01 * hubFlowMlPerMin);
      expect(tested(bench)).toEqual(['warm', 'negative', 'stops']);
      checkHub(bench.body, bench.emit);
      expect(bench.findings.at(-1)).toEqual({ type: 'hubChecked', fluid: 'none' });
    }
  });

  it('not by the first drops when saline was pushed into the CSF: they are diluted, but go on coming', () => {
    const bench = at(4, 54);
    setStylet(bench.body, false, bench.emit);
    bench.controls.syringePressed = true;
    bench.run(3);
    bench.controls.syringePressed = false;
    checkHub(bench.body, bench.emit);
    expect(tested(bench)).toEqual(['cool', 'negative', 'keepsComing']);
    bench.run(10);
    expect(tested(bench)).toEqual(['warm', 'positive', 'keepsComing']);
  });
});

describe('the length of the needle', () => {
  it('stops it with the hub on the skin, told once until it was lifted', () => {
    const deep = track([
      ['skin', 2.3],
      ['fat', 60],
      ['interspinousLigament', 30],
    ]);
    const bench = new Bench(5, deep);
    bench.body.equipment = { ...USUAL_EQUIPMENT, lengthMm: 80 };
    bench.insert();
    expect(bench.advance(2, ['hubAtSkin'])).toBe('hubAtSkin');
    expect(bench.body.needle.depthMm).toBe(80);
    bench.advance(1, [], 3);
    expect(bench.count('hubAtSkin')).toBe(1);
    bench.advance(-1, [], 3);
    bench.advance(1, ['hubAtSkin'], 10);
    expect(bench.count('hubAtSkin')).toBe(2);
    bench.body.equipment = { ...USUAL_EQUIPMENT, lengthMm: 110 };
    bench.advance(2, [], 10);
    expect(bench.body.needle.depthMm).toBeGreaterThan(90);
  });
});
