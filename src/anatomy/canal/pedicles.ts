/** The pedicles as the canal sees them: how far apart, and where the foramen under each begins. */
import { placed, POSES } from '../column/column.ts';
import { bodyRear, boneField, LUMBAR, type Lumbar } from '../column/laminae.ts';

export type PedicleLevel = Lumbar | 'S1';
export const PEDICLE_LEVELS: readonly PedicleLevel[] = [...LUMBAR, 'S1'];

export interface Pedicle {
  readonly level: PedicleLevel;
  /** Half the least width of the canal between the two pedicles, mm. */
  readonly medialY: number;
  /** Atlas x and z of the lower edge, 4 mm behind the body and 4 mm outwards of the canal's side. */
  readonly lowerX: number;
  readonly lowerZ: number;
  /** Atlas height of its middle. */
  readonly middleZ: number;
}

/** The side wall is looked for so far behind the body, mm, and no farther from the midline than this. */
const BEHIND_MM = 4;
const WIDEST_MM = 21;
/** A pedicle's lower edge is looked for so far outwards of the canal's side, mm. */
const INTO_MM = 4;
/** The sacral canal runs back by this per mm of its own height. */
const SACRAL_LEAN = 0.36;

function pedicle(level: PedicleLevel): Pedicle {
  const id = level === 'S1' ? 'sacrum' : level;
  const distance = boneField(id);
  const wall = bodyRear(id, -12) - BEHIND_MM;
  const localX = (z: number): number => wall + (level === 'S1' ? SACRAL_LEAN * (z + 12) : 0);
  const solid = (y: number, z: number): boolean => {
    const point = placed(POSES[id], localX(z), z);
    return distance(point.x, y, point.z) < 0;
  };
  let medialY = WIDEST_MM;
  for (let z = -6; z > -18; z -= 0.5) {
    let y = 4;
    while (y < WIDEST_MM && !solid(y, z)) y += 0.1;
    medialY = Math.min(medialY, y);
  }
  const within = medialY + INTO_MM;
  let upper = -10;
  while (upper < 2 && solid(within, upper)) upper += 0.1;
  let lower = -10;
  while (lower > -34 && solid(within, lower)) lower -= 0.1;
  const edge = placed(POSES[id], localX(lower), lower);
  const middle = placed(POSES[id], localX(lower), (upper + lower) / 2);
  return { level, medialY, lowerX: edge.x, lowerZ: edge.z, middleZ: middle.z };
}

export const PEDICLES: readonly Pedicle[] = PEDICLE_LEVELS.map(pedicle);
