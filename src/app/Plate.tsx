/**
 * What fills the plate: the scene as soon as it stands. The section is cut where the scene keeps one waiting, and stays where it
 * cannot come: to cut it at once as well would make both late.
 */
import { lazy, Suspense, useEffect, useState } from 'react';
import { isWebGLAvailable } from '../scene/webgl.ts';
import { useUi } from '../ui/lib/UiContext.ts';
import { SectionPlate } from '../ui/plate/SectionPlate.tsx';
import { countedFrames } from './countedFrames.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { UrlSwitches } from './urlSwitches.ts';
import styles from './Plate.module.css';

const ScenePlate = lazy(() => import('./ScenePlate.tsx'));

/** So long the scene is waited for before there is a section in its place. */
const PATIENCE_MS = 6000;
/** The section stays under the scene until the scene has faded in over it. */
const FADE_MS = 400;

export function Plate({ switches }: { readonly switches: UrlSwitches }) {
  const { t } = useUi().messages;
  const [state, setState] = useState<'loading' | 'ready' | 'off'>(() =>
    switches.webgl && isWebGLAvailable() ? 'loading' : 'off',
  );
  const [failed, setFailed] = useState(false);
  const [covered, setCovered] = useState(false);
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (state !== 'loading') return undefined;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [state]);
  useEffect(() => {
    if (state !== 'ready') return undefined;
    const timer = setTimeout(() => setCovered(true), FADE_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const giveUp = () => {
    setFailed(true);
    setState('off');
  };
  if (state === 'off') return <SectionPlate note={t(failed ? 'error.plate' : 'error.noWebgl')} />;
  return (
    <>
      {covered ? null : (
        <div className={styles['under']} data-leaving={state === 'ready'}>
          {isLate ? <SectionPlate /> : <p className={styles['coming']}>{t('plate.coming')}</p>}
        </div>
      )}
      <ErrorBoundary fallback={() => null} onFailed={giveUp}>
        <Suspense fallback={null}>
          <div className={styles['scene']} data-ready={state === 'ready'}>
            <ScenePlate
              quality={switches.quality ?? 'mid'}
              counter={countedFrames(switches)}
              onUnavailable={giveUp}
              onReady={() => setState('ready')}
            />
          </div>
        </Suspense>
      </ErrorBoundary>
    </>
  );
}
