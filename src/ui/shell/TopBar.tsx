import { Icon } from '../controls/Icon.tsx';
import { caseName, stepName } from '../lib/names.ts';
import { classes } from '../lib/classes.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { STEPS } from '../../content/steps.ts';
import { Menu, type MenuActions } from './Menu.tsx';
import { MonitorStrip } from './MonitorStrip.tsx';
import styles from './TopBar.module.css';

export function TopBar({ menu }: { readonly menu: MenuActions }) {
  const { messages, settings, changeSettings, perform } = useUi();
  const { t } = messages;
  const { machine, teachingCase, protocol } = useSnapshot();
  const paused = machine.phase === 'paused';
  return (
    <div className={styles['bar']}>
      <span className={styles['wordmark']}>{t('app.name')}</span>
      <span className={styles['case']}>{caseName(messages, teachingCase)}</span>
      {machine.step === null ? null : (
        <span className={styles['step']}>
          {stepName(messages, machine.step, protocol)}{' '}
          <span>{t('steps.progress', { number: STEPS.indexOf(machine.step) + 1, all: STEPS.length })}</span>
        </span>
      )}
      <MonitorStrip />
      <div className={styles['tools']}>
        {machine.step === null ? null : (
          <button
            type="button"
            className={styles['tool']}
            aria-label={t(paused ? 'bar.resume' : 'bar.pause')}
            title={t(paused ? 'bar.resume' : 'bar.pause')}
            data-testid="pause"
            onClick={() => perform({ type: paused ? 'resume' : 'pause' })}
          >
            <Icon name={paused ? 'play' : 'pause'} />
          </button>
        )}
        <button
          type="button"
          className={classes(styles['tool'], styles['wideTool'])}
          aria-label={t('settings.captions')}
          aria-pressed={settings.captions}
          title={t(settings.captions ? 'bar.captionsHide' : 'bar.captionsShow')}
          onClick={() => changeSettings({ captions: !settings.captions })}
        >
          <Icon name="captions" />
        </button>
        <Menu actions={menu} className={styles['tool'] ?? ''} />
      </div>
    </div>
  );
}
