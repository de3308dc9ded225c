/** Step 2: cannula, monitors, second operator; then her position, how she curls, and the feel of her back. */
import { useState } from 'react';
import { IMAGING_DEVICES } from '../../content/imaging.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { Options } from '../controls/Options.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { OnceList } from './OnceList.tsx';
import { DeviceButtons } from './imaging/ImagingSection.tsx';
import { imagingSetting } from './imaging/imagingSetting.ts';
import { Panel, Section } from './Panel.tsx';
import { notesOf } from './place/backMap.ts';
import { CoachSection } from './place/CoachSection.tsx';
import { FeelAndMark } from './place/FeelAndMark.tsx';
import { markSetting } from './place/markSetting.ts';
import { Unfold, type Stage } from './place/Unfold.tsx';

const POSTURES = ['lateralCurled', 'sittingCurled'] as const;
const BEFORE = [{ type: 'placeCannula' }, { type: 'attachMonitors' }, { type: 'briefAssistant' }] as const;

function PostureChoice() {
  const { t } = useUi().messages;
  const { context, inner } = useSnapshot().machine;
  const [wanted, setWanted] = useState<(typeof POSTURES)[number] | null>(context.posture);
  const moved = wanted !== null && wanted !== context.posture;
  const curled = inner === 'curled';
  return (
    <>
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
        <OnceList acts={[{ type: 'curlBack' }]} isDone={() => curled} filled={curled ? null : 'curlBack'} />
      )}
    </>
  );
}

export function PositioningPanel() {
  const { messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { context, inner } = snapshot.machine;
  const { posture } = context;
  const curled = inner === 'curled';
  const stages: Stage[] = [
    {
      id: 'before',
      label: t('positioning.before'),
      done: BEFORE.every(({ type }) => context.done.includes(type)),
      content: <OnceList acts={BEFORE} />,
    },
    {
      id: 'posture',
      label: t('positioning.posture'),
      setting: posture === null || !curled ? undefined : t(`positioning.${posture}`),
      done: posture !== null && curled,
      content: <PostureChoice />,
    },
  ];
  if (posture !== null && curled)
    stages.push(
      {
        id: 'coach',
        label: t('coach.title'),
        // Whoever has gone on to feel her back is content with how she lies, until she moves again.
        done: notesOf(snapshot.moments).presses.length > 0,
        content: <CoachSection posture={posture} />,
      },
      {
        id: 'imaging',
        label: t('imaging.title'),
        setting: imagingSetting(messages, snapshot),
        done: imagingSetting(messages, snapshot) !== undefined,
        optional: true,
        content: <DeviceButtons devices={IMAGING_DEVICES} />,
      },
      {
        id: 'mark',
        label: t('mark.titleFeel'),
        setting: markSetting(messages, snapshot),
        done: context.interspace !== null,
        content: <FeelAndMark posture={posture} />,
      },
    );
  return (
    <Panel title={t('positioning.title')}>
      <Unfold stages={stages} />
      <Section>
        <ActButton act={{ type: 'confirmPosition' }} variant={curled ? 'filled' : 'outline'} />
      </Section>
    </Panel>
  );
}
