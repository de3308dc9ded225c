/** What fills the plate: the section view at once, the scene over it when it stands, the section where it cannot. */
import { lazy, Suspense, useState } from 'react';
import { useUi } from '../ui/lib/UiContext.ts';
import { SectionPlate } from '../ui/plate/SectionPlate.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { UrlSwitches } from './urlSwitches.ts';
import styles from './Plate.module.css';

const ScenePlate = lazy(() => import('./ScenePlate.tsx'));

function canDraw(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

export function Plate({ switches }: { readonly switches: UrlSwitches }) {
  const { t } = useUi().messages;
  const [state, setState] = useState<'loading' | 'ready' | 'off'>(() =>
    switches.webgl && canDraw() ? 'loading' : 'off',
  );
  const [failed, setFailed] = useState(false);
  const giveUp = () => {
    setFailed(true);
    setState('off');
  };
  if (state === 'off') return <SectionPlate note={failed ? t('error.plate') : undefined} />;
  return (
    <>
      {state === 'loading' ? (
        <div className={styles['under']}>
          <SectionPlate />
        </div>
      ) : null}
      <ErrorBoundary fallback={() => <SectionPlate note={t('error.plate')} />}>
        <Suspense fallback={null}>
          <div className={styles['scene']} data-ready={state === 'ready'}>
            <ScenePlate
              quality={switches.quality ?? 'mid'}
              onUnavailable={giveUp}
              onReady={() => setState('ready')}
            />
          </div>
        </Suspense>
      </ErrorBoundary>
    </>
  );
}
