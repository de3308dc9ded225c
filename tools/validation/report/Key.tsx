/** How to read the plots, drawn as they are drawn. */
import { Mark } from './Marks.tsx';

export function Key() {
  return (
    <dl className="keyList">
      <div>
        <dt>
          <svg width="88" height="28" aria-hidden="true">
            <rect className="publishedBar" x="4" y="5" width="80" height="18" />
            <line className="publishedMean" x1="40" x2="40" y1="1" y2="27" />
          </svg>
        </dt>
        <dd>
          Green is what was published: the bar is the range that the model is held to, the stroke the
          published value; values of one published curve are joined by dots. For a mean the range is the
          95&nbsp;% interval of the study’s mean, for a percentage that of its sample, for a spread a factor
          of 1.5 to either side; anything else says so.
        </dd>
      </div>
      <div>
        <dt>
          <Mark name="within" />
          <Mark name="outside" />
        </dt>
        <dd>Ink is the model: a filled disc lies within the range, an open diamond outside.</dd>
      </div>
      <div>
        <dt>
          <svg width="88" height="40" aria-hidden="true">
            <path className="band" d="M0 38L88 18L88 0L0 30Z" />
            <path className="line line0" d="M0 35L88 10" />
          </svg>
        </dt>
        <dd>
          A line is what the model gives along an axis; the tint about it holds the middle eight in ten of its
          people.
        </dd>
      </div>
    </dl>
  );
}
