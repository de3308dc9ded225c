/** The parts that a chapter for patients is made of: data alone, with the amount and the versions that each is for. */
import type { MessageKey } from '../messages/index.ts';
import type { Detail } from './details.ts';
import type { Version } from './versions.ts';

export interface Shown {
  /** The least amount at which it is shown. */
  readonly from: Detail;
  /** All where it is left out. */
  readonly versions?: readonly Version[];
}

export interface Worded {
  readonly text: MessageKey;
  /** Which figure of the table fills which placeholder. */
  readonly figures?: Readonly<Record<string, string>>;
}

export type Item = Shown & Worded;

export type Block = Shown &
  (
    | ({ readonly kind: 'paragraph' } & Worded)
    | { readonly kind: 'heading'; readonly text: MessageKey }
    | { readonly kind: 'list'; readonly items: readonly Item[] }
    /** Signs to get help at once. */
    | { readonly kind: 'help'; readonly title: MessageKey; readonly items: readonly Item[] }
    | {
        readonly kind: 'step';
        readonly title: MessageKey;
        readonly happens: MessageKey;
        readonly feel: MessageKey | null;
        readonly say: MessageKey | null;
      }
    | {
        readonly kind: 'question';
        readonly id: string;
        readonly question: MessageKey;
        readonly answer: MessageKey;
        readonly figures?: Readonly<Record<string, string>>;
      }
    /** Where her ticks are kept, and a way to clear them. */
    | { readonly kind: 'ticksKept' }
    /** A hundred people, by version. */
    | { readonly kind: 'outcome' }
    /** Possible courses as pictures in time. */
    | { readonly kind: 'courses' }
    /** Saying "stop" once beforehand. */
    | { readonly kind: 'rehearse' }
  );

export const NEEDLE: readonly Version[] = ['afterBirth', 'afterLumbarPuncture'];
export const BIRTH: readonly Version[] = ['afterBirth'];
export const PUNCTURE: readonly Version[] = ['afterLumbarPuncture'];
export const SPONTANEOUS: readonly Version[] = ['spontaneousLeak'];

const only = (versions?: readonly Version[]) => (versions === undefined ? {} : { versions });

export const paragraph = (
  from: Detail,
  text: MessageKey,
  versions?: readonly Version[],
  figures?: Worded['figures'],
): Block => ({
  kind: 'paragraph',
  from,
  text,
  ...only(versions),
  ...(figures === undefined ? {} : { figures }),
});

export const heading = (from: Detail, text: MessageKey, versions?: readonly Version[]): Block => ({
  kind: 'heading',
  from,
  text,
  ...only(versions),
});

export const item = (from: Detail, text: MessageKey, versions?: readonly Version[]): Item => ({
  from,
  text,
  ...only(versions),
});

export const list = (from: Detail, items: readonly Item[]): Block => ({ kind: 'list', from, items });
