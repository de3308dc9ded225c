/** The browser's audio as a desk: one standing oscillator, and one more for each short sound. */
import type { SoundDesk } from './needleSound.ts';

/** How fast the tone follows, s: quick enough to feel joined to the hand, slow enough not to click. */
const FOLLOW_S = 0.02;
const FADE_S = 0.06;

/** A desk that plays on this context, its standing tone of this wave; the context belongs to whoever opened it. */
export function webAudioDesk(context: AudioContext, wave: 'triangle' | 'sine' = 'triangle'): SoundDesk {
  const all = context.createGain();
  all.connect(context.destination);
  const soft = context.createBiquadFilter();
  soft.type = 'lowpass';
  soft.frequency.value = 1400;
  const toneLevel = context.createGain();
  toneLevel.gain.value = 0;
  const tone = context.createOscillator();
  tone.type = wave;
  tone.connect(toneLevel).connect(soft).connect(all);
  tone.start();
  return {
    tone: (hz, level) => {
      const now = context.currentTime;
      if (level > 0) tone.frequency.setTargetAtTime(hz, now, FOLLOW_S);
      toneLevel.gain.setTargetAtTime(level, now, level > 0 ? FOLLOW_S : FADE_S);
    },
    blip: (fromHz, toHz, seconds, level) => {
      const now = context.currentTime;
      const voice = context.createOscillator();
      const fade = context.createGain();
      voice.frequency.setValueAtTime(fromHz, now);
      voice.frequency.exponentialRampToValueAtTime(toHz, now + seconds);
      fade.gain.setValueAtTime(level, now);
      fade.gain.exponentialRampToValueAtTime(0.001, now + 1.5 * seconds);
      voice.connect(fade).connect(all);
      voice.start(now);
      voice.stop(now + 1.6 * seconds);
    },
    volume: (level) => all.gain.setTargetAtTime(level, context.currentTime, FADE_S),
    close: () => {
      tone.stop();
      all.disconnect();
    },
  };
}
