/** The screens of the imaging devices over the whole page, loaded when one is first opened. */
import { lazy, Suspense, useEffect } from 'react';
import type { ImagingDevice } from '../content/imaging.ts';
import { useUi } from '../ui/lib/UiContext.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const UltrasoundDesk = lazy(() => import('../ui/ultrasound/UltrasoundDesk.tsx'));
const XrayDesk = lazy(() => import('../ui/xray/XrayDesk.tsx'));

/** Films from the GPU; null where it cannot add up floats, or is not to be had. */
async function gpuFilm() {
  try {
    return (await import('../scene/xray/gpuFilm.ts')).createGpuFilm();
  } catch {
    return null;
  }
}

/** The same with its films from the GPU; where there are none, they are made without it. */
const XrayDeskOnGpu = lazy(async () => {
  const [{ default: Desk }, film] = await Promise.all([import('../ui/xray/XrayDesk.tsx'), gpuFilm()]);
  // A closed screen keeps nothing on the GPU; opened again it puts it back.
  function DeskOnGpu(props: { readonly onClose: () => void }) {
    useEffect(() => film?.release, []);
    return <Desk {...props} exposeBody={film?.expose ?? null} />;
  }
  return { default: DeskOnGpu };
});

interface DesksProps {
  readonly open: ImagingDevice | null;
  /** Whether the page may draw with WebGL. */
  readonly webgl: boolean;
  readonly onClose: () => void;
}

export function Desks({ open, webgl, onClose }: DesksProps) {
  const { messages, announce } = useUi();
  if (open === null) return null;
  const Xray = webgl ? XrayDeskOnGpu : XrayDesk;
  // A screen that fails is closed: the procedure goes on without it.
  const giveUp = () => {
    announce(messages.t('imaging.broken'));
    onClose();
  };
  return (
    <ErrorBoundary fallback={() => null} onFailed={giveUp}>
      <Suspense fallback={null}>
        {open === 'cArm' ? <Xray onClose={onClose} /> : <UltrasoundDesk onClose={onClose} />}
      </Suspense>
    </ErrorBoundary>
  );
}
