/** The looks of the protocol's plan that were not taken, or late: which, and at which minute. */
import { recoveryCourse, type LookState, type SessionSnapshot } from '../../session/index.ts';
import { useUi } from '../lib/UiContext.ts';
import styles from './Debrief.module.css';

const OWED: ReadonlySet<LookState> = new Set(['missed', 'due']);

export function MissedLooks({ snapshot }: { readonly snapshot: SessionSnapshot }) {
  const { t } = useUi().messages;
  const { plan } = recoveryCourse(snapshot);
  const items = [...new Set(plan.map(({ item }) => item))];
  const lines = items.flatMap((item) => {
    const minutes = (is: (state: LookState) => boolean) =>
      plan.flatMap((look) => (look.item === item && is(look.state) ? [String(look.minute)] : [])).join(', ');
    const missed = minutes((state) => OWED.has(state));
    const late = minutes((state) => state === 'late');
    const words = [
      ...(missed === '' ? [] : [t('debrief.looks.missed', { minutes: missed })]),
      ...(late === '' ? [] : [t('debrief.looks.late', { minutes: late })]),
    ];
    return words.length === 0 ? [] : [{ item, words: words.join('; ') }];
  });
  if (plan.length === 0) return null;
  return (
    <section className={styles['section']} data-testid="missed-looks">
      <h2 className={styles['label']}>{t('debrief.looks')}</h2>
      {lines.length === 0 ? <p>{t('debrief.looks.none')}</p> : null}
      <dl className={styles['table']}>
        {lines.map(({ item, words }) => (
          <div key={item}>
            <dt>{t(`recovery.observe.${item}`)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
