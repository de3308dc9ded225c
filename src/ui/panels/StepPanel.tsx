/** The act panel of the step in hand. */
import type { ReactNode } from 'react';
import type { StepId } from '../../content/steps.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { BetweenPatches } from './BetweenPatches.tsx';
import { BloodDrawPanel } from './BloodDrawPanel.tsx';
import { BriefingPanel } from './BriefingPanel.tsx';
import { ConsentPanel } from './ConsentPanel.tsx';
import { InjectionPanel } from './InjectionPanel.tsx';
import { NeedlePanel } from './NeedlePanel.tsx';
import { PausedPanel } from './PausedPanel.tsx';
import { PositioningPanel } from './PositioningPanel.tsx';
import { HomePanel } from './recovery/HomePanel.tsx';
import { RecoveryPanel } from './RecoveryPanel.tsx';
import { SterilePrepPanel } from './SterilePrepPanel.tsx';

const PANELS: Readonly<Record<StepId, () => ReactNode>> = {
  consent: ConsentPanel,
  positioning: PositioningPanel,
  sterilePrep: SterilePrepPanel,
  bloodDraw: BloodDrawPanel,
  needlePlacement: NeedlePanel,
  injection: InjectionPanel,
  recovery: RecoveryPanel,
};

const AT_HOME: readonly string[] = ['homeDay1', 'homeDay2', 'followedUp'];

export function StepPanel() {
  const { machine } = useSnapshot();
  if (machine.phase === 'paused') return <PausedPanel />;
  if (machine.step === null) return <BriefingPanel />;
  if (machine.inner === 'betweenPatches') return <BetweenPatches />;
  if (AT_HOME.includes(machine.inner)) return <HomePanel />;
  const Content = PANELS[machine.step];
  return <Content key={machine.step} />;
}
