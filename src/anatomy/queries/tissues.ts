/** Which tissue fills a point of the reference spine. */
import type { Tissue } from '../../content/tissues.ts';
import { boneDistance } from '../bones/bones.ts';
import { envelopeDistance, sacDistance } from '../canal/canal.ts';
import { nerveDistance } from '../canal/cauda.ts';
import { DISCS } from '../ligaments/discs.ts';
import { DURA_THICKNESS_MM, SKIN_THICKNESS_MM } from '../dimensions.ts';
import { flavumDistance, interspinousDistance, supraspinousDistance } from '../ligaments/ligaments.ts';
import { bodyOutside, muscleDistance } from '../back/surface.ts';

function inDisc(x: number, y: number, z: number): boolean {
  for (const disc of DISCS) {
    const { min, max } = disc.bounds;
    if (z < min.z || z > max.z || x < min.x || x > max.x || y < min.y || y > max.y) continue;
    if (disc.distance(x, y, z) < 0) return true;
  }
  return false;
}

/**
 * Priority, first match wins: air and skin from the body's surface; bone; nerve, CSF and dura from the sac;
 * disc; epidural space; flavum; supraspinous and interspinous ligament; muscle; fat for all the rest.
 */
export function referenceTissueAt(x: number, y: number, z: number): Tissue {
  const outside = bodyOutside(x, y, z);
  if (outside > 0) return 'air';
  if (outside > -SKIN_THICKNESS_MM) return 'skin';
  if (boneDistance(x, y, z) < 0) return 'bone';
  const sac = sacDistance(x, y, z);
  if (sac < 0) {
    if (sac > -DURA_THICKNESS_MM) return 'dura';
    return nerveDistance(x, y, z) < 0 ? 'nerve' : 'csf';
  }
  if (inDisc(x, y, z)) return 'disc';
  if (envelopeDistance(x, y, z) < 0) return 'epiduralFat';
  if (flavumDistance(x, y, z) < 0) return 'ligamentumFlavum';
  if (supraspinousDistance(x, y, z) < 0) return 'supraspinousLigament';
  if (interspinousDistance(x, y, z) < 0) return 'interspinousLigament';
  if (muscleDistance(x, y, z) < 0) return 'muscle';
  return 'fat';
}
