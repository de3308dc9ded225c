/** Step 2: cannula, monitors, second operator, position. */
import { useState } from 'react';
import { ActButton } from '../controls/ActButton.tsx';
import { Options } from '../controls/Options.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { OnceList } from './OnceList.tsx';
import { Panel, Section } from './Panel.tsx';

const POSTURES = ['lateralCurled', 'sittingCurled'] as const;

export function PositioningPanel() {
  const { t } = useUi().messages;
  const { machine } = useSnapshot();
  const { context } = machine;
  const [wanted, setWanted] = useState<(typeof POSTURES)[number] | null>(context.posture);
  const moved = wanted !== null && wanted !== context.posture;
  const curled = context.done.includes('curlBack');
  return (
    <Panel title={t('positioning.title')}>
      <Section label={t('positioning.before')}>
        <OnceList acts={[{ type: 'placeCannula' }, { type: 'attachMonitors' }, { type: 'briefAssistant' }]} />
      </Section>
      <Section label={t('positioning.posture')}>
        <Options
          legend={t('positioning.posture')}
          value={wanted}
          onChange={setWanted}
          options={POSTURES.map((posture) => ({
            value: posture,
            label: t(`positioning.${posture}`),
            note: t(`positioning.${posture}Note`),
          }))}
        />
        {moved || context.posture === null ? (
          <ActButton
            act={{ type: 'position', posture: wanted ?? 'lateralCurled' }}
            missing={wanted === null ? t('refusal.chooseFirst') : null}
            variant={context.posture === null ? 'filled' : 'outline'}
          >
            {t('act.position')}
          </ActButton>
        ) : null}
        {context.posture === null ? null : (
          <OnceList acts={[{ type: 'curlBack' }]} filled={curled ? null : 'curlBack'} />
        )}
        <ActButton
          act={{ type: 'confirmPosition' }}
          variant={context.posture !== null && curled ? 'filled' : 'outline'}
        />
      </Section>
    </Panel>
  );
}
