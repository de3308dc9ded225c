/** What a vertebra's neighbours take off it: in the joints two bones give way to each other. */
import { JOINT_FELT_MM, lowerGives, upperGives } from '../../../src/anatomy/bones/mating.ts';
import { makeSacrum } from '../../../src/anatomy/bones/sacrum.ts';
import { VERTEBRA_SHAPES } from '../../../src/anatomy/bones/shapes/index.ts';
import { makeVertebra } from '../../../src/anatomy/bones/vertebra/field.ts';
import { placed, POSES } from '../../../src/anatomy/column/column.ts';
import type { DistanceField } from '../../../src/anatomy/types.ts';
import { VERTEBRAE } from '../../../src/content/levels.ts';

type Level = Exclude<(typeof VERTEBRAE)[number], 'sacrum'>;

/** The bones above and below one, as they are without their joints, in the axes of the surface that is fitted. */
export interface Neighbours {
  readonly above: DistanceField | null;
  readonly below: DistanceField;
  readonly belowIsSacrum: boolean;
}

/** The distances of one point to the neighbours. */
export interface Nearby {
  readonly above: number;
  readonly below: number;
}

export function nearbyOf(neighbours: Neighbours | null, x: number, y: number, z: number): Nearby {
  return {
    above: neighbours?.above?.(x, y, z) ?? Infinity,
    below: neighbours?.below(x, y, z) ?? Infinity,
  };
}

/** A bone's distance once its joints are mated; raw: as it is without them. */
export function matedDistance(raw: number, { above, below }: Nearby, belowIsSacrum: boolean): number {
  if (raw > JOINT_FELT_MM) return raw;
  return raw + lowerGives(raw, above, false) + upperGives(raw, below, belowIsSacrum);
}

/** The shipped neighbours of a level as they stand in the atlas; toOwn carries a point of the fitted axes into the bone's own frame. */
export function shippedNeighbours(
  level: Level,
  toOwn: (x: number, z: number) => readonly [x: number, z: number],
): Neighbours {
  const at = VERTEBRAE.indexOf(level);
  const seenFrom = (id: (typeof VERTEBRAE)[number]): DistanceField => {
    const field = id === 'sacrum' ? makeSacrum() : makeVertebra(VERTEBRA_SHAPES[id]);
    const pose = POSES[id];
    return (x, y, z) => {
      const [ownX, ownZ] = toOwn(x, z);
      const atlas = placed(POSES[level], ownX, ownZ);
      const dx = atlas.x - pose.x;
      const dz = atlas.z - pose.z;
      return field(dx * pose.cosine + dz * pose.sine, y, dz * pose.cosine - dx * pose.sine);
    };
  };
  const above = VERTEBRAE[at - 1];
  const below = VERTEBRAE[at + 1] ?? 'sacrum';
  return {
    above: above === undefined ? null : seenFrom(above),
    below: seenFrom(below),
    belowIsSacrum: below === 'sacrum',
  };
}
