/** The plate without WebGL: the large side section, with the cross section one press away. */
import { useState } from 'react';
import { Segments } from '../controls/Segments.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { SectionMap } from './SectionMap.tsx';
import styles from './Plate.module.css';

export function SectionPlate({ note }: { readonly note?: string }) {
  const { t } = useUi().messages;
  const { teachingCase, machine } = useSnapshot();
  const [view, setView] = useState<'side' | 'cross'>('side');
  const interspace = machine.context.interspace ?? teachingCase.puncture.interspace;
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
      <div className={styles['head']}>
        <div>
          <h2 className={styles['title']}>{title}</h2>
          {note === undefined ? null : <p className={styles['note']}>{note}</p>}
        </div>
        <Segments
          label={t('plate.views')}
          look="tabs"
          value={view}
          onChange={setView}
          className={styles['views']}
          options={[
            { value: 'side', label: t('plate.side') },
            { value: 'cross', label: t('plate.cross') },
          ]}
        />
      </div>
    </div>
  );
}
