/** One map of the review: the tissues cut along the line, and over them every pass, its contacts and its losses. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { sectionBodyOf } from '../../../imaging/body.ts';
import { paintingCut, pictureSize } from '../../../imaging/painter/plate.ts';
import { cutting } from '../../../imaging/section.ts';
import type { Slices } from '../../../imaging/slices.ts';
import type { PassRecord } from '../../../session/index.ts';
import { runSlices } from '../../atlas/runSlices.ts';
import { useUi } from '../../lib/UiContext.ts';
import { LevelLines } from './LevelLines.tsx';
import { PassLine } from './PassLine.tsx';
import type { NumberedContact } from './passFacts.ts';
import { reviewFrame, type ReviewFrame, type ReviewView } from './planes.ts';
import styles from './Review.module.css';

/** Cells of a map that nobody moves, mm. */
const GRID = { cellMm: 0.9, fineCellMm: 0.45 };
const BAR_MM = 10;
const MOST_PIXELS_PER_POINT = 2;

interface ReviewMapProps {
  readonly view: ReviewView;
  readonly passes: readonly PassRecord[];
  readonly contacts: readonly (readonly NumberedContact[])[];
  readonly punctured: readonly (number | null)[];
  /** The pass whose plane is cut. */
  readonly chosen: PassRecord;
  readonly label: string;
}

function* paintFrame(
  canvas: HTMLCanvasElement,
  pass: PassRecord,
  { plane, window }: ReviewFrame,
  pixelsPerMm: number,
): Slices<void> {
  const shapes = yield* cutting(sectionBodyOf(pass.anatomy), plane, window, GRID);
  // Painted out of sight, so that no half a picture is seen.
  const layer = document.createElement('canvas');
  const { width, height } = pictureSize(window, pixelsPerMm);
  layer.width = width;
  layer.height = height;
  const ink = layer.getContext('2d');
  if (ink === null) return;
  const shown = () => 'shown' as const;
  yield* paintingCut(ink, { shapes, window, pixelsPerMm, shown, chosen: null, chosenInk: '' });
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(layer, 0, 0);
  canvas.dataset['painted'] = 'true';
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const box = element.current;
    if (box === null) return undefined;
    const measure = () => setWidth(box.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

const SIDES = {
  side: ['atlas.side.front', 'atlas.side.behind'],
  cross: ['atlas.side.right', 'atlas.side.left'],
  behind: ['atlas.side.left', 'atlas.side.right'],
} as const;

export function ReviewMap({ view, passes, contacts, punctured, chosen, label }: ReviewMapProps) {
  const { t } = useUi().messages;
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const frame = useMemo(
    () => reviewFrame(view, chosen.track, chosen.anatomy, chosen.deepestMm),
    [view, chosen],
  );
  const spanMm = frame.window.maxU - frame.window.minU;
  const perMm = width / spanMm;
  useEffect(() => {
    const element = canvas.current;
    if (element === null || width === 0) return undefined;
    delete element.dataset['painted'];
    const points = Math.min(devicePixelRatio, MOST_PIXELS_PER_POINT);
    return runSlices(paintFrame(element, chosen, frame, (width * points) / spanMm));
  }, [chosen, frame, spanMm, width]);
  const [left, right] = SIDES[view];
  return (
    <div ref={box} className={styles['map']}>
      <canvas ref={canvas} role="img" aria-label={label} data-testid="review-canvas" />
      {width === 0 ? null : (
        <svg aria-hidden="true" viewBox={`0 0 ${width} ${width}`}>
          {view === 'behind' ? <LevelLines frame={frame} pass={chosen} perMm={perMm} /> : null}
          {passes.map((pass, index) => (
            <PassLine
              key={pass.number}
              frame={frame}
              pass={pass}
              contacts={contacts[index] ?? []}
              puncturedMm={punctured[index] ?? null}
              perMm={perMm}
              chosen={pass === chosen}
            />
          ))}
        </svg>
      )}
      <span className={styles['side']} data-at="left" aria-hidden="true">
        {t(left)}
      </span>
      <span className={styles['side']} data-at="right" aria-hidden="true">
        {t(right)}
      </span>
      <span className={styles['scale']} aria-hidden="true">
        <i style={{ width: `${BAR_MM * perMm}px` }} />
        {t('atlas.scale', { mm: BAR_MM })}
      </span>
    </div>
  );
}
