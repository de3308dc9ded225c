/**
 * Sound and vibration of the needle in hand. A browser lets a page sound only after a gesture: the first press after the
 * switch is on wakes it. Nothing sounds while the clock stands, the page is hidden, or the needle is elsewhere.
 */
import { useEffect, useRef } from 'react';
import { told, type Session } from '../session/index.ts';
import {
  canVibrate,
  createGiveWatch,
  createNeedleSound,
  vibrationOf,
  webAudioDesk,
  type NeedleSound,
} from '../senses/index.ts';
import { resistanceFelt } from '../ui/lib/feel.ts';
import type { Frames } from '../ui/lib/frames.ts';
import type { Settings } from '../ui/lib/settings.ts';

function useSound(session: Session, frames: Frames, on: boolean, volume: number): void {
  const sound = useRef<NeedleSound | null>(null);
  const loudness = useRef(volume);
  useEffect(() => {
    loudness.current = volume;
    sound.current?.volume(volume);
  }, [volume]);
  useEffect(() => {
    if (!on) return undefined;
    const wake = () => {
      if (sound.current !== null) return;
      sound.current = createNeedleSound(webAudioDesk(new AudioContext()));
      sound.current.volume(loudness.current);
    };
    // The press that threw the switch is a gesture already; after a reload the next one is.
    if ('userActivation' in navigator && navigator.userActivation.isActive) wake();
    window.addEventListener('pointerdown', wake);
    window.addEventListener('keydown', wake);
    const watch = createGiveWatch();
    const stop = frames.onFrame((nowMs) => {
      const voice = sound.current;
      if (voice === null) return;
      const { body, controls, machine } = session.snapshot;
      const { needle } = body;
      if (machine.phase !== 'needlePlacement' || needle.place === 'out' || document.hidden) {
        voice.resist(-1);
        return;
      }
      if (watch.look(needle.depthMm, needle.forceN, nowMs)) voice.pop();
      voice.resist(resistanceFelt(body, controls));
    });
    const unsubscribe = onTold(session, (type) => {
      if (type === 'boneContact') sound.current?.tap();
    });
    return () => {
      stop();
      unsubscribe();
      window.removeEventListener('pointerdown', wake);
      window.removeEventListener('keydown', wake);
      sound.current?.close();
      sound.current = null;
    };
  }, [session, frames, on]);
}

type ToldNow = NonNullable<ReturnType<typeof told>>;

/** Calls back for each new finding that reaches the operator. */
function onTold(session: Session, hear: (type: ToldNow['type'], finding: ToldNow) => void): () => void {
  let seen = session.snapshot.moments.length;
  return session.subscribe(() => {
    const { moments } = session.snapshot;
    for (; seen < moments.length; seen++) {
      const moment = moments[seen];
      const heard = moment?.kind === 'finding' ? told(moment.finding) : null;
      if (heard !== null) hear(heard.type, heard);
    }
  });
}

function useVibration(session: Session, on: boolean): void {
  useEffect(() => {
    if (!on || !canVibrate()) return undefined;
    return onTold(session, (_, finding) => {
      const pattern = session.snapshot.machine.step === 'needlePlacement' ? vibrationOf(finding) : null;
      if (pattern !== null) navigator.vibrate([...pattern]);
    });
  }, [session, on]);
}

export function useSenses(session: Session, settings: Settings, frames: Frames): void {
  useSound(session, frames, settings.sound, settings.soundVolume);
  useVibration(session, settings.vibration);
}
