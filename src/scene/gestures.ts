/** Hands on the plate: pointer, wheel and keys turned into movements of the orbit. */
import type { Orbit } from './orbit.ts';

const DEGREES_PER_PIXEL = 0.35;
const KEY_DEGREES = 6;

/** Listen on the canvas; returns the way to stop. */
export function listenToHands(
  canvas: HTMLCanvasElement,
  orbit: () => Orbit | null,
  moved: () => void,
): () => void {
  const held = new Map<number, { x: number; y: number }>();
  const spread = () => {
    const [a, b] = [...held.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  const down = (event: PointerEvent) => {
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    canvas.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const last = held.get(event.pointerId);
    if (!last) return;
    const before = spread();
    const dx = event.clientX - last.x;
    const dy = event.clientY - last.y;
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (held.size === 1) orbit()?.turn(dx * -DEGREES_PER_PIXEL, dy * DEGREES_PER_PIXEL);
    else if (before > 0 && spread() > 0) orbit()?.zoom(before / spread());
    moved();
  };
  const up = (event: PointerEvent) => {
    held.delete(event.pointerId);
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    orbit()?.zoom(event.deltaY > 0 ? 1.08 : 1 / 1.08);
    moved();
  };
  const key = (event: KeyboardEvent) => {
    const turns: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [KEY_DEGREES, 0],
      ArrowRight: [-KEY_DEGREES, 0],
      ArrowUp: [0, KEY_DEGREES],
      ArrowDown: [0, -KEY_DEGREES],
    };
    const turn = turns[event.key];
    if (turn) orbit()?.turn(turn[0], turn[1]);
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
  canvas.addEventListener('keydown', key);
  return () => {
    canvas.removeEventListener('pointerdown', down);
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerup', up);
    canvas.removeEventListener('pointercancel', up);
    canvas.removeEventListener('wheel', wheel);
    canvas.removeEventListener('keydown', key);
  };
}
