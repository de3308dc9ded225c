/** Points of a field's zero surface, found without any mesh. */
import type { Box, DistanceField } from '../../src/anatomy/types.ts';
import { uniform } from '../../src/numerics/random.ts';

const AXES = ['x', 'y', 'z'] as const;
/** A line goes on by so much at least: thinner walls may be stepped over, mm. */
const LEAST_STEP_MM = 0.25;

/**
 * Where lines parallel to the three axes cross the zero surface in a box, x, y, z in turn: so many lines along each axis, at
 * random places, the same for the same seed. Exact to a millionth of a millimetre.
 */
export function zeroPoints(
  field: DistanceField,
  { min, max }: Box,
  lines: number,
  seed: number,
): Float64Array {
  const found: number[] = [];
  for (const axis of AXES)
    for (let i = 0; i < lines; i++) {
      const at = { x: 0, y: 0, z: 0 };
      for (const other of AXES)
        at[other] = min[other] + (max[other] - min[other]) * uniform(seed, `line ${axis} ${other}`, i);
      const value = (along: number): number => {
        at[axis] = along;
        return field(at.x, at.y, at.z);
      };
      let from = min[axis];
      let before = value(from);
      while (from < max[axis]) {
        const to = from + Math.max(LEAST_STEP_MM, 0.5 * Math.abs(before));
        const after = value(to);
        if (before < 0 !== after < 0) {
          let [a, b] = [from, to];
          while (b - a > 1e-6) {
            const middle = (a + b) / 2;
            if (value(middle) < 0 === before < 0) a = middle;
            else b = middle;
          }
          value(b);
          found.push(at.x, at.y, at.z);
        }
        from = to;
        before = after;
      }
    }
  return Float64Array.from(found);
}
