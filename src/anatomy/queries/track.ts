/** What a straight needle meets, and the aim that meets it best. */
import { INTERSPACES, type Interspace } from '../../content/levels.ts';
import type { Tissue } from '../../content/tissues.ts';
import { atan2, cos, PI, sin } from '../../numerics/elementary.ts';
import { add, dot, normalise, scale, subtract, type Vector3 } from '../../numerics/vector.ts';
import { idealLine } from '../warp/idealLine.ts';
import { GAP_Z, onFrame, skinAgainst, skinFrame, skinPoint } from '../back/skin.ts';
import type { Anatomy, NeedleAim, NeedleTrack } from '../types.ts';
import { tissuesOnLine } from './along.ts';
import { inRange, inRegion, knownInterspace } from './region.ts';

/**
 * The point of the skin that an aim enters: patient's frame, mm, just inside the body. Error: under 1e-6 mm from the skin that
 * `tissueAt` knows. Throws a RangeError for aims that are no numbers or lie beside the back.
 */
export function skinEntry(anatomy: Anatomy, aim: NeedleAim): Vector3 {
  inRange('The offset to the left in mm', aim.leftOffsetMm, -150, 150);
  inRange('The offset towards the head in mm', aim.cranialOffsetMm, -150, 150);
  const frame = skinFrame(anatomy, aim.interspace);
  const mark = onFrame(frame, aim.leftOffsetMm, aim.cranialOffsetMm);
  return skinPoint(anatomy, mark.y, mark.z);
}

/** Unit vector into the body of an aim's angles. */
function aimDirection(anatomy: Anatomy, aim: NeedleAim): Vector3 {
  const frame = skinFrame(anatomy, aim.interspace);
  const cephalad = (aim.cephaladDeg * PI) / 180;
  const left = (aim.leftDeg * PI) / 180;
  const inward = scale(frame.normal, -cos(cephalad) * cos(left));
  const upward = scale(frame.cranial, sin(cephalad) * cos(left));
  return normalise(add(add(inward, upward), scale(frame.left, sin(left))));
}

/**
 * Tissues along an aim from the skin to lengthMm (0 to 400 mm): entry and direction in the patient's frame, depths in mm
 * from the skin. Error: as with `tissuesAlong`, layers of 0.1 mm and more are found, their boundaries to 0.005 mm. Throws a
 * RangeError for aims that are no numbers or lie beside the back.
 */
export function needleTrack(anatomy: Anatomy, aim: NeedleAim, lengthMm = 110): NeedleTrack {
  inRange('The length of a track in mm', lengthMm, 0, 400);
  inRange('The angle towards the head in degrees', aim.cephaladDeg, -90, 90);
  inRange('The angle to the left in degrees', aim.leftDeg, -90, 90);
  const entry = skinEntry(anatomy, aim);
  const direction = aimDirection(anatomy, aim);
  const line = { start: entry, direction, lengthMm, isFromSkin: true };
  return { aim, entry, direction, segments: tissuesOnLine(anatomy, line) };
}

/** Depth at which a track first meets a tissue, mm from its start and along it, to 0.005 mm; null where it never does. */
export function depthOf(track: NeedleTrack, tissue: Tissue): number | null {
  const found = track.segments.find((segment) => segment.tissue === tissue);
  return found === undefined ? null : found.fromMm;
}

/** The interspace over the middle of whose gap a point of the skin lies nearest, by its height in the atlas. */
export function nearestInterspace(anatomy: Anatomy, point: Vector3): Interspace {
  const { z } = anatomy.pullBack(point);
  return INTERSPACES.reduce((best, each) =>
    Math.abs(GAP_Z[each] - z) < Math.abs(GAP_Z[best] - z) ? each : best,
  );
}

function aimOver(anatomy: Anatomy, interspace: Interspace, entry: Vector3, direction: Vector3): NeedleAim {
  const { origin, cranial, left, normal } = skinFrame(anatomy, interspace);
  // The mark is carried to the skin straight ahead, so that its y and z are the entry's.
  const { y, z } = subtract(entry, origin);
  const determinant = left.y * cranial.z - cranial.y * left.z;
  const aside = dot(direction, left);
  return {
    interspace,
    leftOffsetMm: (y * cranial.z - z * cranial.y) / determinant,
    cranialOffsetMm: (z * left.y - y * left.z) / determinant,
    cephaladDeg: (atan2(dot(direction, cranial), -dot(direction, normal)) * 180) / PI,
    leftDeg: (atan2(aside, Math.sqrt(Math.max(0, 1 - aside * aside))) * 180) / PI,
  };
}

/**
 * The aim of a line that enters at a point of the skin (patient's frame, mm) in a direction into the body (unit vector): in the
 * frame of the interspace that lies nearest under it. `needleTrack` gives point and direction back to 1e-6. Throws a RangeError
 * for points and directions that are no numbers.
 */
export function aimAt(anatomy: Anatomy, entry: Vector3, direction: Vector3): NeedleAim {
  return aimOver(anatomy, nearestInterspace(anatomy, inRegion(entry)), entry, normalise(direction));
}

/**
 * The midline aim through ligaments alone into the epidural space of an interspace: mm and degrees in the frame of the skin
 * over it. Error: the best of lines tried at steps of a fourteenth of the window's height and one degree. Throws a RangeError for a name that is none.
 */
export function idealAim(anatomy: Anatomy, interspace: Interspace): NeedleAim {
  const { at, direction } = idealLine(anatomy.pushForwardInto, knownInterspace(interspace));
  const entry = skinAgainst(anatomy, at, direction);
  return aimOver(anatomy, interspace, entry, direction);
}
