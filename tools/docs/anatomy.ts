/** The tables of docs/clinical-sources.md about people: their documents, and what a validation run gave. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ANATOMY_SOURCES, type AnatomyDocument } from '../../src/content/figures/anatomySources.ts';
import { anatomyRows } from '../validation/all.ts';
import type { ValidationRow } from '../validation/row.ts';
import { withPart, type GeneratedPart } from './part.ts';

const PAGE = 'docs/clinical-sources.md';

function documentsList(): string {
  return Object.values<AnatomyDocument>(ANATOMY_SOURCES)
    .map(({ title, year, doi }) => {
      const when = year === null ? 'Year not seen' : String(year);
      return `- ${title}. ${when}.${doi === undefined ? '' : ` https://doi.org/${doi}`}`;
    })
    .sort()
    .join('\n');
}

export const anatomyDocuments: GeneratedPart = {
  file: PAGE,
  name: 'documents of the anatomy',
  render: documentsList,
};

const short = (value: number): string => String(Math.round(value * 100) / 100);

function peopleLine({ quantity, published, model, unit, within, kind, status }: ValidationRow): string {
  const cells = [
    quantity,
    published.mean === null ? 'none' : short(published.mean),
    `${short(published.low)} to ${short(published.high)}`,
    short(model),
    unit,
    within ? 'within' : '**outside**',
    kind,
    status,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The rows, and notes on those that are out or not followed. */
export function peopleTable(rows: readonly ValidationRow[]): string {
  const out = rows.filter(({ within, kind, reason }) => (!within || kind === 'excluded') && reason !== '');
  const notes = new Set(out.map(({ quantity, reason }) => `- ${quantity}: ${reason}`));
  return [
    [
      '| experiment | published | range | model | unit | verdict | kind | status |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      ...rows.map(peopleLine),
    ].join('\n'),
    'On those outside, and those in whose place another source is followed:',
    [...notes].join('\n'),
  ].join('\n\n');
}

function write(): void {
  const before = readFileSync(PAGE, 'utf8');
  const after = withPart(before, { file: PAGE, name: 'people', render: () => peopleTable(anatomyRows()) });
  if (after !== before) writeFileSync(PAGE, after);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) write();
