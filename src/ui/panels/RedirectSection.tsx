/** Where the needle points; a new direction is taken only when asked for. */
import { useState } from 'react';
import { ActButton } from '../controls/ActButton.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { AngleControls } from './AngleControls.tsx';
import { Section } from './Panel.tsx';
import styles from './Panel.module.css';

export function RedirectSection() {
  const { t } = useUi().messages;
  const { track } = useSnapshot();
  const taken = { cephaladDeg: track?.aim.cephaladDeg ?? 0, leftDeg: track?.aim.leftDeg ?? 0 };
  const [wanted, setWanted] = useState(taken);
  const changed = wanted.cephaladDeg !== taken.cephaladDeg || wanted.leftDeg !== taken.leftDeg;
  return (
    <Section tabs="angle">
      <AngleControls {...wanted} onChange={setWanted} />
      {changed ? (
        <>
          <p className={styles['note']}>{t('needle.aimChanged')}</p>
          <ActButton act={{ type: 'redirectNeedle', ...wanted }} />
        </>
      ) : null}
    </Section>
  );
}
