/** How many rows hold. What nobody has checked, and where another source is followed, is run and counted apart. */
import type { ValidationRow } from './row.ts';

export interface Share {
  readonly rows: number;
  readonly within: number;
  readonly percent: number;
}

export interface Tally {
  /** Rows that count: checked in a source, and that source is the one followed. */
  readonly counted: Share;
  readonly independent: Share;
  /** Rows whose source is not followed, since another says otherwise of the same quantity. */
  readonly anotherFollowed: Share;
  /** Rows that nobody has checked in the source. */
  readonly notYetChecked: Share;
  /** All three together. */
  readonly run: Share;
}

function share(rows: readonly ValidationRow[]): Share {
  const within = rows.filter((row) => row.within).length;
  return { rows: rows.length, within, percent: Math.round((1000 * within) / Math.max(1, rows.length)) / 10 };
}

export function tally(run: readonly ValidationRow[]): Tally {
  const checked = run.filter(({ status }) => status !== 'not yet checked');
  const counted = checked.filter(({ kind }) => kind !== 'excluded');
  return {
    counted: share(counted),
    independent: share(counted.filter(({ kind }) => kind === 'independent')),
    anotherFollowed: share(checked.filter(({ kind }) => kind === 'excluded')),
    notYetChecked: share(run.filter(({ status }) => status === 'not yet checked')),
    run: share(run),
  };
}
