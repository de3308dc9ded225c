/** A canvas of a single point: it follows the painter's own strokes and fills and tells which colour the point got last. */
import type { Ink } from '../../../../src/imaging/painter/textures.ts';

type Loop = number[];

/** As much of a Path2D as the painter uses; curves as eight straight pieces. */
export class ProbePath {
  readonly loops: Loop[] = [];
  private loop: Loop = [];

  moveTo(x: number, y: number): void {
    this.loop = [x, y];
    this.loops.push(this.loop);
  }
  lineTo(x: number, y: number): void {
    this.loop.push(x, y);
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    const fromX = this.loop.at(-2) ?? NaN;
    const fromY = this.loop.at(-1) ?? NaN;
    for (let i = 1; i <= 8; i++) {
      const t = i / 8;
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      this.loop.push(a * fromX + b * cx + c * x, a * fromY + b * cy + c * y);
    }
  }
  closePath(): void {
    this.loop.push(this.loop[0] ?? NaN, this.loop[1] ?? NaN);
  }
}

function isInside({ loops }: ProbePath, x: number, y: number): boolean {
  let odd = false;
  for (const open of loops) {
    // A fill closes what is open.
    const loop = [...open, open[0] ?? NaN, open[1] ?? NaN];
    for (let i = 0; i + 3 < loop.length; i += 2) {
      const [ax = NaN, ay = NaN, bx = NaN, by = NaN] = loop.slice(i, i + 4);
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) odd = !odd;
    }
  }
  return odd;
}

function distanceTo({ loops }: ProbePath, x: number, y: number): number {
  let least = Infinity;
  for (const loop of loops)
    for (let i = 0; i + 3 < loop.length; i += 2) {
      const [ax = NaN, ay = NaN, bx = NaN, by = NaN] = loop.slice(i, i + 4);
      const [dx, dy] = [bx - ax, by - ay];
      const size = dx * dx + dy * dy;
      const t = size > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / size)) : 0;
      least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
    }
  return least;
}

/**
 * Whole fills and strokes that meet the point are told with their colours. Texture is drawn on paths of the ink's own, which
 * name no tissue, and is passed over.
 */
export function probeInk(u: number, v: number, painted: (colour: string) => void): Ink {
  let clips: ProbePath[] = [];
  const kept: ProbePath[][] = [];
  const ink: Record<string, unknown> = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    save: () => kept.push([...clips]),
    restore: () => {
      clips = kept.pop() ?? [];
    },
    clip: (path?: unknown) => {
      if (path instanceof ProbePath) clips.push(path);
    },
    fill: (path?: unknown) => {
      if (!(path instanceof ProbePath) || !clips.every((clip) => isInside(clip, u, v))) return;
      if (isInside(path, u, v)) painted(String(ink['fillStyle']));
    },
    stroke: (path?: unknown) => {
      if (!(path instanceof ProbePath) || !clips.every((clip) => isInside(clip, u, v))) return;
      if (distanceTo(path, u, v) <= Number(ink['lineWidth']) / 2) painted(String(ink['strokeStyle']));
    },
  };
  const silent = new Proxy(ink, {
    get: (target, name) =>
      typeof name === 'string' && name in target ? target[name] : () => ({ addColorStop() {} }),
  });
  return silent as unknown as Ink;
}
