import { describe, expect, it } from 'vitest';
import { contours, loopArea, rasterise } from '../../../src/imaging/contour.ts';

const window = { minU: -10, maxU: 10, minV: -10, maxV: 10 };
const disc = (u: number, v: number) => Math.sqrt(u * u + v * v) - 6;
const areas = (loops: readonly Float64Array[]) => loops.map(loopArea);

describe('contours', () => {
  it('gives one loop with the area of a circle, counter-clockwise', () => {
    const loops = contours(rasterise(disc, window, 0.7, 0), 0);
    expect(loops).toHaveLength(1);
    expect(areas(loops)[0]).toBeCloseTo(113.1, 0);
  });

  it('runs round a hole the other way', () => {
    const ring = (u: number, v: number) => Math.abs(disc(u, v)) - 1.5;
    const [outer = 0, inner = 0] = areas(contours(rasterise(ring, window, 0.5, 0), 0)).sort((a, b) => b - a);
    expect(outer).toBeCloseTo(7.5 * 7.5 * 3.1416, 0);
    expect(inner).toBeCloseTo(-4.5 * 4.5 * 3.1416, 0);
  });

  it('closes along the border of the window what the window cuts', () => {
    const half = { ...window, minU: 0 };
    const loops = contours(rasterise(disc, half, 0.5, 0), 0);
    expect(loops).toHaveLength(1);
    expect(areas(loops)[0]).toBeCloseTo(56.5, 0);
    const everything = contours(
      rasterise(() => -1, window, 1, 0),
      0,
    );
    expect(areas(everything)).toEqual([400]);
  });

  it('finds deeper outlines of the same raster', () => {
    const raster = rasterise(disc, window, 0.5, 3);
    expect(areas(contours(raster, -2))[0]).toBeCloseTo(16 * 3.1416, 0);
  });

  it('keeps saddles closed', () => {
    const saddle = (u: number, v: number) => Math.sin(u) * Math.sin(v) - 0.01;
    const total = areas(contours(rasterise(saddle, window, 0.9, 99), 0)).reduce((sum, area) => sum + area, 0);
    expect(total).toBeGreaterThan(150);
    expect(total).toBeLessThan(250);
  });

  it('follows an outline where the field is steeper than a distance', () => {
    // Flat inside and out, and five times as steep across the edge: blocks in its middle would be passed over.
    const steep = (u: number, v: number): number => 5 * (Math.sqrt(u * u + (v - 0.4) * (v - 0.4)) - 11.3);
    const window = { minU: -20, maxU: 20, minV: -20, maxV: 20 };
    const loops = contours(
      rasterise((u, v) => Math.max(-9, Math.min(9, steep(u, v))), window, 0.5, 0),
      0,
    );
    expect(loops.length).toBe(1);
    const area = loops.reduce((sum, loop) => sum + loopArea(loop), 0);
    expect(Math.abs(area - 3.1416 * 11.3 * 11.3)).toBeLessThan(2);
    for (const loop of loops) {
      const last = loop.length - 2;
      expect(
        Math.hypot((loop[0] ?? 0) - (loop[last] ?? 0), (loop[1] ?? 0) - (loop[last + 1] ?? 0)),
      ).toBeLessThan(1);
    }
  });
});
