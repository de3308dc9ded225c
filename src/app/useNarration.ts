/** Captions, the spoken description and her voice, for the page: the narrator's clock, its live regions and its captions. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Messages } from '../content/messages/index.ts';
import type { Session } from '../session/index.ts';
import { createNarrator, type Caption, type Narrator } from '../senses/index.ts';
import type { Frames } from '../ui/lib/frames.ts';
import { createLiveTexts, type LiveTexts } from '../ui/lib/liveTexts.ts';
import type { Settings } from '../ui/lib/settings.ts';
import { useVoice } from './useVoice.ts';
import { wordsFor } from './words.ts';

const LOOK_EVERY_MS = 200;

export interface Narration {
  readonly caption: Caption | null;
  /** What the live regions say now. */
  readonly texts: LiveTexts;
  readonly announce: (text: string) => void;
  readonly earlier: () => readonly Caption[];
}

export function useNarration(
  session: Session,
  messages: Messages,
  frames: Frames,
  settings: Settings,
  stands: boolean,
  recalls: boolean,
): Narration {
  const [caption, setCaption] = useState<Caption | null>(null);
  const texts = useMemo(() => createLiveTexts(), []);
  const announce = useCallback((text: string) => texts.say('answer', text), [texts]);
  const unspoken = useCallback((text: string) => texts.say('described', text), [texts]);
  const voice = useVoice(session, messages.language, settings.voice, settings.voiceVolume, unspoken, stands);
  const narratorNow = useRef<Narrator | null>(null);
  const earlier = useCallback(() => narratorNow.current?.earlier() ?? [], []);

  useEffect(() => {
    const narrator = createNarrator(
      session,
      wordsFor(messages, session),
      {
        say: (sentence, as) => texts.say(as, sentence),
        voice: () => voice.current,
      },
      recalls ? performance.now() : null,
    );
    narratorNow.current = narrator;
    let shownId = 0;
    let lastMs = 0;
    const unsubscribe = session.subscribe(() => narrator.hear(performance.now()));
    const stop = frames.onFrame((frameMs) => {
      if (frameMs - lastMs < LOOK_EVERY_MS) return;
      lastMs = frameMs;
      const nowMs = performance.now();
      narrator.look(nowMs);
      const current = narrator.caption(nowMs);
      if (current === null || current.id === shownId) return;
      shownId = current.id;
      setCaption(current);
    });
    return () => {
      unsubscribe();
      stop();
      setCaption(null);
    };
  }, [session, messages, frames, texts, voice, recalls]);
  return { caption, texts, announce, earlier };
}
