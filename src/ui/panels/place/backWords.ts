/** The map of her back in words. */
import type { Messages } from '../../../content/messages/index.ts';
import type { Press, Spot } from './backMap.ts';

/** "12 mm left, 30 mm towards the head". */
export function placeWords({ t }: Messages, { leftMm, cranialMm }: Spot): string {
  const across =
    leftMm === 0 ? t('place.middle') : t(leftMm > 0 ? 'place.left' : 'place.right', { mm: Math.abs(leftMm) });
  return `${across}, ${alongWords({ t }, cranialMm)}`;
}

export function alongWords({ t }: Pick<Messages, 't'>, cranialMm: number): string {
  const mm = Math.round(cranialMm);
  if (mm === 0) return t('place.level');
  return t(mm > 0 ? 'place.head' : 'place.feet', { mm: Math.abs(mm) });
}

/** What the finger would say. */
export function feltWords({ t }: Messages, { felt, clarity }: Press): string {
  if (felt === 'vague' || felt === 'soft') return t(`finger.${felt}`);
  const how = clarity === 'clear' ? 'clear' : 'faint';
  return t(`finger.${felt}.${how}`);
}

/** As it is said aloud. */
export function pressSaid(messages: Messages, press: Press): string {
  return messages.t('feel.said', { felt: feltWords(messages, press), place: placeWords(messages, press) });
}
