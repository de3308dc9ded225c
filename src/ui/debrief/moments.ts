/** The moments of a run that the timeline marks: scored items where they happened, and findings that mattered. */
import type { MessageKey, Messages } from '../../content/messages/index.ts';
import type { FindingType } from '../../physiology/types.ts';
import type { RunRecord, SessionSnapshot } from '../../session/index.ts';
import { findingWords } from '../lib/findingWords.ts';
import { secondsOf } from '../lib/time.ts';

export type MomentKind = 'well' | 'near' | 'error' | 'stop';
export interface MarkedMoment {
  readonly atS: number;
  readonly kind: MomentKind;
  readonly text: string;
}

const FINDING_KINDS: Partial<Record<FindingType, MomentKind>> = {
  wetSkinTouched: 'error',
  boneContact: 'near',
  paraesthesia: 'near',
  duralPuncture: 'error',
  bloodIntoCsf: 'error',
  syringeJammed: 'error',
  legPain: 'stop',
  backPressurePersists: 'stop',
  highPressureHeadache: 'stop',
  vasovagal: 'stop',
  legWeakness: 'error',
  numbness: 'error',
  visionChanged: 'error',
  hearingChanged: 'error',
  seizure: 'error',
  saddleNumbness: 'error',
  cannotPassUrine: 'stop',
  fever: 'stop',
  radicularPain: 'near',
  reboundHeadache: 'near',
  headacheReturned: 'near',
  asksToStop: 'stop',
  bloodBackAtHub: 'stop',
};

/** A slow heart that recovers within this time is a near miss; one that does not is a stop sign. */
const RECOVERS_S = 60;

function kindOf({ moments }: SessionSnapshot, finding: FindingType, tick: number): MomentKind | undefined {
  if (finding !== 'bradycardia') return FINDING_KINDS[finding];
  const recovers = moments.some(
    (one) =>
      one.kind === 'finding' &&
      one.finding.type === 'heartRateRecovered' &&
      one.tick >= tick &&
      secondsOf(one.tick - tick) <= RECOVERS_S,
  );
  return recovers ? 'near' : 'stop';
}

/** The title of a scored item. */
export function itemTitle({ t, has }: Messages, id: string): string {
  const key = `score.${id}`;
  return has(key) ? t(key) : id;
}

export function markedMoments(
  messages: Messages,
  snapshot: SessionSnapshot,
  record: RunRecord,
): readonly MarkedMoment[] {
  const scored = record.score.items.flatMap((item): MarkedMoment[] => {
    if (item.atS === null || !item.applies) return [];
    const kind = item.violated ? 'error' : item.points >= item.possible ? 'well' : 'near';
    return [{ atS: item.atS, kind, text: itemTitle(messages, item.id) }];
  });
  const found = snapshot.moments.flatMap((moment): MarkedMoment[] => {
    if (moment.kind !== 'finding') return [];
    const kind = kindOf(snapshot, moment.finding.type, moment.tick);
    if (kind === undefined) return [];
    return [{ atS: secondsOf(moment.tick), kind, text: findingWords(messages, moment.finding) }];
  });
  return [...scored, ...found].sort((a, b) => a.atS - b.atS);
}

export const KIND_WORDS: Readonly<Record<MomentKind, MessageKey>> = {
  well: 'debrief.moment.well',
  near: 'debrief.moment.near',
  error: 'debrief.moment.error',
  stop: 'debrief.moment.stop',
};
