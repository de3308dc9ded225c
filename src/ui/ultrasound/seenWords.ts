/** What a scan shows, as sentences. */
import type { MessageKey, Messages } from '../../content/messages/index.ts';
import type { MessageValues } from '../../content/messages/types.ts';
import { describePlainly } from '../../imaging/ultrasound/plain.ts';
import { describePicture, type Reading, type SeenLine } from '../../imaging/ultrasound/read.ts';

function said({ t }: Pick<Messages, 't'>, { key, values, words }: SeenLine): string {
  const filled: Record<string, MessageValues[string]> = { ...values };
  for (const [blank, word] of Object.entries<MessageKey>(words ?? {})) filled[blank] = t(word);
  return t(key, filled);
}

/** `isPlain`: an examination, in which nothing is named and no depth is given. */
export function seenWords(messages: Pick<Messages, 't'>, reading: Reading, isPlain: boolean): string {
  const lines = isPlain ? describePlainly(reading) : describePicture(reading);
  return lines.map((line) => said(messages, line)).join(' ');
}
