import { describe, expect, it } from 'vitest';
import { obstetricWetTap } from '../../../src/content/cases/obstetricWetTap.ts';
import { createBench } from '../../../src/physiology/experiment/bench.ts';
import type { Control } from '../../../src/physiology/experiment/controlSchema.ts';
import { perform } from '../../../src/physiology/experiment/perform.ts';
import {
  checkHub,
  connectBlood,
  drawBlood,
  drawPatient,
  endInjection,
  removeNeedle,
  startAnotherPatch,
  stepBody,
  stepTicks,
} from '../../../src/physiology/index.ts';
import { Ledger } from './proofs/ledger.ts';
import { Bench } from './support.ts';

const place = { level: 'L3/4', rateMlPerS: 0.2 } as const;

/** 8 mL of CSF out, 2 mL of contrast in; 5 mL of saline, 3 mL of contrast and 15 mL of blood into the space; a day and a half. */
const EXPERIMENT: readonly Control[] = [
  { control: 'wait', forMin: 10 },
  { control: 'drainCsf', volumeMl: 8, rateMlPerS: 0.1 },
  { control: 'inject', fluid: 'contrast', volumeMl: 2, into: 'csf', ...place },
  { control: 'openHole', needle: 'quincke22', level: 'L3/4' },
  { control: 'inject', fluid: 'saline', volumeMl: 5, into: 'epidural', ...place },
  { control: 'inject', fluid: 'contrast', volumeMl: 3, into: 'epidural', ...place },
  { control: 'inject', fluid: 'blood', volumeMl: 15, into: 'epidural', bloodAgeS: 60, ...place },
  { control: 'wait', forH: 2 },
  { control: 'changePosture', posture: 'upright' },
  { control: 'strain', kind: 'cough' },
  { control: 'wait', forH: 34 },
];

describe('volumes agree with what is seen to flow, to 1e-9 mL at every step', () => {
  it.each([1, 2, 3, 4])('of drained CSF, saline, contrast and blood, seed %i', (seed) => {
    const kept: { ledger: Ledger | null } = { ledger: null };
    const look = () => kept.ledger?.look();
    const whole = { ...drawPatient(obstetricWetTap, seed), holeConductanceMlPerMinPerMmHg: 0 };
    const bench = createBench(whole, 'lying', { postures: [], stops: [], look });
    const ledger = new Ledger(bench.body);
    kept.ledger = ledger;
    const { memory, blood } = bench.body;
    for (const control of EXPERIMENT) perform(bench, control, () => undefined);
    expect(ledger.faults).toEqual([]);
    expect(memory.givenIntoCsfMl).toBeCloseTo(2 - 8, 9);
    expect(memory.givenIntoSpaceMl).toBeCloseTo(5 + 3 + 15, 9);
    expect(blood.injectedMl).toBeCloseTo(15, 9);
    expect(memory.lostThroughForaminaMl).toBeGreaterThan(0.1);
    expect(memory.takenUpMl).toBeGreaterThan(1);
  });

  it.each([5, 6, 7])('of drops at the hub, blood in the CSF and a second patch, seed %i', (seed) => {
    const bench = new Bench(seed);
    const { body, controls, patient, emit } = bench;
    const ledger = new Ledger(body);
    const run = (seconds: number): void => {
      const end = body.tick + seconds * 120;
      while (body.tick < end) {
        stepBody(
          body,
          controls,
          { patient },
          bench.line,
          Math.min(stepTicks(body, controls), end - body.tick),
          emit,
        );
        if (body.memory.lagTicks === 0) ledger.look();
      }
    };
    const inject = (mL: number): void => {
      drawBlood(body, mL, emit);
      connectBlood(body);
      controls.injectionRateMlPerS = 0.25;
      run(4 * mL + 1);
      controls.injectionRateMlPerS = 0;
      endInjection(body);
    };
    const advanceTo = (mm: number): void => {
      controls.needleTargetMm = mm;
      controls.needleSpeedMmPerS = 2;
      run(40);
      controls.needleSpeedMmPerS = 0;
    };
    bench.insert();
    advanceTo(52);
    expect(body.needle.tissue).toBe('csf');
    checkHub(body, emit);
    run(60);
    const { hubLostMl } = body.memory;
    expect(hubLostMl).toBeGreaterThan(0);
    expect(body.memory.givenIntoCsfMl).toBeCloseTo(-hubLostMl, 9);
    inject(2);
    expect(body.memory.givenIntoCsfMl).toBeCloseTo(2 - hubLostMl, 9);
    removeNeedle(body, emit);
    run(3600);
    for (const patch of [1, 2]) {
      startAnotherPatch(body);
      bench.prepare();
      bench.insert();
      advanceTo(45.5);
      expect(body.needle.tissue).toBe('epiduralFat');
      inject(15);
      removeNeedle(body, emit);
      run(6 * 3600);
      expect(body.memory.givenIntoSpaceMl + body.blood.injectedOutsideMl).toBeCloseTo(15 * patch + 2, 9);
    }
    expect(ledger.faults).toEqual([]);
  });
});
