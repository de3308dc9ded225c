/** What lies under the fascia where a finger presses: how deep it is, and how soon bone comes. */
import { cross, type Vector3 } from '../../numerics/vector.ts';
import { VERTEBRAE, type Vertebra } from '../../content/levels.ts';
import { fasciaX } from '../back/surface.ts';
import { BONES } from '../bones/bones.ts';
import { SPINOUS_TIPS } from '../column/corridor.ts';
import { boxOutside } from '../field/primitives.ts';
import { createHint } from '../warp/anatomy.ts';
import type { Anatomy } from '../types.ts';

/** A line along which a finger presses, patient's frame, mm and unit vectors. */
export interface Press {
  /** Near the skin. */
  readonly point: Vector3;
  readonly inward: Vector3;
  /** Square to it, towards the head. */
  readonly cranial: Vector3;
}

export interface UnderFinger {
  /** From the point along the press to the fascia, mm: skin and fat. */
  readonly coverMm: number;
  /** Where the press meets the fascia, in the atlas: mm from the midplane, and height over the tip of L1. */
  readonly asideMm: number;
  readonly overL1Mm: number;
  /** Height in the atlas. */
  readonly atlasZ: number;
  /**
   * Under the finger's lower edge, its middle and its upper edge: way from the fascia to bone, mm; Infinity where none comes within
   * reach. Of the places across the finger the one where bone comes first.
   */
  readonly boneMm: readonly [number, number, number];
  /** The bone that comes first, null where none does. */
  readonly bone: Vertebra | 'pelvis' | null;
}

/** A fingertip is about 7 mm across. */
const HALF_FINGER_MM = 3.5;
/** The fascia is looked for from so far outside the point to so far inside, mm. */
const OUTSIDE_MM = 60;
const INSIDE_MM = 200;
const HALVINGS = 18;
/** The body under the finger is measured so deep under the fascia, mm: there bones and ligaments are, and no fat any more. */
const MEASURED_MM = 3;
const TOUCH_MM = 0.2;

function boneNamed(id: string): Vertebra | 'pelvis' {
  return VERTEBRAE.find((each) => each === id) ?? 'pelvis';
}

const NAMED = BONES.map(({ id, bounds, distance }) => ({ bone: boneNamed(id), bounds, distance }));

/**
 * What a press meets, looked for to `reachMm` under the fascia. Under the finger the warp is taken for even, which it is to a few
 * tenths of a millimetre over so small a place.
 */
export function underFinger(
  anatomy: Anatomy,
  { point, inward, cranial }: Press,
  reachMm: number,
): UnderFinger {
  const at = new Float64Array(3);
  const hint = createHint();
  const look = (t: number): void => {
    anatomy.pullBackInto(at, point.x + inward.x * t, point.y + inward.y * t, point.z + inward.z * t, hint);
  };
  let low = -OUTSIDE_MM;
  let high = INSIDE_MM;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    look(middle);
    if ((at[0] ?? 0) < fasciaX(at[1] ?? 0, at[2] ?? 0)) low = middle;
    else high = middle;
  }
  const coverMm = (low + high) / 2;
  look(coverMm);
  const [fasciaAtX = 0, asideMm = 0, z = 0] = at;
  look(coverMm + MEASURED_MM);
  const [mx = 0, my = 0, mz = 0] = at;
  const inwards = { x: mx - fasciaAtX, y: my - asideMm, z: mz - z };
  const left = cross(cranial, inward);
  const edge = (way: Vector3): Vector3 => {
    const px = point.x + inward.x * coverMm + way.x * HALF_FINGER_MM;
    const py = point.y + inward.y * coverMm + way.y * HALF_FINGER_MM;
    const pz = point.z + inward.z * coverMm + way.z * HALF_FINGER_MM;
    anatomy.pullBackInto(
      at,
      px + inward.x * MEASURED_MM,
      py + inward.y * MEASURED_MM,
      pz + inward.z * MEASURED_MM,
      hint,
    );
    return { x: (at[0] ?? 0) - mx, y: (at[1] ?? 0) - my, z: (at[2] ?? 0) - mz };
  };
  const up = edge(cranial);
  const aside = edge(left);
  let first = reachMm;
  let bone: UnderFinger['bone'] = null;
  const below = (along: number, across: number): number => {
    let t = 0;
    while (t < reachMm) {
      const way = t / MEASURED_MM;
      const x = fasciaAtX + inwards.x * way + up.x * along + aside.x * across;
      const y = asideMm + inwards.y * way + up.y * along + aside.y * across;
      const height = z + inwards.z * way + up.z * along + aside.z * across;
      let nearest = Infinity;
      let which: UnderFinger['bone'] = null;
      for (const each of NAMED) {
        const { min, max } = each.bounds;
        if (boxOutside(x, y, height, min.x, min.y, min.z, max.x, max.y, max.z) > Math.min(nearest, reachMm))
          continue;
        const distance = each.distance(x, y, height);
        if (distance < nearest) {
          nearest = distance;
          which = each.bone;
        }
      }
      if (nearest < TOUCH_MM) {
        if (t < first) {
          first = t;
          bone = which;
        }
        return t;
      }
      t += Math.max(nearest * 0.8, 0.3);
    }
    return Infinity;
  };
  const across = (along: number): number => Math.min(below(along, -1), below(along, 0), below(along, 1));
  const boneMm = [across(-1), across(0), across(1)] as const;
  return { coverMm, asideMm, overL1Mm: z - SPINOUS_TIPS.L1.z, atlasZ: z, boneMm, bone };
}
