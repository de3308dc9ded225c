/** A nurse's own tasks: what, why, what to say; and which of them the session on the screen has seen. */
import { NURSE_TASKS } from '../../content/lesson/tasks.ts';
import { stepName } from '../lib/names.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { classAddress } from './address.ts';
import { useLesson } from './ClassContext.ts';
import { Document } from './Document.tsx';
import styles from './Document.module.css';

export function Tasks() {
  const { messages, goTo } = useLesson();
  const { t } = messages;
  const { moments, protocol } = useSnapshot();
  const done = new Set<string>(
    moments.flatMap((moment) => (moment.kind === 'act' && !moment.refused ? [moment.act.type] : [])),
  );
  return (
    <Document page="tasks" lead={t('class.task.lead')}>
      <ol className={styles['tasks']}>
        {NURSE_TASKS.map(({ task, step, what, why, say, shownBy }) => {
          const canBeSeen = shownBy.length > 0;
          const seen = canBeSeen && shownBy.every((type) => done.has(type));
          return (
            <li key={task} data-testid={`task-${task}`} data-seen={seen}>
              <h2>{t(`class.task.${task}`)}</h2>
              {canBeSeen ? (
                <p className={styles['seen']}>
                  {seen ? <Icon name="tick" size={24} /> : null}
                  {t(seen ? 'class.task.seen' : 'class.task.notSeen')}
                </p>
              ) : null}
              <p>{t(what)}</p>
              <dl>
                <dt>{t('class.task.whyLabel')}</dt>
                <dd>{t(why)}</dd>
                <dt>{t('class.task.sayLabel')}</dt>
                <dd className={styles['says']}>{t(say)}</dd>
              </dl>
              <Button
                inline
                onClick={() => {
                  goTo(step);
                  window.location.hash = classAddress('room', step);
                }}
              >
                {t('class.task.go')}: {stepName(messages, step, protocol)}
              </Button>
            </li>
          );
        })}
      </ol>
    </Document>
  );
}
