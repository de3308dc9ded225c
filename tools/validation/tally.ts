/** How many rows hold: what is not yet checked, and what another study contradicts, is counted apart. */
import type { ValidationRow } from './row.ts';

export interface Share {
  readonly rows: number;
  readonly within: number;
  readonly percent: number;
}

export interface Tally {
  /** Rows whose figure was checked in a source, whether or not another series contradicts it. */
  readonly checked: Share;
  readonly checkedIndependent: Share;
  /** Of these, the ones of the series that the model follows where two contradict each other. */
  readonly followed: Share;
  readonly followedIndependent: Share;
  /** Rows that nobody has checked in the source; they count in no share. */
  readonly notYetChecked: number;
}

function share(rows: readonly ValidationRow[]): Share {
  const within = rows.filter((row) => row.within).length;
  return { rows: rows.length, within, percent: Math.round((1000 * within) / Math.max(1, rows.length)) / 10 };
}

export function tally(rows: readonly ValidationRow[]): Tally {
  const checked = rows.filter(({ status, kind }) => status !== 'not yet checked' && kind !== 'excluded');
  const followed = checked.filter(({ notChosen }) => notChosen === null);
  const independent = ({ kind }: ValidationRow) => kind === 'independent';
  return {
    checked: share(checked),
    checkedIndependent: share(checked.filter(independent)),
    followed: share(followed),
    followedIndependent: share(followed.filter(independent)),
    notYetChecked: rows.filter(({ status }) => status === 'not yet checked').length,
  };
}
