/** An experiment along an axis: the model's line with the middle eight in ten of its people, published figures on it. */
import type { Plot } from '../../../src/physiology/experiment/plotSchema.ts';
import type { CurveLine, CurveMark } from './curveData.ts';
import { CurveNumbers } from './CurveNumbers.tsx';
import { verdictOf } from './Marks.tsx';
import { namePlaces } from './lineNames.ts';
import { across, bandPath, down, linePath, scaleOf, type Scale } from './scale.ts';
import { figure, listed, sentence, unitText, withUnit } from './words.ts';

/** So many published values are joined: they came from one curve. */
const LEAST_MEANS = 4;

interface CurveProps {
  readonly plot: Plot;
  readonly lines: readonly CurveLine[];
  readonly marks: readonly CurveMark[];
}

function Published({ mark, x, y }: { readonly mark: CurveMark; readonly x: Scale; readonly y: Scale }) {
  const { low, high, mean } = mark.row.published;
  const at = `${across(x, mark.x)}%`;
  const top = Math.max(0, down(y, high));
  const height = Math.max(1, Math.min(100, down(y, low)) - top);
  return (
    <>
      <rect className="published" x={at} y={`${top}%`} width="12" height={`${height}%`} />
      {mean === null ? null : (
        <svg x={at} y={`${down(y, mean)}%`} className="loose">
          <line className="publishedMean" x1="-10" x2="10" y1="0" y2="0" />
        </svg>
      )}
    </>
  );
}

function describe({ plot, lines, marks }: CurveProps): string {
  const told = marks.map(
    ({ row, x }) =>
      `at ${withUnit(x, plot.x.unit)} the model has ${withUnit(row.model, row.unit)}, ${verdictOf(row.within)} ${figure(row.published.low)} to ${figure(row.published.high)}`,
  );
  const ends = lines.flatMap(({ name, points }) => {
    const first = points[0];
    const last = points.at(-1);
    return first === undefined || last === undefined
      ? []
      : [
          `${name === null ? 'The line' : name} goes from ${figure(first.middle)} at ${figure(first.x)} to ${figure(last.middle)} at ${figure(last.x)}`,
        ];
  });
  return `${plot.y.quantity} over ${plot.x.quantity}. ${ends.join('; ')}. ${told.join('; ')}`;
}

export function Curve({ plot, lines, marks }: CurveProps) {
  const bands = lines.map(({ points }) =>
    points.flatMap(({ x, band }) => (band === null ? [] : [{ x, low: band[0], high: band[1] }])),
  );
  const x = scaleOf([
    ...lines.flatMap(({ points }) => points.map((point) => point.x)),
    ...marks.map((mark) => mark.x),
  ]);
  const y = scaleOf([
    ...lines.flatMap(({ points }) => points.map(({ middle }) => middle)),
    ...bands.flat().flatMap(({ low, high }) => [low, high]),
    ...marks.flatMap(({ row }) => [row.published.low, row.published.high, row.model]),
  ]);
  const yTicks = plot.y.unit === '%' ? y.ticks.filter((tick) => tick >= 0 && tick <= 100) : y.ticks;
  const banded = bands.some((band) => band.length > 2);
  const yUnit = unitText(plot.y.unit);
  const names = namePlaces(lines, x, y);
  const note = noteOf(plot, marks, banded);
  const means = marks.flatMap((mark) =>
    mark.row.published.mean === null ? [] : [{ x: mark.x, y: mark.row.published.mean }],
  );
  return (
    <figure className="figure">
      <figcaption>
        <strong>{plot.title ?? plot.y.quantity}</strong>
        {yUnit === '' ? '' : `, ${yUnit}`}
      </figcaption>
      <div className="plot" role="img" aria-label={describe({ plot, lines, marks })}>
        <div className="plotY">
          {yTicks.map((tick) => (
            <span key={tick} style={{ top: `${down(y, tick)}%` }}>
              {figure(tick)}
            </span>
          ))}
        </div>
        <div className="plotArea">
          <svg className="plotInk">
            {yTicks.map((tick) => (
              <line
                key={tick}
                className="hair"
                x1="0"
                x2="100%"
                y1={`${down(y, tick)}%`}
                y2={`${down(y, tick)}%`}
              />
            ))}
            {x.ticks.map((tick) => (
              <svg key={tick} x={`${across(x, tick)}%`} y="100%" className="loose">
                <line className="tick" x1="0" x2="0" y1="0" y2="7" />
              </svg>
            ))}
            <svg
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
              width="100%"
              height="100%"
              className="loose"
            >
              {bands.map((band, index) =>
                band.length < 3 ? null : <path key={index} className="band" d={bandPath(band, x, y)} />,
              )}
            </svg>
            {marks.map((mark) => (
              <Published key={mark.row.id} mark={mark} x={x} y={y} />
            ))}
            <svg
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
              width="100%"
              height="100%"
              className="loose"
            >
              {means.length < LEAST_MEANS ? null : (
                <path className="publishedLine" d={linePath(means, x, y)} />
              )}
              {lines.map(({ points }, index) => (
                <path
                  key={index}
                  className={`line line${index}`}
                  d={linePath(
                    points.map((point) => ({ x: point.x, y: point.middle })),
                    x,
                    y,
                  )}
                />
              ))}
            </svg>
            {marks.map((mark) => (
              <svg
                key={mark.row.id}
                x={`${across(x, mark.x)}%`}
                y={`${down(y, mark.row.model)}%`}
                className="loose"
              >
                <use href={`#mark-${verdictOf(mark.row.within)}`} />
              </svg>
            ))}
          </svg>
          {names?.map((place) => (
            <span
              key={place.name}
              className={place.x > 70 ? 'lineName before' : 'lineName'}
              style={{ left: `${place.x}%`, top: `${place.y}%` }}
            >
              {place.name}
            </span>
          ))}
        </div>
        <div className="plotX">
          {x.ticks.map((tick) => (
            <span key={tick} style={{ left: `${across(x, tick)}%` }}>
              {figure(tick)}
            </span>
          ))}
        </div>
        <p className="plotXName">
          {plot.x.quantity}
          {unitText(plot.x.unit) === '' ? '' : `, ${unitText(plot.x.unit)}`}
        </p>
      </div>
      {names === null ? <LineKey lines={lines} /> : null}
      <p className="figureNote">{note}</p>
      <CurveNumbers plot={plot} lines={lines} />
    </figure>
  );
}

/** Which line is which, where their names would run into each other on the plot. */
function LineKey({ lines }: { readonly lines: readonly CurveLine[] }) {
  return (
    <p className="lineKey">
      {lines.map(({ name }, index) => (
        <span key={name}>
          <svg width="36" height="12" aria-hidden="true">
            <path className={`line line${index}`} d="M0 6H36" />
          </svg>
          {name}
        </span>
      ))}
    </p>
  );
}

/** What the line is, and where the model holds. */
function noteOf(plot: Plot, marks: readonly CurveMark[], banded: boolean): string {
  const places = (within: boolean): string => {
    const at = marks.filter(({ row }) => row.within === within).map(({ x }) => figure(x));
    return at.length === 0 ? '' : withUnit(listed([...new Set(at)]), plot.x.unit);
  };
  const [inside, outside] = [places(true), places(false)];
  const named = plot.lines.some(({ name }) => name !== undefined);
  const line = plot.y.unit === '%' ? 'share of the people' : plot.middle;
  const said = [
    ...(named ? [] : [`line: the model’s ${line}`]),
    ...(banded ? ['tint: the middle eight in ten of the model’s people'] : []),
  ];
  const verdicts = [
    ...(inside === '' ? [] : [`within at ${inside}`]),
    ...(outside === '' ? [] : [`outside at ${outside}`]),
  ];
  return [
    ...(said.length === 0 ? [] : [sentence(said.join('; '))]),
    ...(verdicts.length === 0 ? [] : [`The model lies ${verdicts.join(', ')}.`]),
  ].join(' ');
}
