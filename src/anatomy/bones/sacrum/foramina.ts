/** The ways by which the sacral nerves leave the canal, forwards and backwards. */
import { makeCone } from '../../field/cone.ts';
import type { DistanceField } from '../../types.ts';
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

export function makeForamina(shape: SacrumShape): DistanceField[] {
  return shape.foramina.flatMap((each) => {
    const canal = atHeight(shape.canal, each.canalZ);
    const root = [canal.x, canal.halfWidthMm, each.canalZ] as const;
    const front = atHeight(shape.mass, each.anteriorZ);
    const rear = atHeight(shape.mass, each.posteriorZ);
    const frontX = front.frontX + front.radiusMm + BEYOND_MM;
    const rearX = rear.wallX - rear.radiusMm - BEYOND_MM;
    return [
      makeCone(root, [frontX, each.anteriorY, each.anteriorZ], ROOT_RADIUS_MM, each.anteriorRadiusMm),
      makeCone(root, [rearX, each.posteriorY, each.posteriorZ], ROOT_RADIUS_MM, each.posteriorRadiusMm),
    ];
  });
}
