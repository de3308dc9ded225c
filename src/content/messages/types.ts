/** The shape of a message catalogue: flat keys, one sentence each, plural pairs where a count decides. */

export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type { Audience } from '../audiences.ts';

/** Chosen by the value named `count`. */
export interface PluralMessage {
  readonly one: string;
  readonly other: string;
}
export type Message = string | PluralMessage;

/** What a structure is called: Terminologia Anatomica, and the plain word under it. */
export interface StructureName {
  /** Empty where there is no such term. */
  readonly latin: string;
  readonly plain: string;
}

/** Values for placeholders such as {name}; {volume:1} fixes the number of decimals. */
export type MessageValues = Readonly<Record<string, string | number>>;
