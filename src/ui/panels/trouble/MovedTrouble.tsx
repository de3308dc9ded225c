/** She flinched and the needle went with her; or the needle was swung at depth, and she pays for it. */
import { ActButton } from '../../controls/ActButton.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import panel from '../Panel.module.css';
import { CameOfIt, TroubleCard } from './TroubleCard.tsx';

export function MovedTrouble() {
  const { t } = useUi().messages;
  const { moments } = useSnapshot();
  const flinches = moments.filter((one) => one.kind === 'finding' && one.finding.type === 'patientMoved');
  return (
    <TroubleCard
      id="moved"
      tone="caution"
      title={t('trouble.moved.title')}
      figureIds={['stillRule']}
      felt={t('trouble.moved.rule')}
      acts={
        <div className={panel['pair']}>
          <ActButton act={{ type: 'coach', cue: 'holdStill' }} testId="coach-holdStill">
            {t('trouble.moved.holdStill')}
          </ActButton>
          <ActButton act={{ type: 'coach', cue: 'relax' }} testId="coach-relax">
            {t('trouble.moved.relax')}
          </ActButton>
          <ActButton act={{ type: 'passTime', seconds: 30 }} testId="wait-30">
            {t('trouble.wait', { seconds: 30 })}
          </ActButton>
        </div>
      }
    >
      <p>{t('trouble.moved.think')}</p>
      {flinches.length > 1 ? <CameOfIt>{t('trouble.moved.again')}</CameOfIt> : null}
      <div className={panel['row']}>
        <ActButton act={{ type: 'removeNeedle' }} testId="out-for-local">
          {t('trouble.moved.outForLocal')}
        </ActButton>
      </div>
    </TroubleCard>
  );
}

export function SweptTrouble() {
  const { t } = useUi().messages;
  return (
    <TroubleCard id="swept" tone="caution" title={t('trouble.swept.title')} felt={t('trouble.swept.came')}>
      <p>{t('trouble.swept.think')}</p>
      <div className={panel['row']}>
        <ActButton act={{ type: 'advanceNeedle', byMm: -10 }}>{t('trouble.back', { mm: 10 })}</ActButton>
      </div>
    </TroubleCard>
  );
}
