/** The DOM laid over the canvas: names with leaders, the ring at the needle's tip, the scale bar. */
import { Vector3, type Camera } from 'three';
import type { Anchor } from './anchors.ts';
import { toScene, type Point } from './frame.ts';
import type { LevelHeights } from '../imaging/epiduralProfile.ts';
import { createLevelBars, type LevelBars } from './levelBars.ts';
import { createLabelLayer, GROUND, type NameOf, type PlateSize } from './labels.ts';

/** Where the needle's point is, and two points along what hangs on its hub, mm. */
export interface NeedlePlace {
  readonly tip: Point;
  readonly hub: Point;
  readonly end: Point;
}

export interface Overlay {
  /** `below`: what stands on the right keeps under the syringe. */
  readonly name: (anchors: readonly Anchor[], nameOf: NameOf, plain: boolean, below: boolean) => void;
  /** Where bars by level stand; needed once per patient. */
  readonly measure: (heights: LevelHeights) => void;
  readonly place: (frame: OverlayFrame) => void;
  /** Bars of blood by level at x = `axisX`, or none. */
  readonly bars: (
    frame: OverlayFrame,
    axisX: number,
    byLevelMl: readonly number[] | null,
    clot: number,
    nowMs: number,
  ) => void;
  readonly remove: () => void;
}

/** A round length whose bar takes about a tenth of the plate's width. */
export function scaleBar(pixelsPerMm: number, widthPx: number): { readonly mm: number; readonly px: number } {
  const lengths = [0.5, 1, 2, 5, 10, 20, 50, 100];
  const least = Math.max(30, Math.min(72, widthPx * 0.06));
  const mm = lengths.find((length) => length * pixelsPerMm >= least) ?? 100;
  return { mm, px: mm * pixelsPerMm };
}

const LEAST_WIDTH_FOR_BARS_PX = 700;
// Ring and bar show once they were placed: until then there is nothing under them.
const BAR_STYLE =
  'visibility:hidden;position:absolute;left:24px;bottom:22px;height:10px;border:solid var(--ink,#1B2225);border-width:0 1px 1px 1px;';
const BAR_TEXT_STYLE =
  'position:absolute;left:100%;bottom:-0.375rem;margin-left:4px;white-space:nowrap;color:var(--ink-2,#4B5456);' +
  GROUND +
  'font:400 1rem/1.25rem "Atkinson Hyperlegible Next Variable","Atkinson Hyperlegible Next",system-ui,sans-serif';
const RING_STYLE =
  'visibility:hidden;position:absolute;top:-9px;left:-9px;width:18px;height:18px;box-sizing:border-box;border-radius:50%;' +
  'border:2.5px solid var(--accent,#14594C);box-shadow:0 0 0 2px #FFFFFF,inset 0 0 0 1.5px #FFFFFF;';

/** What the overlay needs to know in a frame. */
export interface OverlayFrame {
  readonly camera: Camera;
  readonly size: PlateSize;
  readonly spanMm: number;
  readonly needle: NeedlePlace | null;
  readonly moving: boolean;
}

export function createOverlay(host: HTMLElement): Overlay {
  const labelHost = document.createElement('div');
  labelHost.setAttribute('style', 'position:absolute;inset:0;overflow:hidden');
  const ring = document.createElement('div');
  ring.setAttribute('style', RING_STYLE);
  const bar = document.createElement('div');
  bar.setAttribute('style', BAR_STYLE);
  const middle = document.createElement('div');
  middle.setAttribute(
    'style',
    'position:absolute;left:50%;bottom:0;height:5px;border-left:1px solid var(--ink,#1B2225)',
  );
  const length = document.createElement('div');
  length.setAttribute('style', BAR_TEXT_STYLE);
  bar.append(middle, length);
  const barHost = document.createElement('div');
  let levelBars: LevelBars | null = null;
  host.append(barHost, labelHost, ring, bar);
  const labels = createLabelLayer(labelHost);
  const at = new Vector3();
  let shownMm = 0;
  let keepsBelow = false;
  return {
    name: (anchors, nameOf, plain, below) => {
      keepsBelow = below;
      labels.show(anchors, nameOf, plain);
    },
    place: ({ camera, size, spanMm, needle, moving }) => {
      labels.setVisible(!moving);
      const heightOf = (point: Point) => ((1 - toScene(point, at).project(camera).y) / 2) * size.height;
      if (!moving) {
        const heights = needle === null ? [] : [heightOf(needle.hub), heightOf(needle.end)];
        const half = (14 * size.height) / spanMm;
        // A close-up has no syringe to keep clear of.
        const clear = needle === null || half > size.height / 4;
        const top = keepsBelow ? -Infinity : Math.min(...heights) - half;
        labels.place(camera, size, clear ? null : [top, Math.max(...heights) + half]);
      }
      ring.style.visibility = needle === null ? 'hidden' : 'visible';
      if (needle !== null) {
        toScene(needle.tip, at).project(camera);
        const x = ((at.x + 1) / 2) * size.width;
        const y = ((1 - at.y) / 2) * size.height;
        ring.style.transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px)`;
      }
      const { mm, px } = scaleBar(size.height / spanMm, size.width);
      // On a phone the choice of view has this corner.
      const roomy = size.width >= LEAST_WIDTH_FOR_BARS_PX ? 'visible' : 'hidden';
      bar.style.visibility = roomy;
      length.style.visibility = roomy;
      bar.style.width = `${px.toFixed(0)}px`;
      if (mm !== shownMm) length.textContent = `${mm} mm`;
      shownMm = mm;
    },
    measure: (heights) => {
      barHost.replaceChildren();
      levelBars = createLevelBars(barHost, heights);
    },
    bars: ({ camera, size, moving }, axisX, byLevelMl, clot, nowMs) =>
      levelBars?.update(camera, size, axisX, moving ? null : byLevelMl, clot, nowMs),
    remove: () => host.replaceChildren(),
  };
}
