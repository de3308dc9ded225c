/** Step 5 as a scripted operator does it: seat the needle, feel for the loss, believe only a real one. */
import type { Interspace } from '../../content/levels.ts';
import type { Desk } from './desk.ts';
import type { OperatorStyle } from './style.ts';

/** Push from which the hand calls the tissue firm, N: ligament against fat. */
const FIRM_N = 3;
/** Under this depth a firm push is the skin's own, mm. */
const THROUGH_SKIN_MM = 4;
/** So far into what is firm the needle stands by itself, mm: the stylet comes out, the syringe goes on. */
const SEAT_MM = 12;
/** What is firm begins about so much before the hand is sure of it, mm. */
const SURE_AFTER_MM = 2;
/** Nobody draws back further than to here, or the tip leaves the skin, mm. */
const LEAST_MM = 3;
/** Deeper than this no firm layer is waited for, mm. */
const DEEPEST_SEAT_MM = 100;
/** A loss under this share of the resistance is not believed: half way from a false one to a true one. */
const TRUE_LOSS_PERCENT = 53;
/** Unless the plunger then runs as free as this. */
const FREE_PLUNGER = 0.9;
const FEEL_S = 0.5;
const LONGEST_PASS_S = 240;
const MOST_TRIALS = 12;
const BESIDE_VEIN_DEG = 4;

type PassEnd = 'space' | 'bone' | 'csf' | 'blood' | 'lost';

/** Numb the skin over a level and put the needle in. */
function begin(desk: Desk, level: Interspace, angle: readonly [number, number]): boolean {
  if (!desk.do({ type: 'chooseLevel', interspace: level })) return false;
  desk.do({ type: 'anaesthetiseSkin' });
  desk.wait(60);
  const [cephaladDeg, leftDeg] = angle;
  return desk.do({ type: 'insertNeedle', leftOffsetMm: 0, cranialOffsetMm: 0, cephaladDeg, leftDeg });
}

/** Clear fluid is told apart by its warmth and by a test strip. */
function isCsf(desk: Desk): boolean {
  desk.news();
  desk.do({ type: 'testFluid', by: 'warmth' });
  desk.do({ type: 'testFluid', by: 'glucose' });
  const csf = desk
    .news()
    .some(
      (found) => found.type === 'fluidTested' && (found.result === 'warm' || found.result === 'positive'),
    );
  desk.do({ type: 'judgeFluid', as: csf ? 'csf' : 'saline' });
  return csf;
}

/** Look at the hub once the plunger has gone. */
function judge(desk: Desk, style: OperatorStyle): PassEnd {
  if (!style.checksHub) {
    desk.do({ type: 'checkHub' });
    desk.do({ type: 'judgeFluid', as: 'saline' });
    return 'space';
  }
  desk.news();
  desk.do({ type: 'checkHub' });
  const answer = desk.news().find((finding) => finding.type === 'hubChecked');
  if (answer?.type !== 'hubChecked') return 'lost';
  if (answer.fluid === 'clear') return isCsf(desk) ? 'csf' : 'space';
  if (answer.fluid === 'blood') return 'blood';
  return 'space';
}

/** Whether a loss is believed: a large one is; at a small one, who is careful feels the plunger for a moment. */
function isTrue(desk: Desk, style: OperatorStyle, dropPercent: number): boolean {
  if (dropPercent >= TRUE_LOSS_PERCENT) return true;
  if (!style.checksHub) return false;
  desk.watchFor([], FEEL_S);
  return desk.view.thumb.give >= FREE_PLUNGER;
}

/** What the operator has learnt of this woman's back on the way. */
interface Learnt {
  /** Depth at which it grew firm, mm; null before that was felt. */
  firmFromMm: number | null;
}

/** One pass along the present line, from the skin or from under it. */
function advance(desk: Desk, style: OperatorStyle, learnt: Learnt): PassEnd {
  desk.news();
  desk.do({ type: 'setNeedleSpeed', speedMmPerS: 2 });
  const blocked = seat(desk, learnt);
  if (blocked !== null) return blocked;
  desk.do({ type: 'pressSyringe', pressed: true });
  for (let trial = 0; trial < MOST_TRIALS; trial++) {
    desk.do({ type: 'setNeedleSpeed', speedMmPerS: style.needleMmPerS });
    const found = desk.watchFor(
      ['lossOfResistance', 'boneContact', 'secondGive', 'paraesthesia'],
      LONGEST_PASS_S,
    );
    if (found === null || found.type === 'paraesthesia') return 'lost';
    if (found.type === 'boneContact') return 'bone';
    if (found.type === 'secondGive') return 'csf';
    if (found.type === 'lossOfResistance' && isTrue(desk, style, found.resistanceDropPercent))
      return judge(desk, style);
  }
  return 'lost';
}

/** Push into the ligaments without the syringe; gives what stopped the needle, or null when it is seated. */
function seat(desk: Desk, learnt: Learnt): PassEnd | null {
  const { hand } = desk.view;
  const isSeated = () => {
    if (hand.marksMm < THROUGH_SKIN_MM) return false;
    if (learnt.firmFromMm === null && hand.forceN >= FIRM_N) learnt.firmFromMm = hand.marksMm;
    return hand.marksMm >= (learnt.firmFromMm ?? DEEPEST_SEAT_MM - SEAT_MM) + SEAT_MM;
  };
  const found = desk.watchFor(['boneContact', 'secondGive', 'paraesthesia'], LONGEST_PASS_S, isSeated);
  if (found?.type === 'boneContact') return 'bone';
  if (found?.type === 'secondGive') return 'csf';
  return found === null ? null : 'lost';
}

/** Draw back to the fat under the skin, by the depth at which it had grown firm, and point elsewhere. */
function redirect(desk: Desk, angle: readonly [number, number], learnt: Learnt): boolean {
  desk.do({ type: 'pressSyringe', pressed: false });
  desk.do({ type: 'setNeedleSpeed', speedMmPerS: -4 });
  const backToMm = Math.max(LEAST_MM, (learnt.firmFromMm ?? LEAST_MM) - SURE_AFTER_MM);
  desk.watchFor(['needleOut'], LONGEST_PASS_S, ({ hand }) => !hand.needleIn || hand.marksMm <= backToMm);
  if (!desk.view.hand.needleIn) return false;
  desk.do({ type: 'setNeedleSpeed', speedMmPerS: 0 });
  const [cephaladDeg, leftDeg] = angle;
  return desk.do({ type: 'redirectNeedle', cephaladDeg, leftDeg });
}

/** True when the needle stands where blood may go; false when the operator gave up. */
export function place(desk: Desk, style: OperatorStyle): boolean {
  let level = style.levels[0];
  let next = 1;
  let angle = style.angles[0] ?? [10, 0];
  const learnt: Learnt = { firmFromMm: null };
  if (!begin(desk, level, angle)) return false;
  for (let tries = 0; tries < 8 && !desk.over; tries++) {
    const end = advance(desk, style, learnt);
    if (end === 'space') return desk.do({ type: 'confirmSpace' });
    // A vein was met on a good line: try close beside it. Anything else asks for another line.
    angle = end === 'blood' ? [angle[0], angle[1] + BESIDE_VEIN_DEG] : (style.angles[next++] ?? angle);
    if (end === 'csf') {
      desk.do({ type: 'removeNeedle' });
      level = style.levels[1];
    } else if (redirect(desk, angle, learnt)) {
      continue;
    } else {
      desk.do({ type: 'removeNeedle' });
    }
    if (!begin(desk, level, angle)) {
      if (!desk.do({ type: 'handOverToSenior' }) || !begin(desk, level, angle)) return false;
    }
  }
  return false;
}
