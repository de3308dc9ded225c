/** Score items of the lines that were tried: the stylet, another line after bone, and drawing back before pointing elsewhere. */
import type { Tissue } from '../../content/tissues.ts';
import type { ActOf } from '../../machines/acts.ts';
import { NOT_REACHED, partly, type Evaluation } from './evaluation.ts';
import type { Run } from './run.ts';

/** Lines no further apart than this are the same line: degrees, and mm on the skin (choice of this model). */
const SAME_DEG = 2;
const SAME_MM = 2;

type Line = Omit<ActOf<'insertNeedle'>, 'type'>;

interface Tried {
  readonly line: Line;
  /** Which mark on the skin it was tried from. */
  readonly mark: number;
  contacts: number;
}

function isSameLine(a: Tried, b: Tried): boolean {
  return (
    a.mark === b.mark &&
    Math.abs(a.line.cephaladDeg - b.line.cephaladDeg) <= SAME_DEG &&
    Math.abs(a.line.leftDeg - b.line.leftDeg) <= SAME_DEG &&
    Math.abs(a.line.leftOffsetMm - b.line.leftOffsetMm) <= SAME_MM &&
    Math.abs(a.line.cranialOffsetMm - b.line.cranialOffsetMm) <= SAME_MM
  );
}

/** Every line of this patch, with how often it met bone. */
function linesOf(run: Run): Tried[] {
  const tried: Tried[] = [];
  let mark = 0;
  for (const event of run.events) {
    const last = tried.at(-1);
    if (event.kind === 'finding') {
      if (event.finding.type === 'boneContact' && last !== undefined) last.contacts++;
      continue;
    }
    const { act } = event;
    if (act.type === 'chooseLevel') mark++;
    if (act.type === 'insertNeedle') {
      const { type: _, ...line } = act;
      tried.push({ line, mark, contacts: 0 });
    }
    if (act.type === 'redirectNeedle' && last !== undefined) {
      const { cephaladDeg, leftDeg } = act;
      tried.push({ line: { ...last.line, cephaladDeg, leftDeg }, mark, contacts: 0 });
    }
  }
  return tried;
}

/** The same line meets the same bone: half off each time that one was tried again. */
function newLineAfterBone(run: Run): Evaluation {
  if (run.needleS === null) return NOT_REACHED;
  const lines = linesOf(run);
  const again = lines.reduce((sum, line, index) => {
    const metBefore = lines.slice(0, index).some((one) => one.contacts > 0 && isSameLine(one, line));
    return sum + Math.max(0, line.contacts - 1) + (metBefore ? 1 : 0);
  }, 0);
  return partly(1 - again / 2, run.findings('boneContact')[0]?.atS ?? run.needleS, { again });
}

/** A needle swung at depth cuts: half off each time. */
function drawnBackFirst(run: Run): Evaluation {
  if (run.needleS === null) return NOT_REACHED;
  const sweeps = run.findings('tissueSwept');
  return partly(1 - sweeps.length / 2, sweeps[0]?.atS ?? run.needleS, { sweeps: sweeps.length });
}

/** What holds a needle by itself on the way to the space, and what lies behind it. */
const FIRM: ReadonlySet<Tissue> = new Set([
  'supraspinousLigament',
  'interspinousLigament',
  'ligamentumFlavum',
]);
const BEYOND: ReadonlySet<Tissue> = new Set(['epiduralFat', 'dura', 'csf', 'nerve']);

/**
 * The stylet stays until the needle stands in ligament, and is out before the flavum is passed: of the times that it came out, the
 * share in which that was so. One line, one chance: a needle that was through with its stylet in felt nothing.
 */
function styletOut(run: Run): Evaluation {
  if (run.needleS === null) return NOT_REACHED;
  let tissue: Tissue = 'air';
  let isIn = false;
  let wentThrough = false;
  const firm: boolean[] = [];
  for (const event of run.events) {
    if (event.kind === 'finding') {
      if (event.finding.type !== 'tissueEntered') continue;
      ({ tissue } = event.finding);
      if (isIn && BEYOND.has(tissue)) wentThrough = true;
      continue;
    }
    const { act } = event;
    if (act.type === 'insertNeedle') [tissue, isIn] = ['skin', true];
    if (act.type === 'insertNeedle' || act.type === 'redirectNeedle') wentThrough = false;
    const comesOut = act.type === 'checkHub' || (act.type === 'setStylet' && !act.inside);
    if (isIn && comesOut) firm.push(FIRM.has(tissue) && !wentThrough);
    if (comesOut) isIn = false;
    if (act.type === 'setStylet' && act.inside) isIn = true;
  }
  if (firm.length === 0) return partly(0, run.needleS);
  return partly(firm.filter(Boolean).length / firm.length, run.needleS);
}

export const needleLineItems = { newLineAfterBone, drawnBackFirst, styletOut };
