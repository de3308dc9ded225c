/** How many rows hold, in words and as one picture: a sign for each row. */
import type { ExcludedRow } from '../excluded.ts';
import type { ValidationRow } from '../row.ts';
import { tally, type Share } from '../tally.ts';
import { Mark, type MarkName } from './Marks.tsx';
import { standingOf, type Standing } from './sections.ts';
import { countOf, figure } from './words.ts';

interface TallyProps {
  readonly rows: readonly ValidationRow[];
  readonly excluded: readonly ExcludedRow[];
}

const GROUPS: readonly { readonly standing: Standing; readonly name: string; readonly about: string }[] = [
  {
    standing: 'independent',
    name: 'Independent',
    about: 'no constant was set with the figure in view, and it restates no input',
  },
  {
    standing: 'fitted',
    name: 'Fitted',
    about: 'a constant was set with the figure in view: agreement shows consistency and no more',
  },
  {
    standing: 'anotherFollowed',
    name: 'Another source is followed',
    about: 'two studies contradict each other, and the model can follow one; run and shown, not counted',
  },
  {
    standing: 'notYetChecked',
    name: 'Not yet checked',
    about: 'nobody has looked the figure up in its source; run and shown, not counted',
  },
];

function Signs({ within, outside, notRun }: Readonly<Record<'within' | 'outside' | 'notRun', number>>) {
  const signs: readonly (readonly [MarkName, number])[] = [
    ['within', within],
    ['outside', outside],
    ['not-run', notRun],
  ];
  return (
    <div className={notRun > 0 ? 'signs dense' : 'signs'} aria-hidden="true">
      {signs.flatMap(([name, count]) =>
        Array.from({ length: count }, (_, index) => <Mark key={`${name} ${index}`} name={name} />),
      )}
    </div>
  );
}

const share = ({ within, rows, percent }: Share) =>
  `${figure(within)} of ${figure(rows)} (${figure(percent)}\u202f%)`;

export function Tally({ rows, excluded }: TallyProps) {
  const counts = tally(rows);
  return (
    <>
      <p className="speech">
        The model lies within the published range for {share(counts.counted)} of the figures that count, and
        for {share(counts.independent)} of the independent ones among them. A figure counts when it was
        checked in its source and no other source that the model follows says otherwise.{' '}
        {countOf(excluded.length, 'more published figure is', 'more published figures are')} not run, each
        with its reason.
      </p>
      <figure className="tally">
        <figcaption>Each sign is one published figure.</figcaption>
        <dl>
          {GROUPS.map(({ standing, name, about }) => {
            const group = rows.filter((row) => standingOf(row) === standing);
            const within = group.filter((row) => row.within).length;
            return (
              <div key={standing}>
                <dt>
                  <strong>{name}</strong>
                  <span>
                    {figure(within)} of {figure(group.length)} within
                  </span>
                </dt>
                <dd>
                  <Signs within={within} outside={group.length - within} notRun={0} />
                  <p>{about}</p>
                </dd>
              </div>
            );
          })}
          <div>
            <dt>
              <strong>Not run</strong>
              <span>{figure(excluded.length)}</span>
            </dt>
            <dd>
              <Signs within={0} outside={0} notRun={excluded.length} />
              <p>
                what the model does not have, or what is an input of it; <a href="#excluded">the reasons</a>
              </p>
            </dd>
          </div>
        </dl>
        <p className="key">
          <span>
            <Mark name="within" />
            within the range
          </span>
          <span>
            <Mark name="outside" />
            outside it
          </span>
          <span>
            <Mark name="not-run" />
            not run
          </span>
        </p>
      </figure>
    </>
  );
}
