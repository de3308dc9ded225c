/**
 * How much blood lies at each level: bars at the true heights, in the blood's own colour, mL at the end; what lies above and below
 * the plate is summed at its edges. On a narrow plate a level takes one line. Nothing is written that has not changed.
 */
import { Vector3, type Camera } from 'three';
import { SPREAD_LEVELS } from '../content/levels.ts';
import { TISSUE_PALETTE } from '../content/tissues.ts';
import type { LevelHeights } from '../imaging/epiduralProfile.ts';
import { toScene } from './frame.ts';
import { GROUND, type PlateSize } from './labels.ts';
import { textScale } from './textScale.ts';

const LEAST_SHOWN_ML = 0.05;
const REFRESH_MS = 250;
/** Room for title and choice of view at the top and for the scale at the bottom, px; bar per mL, px. */
const WIDE = { top: 68, bottom: 56, left: 18, pxPerMl: 14 } as const;
const NARROW = { top: 48, bottom: 62, left: 4, pxPerMl: 6 } as const;
const NARROW_PX = 700;
/** On a lower plate than this a level takes one line however wide it is, px. */
const LOW_PX = 480;
const FONT = '"Atkinson Hyperlegible Next Variable","Atkinson Hyperlegible Next",system-ui,sans-serif';
const BOX = `position:absolute;top:0;left:0;color:var(--ink,#1B2225);visibility:hidden;${GROUND}`;

interface Row {
  readonly box: HTMLElement;
  readonly bar: HTMLElement;
  readonly amount: HTMLElement;
  y: number;
  widthPx: number;
  tenths: number;
  visible: boolean;
}

export interface LevelBars {
  /** `byLevelMl` null hides them; `clot`: 0 fluid to 1 clotted. */
  readonly update: (
    camera: Camera,
    size: PlateSize,
    axisX: number,
    byLevelMl: readonly number[] | null,
    clot: number,
    nowMs: number,
  ) => void;
}

/** A level's name, or an arrow up or down: the typeface has none, so that it is drawn. */
function makeName(text: string): HTMLElement {
  const name = document.createElement('div');
  if (text !== 'up' && text !== 'down') name.textContent = text;
  else {
    const point = text === 'up' ? 'bottom' : 'top';
    name.setAttribute(
      'style',
      `border:6px solid transparent;border-${point}:9px solid currentColor;border-${text === 'up' ? 'top' : 'bottom'}:0`,
    );
  }
  return name;
}

function makeRow(host: HTMLElement, text: string): Row {
  const box = document.createElement('div');
  const name = makeName(text);
  const bar = document.createElement('div');
  bar.setAttribute(
    'style',
    `height:12px;background:${TISSUE_PALETTE.blood.fill};outline:1px solid var(--blood-line,transparent)`,
  );
  const amount = document.createElement('div');
  amount.style.whiteSpace = 'nowrap';
  const line = document.createElement('div');
  line.setAttribute('style', 'display:flex;align-items:center;gap:8px;font-weight:400');
  line.append(bar, amount);
  box.append(name, line);
  host.append(box);
  return { box, bar, amount, y: NaN, widthPx: NaN, tenths: NaN, visible: false };
}

/** In one line or two. */
function lay({ box }: Row, oneLine: boolean, narrow: boolean, scale: number): void {
  const { left } = narrow ? NARROW : WIDE;
  const font = narrow ? `600 ${scale > 1 ? 1 : 0.875}rem/1.125rem ${FONT}` : `600 1rem/1.25rem ${FONT}`;
  const flow = oneLine
    ? `display:flex;gap:6px;align-items:center;font:${font};margin:-0.5625rem 0 0 ${left}px`
    : `display:block;font:${font};margin:-1.375rem 0 0 ${left}px`;
  box.setAttribute('style', BOX + flow);
}

function setShown(row: Row, visible: boolean): void {
  if (row.visible === visible) return;
  row.visible = visible;
  row.box.style.visibility = visible ? 'visible' : 'hidden';
}

function write(row: Row, y: number, ml: number, pxPerMl: number, textDue: boolean): void {
  const height = Math.round(y);
  if (height !== row.y) row.box.style.transform = `translateY(${height}px)`;
  row.y = height;
  const widthPx = Math.round(ml * pxPerMl);
  if (widthPx !== row.widthPx) row.bar.style.width = `${widthPx}px`;
  row.widthPx = widthPx;
  const tenths = Math.round(ml * 10);
  if (tenths === row.tenths || !(textDue || Number.isNaN(row.tenths))) return;
  row.tenths = tenths;
  row.amount.textContent = `${(tenths / 10).toFixed(1)} mL`;
}

export function createLevelBars(host: HTMLElement, heights: LevelHeights): LevelBars {
  const rows = SPREAD_LEVELS.map((level) => makeRow(host, level));
  const edges = [makeRow(host, 'up'), makeRow(host, 'down')] as const;
  const all = [...rows, ...edges];
  const beyond = [0, 0];
  const at = new Vector3();
  const place = { x: 0, y: 0, z: 0 };
  let refreshedMs = -Infinity;
  let wasNarrow: boolean | null = null;
  let wasOneLine = false;
  let clotTenths = 0;
  const scale = textScale();
  const colour = (clot: number) => {
    const tenths = Math.round(clot * 10);
    if (tenths === clotTenths) return;
    clotTenths = tenths;
    const { blood, clot: firm } = TISSUE_PALETTE;
    for (const { bar } of all)
      bar.style.background = `color-mix(in srgb, ${firm.fill} ${tenths * 10}%, ${blood.fill})`;
  };
  const fit = (oneLine: boolean, narrow: boolean) => {
    if (narrow === wasNarrow && oneLine === wasOneLine) return;
    wasNarrow = narrow;
    wasOneLine = oneLine;
    for (const row of rows) lay(row, oneLine, narrow, scale);
    for (const row of edges) lay(row, true, narrow, scale);
    // Laid anew a row has lost its height: it is written again.
    for (const row of all) {
      row.visible = false;
      row.y = NaN;
    }
  };
  return {
    update: (camera, size, axisX, byLevelMl, clot, nowMs) => {
      const narrow = size.width < NARROW_PX * scale;
      const oneLine = narrow || size.height < LOW_PX;
      fit(oneLine, narrow);
      colour(clot);
      const room = narrow ? NARROW : WIDE;
      const due = nowMs - refreshedMs > REFRESH_MS;
      if (due) refreshedMs = nowMs;
      beyond.fill(0);
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i];
        const level = SPREAD_LEVELS[i];
        if (row === undefined || level === undefined) continue;
        const ml = byLevelMl?.[i] ?? 0;
        place.x = axisX;
        place.z = heights[level];
        const y = ((1 - toScene(place, at).project(camera).y) / 2) * size.height;
        const above = y < room.top * scale + (oneLine ? 18 : 40) * scale;
        const inside = !above && y <= size.height - room.bottom - (oneLine ? 18 : 30) * scale;
        if (!inside) beyond[above ? 0 : 1] = (beyond[above ? 0 : 1] ?? 0) + ml;
        setShown(row, inside && ml >= LEAST_SHOWN_ML);
        if (row.visible) write(row, y, ml, room.pxPerMl, due);
      }
      for (let side = 0; side < 2; side++) {
        const edge = edges[side];
        const ml = beyond[side] ?? 0;
        if (edge === undefined) continue;
        setShown(edge, ml >= LEAST_SHOWN_ML);
        const y = side === 0 ? room.top * scale : size.height - room.bottom;
        if (edge.visible) write(edge, y, ml, room.pxPerMl, due);
      }
    },
  };
}
