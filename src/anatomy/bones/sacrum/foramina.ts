/** The ways by which the sacral nerves leave the canal, forwards and backwards. */
import { makeCone, type Cone } from '../../field/cone.ts';
import type { SacrumShape } from './shape.ts';

/** How far past the bone's surfaces a hole is carried, so that it opens. */
const BEYOND_MM = 5;
/** Radius of the ways where they leave the canal. */
const ROOT_RADIUS_MM = 2.5;

/** The numbers of a list that runs downwards, at a height. */
export function atHeight<Place extends { readonly z: number }>(list: readonly Place[], z: number): Place {
  const [first] = list;
  if (first === undefined) throw new RangeError('This list has no place.');
  let upper = first;
  for (const lower of list) {
    if (lower.z <= z && lower.z < upper.z) {
      const share = Math.max((upper.z - z) / (upper.z - lower.z), 0);
      const from = upper;
      const entries = Object.entries(lower).map(([key, value]: [string, number]) => {
        const start = (from as unknown as Readonly<Record<string, number>>)[key] ?? 0;
        return [key, start + (value - start) * share];
      });
      return Object.fromEntries(entries) as Place;
    }
    upper = lower;
  }
  return upper;
}

type Point3 = readonly [x: number, y: number, z: number];

/** Ends of the ways of one segment: in the canal, before the bone and behind it. */
export interface ForamenWays {
  readonly root: Point3;
  readonly front: Point3;
  readonly rear: Point3;
}

export function foramenWays(shape: SacrumShape): ForamenWays[] {
  return shape.foramina.map((each) => {
    const canal = atHeight(shape.canal, each.canalZ);
    const front = atHeight(shape.mass, each.anteriorZ);
    const rear = atHeight(shape.mass, each.posteriorZ);
    return {
      root: [canal.x, canal.halfWidthMm, each.canalZ],
      front: [front.frontX + front.radiusMm + BEYOND_MM, each.anteriorY, each.anteriorZ],
      rear: [rear.wallX - rear.radiusMm - BEYOND_MM, each.posteriorY, each.posteriorZ],
    };
  });
}

export function makeForamina(shape: SacrumShape): Cone[] {
  const ways = foramenWays(shape);
  return shape.foramina.flatMap(({ anteriorRadiusMm, posteriorRadiusMm }, i) => {
    const way = ways[i];
    if (way === undefined) return [];
    return [
      makeCone(way.root, way.front, ROOT_RADIUS_MM, anteriorRadiusMm),
      makeCone(way.root, way.rear, ROOT_RADIUS_MM, posteriorRadiusMm),
    ];
  });
}
