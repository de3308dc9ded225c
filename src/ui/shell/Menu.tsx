/** The menu: records, settings, help, and the ways out. */
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react';
import { Confirm } from '../controls/Confirm.tsx';
import { NewRunConfirm } from './NewRunConfirm.tsx';
import { Icon } from '../controls/Icon.tsx';
import { addressOfAudience, ANATOMY_ADDRESS, OTHER_AUDIENCES } from '../lib/addresses.ts';
import { useCommand } from '../lib/commands.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { EarlierWords } from './EarlierWords.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { LegendDialog } from './LegendDialog.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import styles from './Menu.module.css';

export interface MenuActions {
  readonly onSave: () => void;
  readonly onOpen: () => void;
  readonly onNewRun: () => void;
}

type Open = 'settings' | 'legend' | 'help' | 'about' | 'earlier' | 'newRun' | 'abandon' | null;

export function Menu({ actions, className }: { readonly actions: MenuActions; readonly className: string }) {
  const { messages, perform, changeSettings, settings } = useUi();
  const { t } = messages;
  const { machine, protocol } = useSnapshot();
  const details = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  useCommand('help', () => setOpen('help'));
  useCommand('captions', () => changeSettings({ captions: !settings.captions }));
  useCommand('pause', () => perform({ type: machine.phase === 'paused' ? 'resume' : 'pause' }));

  useEffect(() => {
    const away = (event: Event) => {
      const box = details.current;
      if (box !== null && event.target instanceof Node && !box.contains(event.target)) box.open = false;
    };
    const escape = (event: KeyboardEvent) => {
      const box = details.current;
      if (event.key !== 'Escape' || box === null || !box.open) return;
      box.open = false;
      box.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('keydown', escape);
    };
  }, []);

  const item = (label: string, onChoose: () => void): ReactNode => (
    <button
      type="button"
      onClick={() => {
        if (details.current !== null) details.current.open = false;
        onChoose();
      }}
    >
      {label}
    </button>
  );
  const running = machine.step !== null && machine.phase !== 'debrief';
  return (
    <>
      <details ref={details} className={styles['box']}>
        <summary
          className={`${className} ${styles['summary'] ?? ''}`}
          aria-label={t('bar.menu')}
          title={t('bar.menu')}
          data-testid="menu"
        >
          <Icon name="menu" />
        </summary>
        <div className={styles['list']}>
          <p className={styles['guidance']} data-testid="guidance-run">
            {t(`guidance.${protocol.guidance}.run`)}
          </p>
          {item(t('menu.save'), actions.onSave)}
          {item(t('menu.open'), actions.onOpen)}
          <hr />
          {item(t('menu.settings'), () => setOpen('settings'))}
          {item(t('atlas.menu'), () => {
            window.location.hash = ANATOMY_ADDRESS;
          })}
          {OTHER_AUDIENCES.map((audience) => (
            <Fragment key={audience}>
              {item(t(`menu.for.${audience}`), () => {
                window.location.hash = addressOfAudience(audience);
              })}
            </Fragment>
          ))}
          {item(t('menu.legend'), () => setOpen('legend'))}
          {item(t('menu.help'), () => setOpen('help'))}
          {item(t('menu.about'), () => setOpen('about'))}
          {item(t('caption.earlier'), () => setOpen('earlier'))}
          <hr />
          {running ? item(t('menu.callForHelp'), () => perform({ type: 'callForHelp' })) : null}
          {running ? item(t('menu.abandon'), () => setOpen('abandon')) : null}
          {item(t('menu.newRun'), () => setOpen('newRun'))}
        </div>
      </details>
      {open === 'settings' ? <SettingsDialog onClose={close} /> : null}
      {open === 'legend' ? <LegendDialog onClose={close} /> : null}
      {open === 'help' ? <HelpDialog onClose={close} /> : null}
      {open === 'about' ? <AboutDialog onClose={close} /> : null}
      {open === 'earlier' ? <EarlierWords onClose={close} /> : null}
      {open === 'newRun' ? (
        <NewRunConfirm messages={messages} onConfirm={actions.onNewRun} onClose={close} />
      ) : null}
      {open === 'abandon' ? (
        <Confirm
          title={t('abandon.title')}
          text={t('ending.text')}
          confirm={t('abandon.confirm')}
          stay={t('ending.stay')}
          onConfirm={() => {
            close();
            perform({ type: 'abandonProcedure' });
          }}
          onClose={close}
        />
      ) : null}
    </>
  );
}
