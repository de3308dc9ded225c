/**
 * One plane as a map: painted from the fields, as fine as its place on the screen, with the other planes as
 * lines across it. A press brings those planes there.
 */
import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import type { CutKind, Shown } from '../../content/atlas.ts';
import type { Messages } from '../../content/messages/index.ts';
import { planeOf, type CutPlace, type Cuts } from '../../imaging/cuts.ts';
import { paintingCut, pictureSize, type CutPicture } from '../../imaging/painter/plate.ts';
import { pointOn, projectTo, type SectionPlane } from '../../imaging/plane.ts';
import type { Slices } from '../../imaging/slices.ts';
import type { SectionWindow } from '../../imaging/contour.ts';
import type { Vector3 } from '../../numerics/vector.ts';
import { runSlices } from './runSlices.ts';
import { traceOn } from './trace.ts';
import styles from './Maps.module.css';

interface CutMapProps {
  readonly messages: Messages;
  readonly cuts: Cuts;
  readonly kind: CutKind;
  readonly places: Readonly<Record<CutKind, CutPlace>>;
  /** The plane that opens the plate, drawn stronger. */
  readonly active: CutKind | null;
  readonly shown: (id: string) => Shown;
  readonly chosen: string | null;
  readonly chosenInk: string;
  /** Width of body that the map shows, mm. */
  readonly spanMm: number;
  readonly label: string;
  /** In place of the plate: as large as that, and without a frame. */
  readonly whole?: boolean;
  readonly onFocus: (focus: Vector3) => void;
}

/** A scale bar of a round length, about a quarter of the map. */
function barMm(spanMm: number): number {
  return [5, 10, 20, 50, 100].find((mm) => mm >= spanMm / 6) ?? 100;
}

const SIDES = {
  sagittal: ['atlas.side.front', 'atlas.side.behind'],
  axial: ['atlas.side.right', 'atlas.side.left'],
  coronal: ['atlas.side.right', 'atlas.side.left'],
} as const;

/** A draft first, unless the plane has been cut before. */
function* paintMap(
  element: HTMLCanvasElement,
  cuts: Cuts,
  plane: SectionPlane,
  picture: Omit<CutPicture, 'shapes'>,
): Slices<void> {
  const ready = cuts.job(plane, 'fine').shapes() !== null;
  for (const fineness of ready ? (['fine'] as const) : (['draft', 'fine'] as const)) {
    const job = cuts.job(plane, fineness);
    while (!job.advance()) yield;
    // Painted out of sight, so that no half a picture is seen.
    const layer = document.createElement('canvas');
    const { width, height } = pictureSize(picture.window, picture.pixelsPerMm);
    layer.width = width;
    layer.height = height;
    const ink = layer.getContext('2d');
    if (ink === null) return;
    yield* paintingCut(ink, { ...picture, shapes: job.shapes() ?? [] });
    element.width = width;
    element.height = height;
    element.getContext('2d')?.drawImage(layer, 0, 0);
  }
}

export function CutMap(props: CutMapProps) {
  const { messages, cuts, kind, places, active, shown, chosen, chosenInk, spanMm, label, whole, onFocus } =
    props;
  const { t } = messages;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [box, setBox] = useState({ width: 0, height: 0 });
  const place = places[kind];
  const plane = useMemo(() => planeOf(place), [place]);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const measure = () => setBox({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const view = useMemo<SectionWindow>(() => {
    const { u, v } = projectTo(plane, place.focus);
    const half = spanMm / 2;
    const tall = box.width === 0 ? half : (half * box.height) / box.width;
    // Whole steps, so that a small move of the crosshair does not move the map under it.
    const step = spanMm / 4;
    const middleU = Math.round(u / step) * step;
    const middleV = Math.round(v / step) * step;
    return { minU: middleU - half, maxU: middleU + half, minV: middleV - tall, maxV: middleV + tall };
  }, [plane, place, spanMm, box]);

  useEffect(() => {
    const element = canvas.current;
    if (element === null || box.width === 0) return undefined;
    const pixelsPerMm = (box.width * Math.min(devicePixelRatio, 2)) / spanMm;
    return runSlices(paintMap(element, cuts, plane, { window: view, pixelsPerMm, shown, chosen, chosenInk }));
  }, [cuts, plane, view, box, spanMm, shown, chosen, chosenInk]);

  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0 && event.type !== 'pointerdown') return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const u = view.minU + ((event.clientX - left) / width) * (view.maxU - view.minU);
    const v = view.maxV - ((event.clientY - top) / height) * (view.maxV - view.minV);
    const { x, y, z } = pointOn(plane, u, v);
    const round = (value: number) => Math.round(value * 2) / 2;
    // The map's own plane stays where it is.
    onFocus(
      kind === 'sagittal'
        ? { x: round(x), y: place.focus.y, z: round(z) }
        : kind === 'axial'
          ? { x: round(x), y: round(y), z: place.tiltDeg === 0 ? place.focus.z : z }
          : { x: place.tiltDeg === 0 ? place.focus.x : x, y: round(y), z: round(z) },
    );
  };
  const scaleX = box.width / spanMm;
  const [leftSide, rightSide] = SIDES[kind];
  const [first, second] = place.flipped ? [rightSide, leftSide] : [leftSide, rightSide];
  const bar = barMm(spanMm);
  return (
    <div className={styles['map']} data-whole={whole} onPointerDown={press} onPointerMove={press}>
      <canvas ref={canvas} role="img" aria-label={label} className={styles['mapCanvas']} />
      <svg className={styles['mapLines']} aria-hidden="true">
        {(['sagittal', 'axial', 'coronal'] as const).map((other) => {
          const line = other === kind ? null : traceOn(plane, planeOf(places[other]), view);
          if (line === null) return null;
          const x = (u: number) => (u - view.minU) * scaleX;
          const y = (v: number) => (view.maxV - v) * scaleX;
          const ends = {
            x1: x(line.from.u),
            y1: y(line.from.v),
            x2: x(line.to.u),
            y2: y(line.to.v),
          };
          return (
            <g key={other}>
              <line {...ends} className={styles['traceCasing']} />
              <line {...ends} className={styles[other === active ? 'traceActive' : 'trace']} />
            </g>
          );
        })}
      </svg>
      <span className={styles['mapSide']} data-at="left" aria-hidden="true">
        {t(first)}
      </span>
      <span className={styles['mapSide']} data-at="right" aria-hidden="true">
        {t(second)}
      </span>
      <span className={styles['mapScale']} aria-hidden="true">
        <i style={{ width: `${bar * scaleX}px` }} />
        {t('atlas.scale', { mm: bar })}
      </span>
    </div>
  );
}
