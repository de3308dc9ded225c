/** With the needle out: passes used up, a space that gave CSF, a level that may be marked wrongly. */
import { ActButton } from '../../controls/ActButton.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import panel from '../Panel.module.css';
import { useTeaching } from './hints.ts';
import { TroubleCard } from './TroubleCard.tsx';

export function PassesTrouble() {
  const { t } = useUi().messages;
  const { protocol } = useSnapshot();
  return (
    <TroubleCard
      id="passesUsed"
      tone="caution"
      title={t('trouble.passes.title')}
      figureIds={['passes']}
      felt={t('trouble.passes.rule', { count: protocol.maximumPasses })}
      acts={
        <div className={panel['row']}>
          <ActButton act={{ type: 'handOverToSenior' }} variant="filled" testId="senior-passes" />
        </div>
      }
    />
  );
}

export function AnotherSpaceTrouble() {
  const { t } = useUi().messages;
  const { machine } = useSnapshot();
  return (
    <TroubleCard
      id="anotherSpace"
      tone="caution"
      title={t('trouble.anotherSpace.title', { spaces: machine.context.wetTaps.join(', ') })}
      figureIds={['wetTapRule', 'wetTapObstetric']}
      felt={t('trouble.anotherSpace.rule')}
      acts={
        <div className={panel['row']}>
          <ActButton act={{ type: 'handOverToSenior' }} testId="senior-wetTap" />
        </div>
      }
    />
  );
}

export function LevelTrouble() {
  const { t } = useUi().messages;
  const { machine, passes } = useSnapshot();
  const { teaches, guided } = useTeaching();
  const believed = machine.context.interspace;
  const truly = passes.at(-1)?.track.aim.interspace;
  // Nothing was felt or seen: that the level may be another is a thought, and an examination lends none.
  if (!teaches) return null;
  const wrong = guided && believed !== null && truly !== undefined && truly !== believed;
  return (
    <TroubleCard
      id="level"
      tone="ink"
      title={t('trouble.level.title')}
      figureIds={['palpationHigher', 'levelRule']}
      felt={wrong ? t('trouble.level.guided', { believed, truly }) : t('trouble.level.ask')}
    >
      <p>{t('trouble.level.think')}</p>
    </TroubleCard>
  );
}
