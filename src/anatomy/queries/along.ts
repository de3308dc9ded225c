/** The tissues along a straight line through a patient. */
import type { Tissue } from '../../content/tissues.ts';
import { length, scale, subtract, type Vector3 } from '../../numerics/vector.ts';
import type { Anatomy, TrackSegment } from '../types.ts';
import { createHint } from '../warp/anatomy.ts';
import { lookInto, type Probe } from './probe.ts';
import { inRegion } from './region.ts';

/** Layers at least so thick are found, whatever lies around them, mm. */
const RESOLUTION_MM = 0.1;
/** To so much the boundaries are known, mm. */
const BOUNDARY_MM = 0.005;
/** A stretch that is looked at as a whole, mm. */
const STRETCH_MM = 3.2;
/** Fields may overstate a distance by this much. */
const SLACK = 1.35;

/** A place along the line. */
interface Place extends Probe {
  depthMm: number;
  /** The same place in the atlas. */
  x: number;
  y: number;
  z: number;
}

function place(): Place {
  return { tissue: 'air', clearMm: 0, depthMm: 0, x: 0, y: 0, z: 0 };
}

/** So many halvings lead from a stretch to the resolution. */
const HALVINGS = 6;

/** A straight line of the patient's frame. */
export interface Line {
  readonly start: Vector3;
  /** Unit vector. */
  readonly direction: Vector3;
  readonly lengthMm: number;
  /** The start lies on the skin: found a hair outside it, it is still skin. */
  readonly isFromSkin: boolean;
}

/**
 * Tissues from the start (0 mm) of a line to its end. Stretches in whose both ends no other tissue can be near are passed
 * over at once; elsewhere the line is looked at every 0.1 mm at least, and changes are halved down to 0.005 mm. Nothing is
 * allocated on the way but the segments.
 */
export function tissuesOnLine(
  anatomy: Anatomy,
  { start, direction, lengthMm, isFromSkin }: Line,
): TrackSegment[] {
  const hint = createHint();
  const out = new Float64Array(3);
  const middles = Array.from({ length: HALVINGS + 1 }, place);
  const low = place();
  const high = place();
  const cut = place();
  const segments: TrackSegment[] = [];
  let current: Tissue = 'skin';
  let fromMm = 0;

  const look = (at: Place, depthMm: number): void => {
    anatomy.pullBackInto(
      out,
      start.x + direction.x * depthMm,
      start.y + direction.y * depthMm,
      start.z + direction.z * depthMm,
      hint,
    );
    at.depthMm = depthMm;
    at.x = out[0] ?? NaN;
    at.y = out[1] ?? NaN;
    at.z = out[2] ?? NaN;
    lookInto(at, at.x, at.y, at.z);
    if (anatomy.ownTissue !== null) anatomy.ownTissue(at, at.x, at.y, at.z);
  };
  const end = (depthMm: number, next: Tissue): void => {
    if (depthMm > fromMm) segments.push({ tissue: current, fromMm, toMm: depthMm });
    fromMm = depthMm;
    current = next;
  };
  const refine = (from: number, to: number, next: Tissue): void => {
    let a = from;
    let b = to;
    while (b - a > BOUNDARY_MM) {
      const middle = (a + b) / 2;
      look(cut, middle);
      if (cut.tissue === current) a = middle;
      else b = middle;
    }
    end(b, next);
  };
  const isClear = (a: Place, b: Place): boolean => {
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const dz = b.z - a.z;
    return a.clearMm + b.clearMm > SLACK * Math.sqrt(dx * dx + dy * dy + dz * dz);
  };
  const search = (a: Place, b: Place, halvings: number): void => {
    if (a.tissue === b.tissue && isClear(a, b)) return;
    const middle = middles[halvings];
    if (b.depthMm - a.depthMm <= RESOLUTION_MM || middle === undefined) {
      if (b.tissue !== a.tissue) refine(a.depthMm, b.depthMm, b.tissue);
      return;
    }
    look(middle, (a.depthMm + b.depthMm) / 2);
    search(a, middle, halvings + 1);
    search(middle, b, halvings + 1);
  };

  look(low, 0);
  current = isFromSkin && low.tissue === 'air' ? 'skin' : low.tissue;
  low.tissue = current;
  const stretches = Math.ceil(lengthMm / STRETCH_MM);
  for (let i = 1; i <= stretches; i++) {
    look(high, Math.min(i * STRETCH_MM, lengthMm));
    search(low, high, 0);
    low.depthMm = high.depthMm;
    low.tissue = high.tissue;
    low.clearMm = high.clearMm;
    low.x = high.x;
    low.y = high.y;
    low.z = high.z;
  }
  if (fromMm < lengthMm) segments.push({ tissue: current, fromMm, toMm: lengthMm });
  return segments;
}

/**
 * The tissues along the straight track between two points of the patient (patient's frame: mm, x anterior, y left, z
 * cranial), as layers with depths in mm from the first point: they begin at 0, follow on one another without a gap, no two
 * neighbours alike, and end at the other point. Error: a boundary lies where `tissueAt` changes, to 0.005 mm; layers of
 * 0.1 mm and more are found, thinner ones may be passed over. One and the same point gives no layers. Throws a RangeError
 * for points that are none or lie outside the modelled region.
 */
export function tissuesAlong(anatomy: Anatomy, from: Vector3, to: Vector3): TrackSegment[] {
  const way = subtract(inRegion(to), inRegion(from));
  const lengthMm = length(way);
  if (lengthMm === 0) return [];
  return tissuesOnLine(anatomy, {
    start: from,
    direction: scale(way, 1 / lengthMm),
    lengthMm,
    isFromSkin: false,
  });
}
