/** Blood at the hub: the tip may lie in a vein. */
import { ActButton } from '../../controls/ActButton.tsx';
import { useUi } from '../../lib/UiContext.ts';
import panel from '../Panel.module.css';
import { TroubleCard } from './TroubleCard.tsx';

export function BloodTrouble() {
  const { t } = useUi().messages;
  return (
    <TroubleCard
      id="bloodAtHub"
      tone="caution"
      title={t('trouble.blood.title')}
      figureIds={['veinRule', 'veinLearners']}
      felt={t('trouble.blood.rule')}
      acts={
        <div className={panel['row']}>
          <ActButton act={{ type: 'checkHub' }} testId="look-again">
            {t('trouble.lookAgain')}
          </ActButton>
        </div>
      }
    >
      <p>{t('trouble.blood.think')}</p>
      <div className={panel['row']}>
        <ActButton act={{ type: 'advanceNeedle', byMm: -1 }} testId="back-1">
          {t('trouble.back', { mm: 1 })}
        </ActButton>
      </div>
    </TroubleCard>
  );
}
