/** How much of the inside the coming run shows. */
import type { Messages } from '../../content/messages/index.ts';
import { GUIDANCES, type Guidance } from '../../content/protocols.ts';
import { Segments } from '../controls/Segments.tsx';
import styles from './StartScreen.module.css';

interface GuidanceChoiceProps {
  readonly messages: Messages;
  readonly value: Guidance;
  readonly onChange: (value: Guidance) => void;
}

export function GuidanceChoice({ messages: { t }, value, onChange }: GuidanceChoiceProps) {
  return (
    <div className={styles['guidance']}>
      <span aria-hidden="true">{t('guidance.label')}</span>
      <Segments
        label={t('guidance.label')}
        value={value}
        onChange={onChange}
        options={GUIDANCES.map((one) => ({ value: one, label: t(`guidance.${one}`) }))}
      />
      <p aria-live="polite" data-testid="guidance-text">
        {t(`guidance.${value}.text`)}
      </p>
    </div>
  );
}
