/** The scene in the plate, with the title and the views that belong to it. */
import { useEffect, useState } from 'react';
import { VIEWS, type ViewId } from '../content/views.ts';
import type { StepId } from '../content/steps.ts';
import { Plate as Scene, type Quality } from '../scene/index.ts';
import { PlateHead } from '../ui/plate/PlateHead.tsx';
import { useUi } from '../ui/lib/UiContext.ts';
import { useSnapshot } from '../ui/lib/useSnapshot.ts';

/** From the needle on, the skin stands open in the picture. */
function isOpened(step: StepId | null): boolean {
  return step === 'needlePlacement' || step === 'injection' || step === 'recovery';
}

/** The view that a step begins with. */
function firstView(step: StepId | null): ViewId {
  return isOpened(step) ? 'section' : 'back';
}

function useReducedMotion(): boolean {
  const [reduced, setReduced] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-reduced-motion: reduce)');
    const change = () => setReduced(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return reduced;
}

interface ScenePlateProps {
  readonly quality: Quality;
  readonly onUnavailable: () => void;
  readonly onReady: () => void;
}

export default function ScenePlate({ quality, onUnavailable, onReady }: ScenePlateProps) {
  const { session, messages } = useUi();
  const { t } = messages;
  const { machine, teachingCase, track } = useSnapshot();
  const { step } = machine;
  const [chosen, setChosen] = useState<{ readonly step: StepId | null; readonly view: ViewId } | null>(null);
  const view = chosen?.step === step ? chosen.view : firstView(step);
  const reducedMotion = useReducedMotion();
  const interspace = track?.aim.interspace ?? machine.context.interspace ?? teachingCase.puncture.interspace;
  const title = t(view === 'back' && isOpened(step) ? 'plate.title.backOpened' : `plate.title.${view}`, {
    interspace,
  });
  return (
    <>
      <Scene
        session={session}
        view={view}
        labels
        nameOf={messages.structure}
        description={title}
        quality={quality}
        reducedMotion={reducedMotion}
        onUnavailable={onUnavailable}
        onReady={onReady}
      />
      <PlateHead
        title={title}
        view={view}
        onView={(wanted) => setChosen({ step, view: wanted })}
        views={VIEWS.map((value) => ({ value, label: t(`plate.view.${value}`) }))}
      />
    </>
  );
}
