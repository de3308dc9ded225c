/** Heights along a patient's spine. */
import { SPREAD_LEVELS, type SpreadLevel } from '../../content/levels.ts';
import type { Vector3 } from '../../numerics/vector.ts';
import type { Anatomy } from '../types.ts';
import { landmarks } from './landmarks.ts';
import { inRange, inRegion, REGION_MM } from './region.ts';

const KNOWN = new WeakMap<Anatomy, ReturnType<typeof landmarks>>();

/** The landmarks of a patient, found once. */
function landmarksOf(anatomy: Anatomy): ReturnType<typeof landmarks> {
  const before = KNOWN.get(anatomy);
  if (before !== undefined) return before;
  const found = landmarks(anatomy);
  KNOWN.set(anatomy, found);
  return found;
}

/**
 * The segment whose disc, at the middle of the dural sac, lies nearest to a height z of the patient's frame, mm, cranial of
 * the origin. Above T7/8 and below S1/2 the last one. Error: none from L1/2 to L5/S1, whose discs are described; the
 * heights of the levels above and of S1/2 are assumed, to some millimetres. Throws a RangeError for heights outside the modelled region.
 */
export function levelAt(anatomy: Anatomy, z: number): SpreadLevel {
  inRange('The height in mm', z, -REGION_MM, REGION_MM);
  const { levelCentres } = landmarksOf(anatomy);
  const away = (level: SpreadLevel): number => Math.abs(levelCentres[level].z - z);
  return SPREAD_LEVELS.reduce((best, level) => (away(level) < away(best) ? level : best));
}

/** Points of a patient that have a name. */
export interface NamedPoint {
  /** 'spinousL3', 'skinL3/4', 'duraL3/4', 'crestLeft', 'crestRight' or 'centreT12/L1'. */
  readonly name: string;
  readonly point: Vector3;
}

function namedPoints(anatomy: Anatomy): NamedPoint[] {
  const { spinousTips, skinMidline, dorsalDuraPoint, iliacCrests, levelCentres } = landmarksOf(anatomy);
  const named = (prefix: string, points: Readonly<Record<string, Vector3>>): NamedPoint[] =>
    Object.entries(points).map(([key, point]) => ({ name: `${prefix}${key}`, point }));
  return [
    ...named('spinous', spinousTips),
    ...named('skin', skinMidline),
    ...named('dura', dorsalDuraPoint),
    { name: 'crestLeft', point: iliacCrests[0] },
    { name: 'crestRight', point: iliacCrests[1] },
    ...named('centre', levelCentres),
  ];
}

/**
 * The landmark nearest to a point of the patient (patient's frame: mm, x anterior, y left, z cranial), its place and its
 * straight distance in mm. Error: that of `landmarks`. Throws a RangeError for points that are none or lie outside the
 * modelled region.
 */
export function nearestLandmark(
  anatomy: Anatomy,
  point: Vector3,
): NamedPoint & { readonly distanceMm: number } {
  inRegion(point);
  const measured = namedPoints(anatomy).map((each) => {
    const dx = each.point.x - point.x;
    const dy = each.point.y - point.y;
    const dz = each.point.z - point.z;
    return { ...each, distanceMm: Math.sqrt(dx * dx + dy * dy + dz * dz) };
  });
  return measured.reduce((best, each) => (each.distanceMm < best.distanceMm ? each : best));
}
