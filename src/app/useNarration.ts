/** Captions and the spoken description of a session: new moments become words, paced by the senses. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Messages } from '../content/messages/index.ts';
import { LEVEL_REACHED_ML } from '../physiology/index.ts';
import { SPREAD_LEVELS } from '../content/levels.ts';
import { insideShown, type Session } from '../session/index.ts';
import {
  createCaptionQueue,
  createSceneDescriber,
  sceneState,
  utteranceOf,
  type Caption,
  type CaptionQueue,
} from '../senses/index.ts';
import type { Frames } from '../ui/lib/frames.ts';
import { wordsFor } from './words.ts';

const LOOK_EVERY_MS = 200;

export interface Narration {
  readonly caption: Caption | null;
  /** What the live region says now. */
  readonly spoken: string;
  readonly announce: (text: string) => void;
  readonly earlier: () => readonly Caption[];
}

export function useNarration(session: Session, messages: Messages, frames: Frames): Narration {
  const [caption, setCaption] = useState<Caption | null>(null);
  const [spoken, setSpoken] = useState('');
  // The same sentence twice is a change for a screen reader only if the text changes.
  const announce = useCallback((text: string) => {
    setSpoken((last) => (last === text ? `${text}\u00a0` : text));
  }, []);

  const queueNow = useRef<CaptionQueue | null>(null);
  const earlier = useCallback(() => queueNow.current?.earlier() ?? [], []);

  useEffect(() => {
    const words = wordsFor(messages, session);
    const queue = createCaptionQueue();
    queueNow.current = queue;
    const scene = createSceneDescriber(words);
    let seen = session.snapshot.moments.length;
    let step = '';
    const stepChanged = (path: string) => {
      const [head = ''] = path.split('.');
      const changed = head !== step;
      step = head;
      return changed;
    };
    let shownId = 0;
    let lastMs = 0;
    const unsubscribe = session.subscribe(() => {
      const { moments } = session.snapshot;
      const covered = !insideShown(session.snapshot);
      for (const moment of moments.slice(seen)) {
        if (moment.kind === 'state' && stepChanged(moment.path)) queue.dropWaiting();
        const utterance = utteranceOf(moment, words, covered);
        if (utterance !== null) queue.say(utterance, performance.now());
      }
      seen = moments.length;
    });
    const stop = frames.onFrame((nowMs) => {
      if (nowMs - lastMs < LOOK_EVERY_MS) return;
      lastMs = nowMs;
      const current = queue.current(performance.now());
      if (current !== null && current.id !== shownId) {
        shownId = current.id;
        setCaption(current);
        announce(`${current.who}: ${current.text}`);
        return;
      }
      // What the picture shows is said only while it is shown.
      if (!insideShown(session.snapshot)) return;
      const { byLevelMl } = session.snapshot.body.epidural;
      const levels = SPREAD_LEVELS.filter((_, index) => (byLevelMl[index] ?? 0) >= LEVEL_REACHED_ML);
      const description = scene.describe(sceneState(session.snapshot, levels), performance.now());
      if (description !== null) announce(description);
    });
    return () => {
      unsubscribe();
      stop();
      setCaption(null);
    };
  }, [session, messages, frames, announce]);
  return { caption, spoken, announce, earlier };
}
