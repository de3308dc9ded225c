/** Her words for a sensation: by site, quality and band of intensity. */
import type { Messages } from '../../content/messages/index.ts';
import type { Sensation } from '../../physiology/types.ts';

export type Band = 'mild' | 'marked' | 'strong';

export function bandOf(intensityNrs: number): Band {
  if (intensityNrs < 3) return 'mild';
  return intensityNrs < 6.5 ? 'marked' : 'strong';
}

const NOTHING = {
  head: 'speech.none.head',
  neck: 'speech.none.head',
  lowBack: 'speech.none.back',
  buttocks: 'speech.none.back',
  thighs: 'speech.none.legs',
  stomach: 'speech.none.all',
  ears: 'speech.none.head',
  leftLeg: 'speech.none.legs',
  rightLeg: 'speech.none.legs',
  skin: 'speech.none.all',
  wholeBody: 'speech.none.all',
} as const;

export function speechFor(messages: Messages, sensation: Sensation): string {
  const { site, quality, intensityNrs } = sensation;
  if (quality === 'none') return messages.t(NOTHING[site]);
  const bands: readonly Band[] = [bandOf(intensityNrs), 'marked', 'mild', 'strong'];
  for (const band of bands) {
    const key = `speech.${site}.${quality}.${band}`;
    if (messages.has(key)) return messages.t(key);
  }
  return messages.t('speech.otherwise', { site: messages.t(`site.${site}`) });
}
