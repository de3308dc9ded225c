/** Fluid and headache without a patch: drainage, incidence by needle, natural course. */
import { SOURCES as S, type Source } from '../../src/content/figures.ts';
import type { Needle } from '../../src/content/caseSchema.ts';
import { createBody, stepFluids } from '../../src/physiology/body.ts';
import { untreatedEquilibrium } from '../../src/physiology/csf.ts';
import { exp } from '../../src/numerics/elementary.ts';
import { drawAnyone } from '../../src/physiology/patient.ts';
import { TICKS_PER_SECOND, type Patient } from '../../src/physiology/types.ts';
import { FIRST_SEED, mean, people, percent, standardDeviation, unhurt, variantCase } from './people.ts';
import { row, type ValidationRow } from './row.ts';

const CMH2O_PER_MMHG = 1.3595;
/** Upright headache from which a puncture headache counts as one. */
const HEADACHE_NRS = 4;

/** 15 mL over 8 min from people without a hole. */
function drainage(count: number): ValidationRow[] {
  const falls: number[] = [];
  for (let i = 0; i < count; i++) {
    const drawn = drawAnyone(variantCase('whitacre25', 40, 5, null), FIRST_SEED + i);
    const patient: Patient = { ...drawn, holeConductanceMlPerMinPerMmHg: 0 };
    const body = createBody({ patient });
    const opening = body.csf.pressureMmHg;
    for (let s = 0; s < 480; s += 2) {
      body.csf.volumeMl -= 15 / 240;
      body.tick += 2 * TICKS_PER_SECOND;
      stepFluids(body, patient, 2);
    }
    falls.push((opening - body.csf.pressureMmHg) * CMH2O_PER_MMHG);
  }
  const note = 'Range: one standard deviation. The drained volume is not in the abstract: 15 mL assumed.';
  return [
    row({
      id: 'drainageFall',
      title: 'Fall of CSF pressure at lumbar puncture',
      source: S.kim,
      unit: 'cmH2O',
      value: 6.1,
      range: [3, 9.2],
      model: mean(falls),
      fitted: true,
      note,
    }),
    row({
      id: 'drainageElastance',
      title: 'Elastance at lumbar puncture',
      source: S.kim,
      unit: 'cmH2O/mL',
      value: 0.4,
      range: [0.2, 0.6],
      model: mean(falls) / 15,
      fitted: true,
      note,
    }),
  ];
}

function uprightHeadache(patient: Patient, laterH = 0): number {
  const conductance = patient.holeConductanceMlPerMinPerMmHg * exp(-laterH / patient.holeHealingTimeH);
  return untreatedEquilibrium(patient, conductance, 'upright').headacheNrs;
}

function populace(needle: Needle, count: number): Patient[] {
  const teachingCase = variantCase(needle, 24, 8, 1);
  return Array.from({ length: count }, (_, index) => drawAnyone(teachingCase, FIRST_SEED + index));
}

function incidence(count: number): ValidationRow[] {
  const published: readonly (readonly [Needle, string, number, readonly [number, number], Source | null])[] =
    [
      ['tuohy16', '16G epidural needle', 70, [65, 75], null],
      ['tuohy17', '17G epidural needle', 55, [48, 62], null],
      ['quincke22', '22G cutting needle', 22.4, [17, 28], S.castrillo],
      ['quincke25', '25G cutting needle', 8.7, [6, 12], S.vallejo],
      ['whitacre25', '25G pencil-point needle', 3.1, [1, 5], S.vallejo],
    ];
  return published.map(([needle, name, value, range, source]) =>
    row({
      id: `incidence-${needle}`,
      title: `Headache after a puncture with a ${name}`,
      source,
      unit: '%',
      value,
      range,
      model: percent(populace(needle, count).map((patient) => uprightHeadache(patient) >= HEADACHE_NRS)),
      fitted: true,
      status: needle === 'quincke22' ? 'published' : 'secondary source',
      note: 'The median conductance of the hole was set from this; no flow through a hole has been measured.',
    }),
  );
}

function naturalCourse(count: number): ValidationRow[] {
  const ill = populace('tuohy17', count).filter((patient) => uprightHeadache(patient) >= HEADACHE_NRS);
  const gone = (days: number) =>
    percent(ill.map((patient) => uprightHeadache(patient, 24 * (days - 1)) < HEADACHE_NRS));
  const published = [
    [4, 53, [43, 63]],
    [7, 72, [62, 82]],
  ] as const;
  return published.map(([days, value, range]) =>
    row({
      id: `naturalCourse${days}`,
      title: `Headaches gone by themselves by day ${days}`,
      source: null,
      unit: '%',
      value,
      range,
      model: gone(days),
      fitted: true,
      note: 'A classic series as remembered, all needles; range ten points to either side. The median healing time was shortened from 240 to 190 h after a first comparison fell outside.',
    }),
  );
}

function restingEpidural(count: number): ValidationRow {
  const values = unhurt(people(count)).map((patient) => {
    const body = createBody({ patient });
    return body.epidural.baselineMmHg;
  });
  return row({
    id: 'epiduralBaseline',
    title: 'Epidural pressure at rest, lying',
    source: S.thomas,
    unit: 'mmHg',
    value: 7.7,
    range: [3.8, 11.6],
    model: mean(values),
    fitted: false,
    note: `Range: one standard deviation. The paper's patients lay prone and had no leak: people flat and without a hole. SD of the model ${standardDeviation(values).toFixed(1)}.`,
  });
}

export function fluidRows(count: number): ValidationRow[] {
  return [...drainage(count), ...incidence(4 * count), ...naturalCourse(4 * count), restingEpidural(count)];
}
