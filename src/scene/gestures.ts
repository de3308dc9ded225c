/** Hands on the plate: pointer, wheel and keys turned into movements of the orbit. */
import type { Orbit } from './orbit.ts';

const DEGREES_PER_PIXEL = 0.35;
const KEY_DEGREES = 6;
const KEY_PIXELS = 40;
/** A press that moves less than this is a tap, px. */
const TAP_PX = 5;

export interface HandOptions {
  readonly orbit: () => Orbit | null;
  readonly moved: () => void;
  /** Millimetres of body per pixel, where the picture may be slid as well as turned. */
  readonly mmPerPixel?: () => number;
  /** Pressed without moving; pixels from the canvas's upper left corner. */
  readonly tapped?: (x: number, y: number) => void;
}

/** Listen on the canvas; returns the way to stop. */
export function listenToHands(canvas: HTMLCanvasElement, options: HandOptions): () => void {
  const { orbit, moved, mmPerPixel, tapped } = options;
  const held = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  const spread = () => {
    const [a, b] = [...held.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  const slide = (dx: number, dy: number) => {
    if (mmPerPixel === undefined) return;
    const mm = mmPerPixel();
    orbit()?.slide(-dx * mm, dy * mm);
  };
  const down = (event: PointerEvent) => {
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    travelled = held.size === 1 ? 0 : Infinity;
    canvas.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const last = held.get(event.pointerId);
    if (!last) return;
    const before = spread();
    const dx = event.clientX - last.x;
    const dy = event.clientY - last.y;
    travelled += Math.abs(dx) + Math.abs(dy);
    // A trembling finger chooses; it does not turn.
    if (travelled < TAP_PX && tapped !== undefined) return;
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (held.size > 1) {
      if (before > 0 && spread() > 0) orbit()?.zoom(before / spread());
      slide(dx / held.size, dy / held.size);
    } else if (event.shiftKey || (event.buttons & 6) !== 0) slide(dx, dy);
    else orbit()?.turn(dx * -DEGREES_PER_PIXEL, dy * DEGREES_PER_PIXEL);
    moved();
  };
  const up = (event: PointerEvent) => {
    const was = held.delete(event.pointerId);
    if (!was || held.size > 0 || travelled >= TAP_PX || event.type !== 'pointerup') return;
    const { left, top } = canvas.getBoundingClientRect();
    tapped?.(event.clientX - left, event.clientY - top);
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    orbit()?.zoom(event.deltaY > 0 ? 1.08 : 1 / 1.08);
    moved();
  };
  const menu = (event: Event) => {
    if (mmPerPixel !== undefined) event.preventDefault();
  };
  const key = (event: KeyboardEvent) => {
    const ways: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [1, 0],
      ArrowRight: [-1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    };
    const way = ways[event.key];
    if (way && event.shiftKey) slide(way[0] * KEY_PIXELS, way[1] * KEY_PIXELS);
    else if (way) orbit()?.turn(way[0] * KEY_DEGREES, way[1] * KEY_DEGREES);
    else if (event.key === '+' || event.key === '=') orbit()?.zoom(1 / 1.15);
    else if (event.key === '-') orbit()?.zoom(1.15);
    else if (event.key === 'Home') orbit()?.reset();
    else return;
    event.preventDefault();
    event.stopPropagation();
    moved();
  };
  canvas.addEventListener('pointerdown', down);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);
  canvas.addEventListener('wheel', wheel, { passive: false });
  canvas.addEventListener('contextmenu', menu);
  canvas.addEventListener('keydown', key);
  return () => {
    canvas.removeEventListener('pointerdown', down);
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerup', up);
    canvas.removeEventListener('pointercancel', up);
    canvas.removeEventListener('wheel', wheel);
    canvas.removeEventListener('contextmenu', menu);
    canvas.removeEventListener('keydown', key);
  };
}
