/** A row of the table of figures that nobody has measured, or whose measure was not found. */
import type { Figure } from './types.ts';

export const assumed = (id: string, quantity: string, value: Figure['value'], unit: string): Figure => ({
  id,
  quantity,
  value,
  unit,
  status: 'assumption',
  source: null,
});
