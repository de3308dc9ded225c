/** The frame of a running procedure: bar, steps, plate, trace, act panel, captions. */
import type { ReactNode } from 'react';
import { StepPanel } from '../panels/StepPanel.tsx';
import { caseName, stepName } from '../lib/names.ts';
import { usePageArrival } from '../lib/usePageArrival.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Captions, type CaptionView } from './Captions.tsx';
import { Dock, dockKind } from './Dock.tsx';
import { StepRail } from './StepRail.tsx';
import { TopBar } from './TopBar.tsx';
import type { MenuActions } from './Menu.tsx';
import styles from './Shell.module.css';

interface ShellProps {
  /** What fills the plate: the scene, or the section view. */
  readonly plate: ReactNode;
  readonly caption: CaptionView | null;
  readonly menu: MenuActions;
  readonly panelBoundary: (panel: ReactNode) => ReactNode;
}

export function Shell({ plate, caption, menu, panelBoundary }: ShellProps) {
  const { session, messages, settings } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { machine, protocol, teachingCase } = snapshot;
  usePageArrival(
    messages,
    session,
    machine.step === null ? caseName(messages, teachingCase) : stepName(messages, machine.step, protocol),
  );
  const dock = dockKind(snapshot);
  // With the needle out there is nothing to trace; a phone has no room for that.
  const idle = dock === 'force' && snapshot.body.needle.place === 'out';
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#act-panel">
        {t('app.skip')}
      </a>
      <div className={styles['grid']} data-dock={dock} data-idle={idle}>
        <header className={styles['top']}>
          <TopBar menu={menu} />
        </header>
        <nav className={styles['rail']} aria-label={t('steps.navigation')}>
          <StepRail />
        </nav>
        <section className={styles['plate']} aria-label={t('plate.label')}>
          {plate}
        </section>
        {settings.captions ? (
          <div className={styles['captions']}>
            <Captions caption={caption} />
          </div>
        ) : null}
        {dock === 'none' ? null : (
          <div className={styles['dock']}>
            <Dock kind={dock} />
          </div>
        )}
        <main className={styles['act']} id="act-panel" tabIndex={-1} data-testid="act-panel">
          {panelBoundary(<StepPanel />)}
        </main>
      </div>
    </div>
  );
}
