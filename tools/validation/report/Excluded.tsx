/** Published targets that are not run, by reason. */
import type { ExcludedRow } from '../excluded.ts';
import { publishedText } from './RowsTable.tsx';
import { countOf } from './words.ts';

function Group({ reason, targets }: { readonly reason: string; readonly targets: readonly ExcludedRow[] }) {
  return (
    <details className="group">
      <summary>
        {reason} <span className="count">{countOf(targets.length, 'figure', 'figures')}</span>
      </summary>
      <table className="rows targets">
        <caption className="visually-hidden">{`Not run: ${reason}`}</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Published</th>
            <th scope="col">Source</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <tr key={target.id}>
              <th scope="row">{target.quantity}</th>
              <td data-head="Published">{publishedText(target)}</td>
              <td data-head="Source">
                {target.source?.title}
                {target.source === null || target.source.year === null ? '' : `, ${target.source.year}`}
              </td>
              <td data-head="Status">{target.status}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

export function Excluded({ excluded }: { readonly excluded: readonly ExcludedRow[] }) {
  const reasons = [...new Set(excluded.map(({ reason }) => reason))];
  return reasons.map((reason) => (
    <Group key={reason} reason={reason} targets={excluded.filter((target) => target.reason === reason)} />
  ));
}
