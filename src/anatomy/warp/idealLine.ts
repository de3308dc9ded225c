/** The ideal midline track of the atlas, as a straight line in a patient. */
import type { Interspace } from '../../content/levels.ts';
import { normalise, subtract, vector, type Vector3 } from '../../numerics/vector.ts';
import { fasciaX } from '../back/surface.ts';
import { midlineTrack } from '../queries/idealTrack.ts';

export interface IdealLine {
  /** Where it meets the front of the ligamentum flavum. */
  readonly at: Vector3;
  /** Unit vector into the body. */
  readonly direction: Vector3;
}

/** Along the midplane of the interspace, which a scoliosis turns: straight from where the atlas's track crosses the fascia to where it meets the flavum's front, both carried along. */
export function idealLine(
  forwardInto: (out: Float64Array, x: number, y: number, z: number) => void,
  interspace: Interspace,
): IdealLine {
  const { x, z, directionX, directionZ } = midlineTrack(interspace);
  let near = 0;
  let far = 150;
  for (let i = 0; i < 50; i++) {
    const t = (near + far) / 2;
    if (x - directionX * t > fasciaX(0, z - directionZ * t)) near = t;
    else far = t;
  }
  const out = new Float64Array(3);
  const carried = (fromX: number, fromZ: number): Vector3 => {
    forwardInto(out, fromX, 0, fromZ);
    return vector(out[0] ?? 0, out[1] ?? 0, out[2] ?? 0);
  };
  const at = carried(x, z);
  const direction = normalise(subtract(at, carried(x - directionX * near, z - directionZ * near)));
  return { at, direction };
}
