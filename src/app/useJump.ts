/** Takes a class to an example: played in a worker, then replayed here a few milliseconds at a time. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Jump } from '../content/lesson/jumps.ts';
import { replaying, type Session, type SessionFile } from '../session/index.ts';
import { runSlices } from '../ui/atlas/runSlices.ts';

export interface Example {
  readonly jump: Jump;
  readonly session: Session;
  /** Counts the examples, so that the same one shown again begins with nothing remembered. */
  readonly run: number;
}

export interface Jumping {
  /** Null: the class's own session is on the screen. */
  readonly example: Example | null;
  /** What was asked for last, on the screen or on its way. */
  readonly wanted: Jump | null;
  readonly state: 'ready' | 'working' | 'failed';
  readonly go: (jump: Jump) => void;
  readonly back: () => void;
}

export function useJump(): Jumping {
  const [example, setExample] = useState<Example | null>(null);
  const [wanted, setWanted] = useState<Jump | null>(null);
  const [state, setState] = useState<Jumping['state']>('ready');
  const stop = useRef<() => void>(() => {});
  const runs = useRef(0);
  useEffect(() => () => stop.current(), []);

  const back = useCallback(() => {
    stop.current();
    setExample(null);
    setWanted(null);
    setState('ready');
  }, []);

  const go = useCallback((jump: Jump) => {
    stop.current();
    setWanted(jump);
    setState('working');
    const worker = new Worker(new URL('./jumpWorker.ts', import.meta.url), { type: 'module' });
    stop.current = () => worker.terminate();
    worker.addEventListener('error', () => setState('failed'));
    worker.addEventListener('message', ({ data }: MessageEvent<SessionFile>) => {
      worker.terminate();
      stop.current = runSlices(
        (function* () {
          try {
            const session = yield* replaying(data);
            runs.current++;
            setExample({ jump, session, run: runs.current });
            setState('ready');
          } catch {
            setState('failed');
          }
        })(),
      );
    });
    worker.postMessage(jump);
  }, []);

  return { example, wanted, state, go, back };
}
