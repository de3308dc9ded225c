/** A second patch is planned: time has to pass first, and what comes up in it stops the clock. */
import { EndingButtons } from './EndingButtons.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Panel, Section } from './Panel.tsx';
import { KeepFocus } from './recovery/KeepFocus.tsx';
import { Signs } from './recovery/Signs.tsx';
import { WaitUntilDue } from './recovery/WaitUntilDue.tsx';
import { WaitButtons } from './WaitButtons.tsx';

export function BetweenPatches() {
  const { t } = useUi().messages;
  const { protocol } = useSnapshot();
  return (
    <Panel
      title={t('recovery.betweenTitle')}
      lead={t('recovery.betweenText', { hours: protocol.secondPatchHours })}
    >
      <KeepFocus>
        <Section label={t('recovery.homeTime')}>
          <WaitUntilDue />
          <WaitButtons seconds={[3600]} />
        </Section>
        <Signs />
        <EndingButtons />
      </KeepFocus>
    </Panel>
  );
}
