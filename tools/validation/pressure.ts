/** Pressures of an injection: static curve, stop rule, displaced fluid, intracranial pressure, rate. */
import { SOURCES as S } from '../../src/content/figures.ts';
import { displacedCsf } from '../../src/physiology/epidural.ts';
import { drawAnyone } from '../../src/physiology/patient.ts';
import { backScale } from '../../src/physiology/back.ts';
import type { Patient } from '../../src/physiology/types.ts';
import {
  FIRST_SEED,
  mean,
  people,
  quantile,
  ready,
  riseMmHg,
  run,
  standardDeviation,
  variantCase,
} from './people.ts';
import { meanRange, row, type ValidationRow } from './row.ts';

const RATE_ML_PER_S = 0.25;
/** Saline against blood: resistance to its spread, and of the foramina to it. */
const SALINE_SPREAD = 0.6;
const SALINE_FORAMINAL = 0.25;
const CURVE = 'Static pressure rise after so much blood (mean of people)';

function prattCurve(persons: readonly Patient[]): ValidationRow[] {
  const volumes = [5, 10, 15, 20, 25, 30];
  const rises: number[][] = volumes.map(() => []);
  for (const patient of persons) {
    const body = ready(patient, 40);
    for (const list of rises) {
      run(body, patient, RATE_ML_PER_S, 5 / RATE_ML_PER_S);
      run(body, patient, 0, 20);
      list.push(body.epidural.staticPressureMmHg - body.epidural.baselineMmHg);
    }
  }
  return volumes.map((volume, index) => {
    const quadratic = 0.0254 * volume * volume + 0.0297 * volume;
    const power = [1.12, 3.75, 7.6, 12.54, 18.5, 25.41][index] ?? quadratic;
    return row({
      id: `prattCurve${volume}`,
      title: `${CURVE}: ${volume} mL`,
      source: S.pratt,
      unit: 'mmHg',
      value: quadratic,
      range: [Math.min(quadratic, power), Math.max(quadratic, power)],
      model: mean(rises[index] ?? []),
      fitted: true,
      note: 'Range: the two regressions of the paper (r2 about 0.57 each; no spread of the curve is given). Room in veins and foraminal resistance set with the curve in view.',
    });
  });
}

/** Five millilitres at a time, a static reading after each, an end at the first mild back pressure; no target. */
function prattStop(persons: readonly Patient[]): ValidationRow[] {
  const volumes: number[] = [];
  const pressures: number[] = [];
  for (const patient of persons) {
    const body = ready(patient, 40);
    const felt = () => backScale(patient, riseMmHg(body)) >= 0;
    for (let i = 0; i < 8; i++) {
      run(body, patient, RATE_ML_PER_S, 5 / RATE_ML_PER_S, felt);
      if (felt()) break;
      run(body, patient, 0, 20);
    }
    run(body, patient, 0, 20);
    volumes.push(body.memory.epiduralGivenMl);
    pressures.push(body.epidural.staticPressureMmHg - body.epidural.baselineMmHg);
  }
  const row1 = (id: string, title: string, unit: string, value: number, sd: number, model: number[]) =>
    row({
      id,
      title,
      source: S.pratt,
      unit,
      value,
      range: meanRange(value, sd, 18),
      model: mean(model),
      fitted: true,
      note: `Range: 95 percent interval of the mean of 18 patches (SD ${sd}); SD of the model ${standardDeviation(model).toFixed(1)}.`,
    });
  return [
    row1('prattStopVolume', 'Volume at the first mild back pressure', 'mL', 18.9, 7.8, volumes),
    row1('prattStopPressure', 'Static pressure at that volume', 'mmHg', 13.1, 13.4, pressures),
  ];
}

function higuchi(persons: readonly Patient[]): ValidationRow[] {
  const published = [
    [5, 2, 1],
    [10, 4.4, 1.4],
    [15, 7.2, 2.6],
  ] as const;
  return published.map(([volume, value, sd]) =>
    row({
      id: `higuchi${volume}`,
      title: `CSF displaced by ${volume} mL in the epidural space`,
      source: S.higuchi,
      unit: 'mL',
      value,
      range: [value - sd, value + sd],
      model: mean(persons.map((patient) => displacedCsf(patient, volume))),
      fitted: true,
      note: 'Range: one standard deviation of the paper. The coefficients were fitted to it and to the pressure curve.',
    }),
  );
}

function hilt(count: number): ValidationRow {
  const resting = 9.3;
  const ends: number[] = [];
  for (let i = 0; i < count; i++) {
    const drawn = drawAnyone(variantCase('whitacre25', 40, 5, null), FIRST_SEED + i);
    const patient: Patient = {
      ...drawn,
      holeConductanceMlPerMinPerMmHg: 0,
      restingCsfPressureMmHg: resting,
      absorptionThresholdMmHg: resting - 0.35 * drawn.outflowResistanceMmHgPerMlPerMin,
    };
    const body = ready(patient, 10);
    run(body, patient, 0.5, 20);
    ends.push(body.csf.pressureMmHg);
  }
  return row({
    id: 'hiltPressure',
    title: 'Intracranial pressure after 10 mL, from 9.3 mmHg',
    source: S.hilt,
    unit: 'mmHg',
    value: 15.6,
    range: [15.6 - 0.2 * 6.3, 15.6 + 0.2 * 6.3],
    model: mean(ends),
    fitted: false,
    note: 'No spread at hand: range is the published rise with a fifth to either side, fixed beforehand.',
  });
}

/** Women in labour, without a hole, given a solution as thin as saline. */
function husemeyer(count: number): ValidationRow {
  const inLabour = Array.from({ length: count }, (_, index): Patient => {
    const drawn = drawAnyone(variantCase('whitacre25', 40, 5, 0.02), FIRST_SEED + index);
    return {
      ...drawn,
      holeConductanceMlPerMinPerMmHg: 0,
      spreadResistanceFactor: SALINE_SPREAD * drawn.spreadResistanceFactor,
      foraminalResistanceMmHgSPerMl: SALINE_FORAMINAL * drawn.foraminalResistanceMmHgSPerMl,
    };
  });
  const peakAt = (mlPerS: number) =>
    inLabour.map((patient) => {
      const body = ready(patient, 10);
      run(body, patient, mlPerS, 10 / mlPerS);
      return body.epidural.pressureMmHg;
    });
  const slow = peakAt(0.143);
  const fast = peakAt(0.333);
  return row({
    id: 'husemeyerRate',
    title: 'Difference of pressure between 0.333 and 0.143 mL/s, in standard deviations between people',
    source: S.husemeyer,
    unit: 'SD',
    value: 0,
    range: [-1, 1],
    model: (mean(fast) - mean(slow)) / standardDeviation([...slow, ...fast]),
    fitted: false,
    note: 'Women in labour without a hole, a solution as thin as saline (spread 0.6, foramina 0.25 of the resistance to blood), pressure as read. The paper found no correlation of rate and pressure; held against one standard deviation, fixed beforehand.',
  });
}

function leakSlows(persons: readonly Patient[]): ValidationRow {
  const slowed = persons.map((patient) => {
    const body = ready(patient, 20);
    const before = body.csf.leakMlPerMin;
    run(body, patient, RATE_ML_PER_S, 30);
    return body.csf.leakMlPerMin < before;
  });
  return row({
    id: 'leakSlows',
    title: 'People whose leak is below its old value 30 s into the injection',
    source: null,
    unit: '%',
    value: null,
    range: [99, 100],
    model: (100 * slowed.filter(Boolean).length) / slowed.length,
    fitted: true,
    note: 'Tamponade as the procedure is explained, and built in; no measurement.',
  });
}

function ceiling(persons: readonly Patient[]): ValidationRow {
  const tops = persons.map((patient) => {
    const body = ready(patient, 30);
    let top = 0;
    run(body, patient, RATE_ML_PER_S, 120, () => {
      top = Math.max(top, body.csf.pressureMmHg);
      return false;
    });
    return top;
  });
  return row({
    id: 'pressureCeiling',
    title: 'CSF pressure at 30 mL, highest of 99.9 percent',
    source: null,
    unit: 'mmHg',
    value: null,
    range: [0, 60],
    model: quantile(tops, 0.999),
    fitted: true,
    note: 'Held by the yield of spinal veins; no measurement.',
  });
}

export function pressureRows(count: number): ValidationRow[] {
  const persons = people(count);
  return [
    ...prattCurve(persons),
    ...prattStop(persons),
    ...higuchi(persons),
    hilt(count),
    husemeyer(count),
    leakSlows(persons),
    ceiling(persons),
  ];
}
