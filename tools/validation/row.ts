/** One published figure beside what the model gives for the same experiment. */
import type { FigureStatus } from '../../src/content/figures.ts';

export interface ValidationRow {
  readonly id: string;
  readonly title: string;
  readonly source: {
    readonly title: string;
    readonly year: number | null;
    readonly doi: string | null;
  } | null;
  readonly unit: string;
  /** The published value where there is one, and the range that the model is held against. */
  readonly published: { readonly value: number | null; readonly range: readonly [number, number] };
  readonly model: number;
  readonly inside: boolean;
  /** Whether the model's constants were set with this figure in view. */
  readonly fitted: boolean;
  readonly status: FigureStatus;
  /** Why another series is the one that holds this dimension; null where this one does. Such a row is shown, and may be out. */
  readonly notChosen: string | null;
  readonly note: string;
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
  readonly range: readonly [number, number];
  readonly model: number;
  readonly fitted: boolean;
  readonly status?: FigureStatus;
  readonly notChosen?: string;
  readonly note: string;
}

export function row(draft: RowDraft): ValidationRow {
  const { source, value, range, model } = draft;
  return {
    id: draft.id,
    title: draft.title,
    source: source === null ? null : { title: source.title, year: source.year, doi: source.doi ?? null },
    unit: draft.unit,
    published: { value, range },
    model: Math.round(model * 1000) / 1000,
    inside: model >= range[0] && model <= range[1],
    fitted: draft.fitted,
    status: draft.status ?? (source === null ? 'assumption' : 'published'),
    notChosen: draft.notChosen ?? null,
    note: draft.note,
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
