/** Needle, skin, blood in the syringe, heart and legs. */
import { SOURCES as S } from '../../src/content/figures.ts';
import { SPREAD_LEVELS } from '../../src/content/levels.ts';
import type { Tissue } from '../../src/content/tissues.ts';
import { vector } from '../../src/numerics/vector.ts';
import { initialControls, stepBody } from '../../src/physiology/body.ts';
import { SYRINGE_FRICTION_N, SYRINGE_MMHG_PER_N } from '../../src/physiology/constants/blood.ts';
import { lineResistance } from '../../src/physiology/injection.ts';
import { referencePressure } from '../../src/physiology/lossOfResistance.ts';
import { preparedBody } from '../../src/physiology/outcomeRange.ts';
import {
  LEVEL_REACHED_ML,
  type Finding,
  type NeedleTrack,
  type Patient,
} from '../../src/physiology/types.ts';
import { mean, people, percent, quantile, ready, run, unhurt, variantCase } from './people.ts';
import { meanRange, row, type ValidationRow } from './row.ts';

const LAYERS: readonly Tissue[] = [
  'skin',
  'fat',
  'supraspinousLigament',
  'interspinousLigament',
  'fat',
  'ligamentumFlavum',
  'epiduralFat',
];
/** Saline that the pump has given by the time its reading stands [mL]: 20 s at 0.05 mL/s. */
const PUMP_MLS = 1;
const TRACK: NeedleTrack = {
  aim: { interspace: 'L3/4', leftOffsetMm: 0, cranialOffsetMm: 0, cephaladDeg: 10, leftDeg: 0 },
  entry: vector(-80, 0, 0),
  direction: vector(1, 0, 0),
  segments: LAYERS.map((tissue, index) => ({ tissue, fromMm: 8 * index, toMm: 8 * index + 8 })),
};

function felt(patient: Patient, segment: number): number {
  const body = ready(patient, 20);
  body.needle.segment = segment;
  body.needle.tissue = LAYERS[segment] ?? 'skin';
  return referencePressure(body, patient, TRACK);
}

/** The pump runs on after the loss: what it reads once it has opened the space, in people without a leak. */
function settledInSpace(patient: Patient): number {
  const body = ready(patient, 20);
  body.needle.segment = LAYERS.length - 1;
  body.needle.tissue = 'epiduralFat';
  body.memory.salineThisPassMl = PUMP_MLS;
  return referencePressure(body, patient, TRACK);
}

function needleRows(persons: readonly Patient[]): ValidationRow[] {
  const settled = mean(unhurt(persons).map(settledInSpace));
  const at = (segment: number) => mean(persons.map((patient) => felt(patient, segment)));
  const [supraspinous, interspinous, gap, flavum, space] = [at(2), at(3), at(4), at(5), at(6)];
  const ghelber = (
    id: string,
    title: string,
    value: number,
    range: readonly [number, number],
    model: number,
    fitted: boolean,
  ) =>
    row({
      id,
      title: `Slow-injection pressure in the ${title}`,
      source: S.ghelber,
      unit: 'mmHg',
      value,
      range,
      model,
      fitted,
      note: 'Range: published interval.',
    });
  const vaira = (id: string, title: string, value: number, model: number) =>
    row({
      id,
      title,
      source: S.vaira,
      unit: '%',
      value,
      range: [value - 10, value + 10],
      model,
      fitted: true,
      note: 'No spread at hand: ten points to either side, fixed beforehand.',
    });
  return [
    ghelber('ghelberSupraspinous', 'supraspinous ligament', 79, [74, 83], supraspinous, true),
    ghelber('ghelberFlavum', 'ligamentum flavum', 92, [83, 102], flavum, true),
    ghelber('ghelberSpace', 'epidural space', 8, [6, 11], settled, false),
    vaira('vairaTrue', 'Drop at a true loss of resistance', 73, 100 * (1 - space / flavum)),
    vaira('vairaFalse', 'Drop at a false loss of resistance', 33, 100 * (1 - gap / interspinous)),
  ];
}

function skinRow(persons: readonly Patient[]): ValidationRow {
  return row({
    id: 'gunkaDrying',
    title: 'Drying time of the antiseptic',
    source: S.gunka,
    unit: 's',
    value: 123,
    range: meanRange(123, 32, 18),
    model: mean(persons.map((patient) => patient.skinDryingS)),
    fitted: true,
    note: 'By construction. Range: 95 percent interval of the mean of 18 women.',
  });
}

function jamRows(count: number): ValidationRow[] {
  const forceAt20Min = (daysAfterBirth: number | null) =>
    quantile(
      people(count, variantCase('tuohy17', 48, 8, daysAfterBirth)).map(
        (patient) => SYRINGE_FRICTION_N + (0.3 * lineResistance(patient, 1200)) / SYRINGE_MMHG_PER_N,
      ),
      0.5,
    );
  const note =
    'Derived from clotting times and needle flow; not measured in a syringe. How clotting time is interpolated over the days was chosen with the first of these in view.';
  return [
    row({
      id: 'jamPostPartum',
      title: 'Thumb force for 0.3 mL/s with blood 20 min old, day 3 after birth',
      source: S.clotting,
      unit: 'N',
      value: null,
      range: [25, 87],
      model: forceAt20Min(3),
      fitted: true,
      status: 'assumption',
      note,
    }),
    row({
      id: 'jamNotPregnant',
      title: 'The same in an adult who was not pregnant',
      source: S.clotting,
      unit: 'N',
      value: 5,
      range: [3.5, 7],
      model: forceAt20Min(null),
      fitted: false,
      status: 'assumption',
      note,
    }),
  ];
}

function spreadRow(patient: Patient): ValidationRow {
  const body = preparedBody(patient, SPREAD_LEVELS.indexOf('L3/4'), 14.8, 60);
  run(body, patient, 0.25, 61);
  return row({
    id: 'spreadLevels',
    title: 'Levels with blood after 14.8 mL',
    source: null,
    unit: 'levels',
    value: 9,
    range: [8, 10],
    model: body.epidural.byLevelMl.filter((volume) => volume >= LEVEL_REACHED_ML).length,
    fitted: true,
    note: 'A tracer series as remembered, six up and three down.',
  });
}

/** The whole body from start to end of an injection; gives findings with their times. */
function inject(patient: Patient, volumeMl: number, mlPerS: number) {
  const body = ready(patient, volumeMl);
  const controls = { ...initialControls(), posture: 'lateralCurled' as const, injectionRateMlPerS: mlPerS };
  const findings: Finding[] = [];
  let lowest = Infinity;
  for (let s = 0; s < volumeMl / mlPerS + 60; s += 0.25) {
    stepBody(body, controls, { patient }, null, 30, (finding) => findings.push(finding));
    lowest = Math.min(lowest, body.vitals.heartRatePerMin);
  }
  return { findings, lowest, triggered: body.memory.bradycardiaS >= 0 };
}

function heartAndLegs(persons: readonly Patient[]): ValidationRow[] {
  const slow = persons.map((patient) => inject(patient, 15, 0.125));
  const legs = persons.map((patient) =>
    inject(patient, 20, 0.25).findings.some((finding) => finding.type === 'legPain'),
  );
  const responders = slow.filter((one, index) => one.triggered && persons[index]?.bradycardiaFraction === 1);
  return [
    row({
      id: 'andrewsHeartRate',
      title: 'Lowest heart rate during 15 mL, mean of all',
      source: S.andrews,
      unit: '1/min',
      value: 51.3,
      range: meanRange(51.3, 7.6, 10),
      model: mean(slow.map((one) => one.lowest)),
      fitted: false,
      note: 'Ten women within 18 h of birth, all of whom slowed. The model lets a fifth slow fully, two fifths by half and the rest not at all (later series), so its mean lies higher.',
    }),
    row({
      id: 'andrewsResponder',
      title: 'Lowest heart rate of those who slow fully and reach the trigger',
      source: S.andrews,
      unit: '1/min',
      value: 51.3,
      range: meanRange(51.3, 7.6, 10),
      model: mean(responders.map((one) => one.lowest)),
      fitted: true,
      note: 'Depth of the reflex is the published one; people who never reach the trigger are left out.',
    }),
    row({
      id: 'rootPain',
      title: 'Leg pain by 20 mL at 0.25 mL/s',
      source: null,
      unit: '%',
      value: null,
      range: [5, 10],
      model: percent(legs),
      fitted: true,
      note: 'No data for a needle; through a catheter 15 mL hurt 9 of 16 women.',
    }),
  ];
}

export function bedsideRows(count: number): ValidationRow[] {
  const persons = people(count);
  const [first] = persons;
  return [
    ...needleRows(persons),
    skinRow(persons),
    ...jamRows(count),
    ...(first === undefined ? [] : [spreadRow(first)]),
    ...heartAndLegs(persons),
  ];
}
