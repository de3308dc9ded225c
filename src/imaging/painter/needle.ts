/** The needle as maps show it: dark-banded steel in a pale casing, hub and wings, ring at the tip. */
import { TISSUE_PALETTE, type Tissue } from '../../content/tissues.ts';
import { tentLine, type NeedleOverlay } from '../overlays.ts';
import { lineOf } from './paths.ts';
import type { Ink } from './textures.ts';

const TENT_LINE_MM = 0.5;
const ACCENT = '#14594C';

function bar(ink: Ink, fromMm: number, toMm: number, halfMm: number): void {
  ink.fillRect(fromMm, -halfMm, toMm - fromMm, halfMm * 2);
}

/** Drawn along its own axis: 0 at the tip, positive towards the hub. */
export function paintNeedle(ink: Ink, needle: NeedleOverlay, pixelsPerMm: number): void {
  const du = needle.hub.u - needle.tip.u;
  const dv = needle.hub.v - needle.tip.v;
  const length = Math.sqrt(du * du + dv * dv);
  if (length < 1) return;
  const half = Math.max(0.8, 1.6 / pixelsPerMm);
  const casing = Math.max(0.5, 1.5 / pixelsPerMm);
  ink.save();
  ink.translate(needle.tip.u, needle.tip.v);
  ink.transform(du / length, dv / length, -dv / length, du / length, 0, 0);
  ink.fillStyle = '#FFFFFF';
  bar(ink, 0, length, half + casing);
  ink.fillStyle = '#2F383B';
  bar(ink, 0, length, half);
  const steel = ink.createLinearGradient(0, -half, 0, half);
  steel.addColorStop(0, '#6E797B');
  steel.addColorStop(0.55, '#DDE3E2');
  steel.addColorStop(1, '#8D999A');
  ink.fillStyle = steel;
  bar(ink, 0.4, length, half * 0.78);
  ink.fillStyle = '#23292B';
  for (let mark = 10; mark < length - 1; mark += 10) bar(ink, mark - 0.5, mark + 0.5, half);
  // Hub and wings.
  ink.strokeStyle = '#66726E';
  ink.lineWidth = Math.max(0.25, 1 / pixelsPerMm);
  ink.fillStyle = '#DCE4DF';
  ink.beginPath();
  ink.rect(length - 1, -2.3, 10, 4.6);
  ink.fill();
  ink.stroke();
  ink.fillStyle = '#C9D5CE';
  for (const side of [-1, 1]) {
    ink.beginPath();
    ink.moveTo(length + 2, side * 2.3);
    ink.bezierCurveTo(length + 1, side * 6, length - 1, side * 12, length + 4, side * 12.5);
    ink.bezierCurveTo(length + 8, side * 12, length + 7, side * 6, length + 6, side * 2.3);
    ink.closePath();
    ink.fill();
    ink.stroke();
  }
  ink.restore();
}

/** A membrane that bulges before the tip: behind it still lies what the needle feels. */
export function paintTent(
  ink: Ink,
  needle: NeedleOverlay,
  tentingMm: number,
  felt: Tissue,
  next: Tissue | undefined,
): void {
  if (felt === 'air') return;
  const line = tentLine(needle, tentingMm);
  if (line.length === 0) return;
  const path = lineOf(line);
  ink.fillStyle = TISSUE_PALETTE[felt].fill;
  ink.fill(path);
  const border = next === undefined || next === 'air' ? null : TISSUE_PALETTE[next];
  if (border === null) return;
  ink.strokeStyle = border.outline ?? border.fill;
  ink.lineWidth = TENT_LINE_MM;
  ink.stroke(path);
}

/** The tip's ring: 18 px across with a white outer line, the same in every view. */
export function paintTipRing(ink: Ink, needle: NeedleOverlay, pixelsPerMm: number, ringPx: number): void {
  const radius = ringPx / 2 / pixelsPerMm;
  ink.beginPath();
  ink.arc(needle.tip.u, needle.tip.v, radius, 0, 6.2832);
  ink.strokeStyle = '#FFFFFF';
  ink.lineWidth = 5 / pixelsPerMm;
  ink.stroke();
  ink.strokeStyle = ACCENT;
  ink.lineWidth = 2.5 / pixelsPerMm;
  ink.stroke();
}
