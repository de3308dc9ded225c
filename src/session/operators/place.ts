/** Step 5 as a scripted operator does it: seat the needle, feel for the loss, believe only a real one. */
import type { Interspace } from '../../content/levels.ts';
import type { Desk } from './desk.ts';
import type { OperatorStyle } from './style.ts';

/** Depth at which the needle stands by itself in the ligaments, mm: the stylet comes out, the syringe goes on. */
const SEAT_SHORT_OF_LIGAMENT_MM = 24;
/** A loss under this share of the resistance is not believed: half way from a false one to a true one. */
const TRUE_LOSS_PERCENT = 53;
/** Unless the plunger then runs as free as this. */
const FREE_PLUNGER = 0.9;
const FEEL_S = 0.5;
const LONGEST_PASS_S = 240;
const MOST_TRIALS = 12;
const BESIDE_VEIN_DEG = 4;
/** The fat under the skin on a line through it; fat of a gap or slit lies deeper. */
const UNDER_SKIN_SEGMENT = 1;

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
  return desk.snapshot.body.syringe.give >= FREE_PLUNGER;
}

/** One pass along the present line, from the skin or from under it. */
function advance(desk: Desk, style: OperatorStyle): PassEnd {
  desk.news();
  desk.do({ type: 'setNeedleSpeed', speedMmPerS: 2 });
  const blocked = seat(desk);
  if (blocked !== null) return blocked;
  desk.do({ type: 'pressSyringe', pressed: true });
  for (let trial = 0; trial < MOST_TRIALS; trial++) {
    desk.do({ type: 'setNeedleSpeed', speedMmPerS: style.needleMmPerS });
    const found = desk.watchFor(
      ['lossOfResistance', 'boneContact', 'duralPuncture', 'paraesthesia'],
      LONGEST_PASS_S,
    );
    if (found === null || found.type === 'paraesthesia') return 'lost';
    if (found.type === 'boneContact') return 'bone';
    if (found.type === 'duralPuncture') return 'csf';
    if (found.type === 'lossOfResistance' && isTrue(desk, style, found.resistanceDropPercent))
      return judge(desk, style);
  }
  return 'lost';
}

/** Push into the ligaments without the syringe; gives what stopped the needle, or null when it is seated. */
function seat(desk: Desk): PassEnd | null {
  while (desk.snapshot.body.needle.depthMm < SEAT_SHORT_OF_LIGAMENT_MM) {
    const found = desk.watchFor(['boneContact', 'duralPuncture', 'paraesthesia'], 0.5);
    if (found?.type === 'boneContact') return 'bone';
    if (found?.type === 'duralPuncture') return 'csf';
    if (found?.type === 'paraesthesia') return 'lost';
  }
  return null;
}

/** Draw back to the fat under the skin and point elsewhere. */
function redirect(desk: Desk, angle: readonly [number, number]): boolean {
  desk.do({ type: 'pressSyringe', pressed: false });
  desk.do({ type: 'setNeedleSpeed', speedMmPerS: -4 });
  const { needle } = desk.snapshot.body;
  for (let i = 0; i < 400 && (needle.tissue !== 'fat' || needle.segment > UNDER_SKIN_SEGMENT); i++) {
    if (needle.place === 'out') return false;
    desk.watchFor(['needleOut'], 0.2);
  }
  desk.do({ type: 'setNeedleSpeed', speedMmPerS: 0 });
  const [cephaladDeg, leftDeg] = angle;
  return desk.do({ type: 'redirectNeedle', cephaladDeg, leftDeg });
}

/** True when the needle stands where blood may go; false when the operator gave up. */
export function place(desk: Desk, style: OperatorStyle): boolean {
  let level = style.levels[0];
  let next = 1;
  let angle = style.angles[0] ?? [10, 0];
  if (!begin(desk, level, angle)) return false;
  for (let tries = 0; tries < 8 && !desk.over; tries++) {
    const end = advance(desk, style);
    if (end === 'space') return desk.do({ type: 'confirmSpace' });
    // A vein was met on a good line: try close beside it. Anything else asks for another line.
    angle = end === 'blood' ? [angle[0], angle[1] + BESIDE_VEIN_DEG] : (style.angles[next++] ?? angle);
    if (end === 'csf') {
      desk.do({ type: 'removeNeedle' });
      level = style.levels[1];
    } else if (redirect(desk, angle)) {
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
