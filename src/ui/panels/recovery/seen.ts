/** What was found at the last look of each kind, in words: kept for as long as the page keeps the session. */
import type { Messages } from '../../../content/messages/index.ts';
import type { ObservationItem } from '../../../content/observations.ts';
import type { SessionSnapshot } from '../../../session/index.ts';
import { answerTo } from '../../lib/answers.ts';
import { legsLost } from '../../lib/legsLost.ts';

type Place = ObservationItem | 'call';
const kept = new WeakMap<SessionSnapshot, Map<Place, string>>();

export function keepSeen(snapshot: SessionSnapshot, place: Place, words: string): void {
  const known = kept.get(snapshot) ?? new Map<Place, string>();
  known.set(place, words);
  kept.set(snapshot, known);
}

export function lastSeen(snapshot: SessionSnapshot, place: Place): string | null {
  return kept.get(snapshot)?.get(place) ?? null;
}

function legsSeen(messages: Messages, { body }: SessionSnapshot): string {
  const { t } = messages;
  const { late, symptoms } = body;
  const pain = Math.max(symptoms.legPainNrs, late.radicularNrs);
  const found = [
    ...legsLost(messages, body),
    ...(pain >= 1 ? [t('recovery.seen.legsPain', { nrs: pain })] : []),
  ];
  return found.length === 0 ? t('recovery.seen.legs') : found.join(' ');
}

function bladderSeen({ t }: Messages, { body, machine }: SessionSnapshot): string {
  if (body.late.cannotPassUrine > 0) return t('recovery.seen.bladderBlocked');
  const up = machine.context.done.includes('walk');
  return t(up ? 'recovery.seen.bladder' : 'recovery.seen.bladderNotYet');
}

/** What a look finds now. */
export function seenNow(messages: Messages, snapshot: SessionSnapshot, item: ObservationItem): string {
  const { t } = messages;
  const { vitals, symptoms, posture } = snapshot.body;
  switch (item) {
    case 'vitalSigns':
      return t('recovery.seen.vitalSigns', {
        heartRate: vitals.heartRatePerMin,
        systolic: vitals.systolicMmHg,
        diastolic: vitals.diastolicMmHg,
        saturation: vitals.saturationPercent,
      });
    case 'temperature':
      return t('recovery.seen.temperature', { celsius: vitals.temperatureCelsius });
    case 'backPain':
      return t('recovery.seen.backPain', { nrs: Math.max(symptoms.backAcheNrs, symptoms.backPressureNrs) });
    case 'headache':
      return t(posture === 'upright' ? 'recovery.seen.headacheUp' : 'recovery.seen.headache', {
        nrs: symptoms.headacheNrs,
      });
    case 'bladder':
      return bladderSeen(messages, snapshot);
    case 'legs':
      return legsSeen(messages, snapshot);
  }
}

/** What she says on the telephone, with what only a question brings out. */
export function saidOnTheTelephone(messages: Messages, snapshot: SessionSnapshot): string {
  const { t } = messages;
  const { late, harm, vitals } = snapshot.body;
  const more = [
    ...(late.feverCelsius > 0 ? [t('recovery.call.fever', { celsius: vitals.temperatureCelsius })] : []),
    ...(late.radicularNrs >= 1 ? [t('recovery.call.radicular')] : []),
    ...(harm.weaknessSide === 'none' ? [] : [t('recovery.call.weak')]),
    ...(late.saddleNumb > 0 ? [t('recovery.call.saddle')] : []),
    ...(late.cannotPassUrine > 0 ? [t('recovery.call.bladder')] : []),
  ];
  return [answerTo(messages, 'all', snapshot), ...more].join(' ');
}
