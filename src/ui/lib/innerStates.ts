/** The inner states of each step that the rail unfolds: the usual way through it, and where she is when off it. */
import type { StepId } from '../../content/steps.ts';

const USUAL = {
  consent: ['assessing', 'explaining', 'capacityChecked'],
  positioning: ['preparing', 'placed', 'curled'],
  sterilePrep: ['beforeTimeOut', 'timeOut', 'scrubbed', 'gowned', 'skinWet', 'skinDry', 'draped'],
  bloodDraw: ['armBare', 'armPrepared', 'veinChosen', 'syringeReady'],
  needlePlacement: [
    'choosingLevel',
    'levelChosen',
    'skinAnaesthetised',
    'advancing',
    'lossOfResistance',
    'confirming',
    'spaceConfirmed',
  ],
  injection: ['awaitingBlood', 'bloodReady', 'bloodPassed', 'held', 'injecting', 'stopping'],
  recovery: ['turning', 'resting', 'sitting', 'standing', 'assessed', 'advised'],
} as const satisfies Record<StepId, readonly string[]>;

/** She has left the ward: nobody sees a monitor of hers. */
const AWAY: readonly string[] = ['homeDay1', 'homeDay2', 'followedUp', 'betweenPatches'];
export const isAway = (inner: string): boolean => AWAY.includes(inner);

/** The states to show, with the present one among them wherever it is known by name. */
export function innerStates(step: StepId, inner: string): readonly string[] {
  const usual: readonly string[] = USUAL[step];
  if (usual.includes(inner) || inner === '') return usual;
  if (step !== 'needlePlacement') return [...usual, inner];
  const after = usual.indexOf('advancing') + 1;
  return [...usual.slice(0, after), inner, ...usual.slice(after)];
}
