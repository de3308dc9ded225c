import { describe, expect, it } from 'vitest';
import { obstetricWetTap } from '../../../src/content/cases/obstetricWetTap.ts';
import { SPREAD_LEVELS } from '../../../src/content/levels.ts';
import { brokenBounds } from '../../../src/physiology/bounds.ts';
import { createBody, drawPatient, followUp, outcomeRange } from '../../../src/physiology/index.ts';
import { cloneBody } from '../../../src/physiology/followUp.ts';
import { patchOther } from '../../../src/physiology/outcomeRange.ts';
import { Bench } from './support.ts';

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);
const L34 = SPREAD_LEVELS.indexOf('L3/4');
const people = SEEDS.map((seed) => drawPatient(obstetricWetTap, seed));
const patched = (volumeMl: number, level: number | null, bloodAgeS: number) =>
  people.map((patient) => {
    const at = level ?? SPREAD_LEVELS.indexOf(patient.holeInterspace);
    const body = patchOther(patient, { volumeMl, level: at, rateMlPerS: 0.25, bloodAgeS });
    return { patient, body, after: followUp(body, { patient }) };
  });
const worked = (runs: ReturnType<typeof patched>) =>
  runs.filter((run) => run.after.outcome !== 'failed').length;

describe('people of the case, seeds 1 to 60', () => {
  it('are as ill as the case says upright, and nearly well flat', () => {
    for (const patient of people) {
      const body = createBody({ patient });
      expect(body.symptoms.headacheIfUprightNrs).toBeGreaterThan(7);
      expect(body.symptoms.headacheIfUprightNrs).toBeLessThanOrEqual(10);
      expect(body.symptoms.headacheNrs).toBeLessThan(1.6);
    }
  });

  it('differ from seed to seed and not from call to call', () => {
    expect(new Set(people.map((patient) => patient.holeConductanceMlPerMinPerMmHg)).size).toBe(SEEDS.length);
    expect(drawPatient(obstetricWetTap, 7)).toEqual(people[6]);
  });

  it('have a conus-safe mean error of the palpating finger towards the head', () => {
    const mean = people.reduce((sum, patient) => sum + patient.palpationErrorLevels, 0) / people.length;
    expect(mean).toBeGreaterThan(0.3);
    expect(mean).toBeLessThan(1.4);
  });
});

describe('the leak', () => {
  it('is slower 30 s into the injection than before it', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      const patient = drawPatient(obstetricWetTap, seed);
      const body = patchOther(patient, {
        volumeMl: 7.5,
        level: SPREAD_LEVELS.indexOf(patient.holeInterspace),
        rateMlPerS: 0.25,
        bloodAgeS: 60,
      });
      expect(body.csf.leakMlPerMin).toBeLessThan(body.csf.leakBeforePatchMlPerMin);
    }
  });

  it('leaves an untreated patient about as she was after hours in bed', () => {
    const bench = new Bench(4);
    const before = bench.body.symptoms.headacheIfUprightNrs;
    bench.controls.posture = 'supine';
    bench.run(3 * 3600);
    expect(bench.body.symptoms.headacheIfUprightNrs).toBeGreaterThan(before - 2.5);
  });

  it('brings the headache back when she sits up', () => {
    const bench = new Bench(4);
    bench.controls.posture = 'supine';
    bench.run(1800);
    expect(bench.body.symptoms.headacheNrs).toBeLessThan(1.5);
    bench.controls.posture = 'upright';
    bench.run(3600);
    expect(bench.body.symptoms.headacheNrs).toBeGreaterThan(5);
  });
});

describe('the outcome, seeds 1 to 60', () => {
  const standard = patched(20, null, 60);

  it('follows from the state: the same state gives the same outcome and is left as it was', () => {
    const { body, patient, after } = standard[0] ?? patched(20, null, 60)[0] ?? expect.fail();
    const copy = cloneBody(body);
    expect(followUp(body, { patient })).toEqual(after);
    expect(body).toEqual(copy);
  });

  it('is better with 20 mL than with 10 mL', () => {
    expect(worked(standard)).toBeGreaterThan(worked(patched(10, null, 60)));
  });

  it('is worse far above the hole', () => {
    expect(worked(standard)).toBeGreaterThan(worked(patched(20, L34 - 3, 60)));
  });

  it('is worse with blood that had begun to clot', () => {
    expect(worked(standard)).toBeGreaterThan(worked(patched(20, null, 16 * 60)));
  });

  it('keeps every bound', () => {
    for (const { body } of standard) expect(brokenBounds(body)).toEqual([]);
  });

  it('stands within the range of 100 other people', () => {
    const { body, patient } = standard[1] ?? expect.fail();
    const range = outcomeRange(body, { patient }, 100);
    const { complete, partial, failed } = range.proportions;
    expect(complete + partial + failed).toBeCloseTo(1, 9);
    const q = range.headacheUprightAfter48hNrs;
    expect([q.p2_5, q.p25, q.p50, q.p75, q.p97_5]).toEqual(
      [q.p2_5, q.p25, q.p50, q.p75, q.p97_5].sort((a, b) => a - b),
    );
  });
});
