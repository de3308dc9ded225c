/** The still part of a section map: tissues with their textures and outlines, in millimetres. */
import { TISSUE_PALETTE } from '../../content/tissues.ts';
import type { SectionWindow } from '../contour.ts';
import type { SectionShape } from '../section.ts';
import { areaOf, pathOf } from './paths.ts';
import { drawTexture, type Ink } from './textures.ts';

const NUCLEUS = '#B9D0CB';
const MARROW = '#E9DCBF';
/**
 * The dura is drawn at least this thick, mm: its true third of a millimetre would vanish. Half of it lies outside the sac, so
 * that with the picture's own pixels no place is called dura that is half a millimetre away from it.
 */
export const DURA_LINE_MM = 0.8;
/** Fibres run on into the bone by half of this, mm: no bright seam between them, and nothing else is covered by more. */
const INTO_BONE_LINE_MM = 0.8;

/** Soft modelling along the inside of an edge; it moves lightness by less than six. */
function modelEdge(ink: Ink, path: Path2D, colour: string, widthMm: number, alpha: number): void {
  ink.strokeStyle = colour;
  ink.lineJoin = 'round';
  for (const share of [1, 0.6, 0.3]) {
    ink.globalAlpha = alpha;
    ink.lineWidth = widthMm * share;
    ink.stroke(path);
  }
  ink.globalAlpha = 1;
}

/** The part of the outlines' rectangle that the picture shows: texture beyond it would be drawn for nobody. */
function seenArea(loops: readonly Float64Array[], window: SectionWindow): SectionWindow {
  const area = areaOf(loops);
  return {
    minU: Math.max(area.minU, window.minU),
    maxU: Math.min(area.maxU, window.maxU),
    minV: Math.max(area.minV, window.minV),
    maxV: Math.min(area.maxV, window.maxV),
  };
}

function paintBone(ink: Ink, shape: SectionShape, pixelsPerMm: number, window: SectionWindow): void {
  const marrow = shape.inner[0]?.loops ?? [];
  if (marrow.length === 0) return;
  ink.save();
  const inside = pathOf(marrow);
  ink.clip(inside, 'evenodd');
  ink.fillStyle = MARROW;
  ink.fill(inside, 'evenodd');
  drawTexture(ink, 'bone', seenArea(marrow, window), pixelsPerMm);
  modelEdge(ink, inside, '#F4ECDA', 1.6, 0.35);
  ink.restore();
}

function paintDisc(ink: Ink, shape: SectionShape, pixelsPerMm: number): void {
  const nucleus = shape.inner.at(-1)?.loops ?? [];
  ink.strokeStyle = '#6F9089';
  ink.lineWidth = Math.max(0.22, 0.8 / pixelsPerMm);
  ink.globalAlpha = 0.55;
  for (const { loops } of shape.inner.slice(0, -1)) ink.stroke(pathOf(loops));
  ink.globalAlpha = 1;
  if (nucleus.length > 0) {
    ink.fillStyle = NUCLEUS;
    ink.fill(pathOf(nucleus), 'evenodd');
  }
}

/** Paint one cut tissue, its texture no further than the window. */
export function paintShape(ink: Ink, shape: SectionShape, pixelsPerMm: number, window: SectionWindow): void {
  // The fluid is painted with the sac that holds it.
  if (shape.tissue === 'air' || shape.tissue === 'csf') return;
  const colour = TISSUE_PALETTE[shape.tissue];
  const path = pathOf(shape.loops);
  const hairline = Math.max(0.2, 1 / pixelsPerMm);
  if (shape.tissue === 'dura') {
    // The sac: filled with CSF, its wall a pearl line.
    ink.fillStyle = TISSUE_PALETTE.csf.fill;
    ink.fill(path, 'evenodd');
    ink.strokeStyle = colour.fill;
    ink.lineJoin = 'round';
    ink.lineWidth = DURA_LINE_MM;
    ink.stroke(path);
    ink.strokeStyle = '#C6BDD8';
    ink.lineWidth = DURA_LINE_MM * 0.28;
    ink.stroke(path);
    return;
  }
  ink.fillStyle = colour.fill;
  ink.fill(path, 'evenodd');
  if (shape.tissue === 'interspinousLigament') {
    ink.strokeStyle = colour.fill;
    ink.lineWidth = INTO_BONE_LINE_MM;
    ink.stroke(path);
  }
  if (shape.behindMm > 0) {
    // Under more fluid: paler, its outline softer.
    ink.fillStyle = TISSUE_PALETTE.csf.fill;
    ink.globalAlpha = Math.min(0.6, shape.behindMm * 0.14);
    ink.fill(path, 'evenodd');
    ink.globalAlpha = 0.85;
    ink.strokeStyle = colour.outline ?? colour.fill;
    ink.lineWidth = hairline;
    ink.stroke(path);
    ink.globalAlpha = 1;
    return;
  }
  ink.save();
  ink.clip(path, 'evenodd');
  if (shape.tissue === 'bone') paintBone(ink, shape, pixelsPerMm, window);
  else if (shape.tissue === 'disc') paintDisc(ink, shape, pixelsPerMm);
  else drawTexture(ink, shape.tissue, seenArea(shape.loops, window), pixelsPerMm);
  if (shape.tissue === 'bone') modelEdge(ink, path, '#B79E6C', 2.2, 0.16);
  if (shape.tissue === 'disc') modelEdge(ink, path, '#54736E', 2.4, 0.14);
  if (shape.tissue === 'ligamentumFlavum') modelEdge(ink, path, '#7C4407', 1.6, 0.2);
  if (shape.tissue === 'fat' || shape.tissue === 'muscle') modelEdge(ink, path, '#7A4A10', 2, 0.1);
  ink.restore();
  if (colour.outline !== null && shape.tissue !== 'interspinousLigament') {
    ink.strokeStyle = colour.outline;
    ink.lineJoin = 'round';
    ink.lineWidth = shape.tissue === 'nerve' ? Math.max(0.28, 1 / pixelsPerMm) : hairline;
    ink.stroke(path);
  }
}
