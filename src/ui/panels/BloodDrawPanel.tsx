/** Step 4: the second operator, her other arm, the syringe, and (by protocol or by choice) the draw. */
import { ActButton } from '../controls/ActButton.tsx';
import { drawDoings } from '../lib/drawDoings.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { DrawList } from './draw/DrawList.tsx';
import { DrawVolume } from './draw/DrawVolume.tsx';
import { Panel, Section } from './Panel.tsx';

export function BloodDrawPanel() {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const { protocol, body } = snapshot;
  const atStep = protocol.drawTiming === 'at-step';
  const full = body.blood.syringeMl > 0;
  const goal = atStep || full ? 'drawn' : 'ready';
  const ready = drawDoings(snapshot, goal).every(({ done }) => done);
  return (
    <Panel
      title={t(atStep ? 'bloodDraw.title' : 'bloodDraw.titleReady')}
      lead={t(atStep ? 'bloodDraw.atStep' : 'bloodDraw.onConfirmation')}
    >
      <Section label={t('bloodDraw.second')}>
        <DrawList goal={goal} />
        {full ? <ActButton act={{ type: 'discardBlood' }} /> : null}
      </Section>
      <Section>
        <ActButton act={{ type: 'confirmDrawReady' }} variant={ready ? 'filled' : 'outline'} />
      </Section>
      {atStep || full ? null : (
        <Section label={t('bloodDraw.nowAlready')}>
          <DrawVolume filled={false} />
        </Section>
      )}
    </Panel>
  );
}
