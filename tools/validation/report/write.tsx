/** The evidence page as a file: written, compared, and stamped with what it was computed from. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { MODEL_VERSION } from '../../../src/session/modelVersion.ts';
import { peopleTable } from '../../docs/anatomy.ts';
import { constants, validationTable } from '../../docs/model.ts';
import type { Validation } from '../all.ts';
import { EXCLUDED_TARGETS, excludedRows } from '../excluded.ts';
import { experimentFiles, isOfTheBack } from '../experiments.ts';
import { Page, type Stamp } from './Page.tsx';

export const EVIDENCE_PAGE = 'evidence/index.html';

/** Code that decides what is measured; the model has a version of its own. */
const MEASURING = ['src/physiology/experiment', 'tools/experiment', 'tools/validation'];

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name));

/** Twelve hexadecimal digits over the experiment files, the list of what is not run, and the way of measuring. */
export function presentStamp(): Stamp {
  const hash = createHash('sha256');
  for (const file of [...experimentFiles(), EXCLUDED_TARGETS, ...MEASURING.flatMap(sourcesIn)]) {
    hash.update(basename(file));
    hash.update(readFileSync(file, 'utf8'));
  }
  return { model: MODEL_VERSION, experiments: hash.digest('hex').slice(0, 12) };
}

/** What a page says that it was computed from; null where it says nothing. */
export function stampOf(html: string): Stamp | null {
  const of = (name: string) =>
    new RegExp(`<meta name="bloodpatch-${name}" content="([0-9a-f]{12})"`).exec(html)?.[1];
  const model = of('model');
  const experiments = of('experiments');
  return model === undefined || experiments === undefined ? null : { model, experiments };
}

/** Blocks begin on lines of their own, so that two versions can be compared line by line. */
const BLOCKS =
  /<(?=(?:section|h[1-3]|table|thead|tbody|tr|figure|details|main|nav|header|head|body|meta|link|title|div|dl|dt|dd|ul|ol|li|p|figcaption)[ >])/g;

/** The page; the same validation gives the same bytes. The stamp is of what was there when the validation began. */
export function renderReport(validation: Validation, stamp: Stamp): string {
  const markup = renderToStaticMarkup(
    <Page validation={validation} excluded={excludedRows()} constants={constants()} stamp={stamp} />,
  );
  return `<!doctype html>\n<!-- written by npm run validate -->${markup.replace(BLOCKS, '\n<')}\n`;
}

export function writeReport(validation: Validation, stamp: Stamp): void {
  mkdirSync(dirname(EVIDENCE_PAGE), { recursive: true });
  writeFileSync(EVIDENCE_PAGE, renderReport(validation, stamp));
}

/** Whether the page that stands there is the one that this validation gives, to the byte. */
export function reportIsCurrent(validation: Validation, stamp: Stamp): boolean {
  return existsSync(EVIDENCE_PAGE) && readFileSync(EVIDENCE_PAGE, 'utf8') === renderReport(validation, stamp);
}

/** The documents whose tables are not those of this validation, each with what renews it. */
export function staleDocuments({ runs }: Validation): string[] {
  const rowsOf = (ofTheBack: boolean) =>
    runs.filter(({ experiment }) => isOfTheBack(experiment) === ofTheBack).flatMap(({ rows }) => rows);
  const tables = [
    ['docs/model.md', validationTable(rowsOf(false)), 'npx tsx tools/docs/model.ts'],
    ['docs/clinical-sources.md', peopleTable(rowsOf(true)), 'npx tsx tools/docs/anatomy.ts'],
  ] as const;
  return tables
    .filter(([file, table]) => !readFileSync(file, 'utf8').includes(table))
    .map(([file, , renew]) => `${file} is stale; ${renew} renews it.`);
}
