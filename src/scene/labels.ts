/**
 * Names on the plate: one overlay of plain DOM, placed by projecting the anchors ourselves and writing
 * transforms. Leaders are one hairline each in a single SVG.
 */
import { Vector3, type Camera } from 'three';
import type { Messages } from '../content/messages/index.ts';
import type { Anchor } from './anchors.ts';
import { toScene } from './frame.ts';

/** What a structure is called in the reader's language. */
export type NameOf = Messages['structure'];

export const MOST_LABELS = 7;
const MARGIN_PX = 24;
const ROW_PX = 50;
/** Soft and even at every join: a stroke round variable letters is ragged where their outlines overlap. */
export const HALO = '0 0 3px var(--bg,#F4F1EA),'.repeat(6) + '0 0 2px var(--bg,#F4F1EA)';
const SVG = 'http://www.w3.org/2000/svg';

interface Label {
  readonly anchor: Anchor;
  readonly text: HTMLElement;
  readonly line: SVGLineElement;
  readonly dot: SVGCircleElement;
  widthPx: number;
}

export interface PlateSize {
  readonly width: number;
  readonly height: number;
}

/** How many names a plate of this size may carry. */
export function roomFor({ width, height }: PlateSize): number {
  if (width < 520) return 0;
  return Math.min(MOST_LABELS, Math.max(1, Math.floor((height - 200) / 70)));
}

/** Rows for wished heights: in order, at least `rowPx` apart, inside [top, bottom]. */
export function spreadRows(wishes: readonly number[], rowPx: number, top: number, bottom: number): number[] {
  const rows: number[] = [];
  for (const wish of wishes) {
    const least = (rows.at(-1) ?? top - rowPx) + rowPx;
    rows.push(Math.max(least, wish));
  }
  let limit = bottom;
  for (let i = rows.length - 1; i >= 0; i--) {
    rows[i] = Math.min(rows[i] ?? limit, limit);
    limit = (rows[i] ?? limit) - rowPx;
  }
  return rows;
}

const TOP_PX = 84;
const BOTTOM_PX = 96;

/** Rows for a column that must leave a band free: what belongs above it stays above, the rest goes below. */
export function rowsAround(
  wishes: readonly number[],
  height: number,
  band: readonly [number, number] | null,
): number[] {
  const bottom = height - BOTTOM_PX;
  if (band === null) return spreadRows(wishes, ROW_PX, TOP_PX, bottom);
  const middle = (band[0] + band[1]) / 2 - 22;
  const above = wishes.filter((wish) => wish <= middle);
  const below = wishes.slice(above.length);
  return [
    ...spreadRows(above, ROW_PX, TOP_PX, Math.max(TOP_PX, band[0] - ROW_PX)),
    ...spreadRows(below, ROW_PX, Math.min(band[1] + 6, bottom), bottom),
  ];
}

export interface LabelLayer {
  readonly show: (anchors: readonly Anchor[], nameOf: NameOf, plain: boolean) => void;
  /** `avoid`: heights in px that the right column leaves free for the syringe. */
  readonly place: (camera: Camera, size: PlateSize, avoid: readonly [number, number] | null) => void;
  readonly setVisible: (visible: boolean) => void;
}

export function createLabelLayer(host: HTMLElement): LabelLayer {
  const leaders = document.createElementNS(SVG, 'svg');
  leaders.setAttribute('style', 'position:absolute;inset:0;width:100%;height:100%;overflow:visible');
  host.append(leaders);
  let labels: Label[] = [];
  const at = new Vector3();

  const show: LabelLayer['show'] = (anchors, nameOf, plain) => {
    for (const { text, line, dot } of labels) {
      text.remove();
      line.remove();
      dot.remove();
    }
    labels = anchors.flatMap((anchor) => {
      const name = nameOf(anchor.id);
      if (name === null) return [];
      const text = document.createElement('div');
      text.setAttribute(
        'style',
        `position:absolute;top:0;left:0;visibility:hidden;white-space:nowrap;color:var(--ink,#1B2225);text-shadow:${HALO}`,
      );
      const latin = document.createElement('div');
      latin.textContent = name.latin;
      latin.setAttribute(
        'style',
        'font:italic 400 17px/20px "Source Serif 4 Variable","Source Serif 4",Georgia,serif',
      );
      const word = document.createElement('div');
      word.textContent = name.plain;
      word.setAttribute(
        'style',
        `font:${plain ? '600' : '400'} 16px/20px "Atkinson Hyperlegible Next Variable","Atkinson Hyperlegible Next",system-ui,sans-serif;color:var(${plain ? '--ink,#1B2225' : '--ink-2,#4B5456'})`,
      );
      if (plain || name.latin === '') text.append(word);
      else text.append(latin, word);
      host.append(text);
      const line = document.createElementNS(SVG, 'line');
      line.setAttribute('style', 'visibility:hidden;stroke:var(--ink,#1B2225);stroke-width:1');
      const dot = document.createElementNS(SVG, 'circle');
      dot.setAttribute('r', '2.5');
      dot.setAttribute(
        'style',
        'visibility:hidden;stroke:var(--ink,#1B2225);stroke-width:1.2;fill:var(--bg,#F4F1EA)',
      );
      leaders.append(line, dot);
      return [{ anchor, text, line, dot, widthPx: text.offsetWidth }];
    });
  };

  const place: LabelLayer['place'] = (camera, size, avoid) => {
    const room = roomFor(size);
    const spots = labels.map((label) => {
      toScene(label.anchor.place, at).project(camera);
      return { label, x: ((at.x + 1) / 2) * size.width, y: ((1 - at.y) / 2) * size.height };
    });
    const inside = spots.filter(
      ({ x, y }, i) => i < room && x > 12 && x < size.width - 12 && y > 12 && y < size.height - 12,
    );
    for (const { label } of spots) {
      const hidden = !inside.some((spot) => spot.label === label);
      label.text.style.visibility = hidden ? 'hidden' : 'visible';
      label.line.style.visibility = hidden ? 'hidden' : 'visible';
      label.dot.style.visibility = hidden ? 'hidden' : 'visible';
    }
    for (const side of ['left', 'right'] as const) {
      const column = inside.filter(({ label }) => label.anchor.side === side).sort((a, b) => a.y - b.y);
      const rows = rowsAround(
        column.map(({ y }) => y - 22),
        size.height,
        side === 'right' ? avoid : null,
      );
      const widest = Math.max(0, ...column.map(({ label }) => label.widthPx));
      column.forEach(({ label, x, y }, i) => {
        const row = rows[i] ?? y;
        const textX = side === 'left' ? MARGIN_PX : size.width - MARGIN_PX - widest;
        label.text.style.transform = `translate(${Math.round(textX)}px,${Math.round(row)}px)`;
        label.line.setAttribute('x1', String(side === 'left' ? textX + label.widthPx + 6 : textX - 6));
        label.line.setAttribute('y1', String(Math.round(row) + 11));
        label.line.setAttribute('x2', x.toFixed(1));
        label.line.setAttribute('y2', y.toFixed(1));
        label.dot.setAttribute('cx', x.toFixed(1));
        label.dot.setAttribute('cy', y.toFixed(1));
      });
    }
  };
  return {
    show,
    place,
    setVisible: (visible) => {
      host.style.visibility = visible ? 'visible' : 'hidden';
      if (!visible) for (const { text } of labels) text.style.visibility = 'hidden';
    },
  };
}
