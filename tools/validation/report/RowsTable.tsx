/** The rows of a question as a table; on a narrow page each row becomes a list with the heads before the figures. */
import { Fragment } from 'react';
import type { ValidationRow } from '../row.ts';
import { Mark, verdictOf } from './Marks.tsx';
import { standingOf } from './sections.ts';
import { figure, sentence, withUnit } from './words.ts';

export function publishedText({
  published,
  unit,
}: Pick<ValidationRow, 'unit'> & {
  readonly published: Readonly<Record<'mean' | 'sd' | 'n' | 'low' | 'high', number | null>>;
}): string {
  const { mean, sd, n, low, high } = published;
  const value =
    mean === null
      ? low !== null && high !== null
        ? withUnit(`${figure(low)} to ${figure(high)}`, unit)
        : 'no figure'
      : withUnit(sd === null ? figure(mean) : `${figure(mean)} ± ${figure(sd)}`, unit);
  return n === null ? value : `${value}, n = ${figure(n)}`;
}

const BASIS = {
  independent: 'Independent',
  fitted: 'Fitted',
  anotherFollowed: 'Another source is followed',
  notYetChecked: 'Not yet checked',
} as const;

function Basis({ row }: { readonly row: ValidationRow }) {
  const standing = standingOf(row);
  if (standing === 'notYetChecked')
    return (
      <>
        <strong className="unchecked">{BASIS.notYetChecked}</strong>, {row.kind}
      </>
    );
  return (
    <>
      {BASIS[standing]}, {row.status}
    </>
  );
}

export function RowsTable({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly ValidationRow[];
}) {
  return (
    <table className="rows">
      <caption className="visually-hidden">{`Published figures and the model: ${title}`}</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Published</th>
          <th scope="col">Held to</th>
          <th scope="col">Model</th>
          <th scope="col">Verdict</th>
          <th scope="col">Basis</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row.id}>
            <tr id={`row-${row.id}`} className={row.reason === '' ? undefined : 'reasoned'}>
              <th scope="row">{row.quantity}</th>
              <td data-head="Published">
                {row.published.mean === null ? 'no single value' : publishedText(row)}
              </td>
              <td data-head="Held to" className="close">
                {figure(row.published.low)} to {figure(row.published.high)}
              </td>
              <td data-head="Model" className="close">
                {withUnit(row.model, row.unit)}
              </td>
              <td data-head="Verdict">
                <span className={`verdict ${verdictOf(row.within)}`}>
                  <Mark name={verdictOf(row.within)} />
                  {verdictOf(row.within)}
                </span>
              </td>
              <td data-head="Basis">
                <Basis row={row} />
              </td>
            </tr>
            {/* The same words under several rows running stand once, under the last. */}
            {row.reason === '' || row.reason === rows[index + 1]?.reason ? null : (
              <tr className="reason">
                <td colSpan={6}>{sentence(row.reason)}</td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
