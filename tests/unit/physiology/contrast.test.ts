/** Contrast by hand: where it goes, what room it takes, and that it is one with the saline and the blood of the same space. */
import { describe, expect, it } from 'vitest';
import { SPREAD_LEVELS } from '../../../src/content/levels.ts';
import { vector } from '../../../src/numerics/vector.ts';
import { intoSpace, stepEpidural } from '../../../src/physiology/epidural.ts';
import { cloneBody, drawUpContrast, injectContrast, stepTicks } from '../../../src/physiology/index.ts';
import { attainableSeal } from '../../../src/physiology/seal.ts';
import { fingerprint } from '../../../src/session/stateHash.ts';
import { Bench } from './support.ts';

const TIP = vector(-20, 0, 0);
const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);

/** The needle so deep in, standing still. */
function standing(seed: number, depthMm: number): Bench {
  const bench = new Bench(seed);
  bench.insert();
  bench.controls.needleSpeedMmPerS = 2;
  bench.run(60, () => bench.body.needle.depthMm >= depthMm);
  bench.controls.needleSpeedMmPerS = 0;
  bench.run(3);
  return bench;
}

function give(bench: Bench, volumeMl: number): void {
  drawUpContrast(bench.body, 'iohexol');
  injectContrast(bench.body, TIP, volumeMl);
}

describe('where contrast goes, seed 1', () => {
  it('into the space: room is taken at the levels of the needle, as the dose says', () => {
    const bench = standing(1, 44);
    expect(bench.body.needle.tissue).toBe('epiduralFat');
    bench.body.needle.veinEntered = false;
    const before = bench.body.epidural.staticPressureMmHg;
    give(bench, 2);
    expect(stepTicks(bench.body, bench.controls)).toBeLessThan(12);
    bench.run(10);
    const [dose] = bench.body.contrast.doses;
    expect(dose?.spread).toBe('epidural');
    expect(dose?.volumeMl).toBeCloseTo(2, 9);
    expect(sum(dose?.byLevelMl ?? [])).toBeCloseTo(2, 9);
    const most = Math.max(...(dose?.byLevelMl ?? []));
    expect(SPREAD_LEVELS[dose?.byLevelMl?.indexOf(most) ?? -1]).toBe('L3/4');
    expect(bench.body.epidural.volumeMl).toBeGreaterThan(1.5);
    expect(bench.body.epidural.staticPressureMmHg).toBeGreaterThan(before);
    // It is no blood: nothing clots and nothing seals.
    expect(bench.body.memory.epiduralGivenMl).toBe(0);
    expect(attainableSeal(bench.body, bench.patient)).toBe(0);
    bench.run(1800);
    expect(bench.body.epidural.volumeMl).toBeLessThan(2);
    expect(bench.body.memory.lostThroughForaminaMl).toBeGreaterThan(0);
  });

  it('into a vein: the body has none of it', () => {
    const bench = standing(1, 44);
    bench.body.needle.veinEntered = true;
    give(bench, 2);
    bench.run(10);
    const [dose] = bench.body.contrast.doses;
    expect([dose?.spread, dose?.byLevelMl]).toEqual(['vein', null]);
    expect(dose?.volumeMl).toBeCloseTo(2, 9);
    expect(bench.body.epidural.volumeMl).toBe(0);
  });

  it('into the sac: the CSF is more by as much', () => {
    const bench = standing(1, 52);
    expect(bench.body.needle.tissue).toBe('csf');
    const before = bench.body.memory.givenIntoCsfMl;
    give(bench, 2);
    bench.run(10);
    expect(bench.body.contrast.doses[0]?.spread).toBe('intrathecal');
    expect(bench.body.memory.givenIntoCsfMl - before).toBeCloseTo(2, 9);
    expect(bench.body.epidural.volumeMl).toBe(0);
  });

  it('into ligament: a blot, and nothing else', () => {
    const bench = standing(1, 30);
    give(bench, 1);
    bench.run(10);
    expect(bench.body.contrast.doses[0]?.spread).toBe('softTissue');
    expect(bench.body.epidural.volumeMl).toBe(0);
  });
});

it('a needle that moves is another place: what was still to go in stays out, seed 1', () => {
  const bench = standing(1, 44);
  give(bench, 5);
  bench.run(4);
  bench.controls.needleSpeedMmPerS = -1;
  bench.run(4);
  expect(bench.body.contrast.leftMl).toBe(0);
  expect(bench.body.contrast.doses[0]?.volumeMl).toBeGreaterThan(1);
  expect(bench.body.contrast.doses[0]?.volumeMl).toBeLessThan(2);
});

it('a copy of the body keeps its contrast as it was, seed 1', () => {
  const bench = standing(1, 44);
  bench.body.needle.veinEntered = false;
  give(bench, 3);
  bench.run(3);
  const copy = cloneBody(bench.body);
  const kept = fingerprint(copy);
  expect(kept).toBe(fingerprint(bench.body));
  bench.controls.screening = true;
  bench.run(3);
  give(bench, 1);
  expect(fingerprint(copy)).toBe(kept);
});

it('tells once that contrast was watched, and only with a foot on the pedal, seed 1', () => {
  const bench = standing(1, 44);
  give(bench, 1);
  bench.run(2);
  expect(bench.count('contrastWatched')).toBe(0);
  bench.controls.screening = true;
  bench.run(2);
  expect(bench.count('contrastWatched')).toBe(1);
  expect(bench.body.xray.screeningS).toBeCloseTo(2, 1);
});

it('what comes in over one long step comes to the same as over many short ones, to a hundredth, seed 1', () => {
  const local = (steps: number): number => {
    const { body, patient } = standing(1, 44);
    for (let i = 0; i < steps; i++) {
      intoSpace(body, 2 / steps, 4 / steps);
      stepEpidural(body, patient, 4 / steps);
    }
    return body.epidural.localMl;
  };
  const fine = local(400);
  expect(fine).toBeGreaterThan(1);
  expect(Math.abs(local(1) / fine - 1)).toBeLessThan(0.01);
  expect(Math.abs(local(8) / fine - 1)).toBeLessThan(0.0005);
});
