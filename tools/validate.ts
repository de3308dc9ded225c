/** npm run validate: every published figure against the model. */
import { DEFAULT_PEOPLE, validate } from './validation/all.ts';
import { excludedRows } from './validation/excluded.ts';
import type { ValidationRow } from './validation/row.ts';
import { tally, type Share } from './validation/tally.ts';
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
    notChosen === null ? status : `${status}, not chosen: ${notChosen}`,
  ].join('  ');
}

const words = ({ rows, within, percent }: Share) => `${within} of ${rows} within (${percent} %)`;

await runCommand(() => {
  const { values } = readArguments({
    json: { type: 'boolean', default: false },
    people: { type: 'string', default: String(DEFAULT_PEOPLE) },
  });
  const count = wholeNumber('people', values.people);
  if (count < 10 || count > 5000)
    throw new UsageError(`--people must lie between 10 and 5000, not ${count}.`);
  const { rows } = validate(count);
  const excluded = excludedRows();
  const counts = tally(rows);
  if (values.json) {
    const within = rows.filter((row) => row.within).length;
    printJson({ people: count, within, ...counts, excluded: excluded.length, rows: [...rows, ...excluded] });
    return;
  }
  const head = `${'figure'.padEnd(22)}  ${'value'.padStart(7)}  ${'range'.padStart(18)}  ${'model'.padStart(8)}`;
  process.stdout.write(`${head}\n${rows.map(line).join('\n')}\n\nExcluded:\n`);
  for (const { id, quantity, reason } of excluded)
    process.stdout.write(`${id.padEnd(22)}  ${quantity}: ${reason}\n`);
  process.stdout.write(
    `\nChecked in a source: ${words(counts.checked)}; independent: ${words(counts.checkedIndependent)}\n` +
      `Where studies contradict each other, the one followed: ${words(counts.followed)}; independent: ${words(counts.followedIndependent)}\n` +
      `${counts.notYetChecked} rows not yet checked in a source; ${excluded.length} targets excluded; ${count} people\n`,
  );
});
