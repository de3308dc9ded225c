/** What has come up, since when, and what it asks for. A sign that is answered says so and stays. */
import { SIGN_ANSWERS, type SignAnswer } from '../../../machines/acts.ts';
import { alarmDueS, recoveryCourse, type AlarmCourse } from '../../../session/index.ts';
import { ActButton } from '../../controls/ActButton.tsx';
import { Icon } from '../../controls/Icon.tsx';
import { findingWords } from '../../lib/findingWords.ts';
import { clockText, secondsOf } from '../../lib/time.ts';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import panel from '../Panel.module.css';
import { Section } from '../Panel.tsx';
import { useTeaching } from '../trouble/hints.ts';
import { nextAct, sameAct } from './nextAct.ts';
import styles from './Recovery.module.css';

function Sign({ course }: { readonly course: AlarmCourse }) {
  const { messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { sign, alarm, finding, atS, missing, answeredS } = course;
  const patchS = secondsOf(snapshot.marks.endOfInjection?.tick ?? 0);
  const late = answeredS === null && secondsOf(snapshot.tick) > alarmDueS(course, 0);
  const { guided } = useTeaching();
  const stop = alarm.urgency === 'now' && answeredS === null;
  return (
    <div className={styles['sign']} data-testid={`sign-${sign}`}>
      <p className={stop || late ? panel['stopNote'] : panel['caution']}>
        <Icon name={answeredS !== null ? 'tick' : stop || late ? 'stop' : 'warning'} />
        <span>
          {findingWords(messages, finding)} {t('recovery.since', { time: clockText(atS - patchS) })}{' '}
          {answeredS === null
            ? t(`recovery.urgency.${alarm.urgency}`, { minutes: alarm.withinMinutes })
            : t('recovery.answered')}
          {late ? ` ${t('recovery.overdue')}` : ''}
        </span>
      </p>
      {guided && missing.length > 0 ? (
        <p className={panel['note']}>
          {t('recovery.wants', { what: missing.map((one) => t(`act.answerSign.${one}`)).join('; ') })}
        </p>
      ) : null}
    </div>
  );
}

/** Answers stay in the same order and in the same place, so that the right one has to be known. */
export function Signs() {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const { alarms } = recoveryCourse(snapshot);
  const { answered } = snapshot.machine.context;
  const { guided } = useTeaching();
  const next = guided ? nextAct(snapshot) : null;
  const open = alarms.some(({ answeredS }) => answeredS === null);
  const answers: readonly SignAnswer[] = alarms.length === 0 ? ['thinkAgain'] : SIGN_ANSWERS;
  return (
    <>
      {alarms.length === 0 ? null : (
        <Section label={t('recovery.signs')}>
          <div className={styles['signs']} role={open ? 'alert' : undefined}>
            {alarms.map((course) => (
              <Sign key={course.sign} course={course} />
            ))}
          </div>
        </Section>
      )}
      <Section label={t('recovery.whatIsDone')}>
        <div className={panel['stack']}>
          {answers.map((answer) => (
            <ActButton
              key={answer}
              act={{ type: 'answerSign', answer }}
              startAligned
              variant={sameAct({ type: 'answerSign', answer }, next) ? 'filled' : 'outline'}
              testId={`answer-${answer}`}
            />
          ))}
        </div>
        {answered.includes('thinkAgain') ? (
          <p className={panel['note']}>{t('recovery.thoughtAgain')}</p>
        ) : null}
      </Section>
    </>
  );
}
