/** Why an item counts, with the run's own numbers where the sentence asks for them and the run has them. */
import type { Messages } from '../../content/messages/index.ts';
import type { ScoreItemResult } from '../../session/index.ts';

export function itemReason({ t, has }: Messages, item: ScoreItemResult): string {
  const lateKey = `score.${item.id}.late`;
  const late =
    item.violated && has(lateKey) && item.values['seconds'] !== undefined ? t(lateKey, item.values) : null;
  const key = `score.${item.id}.why`;
  if (!has(key)) return late ?? '';
  // A sentence whose numbers were never measured is left out rather than shown with holes.
  const sentences = t(key, item.values)
    .split(/(?<=\.) /)
    .filter((sentence) => !sentence.includes('{'));
  return [late, ...sentences].filter((sentence) => sentence !== null).join(' ');
}
