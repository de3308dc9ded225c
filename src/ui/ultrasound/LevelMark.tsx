/** Counting is the operator's own: what to look for, the space that is believed in, and the pen on the skin under the probe. */
import { useState } from 'react';
import { INTERSPACES, type Interspace } from '../../content/levels.ts';
import type { OnBack } from '../../session/roomFrame.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { Segments } from '../controls/Segments.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './Ultrasound.module.css';

interface LevelMarkProps {
  readonly mark: OnBack;
  /** In an examination nobody says how levels are counted. */
  readonly isPlain: boolean;
}

export function LevelMark({ mark, isPlain }: LevelMarkProps) {
  const { t } = useUi().messages;
  const { machine, mark: pen } = useSnapshot();
  const [wanted, setWanted] = useState<Interspace | null>(machine.context.interspace);
  return (
    <section className={styles['group']} aria-labelledby="ultrasound-level">
      <h3 id="ultrasound-level" className={styles['groupTitle']}>
        {t('ultrasound.level')}
      </h3>
      {isPlain ? null : <p className={styles['note']}>{t('ultrasound.levelNote')}</p>}
      <Segments
        label={t('mark.believed')}
        value={wanted}
        onChange={setWanted}
        options={INTERSPACES.map((value) => ({ value, label: value }))}
      />
      <ActButton
        act={{ type: 'chooseLevel', interspace: wanted ?? 'L3/4', mark }}
        missing={wanted === null ? t('refusal.chooseFirst') : null}
        testId="act-chooseLevel-scan"
      >
        {wanted === null ? t('ultrasound.markFirst') : t('ultrasound.mark', { interspace: wanted })}
      </ActButton>
      {pen === null ? null : (
        <p className={styles['note']}>{t('ultrasound.marked', { interspace: pen.believed })}</p>
      )}
    </section>
  );
}
