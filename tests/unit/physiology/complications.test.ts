import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMPLICATIONS, findFigure } from '../../../src/content/figures.ts';

it.each(COMPLICATIONS.map((one) => [one.id, one] as const))(
  'docs/clinical-sources.md tells how often %s is and what warns of it, as the table does',
  (id, { quantity, value, text, unit, status, warningSigns }) => {
    const often = typeof value === 'object' && value !== null ? value.join(' to ') : (value ?? text ?? '');
    const cells = [quantity, unit === '1' ? often : `${often} ${unit}`, status, warningSigns.join(', ')];
    expect(readFileSync('docs/clinical-sources.md', 'utf8')).toContain(`| ${cells.join(' | ')} |`);
    expect(warningSigns.length).toBeGreaterThan(1);
    expect(findFigure(id)?.quantity).toBe(quantity);
  },
);
