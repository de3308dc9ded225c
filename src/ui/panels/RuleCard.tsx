/** The one rule that matters now; a stop sign outranks everything. */
import { Icon } from '../controls/Icon.tsx';
import { ruleNow } from '../lib/ruleNow.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './Panel.module.css';

export function RuleCard() {
  const { t } = useUi().messages;
  const { rule, tone } = ruleNow(useSnapshot());
  if (tone === 'ink') return <p className={styles['note']}>{t(`injection.rule.${rule}`)}</p>;
  return (
    <p className={tone === 'stop' ? styles['stopNote'] : styles['caution']} data-testid="rule">
      <Icon name={tone === 'stop' ? 'stop' : 'warning'} />
      <span>{t(`injection.rule.${rule}`)}</span>
    </p>
  );
}
