/** The patient's skin: its height behind the spine, local frames, and where a line from inside leaves it. */
import type { Interspace } from '../../content/levels.ts';
import { add, cross, dot, normalise, scale, subtract, vector, type Vector3 } from '../../numerics/vector.ts';
import { LAMINAE, SPINOUS_TIPS } from '../column/corridor.ts';
import { scoliosisOf } from '../person/variants.ts';
import { knownInterspace } from '../queries/region.ts';
import { createHint } from '../warp/anatomy.ts';
import { bodyOutside, skinX } from './surface.ts';
import type { Anatomy, SkinFrame } from '../types.ts';

/** Distance-like value of the skin's outer surface at a point of the patient: negative inside the body. */
function outside(anatomy: Anatomy, point: Vector3): number {
  const { x, y, z } = anatomy.pullBack(point);
  return bodyOutside(x, y, z);
}

/** How far before and behind a point the skin is looked for along a line, mm. */
const REACH_MM = 150;

/** The skin of the back at (y, z) of the patient, just inside the body. */
export function skinPoint(anatomy: Anatomy, y: number, z: number): Vector3 {
  let out = -320;
  let inside = 60;
  for (let i = 0; i < 60; i++) {
    const middle = (out + inside) / 2;
    if (outside(anatomy, vector(middle, y, z)) > 0) out = middle;
    else inside = middle;
  }
  return vector(inside, y, z);
}

/**
 * Where a line through a point meets the skin on its way into the body, just inside it: from 150 mm before the point to 150 mm
 * behind it, its last end where it meets none.
 */
export function skinAlong(anatomy: Anatomy, through: Vector3, inward: Vector3): Vector3 {
  const at = new Float64Array(3);
  const hint = createHint();
  let out = -REACH_MM;
  let inside = REACH_MM;
  for (let i = 0; i < 36; i++) {
    const middle = (out + inside) / 2;
    const { x, y, z } = add(through, scale(inward, middle));
    anatomy.pullBackInto(at, x, y, z, hint);
    if (bodyOutside(at[0] ?? 0, at[1] ?? 0, at[2] ?? 0) > 0) out = middle;
    else inside = middle;
  }
  return add(through, scale(inward, inside));
}

/** Where the line from a point inside the body leaves it against a direction, just inside the body. */
export function skinAgainst(anatomy: Anatomy, from: Vector3, direction: Vector3): Vector3 {
  let inside = 0;
  let out = 300;
  for (let i = 0; i < 60; i++) {
    const middle = (inside + out) / 2;
    if (outside(anatomy, subtract(from, scale(direction, middle))) > 0) out = middle;
    else inside = middle;
  }
  return subtract(from, scale(direction, inside));
}

const SACRAL_GAP_Z = (SPINOUS_TIPS.L5.z + LAMINAE.sacrum.topZ - 10) / 2;

/** Height of the middle of the gap between two spinous processes, reference spine. */
export const GAP_Z: Readonly<Record<Interspace, number>> = {
  'L1/2': (SPINOUS_TIPS.L1.z + SPINOUS_TIPS.L2.z) / 2,
  'L2/3': (SPINOUS_TIPS.L2.z + SPINOUS_TIPS.L3.z) / 2,
  'L3/4': (SPINOUS_TIPS.L3.z + SPINOUS_TIPS.L4.z) / 2,
  'L4/5': (SPINOUS_TIPS.L4.z + SPINOUS_TIPS.L5.z) / 2,
  'L5/S1': SACRAL_GAP_Z,
};

/** So far to both sides of the midline the skin tells how a scoliosis has turned it, mm. */
const ACROSS_MM = 20;

/**
 * The skin over the midline of the spine at a height z of the atlas, mm, as a frame in the patient's frame (mm, x anterior, y
 * left, z cranial). Error: the point lies on the skin to 0.001 mm; the skin's slope is its mean over 12 mm of the atlas.
 */
export function midlineFrame(anatomy: Anatomy, z: number): SkinFrame {
  const at = (height: number, y = 0): Vector3 => anatomy.pushForward(vector(skinX(y, height), y, height));
  const cranial = normalise(subtract(at(z + 6), at(z - 6)));
  if (scoliosisOf(anatomy.parameters.variants) !== null) {
    const across = subtract(at(z, ACROSS_MM), at(z, -ACROSS_MM));
    const left = normalise(subtract(across, scale(cranial, dot(across, cranial))));
    return { origin: at(z), cranial, left, normal: cross(cranial, left) };
  }
  return {
    origin: at(z),
    cranial,
    normal: vector(-cranial.z, 0, cranial.x),
    left: vector(0, 1, 0),
  };
}

/**
 * The skin over an interspace (patient's frame: mm, x anterior, y left, z cranial): the point in the midline over the middle
 * of the gap between the spinous processes, and unit vectors out of the body, towards the head and to the left. Error: as with
 * `midlineFrame`. Throws a RangeError for a name that is none.
 */
export function skinFrame(anatomy: Anatomy, interspace: Interspace): SkinFrame {
  return midlineFrame(anatomy, GAP_Z[knownInterspace(interspace)]);
}

/** A point of the frame's plane, for placing marks. */
export function onFrame(frame: SkinFrame, leftMm: number, cranialMm: number): Vector3 {
  return add(frame.origin, add(scale(frame.left, leftMm), scale(frame.cranial, cranialMm)));
}
