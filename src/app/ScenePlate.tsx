/** The scene in the plate, with the title and the views that belong to it. */
import { shownInterspace } from '../content/caseSchema.ts';
import { useState } from 'react';
import { AXIS_VIEW, INSIDE_VIEWS, OUTSIDE_VIEWS, type ViewId } from '../content/views.ts';
import type { StepId } from '../content/steps.ts';
import { insideShown } from '../session/index.ts';
import { Plate as Scene, type Quality } from '../scene/index.ts';
import type { PictureCounter } from '../scene/reading.ts';
import { AxisInset } from '../ui/axis/AxisInset.tsx';
import { AxisView } from '../ui/axis/AxisView.tsx';
import { PlateHead } from '../ui/plate/PlateHead.tsx';
import { useUi } from '../ui/lib/UiContext.ts';
import { useSnapshot } from '../ui/lib/useSnapshot.ts';
import styles from './Plate.module.css';
import { useReducedMotion } from './useReducedMotion.ts';

/** From the needle on, the skin stands open in the picture. */
function isOpened(step: StepId | null): boolean {
  return step === 'needlePlacement' || step === 'injection' || step === 'recovery';
}

/** While blood goes in and afterwards she is looked at from head to sacrum too. */
function hasAxis(step: StepId | null): boolean {
  return step === 'injection' || step === 'recovery';
}

/** The views of the scene, and the one that is drawn over it. */
type PlateView = ViewId | typeof AXIS_VIEW;

/** The view that a step begins with. */
function firstView(step: StepId | null): ViewId {
  return isOpened(step) ? 'section' : 'back';
}

interface Chosen {
  readonly step: StepId | null;
  readonly view: PlateView;
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
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const axis = open && hasAxis(step);
  const inScene: readonly ViewId[] = open ? INSIDE_VIEWS : OUTSIDE_VIEWS;
  const views: readonly PlateView[] = axis ? [...inScene, AXIS_VIEW] : inScene;
  const wanted = chosen?.step === step ? chosen.view : firstView(step);
  const view = views.includes(wanted) ? wanted : open ? firstView(step) : 'back';
  const sceneView = view === AXIS_VIEW ? firstView(step) : view;
  const choose = (next: PlateView) => setChosen({ step, view: next });
  const [missing, setMissing] = useState<readonly string[]>([]);
  // Its room is that of the names over the needle.
  const [insetShown, setInsetShown] = useState(false);
  const reducedMotion = useReducedMotion();
  const interspace = track?.aim.interspace ?? machine.context.interspace ?? shownInterspace(teachingCase);
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
      <div className={styles['under']} data-hidden={view === AXIS_VIEW}>
        <Scene
          session={session}
          view={sceneView}
          namesBelow={insetShown}
          nameOf={messages.structure}
          description={title}
          quality={quality}
          counter={counter}
          reducedMotion={reducedMotion}
          onUnavailable={onUnavailable}
          onMissing={setMissing}
          onReady={onReady}
        />
      </div>
      {view === AXIS_VIEW ? <AxisView /> : null}
      {axis && view === 'section' ? (
        <AxisInset onOpen={() => choose(AXIS_VIEW)} onShown={setInsetShown} />
      ) : null}
      <PlateHead
        title={title}
        note={missing.length === 0 ? undefined : t('error.models', { names: names.join(', ') })}
        view={view}
        onView={choose}
        together={view === AXIS_VIEW}
        views={views.map((value) => ({ value, label: t(`plate.view.${value}`) }))}
      />
    </>
  );
}
