/** Step 4: the arm, the syringe, and (by protocol or by choice) the draw. */
import { useState } from 'react';
import type { ActOf } from '../../machines/acts.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { Options } from '../controls/Options.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { BloodSection } from './BloodSection.tsx';
import { Panel, Section } from './Panel.tsx';

type Asepsis = ActOf<'prepareArm'>['asepsis'];
type Syringe = ActOf<'chooseSyringe'>['kind'];

/** What was last chosen in the log, if anything. */
function useLast(): { readonly asepsis: Asepsis | null; readonly syringe: Syringe | null } {
  const { moments } = useSnapshot();
  let asepsis: Asepsis | null = null;
  let syringe: Syringe | null = null;
  for (const moment of moments) {
    if (moment.kind !== 'act' || moment.refused) continue;
    if (moment.act.type === 'prepareArm') asepsis = moment.act.asepsis;
    if (moment.act.type === 'chooseSyringe') syringe = moment.act.kind;
  }
  return { asepsis, syringe };
}

export function BloodDrawPanel() {
  const { t } = useUi().messages;
  const { protocol, body } = useSnapshot();
  const last = useLast();
  const [asepsis, setAsepsis] = useState<Asepsis | null>(last.asepsis);
  const [syringe, setSyringe] = useState<Syringe | null>(last.syringe);
  const atStep = protocol.drawTiming === 'at-step';
  const drawNow = atStep && body.blood.syringeMl <= 0;
  const prepared = last.asepsis !== null && last.syringe !== null;
  return (
    <Panel title={t(atStep ? 'bloodDraw.title' : 'bloodDraw.titleReady')}>
      <Section label={t('bloodDraw.asepsis')}>
        <Options
          legend={t('bloodDraw.asepsis')}
          value={asepsis}
          onChange={setAsepsis}
          options={(['glovesOnly', 'full'] as const).map((one) => ({
            value: one,
            label: t(`bloodDraw.${one}`),
          }))}
        />
        <ActButton
          act={{ type: 'prepareArm', asepsis: asepsis ?? 'full' }}
          missing={asepsis === null ? t('refusal.chooseFirst') : null}
          variant={last.asepsis === null ? 'filled' : 'outline'}
        >
          {t('act.prepareArm')}
        </ActButton>
      </Section>
      <Section label={t('bloodDraw.syringe')}>
        <Options
          legend={t('bloodDraw.syringe')}
          value={syringe}
          onChange={setSyringe}
          options={(['plain', 'heparinised'] as const).map((one) => ({
            value: one,
            label: t(`bloodDraw.${one}`),
          }))}
        />
        <ActButton
          act={{ type: 'chooseSyringe', kind: syringe ?? 'plain' }}
          missing={syringe === null ? t('refusal.chooseFirst') : null}
          variant={last.asepsis !== null && last.syringe === null ? 'filled' : 'outline'}
        >
          {t('act.chooseSyringe')}
        </ActButton>
      </Section>
      <BloodSection
        label={t('bloodDraw.timing')}
        note={t(atStep ? 'bloodDraw.atStep' : 'bloodDraw.onConfirmation')}
        filled={prepared && drawNow}
      />
      <Section>
        <ActButton act={{ type: 'confirmDrawReady' }} variant={prepared && !drawNow ? 'filled' : 'outline'} />
      </Section>
    </Panel>
  );
}
