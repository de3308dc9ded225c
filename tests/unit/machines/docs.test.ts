/** The statechart in docs/architecture.md is the machine's own. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withPart } from '../../../tools/docs/part.ts';
import { statechart } from '../../../tools/docs/statechart.ts';

test('the statechart in docs/architecture.md is fresh (npm run docs renews it)', () => {
  const page = readFileSync(statechart.file, 'utf8');
  expect(withPart(page, statechart)).toBe(page);
});

test('a page without markers is an error, not a page without a statechart', () => {
  expect(() => withPart('# Nothing here', statechart)).toThrow(/no markers/);
});
