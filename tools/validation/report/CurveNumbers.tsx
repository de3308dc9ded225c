/** A curve in numbers, for whoever cannot see it or wants to draw it again. */
import type { Plot } from '../../../src/physiology/experiment/plotSchema.ts';
import type { CurveLine } from './curveData.ts';
import { figure, unitText } from './words.ts';

const headOf = (quantity: string, unit: string) =>
  unitText(unit) === '' ? quantity : `${quantity}, ${unitText(unit)}`;

export function CurveNumbers({ plot, lines }: { readonly plot: Plot; readonly lines: readonly CurveLine[] }) {
  const several = lines.length > 1;
  const banded = lines.some(({ points }) => points.some(({ band }) => band !== null));
  return (
    <details className="numbers">
      <summary>The curve in numbers</summary>
      <table>
        <caption className="visually-hidden">{plot.title ?? plot.y.quantity}: the curve in numbers</caption>
        <thead>
          <tr>
            {several ? <th scope="col">Line</th> : null}
            <th scope="col">{headOf(plot.x.quantity, plot.x.unit)}</th>
            <th scope="col">
              {plot.y.unit === '%'
                ? 'Share, %'
                : `${plot.middle === 'mean' ? 'Mean' : 'Median'}, ${unitText(plot.y.unit)}`}
            </th>
            {banded ? <th scope="col">Middle eight in ten</th> : null}
          </tr>
        </thead>
        <tbody>
          {lines.flatMap(({ name, points }, line) =>
            points.map(({ x, middle, band }) => (
              <tr key={`${line} ${x}`}>
                {several ? <td>{name}</td> : null}
                <td>{figure(x)}</td>
                <td>{figure(middle)}</td>
                {banded ? <td>{band === null ? '' : `${figure(band[0])} to ${figure(band[1])}`}</td> : null}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  );
}
