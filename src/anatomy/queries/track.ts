/** What a straight needle meets, and the aim that meets it best. */
import type { Interspace } from '../../content/levels.ts';
import type { Tissue } from '../../content/tissues.ts';
import { atan2, cos, PI, sin } from '../../numerics/elementary.ts';
import { add, dot, normalise, scale, vector, type Vector3 } from '../../numerics/vector.ts';
import { warpOf } from '../warp/anatomy.ts';
import { midlineTrack } from './idealTrack.ts';
import { onFrame, skinAgainst, skinFrame, skinPoint } from '../back/skin.ts';
import type { Anatomy, NeedleAim, NeedleTrack, TrackSegment } from '../types.ts';

const STEP_MM = 0.2;
const BOUNDARY_MM = 0.005;

/** The point of the skin that an aim enters. */
export function skinEntry(anatomy: Anatomy, aim: NeedleAim): Vector3 {
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
 * Tissues along an aim from the skin to lengthMm, by samples every 0.2 mm whose changes are then halved
 * down to 0.005 mm.
 */
export function needleTrack(anatomy: Anatomy, aim: NeedleAim, lengthMm = 110): NeedleTrack {
  const entry = skinEntry(anatomy, aim);
  const direction = aimDirection(anatomy, aim);
  const tissueAt = (depth: number): Tissue => anatomy.tissueAt(add(entry, scale(direction, depth)));
  const segments: TrackSegment[] = [];
  const first = tissueAt(0);
  let current: Tissue = first === 'air' ? 'skin' : first;
  let fromMm = 0;
  const steps = Math.ceil(lengthMm / STEP_MM);
  for (let i = 1; i <= steps; i++) {
    const depth = Math.min(i * STEP_MM, lengthMm);
    const tissue = tissueAt(depth);
    if (tissue === current) continue;
    let low = Math.max((i - 1) * STEP_MM, fromMm);
    let high = depth;
    while (high - low > BOUNDARY_MM) {
      const middle = (low + high) / 2;
      if (tissueAt(middle) === current) low = middle;
      else high = middle;
    }
    if (high > fromMm) segments.push({ tissue: current, fromMm, toMm: high });
    current = tissue;
    fromMm = high;
  }
  if (fromMm < lengthMm) segments.push({ tissue: current, fromMm, toMm: lengthMm });
  return { aim, entry, direction, segments };
}

/** Depth at which a track first meets a tissue, mm, or null. */
export function depthOf(track: NeedleTrack, tissue: Tissue): number | null {
  const found = track.segments.find((segment) => segment.tissue === tissue);
  return found === undefined ? null : found.fromMm;
}

/** The midline aim through ligaments alone into the epidural space of an interspace. */
export function idealAim(anatomy: Anatomy, interspace: Interspace): NeedleAim {
  const track = midlineTrack(interspace);
  const { pushForward } = warpOf(anatomy);
  const direction = vector(track.directionX, 0, track.directionZ);
  const entry = skinAgainst(anatomy, pushForward(vector(track.x, 0, track.z)), direction);
  const frame = skinFrame(anatomy, interspace);
  return {
    interspace,
    leftOffsetMm: 0,
    cranialOffsetMm: (entry.z - frame.origin.z) / frame.cranial.z,
    cephaladDeg: (atan2(dot(direction, frame.cranial), -dot(direction, frame.normal)) * 180) / PI,
    leftDeg: 0,
  };
}
