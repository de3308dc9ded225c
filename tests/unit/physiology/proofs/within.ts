import * as fc from 'fast-check';

const PARTS = 10_000;

/** A number between two ends: mostly anywhere with the same chance, now and then as odd a one as there is. */
export function within(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .integer({ min: 0, max: PARTS })
        .map((part) => Math.min(max, min + ((max - min) * part) / PARTS)),
    },
    { weight: 1, arbitrary: fc.double({ min, max, noNaN: true, noDefaultInfinity: true }) },
  );
}
