/** Score items of her back before the needle: held, felt, marked and numb. */
import type { Finding } from '../../physiology/types.ts';
import type { Act, ActType, CoachingCue } from '../../machines/acts.ts';
import { NOT_REACHED, partly, type Evaluation } from './evaluation.ts';
import type { Run } from './run.ts';

/** From here on a back counts as round (choice of this model). */
const ROUND_FLEXION = 0.75;
/** Within this it counts as square, and as straight, degrees (choice of this model). */
const SQUARE_DEG = 4;
const STRAIGHT_DEG = 3;
const CURL_CUES: readonly CoachingCue[] = ['chinDown', 'kneesUp', 'pushBackOut'];
/** Local anaesthetic that reaches less deep leaves the ligaments to hurt, mm (choice of this model). */
const TRACK_MM = 25;

/** A rest of so long after a flinch is an answer, s; without one it costs this share (both a choice of this model). */
const REST_AFTER_FLINCH_S = 10;
const IGNORED_FLINCH = 0.25;
const CALMS: ReadonlySet<ActType> = new Set([
  'coach',
  'askPatient',
  'anaesthetiseSkin',
  'anaesthetiseTrack',
  'pause',
]);

type FeltBack = Extract<Finding, { type: 'palpated' }>['feel'];
/** What a space is counted from, and what it is found by. */
const COUNTED_FROM: readonly FeltBack[] = ['iliacCrest', 'sacrum'];
const FOUND_BY: readonly FeltBack[] = ['spinousProcess', 'interspace'];

/** Round, or asked for as much as can be asked; square; straight: a third each. */
function roundAndSquare(run: Run): Evaluation {
  const { needleS } = run;
  if (needleS === null) return NOT_REACHED;
  const pose = run
    .findings('posed')
    .filter((one) => one.atS <= needleS)
    .at(-1);
  if (pose === undefined) return partly(0, needleS);
  const { flexion, rotationDeg, leanDeg } = pose.finding;
  const said = new Set(
    run
      .acts('coach')
      .filter((one) => one.atS <= needleS)
      .map((one) => one.act.cue),
  );
  const good = [
    flexion >= ROUND_FLEXION || CURL_CUES.every((cue) => said.has(cue)),
    Math.abs(rotationDeg) <= SQUARE_DEG,
    Math.abs(leanDeg) <= STRAIGHT_DEG,
  ];
  return partly(good.filter(Boolean).length / good.length, pose.atS);
}

/** Felt where to count from, felt the spaces, and marked one of them: half for the mark. */
function spaceFelt(run: Run): Evaluation {
  const { needleS } = run;
  if (needleS === null) return NOT_REACHED;
  const felt = run
    .findings('palpated')
    .filter((one) => one.atS <= needleS)
    .map((one) => one.finding.feel);
  const marked = run.acts('chooseLevel').find((one) => one.atS <= needleS && one.act.mark !== undefined);
  const worth =
    (felt.some((feel) => COUNTED_FROM.includes(feel)) ? 0.25 : 0) +
    (felt.some((feel) => FOUND_BY.includes(feel)) ? 0.25 : 0) +
    (marked === undefined ? 0 : 0.5);
  return partly(worth, marked?.atS ?? needleS);
}

const pushesOn = (act: Act) =>
  (act.type === 'setNeedleSpeed' && act.speedMmPerS > 0) || (act.type === 'advanceNeedle' && act.byMm > 0);

/** Flinches after which the needle was pushed on at once, without a word and without more local anaesthetic. */
function flinchesIgnored(run: Run): number {
  let ignored = 0;
  let flinchS: number | null = null;
  for (const event of run.events) {
    if (event.kind === 'finding') {
      if (event.finding.type === 'patientMoved') flinchS = event.atS;
      continue;
    }
    if (flinchS === null) continue;
    if (CALMS.has(event.act.type)) flinchS = null;
    else if (pushesOn(event.act)) {
      if (event.atS <= flinchS + REST_AFTER_FLINCH_S) ignored++;
      flinchS = null;
    }
  }
  return ignored;
}

/**
 * The wheal and the track had both begun to work when the needle went in: half each. Whoever flinches says that they do not: a
 * quarter off each time that the needle went straight on.
 */
function localInDepth(run: Run): Evaluation {
  const { needleS } = run;
  if (needleS === null) return NOT_REACHED;
  const skin = run.findings('skinNumb').some((one) => one.atS <= needleS);
  const track = run
    .findings('trackNumb')
    .some((one) => one.atS <= needleS && one.finding.toDepthMm >= TRACK_MM);
  const numb = (skin ? 0.5 : 0) + (track ? 0.5 : 0);
  return partly(
    numb - IGNORED_FLINCH * flinchesIgnored(run),
    run.acts('anaesthetiseSkin')[0]?.atS ?? needleS,
  );
}

export const readyBackItems = { roundAndSquare, spaceFelt, localInDepth };
