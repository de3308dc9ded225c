/**
 * npm run validate: every published figure against the model. It prints them all and writes the page of the evidence; --json
 * prints alone, --report writes alone, --check-report compares the page and the tables of docs/ with what they would be.
 */
import { DEFAULT_PEOPLE, validate } from './validation/all.ts';
import { excludedRows } from './validation/excluded.ts';
import type { ValidationRow } from './validation/row.ts';
import { tally, type Share } from './validation/tally.ts';
import {
  EVIDENCE_PAGE,
  presentStamp,
  reportIsCurrent,
  staleDocuments,
  writeReport,
} from './validation/report/write.tsx';
import { printJson, readArguments, runCommand, UsageError, wholeNumber } from './lib/commandLine.ts';

const short = (value: number) => String(Math.round(value * 100) / 100);

function line({ id, published, model, unit, within, kind, status, notChosen }: ValidationRow): string {
  const range = `${short(published.low)} to ${short(published.high)}`;
  const verdict = within ? 'within' : 'OUTSIDE';
  return [
    id.padEnd(22),
    (published.mean === null ? '-' : short(published.mean)).padStart(7),
    range.padStart(18),
    short(model).padStart(8),
    unit.padEnd(9),
    verdict.padEnd(8),
    kind.padEnd(11),
    notChosen === null ? status : `${status}; another source is followed`,
  ].join('  ');
}

const words = ({ rows, within, percent }: Share) => `${within} of ${rows} within (${percent} %)`;

await runCommand(() => {
  const { values } = readArguments({
    json: { type: 'boolean', default: false },
    people: { type: 'string', default: String(DEFAULT_PEOPLE) },
    report: { type: 'boolean', default: false },
    'check-report': { type: 'boolean', default: false },
  });
  const count = wholeNumber('people', values.people);
  if (count < 10 || count > 5000)
    throw new UsageError(`--people must lie between 10 and 5000, not ${count}.`);
  const all = count === DEFAULT_PEOPLE;
  if (!all && (values.report || values['check-report']))
    throw new UsageError(`The page is of ${DEFAULT_PEOPLE} people: leave --people out.`);
  const stamp = presentStamp();
  const validation = validate(count);
  if (values['check-report']) {
    const stale = [
      ...(reportIsCurrent(validation, stamp)
        ? []
        : [`${EVIDENCE_PAGE} is stale; npm run validate -- --report renews it.`]),
      ...staleDocuments(validation),
    ];
    if (stale.length === 0)
      return void process.stdout.write(`${EVIDENCE_PAGE} and the tables of docs are current.\n`);
    process.exitCode = 1;
    return void process.stderr.write(`${stale.join('\n')}\n`);
  }
  // Fewer people, or figures alone, are for the moment; the page is of them all.
  if (all && !values.json) writeReport(validation, stamp);
  if (values.report) return void process.stdout.write(`${EVIDENCE_PAGE} renewed.\n`);
  const { rows } = validation;
  const excluded = excludedRows();
  const counts = tally(rows);
  if (values.json) {
    printJson({ people: count, ...counts, notRun: excluded.length, rows: [...rows, ...excluded] });
    return;
  }
  const head = `${'figure'.padEnd(22)}  ${'value'.padStart(7)}  ${'range'.padStart(18)}  ${'model'.padStart(8)}`;
  process.stdout.write(`${head}\n${rows.map(line).join('\n')}\n\nNot run:\n`);
  for (const { id, quantity, reason } of excluded)
    process.stdout.write(`${id.padEnd(22)}  ${quantity}: ${reason}\n`);
  process.stdout.write(
    `\nRun: ${counts.run.rows} rows with ${count} people\n` +
      `  count: ${words(counts.counted)}, of which independent: ${words(counts.independent)}\n` +
      `  another source is followed: ${words(counts.anotherFollowed)}\n` +
      `  not yet checked in a source: ${words(counts.notYetChecked)}\n` +
      `Not run, each with its reason: ${excluded.length} targets\n`,
  );
});
