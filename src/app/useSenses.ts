/**
 * Sound and vibration of a run. A browser lets a page sound only after a gesture: the first press after a switch is on wakes
 * it. Nothing sounds while the clock stands, by the machine or because another page of a class is open, or while the page is
 * hidden. All of it reads numbers per frame and makes nothing.
 */
import { useEffect, useRef } from 'react';
import { told, type Session } from '../session/index.ts';
import {
  canVibrate,
  createAudioRoom,
  createGiveWatch,
  createHeartBeeps,
  createNeedleSound,
  createPressureTone,
  vibrationOf,
  webAudioDesk,
  type SoundDesk,
} from '../senses/index.ts';
import { resistanceFelt } from '../ui/lib/feel.ts';
import type { Frames } from '../ui/lib/frames.ts';
import type { Settings } from '../ui/lib/settings.ts';

/** What a browser takes for somebody's wish; a finger's press counts when it is lifted. */
const GESTURES = ['pointerdown', 'pointerup', 'keydown'] as const;

const room = createAudioRoom(() => new AudioContext());

/** What one channel plays: called per frame with the clock running and the page in sight, or `still` otherwise. */
interface Player {
  readonly frame: (nowMs: number) => void;
  readonly still: () => void;
  readonly close: () => void;
}
interface Instrument {
  readonly wave: 'triangle' | 'sine';
  readonly play: (session: Session, desk: SoundDesk) => Player;
}

const NEEDLE: Instrument = {
  wave: 'triangle',
  play: (session, desk) => {
    const sound = createNeedleSound(desk);
    const watch = createGiveWatch();
    const unsubscribe = onTold(session, (type) => {
      if (type === 'boneContact') sound.tap();
    });
    return {
      frame: (nowMs) => {
        const { body, controls, machine } = session.snapshot;
        const { needle } = body;
        if (machine.phase !== 'needlePlacement' || needle.place === 'out') return sound.resist(-1);
        if (watch.look(needle.depthMm, needle.forceN, nowMs)) sound.pop();
        return sound.resist(resistanceFelt(body, controls));
      },
      still: () => sound.resist(-1),
      close: unsubscribe,
    };
  },
};

const PRESSURE: Instrument = {
  wave: 'sine',
  play: (session, desk) => {
    const tone = createPressureTone(desk);
    return {
      frame: (nowMs) => {
        const { body, machine } = session.snapshot;
        if (machine.phase !== 'injection' || body.blood.flowMlPerS <= 0) return tone.rest();
        return tone.flow(body.epidural.linePressureMmHg, nowMs);
      },
      still: tone.rest,
      close: tone.rest,
    };
  },
};

const HEART: Instrument = {
  wave: 'sine',
  play: (session, desk) => {
    const beeps = createHeartBeeps(desk);
    return {
      frame: (nowMs) => {
        const { body, machine } = session.snapshot;
        if (!machine.context.done.includes('attachMonitors')) return;
        beeps.beat(body.vitals.heartRatePerMin, body.vitals.saturationPercent, nowMs);
      },
      still: () => undefined,
      close: () => undefined,
    };
  },
};

/** Nothing happens to her now, or nobody looks. */
function isStill(session: Session, stands: boolean): boolean {
  if (stands) return true;
  const { phase } = session.snapshot.machine;
  return phase === 'paused' || phase === 'briefing' || phase === 'debrief' || document.hidden;
}

function useInstrument(
  session: Session,
  frames: Frames,
  { wave, play }: Instrument,
  on: boolean,
  volume: number,
  stands: boolean,
): void {
  const playing = useRef<{ readonly desk: SoundDesk; readonly player: Player } | null>(null);
  const loudness = useRef(volume);
  useEffect(() => {
    loudness.current = volume;
    playing.current?.desk.volume(volume);
  }, [volume]);
  const isStanding = useRef(stands);
  useEffect(() => {
    isStanding.current = stands;
    if (stands) playing.current?.player.still();
  }, [stands]);
  useEffect(() => {
    if (!on) return undefined;
    const wake = () => {
      room.resume();
      if (playing.current !== null) return;
      const desk = webAudioDesk(room.enter(), wave);
      desk.volume(loudness.current);
      playing.current = { desk, player: play(session, desk) };
    };
    // The press that threw the switch is a gesture already; after a reload the next one is.
    if ('userActivation' in navigator && navigator.userActivation.isActive) wake();
    for (const gesture of GESTURES) window.addEventListener(gesture, wake);
    const stop = frames.onFrame((nowMs) => {
      const player = playing.current?.player;
      if (player === undefined) return;
      if (isStill(session, isStanding.current)) player.still();
      else player.frame(nowMs);
    });
    // A hidden page gets no frames: what stands is silenced here.
    const hide = () => {
      if (document.hidden) playing.current?.player.still();
    };
    document.addEventListener('visibilitychange', hide);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', hide);
      for (const gesture of GESTURES) window.removeEventListener(gesture, wake);
      if (playing.current === null) return;
      playing.current.player.close();
      playing.current.desk.close();
      playing.current = null;
      room.leave();
    };
  }, [session, frames, wave, play, on]);
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

/** `stands`: nothing moves in the session though its machine does not pause. */
export function useSenses(session: Session, settings: Settings, frames: Frames, stands: boolean): void {
  useInstrument(session, frames, NEEDLE, settings.sound, settings.soundVolume, stands);
  useInstrument(session, frames, PRESSURE, settings.pressureTone, settings.pressureToneVolume, stands);
  useInstrument(session, frames, HEART, settings.heartBeeps, settings.heartBeepsVolume, stands);
  useVibration(session, settings.vibration);
}
