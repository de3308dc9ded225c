/**
 * What she answers when asked. Asked how she is, she names every part that she feels, legs first; asked about
 * one part, the strongest symptom there. Faintness, a fresh shock in a leg and a new pressure in the head are
 * told whatever the question was.
 */
import type { Messages } from '../../content/messages/index.ts';
import type { ActOf } from '../../machines/acts.ts';
import type { Finding, Sensation } from '../../physiology/types.ts';
import type { SessionSnapshot } from '../../session/index.ts';
import { speechFor } from './speech.ts';
import { secondsOf } from './time.ts';

type About = ActOf<'askPatient'>['about'];
type Answering = Pick<SessionSnapshot, 'body' | 'moments' | 'tick' | 'patient'>;

/** Below this on the scale of 0 to 10 she would not mention it. */
const MENTIONED_NRS = 1;
/** Stiff neck, nausea and hearing, which she has had for days, only from here. */
const SIGN_MENTIONED_NRS = 2;
/** Hearing that high pressure has just changed, as she would rate it. */
const CHANGED_HEARING_NRS = 5;
/** Faintness from 0 to 1 that she would mention. */
const MENTIONED_FAINTNESS = 0.1;
/** A shock in a leg is told for this long. */
const LEG_TOLD_S = 120;
/** A new pressure in the head is told for this long; later it is an ache, or it is lifting. */
const HEAD_TOLD_S = 600;

const PARTS: Readonly<Record<Exclude<About, 'all'>, readonly Sensation['site'][]>> = {
  head: ['head', 'neck', 'ears'],
  back: ['lowBack'],
  legs: ['leftLeg', 'rightLeg'],
};

const isLeg = ({ site }: Sensation) => site === 'leftLeg' || site === 'rightLeg';

/** The shock in a leg that a finding tells of, if it does. */
function shock(finding: Finding): Sensation | null {
  if (finding.type === 'sensation' && isLeg(finding.sensation) && finding.sensation.quality === 'electric')
    return finding.sensation;
  if (finding.type !== 'legPain') return null;
  const site = finding.side === 'left' ? 'leftLeg' : 'rightLeg';
  return { site, quality: 'electric', intensityNrs: finding.intensityNrs };
}

function newHeadPressure(finding: Finding): Sensation | null {
  if (finding.type === 'sensation')
    return finding.sensation.site === 'head' && finding.sensation.quality === 'pressure'
      ? finding.sensation
      : null;
  return finding.type === 'highPressureHeadache'
    ? { site: 'head', quality: 'pressure', intensityNrs: 1 }
    : null;
}

/** The last of its kind within this time. */
function lastWithin(
  { moments, tick }: Answering,
  seconds: number,
  read: (finding: Finding) => Sensation | null,
): Sensation | null {
  for (let i = moments.length - 1; i >= 0; i--) {
    const moment = moments[i];
    if (moment === undefined || secondsOf(tick - moment.tick) > seconds) return null;
    const found = moment.kind === 'finding' ? read(moment.finding) : null;
    if (found !== null) return found;
  }
  return null;
}

/** What she feels now, legs first. */
function felt(now: Answering): readonly Sensation[] {
  const { symptoms, harm } = now.body;
  const shockNow = lastWithin(now, LEG_TOLD_S, shock);
  const headNow = lastWithin(now, HEAD_TOLD_S, newHeadPressure);
  const everNewPressure = headNow !== null || lastWithin(now, Infinity, newHeadPressure) !== null;
  const leg = now.patient.rootSide === 'left' ? 'leftLeg' : 'rightLeg';
  const all: Sensation[] = [];
  if (symptoms.legPainNrs >= MENTIONED_NRS)
    all.push({ site: leg, quality: 'electric', intensityNrs: symptoms.legPainNrs });
  else if (shockNow !== null) all.push(shockNow);
  if (harm.weaknessSide !== 'none') all.push({ site: leg, quality: 'heavy', intensityNrs: 5 });
  if (harm.numb > 0) all.push({ site: leg, quality: 'numb', intensityNrs: 5 });
  if (symptoms.faintness >= MENTIONED_FAINTNESS)
    all.push({ site: 'wholeBody', quality: 'faint', intensityNrs: symptoms.faintness * 10 });
  if (symptoms.backPressureNrs >= MENTIONED_NRS)
    all.push({ site: 'lowBack', quality: 'pressure', intensityNrs: symptoms.backPressureNrs });
  else if (symptoms.backAcheNrs >= MENTIONED_NRS)
    all.push({ site: 'lowBack', quality: 'ache', intensityNrs: symptoms.backAcheNrs });
  if (symptoms.neckPressureNrs >= MENTIONED_NRS)
    all.push({ site: 'neck', quality: 'pressure', intensityNrs: symptoms.neckPressureNrs });
  else if (symptoms.neckStiffnessNrs >= SIGN_MENTIONED_NRS)
    all.push({ site: 'neck', quality: 'ache', intensityNrs: symptoms.neckStiffnessNrs });
  const sound = now.patient.hearingRings ? 'ringing' : 'muffled';
  const hearingNrs = Math.max(symptoms.hearingNrs, harm.hearingChanged * CHANGED_HEARING_NRS);
  if (hearingNrs >= SIGN_MENTIONED_NRS) all.push({ site: 'ears', quality: sound, intensityNrs: hearingNrs });
  if (symptoms.nauseaNrs >= SIGN_MENTIONED_NRS)
    all.push({ site: 'stomach', quality: 'sick', intensityNrs: symptoms.nauseaNrs });
  if (headNow !== null) all.push(headNow);
  else if (symptoms.headacheNrs >= MENTIONED_NRS)
    all.push({ site: 'head', quality: 'ache', intensityNrs: symptoms.headacheNrs });
  else if (everNewPressure) all.push({ site: 'head', quality: 'easing', intensityNrs: symptoms.headacheNrs });
  return all;
}

function alwaysTold({ site, quality }: Sensation): boolean {
  return quality === 'electric' || quality === 'faint' || (site === 'head' && quality === 'pressure');
}

export function answerTo(messages: Messages, about: About, now: Answering): string {
  const all = felt(now);
  const say = (sensations: readonly Sensation[]) =>
    sensations.map((sensation) => speechFor(messages, sensation)).join(' ');
  if (about === 'all') {
    if (all.length === 0) return messages.t('speech.none.all');
    return all.some(isLeg) ? say(all) : `${messages.t('speech.none.legs')} ${say(all)}`;
  }
  const here = all.filter(({ site }) => PARTS[about].includes(site));
  const strongest = [...here].sort((a, b) => b.intensityNrs - a.intensityNrs)[0];
  const told = all.filter((one) => one === strongest || alwaysTold(one));
  if (here.length > 0) return say(told);
  return [messages.t(`speech.none.${about}`), ...told.map((one) => speechFor(messages, one))].join(' ');
}
