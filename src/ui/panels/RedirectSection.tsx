/** Where the needle points; a new direction is taken only when asked for, and at depth with a warning. */
import { useState } from 'react';
import { insideShown } from '../../session/index.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { Icon } from '../controls/Icon.tsx';
import { anglesTaken } from '../lib/aim.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { aimSetting } from './place/settings.ts';
import { AngleControls } from './AngleControls.tsx';
import { Section } from './Panel.tsx';
import needle from './Needle.module.css';
import styles from './Panel.module.css';

/** With the inside open it is said whether the tip is deep; else only what depends on it, for the fingers to find out. */
function SidewaysWarning() {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  if (!insideShown(snapshot)) return <p className={styles['note']}>{t('needle.drawBackFirst')}</p>;
  if (snapshot.machine.inner === 'underSkin') return null;
  return (
    <p className={styles['caution']} data-testid="cuts-sideways">
      <Icon name="warning" />
      {t('needle.cutsSideways')}
    </p>
  );
}

/** Folded away where there is room for everything else; unfolded on its own tab of a phone. */
export function RedirectSection({ unfolded }: { readonly unfolded: boolean }) {
  const { messages } = useUi();
  const { t } = messages;
  const taken = anglesTaken(useSnapshot());
  const [wanted, setWanted] = useState(taken);
  const changed = wanted.cephaladDeg !== taken.cephaladDeg || wanted.leftDeg !== taken.leftDeg;
  return (
    <Section tabs="angle">
      <details className={styles['stack']} open={unfolded} data-testid="redirect">
        <summary className={styles['summary']}>
          {t('needle.redirect')}
          <span className={needle['held']}>{aimSetting(messages, taken)}</span>
        </summary>
        <AngleControls {...wanted} onChange={setWanted} />
        {changed ? (
          <>
            <p className={styles['note']}>{t('needle.aimChanged')}</p>
            <SidewaysWarning />
            <ActButton act={{ type: 'redirectNeedle', ...wanted }} />
          </>
        ) : null}
      </details>
    </Section>
  );
}
