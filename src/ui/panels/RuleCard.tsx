/** The one rule that matters now, and since when; a stop sign outranks everything. */
import { ActButton } from '../controls/ActButton.tsx';
import { Icon } from '../controls/Icon.tsx';
import { ruleNow } from '../lib/ruleNow.ts';
import { clockText, secondsOf } from '../lib/time.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './Panel.module.css';
import { useHints } from './trouble/hints.ts';

export function RuleCard() {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const hints = useHints();
  // Whoever is asked for the rule finds the way to help all the time, so that its coming says nothing.
  if (!hints)
    return snapshot.machine.allowed.has('callForHelp') ? (
      <ActButton act={{ type: 'callForHelp' }} testId="rule-help" />
    ) : null;
  const { rule, tone, sinceTick, more, wantsHelp } = ruleNow(snapshot);
  if (sinceTick === null) return <p className={styles['note']}>{t(`injection.rule.${rule}`)}</p>;
  const others = more === 0 ? '' : `, ${t('injection.rule.more', { count: more })}`;
  return (
    <div className={styles['stack']}>
      <p className={tone === 'stop' ? styles['stopNote'] : styles['caution']} data-testid="rule">
        <Icon name={tone === 'stop' ? 'stop' : 'warning'} />
        <span>
          {t(`injection.rule.${rule}`)}{' '}
          <span data-testid="rule-since">
            {t('injection.rule.since', { time: clockText(secondsOf(sinceTick)) })}
            {others}
          </span>
        </span>
      </p>
      {wantsHelp ? <ActButton act={{ type: 'callForHelp' }} testId="rule-help" /> : null}
    </div>
  );
}
