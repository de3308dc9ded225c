/** A published mean with its spread, held against a thousand people of that series. */
import type { PopulationId } from '../../src/anatomy/person/populations.ts';
import type { SpinePosture } from '../../src/anatomy/types.ts';
import type { FigureStatus } from '../../src/content/figures.ts';
import type { Interspace } from '../../src/content/levels.ts';
import { measuredPeople, type Measured } from './anatomyPeople.ts';
import { mean, standardDeviation } from './people.ts';
import { meanRange, row, type Source, type ValidationRow } from './row.ts';

/** How far the model's spread may lie from the published one, a factor. */
export const SPREAD_FACTOR = 1.5;

/** The wider of the 95 percent interval of the published mean and 3 percent of it. */
export function wide(value: number, sd: number, count: number): readonly [number, number] {
  const [low, high] = meanRange(value, sd, count);
  return [Math.min(low, value * 0.97), Math.max(high, value * 1.03)];
}

interface Series {
  readonly id: string;
  readonly title: string;
  readonly source: Source | null;
  readonly value: number;
  readonly sd: number;
  readonly count: number;
  readonly population: PopulationId;
  readonly posture: SpinePosture;
  readonly of: (person: Measured) => number;
  readonly fitted: boolean;
  /** Whether the spread was set too; as the mean where left out. */
  readonly spreadFitted?: boolean;
  readonly status?: FigureStatus;
  /** Why another series holds this dimension; see ValidationRow. */
  readonly notChosen?: string;
  readonly note?: string;
}

/** A mean and the spread about it. */
export function series(draft: Series): ValidationRow[] {
  const { id, title, source, value, sd, count, population, posture, of, fitted, status } = draft;
  const values = measuredPeople(population, posture).map(of);
  const common = {
    source,
    unit: 'mm',
    ...(status === undefined ? {} : { status }),
    ...(draft.notChosen === undefined ? {} : { notChosen: draft.notChosen }),
    note: draft.note ?? '',
  };
  return [
    row({
      ...common,
      id,
      title,
      value,
      sd,
      n: count,
      range: wide(value, sd, count),
      model: mean(values),
      fitted,
    }),
    row({
      ...common,
      id: `${id}Spread`,
      title: `${title}: standard deviation`,
      value: sd,
      n: count,
      range: [sd / SPREAD_FACTOR, sd * SPREAD_FACTOR],
      model: standardDeviation(values),
      fitted: draft.spreadFitted ?? fitted,
    }),
  ];
}

export const plain = (interspace: Interspace): string => interspace.replace('/', '');
