/**
 * The closed vocabulary: every sentence that captions, describer and voice can say, by the families of their messages, and
 * what stands in their blanks. What is in none of them is not said.
 */
import type { MessageKey, Messages } from '../content/messages/index.ts';

/** Families of whole sentences. */
export const SENTENCE_FAMILIES = ['finding.', 'speech.', 'scene.', 'describe.'] as const;
/** Families of what stands inside a sentence: a tissue, a place on the body, a posture, a reason. */
const PART_FAMILIES = ['tissue.', 'site.', 'pose.', 'stopReason.'] as const;

function inVocabulary(key: MessageKey): boolean {
  return [...SENTENCE_FAMILIES, ...PART_FAMILIES].some((family) => key.startsWith(family));
}

/** The same words, without whatever lies outside the vocabulary. */
export function closedVocabulary(messages: Messages): Messages {
  return { ...messages, t: (key, values) => (inVocabulary(key) ? messages.t(key, values) : '') };
}
