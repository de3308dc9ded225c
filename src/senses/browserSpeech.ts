/** The browser's speech synthesis as an engine; null where it has none. */
import type { SpeechEngine } from './voice.ts';

export function browserSpeech(): SpeechEngine | null {
  if (typeof window === 'undefined' || !('speechSynthesis' in window)) return null;
  const synthesis = window.speechSynthesis;
  return {
    voices: () => synthesis.getVoices(),
    speak: (text, choice, volume, heard) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = synthesis.getVoices().find(({ name }) => name === choice.name) ?? null;
      utterance.lang = choice.lang;
      utterance.volume = volume;
      utterance.addEventListener('start', () => heard('begun'));
      utterance.addEventListener('end', () => heard('ended'));
      utterance.addEventListener('error', () => heard('failed'));
      synthesis.speak(utterance);
    },
    cancel: () => synthesis.cancel(),
  };
}

/** Calls back when the list of voices has come or changed, as browsers load it late; returns the way to stop listening. */
export function onVoicesChanged(listener: () => void): () => void {
  if (typeof window === 'undefined' || !('speechSynthesis' in window)) return () => undefined;
  window.speechSynthesis.addEventListener('voiceschanged', listener);
  return () => window.speechSynthesis.removeEventListener('voiceschanged', listener);
}
