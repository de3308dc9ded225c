/** Clock faces in words and figures. */
import { TICKS_PER_SECOND } from '../../physiology/types.ts';

/** 4:12, or 1:04:12 from an hour on. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

export function secondsOf(tick: number): number {
  return tick / TICKS_PER_SECOND;
}
