/**
 * Every contact of neighbours that touch in life, by name. Left out, because anatomy leaves a cleft there: the posterior
 * longitudinal ligament behind the middle of a body (a vein and fat lie between), the doors of the epidural space between
 * the pedicles (its fat runs on into the fat of the foramina), the canal above L1 (T12 is not modelled), the opening of
 * the cleft between multifidus and erector spinae to the fascia (fat), the front of psoas before the middle of the discs
 * (fat, vessels) and psoas below the top of L5 (it has left the spine), and the rounded edges of the laminae.
 */
import { BACK_CONTACTS } from './back.ts';
import { CANAL_CONTACTS } from './canal.ts';
import { COLUMN_CONTACTS } from './column.ts';
import type { Touching } from './surface.ts';

export { holds, surfacePoints, type Surface, type Touching } from './surface.ts';

export const TOUCHING: readonly Touching[] = [...COLUMN_CONTACTS, ...CANAL_CONTACTS, ...BACK_CONTACTS];

/** A gap wider than this is open, mm. */
export const GAP_MM = 0.1;
/**
 * Where the other side is looked for: near at first, as a body bent may squeeze a joint's capsule to a film, then ever
 * farther.
 */
const FIRST_MM = 0.002;
const GROWTH = 1.5;

/** Whether, going outwards from a surface, `isThere` becomes true before the gap has been crossed. */
export function isMet({ cleftMm = 0 }: Touching, isThere: (outMm: number) => boolean): boolean {
  for (let t = FIRST_MM; t <= GAP_MM + cleftMm; t *= GROWTH) if (isThere(t)) return true;
  return false;
}
