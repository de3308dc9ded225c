/** The step's question with its answers; hands are counted, and the best answer is shown when the facilitator says so. */
import { ANSWER_LETTERS, questionFor } from '../../content/lesson/questions.ts';
import { STEPS } from '../../content/steps.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { useLesson } from './ClassContext.ts';
import styles from './Class.module.css';

/** Keeps the focus where the class now looks. */
const focusOnce = (heading: HTMLHeadingElement | null): void => heading?.focus();

/** The reason stands in sight as soon as it is there, with the answer over it. */
const intoSight = (why: HTMLElement | null): void => why?.parentElement?.scrollIntoView({ block: 'nearest' });

export function Discussion() {
  const { messages, jump, answered, setAnswered, votes, vote } = useLesson();
  const { t } = messages;
  const { machine } = useSnapshot();
  const step = machine.step ?? (machine.phase === 'debrief' ? 'recovery' : STEPS[0]);
  const { question, answers, best, why } = questionFor(step, jump);
  return (
    <section className={styles['discussion']} aria-label={t('class.paused')} data-testid="discussion">
      <h2 ref={focusOnce} tabIndex={-1} className={styles['question']}>
        {t(question)}
      </h2>
      <p className={styles['hands']}>{t('class.votes')}</p>
      <ol className={styles['answers']}>
        {ANSWER_LETTERS.map((letter) => (
          <li key={letter} data-best={answered ? letter === best : undefined}>
            <Button
              inline
              className={styles['letter']}
              data-testid={`vote-${letter}`}
              aria-label={t('class.vote', { letter: letter.toUpperCase() })}
              onClick={() => vote(letter, 1)}
            >
              {letter.toUpperCase()}
            </Button>
            <span>
              {t(answers[letter])}
              {answered && letter === best ? (
                <em>
                  <Icon name="tick" size={24} />
                  {t('class.best')}
                </em>
              ) : null}
            </span>
            <span className={styles['votes']} data-none={votes[letter] === 0}>
              <output>{votes[letter]}</output>
              <Button
                inline
                aria-label={t('class.unvote', { letter: letter.toUpperCase() })}
                onClick={() => vote(letter, -1)}
              >
                −
              </Button>
            </span>
            {answered && letter === best ? (
              <p className={styles['why']} role="status" data-testid="why" ref={intoSight}>
                {t(why)}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      {answered ? null : (
        <Button inline variant="filled" data-testid="show-answer" onClick={() => setAnswered(true)}>
          {t('class.show')}
        </Button>
      )}
    </section>
  );
}
