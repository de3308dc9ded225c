/** Words for one language and one audience. Everything on the screen and everything read out comes from here. */
import { trainee } from './en/index.ts';
import { structures } from './en/structures.ts';
import type { Audience, Language, Message, MessageValues, StructureName } from './types.ts';

export type MessageKey = keyof typeof trainee;
export type Catalogue = Readonly<Record<MessageKey, Message>>;

/** A second language or audience is one more row here and nothing else. */
const CATALOGUES: Readonly<Record<Language, Readonly<Record<Audience, Catalogue>>>> = {
  en: { trainee, class: trainee, patient: trainee },
};
const STRUCTURES: Readonly<Record<Language, Readonly<Record<string, StructureName>>>> = { en: structures };

export interface Messages {
  readonly language: Language;
  readonly audience: Audience;
  /** The sentence for a key, its placeholders filled. */
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  /** Whether a key computed from data has a sentence. */
  readonly has: (key: string) => key is MessageKey;
  /** What a structure is called; null when the language has no name for it. */
  readonly structure: (id: string) => StructureName | null;
  /** A number as this language writes it, with a real minus sign. */
  readonly number: (value: number, decimals?: number) => string;
}

const PLACEHOLDER = /\{([a-zA-Z0-9]+)(?::(\d))?\}/g;

export function createMessages(language: Language, audience: Audience): Messages {
  const catalogue = CATALOGUES[language][audience];
  const plurals = new Intl.PluralRules(language);
  const formats = new Map<string, Intl.NumberFormat>();

  const number = (value: number, decimals?: number): string => {
    const id = decimals === undefined ? 'free' : String(decimals);
    let format = formats.get(id);
    if (format === undefined) {
      format = new Intl.NumberFormat(
        language,
        decimals === undefined
          ? { maximumFractionDigits: 2 }
          : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
      );
      formats.set(id, format);
    }
    // Negative zero would read as "-0".
    const text = format.format(value);
    return (/[1-9]/.test(text) ? text : text.replace('-', '')).replace('-', '\u2212');
  };

  const t = (key: MessageKey, values: MessageValues = {}): string => {
    const message = catalogue[key];
    const count = values['count'];
    const text =
      typeof message === 'string'
        ? message
        : message[typeof count === 'number' && plurals.select(count) === 'one' ? 'one' : 'other'];
    return text.replace(PLACEHOLDER, (whole, name: string, decimals: string | undefined) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (typeof value === 'string') return value;
      return number(value, decimals === undefined ? undefined : Number(decimals));
    });
  };

  const has = (key: string): key is MessageKey => Object.hasOwn(catalogue, key);

  const names = STRUCTURES[language];
  const structure = (id: string): StructureName | null =>
    Object.hasOwn(names, id) ? (names[id] ?? null) : null;

  return { language, audience, t, has, structure, number };
}
