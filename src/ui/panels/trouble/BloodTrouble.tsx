/** Blood at the hub: the tip lies in a vein. */
import { ActButton } from '../../controls/ActButton.tsx';
import { useUi } from '../../lib/UiContext.ts';
import panel from '../Panel.module.css';
import { useTeaching } from './hints.ts';
import { TroubleCard } from './TroubleCard.tsx';

export function BloodTrouble() {
  const { t } = useUi().messages;
  const { teaches } = useTeaching();
  return (
    <TroubleCard
      id="bloodAtHub"
      tone="caution"
      title={t('trouble.blood.title')}
      figureIds={['veinRule', 'veinLearners']}
      felt={t('trouble.blood.rule')}
    >
      {teaches ? <p>{t('trouble.blood.think')}</p> : null}
      <div className={panel['row']}>
        <ActButton act={{ type: 'advanceNeedle', byMm: -1 }} testId="back-1">
          {t('trouble.back', { mm: 1 })}
        </ActButton>
        <ActButton act={{ type: 'checkHub' }} testId="look-again">
          {t('trouble.lookAgain')}
        </ActButton>
      </div>
    </TroubleCard>
  );
}
