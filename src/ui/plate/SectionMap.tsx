/**
 * A section map on a canvas: the still tissues are painted once into a second canvas, blood, clot, leak and needle
 * over them in each frame in which something moved.
 */
import { useEffect, useMemo, useRef } from 'react';
import { createSectionPainter, type SectionPainter } from '../../imaging/index.ts';
import { useFrame } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';

interface SectionMapProps {
  readonly kind: 'sagittal' | 'axial';
  readonly label: string;
  readonly extent?: 'close' | 'whole';
  readonly widthPx?: number;
  readonly fade?: number;
  readonly className?: string | undefined;
}

/** Cutting a section takes a while: it is kept for as long as the patient and the picture stay the same. */
function usePainter({ kind, extent = 'close', widthPx = 320, fade }: SectionMapProps): SectionPainter {
  const { settings } = useUi();
  const { anatomy, teachingCase, machine, track } = useSnapshot();
  const interspace = track?.aim.interspace ?? machine.context.interspace ?? teachingCase.puncture.interspace;
  const holeInterspace = teachingCase.puncture.interspace;
  const tiltDeg = kind === 'axial' ? Math.round(track?.aim.cephaladDeg ?? 0) : 0;
  const dark = settings.theme === 'procedureRoom';
  return useMemo(
    () =>
      createSectionPainter({
        anatomy,
        kind,
        interspace,
        holeInterspace,
        extent,
        widthPx,
        tiltDeg,
        ...(fade === undefined ? {} : { fade }),
        ...(dark ? { bloodOutline: '#EFE9DC' } : {}),
      }),
    [anatomy, kind, interspace, holeInterspace, extent, widthPx, tiltDeg, fade, dark],
  );
}

export function SectionMap(props: SectionMapProps) {
  const snapshot = useSnapshot();
  const painter = usePainter(props);
  const canvas = useRef<HTMLCanvasElement>(null);
  const still = useRef<HTMLCanvasElement | null>(null);
  const shown = useRef('');
  useEffect(() => {
    const layer = document.createElement('canvas');
    layer.width = painter.size.width;
    layer.height = painter.size.height;
    const ink = layer.getContext('2d');
    if (ink !== null) painter.paintStatic(ink);
    still.current = layer;
    shown.current = '';
  }, [painter]);
  useFrame(() => {
    const { needle, epidural, seal, csf } = snapshot.body;
    const state = [
      needle.place,
      needle.depthMm.toFixed(2),
      epidural.volumeMl.toFixed(2),
      seal.fraction.toFixed(2),
      csf.leakMlPerMin.toFixed(2),
      snapshot.track?.aim.leftDeg,
    ].join();
    const ink = canvas.current?.getContext('2d');
    if (state === shown.current || ink === null || ink === undefined || still.current === null) return;
    shown.current = state;
    ink.clearRect(0, 0, painter.size.width, painter.size.height);
    ink.drawImage(still.current, 0, 0);
    painter.paintDynamic(ink, snapshot);
  });
  return (
    <canvas
      ref={canvas}
      width={painter.size.width}
      height={painter.size.height}
      role="img"
      aria-label={props.label}
      className={props.className}
    />
  );
}
