/** A shock into a leg: stop, ask, back, point away from that side. */
import { ActButton } from '../../controls/ActButton.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import panel from '../Panel.module.css';
import { CameOfIt, TroubleCard } from './TroubleCard.tsx';

export function NerveTrouble() {
  const { t } = useUi().messages;
  const { moments } = useSnapshot();
  const shocks = moments.flatMap((one) =>
    one.kind === 'finding' && one.finding.type === 'paraesthesia' ? [one.finding.side] : [],
  );
  const side = shocks.at(-1) ?? 'left';
  return (
    <TroubleCard
      id="paraesthesia"
      tone="stop"
      title={t(`trouble.paraesthesia.${side}`)}
      figureIds={['paraesthesiaRule']}
      felt={t('trouble.paraesthesia.stop')}
      acts={
        <div className={panel['row']}>
          <ActButton act={{ type: 'askPatient', about: 'legs' }} icon="ask">
            {t('trouble.askLegs')}
          </ActButton>
        </div>
      }
    >
      <p>{t(`trouble.paraesthesia.${side}.think`)}</p>
      {shocks.length > 1 ? <CameOfIt>{t('trouble.paraesthesia.again')}</CameOfIt> : null}
      <div className={panel['row']}>
        <ActButton act={{ type: 'advanceNeedle', byMm: -5 }} testId="back-5">
          {t('trouble.back', { mm: 5 })}
        </ActButton>
      </div>
    </TroubleCard>
  );
}
