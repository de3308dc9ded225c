/**
 * A section map on a canvas: the still tissues are painted once into a second canvas, blood, clot, leak and needle
 * over them in each frame in which something moved.
 */
import { notedLevel, shownInterspace } from '../../content/caseSchema.ts';
import { isInterspace } from '../../content/levels.ts';
import { useEffect, useRef, useState } from 'react';
import { preparingSectionPainter, type SectionPainter, type Slices } from '../../imaging/index.ts';
import { runSlices } from '../atlas/runSlices.ts';
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

/**
 * Cutting a section takes a while: it is done in slices between the browser's own work, and kept for as long as the
 * patient and the picture stay the same. Until it is done the one before stands; null before the first.
 */
function usePainter({ kind, extent = 'close', widthPx = 320, fade }: SectionMapProps): SectionPainter | null {
  const { settings } = useUi();
  const { anatomy, teachingCase, machine, track } = useSnapshot();
  const interspace = track?.aim.interspace ?? machine.context.interspace ?? shownInterspace(teachingCase);
  const noted = notedLevel(teachingCase);
  const holeInterspace = noted !== null && isInterspace(noted) ? noted : null;
  const tiltDeg = kind === 'axial' ? Math.round(track?.aim.cephaladDeg ?? 0) : 0;
  // While the needle is placed the maps hold all of it; the blood's own place is the midline.
  const along = machine.step === 'needlePlacement' ? track : null;
  const dark = settings.theme === 'procedureRoom';
  const [painter, setPainter] = useState<SectionPainter | null>(null);
  useEffect(() => {
    const job = preparingSectionPainter({
      anatomy,
      kind,
      interspace,
      holeInterspace,
      extent,
      widthPx,
      tiltDeg,
      along,
      ...(fade === undefined ? {} : { fade }),
      ...(dark ? { bloodOutline: '#EFE9DC' } : {}),
    });
    function* prepare(): Slices<void> {
      setPainter(yield* job);
    }
    return runSlices(prepare());
  }, [anatomy, kind, interspace, holeInterspace, extent, widthPx, tiltDeg, along, fade, dark]);
  return painter;
}

export function SectionMap(props: SectionMapProps) {
  const snapshot = useSnapshot();
  const painter = usePainter(props);
  const canvas = useRef<HTMLCanvasElement>(null);
  const still = useRef<HTMLCanvasElement | null>(null);
  /** What the picture was last painted from; a number that nothing equals asks for a new one. */
  const shown = useRef([NaN, NaN, NaN, NaN, NaN]);
  useEffect(() => {
    if (painter === null) return;
    const layer = document.createElement('canvas');
    layer.width = painter.size.width;
    layer.height = painter.size.height;
    const ink = layer.getContext('2d');
    if (ink !== null) painter.paintStatic(ink);
    still.current = layer;
    shown.current.fill(NaN);
  }, [painter]);
  useFrame(() => {
    const { needle, epidural, seal, csf } = snapshot.body;
    const last = shown.current;
    const depth = needle.place === 'out' ? -1 : Math.round(needle.depthMm * 100);
    const volume = Math.round(epidural.volumeMl * 100);
    const sealed = Math.round(seal.fraction * 100);
    const leak = Math.round(csf.leakMlPerMin * 100);
    const aside = snapshot.track?.aim.leftDeg ?? 0;
    if (
      depth === last[0] &&
      volume === last[1] &&
      sealed === last[2] &&
      leak === last[3] &&
      aside === last[4]
    )
      return;
    const ink = canvas.current?.getContext('2d');
    if (painter === null || ink === null || ink === undefined || still.current === null) return;
    last[0] = depth;
    last[1] = volume;
    last[2] = sealed;
    last[3] = leak;
    last[4] = aside;
    ink.clearRect(0, 0, painter.size.width, painter.size.height);
    ink.drawImage(still.current, 0, 0);
    painter.paintDynamic(ink, snapshot);
  });
  return (
    <canvas
      ref={canvas}
      width={painter?.size.width ?? 1}
      height={painter?.size.height ?? 1}
      role="img"
      aria-label={props.label}
      className={props.className}
    />
  );
}
