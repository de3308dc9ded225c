import { describe, expect, it } from 'vitest';
import { openStretches } from '../../../src/imaging/painter/runOut.ts';

/** A square's outline, counter-clockwise, a point every millimetre. */
function square(minU: number, minV: number, side: number): Float64Array {
  const points: number[] = [];
  for (let i = 0; i < side; i++) points.push(minU + i, minV);
  for (let i = 0; i < side; i++) points.push(minU + side, minV + i);
  for (let i = 0; i < side; i++) points.push(minU + side - i, minV + side);
  for (let i = 0; i < side; i++) points.push(minU, minV + side - i);
  return Float64Array.from(points);
}

describe('the end of the filling fat', () => {
  it('is where nothing bounds it, and only there', () => {
    const fat = square(0, 0, 40);
    // Its neighbour lies below and shares the lower edge.
    const stretches = openStretches([fat], [square(0, -40, 40)]);
    const heights = stretches.flatMap((stretch) => stretch.filter((_, i) => i % 2 === 1));
    expect(Math.min(...heights)).toBeGreaterThan(1);
    expect(Math.min(...heights)).toBeLessThan(6);
    expect(heights.length).toBeGreaterThan(105);
  });

  it('is nowhere on an outline that is bounded all round, and everywhere without neighbours', () => {
    const fat = square(0, 0, 40);
    expect(openStretches([fat], [fat])).toEqual([]);
    expect(openStretches([fat], [])[0]?.length).toBeGreaterThanOrEqual(fat.length);
  });
});
