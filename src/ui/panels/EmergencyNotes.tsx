/** What must be done while an emergency stands, above the acts of the step: the most serious aloud, the others quietly. */
import type { MessageKey } from '../../content/messages/index.ts';
import type { Act } from '../../machines/acts.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { FigureSources } from '../controls/FigureSources.tsx';
import { Icon } from '../controls/Icon.tsx';
import { emergencies, type Emergency } from '../lib/emergencies.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './Panel.module.css';
import { useTeaching } from './trouble/hints.ts';

interface Words {
  readonly text: MessageKey;
  /** What was felt or seen alone: all that an examination says. */
  readonly seen: MessageKey;
  readonly figureIds: readonly string[];
  /** What answers it, where the step's own acts do not already stand there. */
  readonly answers: readonly Act[];
}

const WORDS: Readonly<Record<Emergency, Words>> = {
  seizure: {
    text: 'emergency.seizure',
    seen: 'finding.seizure',
    figureIds: ['seizure'],
    answers: [{ type: 'callForHelp' }],
  },
  bloodInCsf: { text: 'emergency.bloodInCsf', seen: 'finding.bloodIntoCsf', figureIds: [], answers: [] },
  wetTap: {
    text: 'emergency.wetTap',
    seen: 'emergency.wetTap.seen',
    figureIds: ['wetTapRule', 'wetTapObstetric', 'wetTapLearners'],
    answers: [{ type: 'removeNeedle' }, { type: 'handOverToSenior' }],
  },
  faint: {
    text: 'emergency.faint',
    seen: 'finding.vasovagal',
    figureIds: ['faintRule', 'vasovagalEvent'],
    answers: [{ type: 'easeFaint' }],
  },
  help: { text: 'emergency.help', seen: 'emergency.help', figureIds: [], answers: [] },
};

export function EmergencyNotes() {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const { teaches } = useTeaching();
  const standing = emergencies(snapshot);
  const { allowed } = snapshot.machine;
  return standing.map((one, index) => {
    const { text, seen, answers, figureIds } = WORDS[one];
    // Easing a faint has no other place on the screen.
    const possible = answers.filter((act) => allowed.has(act.type) && (teaches || act.type === 'easeFaint'));
    const loud = one === 'help' ? 'caution' : 'stopNote';
    return (
      <div key={one} className={styles['stack']} data-testid={`now-${one}`}>
        <p className={styles[index === 0 ? loud : 'note']}>
          {index === 0 ? <Icon name={one === 'help' ? 'warning' : 'stop'} /> : null}
          <span>{t(teaches ? text : seen)}</span>
        </p>
        {possible.length === 0 ? null : (
          <div className={styles['row']}>
            {possible.map((act) => (
              <ActButton key={act.type} act={act} testId={`now-${act.type}`} />
            ))}
          </div>
        )}
        {figureIds.length === 0 || !teaches ? null : <FigureSources ids={figureIds} />}
      </div>
    );
  });
}
