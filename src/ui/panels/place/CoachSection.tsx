/** What is said to her about how she holds herself, and how she answers. */
import { COACHING_CUES, type CoachingCue } from '../../../machines/acts.ts';
import { ActButton } from '../../controls/ActButton.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import panel from '../Panel.module.css';
import { poseWords, type CurledPosture } from '../../lib/pose.ts';
import { PoseFigure } from './PoseFigure.tsx';
import styles from './Pose.module.css';

const GROUPS = [
  { label: 'coach.round', cues: COACHING_CUES.slice(0, 3) },
  { label: 'coach.square', cues: COACHING_CUES.slice(3, 5) },
  { label: 'coach.calm', cues: COACHING_CUES.slice(5) },
] as const;

/** Sitting, some of it is said otherwise. */
const SITTING = {
  kneesUp: 'coach.kneesUp.sittingCurled',
  squareShoulders: 'coach.squareShoulders.sittingCurled',
  sitStraight: 'coach.sitStraight.sittingCurled',
} as const;

const REASONS = ['coach.why.curl', 'coach.why.turn', 'coach.why.lean', 'coach.why.calm'] as const;

const saidOtherwise = (cue: CoachingCue): cue is keyof typeof SITTING => cue in SITTING;

export function PoseNow({ posture }: { readonly posture: CurledPosture }) {
  const { messages } = useUi();
  const { pose } = useSnapshot().body;
  return (
    <>
      <PoseFigure pose={pose} posture={posture} />
      <p className={styles['words']} data-testid="pose-words">
        {poseWords(messages, pose, posture).join(' ')}
      </p>
    </>
  );
}

export function CoachSection({ posture }: { readonly posture: CurledPosture }) {
  const { t } = useUi().messages;
  return (
    <>
      <PoseNow posture={posture} />
      {GROUPS.map(({ label, cues }) => (
        <div key={label} role="group" aria-label={t(label)} className={panel['stack']}>
          <p className={styles['group']}>{t(label)}</p>
          {cues.map((cue) => (
            <ActButton key={cue} act={{ type: 'coach', cue }} testId={`coach-${cue}`} startAligned>
              <span className={styles['cue']}>
                {posture === 'sittingCurled' && saidOtherwise(cue) ? t(SITTING[cue]) : t(`act.coach.${cue}`)}
              </span>
            </ActButton>
          ))}
        </div>
      ))}
      <details className={panel['stack']}>
        <summary className={panel['summary']}>{t('coach.why')}</summary>
        {REASONS.map((reason) => (
          <p key={reason}>{t(reason)}</p>
        ))}
      </details>
    </>
  );
}
