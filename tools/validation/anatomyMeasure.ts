/**
 * What a calliper would read off one person: lengths between atlas points carried forward by the person's warp. The points
 * are found once, so a person costs a few dozen pushes.
 */
import { atlasCrossings } from '../../src/anatomy/person/atlasTrack.ts';
import { byInterspace, type ByInterspace } from '../../src/anatomy/person/person.ts';
import { skinX } from '../../src/anatomy/back/surface.ts';
import { VERTEBRA_SHAPES } from '../../src/anatomy/bones/shapes/index.ts';
import { placed, POSES } from '../../src/anatomy/column/column.ts';
import { referenceTissueAt } from '../../src/anatomy/queries/tissues.ts';
import type { Anatomy } from '../../src/anatomy/types.ts';
import type { Interspace, Vertebra } from '../../src/content/levels.ts';
import { add, dot, normalise, scale, subtract, vector, type Vector3 } from '../../src/numerics/vector.ts';

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

let spans: { readonly flavum: ByInterspace<Span>; readonly disc: ByInterspace<Span> } | null = null;

function atlasSpans() {
  spans ??= { flavum: byInterspace(flavumSpan), disc: byInterspace(discSpan) };
  return spans;
}

function lengthOf(anatomy: Anatomy, from: Vector3, to: Vector3): number {
  const offset = subtract(anatomy.pushForward(to), anatomy.pushForward(from));
  return Math.sqrt(dot(offset, offset));
}

/** Layers on the ideal midline track of one interspace, and the flavum beside the midline and the disc there, mm. */
export interface Layers {
  readonly skinMm: number;
  /** The skin square to its surface. */
  readonly skinAcrossMm: number;
  readonly fatMm: number;
  /** Supraspinous and interspinous ligament together. */
  readonly ligamentsMm: number;
  readonly supraspinousMm: number;
  readonly interspinousMm: number;
  readonly midlineFlavumMm: number;
  readonly flavumMm: number;
  readonly epiduralMm: number;
  readonly skinToEpiduralMm: number;
  /** From the outer face of the supraspinous ligament to the epidural space. */
  readonly ligamentToEpiduralMm: number;
  readonly discMm: number;
}

/** Thickness of the skin square to its surface, where the track enters it, mm. */
function skinAcross(anatomy: Anatomy, skin: Vector3, fat: Vector3): number {
  const onSkin = (z: number): Vector3 => anatomy.pushForward(vector(skinX(0, z), 0, z));
  const along = normalise(subtract(onSkin(skin.z + 2), onSkin(skin.z - 2)));
  const through = subtract(anatomy.pushForward(fat), anatomy.pushForward(skin));
  return Math.abs(through.x * along.z - through.z * along.x);
}

export function layersOf(anatomy: Anatomy, interspace: Interspace): Layers {
  const { skin, fat, ligament, interspinous, flavum, epidural, dura } = atlasCrossings(interspace);
  const { flavum: besides, disc: discs } = atlasSpans();
  const [skinMm, fatMm, ligamentsMm, midlineFlavumMm, epiduralMm] = [
    lengthOf(anatomy, skin, fat),
    lengthOf(anatomy, fat, ligament),
    lengthOf(anatomy, ligament, flavum),
    lengthOf(anatomy, flavum, epidural),
    lengthOf(anatomy, epidural, dura),
  ];
  return {
    skinMm,
    skinAcrossMm: skinAcross(anatomy, skin, fat),
    fatMm,
    ligamentsMm,
    supraspinousMm: lengthOf(anatomy, ligament, interspinous),
    interspinousMm: lengthOf(anatomy, interspinous, flavum),
    midlineFlavumMm,
    flavumMm: lengthOf(anatomy, ...besides[interspace]),
    epiduralMm,
    skinToEpiduralMm: skinMm + fatMm + ligamentsMm + midlineFlavumMm,
    ligamentToEpiduralMm: ligamentsMm + midlineFlavumMm,
    discMm: lengthOf(anatomy, ...discs[interspace]),
  };
}
