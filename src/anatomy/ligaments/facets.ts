/** The facet joints' soft parts: cartilage that fills the joint space, and the capsule around its rim. */
import { placed, POSES } from '../column/column.ts';
import { boxOutside } from '../field/primitives.ts';
import type { Box, DistanceField } from '../types.ts';
import { PAIRS, type Pair } from './interspaces.ts';

/** A joint space is no wider than this: where the bones stand farther apart they are not its faces, mm. */
const WIDEST_SPACE_MM = 1.7;
/** How far from its two bones the capsule reaches around the joint, mm (assumption). */
const CAPSULE_MM = 2.7;

interface Joint {
  readonly pair: Pair;
  /** Box of the left joint; the right one is its mirror image. */
  readonly box: Box;
}

const SEARCH_STEP_MM = 2;

/** The box of the points near both bones, looked for around the lower bone's superior articular process. */
function joint(pair: Pair): Joint {
  const { upperBone, lowerBone, lower } = pair;
  const low = { x: Infinity, y: Infinity, z: Infinity };
  const high = { x: -Infinity, y: -Infinity, z: -Infinity };
  const near = CAPSULE_MM + 1;
  for (let y = 4; y < 38; y += SEARCH_STEP_MM)
    for (let localZ = -18; localZ < 24; localZ += SEARCH_STEP_MM)
      for (let localX = -62; localX < -24; localX += SEARCH_STEP_MM) {
        const { x, z } = placed(POSES[lower], localX, localZ);
        const below = lowerBone(x, y, z);
        if (below > near) {
          localX += Math.min(below - near, 6);
          continue;
        }
        if (below < -1 || upperBone(x, y, z) > near) continue;
        low.x = Math.min(low.x, x);
        low.y = Math.min(low.y, y);
        low.z = Math.min(low.z, z);
        high.x = Math.max(high.x, x);
        high.y = Math.max(high.y, y);
        high.z = Math.max(high.z, z);
      }
  const margin = SEARCH_STEP_MM;
  return {
    pair,
    box: {
      min: { x: low.x - margin, y: low.y - margin, z: low.z - margin },
      max: { x: high.x + margin, y: high.y + margin, z: high.z + margin },
    },
  };
}

const JOINTS: readonly Joint[] = PAIRS.map(joint);

export const JOINT_BOUNDS: Box = {
  min: {
    x: Math.min(...JOINTS.map(({ box }) => box.min.x)),
    y: -Math.max(...JOINTS.map(({ box }) => box.max.y)),
    z: Math.min(...JOINTS.map(({ box }) => box.min.z)),
  },
  max: {
    x: Math.max(...JOINTS.map(({ box }) => box.max.x)),
    y: Math.max(...JOINTS.map(({ box }) => box.max.y)),
    z: Math.max(...JOINTS.map(({ box }) => box.max.z)),
  },
};

/** The least, over the joints, of what two distances to a joint's bones make; the box's distance far from it. */
function overJoints(of: (above: number, below: number) => number): DistanceField {
  return (x, y, z) => {
    const ay = Math.abs(y);
    let nearest = Infinity;
    for (const { pair, box } of JOINTS) {
      const { min, max } = box;
      const away = boxOutside(x, ay, z, min.x, min.y, min.z, max.x, max.y, max.z);
      if (away >= nearest) continue;
      const distance = away > 2 ? away : of(pair.upperBone(x, y, z), pair.lowerBone(x, y, z));
      if (distance < nearest) nearest = distance;
    }
    return nearest;
  };
}

/** Cartilage: where the two faces lie within a joint space of each other. */
export const cartilageDistance: DistanceField = overJoints(
  (above, below) => (above + below - WIDEST_SPACE_MM) * 0.6,
);

/** Capsule: a rounded sleeve over the rim, near to both bones. */
export const capsuleDistance: DistanceField = overJoints((above, below) => {
  const a = above > 0 ? above : 0;
  const b = below > 0 ? below : 0;
  return Math.sqrt(a * a + b * b) - CAPSULE_MM;
});
