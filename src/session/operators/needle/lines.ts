/** Where the needle points, and where it points next after what it met. */
import type { Answers } from '../style.ts';

/** Entry on the skin from the mark, mm, and angles from her midline, degrees. */
export interface Line {
  readonly leftMm: number;
  readonly cranialMm: number;
  readonly cephaladDeg: number;
  readonly leftDeg: number;
}

/** How one pass ended. */
export type PassEnd =
  | { readonly end: 'space' }
  | { readonly end: 'bone'; readonly depthMm: number }
  | { readonly end: 'pain'; readonly side: 'left' | 'right' }
  /** It went soft where ligament should be firm: beside the midline. */
  | { readonly end: 'soft' }
  | { readonly end: 'csf' }
  | { readonly end: 'blood' }
  /** The hub lies on the skin. */
  | { readonly end: 'tooShort' }
  /** She faints. */
  | { readonly end: 'faint' }
  | { readonly end: 'lost' };

/** What the operator has learnt of this back, pass by pass. */
export interface Learnt {
  /** Depth at which it grew firm on the present line, mm; null before that was felt. */
  firmFromMm: number | null;
  /** Depth at which it first resisted more than fat does, mm. */
  fatEndsMm: number | null;
  readonly contacts: { readonly line: Line; readonly depthMm: number }[];
  softs: number;
  lost: number;
}

export const nothingLearnt = (): Learnt => ({
  firmFromMm: null,
  fatEndsMm: null,
  contacts: [],
  softs: 0,
  lost: 0,
});

/** Bone so close behind the first firm tissue is a spinous process, mm; deeper it is a lamina. */
const SHALLOW_MM = 16;
/** A little more towards the head, or the feet, degrees. */
const STEP_DEG = 8;
/** Beside a spinous process the entry is moved rather than the angle, mm. */
const STEP_MM = 5;
const ASIDE_DEG = 5;
const FAR_BESIDE_DEG = 10;
const AWAY_FROM_ROOT_DEG = 7;
const BESIDE_VEIN_DEG = 4;

/** From the same place on the skin, in the same plane, at another angle. */
const isSameEntry = (one: Line, other: Line): boolean =>
  one.leftMm === other.leftMm &&
  one.cranialMm === other.cranialMm &&
  one.leftDeg === other.leftDeg &&
  one.cephaladDeg !== other.cephaladDeg;

/**
 * After bone. A line that points far beside comes back to the midline first. Two angles from one entry tell more than either. Alone, a
 * shallow bone is a spinous process: go in beside it, nearer her feet first, for the needle points towards her head.
 * A deep one is a lamina: point more towards her head; if bone is then met deeper, that was the lower lamina and the way is right;
 * if it is met as deep or less deep, it is the upper one, and the space lies towards her feet.
 */
function afterBone(learnt: Learnt, line: Line): Line {
  const [last, before] = [...learnt.contacts].reverse();
  if (last === undefined) return line;
  if (Math.abs(line.leftDeg) >= FAR_BESIDE_DEG) return { ...line, leftDeg: 0 };
  const isShallow = learnt.firmFromMm === null || last.depthMm - learnt.firmFromMm < SHALLOW_MM;
  const isTurned = before !== undefined && isSameEntry(before.line, line);
  if (isShallow && !isTurned) {
    const twice = before !== undefined && before.line.cranialMm !== line.cranialMm;
    return { ...line, cranialMm: line.cranialMm + (twice ? 2 * STEP_MM : -STEP_MM) };
  }
  if (before === undefined) return { ...line, cephaladDeg: line.cephaladDeg + STEP_DEG };
  const wentUp = line.cephaladDeg > before.line.cephaladDeg;
  const deeper = last.depthMm > before.depthMm + 1;
  const up = wentUp === deeper;
  const from = deeper ? line : before.line;
  return { ...from, cephaladDeg: from.cephaladDeg + (up ? STEP_DEG : -STEP_DEG) };
}

/** One side after the other, and further out each time. */
const alternately = (count: number) => (count % 2 === 1 ? 1 : -1) * Math.ceil(count / 2);

/** The line to try next. */
export function nextLine(learnt: Learnt, line: Line, met: PassEnd, answers: Answers): Line {
  switch (met.end) {
    case 'bone':
      return answers.bone === 'sameLine' ? line : afterBone(learnt, line);
    case 'pain': {
      const away = met.side === 'left' ? -AWAY_FROM_ROOT_DEG : AWAY_FROM_ROOT_DEG;
      return answers.pain === 'sameLine' ? line : { ...line, leftDeg: line.leftDeg + away };
    }
    case 'soft':
      return { ...line, leftDeg: line.leftDeg + ASIDE_DEG * alternately(learnt.softs) };
    case 'blood':
      return { ...line, leftDeg: line.leftDeg + BESIDE_VEIN_DEG };
    case 'lost':
      return { ...line, cephaladDeg: line.cephaladDeg + STEP_DEG * alternately(learnt.lost) };
    default:
      return line;
  }
}
