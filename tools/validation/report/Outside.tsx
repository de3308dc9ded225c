/** What does not hold, before anything that does. */
import type { ValidationRow } from '../row.ts';
import { Mark } from './Marks.tsx';
import { standingOf } from './sections.ts';
import { figure, withUnit } from './words.ts';

function Line({ row }: { readonly row: ValidationRow }) {
  const { low, high } = row.published;
  return (
    <li>
      <Mark name="outside" />
      <span>
        <a href={`#row-${row.id}`}>{row.quantity}</a>: the model has {withUnit(row.model, row.unit)}, held to{' '}
        {withUnit(`${figure(low)} to ${figure(high)}`, row.unit)}
        {row.kind === 'fitted' ? '; fitted' : ''}
      </span>
    </li>
  );
}

export function Outside({ rows }: { readonly rows: readonly ValidationRow[] }) {
  const outside = rows.filter((row) => !row.within);
  const counted = outside.filter((row) => ['independent', 'fitted'].includes(standingOf(row)));
  const others = outside.filter((row) => !counted.includes(row));
  return (
    <>
      <p>
        Ranges were fixed before the first comparison and are never widened afterwards. What misses its range
        stays in the list, with the reason as far as it is known.
      </p>
      <ul className="outsideList">
        {counted.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
      {others.length === 0 ? null : (
        <>
          <p>These count in no share, since another source is followed or nobody has checked them:</p>
          <ul className="outsideList">
            {others.map((row) => (
              <Line key={row.id} row={row} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
