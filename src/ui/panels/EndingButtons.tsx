/** Two ways to end without a patch; each is asked about once more. */
import { useState } from 'react';
import { ActButton } from '../controls/ActButton.tsx';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './Panel.module.css';

type Ending = 'deferPatch' | 'referPatient';

export function EndingButtons() {
  const { session, messages, perform } = useUi();
  const { t } = messages;
  useSnapshot();
  const [asked, setAsked] = useState<Ending | null>(null);
  return (
    <div className={styles['row']}>
      {(['deferPatch', 'referPatient'] as const).map((type) =>
        session.canPerform({ type }) ? (
          <Button key={type} onClick={() => setAsked(type)} data-testid={`act-${type}`}>
            {t(`act.${type}`)}
          </Button>
        ) : (
          <ActButton key={type} act={{ type }} />
        ),
      )}
      {asked === null ? null : (
        <Confirm
          title={t('ending.title')}
          text={t('ending.text')}
          confirm={t(`act.${asked}`)}
          stay={t('ending.stay')}
          onConfirm={() => {
            setAsked(null);
            perform({ type: asked });
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
