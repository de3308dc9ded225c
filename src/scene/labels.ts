/**
 * Names on the plate: one overlay of plain DOM, placed by projecting the anchors ourselves and writing
 * transforms. Leaders are one hairline each in a single SVG.
 */
import { Vector3, type Camera } from 'three';
import type { Messages } from '../content/messages/index.ts';
import type { Anchor } from './anchors.ts';
import { toScene } from './frame.ts';
import { textScale } from './textScale.ts';

/** What a structure is called in the reader's language. */
export type NameOf = Messages['structure'];

export const MOST_LABELS = 7;
/** Where names stand on a plate: at the margins, one under the other, clear of title, scale and choice of view, px. */
interface NameRoom {
  readonly margin: number;
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
}
const WIDE: NameRoom = { margin: 18, row: 50, top: 84, bottom: 96 };
/** A phone's plate has room for the plain words of a few. */
const SMALL: NameRoom = { margin: 6, row: 25, top: 40, bottom: 80 };
const SMALL_PX = 520;
const UNDER_PX = 56;
const MOST_ON_SMALL = 4;
/** Soft and even at every join: a stroke round variable letters is ragged where their outlines overlap. */
export const HALO = '0 0 3px var(--bg,#F4F1EA),'.repeat(6) + '0 0 2px var(--bg,#F4F1EA)';
/** Names lie on the picture itself: a ground of their own keeps them legible on pale fat and dark blood alike. */
export const GROUND =
  'background:color-mix(in srgb,var(--bg,#F4F1EA) 80%,transparent);border-radius:4px;padding:1px 6px;';
const SVG = 'http://www.w3.org/2000/svg';

interface Label {
  readonly anchor: Anchor;
  readonly text: HTMLElement;
  readonly latin: HTMLElement;
  readonly word: HTMLElement;
  /** The leader, and under it the same in the colour of the ground. */
  readonly line: SVGLineElement;
  readonly casing: SVGLineElement;
  readonly dot: SVGCircleElement;
  widthPx: number;
}

export interface PlateSize {
  readonly width: number;
  readonly height: number;
}

const isSmall = ({ width }: PlateSize, scale: number): boolean => width < SMALL_PX * scale;

/** How many names one margin of a plate of this size may carry, with text so much larger than usual. */
export function roomFor(size: PlateSize, scale = 1): number {
  if (isSmall(size, scale))
    return Math.max(0, Math.floor((size.height - SMALL.top - SMALL.bottom) / (SMALL.row * scale) + 1));
  return Math.min(MOST_LABELS, Math.max(1, Math.floor((size.height - 200) / (70 * scale))));
}

/** The names that a plate has room for, from the most needed on: so many at each margin, on the right no more than are told, and two more than that in all. */
export function named<T extends { readonly anchor: Anchor }>(
  wanted: readonly T[],
  size: PlateSize,
  scale = 1,
  onRight = MOST_LABELS,
): T[] {
  const small = isSmall(size, scale);
  const each = roomFor(size, scale);
  const room = { left: each, right: Math.min(each, onRight) };
  const most = small ? MOST_ON_SMALL : Math.min(MOST_LABELS, each + 2);
  const taken = { left: 0, right: 0 };
  return wanted.filter(({ anchor }) => {
    if (small && anchor.small !== true) return false;
    if (taken[anchor.side] >= room[anchor.side] || taken.left + taken.right >= most) return false;
    taken[anchor.side]++;
    return true;
  });
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

const rowsFrom = (first: number, last: number, rowPx: number): number =>
  last < first ? 0 : Math.floor((last - first) / rowPx) + 1;

interface Around {
  /** How many rows there is room for over the band and under it, and between which heights those stand, px. */
  readonly above: number;
  readonly over: number;
  readonly below: number;
  readonly first: number;
  readonly last: number;
}

/** The room of a column that leaves a band free; null where there is no band, or nothing beside it. */
function aroundBand(height: number, band: readonly [number, number] | null, room: NameRoom): Around | null {
  if (band === null) return null;
  // Under the syringe the scale and the choice of view are far: names may go down to the edge.
  const last = height - (band[0] === -Infinity ? UNDER_PX : room.bottom);
  const over = band[0] - room.row;
  const first = band[1] + 6;
  const above = rowsFrom(room.top, over, room.row);
  const below = rowsFrom(first, last, room.row);
  return above + below === 0 ? null : { above, over, below, first, last };
}

/** How many names a column may carry that must leave a band free. */
export function roomAround(
  height: number,
  band: readonly [number, number] | null,
  room: NameRoom = WIDE,
): number {
  const around = aroundBand(height, band, room);
  return around === null ? MOST_LABELS : around.above + around.below;
}

/** Rows for such a column: what belongs above the band stays above, as far as there is room; the rest goes below. */
export function rowsAround(
  wishes: readonly number[],
  height: number,
  band: readonly [number, number] | null,
  room: NameRoom = WIDE,
): number[] {
  const around = aroundBand(height, band, room);
  if (band === null || around === null) return spreadRows(wishes, room.row, room.top, height - room.bottom);
  const middle = (band[0] + band[1]) / 2 - 22;
  const wanted = wishes.filter((wish) => wish <= middle).length;
  const above = Math.min(around.above, Math.max(wanted, wishes.length - around.below));
  return [
    ...spreadRows(wishes.slice(0, above), room.row, room.top, around.over),
    ...spreadRows(wishes.slice(above), room.row, around.first, around.last),
  ];
}

const withRows = (room: NameRoom, scale: number): NameRoom => ({ ...room, row: room.row * scale });

export interface LabelLayer {
  readonly show: (anchors: readonly Anchor[], nameOf: NameOf, plain: boolean) => void;
  /** `avoid`: heights in px that the right column leaves free for the syringe. */
  readonly place: (camera: Camera, size: PlateSize, avoid: readonly [number, number] | null) => void;
  readonly setVisible: (visible: boolean) => void;
}

function leader(look: string): SVGLineElement {
  const line = document.createElementNS(SVG, 'line');
  line.setAttribute('style', `visibility:hidden;${look}`);
  return line;
}

export function createLabelLayer(host: HTMLElement): LabelLayer {
  const leaders = document.createElementNS(SVG, 'svg');
  leaders.setAttribute('style', 'position:absolute;inset:0;width:100%;height:100%;overflow:visible');
  host.append(leaders);
  let labels: Label[] = [];
  let wasSmall = false;
  let scale = 1;
  let rooms = { wide: WIDE, small: SMALL };
  const at = new Vector3();

  const show: LabelLayer['show'] = (anchors, nameOf, plain) => {
    scale = textScale();
    rooms = { wide: withRows(WIDE, scale), small: withRows(SMALL, scale) };
    for (const { text, line, casing, dot } of labels) {
      text.remove();
      line.remove();
      casing.remove();
      dot.remove();
    }
    labels = anchors.flatMap((anchor) => {
      const name = nameOf(anchor.id);
      if (name === null) return [];
      const text = document.createElement('div');
      text.setAttribute(
        'style',
        `position:absolute;top:0;left:0;visibility:hidden;white-space:nowrap;color:var(--ink,#1B2225);${GROUND}`,
      );
      const latin = document.createElement('div');
      latin.textContent = name.latin;
      latin.setAttribute(
        'style',
        'font:italic 400 1.0625rem/1.25rem "Source Serif 4 Variable","Source Serif 4",Georgia,serif',
      );
      const word = document.createElement('div');
      word.textContent = name.plain;
      word.setAttribute(
        'style',
        `font:${plain ? '600' : '400'} 1rem/1.25rem "Atkinson Hyperlegible Next Variable","Atkinson Hyperlegible Next",system-ui,sans-serif;color:var(${plain ? '--ink,#1B2225' : '--ink-2,#4B5456'})`,
      );
      if (plain || name.latin === '') text.append(word);
      else text.append(latin, word);
      host.append(text);
      const casing = leader('stroke:var(--bg,#F4F1EA);stroke-width:3;stroke-opacity:0.7');
      const line = leader('stroke:var(--ink,#1B2225);stroke-width:1');
      const dot = document.createElementNS(SVG, 'circle');
      dot.setAttribute('r', '2.5');
      dot.setAttribute(
        'style',
        'visibility:hidden;stroke:var(--ink,#1B2225);stroke-width:1.2;fill:var(--bg,#F4F1EA)',
      );
      leaders.append(casing, line, dot);
      return [{ anchor, text, latin, word, line, casing, dot, widthPx: text.offsetWidth }];
    });
    wasSmall = false;
  };

  /** On a phone the plain words alone, in its smaller type. */
  const size = (small: boolean) => {
    if (small === wasSmall) return;
    wasSmall = small;
    for (const label of labels) {
      label.latin.style.display = small ? 'none' : 'block';
      // A phone's type is smaller; before a class none is.
      label.word.style.fontSize = small && scale <= 1 ? '0.875rem' : '1rem';
      label.widthPx = label.text.offsetWidth;
    }
  };

  const place: LabelLayer['place'] = (camera, plate, avoid) => {
    const small = isSmall(plate, scale);
    const room = small ? rooms.small : rooms.wide;
    size(small);
    const spots = labels.map((label) => {
      toScene(label.anchor.place, at).project(camera);
      return { label, x: ((at.x + 1) / 2) * plate.width, y: ((1 - at.y) / 2) * plate.height };
    });
    const onRight = roomAround(plate.height, avoid, room);
    const inside = named(
      spots
        .filter(({ x, y }) => x > 12 && x < plate.width - 12 && y > 12 && y < plate.height - 12)
        .map((spot) => ({ ...spot, anchor: spot.label.anchor })),
      plate,
      scale,
      onRight,
    );
    for (const { label } of spots) {
      const visibility = inside.some((spot) => spot.label === label) ? 'visible' : 'hidden';
      for (const part of [label.text, label.line, label.casing, label.dot])
        part.style.visibility = visibility;
    }
    const half = (small ? 10 : 22) * scale;
    for (const side of ['left', 'right'] as const) {
      const column = inside.filter(({ label }) => label.anchor.side === side).sort((a, b) => a.y - b.y);
      const rows = rowsAround(
        column.map(({ y }) => y - half),
        plate.height,
        side === 'right' ? avoid : null,
        room,
      );
      const widest = Math.max(0, ...column.map(({ label }) => label.widthPx));
      column.forEach(({ label, x, y }, i) => {
        const row = rows[i] ?? y;
        const textX = side === 'left' ? room.margin : plate.width - room.margin - widest;
        label.text.style.transform = `translate(${Math.round(textX)}px,${Math.round(row)}px)`;
        for (const line of [label.casing, label.line]) {
          line.setAttribute('x1', String(side === 'left' ? textX + label.widthPx + 1 : textX - 1));
          line.setAttribute('y1', String(Math.round(row + 11 * scale)));
          line.setAttribute('x2', x.toFixed(1));
          line.setAttribute('y2', y.toFixed(1));
        }
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
      if (visible) return;
      for (const { text, line, casing, dot } of labels)
        for (const part of [text, line, casing, dot]) part.style.visibility = 'hidden';
    },
  };
}
