/** One published figure beside what the model gives for the same experiment. */
import type { FigureStatus } from '../../src/content/figures.ts';

export type RowKind = 'fitted' | 'independent' | 'excluded';
export type RowStatus = 'published' | 'secondary source' | 'not yet checked';

export interface ValidationRow {
  readonly id: string;
  readonly source: {
    readonly title: string;
    readonly year: number | null;
    readonly doi: string | null;
  } | null;
  /** What is compared, in words. */
  readonly quantity: string;
  readonly unit: string;
  /** What the source gives, null where it does not; the model is held against low to high. */
  readonly published: {
    readonly mean: number | null;
    readonly sd: number | null;
    readonly n: number | null;
    readonly low: number;
    readonly high: number;
  };
  readonly model: number;
  readonly within: boolean;
  /** Fitted: a constant of the model was set with this figure in view. */
  readonly kind: RowKind;
  readonly status: RowStatus;
  /** How the range came about, or why the model lies outside. */
  readonly reason: string;
  /** The source that is followed for the same quantity, and why both cannot hold; null where this one is. Such a row is run and shown, and counts in no share. */
  readonly notChosen: string | null;
}

/** A document; its year null where it was not seen. */
export interface Source {
  readonly title: string;
  readonly year: number | null;
  readonly doi?: string;
}

export interface RowDraft {
  readonly id: string;
  readonly title: string;
  readonly source: Source | null;
  readonly unit: string;
  readonly value: number | null;
  readonly sd?: number;
  readonly n?: number;
  readonly range: readonly [number, number];
  readonly model: number;
  readonly fitted: boolean;
  readonly kind?: RowKind;
  readonly status?: FigureStatus | RowStatus;
  readonly notChosen?: string;
  readonly note: string;
}

/** What was remembered, or is habit, counts as not yet checked. */
function rowStatus(status: FigureStatus | RowStatus): RowStatus {
  return status === 'published' || status === 'secondary source' ? status : 'not yet checked';
}

export function row(draft: RowDraft): ValidationRow {
  const { source, value, range, model } = draft;
  return {
    id: draft.id,
    source: source === null ? null : { title: source.title, year: source.year, doi: source.doi ?? null },
    quantity: draft.title,
    unit: draft.unit,
    published: { mean: value, sd: draft.sd ?? null, n: draft.n ?? null, low: range[0], high: range[1] },
    model: Math.round(model * 1000) / 1000,
    within: model >= range[0] && model <= range[1],
    kind:
      draft.notChosen === undefined ? (draft.kind ?? (draft.fitted ? 'fitted' : 'independent')) : 'excluded',
    status: rowStatus(draft.status ?? (source === null ? 'not yet checked' : 'published')),
    reason: [
      ...(draft.notChosen === undefined ? [] : [`Another source is followed: ${draft.notChosen}.`]),
      draft.note,
    ]
      .join(' ')
      .trim(),
    notChosen: draft.notChosen ?? null,
  };
}

/** 95 percent interval of a mean from its standard deviation and number of people. */
export function meanRange(value: number, sd: number, count: number): readonly [number, number] {
  const half = (1.96 * sd) / Math.sqrt(count);
  return [value - half, value + half];
}

/** 95 percent interval of a percentage of so many people (Wilson). */
export function shareRange(percent: number, count: number): readonly [number, number] {
  const p = percent / 100;
  const z = 1.96;
  const middle = p + (z * z) / (2 * count);
  const half = z * Math.sqrt((p * (1 - p)) / count + (z * z) / (4 * count * count));
  const scale = 100 / (1 + (z * z) / count);
  return [scale * (middle - half), scale * (middle + half)];
}
