/**
 * Words for what happens and for what the scene shows. Moments become utterances: what she says, what the hands
 * and eyes notice. The picture becomes a sentence when its qualitative state changes, and not more often than each
 * eight seconds. The words themselves are handed in; this room only chooses and paces.
 */
import type { Finding } from '../physiology/types.ts';
import { told, type Moment, type SessionSnapshot, type Told } from '../session/index.ts';
import type { Utterance } from './captionQueue.ts';

export interface Words {
  readonly patientSays: string;
  readonly youNotice: string;
  readonly finding: (finding: Finding | Told) => string;
  readonly answer: (about: 'head' | 'back' | 'legs' | 'all') => string;
  readonly scene: (state: SceneState) => string;
}

/** The picture in a closed vocabulary. */
export interface SceneState {
  readonly bloodFrom: string | null;
  readonly bloodTo: string | null;
  readonly leak: 'none' | 'flowing' | 'slowing' | 'nearlyClosed';
}

const SCENE_INTERVAL_MS = 8000;

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
]);
const CAUTION: ReadonlySet<(Finding | Told)['type']> = new Set([
  'boneContact',
  'wetSkinTouched',
  'paraesthesia',
  'syringeJammed',
  'bradycardia',
]);

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
export function utteranceOf(moment: Moment, words: Words, covered: boolean): Utterance | null {
  if (moment.kind === 'act') {
    if (moment.refused || moment.act.type !== 'askPatient') return null;
    return { who: words.patientSays, text: words.answer(moment.act.about), tone: 'ink' };
  }
  if (moment.kind === 'state') return null;
  const finding = covered ? told(moment.finding) : moment.finding;
  if (finding === null || SILENT.has(finding.type)) return null;
  const text = words.finding(finding);
  if (text === '') return null;
  const who = finding.type === 'sensation' ? words.patientSays : words.youNotice;
  return { who, text, tone: findingTone(finding) };
}

/** The picture's qualitative state; levels are those that hold blood, from head to foot. */
export function sceneState(snapshot: SessionSnapshot, levels: readonly string[]): SceneState {
  const { csf } = snapshot.body;
  const share = csf.leakBeforePatchMlPerMin > 0 ? csf.leakMlPerMin / csf.leakBeforePatchMlPerMin : 1;
  const patched = levels.length > 0;
  const leak = !patched ? 'none' : share > 0.8 ? 'flowing' : share > 0.2 ? 'slowing' : 'nearlyClosed';
  return { bloodFrom: levels[0] ?? null, bloodTo: levels.at(-1) ?? null, leak };
}

/** Speaks about the picture when it has changed, at most each eight seconds. */
export function createSceneDescriber(words: Pick<Words, 'scene'>): {
  readonly describe: (state: SceneState, nowMs: number) => string | null;
} {
  let lastKey = JSON.stringify({ bloodFrom: null, bloodTo: null, leak: 'none' });
  let lastMs = -Infinity;
  return {
    describe: (state, nowMs) => {
      const key = JSON.stringify(state);
      if (key === lastKey || nowMs - lastMs < SCENE_INTERVAL_MS) return null;
      lastKey = key;
      lastMs = nowMs;
      return words.scene(state);
    },
  };
}
