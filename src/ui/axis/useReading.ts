/** The axis of the running session, read anew when the body has moved on by a quarter of a second of its time and no sooner. */
import { useRef } from 'react';
import { readAxis, TICKS_PER_SECOND, type AxisReading } from '../../physiology/index.ts';
import { useUi } from '../lib/UiContext.ts';

const STALE_TICKS = TICKS_PER_SECOND / 4;

export function useReading(): () => AxisReading {
  const { session } = useUi();
  const kept = useRef<{
    readonly tick: number;
    readonly version: number;
    readonly reading: AxisReading;
  } | null>(null);
  return () => {
    const { body, patient, version } = session.snapshot;
    const last = kept.current;
    if (last?.version === version && Math.abs(body.tick - last.tick) < STALE_TICKS) return last.reading;
    const reading = readAxis(body, patient);
    kept.current = { tick: body.tick, version, reading };
    return reading;
  };
}
