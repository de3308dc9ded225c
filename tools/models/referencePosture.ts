/**
 * Baked meshes carried from the atlas to the axes, origin and posture of the surfaces that the bones are measured
 * against: those of the reference patient `reference-male`.
 */
import { createAnatomy, REFERENCE_MALE } from '../../src/anatomy/index.ts';
import type { Mesh } from './mesh.ts';

/** Carries meshes; made once for all of them. */
export function toReferencePosture(): (mesh: Mesh) => Mesh {
  const anatomy = createAnatomy(REFERENCE_MALE.parameters);
  const out = new Float64Array(3);
  return ({ positions, indices }) => {
    const carried = positions.slice();
    for (let i = 0; i < carried.length; i += 3) {
      const [x = 0, y = 0, z = 0] = carried.subarray(i, i + 3);
      anatomy.pushForwardInto(out, x, y, z);
      carried.set(out, i);
    }
    return { positions: carried, indices };
  };
}
