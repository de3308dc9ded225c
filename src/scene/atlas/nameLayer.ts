/** The names on the atlas plate, their leaders, and the inked outline of the chosen structure. */
import { HALO } from '../labels.ts';
import { leaderOf, placeNames, type NameWish } from './names.ts';

const SVG = 'http://www.w3.org/2000/svg';
const TOP_PX = 40;
const BOTTOM_PX = 84;
const ROW_PX = 54;
const NOTED_ROW_PX = 78;

export interface PlateName {
  readonly latin: string;
  readonly plain: string;
  /** A remark on the drawing, such as that it is drawn thicker. */
  readonly note: string | null;
}

export interface NameFrame {
  readonly width: number;
  readonly height: number;
  readonly wishes: readonly NameWish[];
  readonly nameOf: (id: string) => PlateName | null;
  readonly chosen: string | null;
  readonly isChosen: (x: number, y: number) => boolean;
  /** Whether something is drawn at a place: a name there stands on a ground of its own. */
  readonly isCovered: (x: number, y: number) => boolean;
  /** Outline of the chosen structure as it is seen, as an SVG path; empty for none. */
  readonly outline: string;
}

export interface NameLayer {
  readonly show: (frame: NameFrame) => void;
  readonly hide: () => void;
}

function textFor({ latin, plain, note }: PlateName, isChosen: boolean): HTMLElement {
  const box = document.createElement('div');
  box.setAttribute('style', `position:absolute;left:0;top:-11px;white-space:nowrap;text-shadow:${HALO}`);
  const line = (text: string, style: string) => {
    if (text === '') return;
    const row = document.createElement('div');
    row.textContent = text;
    row.setAttribute('style', style);
    box.append(row);
  };
  line(latin, `font:var(--latin);line-height:22px;color:var(--ink);${isChosen ? 'font-weight:600' : ''}`);
  line(
    plain,
    latin === ''
      ? `font:${isChosen ? 'var(--label)' : 'var(--body)'};line-height:22px;color:var(--ink)`
      : 'font:var(--body);line-height:20px;color:var(--ink-2)',
  );
  if (note !== null) line(note, 'font:var(--body);line-height:20px;color:var(--ink-3)');
  return box;
}

export function createNameLayer(host: HTMLElement): NameLayer {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('style', 'position:absolute;inset:0;width:100%;height:100%;overflow:visible');
  const texts = document.createElement('div');
  texts.setAttribute('style', 'position:absolute;inset:0;overflow:hidden');
  host.append(drawing, texts);

  const stroke = (tag: 'path' | 'line' | 'circle', style: string, values: Record<string, string>) => {
    const element = document.createElementNS(SVG, tag);
    element.setAttribute('style', style);
    for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
    drawing.append(element);
  };

  return {
    hide: () => {
      host.style.display = 'none';
    },
    show: ({ width, height, wishes, nameOf, chosen, isChosen, isCovered, outline }) => {
      host.style.display = '';
      texts.replaceChildren();
      drawing.replaceChildren();
      if (outline !== '') {
        stroke('path', 'fill:none;stroke:var(--bg);stroke-width:5;stroke-linejoin:round', { d: outline });
        stroke('path', 'fill:none;stroke:var(--ink);stroke-width:2.5;stroke-linejoin:round', { d: outline });
      }
      const boxes = new Map<string, HTMLElement>();
      const widths = new Map<string, number>();
      let noted = false;
      const named = wishes.filter(({ id }) => {
        const name = nameOf(id);
        if (name === null) return false;
        noted ||= name.note !== null;
        const box = textFor(name, id === chosen);
        texts.append(box);
        boxes.set(id, box);
        return true;
      });
      for (const [id, box] of boxes) widths.set(id, box.offsetWidth);
      const placed = placeNames(named, {
        width,
        height,
        top: TOP_PX,
        bottom: height - BOTTOM_PX,
        rowPx: noted ? NOTED_ROW_PX : ROW_PX,
        textWidth: (id) => widths.get(id) ?? 0,
        chosen,
        isChosen,
      });
      for (const [id, box] of boxes) if (!placed.some((name) => name.id === id)) box.remove();
      for (const name of placed) {
        const { x1, y1, x2, y2 } = leaderOf(name);
        const far = Math.hypot(x2 - x1, y2 - y1) || 1;
        // The line ends at the dot's edge, not in it.
        const end = { x: x2 - ((x2 - x1) / far) * 2.5, y: y2 - ((y2 - y1) / far) * 2.5 };
        stroke('line', 'stroke:var(--bg);stroke-width:3;stroke-opacity:0.55', {
          x1: x1.toFixed(1),
          y1: y1.toFixed(1),
          x2: end.x.toFixed(1),
          y2: end.y.toFixed(1),
        });
        stroke('line', `stroke:var(--ink);stroke-width:${name.id === chosen ? 1.6 : 1}`, {
          x1: x1.toFixed(1),
          y1: y1.toFixed(1),
          x2: end.x.toFixed(1),
          y2: end.y.toFixed(1),
        });
        stroke('circle', 'stroke:var(--ink);stroke-width:1.2;fill:var(--bg)', {
          cx: x2.toFixed(1),
          cy: y2.toFixed(1),
          r: '2.5',
        });
        const box = boxes.get(name.id);
        if (box === undefined) continue;
        const left = name.side === 'left' ? 24 : x1 + 6;
        box.style.transform = `translate(${Math.round(left)}px,${Math.round(y1)}px)`;
        const wide = widths.get(name.id) ?? 0;
        const covered = [0, 0.5, 1].some(
          (part) => isCovered(left + wide * part, y1) || isCovered(left + wide * part, y1 + 20),
        );
        if (covered) {
          box.style.background = 'var(--bg)';
          box.style.boxShadow = '0 0 0 4px var(--bg)';
        }
      }
    },
  };
}
