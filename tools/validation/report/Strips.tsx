/** Single figures: the published interval as a bar, its value as a stroke, the model's value as a mark. */
import type { ValidationRow } from '../row.ts';
import { Mark, verdictOf } from './Marks.tsx';
import { across, scaleOf, type Scale } from './scale.ts';
import { figure, listed, unitText, withUnit } from './words.ts';

/** An interval narrower than this share of its axis could not be seen beside the others. */
const LEAST_SHARE = 0.025;

const valuesOf = ({ published, model }: ValidationRow): number[] => [published.low, published.high, model];
const isSpread = ({ id }: ValidationRow) => /Spread/.test(id);

/** Rows that one axis can hold: the same unit, means apart from spreads, no interval too narrow to be seen. */
export function stripGroups(rows: readonly ValidationRow[]): ValidationRow[][] {
  const groups: ValidationRow[][] = [];
  const fits = (group: readonly ValidationRow[], row: ValidationRow): boolean => {
    const [first] = group;
    if (first === undefined || first.unit !== row.unit || isSpread(first) !== isSpread(row)) return false;
    const all = [...group, row];
    const { low, high } = scaleOf(all.flatMap(valuesOf));
    return all.every(({ published }) => published.high - published.low >= LEAST_SHARE * (high - low));
  };
  for (const row of rows) {
    const group = groups.find((one) => fits(one, row));
    if (group === undefined) groups.push([row]);
    else group.push(row);
  }
  return groups;
}

function Strip({ row, scale }: { readonly row: ValidationRow; readonly scale: Scale }) {
  const { low, high, mean } = row.published;
  const from = across(scale, low);
  return (
    <svg className="stripInk">
      <line className="hair" x1="0" x2="100%" y1="14" y2="14" />
      <rect
        className="publishedBar"
        x={`${from}%`}
        y="5"
        width={`${Math.max(0.6, across(scale, high) - from)}%`}
        height="18"
      />
      {mean === null ? null : (
        <line
          className="publishedMean"
          x1={`${across(scale, mean)}%`}
          x2={`${across(scale, mean)}%`}
          y1="1"
          y2="27"
        />
      )}
      <svg x={`${across(scale, row.model)}%`} y="14" className="loose">
        <use href={`#mark-${verdictOf(row.within)}`} />
      </svg>
    </svg>
  );
}

function StripGroup({ rows }: { readonly rows: readonly ValidationRow[] }) {
  const scale = scaleOf(rows.flatMap(valuesOf));
  const unit = unitText(rows[0]?.unit ?? '');
  const label = listed(
    rows.map(
      (row) =>
        `${row.quantity}: the model has ${withUnit(row.model, row.unit)}, ${verdictOf(row.within)} ${figure(row.published.low)} to ${figure(row.published.high)}`,
    ),
  );
  return (
    <div className="strips" role="img" aria-label={label}>
      {rows.map((row) => (
        <div key={row.id} className="strip">
          <p className="stripHead">
            <span>{row.quantity}</span>
            <span className={`verdict ${verdictOf(row.within)}`}>
              <Mark name={verdictOf(row.within)} />
              {withUnit(row.model, row.unit)}, {verdictOf(row.within)}
            </span>
          </p>
          <Strip row={row} scale={scale} />
        </div>
      ))}
      <div className="stripAxis">
        {scale.ticks.map((tick) => (
          <span key={tick} style={{ left: `${across(scale, tick)}%` }}>
            {figure(tick)}
          </span>
        ))}
      </div>
      {unit === '' ? null : <p className="plotXName">{unit}</p>}
    </div>
  );
}

export function Strips({ rows }: { readonly rows: readonly ValidationRow[] }) {
  return (
    <figure className="figure">
      {stripGroups(rows).map((group) => (
        <StripGroup key={group[0]?.id} rows={group} />
      ))}
    </figure>
  );
}
