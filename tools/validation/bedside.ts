/** Resistance to a slow injection in each layer of a schematic track, as a pump feels it. */
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

function needleRows(persons: readonly Patient[]): ValidationRow[] {
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
    ghelber('ghelberSpace', 'epidural space', 8, [6, 11], space, false),
    vaira('vairaTrue', 'Drop at a true loss of resistance', 73, 100 * (1 - space / flavum)),
    vaira('vairaFalse', 'Drop at a false loss of resistance', 33, 100 * (1 - gap / interspinous)),
  ];
}

export function bedsideRows(count: number): ValidationRow[] {
  return needleRows(people(count));
}
