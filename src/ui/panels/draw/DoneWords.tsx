/** What was done of the draw, in a word. */
import { actLabel } from '../../lib/actLabel.ts';
import { lastSyringe, type Doing } from '../../lib/drawDoings.ts';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import { ArmWords } from './ArmWords.tsx';
import { InSyringe } from './InSyringe.tsx';

interface DoneWordsProps extends Pick<Doing, 'id'> {
  /** Whether blood is what is wanted next. */
  readonly bloodNext: boolean;
}

export function DoneWords({ id, bloodNext }: DoneWordsProps) {
  const { messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { vein } = snapshot.machine.context;
  const syringe = lastSyringe(snapshot);
  switch (id) {
    case 'arm':
      return <ArmWords waits={bloodNext} />;
    case 'vein':
      return vein === null ? null : <span>{t(`act.chooseVein.${vein}`)}</span>;
    case 'syringe':
      return syringe === null ? null : <span>{actLabel(messages, snapshot.teachingCase, syringe)}</span>;
    case 'blood':
      return <InSyringe />;
    default:
      return <span>{t(`bloodDraw.done.${id}`)}</span>;
  }
}
