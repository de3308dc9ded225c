/** The scene in the plate, with the title and the views that belong to it. */
import { useState } from 'react';
import { INSIDE_VIEWS, OUTSIDE_VIEWS, type ViewId } from '../content/views.ts';
import type { StepId } from '../content/steps.ts';
import { insideShown } from '../session/index.ts';
import { Plate as Scene, type Quality } from '../scene/index.ts';
import type { PictureCounter } from '../scene/reading.ts';
import { PlateHead } from '../ui/plate/PlateHead.tsx';
import { useUi } from '../ui/lib/UiContext.ts';
import { useSnapshot } from '../ui/lib/useSnapshot.ts';
import { useReducedMotion } from './useReducedMotion.ts';

/** From the needle on, the skin stands open in the picture. */
function isOpened(step: StepId | null): boolean {
  return step === 'needlePlacement' || step === 'injection' || step === 'recovery';
}

/** The view that a step begins with. */
function firstView(step: StepId | null): ViewId {
  return isOpened(step) ? 'section' : 'back';
}

interface ScenePlateProps {
  readonly quality: Quality;
  readonly counter: PictureCounter | null;
  readonly onUnavailable: () => void;
  readonly onReady: () => void;
}

export default function ScenePlate({ quality, counter, onUnavailable, onReady }: ScenePlateProps) {
  const { session, messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { machine, teachingCase, track } = snapshot;
  const { step } = machine;
  const open = insideShown(snapshot);
  const [chosen, setChosen] = useState<{ readonly step: StepId | null; readonly view: ViewId } | null>(null);
  const views: readonly ViewId[] = open ? INSIDE_VIEWS : OUTSIDE_VIEWS;
  const wanted = chosen?.step === step ? chosen.view : firstView(step);
  const view = views.includes(wanted) ? wanted : open ? firstView(step) : 'back';
  const [missing, setMissing] = useState<readonly string[]>([]);
  const reducedMotion = useReducedMotion();
  const interspace = track?.aim.interspace ?? machine.context.interspace ?? teachingCase.puncture.interspace;
  // Covered, the title tells no level: the true one is what is to be found.
  const title =
    !open && view === 'back'
      ? t('plate.coveredTitle')
      : t(view === 'back' && isOpened(step) ? 'plate.title.backOpened' : `plate.title.${view}`, {
          interspace,
        });
  const names = missing.map((id) => messages.structure(id)?.plain ?? id);
  return (
    <>
      <Scene
        session={session}
        view={view}
        labels
        nameOf={messages.structure}
        description={title}
        quality={quality}
        counter={counter}
        reducedMotion={reducedMotion}
        onUnavailable={onUnavailable}
        onMissing={setMissing}
        onReady={onReady}
      />
      <PlateHead
        title={title}
        note={missing.length === 0 ? undefined : t('error.models', { names: names.join(', ') })}
        view={view}
        onView={(next) => setChosen({ step, view: next })}
        views={views.map((value) => ({ value, label: t(`plate.view.${value}`) }))}
      />
    </>
  );
}
