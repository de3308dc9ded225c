/** The times of the plan at which one thing is looked at: done, late, missed, due now, or to come. */
import type { ObservationItem } from '../../../content/observations.ts';
import { recoveryCourse, type LookState } from '../../../session/index.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import styles from './Recovery.module.css';

const ICONS = { done: 'tick', late: 'tick', missed: 'cross' } as const;
const iconOf = (state: LookState) => (state === 'due' || state === 'coming' ? null : ICONS[state]);

export function LookTimes({ item }: { readonly item: ObservationItem }) {
  const { t } = useUi().messages;
  const looks = recoveryCourse(useSnapshot()).plan.filter((look) => look.item === item);
  if (looks.length === 0) return null;
  return (
    <ol className={styles['times']} aria-label={t('recovery.times')}>
      {looks.map(({ minute, state }) => {
        const icon = iconOf(state);
        return (
          <li key={minute} data-state={state}>
            <span className={styles['minute']}>{minute}</span>
            {icon === null ? null : <Icon name={icon} />}
            {state === 'done' || state === 'coming' ? null : (
              <span aria-hidden="true">{t(`recovery.time.${state}`)}</span>
            )}
            <span className="visually-hidden">{t(`recovery.timeSaid.${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
