/**
 * Words for what happens. Moments become utterances: what she says, what the hands and eyes notice, what was done with the
 * blood. The words themselves are handed in, from the closed vocabulary; this room only chooses and paces.
 */
import type { StopReason } from '../machines/acts.ts';
import type { Finding } from '../physiology/types.ts';
import { told, type Moment, type Told } from '../session/index.ts';
import type { Utterance } from './captionQueue.ts';
import type { SceneState } from './sceneWatch.ts';
import type { BodyChange } from './bodyWatch.ts';

export interface Words {
  readonly patientSays: string;
  readonly youNotice: string;
  readonly finding: (finding: Finding | Told) => string;
  readonly answer: (about: 'head' | 'back' | 'legs' | 'all') => string;
  readonly scene: (state: SceneState) => string;
  readonly change: (change: BodyChange) => string;
  readonly deed: (deed: Deed) => string;
}

/** What the hands did with the blood: told to whoever does not see the plunger. */
export type Deed =
  | { readonly type: 'begins' | 'rests' | 'waited' }
  | { readonly type: 'stopped'; readonly reason: StopReason };

/**
 * An utterance with whose words it holds: her own, her answer to a question, what was just done, an alarm that is over, what
 * can be read off (a mark, gauge, monitor), or what else is noticed.
 */
export interface Said extends Utterance {
  readonly from: 'her' | 'answer' | 'done' | 'eased' | 'measured' | 'senses';
}

/** Findings that nobody at the bedside would remark on, or that her own words tell already. */
const SILENT: ReadonlySet<(Finding | Told)['type']> = new Set([
  // The map of her back says each press itself, at once and with its place, and no more than a finger can tell.
  'palpated',
  'tissueEntered',
  'needleReachedTarget',
  'legPain',
  'highPressureHeadache',
  'headacheEased',
]);
const STOP: ReadonlySet<(Finding | Told)['type']> = new Set([
  'duralPuncture',
  'bloodIntoCsf',
  'backPressurePersists',
  'vasovagal',
  'legWeakness',
  'numbness',
  'visionChanged',
  'hearingChanged',
  'seizure',
  'asksToStop',
  'bloodBackAtHub',
  'cannotPassUrine',
  'saddleNumbness',
]);
const CAUTION: ReadonlySet<(Finding | Told)['type']> = new Set([
  'boneContact',
  'wetSkinTouched',
  'wetArmPunctured',
  'paraesthesia',
  'syringeJammed',
  'backPainStrong',
  'bradycardia',
  'fever',
  'radicularPain',
  'reboundHeadache',
  'headacheReturned',
]);

function fromOf({ type }: Finding | Told): Said['from'] {
  switch (type) {
    case 'sensation':
      return 'her';
    case 'heartRateRecovered':
    case 'faintPassed':
      return 'eased';
    case 'injectionMark':
    case 'syringeEmpty':
      return 'measured';
    default:
      return 'senses';
  }
}

function sensationTone(finding: Extract<Finding, { type: 'sensation' }>): Utterance['tone'] {
  const { site, quality } = finding.sensation;
  if (site === 'leftLeg' || site === 'rightLeg') return 'stop';
  if (site === 'head' && quality === 'worse') return 'stop';
  return quality === 'pressure' || quality === 'faint' ? 'caution' : 'ink';
}

function findingTone(finding: Finding | Told): Utterance['tone'] {
  if (finding.type === 'sensation') return sensationTone(finding);
  if (finding.type === 'hubChecked') return finding.fluid === 'none' ? 'ink' : 'caution';
  if (STOP.has(finding.type)) return 'stop';
  return CAUTION.has(finding.type) ? 'caution' : 'ink';
}

/** What is said about one moment, or null. With the inside covered only what anybody at the bedside would be told. */
export function utteranceOf(moment: Moment, words: Words, covered: boolean): Said | null {
  if (moment.kind === 'act') {
    if (moment.refused || moment.act.type !== 'askPatient') return null;
    return { who: words.patientSays, text: words.answer(moment.act.about), tone: 'ink', from: 'answer' };
  }
  if (moment.kind === 'state') return null;
  const finding = covered ? told(moment.finding) : moment.finding;
  if (finding === null || SILENT.has(finding.type)) return null;
  const text = words.finding(finding);
  if (text === '') return null;
  const from = fromOf(finding);
  const who = from === 'her' ? words.patientSays : words.youNotice;
  return { who, text, tone: findingTone(finding), from };
}

/** What the hands did in this moment of an injection, or null. */
export function deedOf(moment: Moment): Deed | null {
  if (moment.kind !== 'act' || moment.refused || !moment.path.startsWith('injection')) return null;
  const { act } = moment;
  if (act.type === 'setInjectionRate') return { type: act.mlPerS > 0 ? 'begins' : 'rests' };
  if (act.type === 'passTime') return { type: 'waited' };
  return act.type === 'stopInjection' ? { type: 'stopped', reason: act.reason } : null;
}
