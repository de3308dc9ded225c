/** What the paint on her arm looks like, and a wait until it is dry. */
import { ActButton } from '../../controls/ActButton.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';

/** The wait is filled where blood is wanted next. */
export function ArmWords({ waits }: { readonly waits: boolean }) {
  const { t } = useUi().messages;
  const { body, protocol } = useSnapshot();
  return (
    <>
      <span>{t('bloodDraw.done.arm')}</span>
      <span data-testid="arm-state">{t(body.draw.armWet ? 'bloodDraw.armWet' : 'bloodDraw.armDry')}</span>
      {body.draw.armWet ? (
        <ActButton
          act={{ type: 'passTime', seconds: protocol.minimumDryingS }}
          testId="wait-arm"
          variant={waits ? 'filled' : 'outline'}
        >
          {t('bloodDraw.waitDry')}
        </ActButton>
      ) : null}
    </>
  );
}
