/** The needle in the back: depth, direction, syringe test, what the fingers feel, where the tip is. */
import { useState } from 'react';
import { Segments } from '../controls/Segments.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { AdvanceControls } from './AdvanceControls.tsx';
import { EquipmentSection } from './EquipmentSection.tsx';
import { FingerWords } from './FingerWords.tsx';
import { FilmSection } from './imaging/ImagingSection.tsx';
import { NeedleDecisions } from './NeedleDecisions.tsx';
import { NeedleMaps } from './NeedleMaps.tsx';
import { Panel } from './Panel.tsx';
import { RedirectSection } from './RedirectSection.tsx';
import { SensationsSection } from './SensationsSection.tsx';
import { SyringeTest } from './SyringeTest.tsx';
import styles from './Needle.module.css';

const TABS = ['needle', 'angle', 'syringe', 'maps', 'patient'] as const;
type Tab = (typeof TABS)[number];

export function NeedleInHand() {
  const { t } = useUi().messages;
  const { guidance } = useSnapshot().protocol;
  const open = guidance === 'guided';
  const [tab, setTab] = useState<Tab>('needle');
  const names: Readonly<Record<Tab, string>> = {
    needle: t('needle.tabNeedle'),
    angle: t('needle.tabAngle'),
    syringe: t('needle.tabSyringe'),
    maps: t('needle.tabMaps'),
    patient: t('needle.tabPatient'),
  };
  return (
    <Panel title={t('needle.title')} quietTitle>
      <div className={styles['tabbed']} data-tab={tab}>
        <AdvanceControls />
        <SyringeTest />
        <FingerWords />
        {open ? <NeedleMaps /> : null}
        <NeedleDecisions />
        {open ? null : <NeedleMaps />}
        <RedirectSection unfolded={tab === 'angle'} />
        <EquipmentSection tabs="angle" />
        <FilmSection tabs="angle patient" />
        <SensationsSection tabs="patient" />
        <div className={styles['tabBar']}>
          <Segments
            label={t('needle.tabs')}
            look="tabs"
            value={tab}
            onChange={setTab}
            options={TABS.filter((value) => value !== 'maps' || guidance !== 'examination').map((value) => ({
              value,
              label: names[value],
            }))}
          />
        </div>
      </div>
    </Panel>
  );
}
