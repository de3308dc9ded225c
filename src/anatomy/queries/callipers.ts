/**
 * What a calliper would read off one person: lengths between atlas points carried forward by the person's warp. The points
 * are found once, so a length costs two pushes.
 */
import type { Interspace, Vertebra } from '../../content/levels.ts';
import { add, dot, normalise, scale, subtract, vector, type Vector3 } from '../../numerics/vector.ts';
import { skinX } from '../back/surface.ts';
import { VERTEBRA_SHAPES } from '../bones/shapes/index.ts';
import { placed, POSES } from '../column/column.ts';
import { atlasCrossings } from '../person/atlasTrack.ts';
import type { ByInterspace } from '../person/person.ts';
import type { Anatomy } from '../types.ts';
import { interlaminarOpeningMm } from './interlaminar.ts';
import { referenceTissueAt } from './tissues.ts';

type Span = readonly [Vector3, Vector3];

const BONES: ByInterspace<readonly [Exclude<Vertebra, 'sacrum'>, Vertebra]> = {
  'L1/2': ['L1', 'L2'],
  'L2/3': ['L2', 'L3'],
  'L3/4': ['L3', 'L4'],
  'L4/5': ['L4', 'L5'],
  'L5/S1': ['L5', 'sacrum'],
};

const STEP_MM = 0.25;
const BOUNDARY_MM = 0.002;

/** The farthest point of a straight way that is still so, to 0.002 mm. */
function runTo(from: Vector3, along: Vector3, still: (point: Vector3) => boolean, mostMm: number): Vector3 {
  let far = 0;
  while (far < mostMm && still(add(from, scale(along, far)))) far += STEP_MM;
  let near = Math.max(far - STEP_MM, 0);
  while (far - near > BOUNDARY_MM) {
    const middle = (near + far) / 2;
    if (still(add(from, scale(along, middle)))) near = middle;
    else far = middle;
  }
  return add(from, scale(along, far));
}

const tissueOf = ({ x, y, z }: Vector3) => referenceTissueAt(x, y, z);

/** Beside the midline, where pictures show the flavum: its thinnest section through a point 5 mm to the left. */
const BESIDE_MM = 5;

function flavumSpan(interspace: Interspace): Span {
  const { flavum, epidural } = atlasCrossings(interspace);
  const here = (point: Vector3) => tissueOf(point) === 'ligamentumFlavum';
  const near = vector(flavum.x - 2, BESIDE_MM, (flavum.z + epidural.z) / 2);
  const rear = runTo(near, vector(1, 0, 0), (point) => !here(point), 20);
  const inside = add(rear, vector(1, 0, 0));
  let best: Span | null = null;
  let least = Infinity;
  // The sheet leans: the thinnest of the sections through one inner point is the one square to it.
  for (let lateral = -1.2; lateral <= 1.2; lateral += 0.15) {
    for (let upward = -0.6; upward <= 0.6; upward += 0.15) {
      const along = normalise(vector(1, lateral, upward));
      const front = runTo(inside, along, here, 12);
      const back = runTo(inside, scale(along, -1), here, 12);
      const offset = subtract(front, back);
      const length = Math.sqrt(dot(offset, offset));
      if (length < least) [least, best] = [length, [back, front]];
    }
  }
  if (best === null) throw new RangeError(`No flavum beside the midline of ${interspace}.`);
  return best;
}

/** From bone to bone through the middle of a disc, square to the mean of its faces. */
function discSpan(interspace: Interspace): Span {
  const [upper, lower] = BONES[interspace];
  const body = VERTEBRA_SHAPES[upper].body;
  const above = placed(POSES[upper], body.centreX, body.lowerZ);
  const below = placed(POSES[lower], lower === 'sacrum' ? 0 : VERTEBRA_SHAPES[lower].body.centreX, 0);
  const middle = vector((above.x + below.x) / 2, 0, (above.z + below.z) / 2);
  const face = placed(POSES[upper], body.centreX + 1, body.lowerZ + body.lowerSlope);
  const upward = normalise(
    vector(-(face.z - above.z) - POSES[lower].sine, 0, face.x - above.x + POSES[lower].cosine),
  );
  const soft = (point: Vector3) => tissueOf(point) !== 'bone';
  return [runTo(middle, scale(upward, -1), soft, 20), runTo(middle, upward, soft, 20)];
}

/** The span of an interspace in the atlas, searched when it is first asked for. */
function once(search: (interspace: Interspace) => Span): (interspace: Interspace) => Span {
  const known = new Map<Interspace, Span>();
  return (interspace) => {
    const span = known.get(interspace) ?? search(interspace);
    known.set(interspace, span);
    return span;
  };
}

const flavumAt = once(flavumSpan);
const discAt = once(discSpan);

function lengthOf(anatomy: Anatomy, from: Vector3, to: Vector3): number {
  const offset = subtract(anatomy.pushForward(to), anatomy.pushForward(from));
  return Math.sqrt(dot(offset, offset));
}

/** Thickness of the skin square to its surface, where the track enters it, mm. */
function skinAcross(anatomy: Anatomy, interspace: Interspace): number {
  const { skin, fat } = atlasCrossings(interspace);
  const onSkin = (z: number): Vector3 => anatomy.pushForward(vector(skinX(0, z), 0, z));
  const along = normalise(subtract(onSkin(skin.z + 2), onSkin(skin.z - 2)));
  const through = subtract(anatomy.pushForward(fat), anatomy.pushForward(skin));
  return Math.abs(through.x * along.z - through.z * along.x);
}

type Crossing = keyof ReturnType<typeof atlasCrossings>;

/** Way on the ideal midline track from one layer's beginning to another's. */
const between =
  (from: Crossing, to: Crossing) =>
  (anatomy: Anatomy, interspace: Interspace): number => {
    const crossings = atlasCrossings(interspace);
    return lengthOf(anatomy, crossings[from], crossings[to]);
  };

/** Layers are measured one by one and added, since the track of a curled person bends a little. */
const SKIN = between('skin', 'fat');
const FAT = between('fat', 'ligament');
const LIGAMENTS = between('ligament', 'flavum');
const MIDLINE_FLAVUM = between('flavum', 'epidural');
const EPIDURAL = between('epidural', 'dura');
const ligamentToEpidural = (anatomy: Anatomy, at: Interspace): number =>
  LIGAMENTS(anatomy, at) + MIDLINE_FLAVUM(anatomy, at);
const skinToEpidural = (anatomy: Anatomy, at: Interspace): number =>
  SKIN(anatomy, at) + FAT(anatomy, at) + LIGAMENTS(anatomy, at) + MIDLINE_FLAVUM(anatomy, at);

/** What can be measured of an anatomy at an interspace, mm, each when it is asked for. */
export const CALLIPERS = {
  /** Layers along the ideal midline track. */
  skinMm: SKIN,
  fatMm: FAT,
  supraspinousMm: between('ligament', 'interspinous'),
  interspinousMm: between('interspinous', 'flavum'),
  /** Supraspinous and interspinous ligament together. */
  ligamentsMm: LIGAMENTS,
  midlineFlavumMm: MIDLINE_FLAVUM,
  epiduralDepthMm: EPIDURAL,
  skinToEpiduralMm: skinToEpidural,
  skinToMidEpiduralMm: (anatomy: Anatomy, at: Interspace): number =>
    skinToEpidural(anatomy, at) + EPIDURAL(anatomy, at) / 2,
  /** From the outer face of the supraspinous ligament to the epidural space. */
  ligamentToEpiduralMm: ligamentToEpidural,
  /** The skin square to its surface. */
  skinAcrossMm: skinAcross,
  /** The flavum square to its sheet, 5 mm beside the midline. */
  flavumMm: (anatomy: Anatomy, at: Interspace): number => lengthOf(anatomy, ...flavumAt(at)),
  /** The disc in its middle. */
  discHeightMm: (anatomy: Anatomy, at: Interspace): number => lengthOf(anatomy, ...discAt(at)),
  /** Least distance between the laminae in the midline. */
  windowOpeningMm: (anatomy: Anatomy, at: Interspace): number => interlaminarOpeningMm(anatomy, ...BONES[at]),
} as const satisfies Record<string, (anatomy: Anatomy, interspace: Interspace) => number>;
