/** Which bone a point lies on, and which part of it, by the parts that the bone is described by. */
import { VERTEBRAE, type Vertebra } from '../../content/levels.ts';
import type { Vector3 } from '../../numerics/vector.ts';
import { BONES } from '../bones/bones.ts';
import { VERTEBRA_SHAPES } from '../bones/shapes/index.ts';
import { makeBody } from '../bones/vertebra/body.ts';
import { pedicleY, spinousTipX } from '../bones/vertebra/places.ts';
import {
  makeFacet,
  makeKnob,
  makePedicle,
  makePlate,
  makeProcess,
  makeTransverse,
} from '../bones/vertebra/plate.ts';
import { makeSpinous } from '../bones/vertebra/spinous.ts';
import { POSES } from '../column/column.ts';
import type { Lumbar } from '../column/laminae.ts';
import type { Anatomy, DistanceField } from '../types.ts';
import { inRegion } from './region.ts';

export type BonePart =
  'spinousProcess' | 'lamina' | 'articularProcess' | 'transverseProcess' | 'body' | 'other';

export interface BonePlace {
  /** 'pelvis': both hip bones. */
  readonly bone: Vertebra | 'pelvis';
  readonly part: BonePart;
}

/** What is farther than this from every described bone is none of their parts: lime, or a bridge, mm of the atlas. */
const OWN_BONE_MM = 2;

/** Parts of a vertebra in its own frame, each as it would be alone; y from the midplane. */
type Parts = readonly { readonly part: BonePart; readonly distance: DistanceField }[];

function partsOf(bone: Lumbar): Parts {
  const shape = VERTEBRA_SHAPES[bone];
  return [
    { part: 'body', distance: makeBody(shape.body) },
    { part: 'other', distance: makePedicle(shape.pedicle, pedicleY(shape)).distance },
    { part: 'lamina', distance: makePlate(shape.pars).distance },
    { part: 'lamina', distance: makePlate(shape.lamina).distance },
    { part: 'articularProcess', distance: makeProcess(shape.inferiorArticular).distance },
    { part: 'articularProcess', distance: makeFacet(shape.superiorArticular).distance },
    { part: 'articularProcess', distance: makeKnob(shape.mammillary).distance },
    { part: 'transverseProcess', distance: makeTransverse(shape.transverse).distance },
    { part: 'spinousProcess', distance: makeSpinous(shape.spinous, spinousTipX(shape)) },
  ];
}

const known = new Map<Lumbar, Parts>();

function knownParts(bone: Lumbar): Parts {
  const before = known.get(bone);
  if (before !== undefined) return before;
  const parts = partsOf(bone);
  known.set(bone, parts);
  return parts;
}

function partAt(bone: Lumbar, x: number, y: number, z: number): BonePart {
  const at = POSES[bone];
  const [dx, dz] = [x - at.x, z - at.z];
  const localX = dx * at.cosine + dz * at.sine;
  const localZ = dz * at.cosine - dx * at.sine;
  let nearest = Infinity;
  let part: BonePart = 'other';
  for (const each of knownParts(bone)) {
    const distance = each.distance(localX, Math.abs(y), localZ);
    if (distance >= nearest) continue;
    nearest = distance;
    part = each.part;
  }
  return part;
}

/**
 * The bone nearest to a point of the patient (patient's frame: mm, x anterior, y left, z cranial) and the part of it: that of whose
 * description the point lies deepest inside or nearest to, so that where parts run into one another the border is theirs by a
 * millimetre or two. 'other': pedicles, sacrum and hip bones, and bone that is no part of a described one. Throws a RangeError for
 * points that are none or lie outside the modelled region.
 */
export function boneAt(anatomy: Anatomy, point: Vector3): BonePlace {
  const { x, y, z } = anatomy.pullBack(inRegion(point));
  let nearest = Infinity;
  let id = 'sacrum';
  for (const each of BONES) {
    const distance = each.distance(x, y, z);
    if (distance >= nearest) continue;
    nearest = distance;
    id = each.id;
  }
  const vertebra = VERTEBRAE.find((each) => each === id);
  if (vertebra === undefined) return { bone: 'pelvis', part: 'other' };
  if (vertebra === 'sacrum' || nearest > OWN_BONE_MM) return { bone: vertebra, part: 'other' };
  return { bone: vertebra, part: partAt(vertebra, x, y, z) };
}
