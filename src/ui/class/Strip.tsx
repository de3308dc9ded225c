/** The facilitator's strip at the foot of the screen: pause, curtain, question, acts, jumps. It can be folded away. */
import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { useLesson } from './ClassContext.ts';
import { ClassNav } from './ClassNav.tsx';
import { JumpMenu } from './JumpMenu.tsx';
import styles from './Class.module.css';

export function Strip() {
  const lesson = useLesson();
  const { t } = lesson.messages;
  const [folded, setFolded] = useState(false);
  return (
    <footer
      className={styles['strip']}
      aria-label={t('class.strip')}
      data-testid="strip"
      data-folded={folded}
    >
      <div className={styles['tools']}>
        {folded ? null : (
          <>
            <Button
              inline
              variant="filled"
              icon={lesson.paused ? 'play' : 'pause'}
              data-testid="class-pause"
              onClick={() => lesson.setPaused(!lesson.paused)}
            >
              {t(lesson.paused ? 'class.resume' : 'class.pause')}
            </Button>
            {lesson.paused ? (
              <Button
                inline
                aria-pressed={lesson.asking}
                data-testid="ask"
                onClick={() => lesson.setAsking(!lesson.asking)}
              >
                {t(lesson.asking ? 'class.askAway' : 'class.ask')}
              </Button>
            ) : (
              <Button
                inline
                aria-pressed={lesson.acting}
                data-testid="class-act"
                onClick={() => lesson.setActing(!lesson.acting)}
              >
                {t(lesson.acting ? 'class.actAway' : 'class.act')}
              </Button>
            )}
            <Button
              inline
              aria-pressed={lesson.curtain}
              data-testid="class-curtain"
              onClick={() => lesson.setCurtain(!lesson.curtain)}
            >
              {t(lesson.curtain ? 'class.curtainUp' : 'class.curtain')}
            </Button>
            <JumpMenu />
            {lesson.jump === null ? null : (
              <Button inline data-testid="class-back" onClick={() => lesson.choose(null)}>
                {t('class.back')}
              </Button>
            )}
            <details className={styles['pages']}>
              <summary data-testid="class-pages">{t('class.more')}</summary>
              <ClassNav page="room" />
            </details>
          </>
        )}
        <Button
          inline
          variant="quiet"
          aria-expanded={!folded}
          data-testid={folded ? 'unfold' : 'fold'}
          onClick={() => setFolded(!folded)}
        >
          {t(folded ? 'class.unfold' : 'class.fold')}
        </Button>
        <p role="status" className={styles['status']}>
          {lesson.jumpState === 'ready'
            ? ''
            : t(lesson.jumpState === 'working' ? 'class.jumping' : 'class.jumpFailed')}
        </p>
      </div>
    </footer>
  );
}
