/** The plate without WebGL: the large side section, with the cross section one press away; under paper where the inside is. */
import { useState } from 'react';
import { insideShown } from '../../session/index.ts';
import { Icon } from '../controls/Icon.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { PlateHead } from './PlateHead.tsx';
import { SectionMap } from './SectionMap.tsx';
import styles from './Plate.module.css';

function CoveredPlate() {
  const { t } = useUi().messages;
  const { protocol } = useSnapshot();
  return (
    <div className={styles['plate']} data-testid="plate-covered">
      <p className={styles['cover']}>
        <Icon name="eye" />
        {t(protocol.guidance === 'examination' ? 'plate.hidden' : 'plate.covered')}
      </p>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{t('plate.coveredTitle')}</h2>
      </div>
    </div>
  );
}

export function SectionPlate({ note }: { readonly note?: string | undefined }) {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const { teachingCase, machine, track } = snapshot;
  const [view, setView] = useState<'side' | 'cross'>('side');
  if (!insideShown(snapshot)) return <CoveredPlate />;
  const interspace = track?.aim.interspace ?? machine.context.interspace ?? teachingCase.puncture.interspace;
  const title = t(view === 'side' ? 'plate.sideTitle' : 'plate.crossTitle', { interspace });
  return (
    <div className={styles['plate']}>
      <SectionMap
        key={view}
        kind={view === 'side' ? 'sagittal' : 'axial'}
        extent={view === 'side' ? 'whole' : 'close'}
        widthPx={900}
        fade={view === 'side' ? 0.14 : 0}
        label={title}
        className={styles['picture']}
      />
      <PlateHead
        title={title}
        note={note}
        view={view}
        onView={setView}
        views={[
          { value: 'side', label: t('plate.side') },
          { value: 'cross', label: t('plate.cross') },
        ]}
      />
    </div>
  );
}
