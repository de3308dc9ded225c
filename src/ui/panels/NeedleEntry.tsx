/** Before the needle is in: the mark, the numbed track, needle and direction, one after the other. */
import { useState } from 'react';
import { IMAGING_DEVICES } from '../../content/imaging.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { Stepper } from '../controls/Stepper.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { AngleControls } from './AngleControls.tsx';
import { EquipmentSection } from './EquipmentSection.tsx';
import { DeviceButtons } from './imaging/ImagingSection.tsx';
import { imagingSetting } from './imaging/imagingSetting.ts';
import { Panel, Section } from './Panel.tsx';
import { CoachSection } from './place/CoachSection.tsx';
import { isNumbed, isSoaking } from './place/beforeNeedle.ts';
import { FeelAndMark } from './place/FeelAndMark.tsx';
import { InsertSection } from './place/InsertSection.tsx';
import { lastAim, type Aim } from './place/lastAim.ts';
import { markSetting } from './place/markSetting.ts';
import { NumbSection } from './place/NumbSection.tsx';
import { aimSetting, numbSetting } from './place/settings.ts';
import { Unfold } from './place/Unfold.tsx';
import { TroubleHere } from './trouble/TroubleHere.tsx';
import styles from './Panel.module.css';

const FARTHEST_MM = 20;

interface AimSectionProps {
  readonly aim: Aim;
  readonly onChange: (aim: Aim) => void;
}

function AimSection({ aim, onChange }: AimSectionProps) {
  const { t, number } = useUi().messages;
  const offset = (name: 'leftOffsetMm' | 'cranialOffsetMm', label: string) => (
    <div className={styles['stack']}>
      <span className={styles['note']}>{label}</span>
      <Stepper
        label={label}
        value={aim[name]}
        step={1}
        min={-FARTHEST_MM}
        max={FARTHEST_MM}
        text={number(aim[name], 0)}
        unit={t('needle.unitMm')}
        onChange={(value) => onChange({ ...aim, [name]: value })}
      />
    </div>
  );
  return (
    <>
      <EquipmentSection />
      <h3 className={styles['label']}>{t('aim.fromMark')}</h3>
      <div className={styles['pair']}>
        {offset('leftOffsetMm', t('needle.entryLeft'))}
        {offset('cranialOffsetMm', t('needle.entryCranial'))}
      </div>
      <AngleControls
        cephaladDeg={aim.cephaladDeg}
        leftDeg={aim.leftDeg}
        onChange={(angles) => onChange({ ...aim, ...angles })}
      />
    </>
  );
}

export function NeedleEntry() {
  const { messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { body, machine, mark, moments } = snapshot;
  const { interspace } = machine.context;
  const posture = machine.context.posture ?? 'lateralCurled';
  // Millimetres count from the mark: on another mark nothing is set yet.
  const [set, setAim] = useState({ mark, aim: lastAim(moments) });
  const aim = set.mark === mark ? set.aim : lastAim(moments);
  return (
    <Panel title={t('needle.title')}>
      <TroubleHere />
      <Unfold
        stages={[
          {
            id: 'coach',
            label: t(`pose.title.${posture}`),
            done: true,
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
            done: interspace !== null,
            content: <FeelAndMark posture={posture} />,
          },
          {
            id: 'numb',
            label: t('numb.title'),
            setting: numbSetting(messages, body.skin),
            done: isNumbed(body.skin, machine.context),
            content: <NumbSection />,
          },
          {
            id: 'aim',
            label: t('aim.title'),
            setting: aimSetting(messages, aim),
            done: false,
            content: <AimSection aim={aim} onChange={(next) => setAim({ mark, aim: next })} />,
          },
        ]}
      />
      <Section>
        <InsertSection
          aim={aim}
          filled={interspace !== null && body.skin.numb && !isSoaking(body.skin, machine.context)}
        />
        <ActButton act={{ type: 'handOverToSenior' }} />
      </Section>
    </Panel>
  );
}
