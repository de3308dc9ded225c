/** The sentences of what is seen: at once after a shot, and not with every picture of screening. */
import { useEffect, useRef, useState } from 'react';
import type { TakenFilm } from '../../imaging/xray/taking.ts';
import { useUi } from '../lib/UiContext.ts';

const SCREENING_EVERY_MS = 4000;

export function useReadAloud(read: TakenFilm | null, isScreening: boolean): string {
  const { t } = useUi().messages;
  const [text, setText] = useState('');
  const saidMs = useRef(-Infinity);
  useEffect(() => {
    if (read === null) return;
    const nowMs = performance.now();
    if (isScreening && nowMs - saidMs.current < SCREENING_EVERY_MS) return;
    saidMs.current = nowMs;
    setText(read.seen.map(({ key, values }) => t(key, values)).join(' '));
  }, [read, isScreening, t]);
  return text;
}
