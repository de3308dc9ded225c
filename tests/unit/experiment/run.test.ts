/** What a run keeps to: the same bits, its volumes, its times, its conditions. */
import { expect, it } from 'vitest';
import { obstetricWetTap } from '../../../src/content/cases/obstetricWetTap.ts';
import { runExperiment } from '../../../src/physiology/experiment/index.ts';
import { PATIENT_NUMBERS } from '../../../src/physiology/experiment/patientNumbers.ts';
import { drawPatient } from '../../../src/physiology/index.ts';
import { experimentFrom } from '../../../tools/experiment/parse.ts';
import { experimentFiles, readExperiment } from '../../../tools/validation/experiments.ts';
import { rangeOf } from '../../../tools/validation/study.ts';

const run = (file: object) => runExperiment(experimentFrom({ title: 'A file', who: {}, ...file }));
const valuesOf = (file: object) => run(file)[0]?.results.map(({ values }) => values[0] ?? null) ?? [];

it('names every number that a person is drawn with, person 1', () => {
  const numbers = Object.entries(drawPatient(obstetricWetTap, 1))
    .filter(([key, value]) => typeof value === 'number' && key !== 'seed')
    .map(([key]) => key);
  expect(Object.keys(PATIENT_NUMBERS).sort()).toEqual(numbers.sort());
});

it('gives the same bits twice, seeds 500000 to 500004', () => {
  const file = {
    who: { draw: { n: 5 } },
    controls: [{ control: 'inject', fluid: 'blood', volumeMl: 10, rateMlPerS: 0.3 }],
    readings: [{ id: 'pressure', observable: 'epidural.pressureMmHg', atS: [0, 10.5, 60, 600] }],
  };
  expect(run(file)).toEqual(run(file));
});

it('gives the whole volume of any fluid, at its rate, seed 500000', () => {
  for (const fluid of ['blood', 'saline', 'contrast', 'localAnaesthetic']) {
    const [given, seconds] = valuesOf({
      controls: [{ control: 'inject', fluid, volumeMl: 7, rateMlPerS: 0.35 }],
      readings: [
        { id: 'given', observable: 'epidural.givenMl', at: 'end' },
        { id: 'seconds', observable: 'run.lastControlS', at: 'end' },
      ],
    });
    expect(given, fluid).toBeCloseTo(7, 9);
    expect(seconds, fluid).toBeCloseTo(20, 0);
  }
});

it('drains what it says, seed 500000', () => {
  const [change] = valuesOf({
    who: { patient: { holeConductanceMlPerMinPerMmHg: 0 } },
    controls: [{ control: 'drainCsf', volumeMl: 1, rateMlPerS: 1 }],
    readings: [{ id: 'change', observable: 'csf.volumeMl', at: 'end', minus: 'start' }],
  });
  expect(change).toBeCloseTo(-1, 1);
});

it('ends a control at its condition and a repeat in the midst of a pass, seed 500000', () => {
  const [given, passes, marks, gone] = valuesOf({
    controls: [
      {
        control: 'repeat',
        times: 9,
        until: [{ observable: 'epidural.givenMl', atLeast: 7 }],
        steps: [
          { control: 'inject', fluid: 'blood', volumeMl: 5, rateMlPerS: 0.5 },
          { control: 'mark', name: 'passed' },
        ],
      },
    ],
    readings: [
      { id: 'given', observable: 'epidural.givenMl', at: 'end' },
      { id: 'passes', observable: 'epidural.givenMl', at: 'passed' },
      { id: 'second', observable: 'epidural.givenMl', at: 'passed', pass: 2 },
      { id: 'later', observable: 'run.timeS', atS: 100 },
    ],
  });
  expect(given).toBeGreaterThanOrEqual(7);
  expect(given).toBeLessThan(7.2);
  expect(passes).toBeCloseTo(5, 9);
  expect(marks).toBeNull();
  expect(gone).toBe(100);
});

it('keeps to its times: postures, starts and readings, seed 500000', () => {
  const [before, after, end] = valuesOf({
    posture: [{ atS: 100, posture: 'upright' }],
    controls: [{ control: 'wait', atS: 200, forS: 50.5 }],
    readings: [
      { id: 'before', observable: 'csf.lumbarPressureMmHg', atS: 99 },
      { id: 'after', observable: 'csf.lumbarPressureMmHg', atS: 102 },
      { id: 'end', observable: 'run.timeS', at: 'end' },
    ],
  });
  expect((after ?? 0) - (before ?? 0)).toBeGreaterThan(10);
  expect(end).toBe(250.5);
});

it('draws within limits and between ends, seeds 500000 on', () => {
  const [arm] = run({
    who: { draw: { n: 20 }, limits: { haematocrit: [0.32, 0.34] }, changes: { hoursAgo: [20, 60] } },
    readings: [
      { id: 'cells', observable: 'person.haematocrit', atS: 0 },
      { id: 'hours', observable: 'person.hoursSincePuncture', atS: 0 },
    ],
  });
  const [cells, hours] = arm?.results.map(({ summary }) => summary) ?? [];
  expect(cells?.n).toBe(20);
  expect(cells?.p2_5).toBeGreaterThanOrEqual(0.32);
  expect(cells?.p99_9).toBeLessThanOrEqual(0.34);
  expect(hours?.p2_5).toBeGreaterThanOrEqual(20);
  expect(hours?.p99_9).toBeLessThanOrEqual(60);
  expect(hours?.sd).toBeGreaterThan(5);
});

it('reads every committed file, whose rows publish what their tests need', () => {
  const files = experimentFiles().map(readExperiment);
  const rows = files.flatMap(({ study }) => study?.rows ?? []);
  expect(rows.length).toBeGreaterThanOrEqual(40);
  for (const row of rows) {
    const [low, high] = rangeOf(row);
    expect(low, row.id).toBeLessThan(high);
  }
});
