/**
 * Pressure against volume. Dotted: the published curve, 0.0254 V² + 0.0297 V mmHg. Around it the spread between
 * patients, which is assumed: a lognormal factor with sigma 0.8. Thin: what the gauge on the line reads.
 * Thick: the pressure in the space. A T stands where it has settled in a rest.
 */
import type { SessionSnapshot } from '../../session/index.ts';
import { fromMmHg, type PressureUnit } from '../lib/units.ts';
import { drawLine, drawYAxis, niceStep, setFont, type ChartArea, type Colours, type Scale } from './chart.ts';

export interface PressureNames {
  readonly space: (valueMmHg: number) => string;
  readonly line: (valueMmHg: number) => string;
  readonly published: string;
  readonly half: string;
  readonly most: string;
}

const SIGMA = 0.8;
/** Quartiles and 95 % limits of a standard normal. */
const HALF = Math.exp(0.6745 * SIGMA);
const MOST = Math.exp(1.96 * SIGMA);
const LEAST_MMHG = 20;

export function publishedMmHg(volumeMl: number): number {
  return 0.0254 * volumeMl * volumeMl + 0.0297 * volumeMl;
}

/** The published curve times the spread's factor. */
export function spreadMmHg(
  volumeMl: number,
  band: 'half' | 'most',
): { readonly low: number; readonly high: number } {
  const factor = band === 'half' ? HALF : MOST;
  const middle = publishedMmHg(volumeMl);
  return { low: middle / factor, high: middle * factor };
}

function scaleFor(
  area: ChartArea,
  snapshot: SessionSnapshot,
): Scale & { readonly maxMmHg: number; readonly maxMl: number } {
  const { pressure } = snapshot.traces;
  const injected = pressure.volumeMl.at(-1) ?? 0;
  const maxMl = Math.max(snapshot.protocol.targetVolumeMl, Math.ceil((injected + 1) / 5) * 5);
  const peak = Math.max(
    pressure.lineMmHg.reduce((most, value) => Math.max(most, value), 0),
    pressure.spaceMmHg.reduce((most, value) => Math.max(most, value), 0),
  );
  const maxMmHg = Math.max(LEAST_MMHG, Math.ceil((peak * 1.1) / 5) * 5);
  const narrow = area.width < 480;
  const left = 36;
  const right = area.width - (narrow ? 8 : 150);
  const top = 8;
  const bottom = area.height - area.rem - 12;
  return {
    left,
    right,
    top,
    bottom,
    maxMmHg,
    maxMl,
    x: (ml) => left + (ml / maxMl) * (right - left),
    y: (mmHg) => bottom - (mmHg / maxMmHg) * (bottom - top),
  };
}

function drawBand(area: ChartArea, scale: Scale & { readonly maxMl: number }, band: 'half' | 'most'): void {
  const { ink } = area;
  ink.beginPath();
  for (let ml = 0; ml <= scale.maxMl; ml += 0.5) ink.lineTo(scale.x(ml), scale.y(spreadMmHg(ml, band).low));
  for (let ml = scale.maxMl; ml >= 0; ml -= 0.5) ink.lineTo(scale.x(ml), scale.y(spreadMmHg(ml, band).high));
  ink.fill();
}

function drawPopulation(
  area: ChartArea,
  colours: Colours,
  scale: ReturnType<typeof scaleFor>,
  names: PressureNames,
): void {
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
  if (area.width < 480) return;
  setFont(area, colours);
  ink.fillStyle = colours.accent;
  ink.textAlign = 'left';
  ink.textBaseline = 'middle';
  const labels = [
    { text: names.most, y: Math.max(scale.top + 8, scale.y(spreadMmHg(scale.maxMl, 'most').high)) },
    { text: names.half, y: Math.max(scale.top + 8, scale.y(spreadMmHg(scale.maxMl, 'half').high)) },
    { text: names.published, y: scale.y(publishedMmHg(scale.maxMl)) },
  ];
  let free = scale.top;
  for (const { text, y } of labels) {
    const at = Math.max(y, free);
    ink.fillText(text, scale.right + 8, at);
    free = at + area.rem + 3;
  }
}

function drawXAxis(area: ChartArea, colours: Colours, scale: ReturnType<typeof scaleFor>): void {
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
function drawStatic(
  area: ChartArea,
  colours: Colours,
  scale: Scale,
  { volumeMl, spaceMmHg, lineMmHg }: SessionSnapshot['traces']['pressure'],
): void {
  const { ink } = area;
  ink.strokeStyle = colours.ink;
  ink.lineWidth = 1.6;
  ink.beginPath();
  for (const i of staticReadings(spaceMmHg, lineMmHg)) {
    const x = scale.x(volumeMl[i] ?? 0);
    const y = scale.y(spaceMmHg[i] ?? 0);
    ink.moveTo(x - 5, y);
    ink.lineTo(x + 5, y);
    ink.moveTo(x, y);
    ink.lineTo(x, y + 8);
  }
  ink.stroke();
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
  if (area.width < 480) return;
  setFont(area, colours, thick ? 600 : 400);
  const left = x + 10 + ink.measureText(text).width < scale.right;
  ink.textAlign = left ? 'left' : 'right';
  ink.textBaseline = 'middle';
  ink.fillStyle = thick ? colours.ink : colours['ink-2'];
  ink.fillText(text, left ? x + 10 : x - 10, at.labelY);
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

  const { volumeMl, spaceMmHg, lineMmHg } = snapshot.traces.pressure;
  const count = volumeMl.length;
  if (count === 0) return;
  const { ink } = area;
  ink.lineJoin = 'round';
  ink.strokeStyle = colours['ink-2'];
  ink.lineWidth = 1.2;
  drawLine(ink, scale, volumeMl, lineMmHg, 0, count);
  ink.strokeStyle = colours.ink;
  ink.lineWidth = 2.8;
  drawLine(ink, scale, volumeMl, spaceMmHg, 0, count);
  drawStatic(area, colours, scale, snapshot.traces.pressure);
  const ml = volumeMl.at(-1) ?? 0;
  const line = lineMmHg.at(-1) ?? 0;
  const space = spaceMmHg.at(-1) ?? 0;
  const labels = spreadLabels(scale.y(line), scale.y(space), area.rem + 4, scale);
  drawEnd(area, colours, scale, { ml, mmHg: line, labelY: labels.line }, names.line(line), false);
  drawEnd(area, colours, scale, { ml, mmHg: space, labelY: labels.space }, names.space(space), true);
}
