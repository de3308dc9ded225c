import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FIGURES, findFigure, SOURCES } from '../../../src/content/figures.ts';
import { SCORE_ITEMS } from '../../../src/content/scoreItems.ts';
import { CONSENT_FIGURE_IDS, scoreFigureIds } from '../../../src/ui/lib/figuresFor.ts';
import { constantsTable } from '../../../tools/docs/model.ts';

it('docs/model.md lists every constant as it stands in the source (npx tsx tools/docs/model.ts renews it)', () => {
  expect(readFileSync('docs/model.md', 'utf8')).toContain(constantsTable());
});

it('docs/clinical-sources.md lists every source of a figure', () => {
  const page = readFileSync('docs/clinical-sources.md', 'utf8');
  for (const { title } of Object.values(SOURCES)) expect(page).toContain(title);
});

it('a figure has a source when it is published, and an id of its own', () => {
  expect(new Set(FIGURES.map((figure) => figure.id)).size).toBe(FIGURES.length);
  for (const figure of FIGURES) if (figure.status === 'published') expect(figure.source).not.toBeNull();
});

it('a figure has a value or words, never an empty range', () => {
  for (const { id, value, text } of FIGURES) {
    expect([id, (value === null) === (text !== undefined)]).toEqual([id, true]);
    if (typeof value === 'object' && value !== null) expect(value[0]).toBeLessThan(value[1]);
  }
});

it('what is shown with an item stands in the table', () => {
  const ids = [
    ...Object.values(CONSENT_FIGURE_IDS),
    ...SCORE_ITEMS.map(({ id }) => scoreFigureIds(id, 'blind')),
  ].flat();
  for (const id of ids) expect([id, findFigure(id)?.id]).toEqual([id, id]);
});
