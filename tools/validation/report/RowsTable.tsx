/** The rows of a question as a table; on a narrow page each row becomes a list with the heads before the figures. */
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
        {rows.map((row) => (
          <tr key={row.id} id={`row-${row.id}`}>
            <th scope="row">
              {row.quantity}
              {row.reason === '' ? null : <span className="reason">{sentence(row.reason)}</span>}
            </th>
            <td data-head="Published">
              {row.published.mean === null ? 'no single value' : publishedText(row)}
            </td>
            <td data-head="Held to">
              {withUnit(`${figure(row.published.low)} to ${figure(row.published.high)}`, row.unit)}
            </td>
            <td data-head="Model">{withUnit(row.model, row.unit)}</td>
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
        ))}
      </tbody>
    </table>
  );
}
