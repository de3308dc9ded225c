import { describe, expect, it } from 'vitest';
import {
  add,
  dot,
  interpolate,
  length,
  normalise,
  scale,
  subtract,
  vector,
} from '../../../src/numerics/vector.ts';

describe('vectors', () => {
  const a = vector(1, 2, 2);
  const b = vector(4, 6, 2);

  it('add, subtract, scale and multiply', () => {
    expect(add(a, b)).toEqual({ x: 5, y: 8, z: 4 });
    expect(subtract(b, a)).toEqual({ x: 3, y: 4, z: 0 });
    expect(scale(a, -2)).toEqual({ x: -2, y: -4, z: -4 });
    expect(dot(a, b)).toBe(20);
  });

  it('measure and point', () => {
    expect(length(a)).toBe(3);
    expect(length(normalise(b))).toBeCloseTo(1, 15);
    expect(() => normalise(vector(0, 0, 0))).toThrow(RangeError);
  });

  it('interpolate from one end to the other', () => {
    expect(interpolate(a, b, 0)).toEqual(a);
    expect(interpolate(a, b, 1)).toEqual(b);
    expect(interpolate(a, b, 0.5)).toEqual({ x: 2.5, y: 4, z: 2 });
  });
});
