/** Pictures as the canvas takes them: greys, and the tissues of the plane in their own colours. */
import { TISSUE_PALETTE, TISSUES } from '../../content/tissues.ts';
import type { PlaneMap } from '../../imaging/ultrasound/planeMap.ts';

/** The colour of each tissue, red, green and blue; air is left open. */
const COLOURS: readonly (readonly [number, number, number] | null)[] = TISSUES.map((tissue) => {
  if (tissue === 'air') return null;
  const value = Number.parseInt(TISSUE_PALETTE[tissue].fill.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
});

export function greysOf(grey: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(grey.length * 4);
  for (let i = 0; i < grey.length; i++) {
    const value = grey[i] ?? 0;
    pixels[4 * i] = value;
    pixels[4 * i + 1] = value;
    pixels[4 * i + 2] = value;
    pixels[4 * i + 3] = 255;
  }
  return pixels;
}

export function coloursOf({ tissue }: PlaneMap): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(tissue.length * 4);
  for (let i = 0; i < tissue.length; i++) {
    const colour = COLOURS[tissue[i] ?? 0] ?? null;
    if (colour === null) continue;
    pixels.set(colour, 4 * i);
    pixels[4 * i + 3] = 255;
  }
  return pixels;
}

/** Writes pixels into a canvas of just their size. */
export function paintPixels(
  canvas: HTMLCanvasElement | null,
  pixels: Uint8ClampedArray<ArrayBuffer>,
  width: number,
): void {
  if (canvas === null) return;
  const height = pixels.length / 4 / width;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
}
