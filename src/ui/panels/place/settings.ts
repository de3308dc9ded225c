/** What was set in a part of the panel, in one line. */
import type { Messages } from '../../../content/messages/index.ts';
import type { BodyState } from '../../../physiology/types.ts';

export function numbSetting(
  { t }: Messages,
  { numb, numbToMm, nicked }: Pick<BodyState['skin'], 'numb' | 'numbToMm' | 'nicked'>,
): string | undefined {
  if (!numb) return undefined;
  return [
    numbToMm > 0 ? t('numb.settingTrack', { depth: numbToMm }) : t('numb.setting'),
    ...(nicked ? [t('numb.settingNick')] : []),
  ].join(', ');
}

export function aimSetting(
  { t }: Messages,
  { cephaladDeg, leftDeg }: { readonly cephaladDeg: number; readonly leftDeg: number },
): string {
  const degrees = Math.abs(leftDeg);
  const left = leftDeg === 0 ? t('aim.straight') : t(leftDeg > 0 ? 'aim.toLeft' : 'aim.toRight', { degrees });
  return t('aim.setting', { cephalad: cephaladDeg, left });
}
