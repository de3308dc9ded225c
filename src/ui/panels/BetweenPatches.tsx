/** A second patch is planned: time has to pass first. */
import { EndingButtons } from './EndingButtons.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Panel } from './Panel.tsx';
import { WaitButtons } from './WaitButtons.tsx';

export function BetweenPatches() {
  const { t } = useUi().messages;
  const { protocol } = useSnapshot();
  return (
    <Panel
      title={t('recovery.betweenTitle')}
      lead={t('recovery.betweenText', { hours: protocol.secondPatchHours })}
    >
      <WaitButtons seconds={[3600, protocol.secondPatchHours * 3600]} />
      <EndingButtons />
    </Panel>
  );
}
