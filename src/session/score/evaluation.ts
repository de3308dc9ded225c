/** What an item's evaluation says: how much of its points, and whether a rule was broken. */
export interface Evaluation {
  /** Judged, or why there is nothing to judge: the item asks for nothing in this run, or its step was not reached. */
  readonly kind: 'judged' | 'doesNotApply' | 'notReached';
  /** 0 to 1 of the item's points. */
  readonly fraction: number;
  /** Whether the item's rule was broken; only critical items fail a run by it. */
  readonly broken: boolean;
  readonly atS: number | null;
  readonly values: Readonly<Record<string, number | string>>;
}

/** All or nothing: a rule kept or broken. */
export function rule(
  kept: boolean,
  atS: number | null,
  values: Readonly<Record<string, number | string>> = {},
): Evaluation {
  return { kind: 'judged', fraction: kept ? 1 : 0, broken: !kept, atS, values };
}

/** A part of the points, never a broken rule. */
export function partly(
  fraction: number,
  atS: number | null,
  values: Readonly<Record<string, number | string>> = {},
): Evaluation {
  return { kind: 'judged', fraction: Math.max(0, Math.min(1, fraction)), broken: false, atS, values };
}

const UNJUDGED = { fraction: 0, broken: false, atS: null, values: {} } as const;

/** The item asks for nothing in this run: its points are neither earned nor to be had. */
export const DOES_NOT_APPLY: Evaluation = { kind: 'doesNotApply', ...UNJUDGED };

/** The step was not reached: nothing earned, nothing broken. */
export const NOT_REACHED: Evaluation = { kind: 'notReached', ...UNJUDGED };
