/** Where the needle points; a new direction is taken only when asked for, and at depth with a warning. */
import { useState } from 'react';
import { insideShown } from '../../session/index.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { Icon } from '../controls/Icon.tsx';
import { anglesTaken } from '../lib/aim.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { AngleControls } from './AngleControls.tsx';
import { Section } from './Panel.tsx';
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

export function RedirectSection() {
  const { t } = useUi().messages;
  const taken = anglesTaken(useSnapshot());
  const [wanted, setWanted] = useState(taken);
  const changed = wanted.cephaladDeg !== taken.cephaladDeg || wanted.leftDeg !== taken.leftDeg;
  return (
    <Section tabs="angle">
      <AngleControls {...wanted} onChange={setWanted} />
      {changed ? (
        <>
          <p className={styles['note']}>{t('needle.aimChanged')}</p>
          <SidewaysWarning />
          <ActButton act={{ type: 'redirectNeedle', ...wanted }} />
        </>
      ) : null}
    </Section>
  );
}
