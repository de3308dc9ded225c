import { describe, expect, it } from 'vitest';
import { obstetricWetTap } from '../../../src/content/cases/obstetricWetTap.ts';
import { SPREAD_LEVELS } from '../../../src/content/levels.ts';
import { stepFluids } from '../../../src/physiology/body.ts';
import { STRAIN_MMHG, STRAIN_S } from '../../../src/physiology/constants/strain.ts';
import { followUp, drawPatient, type StrainKind } from '../../../src/physiology/index.ts';
import { patchOther } from '../../../src/physiology/outcomeRange.ts';
import { strain } from '../../../src/physiology/strain.ts';
import { runExperiment } from '../../../src/physiology/experiment/index.ts';
import { experimentFrom } from '../../../tools/experiment/parse.ts';

const KINDS = Object.keys(STRAIN_S) as StrainKind[];
const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);

/** 20 mL at the hole, and so long after it flat. */
function patched(seed: number, restH: number, bloodAgeS = 60) {
  const patient = drawPatient(obstetricWetTap, seed);
  const level = SPREAD_LEVELS.indexOf(patient.holeInterspace);
  const body = patchOther(patient, { volumeMl: 20, level, rateMlPerS: 0.25, bloodAgeS });
  for (let s = 0; s < restH * 3600; s += 30) {
    body.tick += 30 * 120;
    stepFluids(body, patient, 30);
  }
  return { body, patient };
}

function effort(run: ReturnType<typeof patched>, kind: StrainKind, stepS: number): void {
  strain(run.body, kind);
  for (let s = 0; s < STRAIN_S[kind]; s += stepS) {
    run.body.tick += stepS * 120;
    stepFluids(run.body, run.patient, stepS);
  }
}

describe('an effort', () => {
  it.each(KINDS)('%s: raises pressure everywhere for its seconds and is gone, seed 5', (kind) => {
    const { body, patient } = patched(5, 2);
    const before = [
      body.csf.lumbarPressureMmHg,
      body.csf.intracranialPressureMmHg,
      body.epidural.pressureMmHg,
      body.csf.pressureMmHg,
    ] as const;
    strain(body, kind);
    stepFluids(body, patient, STRAIN_S[kind] / 2);
    expect(body.csf.lumbarPressureMmHg - before[0]).toBeCloseTo(STRAIN_MMHG[kind], 0);
    expect(body.csf.intracranialPressureMmHg - before[1]).toBeCloseTo(STRAIN_MMHG[kind], 0);
    expect(body.epidural.pressureMmHg - before[2]).toBeCloseTo(0.7 * STRAIN_MMHG[kind], 0);
    expect(body.csf.pressureMmHg).toBeCloseTo(before[3], 1);
    stepFluids(body, patient, STRAIN_S[kind] / 2);
    expect(body.csf.strainMmHg).toBe(0);
    expect(body.csf.lumbarPressureMmHg).toBeCloseTo(before[0], 1);
    expect(body.epidural.pressureMmHg).toBeCloseTo(before[2], 1);
  });

  it('drives the leak of an open hole while it lasts, seeds 500000 to 500009', () => {
    const [arm] = runExperiment(
      experimentFrom({
        title: 'Straining with an open hole',
        who: { draw: { n: 10 } },
        controls: [{ control: 'strain', atS: 60, kind: 'strain' }],
        readings: [
          { id: 'before', observable: 'csf.leakMlPerMin', atS: 59 },
          { id: 'during', observable: 'csf.leakMlPerMin', atS: 65 },
          { id: 'after', observable: 'csf.leakMlPerMin', atS: 75 },
          { id: 'lasts', observable: 'run.lastControlS', at: 'end' },
        ],
      }),
    );
    const [before, during, after, lasts] = arm?.results.map(({ summary }) => summary?.mean ?? NaN) ?? [];
    expect(during).toBeGreaterThan(2 * (before ?? NaN));
    expect(Math.abs((after ?? NaN) / (before ?? NaN) - 1)).toBeLessThan(0.1);
    expect(lasts).toBe(10);
  });

  it('tears the same off in one step and in many, seed 5', () => {
    const [one, many] = [10, 0.5].map((stepS) => {
      const run = patched(5, 0.5);
      effort(run, 'strain', stepS);
      return run.body.seal.torn;
    });
    expect(one).toBeGreaterThan(0.02);
    expect(Math.abs((many ?? 0) / (one ?? 1) - 1)).toBeLessThan(0.01);
  });

  it('does nothing to blood that is still fluid, less to a riper clot, nothing to a ripe one, seed 5', () => {
    const torn = [0, 0.5, 4, 24].map((restH) => {
      const run = patched(5, restH);
      effort(run, 'strain', 0.5);
      return run.body.seal.torn;
    });
    expect(torn[0]).toBeLessThan(0.001);
    expect(torn[1]).toBeGreaterThan(2 * (torn[2] ?? NaN));
    expect(torn[2]).toBeGreaterThan(2 * (torn[3] ?? NaN));
    expect(torn[3]).toBeLessThan(0.001);
  });

  it('tears more off in somebody who is up, seed 5', () => {
    const torn = (['supine', 'upright'] as const).map((posture) => {
      const run = patched(5, 1);
      run.body.posture = posture;
      effort(run, 'lift', 0.5);
      return run.body.seal.torn;
    });
    expect(torn[1]).toBeGreaterThan(torn[0] ?? NaN);
  });
});

it('early and again and again brings the headache back in some; a day later in none, seeds 1 to 40', () => {
  const after = (restH: number, times: number) =>
    SEEDS.map((seed) => {
      const run = patched(seed, restH);
      run.body.posture = 'upright';
      for (let i = 0; i < times; i++) effort(run, 'strain', 5);
      return followUp(run.body, run).headacheUprightAfter48hNrs;
    });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const [calm, early, calmLate, late] = [after(1, 0), after(1, 6), after(24, 0), after(24, 6)];
  const relapsed = SEEDS.filter((_, i) => (calm[i] ?? 9) < 1 && (early[i] ?? 0) > 3);
  expect(relapsed.length).toBeGreaterThan(2);
  expect(sum(early)).toBeGreaterThan(sum(calm) + 20);
  expect(Math.abs(sum(late) - sum(calmLate))).toBeLessThan(0.4);
});
