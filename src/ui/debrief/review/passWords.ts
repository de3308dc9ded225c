/** Sentences about a pass. */
import type { Messages } from '../../../content/messages/index.ts';
import type { PassRecord } from '../../../session/index.ts';
import { boneMet, boneName } from '../../lib/boneWords.ts';
import type { NumberedContact } from './passFacts.ts';

function angle(messages: Messages, degrees: number, plus: string, minus: string): string {
  return messages.t('review.angle', {
    degrees: Math.abs(degrees),
    where: Math.round(degrees) < 0 ? minus : plus,
  });
}

/** 'Pass 1 at L3/4: 8° towards the head, 2° to her left'. */
export function passTitle(
  messages: Messages,
  { number, track }: Pick<PassRecord, 'number' | 'track'>,
): string {
  const { t } = messages;
  const { interspace, cephaladDeg, leftDeg } = track.aim;
  return t('review.passTitle', {
    number,
    interspace,
    up: angle(messages, cephaladDeg, t('review.towardsHead'), t('review.towardsFeet')),
    aside:
      Math.round(leftDeg) === 0
        ? t('review.midline')
        : angle(messages, leftDeg, t('review.toLeft'), t('review.toRight')),
  });
}

export function contactWords(
  messages: Messages,
  pass: Pick<PassRecord, 'track' | 'anatomy'>,
  { number, depthMm }: NumberedContact,
): string {
  const bone = boneName(messages, boneMet(pass, depthMm));
  return messages.t('review.contact', { number, mm: depthMm, bone });
}
