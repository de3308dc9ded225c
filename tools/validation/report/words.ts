/**
 * Words and numbers of the evidence page. They stand here and not in the message catalogue: the page is written in Node for
 * one language, its sentences are joined from the experiment files, which are written in English, and the module that
 * runs in the browser never asks for one of them.
 */
import { createMessages } from '../../../src/content/messages/index.ts';

const { number } = createMessages('en', 'trainee');

/** A figure with as many places as carry meaning: three figures, no needless noughts. */
export function figure(value: number): string {
  const size = Math.abs(value);
  const places = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  const power = 10 ** places;
  return number(Math.round(value * power) / power);
}

/** A figure as a file has it: a rate, a dose. */
export const exact = (value: number): string => {
  const short = Math.round(value * 1e3) / 1e3;
  return number(short, (String(short).split('.')[1] ?? '').length);
};

const SHOWN_UNITS: Readonly<Record<string, string>> = {
  '1': '',
  NRS: 'of 10',
  '1/min': 'per min',
  cmH2O: 'cmH\u2082O',
  'cmH2O/mL': 'cmH\u2082O per mL',
  'mm per kg/m2': 'mm per kg/m\u00b2',
};

/** A unit as a reader writes it; nothing for a pure number. */
export const unitText = (unit: string): string => SHOWN_UNITS[unit] ?? unit;

/** A figure with its unit; the percent sign stands close. */
export function withUnit(value: number | string, unit: string): string {
  const text = typeof value === 'number' ? figure(value) : value;
  const shown = unitText(unit);
  if (shown === '') return text;
  if (text === '1' && /^[a-z]{3,}s$/.test(shown)) return `1\u00a0${shown.slice(0, -1)}`;
  return shown === '%' ? `${text}\u202f%` : `${text}\u00a0${shown}`;
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** "after18h" and "landmarkLineL4" as words. */
export const plainName = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replaceAll(/(\d)([A-Za-z])/g, '$1 $2')
    .replaceAll('Ml', 'mL')
    .replaceAll(/\b([A-Z][a-z]+)\b/g, (word) => word.toLowerCase());

export const sentence = (text: string): string => {
  const trimmed = text.trim();
  const ended = /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return `${ended.charAt(0).toUpperCase()}${ended.slice(1)}`;
};

export const countOf = (count: number, one: string, several: string): string =>
  `${number(count)} ${count === 1 ? one : several}`;
