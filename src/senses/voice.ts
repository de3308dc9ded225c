/**
 * Her words, spoken by a voice of this device. Only voices that are local: others would send her words to another computer.
 * Where there is none, or it fails, the words go where they would have gone without it.
 */
export interface VoiceChoice {
  readonly name: string;
  /** Language tag, e.g. en-GB. */
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** What can speak; the browser's speech synthesis in the page, a list in a test. */
export interface SpeechEngine {
  readonly voices: () => readonly VoiceChoice[];
  /** Speak; calls back once when it has begun, and once when it has ended or failed. */
  readonly speak: (
    text: string,
    voice: VoiceChoice,
    volume: number,
    heard: (event: 'begun' | 'ended' | 'failed') => void,
  ) => void;
  readonly cancel: () => void;
}

/** No browser needs longer to begin, ms. */
const BEGINS_WITHIN_MS = 2500;
/** A voice that never says that it has ended is taken to have ended, ms a character and at least. */
const MOST_MS_PER_CHARACTER = 150;
const MOST_MS = 3000;

const base = (tag: string) => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** The best local voice of a language: the page's exact tag first, then the system's own choice, then any. */
export function voiceFor(voices: readonly VoiceChoice[], language: string): VoiceChoice | null {
  const local = voices.filter(({ localService, lang }) => localService && base(lang) === base(language));
  const exact = local.filter(({ lang }) => lang.toLowerCase() === language.toLowerCase());
  const own = (some: readonly VoiceChoice[]) => some.find((one) => one.default) ?? some[0];
  return own(exact) ?? own(local) ?? null;
}

export interface Voice {
  /** Speak, or keep for after what is being said; an urgent sentence breaks in. False where nothing can speak. */
  readonly say: (text: string, urgent: boolean, nowMs: number) => boolean;
  readonly hush: () => void;
  readonly volume: (level: number) => void;
  /** Whether it speaks now. Called often: it also gives up on a voice that hangs. */
  readonly busy: (nowMs: number) => boolean;
}

interface Speaking {
  readonly text: string;
  readonly sinceMs: number;
  begun: boolean;
}

/** A voice in this language; `failed` gets the words that could not be spoken. */
export function createVoice(
  engine: SpeechEngine | null,
  language: string,
  failed: (text: string) => void,
): Voice {
  let now: Speaking | null = null;
  let next: string | null = null;
  let loudness = 1;
  const begin = (text: string, nowMs: number): boolean => {
    const choice = engine === null ? null : voiceFor(engine.voices(), language);
    if (engine === null || choice === null) return false;
    const speaking: Speaking = { text, sinceMs: nowMs, begun: false };
    now = speaking;
    engine.speak(text, choice, loudness, (event) => {
      // What was cut off has nothing more to tell.
      if (now !== speaking) return;
      if (event === 'begun') {
        speaking.begun = true;
        return;
      }
      now = null;
      if (event === 'failed') failed(text);
    });
    return true;
  };
  const hush = () => {
    next = null;
    if (now === null) return;
    now = null;
    engine?.cancel();
  };
  const hangs = ({ text, sinceMs, begun }: Speaking, nowMs: number) =>
    nowMs - sinceMs > (begun ? MOST_MS + MOST_MS_PER_CHARACTER * text.length : BEGINS_WITHIN_MS);
  return {
    say: (text, urgent, nowMs) => {
      if (now !== null && !urgent) {
        next = text;
        return true;
      }
      hush();
      return begin(text, nowMs);
    },
    hush,
    volume: (level) => {
      loudness = level;
    },
    busy: (nowMs) => {
      if (now !== null && hangs(now, nowMs)) {
        const { text, begun } = now;
        now = null;
        engine?.cancel();
        if (!begun) failed(text);
      }
      if (now === null && next !== null) {
        const text = next;
        next = null;
        if (!begin(text, nowMs)) failed(text);
      }
      return now !== null;
    },
  };
}
