/**
 * From what happens to what is told: captions for the eye, sentences for the live regions, her words for her voice. Her words
 * go to her voice where it is on and can speak, and to the live regions otherwise; never to both.
 */
import { LEVEL_REACHED_ML } from '../physiology/index.ts';
import { TICKS_PER_SECOND } from '../physiology/types.ts';
import { insideShown, type Moment, type Session, type SessionSnapshot } from '../session/index.ts';
import { createBodyWatch } from './bodyWatch.ts';
import { createCaptionQueue, type Caption } from './captionQueue.ts';
import { deedOf, utteranceOf, type Deed, type Said, type Words } from './describer.ts';
import { createPacer, urgencyOf } from './pacer.ts';
import { createSceneWatch } from './sceneWatch.ts';
import type { Voice } from './voice.ts';

export interface Listener {
  /** Say a sentence: an answer to an act or a question, what is told by itself, or what breaks in on whatever is being read. */
  readonly say: (sentence: string, as: 'answer' | 'described' | 'urgent') => void;
  /** Her voice, or null while it is off. */
  readonly voice: () => Voice | null;
}

export interface Narrator {
  /** Something has happened in the session. */
  readonly hear: (nowMs: number) => void;
  /** Look and speak, a few times a second. Numbers alone are compared; words are made where something has changed. */
  readonly look: (nowMs: number) => void;
  /** The caption to show, or null before the first. */
  readonly caption: (nowMs: number) => Caption | null;
  readonly earlier: () => readonly Caption[];
}

/** Whether this moment ends what her voice was saying: the injection is over. */
function endsWords(moment: Moment): boolean {
  return moment.kind === 'act' && !moment.refused && moment.act.type === 'stopInjection';
}

/** A wait or a stop: what the hand that asked for it has to know. A thumb on or off is felt as well. */
const isEnd = ({ type }: Deed) => type === 'waited' || type === 'stopped';

/** Told together with the last words, s. */
const RECALLED_S = 2;

/** The moment from which on the last words were told. */
function firstToTell(snapshot: SessionSnapshot, words: Words): number {
  const { moments } = snapshot;
  const covered = !insideShown(snapshot);
  let last = moments.length - 1;
  for (; last >= 0; last--) {
    const moment = moments[last];
    if (moment !== undefined && utteranceOf(moment, words, covered) !== null) break;
  }
  const from = (moments[last]?.tick ?? 0) - RECALLED_S * TICKS_PER_SECOND;
  while (last > 0 && (moments[last - 1]?.tick ?? 0) >= from) last--;
  return Math.max(0, last);
}

/** A narrator of a session from now on; one that recalls begins with what was told last. */
export function createNarrator(
  session: Pick<Session, 'snapshot'>,
  words: Words,
  { say, voice }: Listener,
  recallAtMs: number | null = null,
): Narrator {
  const { snapshot } = session;
  const queue = createCaptionQueue();
  const pacer = createPacer();
  const scene = createSceneWatch();
  let body = createBodyWatch();
  let seen = snapshot.moments.length;
  let { step } = snapshot.machine;

  const notice = (text: string, from: 'senses' | 'measured' | 'done' = 'senses'): Said => ({
    who: words.youNotice,
    text,
    tone: 'ink',
    from,
  });
  const tellNext = (nowMs: number) => {
    const said = pacer.next(nowMs, voice()?.busy(nowMs) ?? false);
    if (said === null) return;
    const urgent = urgencyOf(said) === 0;
    const hers = said.from === 'her' || said.from === 'answer';
    if (hers && voice()?.say(said.text, urgent, nowMs) === true) return;
    if (urgent) voice()?.hush();
    // An answer comes at once, and must not wipe out what was told a moment before.
    const as = said.tone === 'stop' ? 'urgent' : urgent ? 'answer' : 'described';
    say(`${said.who}: ${said.text}`, as);
  };
  const hearMoment = (moment: Moment, covered: boolean, nowMs: number) => {
    const utterance = utteranceOf(moment, words, covered);
    if (utterance !== null) {
      queue.say(utterance, nowMs);
      pacer.tell(utterance, nowMs);
    }
    const deed = deedOf(moment);
    if (deed !== null) pacer.tell(notice(words.deed(deed), isEnd(deed) ? 'done' : 'senses'), nowMs);
    if (endsWords(moment)) voice()?.hush();
  };
  if (recallAtMs !== null) {
    seen = firstToTell(snapshot, words);
    for (; seen < snapshot.moments.length; seen++) {
      const moment = snapshot.moments[seen];
      if (moment !== undefined) hearMoment(moment, !insideShown(snapshot), recallAtMs);
    }
  }
  return {
    hear: (nowMs) => {
      if (snapshot.machine.step !== step) {
        step = snapshot.machine.step;
        queue.dropWaiting();
        pacer.dropWaiting();
        body = createBodyWatch();
      }
      const covered = !insideShown(snapshot);
      for (; seen < snapshot.moments.length; seen++) {
        const moment = snapshot.moments[seen];
        if (moment !== undefined) hearMoment(moment, covered, nowMs);
      }
      tellNext(nowMs);
    },
    look: (nowMs) => {
      const { epidural, vitals } = snapshot.body;
      if (snapshot.machine.phase === 'injection') {
        const monitored = snapshot.machine.context.done.includes('attachMonitors');
        const change = body.look(epidural.pressureMmHg, vitals.heartRatePerMin, monitored, nowMs);
        if (change !== null) pacer.tell(notice(words.change(change), 'measured'), nowMs);
      }
      // What the picture shows is said only while it is shown.
      if (insideShown(snapshot)) {
        const state = scene.look(snapshot.body, LEVEL_REACHED_ML, nowMs);
        if (state !== null) pacer.tell(notice(words.scene(state)), nowMs);
      }
      tellNext(nowMs);
    },
    caption: queue.current,
    earlier: queue.earlier,
  };
}
