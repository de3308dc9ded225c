/**
 * The filling fat ends where the model ends, not where a body does: there it runs out into the ground, so that
 * nobody takes the end of the drawing for a wall.
 */
import type { SectionShape } from '../section.ts';
import type { Ink } from './textures.ts';

/** Over how much the fat runs out, mm, in how many steps, and how much each takes away. */
const REACH_MM = 10;
const STEPS = 10;
const TAKEN = 0.3;
/** Outlines nearer than this are one boundary, mm. */
const CELL_MM = 2;

type Loops = readonly Float64Array[];

function key(column: number, row: number): number {
  return column * 65536 + row;
}

/** The cells in and beside which an outline runs. */
function cellsAlong(loops: Loops): ReadonlySet<number> {
  const cells = new Set<number>();
  for (const loop of loops)
    for (let i = 0; i < loop.length; i += 2) {
      const column = Math.round((loop[i] ?? 0) / CELL_MM);
      const row = Math.round((loop[i + 1] ?? 0) / CELL_MM);
      for (let dc = -1; dc <= 1; dc++) for (let dr = -1; dr <= 1; dr++) cells.add(key(column + dc, row + dr));
    }
  return cells;
}

/** The stretches of an outline that no other outline bounds, each as (u, v) pairs. */
export function openStretches(loops: Loops, bounding: Loops): number[][] {
  const bounded = cellsAlong(bounding);
  const stretches: number[][] = [];
  for (const loop of loops) {
    let stretch: number[] = [];
    for (let i = 0; i <= loop.length; i += 2) {
      const u = loop[i % loop.length] ?? 0;
      const v = loop[(i + 1) % loop.length] ?? 0;
      if (!bounded.has(key(Math.round(u / CELL_MM), Math.round(v / CELL_MM)))) stretch.push(u, v);
      else if (stretch.length > 0) {
        if (stretch.length > 2) stretches.push(stretch);
        stretch = [];
      }
    }
    if (stretch.length > 2) stretches.push(stretch);
  }
  return stretches;
}

/** Let a shape run out where `bounding` does not bound it. Nothing else may have been painted yet. */
export function runOut(ink: Ink, shape: SectionShape, bounding: Loops): void {
  ink.save();
  ink.globalCompositeOperation = 'destination-out';
  ink.globalAlpha = TAKEN;
  ink.lineJoin = 'round';
  ink.lineCap = 'round';
  ink.beginPath();
  for (const stretch of openStretches(shape.loops, bounding)) {
    ink.moveTo(stretch[0] ?? 0, stretch[1] ?? 0);
    for (let i = 2; i < stretch.length; i += 2) ink.lineTo(stretch[i] ?? 0, stretch[i + 1] ?? 0);
  }
  for (let step = 1; step <= STEPS; step++) {
    ink.lineWidth = (2 * REACH_MM * step) / STEPS;
    ink.stroke();
  }
  ink.restore();
}
