/** What a loss is worth: the plunger felt for a while, the hub looked at, clear fluid told apart. */
import type { Desk } from '../desk.ts';
import type { PlacingStyle } from '../style.ts';
import type { Learnt, PassEnd } from './lines.ts';

/** The plunger runs as free as this where a loss is true, for as long as it is felt. */
const FREE_PLUNGER = 0.9;
/** Asked so often while it is felt. */
const FELT_TIMES = 3;
/** So little way through firm tissue the space cannot lie behind it, mm. */
const LEAST_LIGAMENT_MM = 14;

/** Whether the plunger stays free under the thumb. */
function staysFree(desk: Desk, seconds: number): boolean {
  for (let felt = 0; felt < FELT_TIMES; felt++) {
    desk.watchFor([], seconds / FELT_TIMES);
    if (desk.view.thumb.give < FREE_PLUNGER) return false;
  }
  return true;
}

/** Whether a loss at this depth is believed. */
export function isBelieved(
  desk: Desk,
  style: PlacingStyle,
  learnt: Readonly<Learnt>,
  loss: { readonly depthMm: number; readonly drop: 'small' | 'large' },
): boolean {
  if (style.firstLoss === 'believed') return true;
  if (style.firstLoss === 'felt') {
    const through = loss.depthMm - (learnt.firmFromMm ?? 0);
    if (through < LEAST_LIGAMENT_MM) return false;
    return staysFree(desk, style.feelS);
  }
  return loss.drop === 'large';
}

/**
 * Clear fluid is told apart by a test strip and by whether it goes on coming. Warmth alone tells little: saline that lay in her
 * for a while is warm too.
 */
function testFluid(desk: Desk): PassEnd {
  desk.news();
  for (const by of ['warmth', 'glucose', 'flow'] as const) desk.do({ type: 'testFluid', by });
  const isCsf = desk
    .news()
    .some(
      (told) => told.type === 'fluidTested' && (told.result === 'positive' || told.result === 'keepsComing'),
    );
  desk.do({ type: 'judgeFluid', as: isCsf ? 'csf' : 'saline' });
  return { end: isCsf ? 'csf' : 'space' };
}

/** Tell what stands in the hub, and judge it. */
export function judgeFluid(desk: Desk, { answers }: PlacingStyle): PassEnd {
  if (answers.fluid === 'tested') return testFluid(desk);
  desk.do({ type: 'judgeFluid', as: answers.fluid === 'takenForCsf' ? 'csf' : 'saline' });
  return { end: answers.fluid === 'takenForCsf' ? 'csf' : 'space' };
}

/** Look at the hub where the needle stands. */
export function lookAtHub(desk: Desk, style: PlacingStyle): PassEnd {
  desk.news();
  desk.do({ type: 'checkHub' });
  const answer = desk.news().find((told) => told.type === 'hubChecked');
  if (answer?.type !== 'hubChecked') return { end: 'lost' };
  if (answer.fluid === 'blood') return { end: style.answers.fluid === 'passedOver' ? 'space' : 'blood' };
  return answer.fluid === 'clear' ? judgeFluid(desk, style) : { end: 'space' };
}
