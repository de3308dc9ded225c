/** Where the hip bones' crests stand highest: the line between them is what a finger finds first. */
import { cos, PI, sin } from '../../numerics/elementary.ts';
import { vector, type Vector3 } from '../../numerics/vector.ts';
import { placed, POSES } from '../column/column.ts';
import { ILIAC_CREST_TOP, REFERENCE_POSES } from './referencePoses.ts';

function crestTop(): Vector3 {
  const { x: originX, z: originZ, pitchDeg } = REFERENCE_POSES.sacrum;
  const cosine = cos((pitchDeg * PI) / 180);
  const sine = sin((pitchDeg * PI) / 180);
  const dx = ILIAC_CREST_TOP.x - originX;
  const dz = ILIAC_CREST_TOP.z - originZ;
  // The hip bones hang on the sacrum: into its own frame, and from there into the atlas.
  const { x, z } = placed(POSES.sacrum, dx * cosine + dz * sine, dz * cosine - dx * sine);
  return vector(x, ILIAC_CREST_TOP.y, z);
}

/** The highest point of the left crest with the body upright, atlas, mm; the right one is its mirror image. */
export const CREST_TOP: Vector3 = crestTop();
