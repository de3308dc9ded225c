/** A box round what a warp makes of a box. */
import type { Anatomy, Box } from '../types.ts';

/** Points looked at along each axis, and what may bulge between them, mm. */
const ALONG = { x: 5, y: 5, z: 12 };
const MARGIN_MM = 3;

export function carriedBounds(anatomy: Anatomy, { min, max }: Box): Box {
  const low = { x: Infinity, y: Infinity, z: Infinity };
  const high = { x: -Infinity, y: -Infinity, z: -Infinity };
  const out = new Float64Array(3);
  const place = (from: number, to: number, i: number, count: number): number =>
    from + ((to - from) * i) / (count - 1);
  for (let i = 0; i < ALONG.x; i++)
    for (let j = 0; j < ALONG.y; j++)
      for (let k = 0; k < ALONG.z; k++) {
        anatomy.pushForwardInto(
          out,
          place(min.x, max.x, i, ALONG.x),
          place(min.y, max.y, j, ALONG.y),
          place(min.z, max.z, k, ALONG.z),
        );
        const [x = 0, y = 0, z = 0] = out;
        low.x = Math.min(low.x, x);
        low.y = Math.min(low.y, y);
        low.z = Math.min(low.z, z);
        high.x = Math.max(high.x, x);
        high.y = Math.max(high.y, y);
        high.z = Math.max(high.z, z);
      }
  return {
    min: { x: low.x - MARGIN_MM, y: low.y - MARGIN_MM, z: low.z - MARGIN_MM },
    max: { x: high.x + MARGIN_MM, y: high.y + MARGIN_MM, z: high.z + MARGIN_MM },
  };
}
