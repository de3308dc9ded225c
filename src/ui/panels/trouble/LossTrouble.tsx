/** The plunger gave: the space or not? And when it stands again: not. */
import { ActButton } from '../../controls/ActButton.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import panel from '../Panel.module.css';
import { TroubleCard } from './TroubleCard.tsx';

function lastDepthMm(moments: ReturnType<typeof useSnapshot>['moments'], type: string): number {
  const found = moments.findLast((one) => one.kind === 'finding' && one.finding.type === type);
  return found?.kind === 'finding' && 'depthMm' in found.finding ? Math.round(found.finding.depthMm) : 0;
}

export function LossTrouble() {
  const { t } = useUi().messages;
  const { moments } = useSnapshot();
  return (
    <TroubleCard
      id="loss"
      tone="ink"
      title={t('trouble.loss.title', { mm: lastDepthMm(moments, 'lossOfResistance') })}
      figureIds={['falseLossShare', 'trueLoss', 'falseLoss', 'falseLossCheck']}
      felt={t('trouble.loss.ask')}
    >
      <p>{t('trouble.loss.think')}</p>
    </TroubleCard>
  );
}

export function FalseLossTrouble() {
  const { t } = useUi().messages;
  const { moments } = useSnapshot();
  return (
    <TroubleCard
      id="falseLoss"
      tone="ink"
      title={t('trouble.falseLoss.title', { mm: lastDepthMm(moments, 'resistanceReturned') })}
      figureIds={['falseLossShare', 'falseLoss', 'gapShare']}
      felt={t('trouble.falseLoss.felt')}
    >
      <p>{t('trouble.falseLoss.think')}</p>
      <div className={panel['row']}>
        <ActButton act={{ type: 'advanceNeedle', byMm: 0.5 }}>{t('trouble.on')}</ActButton>
      </div>
    </TroubleCard>
  );
}
