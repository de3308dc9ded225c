/** Why an item counted, in words. */
import type { Messages } from '../../content/messages/index.ts';
import type { ScoreItemResult } from '../../session/index.ts';

/** A sign stands in the score by its name; the sentence wants its words. */
function inWords({ t, has }: Messages, values: ScoreItemResult['values']): ScoreItemResult['values'] {
  const sign = String(values['sign']);
  const key = [`injection.sign.${sign}`, `recovery.sign.${sign}`].find((one) => has(one));
  return key !== undefined && has(key) ? { ...values, sign: t(key) } : values;
}

/** Why an item counts, with the run's own numbers where the sentence asks for them and the run has them. */
export function itemReason(messages: Messages, item: ScoreItemResult): string {
  const { t, has } = messages;
  const values = inWords(messages, item.values);
  const lateKey = `score.${item.id}.late`;
  const late =
    item.violated && has(lateKey) && item.values['seconds'] !== undefined ? t(lateKey, values) : null;
  const key = `score.${item.id}.why`;
  if (!has(key)) return late ?? '';
  // A sentence whose numbers were never measured is left out rather than shown with holes.
  const sentences = t(key, values)
    .split(/(?<=\.) /)
    .filter((sentence) => !sentence.includes('{'));
  return [late, ...sentences].filter((sentence) => sentence !== null).join(' ');
}
