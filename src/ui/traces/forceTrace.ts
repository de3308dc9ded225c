/**
 * Force against depth, with the strip of layers beneath: filled where the tip has been, open ahead. Where the inside is
 * covered the strip is hatched and has no names: it tells how deep the tip has been and nothing else.
 */
import { TISSUE_PALETTE, type Tissue } from '../../content/tissues.ts';
import type { SessionSnapshot } from '../../session/index.ts';
import type { TraceMark } from '../lib/traceWords.ts';
import { drawLine, drawYAxis, niceStep, setFont, type ChartArea, type Colours, type Scale } from './chart.ts';

const LEAST_DEPTH_MM = 80;
const LEAST_FORCE_N = 10;
const STRIP_PX = 12;

function scaleFor(area: ChartArea, snapshot: SessionSnapshot): Scale & { readonly maxForceN: number } {
  const { force } = snapshot.traces;
  const depthMm = Math.max(LEAST_DEPTH_MM, snapshot.body.needle.depthMm + 6);
  const peakN = force.forceN.reduce((most, value) => Math.max(most, value), 0);
  const maxForceN = Math.max(LEAST_FORCE_N, Math.ceil((peakN * 1.15) / 5) * 5);
  const left = 30;
  const right = area.width - 12;
  const top = 8;
  const bottom = area.height - STRIP_PX - area.rem - 20;
  return {
    left,
    right,
    top,
    bottom,
    maxForceN,
    x: (mm) => left + (Math.max(0, mm) / depthMm) * (right - left),
    y: (newton) => bottom - (newton / maxForceN) * (bottom - top),
  };
}

export interface ForceView {
  readonly snapshot: SessionSnapshot;
  /** What was told on the way: hard stops and losses. */
  readonly marks: readonly TraceMark[];
  readonly layerName: (tissue: Tissue) => string;
  readonly layersShown: boolean;
  /** The sign of a centimetre. */
  readonly depthUnit: string;
}

const HATCH_PX = 6;

/** How deep the tip has been, as a hatched strip. */
function hatch({ ink }: ChartArea, colours: Colours, x1: number, x2: number, y: number): void {
  ink.save();
  ink.beginPath();
  ink.rect(x1, y, x2 - x1, STRIP_PX);
  ink.clip();
  ink.strokeStyle = colours['ink-3'];
  ink.lineWidth = 1;
  ink.beginPath();
  for (let x = x1 - STRIP_PX; x < x2; x += HATCH_PX) {
    ink.moveTo(x, y + STRIP_PX);
    ink.lineTo(x + STRIP_PX, y);
  }
  ink.stroke();
  ink.restore();
  ink.strokeStyle = colours['line-2'];
  ink.strokeRect(x1 + 0.5, y + 0.5, Math.max(1, x2 - x1), STRIP_PX - 1);
}

/** Where no layer is named, the depth is: in centimetres, as on the shaft. */
function drawCentimetres(
  area: ChartArea,
  colours: Colours,
  scale: Scale,
  { endMm, y, unit }: { readonly endMm: number; readonly y: number; readonly unit: string },
): void {
  const { ink } = area;
  setFont(area, colours);
  ink.fillStyle = colours['ink-2'];
  ink.textBaseline = 'top';
  ink.textAlign = 'right';
  ink.fillText(unit, scale.left, y);
  ink.textAlign = 'center';
  for (let mm = 10; mm <= endMm + 1e-6; mm += 10) ink.fillText(String(mm / 10), scale.x(mm), y);
}

/** A hard stop is a cross, a loss an open triangle, on the line of its pass. */
function drawMarks(area: ChartArea, colours: Colours, scale: Scale, { snapshot, marks }: ForceView): void {
  const { ink } = area;
  const { passes } = snapshot.body.needle;
  for (const { kind, depthMm, pass } of marks) {
    const x = scale.x(depthMm);
    const y = scale.top + 6;
    ink.strokeStyle = pass === passes ? colours.ink : colours['ink-3'];
    ink.lineWidth = pass === passes ? 2.2 : 1.4;
    ink.beginPath();
    if (kind === 'stop') {
      ink.moveTo(x - 5, y - 5);
      ink.lineTo(x + 5, y + 5);
      ink.moveTo(x + 5, y - 5);
      ink.lineTo(x - 5, y + 5);
    } else {
      ink.moveTo(x - 6, y - 5);
      ink.lineTo(x + 6, y - 5);
      ink.lineTo(x, y + 5);
      ink.closePath();
    }
    ink.stroke();
  }
}

function drawStrip(area: ChartArea, colours: Colours, scale: Scale, view: ForceView): void {
  const { ink } = area;
  const { track, traces } = view.snapshot;
  const y = scale.bottom + 5;
  ink.strokeStyle = colours['line-2'];
  ink.lineWidth = 1;
  const endMm = (scale.right - scale.left) / (scale.x(1) - scale.x(0));
  for (let mm = 0; mm <= endMm; mm += 2) {
    const x = Math.round(scale.x(mm)) + 0.5;
    ink.beginPath();
    ink.moveTo(x, y + STRIP_PX);
    ink.lineTo(x, y + STRIP_PX + (mm % 10 === 0 ? 8 : 4));
    ink.stroke();
  }
  if (track === null) return;
  const reachedMm = traces.force.depthMm.reduce((most, value) => Math.max(most, value), 0);
  if (!view.layersShown) {
    drawCentimetres(area, colours, scale, { endMm, y: y + STRIP_PX + 10, unit: view.depthUnit });
    return hatch(area, colours, scale.left, scale.x(reachedMm), y);
  }
  setFont(area, colours);
  ink.textBaseline = 'top';
  ink.textAlign = 'center';
  let freeFrom = scale.left;
  for (const { tissue, fromMm, toMm } of track.segments) {
    if (tissue === 'air' || fromMm >= reachedMm) break;
    const x1 = scale.x(fromMm);
    const x2 = scale.x(Math.min(toMm, reachedMm));
    ink.fillStyle = TISSUE_PALETTE[tissue].fill;
    ink.fillRect(x1, y, Math.max(1, x2 - x1), STRIP_PX);
    ink.strokeStyle = colours['line-2'];
    ink.strokeRect(x1 + 0.5, y + 0.5, Math.max(1, x2 - x1), STRIP_PX - 1);
    const label = view.layerName(tissue);
    const wide = ink.measureText(label).width;
    const middle = (x1 + x2) / 2;
    if (middle - wide / 2 < freeFrom || x2 - x1 < 12) continue;
    ink.fillStyle = colours['ink-2'];
    ink.fillText(label, middle, y + STRIP_PX + 10);
    freeFrom = middle + wide / 2 + 10;
  }
  ink.setLineDash([3, 3]);
  ink.strokeStyle = colours['line-2'];
  ink.strokeRect(
    scale.x(reachedMm) + 0.5,
    y + 0.5,
    Math.min(14, scale.right - scale.x(reachedMm)),
    STRIP_PX - 1,
  );
  ink.setLineDash([]);
}

/** A number that differs whenever the trace would look otherwise. */
export function forceStamp({ body, traces }: Pick<SessionSnapshot, 'body' | 'traces'>): number {
  const { depthMm, forceN } = body.needle;
  return (
    traces.force.depthMm.length * 1e9 + Math.round(depthMm * 100) * 1e4 + Math.round(forceN * 100 + 4000)
  );
}

export function paintForceTrace(area: ChartArea, colours: Colours, view: ForceView): void {
  const { snapshot } = view;
  const { ink } = area;
  const scale = scaleFor(area, snapshot);
  const low = scale.bottom - scale.top < 3 * area.rem;
  const step = low ? scale.maxForceN : niceStep(scale.maxForceN, area.height < 110 ? 2 : 3);
  const values: number[] = [];
  for (let value = 0; value <= scale.maxForceN + 1e-9; value += step) values.push(value);
  drawYAxis(area, colours, scale, values, String);
  drawStrip(area, colours, scale, view);
  drawMarks(area, colours, scale, view);

  const { depthMm, forceN, pass } = snapshot.traces.force;
  ink.lineJoin = 'round';
  let from = 0;
  while (from < depthMm.length) {
    let to = from + 1;
    while (to < depthMm.length && pass[to] === pass[from]) to++;
    const present = to === depthMm.length;
    ink.strokeStyle = present ? colours.ink : colours['ink-3'];
    ink.lineWidth = present ? 2.4 : 1;
    drawLine(ink, scale, depthMm, forceN, from, to);
    from = to;
  }
  const { needle } = snapshot.body;
  if (needle.place === 'out') return;
  const x = scale.x(needle.depthMm);
  ink.strokeStyle = colours.accent;
  ink.lineWidth = 2;
  ink.beginPath();
  ink.moveTo(x, 0);
  ink.lineTo(x, scale.bottom + 5 + STRIP_PX + 6);
  ink.stroke();
  ink.fillStyle = colours.accent;
  ink.beginPath();
  ink.arc(x, scale.y(needle.forceN), 5, 0, 2 * Math.PI);
  ink.fill();
}
