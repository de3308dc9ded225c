/** Two small section maps: where the tip is. */
import { SectionMap } from '../plate/SectionMap.tsx';
import { useUi } from '../lib/UiContext.ts';
import { Section } from './Panel.tsx';
import styles from './Needle.module.css';

export function NeedleMaps() {
  const { t } = useUi().messages;
  return (
    <Section tabs="maps" className={styles['mapsSection']}>
      <div className={styles['maps']}>
        {(['sagittal', 'axial'] as const).map((kind) => (
          <figure key={kind} className={styles['map']}>
            <SectionMap kind={kind} label={t('needle.mapDescription')} />
            <figcaption className={styles['mapCaption']}>
              <span>{t(kind === 'sagittal' ? 'needle.mapSide' : 'needle.mapCross')}</span>
              <span>{t('needle.mapScale')}</span>
            </figcaption>
          </figure>
        ))}
      </div>
    </Section>
  );
}
