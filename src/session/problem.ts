/** Something that a person gave and that cannot be used, said as a key of the catalogue, so that any language can say it. */
import { createMessages, type MessageKey, type Messages } from '../content/messages/index.ts';
import type { MessageValues } from '../content/messages/types.ts';

/** The command line and the logs speak English. */
const ENGLISH = createMessages('en', 'trainee');

export class Problem extends Error {
  readonly key: MessageKey;
  readonly values: MessageValues;

  /** `inner` is said where the sentence has {detail}. */
  constructor(key: MessageKey, values: MessageValues = {}, inner?: Problem) {
    super(sentence(ENGLISH, key, values, inner), { cause: inner });
    this.key = key;
    this.values = values;
  }

  /** The sentence in another language. */
  sayIn(messages: Messages): string {
    return sentence(messages, this.key, this.values, this.cause instanceof Problem ? this.cause : undefined);
  }
}

function sentence(
  messages: Messages,
  key: MessageKey,
  values: MessageValues,
  inner: Problem | undefined,
): string {
  return messages.t(key, inner === undefined ? values : { ...values, detail: inner.sayIn(messages) });
}
