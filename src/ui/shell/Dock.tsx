/** The trace under the plate: force while the needle is in hand, pressure while the blood is. */
import type { SessionSnapshot } from '../../session/index.ts';
import { ForceDock } from './ForceDock.tsx';
import { PressureDock } from './PressureDock.tsx';

export type DockKind = 'force' | 'pressure' | 'none';

export function dockKind({ machine }: SessionSnapshot): DockKind {
  if (machine.phase === 'paused' || machine.phase === 'debrief') return 'none';
  if (machine.step === 'needlePlacement') return 'force';
  return machine.step === 'injection' ? 'pressure' : 'none';
}

export function Dock({ kind }: { readonly kind: 'force' | 'pressure' }) {
  return kind === 'force' ? <ForceDock /> : <PressureDock />;
}
