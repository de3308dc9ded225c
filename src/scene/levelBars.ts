/** How much blood lies at each level: bars at the true heights, in the blood's own colour, mL at the end. */
import { Vector3, type Camera } from 'three';
import { SPREAD_LEVELS } from '../content/levels.ts';
import { TISSUE_PALETTE } from '../content/tissues.ts';
import type { LevelHeights } from '../imaging/epiduralProfile.ts';
import { toScene } from './frame.ts';
import type { PlateSize } from './labels.ts';

const LEAST_SHOWN_ML = 0.05;
const PX_PER_ML = 24;
const REFRESH_MS = 250;
const TEXT =
  'font:600 16px/20px "Atkinson Hyperlegible Next Variable","Atkinson Hyperlegible Next",system-ui,sans-serif';

interface Row {
  readonly box: HTMLElement;
  readonly bar: HTMLElement;
  readonly amount: HTMLElement;
  readonly z: number;
  shownMl: number;
}

export interface LevelBars {
  /** `byLevelMl` null hides them. */
  readonly update: (
    camera: Camera,
    size: PlateSize,
    axisX: number,
    byLevelMl: readonly number[] | null,
    nowMs: number,
  ) => void;
}

export function createLevelBars(host: HTMLElement, heights: LevelHeights): LevelBars {
  const rows: Row[] = SPREAD_LEVELS.map((level) => {
    const box = document.createElement('div');
    box.setAttribute(
      'style',
      `position:absolute;top:-22px;left:24px;color:var(--ink,#1B2225);${TEXT};visibility:hidden`,
    );
    const name = document.createElement('div');
    name.textContent = level;
    const line = document.createElement('div');
    line.setAttribute('style', 'display:flex;align-items:center;gap:8px;font-weight:400');
    const bar = document.createElement('div');
    bar.setAttribute(
      'style',
      `height:12px;background:${TISSUE_PALETTE.blood.fill};outline:1px solid var(--blood-line,transparent)`,
    );
    const amount = document.createElement('div');
    amount.style.whiteSpace = 'nowrap';
    line.append(bar, amount);
    box.append(name, line);
    host.append(box);
    return { box, bar, amount, z: heights[level], shownMl: -1 };
  });
  const at = new Vector3();
  let refreshedMs = -Infinity;
  return {
    update: (camera, size, axisX, byLevelMl, nowMs) => {
      const due = nowMs - refreshedMs > REFRESH_MS;
      if (due) refreshedMs = nowMs;
      rows.forEach((row, i) => {
        const ml = byLevelMl?.[i] ?? 0;
        const y = ((1 - toScene({ x: axisX, y: 0, z: row.z }, at).project(camera).y) / 2) * size.height;
        const shown = byLevelMl !== null && ml >= LEAST_SHOWN_ML && y > 90 && y < size.height - 70;
        row.box.style.visibility = shown ? 'visible' : 'hidden';
        if (!shown) return;
        row.box.style.transform = `translateY(${y.toFixed(0)}px)`;
        row.bar.style.width = `${(ml * PX_PER_ML).toFixed(0)}px`;
        if (due || row.shownMl < 0) row.amount.textContent = `${ml.toFixed(1)} mL`;
        row.shownMl = ml;
      });
    },
  };
}
