/** A graduated rule in millimetres at the plate's foot; true everywhere, because the atlas has no perspective. */
const SVG = 'http://www.w3.org/2000/svg';
/** Ticks closer than this are left out, px. */
const CLOSEST_PX = 4;
const LENGTHS_MM = [1, 2, 5, 10, 20, 50, 100, 200];
/** The rule's share of the plate's width, at most. */
const SHARE = 0.34;

export interface RulePlan {
  readonly lengthMm: number;
  readonly ticks: readonly { readonly mm: number; readonly heightPx: number; readonly numbered: boolean }[];
}

/** The longest round length that fits, and its ticks: the fifth longer, the tenth longest and numbered. */
export function planRule(pixelsPerMm: number, widthPx: number): RulePlan {
  const room = Math.max(60, Math.min(420, widthPx * SHARE));
  const lengthMm = [...LENGTHS_MM].reverse().find((mm) => mm * pixelsPerMm <= room) ?? 1;
  const stepMm = [0.1, 0.5, 1, 5, 10, 50].find((mm) => mm * pixelsPerMm >= CLOSEST_PX) ?? 100;
  const count = Math.round(lengthMm / stepMm);
  const every = Math.max(1, Math.round((lengthMm >= stepMm * 10 ? stepMm * 10 : lengthMm) / stepMm));
  const ticks = Array.from({ length: count + 1 }, (_, i) => ({
    mm: i * stepMm,
    heightPx: i % every === 0 || i === count ? 13 : i % 5 === 0 ? 9 : 5,
    numbered: (i % every === 0 && i * stepMm * pixelsPerMm > 24) || i === 0 || i === count,
  }));
  // Numbers that would touch are left out from the middle.
  let free = -Infinity;
  const spaced = ticks.map((tick, i) => {
    const x = tick.mm * pixelsPerMm;
    const keep =
      tick.numbered && (i === count || (x - free >= 34 && (lengthMm - tick.mm) * pixelsPerMm >= 34));
    if (keep) free = x;
    return { ...tick, numbered: keep };
  });
  return { lengthMm, ticks: spaced };
}

export interface Rule {
  readonly show: (pixelsPerMm: number, widthPx: number, unit: string) => void;
  readonly setVisible: (visible: boolean) => void;
}

export function createRule(host: HTMLElement): Rule {
  const box = document.createElementNS(SVG, 'svg');
  box.setAttribute('style', 'position:absolute;left:24px;bottom:14px;overflow:visible');
  box.setAttribute('height', '38');
  host.append(box);
  let shown = '';
  return {
    setVisible: (visible) => {
      box.style.visibility = visible ? 'visible' : 'hidden';
    },
    show: (pixelsPerMm, widthPx, unit) => {
      const key = `${pixelsPerMm.toFixed(3)} ${widthPx} ${unit}`;
      if (key === shown) return;
      shown = key;
      const { lengthMm, ticks } = planRule(pixelsPerMm, widthPx);
      const width = lengthMm * pixelsPerMm;
      box.setAttribute('width', String(Math.ceil(width)));
      const line = document.createElementNS(SVG, 'path');
      line.setAttribute(
        'd',
        ticks.map(({ mm, heightPx }) => `M${(mm * pixelsPerMm).toFixed(1)} 15v${-heightPx}`).join('') +
          `M0 15h${width.toFixed(1)}`,
      );
      line.setAttribute('style', 'stroke:var(--ink-2);stroke-width:1;fill:none');
      const words = ticks
        .filter(({ numbered }) => numbered)
        .map(({ mm }) => {
          const text = document.createElementNS(SVG, 'text');
          text.setAttribute('x', (mm * pixelsPerMm).toFixed(1));
          text.setAttribute('y', '33');
          const last = mm === lengthMm;
          text.setAttribute('text-anchor', mm === 0 ? 'start' : last ? 'start' : 'middle');
          text.setAttribute(
            'style',
            'font:400 16px/1 var(--sans);fill:var(--ink-2);font-variant-numeric:tabular-nums;' +
              'paint-order:stroke;stroke:var(--bg);stroke-width:4px;stroke-linejoin:round',
          );
          if (last) text.setAttribute('dx', '-6');
          text.textContent = last ? `${mm} ${unit}` : String(mm);
          return text;
        });
      box.replaceChildren(line, ...words);
    },
  };
}
