/** The spinous process: a blade in the midline with a rounded outline and a thickness of its own everywhere. */
import { clamp, roundMax, smoothStep } from '../../field/primitives.ts';
import type { DistanceField } from '../../types.ts';
import type { SpinousShape } from './shape.ts';

/** The front edge lies inside the laminae: its corners need no numbers of their own. */
const FRONT_ROUNDING_MM = 2;

type Corner = readonly [x: number, z: number];
type PlaneDistance = (x: number, z: number) => number;

/** A curve through three values at 0, 1/2 and 1. */
function through(values: readonly [number, number, number], t: number): number {
  const [a, b, c] = values;
  return a + t * (4 * b - 3 * a - c + t * (2 * a - 4 * b + 2 * c));
}

/** Distance to the left of the line from one corner to another. */
function edge([x0, z0]: Corner, [x1, z1]: Corner): PlaneDistance {
  const length = Math.sqrt((x1 - x0) * (x1 - x0) + (z1 - z0) * (z1 - z0));
  const nx = (z0 - z1) / length;
  const nz = (x1 - x0) / length;
  return (x, z) => (x - x0) * nx + (z - z0) * nz;
}

/** The blade's outline in the sagittal plane, its rearmost point at tipX. */
function makeOutline(shape: SpinousShape, tipX: number): PlaneDistance {
  const { frontTop, frontBottom, rearTopZ, rearBottomZ, tipLeanMm, cornerRadii } = shape;
  const [topRadius, bottomRadius] = cornerRadii;
  const build = (rearX: number): PlaneDistance => {
    const rearTop: Corner = [rearX + Math.max(tipLeanMm, 0), rearTopZ];
    const rearBottom: Corner = [rearX + Math.max(-tipLeanMm, 0), rearBottomZ];
    const top = edge(rearTop, frontTop);
    const bottom = edge(frontBottom, rearBottom);
    const rear = edge(rearBottom, rearTop);
    const front = edge(frontTop, frontBottom);
    return (x, z) => {
      const behind = roundMax(roundMax(rear(x, z), top(x, z), topRadius), bottom(x, z), bottomRadius);
      return roundMax(behind, front(x, z), FRONT_ROUNDING_MM);
    };
  };
  // The rounding takes something off a slanted tip: it is moved back by as much.
  const raw = build(tipX);
  let reached = Infinity;
  for (let i = 1; i < 24; i++) {
    const z = rearBottomZ + ((rearTopZ - rearBottomZ) * i) / 24;
    let outside = tipX - 1;
    let inside = tipX + 12;
    for (let halving = 0; halving < 20; halving++) {
      const middle = (outside + inside) / 2;
      if (raw(middle, z) > 0) outside = middle;
      else inside = middle;
    }
    reached = Math.min(reached, inside);
  }
  return build(tipX - (reached - tipX));
}

/** tipX: x of the rearmost point. */
export function makeSpinous(shape: SpinousShape, tipX: number): DistanceField {
  const { frontTop, frontBottom, rearTopZ, rearBottomZ, topHalfThicknesses, bottomHalfThicknesses } = shape;
  const frontX = (frontTop[0] + frontBottom[0]) / 2;
  const outlineAt = makeOutline(shape, tipX);
  return (x, y, z) => {
    const along = clamp((x - frontX) / (tipX - frontX), 0, 1);
    const topZ = frontTop[1] + (rearTopZ - frontTop[1]) * along;
    const bottomZ = frontBottom[1] + (rearBottomZ - frontBottom[1]) * along;
    // Both run in and out without a kink, or the blade would show facets.
    const back = smoothStep(0, 1, along);
    const up = smoothStep(bottomZ, Math.max(topZ, bottomZ + 1), z);
    const thin = through(topHalfThicknesses, back);
    const thick = through(bottomHalfThicknesses, back);
    const half = Math.max(thick + (thin - thick) * up, 1);
    const outline = outlineAt(x, z) + half;
    const beside = outline > 0 ? outline : 0;
    return Math.sqrt(beside * beside + y * y) - half;
  };
}
