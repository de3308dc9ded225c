/** Contrast on the trolley: what is drawn up, and what was read where the needle now stands. It is given and read at the screen. */
import { CONTRAST_AGENTS } from '../../../content/imaging.ts';
import type { Messages } from '../../../content/messages/index.ts';
import type { MachineView } from '../../../session/index.ts';
import { Options } from '../../controls/Options.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import { Section } from '../Panel.tsx';
import styles from '../Panel.module.css';

function soFar({ t }: Messages, { contrast, contrastGivenMl, contrastSeen }: MachineView['context']): string {
  if (contrast === null) return t('contrast.none');
  const volume = contrastGivenMl;
  if (volume === 0) return t(`contrast.agent.${contrast}`);
  if (contrastSeen === null) return t('contrast.unread', { volume });
  return `${t('contrast.given', { volume })}, ${t(`contrast.seen.${contrastSeen}`)}`;
}

export function ContrastSection() {
  const { messages, perform } = useUi();
  const { t } = messages;
  const { machine } = useSnapshot();
  const { contrast, contrastNeeded } = machine.context;
  if (!machine.allowed.has('chooseContrast')) return null;
  return (
    <Section label={t('contrast.title')} setting={soFar(messages, machine.context)}>
      {contrastNeeded ? <p className={styles['note']}>{t('contrast.needed')}</p> : null}
      <details className={styles['stack']} open={contrast === null} data-testid="contrast-trolley">
        <summary className={styles['summary']}>{t('contrast.trolley')}</summary>
        <Options
          legend={t('contrast.trolley')}
          value={contrast}
          onChange={(agent) => perform({ type: 'chooseContrast', agent })}
          options={CONTRAST_AGENTS.map((value) => ({
            value,
            label: t(`contrast.agent.${value}`),
            note: t(`contrast.agent.${value}.note`),
          }))}
        />
      </details>
      <p className={styles['note']}>{t('contrast.atTheScreen')}</p>
    </Section>
  );
}
