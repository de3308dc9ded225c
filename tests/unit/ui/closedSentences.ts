/** Whether a text is made of nothing but sentences of the closed vocabulary. */
import { trainee } from '../../../src/content/messages/en/index.ts';
import { SENTENCE_FAMILIES } from '../../../src/senses/index.ts';

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A template with its blanks: numbers where it says so many decimals, words elsewhere. */
function pattern(template: string): string {
  return template
    .split(/(\{[a-zA-Z0-9]+(?::\d)?\})/)
    .map((part) => {
      if (!part.startsWith('{')) return escape(part);
      return part.includes(':') ? '\u2212?[\\d.,]+' : '[^{}]+?';
    })
    .join('');
}

const SENTENCES = Object.entries(trainee)
  .filter(([key]) => SENTENCE_FAMILIES.some((family) => key.startsWith(family)))
  .map(([, message]) => (typeof message === 'string' ? message : message.other));
const ONE = SENTENCES.map(pattern).join('|');
const CLOSED = new RegExp(`^(?:${ONE})(?: (?:${ONE}))*$`, 'u');

export function isClosed(text: string): boolean {
  return CLOSED.test(text);
}
