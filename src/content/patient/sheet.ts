/** The first days, as the printed page takes them along: what holds for everybody of a version, and what her team fills in. */
import { BIRTH, item, NEEDLE, SPONTANEOUS, type Item } from './blocks.ts';

export const SHEET_LINES: readonly Item[] = [
  item('short', 'patient.sheet.today'),
  item('short', 'patient.sheet.walk', NEEDLE),
  item('short', 'patient.sheet.baby', BIRTH),
  item('short', 'patient.sheet.returns'),
];

export const SHEET_BLANKS: readonly Item[] = [
  item('short', 'patient.sheet.lift', NEEDLE),
  item('short', 'patient.sheet.flat', SPONTANEOUS),
  item('short', 'patient.sheet.bend', SPONTANEOUS),
  item('short', 'patient.sheet.pills'),
  item('short', 'patient.sheet.thinner'),
];
