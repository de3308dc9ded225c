/** The hub lies on the skin: a longer needle, from the trolley. */
import { NEEDLE_LENGTHS_MM } from '../../../content/equipment.ts';
import { ActButton } from '../../controls/ActButton.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import panel from '../Panel.module.css';
import { useTeaching } from './hints.ts';
import { TroubleCard } from './TroubleCard.tsx';

const MM_PER_CM = 10;

export function ShortTrouble() {
  const { t } = useUi().messages;
  const { body } = useSnapshot();
  const { teaches } = useTeaching();
  const { equipment } = body;
  const longer = NEEDLE_LENGTHS_MM.find((lengthMm) => lengthMm > equipment.lengthMm);
  return (
    <TroubleCard
      id="tooShort"
      tone="caution"
      title={teaches ? t('trouble.short.title') : t('trouble.short.seen', { mm: equipment.lengthMm })}
      figureIds={['needleLengths']}
      felt={t(longer === undefined ? 'trouble.short.longest' : 'trouble.short.rule', {
        mm: equipment.lengthMm,
      })}
    >
      <p>{t('trouble.short.think')}</p>
      <div className={panel['row']}>
        {body.needle.place === 'out' ? null : <ActButton act={{ type: 'removeNeedle' }} testId="out-short" />}
        {longer === undefined ? (
          <ActButton act={{ type: 'handOverToSenior' }} testId="senior-short" />
        ) : (
          <ActButton
            act={{ type: 'chooseEquipment', equipment: { ...equipment, lengthMm: longer } }}
            testId="take-longer"
          >
            {t('trouble.short.take', { cm: longer / MM_PER_CM })}
          </ActButton>
        )}
      </div>
    </TroubleCard>
  );
}
