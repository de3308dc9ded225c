/** Step 5 as a scripted operator does it: numb, push, feel, judge; after a pass that failed, the line that follows from it. */
import type { Interspace } from '../../content/levels.ts';
import type { Desk } from './desk.ts';
import { showSpace } from './contrast.ts';
import { markSpace } from './find.ts';
import { nextLine, nothingLearnt, type Learnt, type Line, type PassEnd } from './needle/lines.ts';
import { advance } from './needle/pass.ts';
import { prepareAgain } from './prepare.ts';
import type { OperatorStyle } from './style.ts';
import { STYLES } from './styles.ts';

/** Two operators with three passes each, a wet tap and a faint: more beginnings there are not. */
const MOST_TRIES = 14;
/** Local anaesthetic wants its time, s. */
const NUMBING_S = 60;
const FAINT_PASSES_S = 300;
const LOOK_S = 3;
const WITHDRAW_MM_PER_S = 4;
/** What is firm begins about so much before the hand is sure of it, mm. */
const SURE_AFTER_MM = 4;
/** Nobody draws back further than to here, or the tip leaves the skin, mm. */
const LEAST_MM = 3;
const LONGEST_WITHDRAWAL_S = 60;
/** Body-mass index from which the usual needle may be too short, kg/m2. */
const LARGE = 40;

/** One attempt at finding the space, from her first mark to the end. */
interface Attempt {
  readonly desk: Desk;
  style: OperatorStyle;
  readonly learnt: Learnt;
  level: Interspace;
  line: Line;
  passes: number;
}

/** Whoever has met CSF goes on with a slow hand that rests on her back. */
function slower(style: OperatorStyle): OperatorStyle {
  const { placing } = style;
  const needleMmPerS = Math.min(placing.needleMmPerS, STYLES.expert.placing.needleMmPerS);
  return {
    ...style,
    placing: { ...placing, needleMmPerS, equipment: { ...placing.equipment, hand: 'braced' } },
  };
}

function firstLine({ placing }: OperatorStyle): Line {
  return { ...placing.entry, ...placing.aim };
}

/** The line as this hand holds it: nobody's hand is a protractor. */
function asHeld({ desk, style, line, passes }: Attempt): Pick<Line, 'cephaladDeg' | 'leftDeg'> {
  const off = (thing: string) => style.placing.scatterDeg * desk.view.unsteadiness(`${thing} ${passes}`);
  // A back that is still turned is met square to itself, by who sees it.
  const turned = style.placing.allowsForTurn ? desk.view.pose.rotationDeg : 0;
  return { cephaladDeg: line.cephaladDeg + off('cephalad'), leftDeg: line.leftDeg - turned + off('left') };
}

/** A needle that is long enough for her, as far as that can be seen. */
function takeNeedle({ desk, style }: Attempt): void {
  const { equipment, notes } = desk.view;
  if (style.placing.equipment !== undefined)
    desk.do({ type: 'chooseEquipment', equipment: { ...equipment, ...style.placing.equipment } });
  else if (style.placing.looksAtSize && notes.patient.bodyMassIndex >= LARGE && equipment.lengthMm < 110)
    desk.do({ type: 'chooseEquipment', equipment: { ...equipment, lengthMm: 110 } });
}

/** Mark the space and numb it. */
function mark(attempt: Attempt): boolean {
  const { desk, style, level } = attempt;
  // She may have been marked with a pen before the field was made.
  const isMarked = desk.view.machine.inner === 'levelChosen' && attempt.passes === 0;
  if (!isMarked && !markSpace(desk, style.placing, level)) return false;
  if (style.placing.answers.level === 'recounted' && attempt.passes === 0)
    markSpace(desk, { ...style.placing, palpation: 'fromSacrum' }, level);
  takeNeedle(attempt);
  desk.do({ type: 'anaesthetiseSkin' });
  const { localToMm } = style.placing;
  if (localToMm !== null) {
    desk.do({ type: 'anaesthetiseTrack', toDepthMm: localToMm });
    desk.do({ type: 'nickSkin' });
  }
  desk.wait(NUMBING_S);
  return true;
}

/** A look at what is covered. */
function peek({ desk, style }: Attempt): void {
  for (let looks = 0; looks < style.placing.peeks; looks++) {
    desk.do({ type: 'peek', open: true });
    desk.watchFor([], LOOK_S);
    desk.do({ type: 'peek', open: false });
  }
}

/** The needle through the skin, once the place is marked and numb. */
function enter(attempt: Attempt): boolean {
  const { leftMm, cranialMm } = attempt.line;
  attempt.passes++;
  const isIn = attempt.desk.do({
    type: 'insertNeedle',
    leftOffsetMm: leftMm,
    cranialOffsetMm: cranialMm,
    ...asHeld(attempt),
  });
  if (isIn) peek(attempt);
  return isIn;
}

/** Draw back to the fat under the skin, by the depth at which it had begun to resist. False when the needle came out. */
function withdraw({ desk, learnt }: Attempt): boolean {
  desk.do({ type: 'pressSyringe', pressed: false });
  desk.do({ type: 'setNeedleSpeed', speedMmPerS: -WITHDRAW_MM_PER_S });
  const fatEndsMm = Math.min(learnt.fatEndsMm ?? Infinity, learnt.firmFromMm ?? Infinity);
  const backToMm = fatEndsMm === Infinity ? LEAST_MM : Math.max(LEAST_MM, fatEndsMm - SURE_AFTER_MM);
  desk.watchFor(
    ['needleOut', 'vasovagal'],
    LONGEST_WITHDRAWAL_S,
    ({ hand }) => !hand.needleIn || hand.marksMm <= backToMm,
  );
  if (!desk.view.hand.needleIn) return false;
  desk.do({ type: 'setNeedleSpeed', speedMmPerS: 0 });
  if (!desk.view.hand.styletIn) desk.do({ type: 'setStylet', inside: true });
  return true;
}

/** From under the skin along another line. */
function redirect(attempt: Attempt): boolean {
  attempt.passes++;
  return attempt.desk.do({ type: 'redirectNeedle', ...asHeld(attempt) });
}

function takeOut({ desk }: Attempt): void {
  if (desk.view.hand.needleIn) desk.do({ type: 'removeNeedle' });
}

/** Flat, legs up, until it is over. Who sat has lost her field and is prepared anew. */
function answerFaint(attempt: Attempt): boolean {
  const { desk, style } = attempt;
  if (style.placing.answers.faint === 'ignored') return true;
  desk.do({ type: 'easeFaint' });
  desk.watchFor(['faintPassed'], FAINT_PASSES_S);
  takeOut(attempt);
  if (desk.view.machine.phase === 'positioning') prepareAgain(desk, style);
  return mark(attempt) && enter(attempt);
}

/** Somebody more practised, with fresh passes: feels for herself. */
function senior(attempt: Attempt): boolean {
  takeOut(attempt);
  if (attempt.style.placing.answers.passesUsed === 'givesUp') return false;
  if (!attempt.desk.do({ type: 'handOverToSenior' })) return false;
  const { palpation } = attempt.style.placing;
  const { placing } = STYLES.expert;
  attempt.style = {
    ...attempt.style,
    placing: palpation === 'onFilm' ? { ...placing, palpation } : placing,
  };
  attempt.learnt.contacts.length = 0;
  attempt.line = firstLine(attempt.style);
  return mark(attempt) && enter(attempt);
}

function remember({ learnt, line }: Attempt, met: PassEnd): void {
  if (met.end === 'bone') learnt.contacts.push({ line, depthMm: met.depthMm });
  if (met.end === 'soft') learnt.softs++;
  if (met.end === 'lost') learnt.lost++;
}

/** What follows from a pass that did not end in the space; false when there is nothing left to try. */
function goOn(attempt: Attempt, met: PassEnd): boolean {
  const { desk, style } = attempt;
  if (met.end === 'faint') return answerFaint(attempt);
  if (met.end === 'csf') {
    takeOut(attempt);
    attempt.level = style.levels[1];
    attempt.style = slower(style);
    attempt.line = firstLine(style);
    return (mark(attempt) && enter(attempt)) || senior(attempt);
  }
  if (met.end === 'tooShort') {
    takeOut(attempt);
    if (style.placing.answers.tooShort === 'sameNeedle') return enter(attempt) || senior(attempt);
    const { equipment } = desk.view;
    const lengthMm = equipment.lengthMm === 80 ? 110 : 150;
    desk.do({ type: 'chooseEquipment', equipment: { ...equipment, lengthMm } });
    return enter(attempt) || senior(attempt);
  }
  remember(attempt, met);
  const line = nextLine(attempt.learnt, attempt.line, met, style.placing.answers);
  const isBeside = line.leftMm !== attempt.line.leftMm || line.cranialMm !== attempt.line.cranialMm;
  attempt.line = line;
  const { redirects, pain } = style.placing.answers;
  if (met.end === 'pain' && pain === 'sameLine' && withdraw(attempt)) return true;
  const swings = redirects === 'atDepth' || (redirects === 'atDepthOnce' && attempt.passes === 1);
  if (!isBeside && (swings || withdraw(attempt))) return redirect(attempt) || senior(attempt);
  takeOut(attempt);
  return enter(attempt) || senior(attempt);
}

/** The space is believed in, and shown by contrast where the case asks for that: null when it holds; else what was met. */
function believe({ desk, style }: Attempt, met: PassEnd): PassEnd | null {
  if (met.end !== 'space') return met;
  if (!desk.do({ type: 'confirmSpace' })) return { end: 'lost' };
  return showSpace(desk, style.imaging);
}

/** True when the needle stands where the operator believes the space to be; false when the operator gave up. */
export function place(desk: Desk, style: OperatorStyle): boolean {
  const attempt: Attempt = {
    desk,
    style,
    learnt: nothingLearnt(),
    level: style.levels[0],
    line: firstLine(style),
    passes: 0,
  };
  if (!mark(attempt) || !enter(attempt)) return false;
  for (let tries = 0; tries < MOST_TRIES && !desk.over; tries++) {
    const met = believe(attempt, advance(desk, attempt.style.placing, attempt.learnt));
    if (met === null) return true;
    if (!goOn(attempt, met)) return false;
  }
  return false;
}
