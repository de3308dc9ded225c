/** The window between two laminae, through which the needle goes. */
import { subtract, vector, type Vector3 } from '../../numerics/vector.ts';
import type { Vertebra } from '../../content/levels.ts';
import { BONES } from '../bones/bones.ts';
import { LAMINAE } from '../column/corridor.ts';
import type { Anatomy } from '../types.ts';

const fronts = new Map<Vertebra, readonly Vector3[]>();

/** The front of a lamina in the midline, in the atlas. */
function laminaFront(bone: Vertebra): readonly Vector3[] {
  const before = fronts.get(bone);
  if (before !== undefined) return before;
  const field = BONES.find(({ id }) => id === bone)?.distance;
  if (field === undefined) throw new RangeError(bone);
  const { topZ, bottomZ, topX } = LAMINAE[bone];
  const points: Vector3[] = [];
  for (let z = bottomZ - 1; z <= topZ + 1; z += 0.25) {
    let x = topX + 2;
    while (x > topX - 9 && field(x, 0, z) >= 0) x -= 0.1;
    if (x > topX - 9) points.push(vector(x, 0, z));
  }
  fronts.set(bone, points);
  return points;
}

/** Least distance between the laminae of two neighbours in the midline, mm. */
export function interlaminarOpeningMm({ pushForward }: Anatomy, upper: Vertebra, lower: Vertebra): number {
  const below = laminaFront(lower).map(pushForward);
  let least = Infinity;
  for (const a of laminaFront(upper).map(pushForward))
    for (const b of below) {
      const { x, z } = subtract(a, b);
      least = Math.min(least, x * x + z * z);
    }
  return Math.sqrt(least);
}
