/** Her voice, where it is wanted and this device has one. Silent while the run is paused or over, or the page is hidden. */
import { useEffect, useRef, useState } from 'react';
import { browserSpeech, createVoice, onVoicesChanged, voiceFor, type Voice } from '../senses/index.ts';
import type { Session } from '../session/index.ts';

const engine = browserSpeech();

/** Whether a voice of this device speaks the language. */
export function useHasVoice(language: string): boolean {
  const look = () => engine !== null && voiceFor(engine.voices(), language) !== null;
  const [has, setHas] = useState(look);
  useEffect(() => {
    const again = () => setHas(engine !== null && voiceFor(engine.voices(), language) !== null);
    again();
    return onVoicesChanged(again);
  }, [language]);
  return has;
}

/** Her voice, or null while it is not wanted. `failed` gets the words that could not be spoken. */
export function useVoice(
  session: Session,
  language: string,
  on: boolean,
  volume: number,
  failed: (text: string) => void,
  stands: boolean,
): { readonly current: Voice | null } {
  const voice = useRef<Voice | null>(null);
  const loudness = useRef(volume);
  useEffect(() => {
    loudness.current = volume;
    voice.current?.volume(volume);
  }, [volume]);
  useEffect(() => {
    if (stands) voice.current?.hush();
  }, [stands]);
  useEffect(() => {
    if (!on) return undefined;
    const speaker = createVoice(engine, language, failed);
    speaker.volume(loudness.current);
    voice.current = speaker;
    const hushWhenStill = () => {
      const { machine } = session.snapshot;
      if (machine.phase === 'paused' || machine.phase === 'debrief' || document.hidden) speaker.hush();
    };
    const unsubscribe = session.subscribe(hushWhenStill);
    document.addEventListener('visibilitychange', hushWhenStill);
    return () => {
      unsubscribe();
      document.removeEventListener('visibilitychange', hushWhenStill);
      speaker.hush();
      voice.current = null;
    };
  }, [session, language, on, failed]);
  return voice;
}
