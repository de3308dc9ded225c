/** Her voice: which one, when it speaks, when it stops, and where the words go when it cannot. */
import { describe, expect, it } from 'vitest';
import {
  createNarrator,
  createVoice,
  voiceFor,
  type SpeechEngine,
  type VoiceChoice,
} from '../../../src/senses/index.ts';
import { wordsFor } from '../../../src/app/words.ts';
import { createMessages } from '../../../src/content/messages/index.ts';
import { createSession, setUp } from '../../../src/session/index.ts';

const choice = (name: string, lang: string, localService = true, isDefault = false): VoiceChoice => ({
  name,
  lang,
  localService,
  default: isDefault,
});
const ENGLISH = [choice('Anna', 'de-DE', true, true), choice('Kate', 'en-GB'), choice('Sam', 'en-US')];

function fakeEngine(voices: readonly VoiceChoice[]) {
  const spoken: { readonly text: string; readonly voice: string; readonly volume: number }[] = [];
  let cancelled = 0;
  let last: (event: 'begun' | 'ended' | 'failed') => void = () => undefined;
  const engine: SpeechEngine = {
    voices: () => voices,
    speak: (text, { name }, volume, heard) => {
      spoken.push({ text, voice: name, volume });
      last = heard;
    },
    cancel: () => {
      cancelled++;
      // A browser tells the utterance that was cut off that it failed.
      last('failed');
    },
  };
  return {
    engine,
    spoken,
    cancelled: () => cancelled,
    tell: (event: 'begun' | 'ended' | 'failed') => last(event),
  };
}

describe('the choice of a voice', () => {
  it('is by language, never one that sends the words elsewhere', () => {
    expect(voiceFor(ENGLISH, 'en')?.name).toBe('Kate');
    expect(voiceFor(ENGLISH, 'en-US')?.name).toBe('Sam');
    expect(voiceFor(ENGLISH, 'de')?.name).toBe('Anna');
    expect(voiceFor(ENGLISH, 'fr')).toBeNull();
    expect(voiceFor([choice('Cloud', 'en-GB', false, true)], 'en')).toBeNull();
    expect(voiceFor([...ENGLISH, choice('Own', 'en-AU', true, true)], 'en')?.name).toBe('Own');
  });
});

describe('her voice', () => {
  const session = createSession(setUp('obstetric-wet-tap', 'standard', 1, {}));
  session.perform({ type: 'begin' });
  const voice = (voices: readonly VoiceChoice[] = ENGLISH) => {
    const failed: string[] = [];
    const fake = fakeEngine(voices);
    const speaker = createVoice(fake.engine, 'en', (text) => void failed.push(text));
    return { ...fake, speaker, failed };
  };
  it('speaks one sentence after the other, at its own loudness, and only the newest of those that wait', () => {
    const { speaker, spoken, tell } = voice();
    speaker.volume(0.4);
    expect(speaker.say('One.', false, 0)).toBe(true);
    speaker.say('Two.', false, 10);
    speaker.say('Three.', false, 20);
    expect(speaker.busy(30)).toBe(true);
    tell('begun');
    tell('ended');
    expect(speaker.busy(900)).toBe(true);
    expect(spoken.map(({ text }) => text)).toEqual(['One.', 'Three.']);
    expect(spoken[0]).toMatchObject({ voice: 'Kate', volume: 0.4 });
  });
  it('breaks in with what is urgent', () => {
    const { speaker, spoken, cancelled, failed } = voice();
    speaker.say('One.', false, 0);
    speaker.say('My leg!', true, 10);
    expect(spoken.at(-1)?.text).toBe('My leg!');
    expect(cancelled()).toBe(1);
    expect(failed).toEqual([]);
  });
  it('stops at once and says nothing more', () => {
    const { speaker, spoken, cancelled, failed } = voice();
    speaker.say('One.', false, 0);
    speaker.say('Two.', false, 1);
    speaker.hush();
    expect(cancelled()).toBe(1);
    expect(speaker.busy(5000)).toBe(false);
    expect(spoken).toHaveLength(1);
    expect(failed).toEqual([]);
  });
  it('hands the words back where it cannot speak: no engine, no voice, a failure, one that never begins', () => {
    expect(createVoice(null, 'en', () => undefined).say('One.', false, 0)).toBe(false);
    expect(voice([]).speaker.say('One.', false, 0)).toBe(false);
    const broken = voice();
    broken.speaker.say('One.', false, 0);
    broken.tell('failed');
    expect(broken.failed).toEqual(['One.']);
    const hanging = voice();
    hanging.speaker.say('One.', false, 0);
    expect(hanging.speaker.busy(2000)).toBe(true);
    expect(hanging.speaker.busy(3000)).toBe(false);
    expect(hanging.failed).toEqual(['One.']);
  });
  it('takes her words from the live regions, and leaves them there where it is missing', () => {
    const told = (voices: readonly VoiceChoice[]) => {
      const { speaker, spoken } = voice(voices);
      const regions: string[] = [];
      const narrator = createNarrator(session, wordsFor(createMessages('en', 'trainee'), session), {
        say: (sentence) => void regions.push(sentence),
        voice: () => speaker,
      });
      const forget = session.subscribe(() => narrator.hear(0));
      session.perform({ type: 'askPatient', about: 'legs' });
      forget();
      return { regions: regions.join(' '), spoken: spoken.map(({ text }) => text) };
    };
    const words = 'Nothing in my legs.';
    expect(told(ENGLISH)).toEqual({ regions: expect.not.stringContaining(words), spoken: [words] });
    expect(told([])).toEqual({ regions: expect.stringContaining(words), spoken: [] });
  });

  it('of a session that is only now looked at are told when they are recalled, and the newest of them alone (seed 1)', () => {
    const session = createSession(setUp('obstetric-wet-tap', 'standard', 1));
    session.perform({ type: 'begin' });
    session.perform({ type: 'askPatient', about: 'legs' });
    const regions: string[] = [];
    const narratorOf = (recallAtMs: number | null) =>
      createNarrator(
        session,
        wordsFor(createMessages('en', 'class'), session),
        { say: (sentence) => void regions.push(sentence), voice: () => null },
        recallAtMs,
      );
    expect(narratorOf(null).caption(0)).toBeNull();
    const narrator = narratorOf(0);
    expect(narrator.caption(0)?.text).toBe('Nothing in my legs.');
    narrator.look(10_000);
    expect(regions.join(' ')).toContain('Nothing in my legs.');
  });
});
