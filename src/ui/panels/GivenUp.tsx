/** Given up with the needle still in: it comes out, and that is all that is left to do. */
import { ActButton } from '../controls/ActButton.tsx';
import { useUi } from '../lib/UiContext.ts';
import { Panel } from './Panel.tsx';

export function GivenUp() {
  const { t } = useUi().messages;
  return (
    <Panel title={t('abandon.needleTitle')}>
      <p>{t('abandon.needleText')}</p>
      <ActButton act={{ type: 'removeNeedle' }} variant="filled" />
    </Panel>
  );
}
