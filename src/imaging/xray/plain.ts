/**
 * What is seen on a film, told to who is examined: what is drawn where, without the names and the meaning of it. Sentences that tell
 * nothing else stay as they are.
 */
import type { MessageKey } from '../../content/messages/index.ts';
import type { SeenSentence } from './read.ts';

/** In place of a sentence that names or explains; null where nothing is seen in it. */
const PLAIN: Readonly<Partial<Record<MessageKey, MessageKey | null>>> = {
  'xray.sacrum.in': 'xray.plain.sacrum.in',
  'xray.sacrum.out': 'xray.plain.sacrum.out',
  'xray.eyes.pairs': 'xray.plain.eyes.pairs',
  'xray.eyes.single': 'xray.plain.eyes.single',
  'xray.eyes.nowhere': 'xray.plain.eyes.nowhere',
  'xray.tip.midline': 'xray.plain.tip.midline',
  'xray.tip.beside': 'xray.plain.tip.beside',
  'xray.tip.pedicle': 'xray.plain.tip.pedicle',
  'xray.tip.lateral': 'xray.plain.tip.lateral',
  'xray.tip.behindCanal': 'xray.plain.tip.behindCanal',
  'xray.tip.inCanal': 'xray.plain.tip.inCanal',
  'xray.tip.beforeCanal': 'xray.plain.tip.beforeCanal',
  'xray.contrast.noBefore': 'xray.plain.contrast.noBefore',
  'xray.contrast.less': 'xray.plain.contrast.less',
  'xray.contrast.gone': 'xray.plain.contrast.gone',
  'xray.contrast.otherView': null,
};

export function plainly(said: readonly SeenSentence[]): readonly SeenSentence[] {
  return said.flatMap((sentence) => {
    const key = PLAIN[sentence.key];
    if (key === undefined) return [sentence];
    return key === null ? [] : [{ ...sentence, key }];
  });
}
