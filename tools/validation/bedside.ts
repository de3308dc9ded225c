/** Resistance to a slow injection in a gap between ligaments, on a schematic track. */
import { SOURCES as S } from '../../src/content/figures.ts';
import type { Tissue } from '../../src/content/tissues.ts';
import { vector } from '../../src/numerics/vector.ts';
import { referencePressure } from '../../src/physiology/lossOfResistance.ts';
import type { NeedleTrack, Patient } from '../../src/physiology/types.ts';
import { mean, people, ready } from './people.ts';
import { row, type ValidationRow } from './row.ts';

const LAYERS: readonly Tissue[] = [
  'skin',
  'fat',
  'supraspinousLigament',
  'interspinousLigament',
  'fat',
  'ligamentumFlavum',
  'epiduralFat',
];
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

/** A false loss has no place on a line through a real back that every person has: it is a gap on the schematic track. */
function falseLoss(persons: readonly Patient[]): ValidationRow {
  const at = (segment: number) => mean(persons.map((patient) => felt(patient, segment)));
  return row({
    id: 'vairaFalse',
    title: 'Drop at a false loss of resistance',
    source: S.vaira,
    unit: '%',
    value: 33,
    range: [23, 43],
    model: 100 * (1 - at(4) / at(3)),
    fitted: true,
    note: 'No spread at hand: ten points to either side, fixed beforehand. The rows of the anatomy apart, the one row that is no experiment file.',
  });
}

export function bedsideRows(count: number): ValidationRow[] {
  return [falseLoss(people(count))];
}
