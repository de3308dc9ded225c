/**
 * Pressure against volume. Dotted: the published curve, with its assumed spread. Thin: what the gauge on the line
 * reads. Thick: the pressure in the space. What the needle takes is the wedge between them, so that at any volume the
 * line is seen to be the needle's drop on top of the space. A dot on both stands at each 5 mL, a T where the pressure
 * has settled in a rest. Painted when a point has come, and not in between.
 */
import type { SessionSnapshot } from '../../session/index.ts';
import { fromMmHg, type PressureUnit } from '../lib/units.ts';
import { fiveMlPoints, firstPoint } from './pressureParts.ts';
import { highMmHg, lowMmHg, publishedMmHg, type PressureBand } from './published.ts';
import { drawLine, drawYAxis, niceStep, setFont, type ChartArea, type Colours, type Scale } from './chart.ts';

export interface PressureNames {
  readonly space: (valueMmHg: number) => string;
  readonly line: (valueMmHg: number) => string;
  /** What stands in the wedge between the two. */
  readonly needle: string;
  readonly published: string;
  readonly half: string;
  readonly most: string;
}

const LEAST_MMHG = 20;
/** Narrower than this, names stand in the words beside the curve, px. */
const NARROW_PX = 480;

interface PressureScale extends Scale {
  readonly maxMmHg: number;
  readonly maxMl: number;
  /** First point of this injection, and what had gone in before it, mL. */
  readonly from: number;
  readonly startMl: number;
}

function peakOf(values: readonly number[], from: number): number {
  let most = 0;
  for (let i = from; i < values.length; i++) most = Math.max(most, values[i] ?? 0);
  return most;
}

function scaleFor(area: ChartArea, { traces, protocol, marks }: SessionSnapshot): PressureScale {
  const { pressure } = traces;
  const startMl = marks.firstPatch?.injectedMl ?? 0;
  const from = startMl > 0 ? firstPoint(pressure) : 0;
  const injected = (pressure.volumeMl.at(-1) ?? startMl) - startMl;
  const maxMl = Math.max(protocol.targetVolumeMl, Math.ceil((injected + 1) / 5) * 5);
  const peak = Math.max(peakOf(pressure.lineMmHg, from), peakOf(pressure.spaceMmHg, from));
  const maxMmHg = Math.max(LEAST_MMHG, Math.ceil((peak * 1.1) / 5) * 5);
  const left = 36;
  // The last number stands half beyond the axis.
  const right = area.width - (area.width < NARROW_PX ? area.rem : 150);
  const top = 8;
  const bottom = area.height - area.rem - 12;
  return {
    left,
    right,
    top,
    bottom,
    maxMmHg,
    maxMl,
    from,
    startMl,
    x: (ml) => left + (ml / maxMl) * (right - left),
    y: (mmHg) => bottom - (mmHg / maxMmHg) * (bottom - top),
  };
}

function drawBand(area: ChartArea, scale: Scale & { readonly maxMl: number }, band: PressureBand): void {
  const { ink } = area;
  ink.beginPath();
  for (let ml = 0; ml <= scale.maxMl; ml += 0.5) ink.lineTo(scale.x(ml), scale.y(lowMmHg(ml, band)));
  for (let ml = scale.maxMl; ml >= 0; ml -= 0.5) ink.lineTo(scale.x(ml), scale.y(highMmHg(ml, band)));
  ink.fill();
}

function drawPopulation(area: ChartArea, colours: Colours, scale: PressureScale, names: PressureNames): void {
  const { ink } = area;
  ink.save();
  ink.beginPath();
  ink.rect(scale.left, scale.top, scale.right - scale.left, scale.bottom - scale.top);
  ink.clip();
  ink.fillStyle = colours['accent-soft'];
  ink.globalAlpha = 0.55;
  drawBand(area, scale, 'most');
  ink.globalAlpha = 1;
  drawBand(area, scale, 'half');
  ink.strokeStyle = colours.accent;
  ink.lineWidth = 1.4;
  ink.setLineDash([2, 4]);
  ink.beginPath();
  for (let ml = 0; ml <= scale.maxMl; ml += 0.5) ink.lineTo(scale.x(ml), scale.y(publishedMmHg(ml)));
  ink.stroke();
  ink.restore();
  if (area.width < NARROW_PX) return;
  setFont(area, colours);
  ink.fillStyle = colours.accent;
  ink.textAlign = 'left';
  ink.textBaseline = 'middle';
  const labels = [
    { text: names.most, y: Math.max(scale.top + 8, scale.y(highMmHg(scale.maxMl, 'most'))) },
    { text: names.half, y: Math.max(scale.top + 8, scale.y(highMmHg(scale.maxMl, 'half'))) },
    { text: names.published, y: scale.y(publishedMmHg(scale.maxMl)) },
  ];
  let free = scale.top;
  for (const { text, y } of labels) {
    const at = Math.max(y, free);
    ink.fillText(text, scale.right + 8, at);
    free = at + area.rem + 3;
  }
}

function drawXAxis(area: ChartArea, colours: Colours, scale: PressureScale): void {
  const { ink } = area;
  setFont(area, colours);
  ink.textAlign = 'center';
  ink.textBaseline = 'top';
  ink.strokeStyle = colours['line-2'];
  ink.lineWidth = 1;
  for (let ml = 0; ml <= scale.maxMl; ml++) {
    const x = Math.round(scale.x(ml)) + 0.5;
    const numbered = ml % 5 === 0;
    ink.beginPath();
    ink.moveTo(x, scale.bottom);
    ink.lineTo(x, scale.bottom + (numbered ? 8 : 4));
    ink.stroke();
    ink.fillStyle = colours['ink-3'];
    if (numbered) ink.fillText(String(ml), x, scale.bottom + 9);
  }
}

type Series = SessionSnapshot['traces']['pressure'];

/** Below this difference the line and the space read the same: nothing flows, mmHg. */
const STILL_MMHG = 0.3;

/** The last reading of every rest, before the blood flows again: what the pressure has settled at. */
export function staticReadings(spaceMmHg: readonly number[], lineMmHg: readonly number[]): readonly number[] {
  const still = (i: number) => Math.abs((lineMmHg[i] ?? 0) - (spaceMmHg[i] ?? 0)) < STILL_MMHG;
  const found: number[] = [];
  let flowed = false;
  for (let i = 0; i + 1 < spaceMmHg.length; i++) {
    if (!still(i)) flowed = true;
    else if (flowed && !still(i + 1)) found.push(i);
  }
  return found;
}

/** A T at every static reading. */
function drawStatic({ ink }: ChartArea, colours: Colours, scale: PressureScale, series: Series): void {
  ink.strokeStyle = colours.ink;
  ink.lineWidth = 1.6;
  ink.beginPath();
  for (const i of staticReadings(series.spaceMmHg, series.lineMmHg)) {
    if (i < scale.from) continue;
    const x = scale.x((series.volumeMl[i] ?? 0) - scale.startMl);
    const y = scale.y(series.spaceMmHg[i] ?? 0);
    ink.moveTo(x - 6, y);
    ink.lineTo(x + 6, y);
    ink.moveTo(x, y);
    ink.lineTo(x, y + 9);
  }
  ink.stroke();
}

/** Between the two curves: what the needle takes, as a tint with strokes that stand for its part of the column. */
function drawNeedleDrop({ ink }: ChartArea, colours: Colours, scale: PressureScale, series: Series): void {
  const { volumeMl, spaceMmHg, lineMmHg } = series;
  const count = volumeMl.length;
  ink.fillStyle = colours.line;
  ink.globalAlpha = 0.45;
  ink.beginPath();
  for (let i = scale.from; i < count; i++)
    ink.lineTo(scale.x((volumeMl[i] ?? 0) - scale.startMl), scale.y(lineMmHg[i] ?? 0));
  for (let i = count - 1; i >= scale.from; i--)
    ink.lineTo(scale.x((volumeMl[i] ?? 0) - scale.startMl), scale.y(spaceMmHg[i] ?? 0));
  ink.fill();
  ink.globalAlpha = 1;
}

/** The point of an injection at which so much was in. */
function pointAt({ volumeMl }: Series, { from, startMl }: PressureScale, ml: number): number {
  let i = from;
  while (i < volumeMl.length - 1 && (volumeMl[i] ?? 0) - startMl < ml) i++;
  return i;
}

/** The needle's name in the middle of its wedge, once there is room for all of it between the two curves. */
function nameNeedleDrop(
  area: ChartArea,
  colours: Colours,
  scale: PressureScale,
  series: Series,
  name: string,
): void {
  if (area.width < NARROW_PX) return;
  const endMl = (series.volumeMl.at(-1) ?? 0) - scale.startMl;
  setFont(area, colours);
  const wide = area.ink.measureText(name).width;
  const room = scale.x(endMl) - scale.left;
  if (wide > room - 24) return;
  let high = scale.top;
  let low = scale.bottom;
  for (const side of [-0.5, 0, 0.5]) {
    const i = pointAt(series, scale, endMl * (0.5 + (side * wide) / room));
    high = Math.max(high, scale.y(series.lineMmHg[i] ?? 0));
    low = Math.min(low, scale.y(series.spaceMmHg[i] ?? 0));
  }
  if (low - high < 1.2 * area.rem) return;
  area.ink.textAlign = 'center';
  area.ink.textBaseline = 'middle';
  area.ink.fillStyle = colours['ink-2'];
  area.ink.fillText(name, scale.x(endMl / 2), (high + low) / 2);
}

/** At each 5 mL: a line up from the axis, a dot on the space and a ring on the line. */
function drawFiveMl({ ink }: ChartArea, colours: Colours, scale: PressureScale, series: Series): void {
  for (const i of fiveMlPoints(series.volumeMl, scale.from, scale.startMl)) {
    const x = scale.x((series.volumeMl[i] ?? 0) - scale.startMl);
    const space = scale.y(series.spaceMmHg[i] ?? 0);
    const line = scale.y(series.lineMmHg[i] ?? 0);
    ink.strokeStyle = colours['line-2'];
    ink.lineWidth = 1;
    ink.beginPath();
    ink.moveTo(x, scale.bottom);
    ink.lineTo(x, line);
    ink.stroke();
    ink.fillStyle = colours.ink;
    ink.beginPath();
    ink.arc(x, space, 3.5, 0, 2 * Math.PI);
    ink.fill();
    ink.fillStyle = colours.sheet;
    ink.strokeStyle = colours['ink-2'];
    ink.lineWidth = 1.3;
    ink.beginPath();
    ink.arc(x, line, 3.5, 0, 2 * Math.PI);
    ink.fill();
    ink.stroke();
  }
}

/** Where the two end labels stand: at their lines, but never nearer to each other than `apart`. */
export function spreadLabels(
  lineY: number,
  spaceY: number,
  apart: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): { readonly line: number; readonly space: number } {
  const gap = Math.abs(spaceY - lineY);
  if (gap >= apart) return { line: lineY, space: spaceY };
  const half = apart / 2;
  const middle = Math.min(bottom - half, Math.max(top + half, (lineY + spaceY) / 2));
  // The gauge on the line reads the higher pressure, and so stands above.
  return lineY <= spaceY
    ? { line: middle - half, space: middle + half }
    : { line: middle + half, space: middle - half };
}

function drawEnd(
  area: ChartArea,
  colours: Colours,
  scale: Scale,
  at: { ml: number; mmHg: number; labelY: number },
  text: string,
  thick: boolean,
): void {
  const { ink } = area;
  const x = scale.x(at.ml);
  const y = scale.y(at.mmHg);
  ink.beginPath();
  ink.arc(x, y, thick ? 5 : 4, 0, 2 * Math.PI);
  ink.fillStyle = thick ? colours.ink : colours.sheet;
  ink.fill();
  ink.strokeStyle = thick ? colours.ink : colours['ink-2'];
  ink.lineWidth = 1.3;
  ink.stroke();
  if (area.width < NARROW_PX) return;
  setFont(area, colours, thick ? 600 : 400);
  const left = x + 10 + ink.measureText(text).width < scale.right;
  ink.textAlign = left ? 'left' : 'right';
  ink.textBaseline = 'middle';
  ink.fillStyle = thick ? colours.ink : colours['ink-2'];
  ink.fillText(text, left ? x + 10 : x - 10, at.labelY);
}

/** Differs whenever the curve would: the points that there are. */
export function pressureStamp({ traces }: Pick<SessionSnapshot, 'traces'>): number {
  return traces.pressure.volumeMl.length;
}

export function paintPressureTrace(
  area: ChartArea,
  colours: Colours,
  snapshot: SessionSnapshot,
  unit: PressureUnit,
  names: PressureNames,
): void {
  const scale = scaleFor(area, snapshot);
  const shown = fromMmHg(scale.maxMmHg, unit);
  const step = niceStep(shown, area.height < 110 ? 3 : 5);
  const values: number[] = [];
  for (let value = 0; value <= shown + 1e-9; value += step) values.push(value / fromMmHg(1, unit));
  drawPopulation(area, colours, scale, names);
  drawYAxis(area, colours, scale, values, (mmHg) => String(Number(fromMmHg(mmHg, unit).toFixed(2))));
  drawXAxis(area, colours, scale);

  const series = snapshot.traces.pressure;
  const { volumeMl, spaceMmHg, lineMmHg } = series;
  const count = volumeMl.length;
  if (count <= scale.from || (scale.startMl > 0 && scale.from === 0)) return;
  const { ink } = area;
  const patch = { ...scale, x: (ml: number) => scale.x(ml - scale.startMl) };
  ink.lineJoin = 'round';
  drawNeedleDrop(area, colours, scale, series);
  drawFiveMl(area, colours, scale, series);
  ink.strokeStyle = colours['ink-2'];
  ink.lineWidth = 1.2;
  drawLine(ink, patch, volumeMl, lineMmHg, scale.from, count);
  ink.strokeStyle = colours.ink;
  ink.lineWidth = 2.8;
  drawLine(ink, patch, volumeMl, spaceMmHg, scale.from, count);
  nameNeedleDrop(area, colours, scale, series, names.needle);
  drawStatic(area, colours, scale, series);
  const ml = (volumeMl.at(-1) ?? 0) - scale.startMl;
  const line = lineMmHg.at(-1) ?? 0;
  const space = spaceMmHg.at(-1) ?? 0;
  const labels = spreadLabels(scale.y(line), scale.y(space), area.rem + 4, scale);
  drawEnd(area, colours, scale, { ml, mmHg: line, labelY: labels.line }, names.line(line), false);
  drawEnd(area, colours, scale, { ml, mmHg: space, labelY: labels.space }, names.space(space), true);
}
