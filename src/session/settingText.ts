/** A setting as it is written on a command line or in an address: path=value. */
import type { SettingValue } from './setup.ts';

/** What is no text where it stands alone. */
const WORDS: ReadonlyMap<string, SettingValue> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Path and value of a setting; null where the text has no path or no value. */
export function readSetting(text: string): readonly [path: string, value: SettingValue] | null {
  const at = text.indexOf('=');
  if (at < 1) return null;
  const value = text.slice(at + 1);
  const word = WORDS.get(value);
  if (word !== undefined) return [text.slice(0, at), word];
  const number = Number(value);
  return [text.slice(0, at), value.trim() !== '' && Number.isFinite(number) ? number : value];
}
