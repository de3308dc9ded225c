/** One question: what was done, what was found, where it stands in the literature. */
import { Curve } from './Curve.tsx';
import { linesOf, marksOf } from './curveData.ts';
import { protocolOf } from './protocol.ts';
import { RowsTable } from './RowsTable.tsx';
import type { Section } from './sections.ts';
import { Strips } from './Strips.tsx';
import { basename } from 'node:path';
import type { ValidationRow } from '../row.ts';

function Source({ source }: { readonly source: NonNullable<ValidationRow['source']> }) {
  const { title, year, doi } = source;
  return (
    <>
      <cite>{title}</cite>
      {year === null ? '' : `, ${year}`}
      {doi === null ? '' : ', '}
      {doi === null ? null : <a href={`https://doi.org/${doi}`}>doi:{doi}</a>}
    </>
  );
}

function Sources({ rows }: { readonly rows: readonly ValidationRow[] }) {
  const known = new Map(
    rows.flatMap(({ source }) => (source === null ? [] : [[source.title, source] as const])),
  );
  if (known.size === 0)
    return <dd>No single document: the reasons in the table tell where the figures come from.</dd>;
  return [...known.values()].map((source) => (
    <dd key={source.title}>
      <Source source={source} />
    </dd>
  ));
}

/** What was done, by file, with the command that does it again. */
function Protocols({ section }: { readonly section: Section }) {
  if (section.runs.length === 0)
    return (
      <dd>Not an experiment file: layers of one thickness on a line, since not every back has such a gap.</dd>
    );
  return section.runs.map((run) => {
    const name = basename(run.file);
    return (
      <dd key={name}>
        {protocolOf(run.experiment)} <a href={`experiments/${name}`}>{name}</a>
      </dd>
    );
  });
}

export function Question({ section }: { readonly section: Section }) {
  const { id, title, runs, rows } = section;
  const plots = runs.flatMap((run) => run.study.plots.map((plot) => ({ run, plot })));
  const drawn = new Set(plots.flatMap(({ plot }) => plot.marks.map(({ row }) => row)));
  const alone = rows.filter((row) => !drawn.has(row.id));
  return (
    <section className="question" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <dl className="basis">
        <dt>Protocol</dt>
        <Protocols section={section} />
        <dt>Source</dt>
        <Sources rows={rows} />
      </dl>
      {plots.length === 0 ? null : (
        <div className={plots.length > 1 ? 'plots several' : 'plots'}>
          {plots.map(({ run, plot }) => (
            <Curve
              key={`${run.file} ${plot.title ?? plot.y.quantity}`}
              plot={plot}
              lines={linesOf(run, plot)}
              marks={marksOf(run, plot)}
            />
          ))}
        </div>
      )}
      {alone.length === 0 ? null : <Strips rows={alone} />}
      <RowsTable title={title} rows={rows} />
    </section>
  );
}
