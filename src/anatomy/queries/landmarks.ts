/** The patient's landmarks. */
import { INTERSPACES, type Interspace, type SpreadLevel } from '../../content/levels.ts';
import { add, scale, vector, type Vector3 } from '../../numerics/vector.ts';
import { CREST_TOP } from '../bones/crest.ts';
import { LEVEL_HEIGHTS } from '../canal/levels.ts';
import { SAC_HALF_DEPTH, SAC_REAR, SPINOUS_TIPS, type Lumbar } from '../column/corridor.ts';
import { skinFrame, skinPoint } from '../back/skin.ts';
import { depthOf, idealAim, needleTrack } from './track.ts';
import type { Anatomy, Landmarks } from '../types.ts';

function duraPoint(anatomy: Anatomy, interspace: Interspace): Vector3 {
  const track = needleTrack(anatomy, idealAim(anatomy, interspace), 150);
  const depth = depthOf(track, 'dura') ?? 0;
  const { entry, direction } = track;
  return add(entry, scale(direction, depth));
}

/**
 * The patient's landmarks (patient's frame: mm, x anterior, y left, z cranial). Error: spinous tips are the rearmost bone of
 * slices 0.5 mm high; points of the skin lie on it to 0.001 mm; dura points lie on its outer face to 0.005 mm along the ideal
 * track; the crests are the measured bones' highest points, 2 mm at most from the described ones', and their height drawn in
 * another posture 4 mm at most from the highest bone; heights of levels as with `levelAt`.
 */
export function landmarks(anatomy: Anatomy): Landmarks {
  const tip = (level: Lumbar): Vector3 =>
    anatomy.pushForward(vector(SPINOUS_TIPS[level].x, 0, SPINOUS_TIPS[level].z));
  const skin = (interspace: Interspace): Vector3 => skinFrame(anatomy, interspace).origin;
  const dura = (interspace: Interspace): Vector3 => duraPoint(anatomy, interspace);
  const centre = (level: SpreadLevel): Vector3 => {
    const z = LEVEL_HEIGHTS[level];
    return anatomy.pushForward(vector(SAC_REAR.value(z) + SAC_HALF_DEPTH.value(z), 0, z));
  };
  const ofInterspaces = (of: (interspace: Interspace) => Vector3): Record<Interspace, Vector3> => {
    const [a, b, c, d, e] = INTERSPACES;
    return { [a]: of(a), [b]: of(b), [c]: of(c), [d]: of(d), [e]: of(e) };
  };
  const crest = (y: number): Vector3 => anatomy.pushForward(vector(CREST_TOP.x, y, CREST_TOP.z));
  const left = crest(CREST_TOP.y);
  const right = crest(-CREST_TOP.y);
  return {
    spinousTips: { L1: tip('L1'), L2: tip('L2'), L3: tip('L3'), L4: tip('L4'), L5: tip('L5') },
    skinMidline: ofInterspaces(skin),
    dorsalDuraPoint: ofInterspaces(dura),
    iliacCrestZ: (left.z + right.z) / 2,
    iliacCrests: [skinPoint(anatomy, left.y, left.z), skinPoint(anatomy, right.y, right.z)],
    levelCentres: {
      'T7/8': centre('T7/8'),
      'T8/9': centre('T8/9'),
      'T9/10': centre('T9/10'),
      'T10/11': centre('T10/11'),
      'T11/12': centre('T11/12'),
      'T12/L1': centre('T12/L1'),
      'L1/2': centre('L1/2'),
      'L2/3': centre('L2/3'),
      'L3/4': centre('L3/4'),
      'L4/5': centre('L4/5'),
      'L5/S1': centre('L5/S1'),
      'S1/2': centre('S1/2'),
    },
  };
}
