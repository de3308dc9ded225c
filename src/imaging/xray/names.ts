/** Where the names of what a film shows belong: one of each kind, the one that is drawn nearest to the middle of the field. */
import { PEDICLES } from '../../anatomy/canal/pedicles.ts';
import { CANAL_FRONT, LUMBAR, SPINOUS_TIPS } from '../../anatomy/column/corridor.ts';
import { boneField } from '../../anatomy/column/laminae.ts';
import { LEVEL_HEIGHTS, REFERENCE_STRUCTURES } from '../../anatomy/index.ts';
import type { Anatomy } from '../../anatomy/types.ts';
import { INTERSPACES } from '../../content/levels.ts';
import { vector, type Vector3 } from '../../numerics/vector.ts';
import { beamOf, toPixel, viewKind, type CArm } from './carm.ts';
import { PEDICLE_HALF_MM } from './eyes.ts';

export const FILM_NAMES = ['pedicle', 'spinousProcess', 'endPlate', 'facetJoint', 'sacralAla'] as const;
export type FilmName = (typeof FILM_NAMES)[number];

/** A name and where it points: shares of the picture's side from its left and upper edge. */
export interface NamedPlace {
  readonly name: FilmName;
  readonly right: number;
  readonly down: number;
}

/** From the tip of a spinous process into it, and from a body's back and the midline on to its plate, mm. */
const INTO_SPINOUS_MM = 5;
const BEFORE_CANAL_MM = 15;
const BESIDE_MM = 13;
/** Beside the midline over the ala, in front of the joint with the hip, mm; and under its upper edge. */
const ALA_Y = 40;
const ALA_X = -45;
const UNDER_EDGE_MM = 3;
const HIGHEST_ALA_Z = -90;
const LOWEST_ALA_Z = -170;
/** Where a joint's two layers of cartilage are looked for about a disc's height, mm. */
const JOINT = { fromX: -56, toX: -28, fromY: 8, toY: 27, halfZ: 14, stepMm: 1.5 } as const;

const both = ({ x, y, z }: Vector3): readonly Vector3[] => [vector(x, y, z), vector(x, -y, z)];

/** The first height below another one at which a bone is met. */
function downTo(id: string, x: number, y: number, fromZ: number, toZ: number): number | null {
  const distance = boneField(id);
  for (let z = fromZ; z > toZ; z -= 0.5) if (distance(x, y, z) < 0) return z;
  return null;
}

/** Middle of the left facet joint's cartilage at a disc's height, where there is any. */
function jointAt(discZ: number): Vector3 | null {
  const distance = REFERENCE_STRUCTURES.find(({ id }) => id === 'facetCartilage')?.distance;
  const { fromX, toX, fromY, toY, halfZ, stepMm } = JOINT;
  let count = 0;
  const sum = { x: 0, y: 0, z: 0 };
  for (let x = fromX; x < toX; x += stepMm)
    for (let y = fromY; y < toY; y += stepMm)
      for (let z = discZ - halfZ; z < discZ + halfZ; z += stepMm) {
        if ((distance?.(x, y, z) ?? 1) > 0) continue;
        count += 1;
        sum.x += x;
        sum.y += y;
        sum.z += z;
      }
  return count === 0 ? null : vector(sum.x / count, sum.y / count, sum.z / count);
}

function placesInAtlas(): Readonly<Record<FilmName, readonly Vector3[]>> {
  const plates = INTERSPACES.flatMap((interspace, i) => {
    const discZ = LEVEL_HEIGHTS[interspace];
    const x = CANAL_FRONT.value(discZ) + BEFORE_CANAL_MM;
    const z = downTo(LUMBAR[i + 1] ?? 'sacrum', x, BESIDE_MM, discZ, discZ - 16);
    return z === null ? [] : both(vector(x, BESIDE_MM, z));
  });
  const alaZ = downTo('sacrum', ALA_X, ALA_Y, HIGHEST_ALA_Z, LOWEST_ALA_Z);
  return {
    pedicle: PEDICLES.filter(({ level }) => level !== 'S1').flatMap(({ lowerX, medialY, middleZ }) =>
      both(vector(lowerX, medialY + PEDICLE_HALF_MM, middleZ)),
    ),
    spinousProcess: LUMBAR.map((level) =>
      vector(SPINOUS_TIPS[level].x + INTO_SPINOUS_MM, 0, SPINOUS_TIPS[level].z),
    ),
    endPlate: plates,
    facetJoint: INTERSPACES.flatMap((interspace) => {
      const joint = jointAt(LEVEL_HEIGHTS[interspace]);
      return joint === null ? [] : both(joint);
    }),
    sacralAla: alaZ === null ? [] : both(vector(ALA_X, ALA_Y, alaZ - UNDER_EDGE_MM)),
  };
}

let atlas: ReturnType<typeof placesInAtlas> | null = null;

/** What lies farther from the middle of the round field is not named: share of the picture's side. */
const IN_FIELD = 0.44;

/** The names for a film of this arm, as many as have their thing in the field. */
export function filmNames(anatomy: Anatomy, arm: CArm): readonly NamedPlace[] {
  atlas ??= placesInAtlas();
  const beam = beamOf(arm);
  const named: NamedPlace[] = [];
  for (const name of FILM_NAMES) {
    // From the side the alae lie over each other and the canal, and nobody reads them there.
    if (name === 'sacralAla' && viewKind(arm) === 'side') continue;
    let nearest = IN_FIELD;
    let best: NamedPlace | null = null;
    for (const place of atlas[name]) {
      const { column, row } = toPixel(beam, anatomy.pushForward(place), 1);
      const far = Math.sqrt((column - 0.5) * (column - 0.5) + (row - 0.5) * (row - 0.5));
      if (far >= nearest) continue;
      nearest = far;
      best = { name, right: column, down: row };
    }
    if (best !== null) named.push(best);
  }
  return named;
}
