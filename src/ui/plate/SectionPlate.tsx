/** The plate without WebGL: the large side section, with the cross section one press away; under paper where the inside is. */
import { shownInterspace } from '../../content/caseSchema.ts';
import { useState } from 'react';
import { insideShown } from '../../session/index.ts';
import { AxisInset } from '../axis/AxisInset.tsx';
import { AxisView } from '../axis/AxisView.tsx';
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

const TITLES = { side: 'plate.sideTitle', cross: 'plate.crossTitle', axis: 'plate.title.axis' } as const;

export function SectionPlate({ note }: { readonly note?: string | undefined }) {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const { teachingCase, machine, track } = snapshot;
  const [chosen, setView] = useState<'side' | 'cross' | 'axis'>('side');
  if (!insideShown(snapshot)) return <CoveredPlate />;
  const interspace = track?.aim.interspace ?? machine.context.interspace ?? shownInterspace(teachingCase);
  const axis = machine.step === 'injection' || machine.step === 'recovery';
  const view = chosen === 'axis' && !axis ? 'side' : chosen;
  const title = t(TITLES[view], { interspace });
  return (
    <div className={styles['plate']}>
      {view === 'axis' ? (
        <AxisView />
      ) : (
        <SectionMap
          key={view}
          kind={view === 'side' ? 'sagittal' : 'axial'}
          extent={view === 'side' ? 'whole' : 'close'}
          widthPx={900}
          fade={view === 'side' ? 0.14 : 0}
          label={title}
          className={styles['picture']}
        />
      )}
      {axis && view === 'side' ? <AxisInset onOpen={() => setView('axis')} /> : null}
      <PlateHead
        title={title}
        note={view === 'axis' ? undefined : note}
        view={view}
        onView={setView}
        together={view === 'axis'}
        views={[
          { value: 'side', label: t('plate.side') },
          { value: 'cross', label: t('plate.cross') },
          ...(axis ? [{ value: 'axis', label: t('plate.view.axis') } as const] : []),
        ]}
      />
    </div>
  );
}
