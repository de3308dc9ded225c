/** The needle of a run as steel in the beam. */
import type { PlacingNeedle } from '../../content/equipment.ts';
import type { NeedleTrack } from '../../anatomy/types.ts';
import { add, scale } from '../../numerics/vector.ts';
import { INNER_DIAMETER_MM } from '../../physiology/constants/needle.ts';
import type { BodyState } from '../../physiology/types.ts';
import type { SteelTube } from './needle.ts';

/** Outer diameter by gauge, mm (assumption: the nominal size of tubing of that gauge; makers differ by a few hundredths). */
const OUTER_DIAMETER_MM: Readonly<Record<PlacingNeedle, number>> = {
  tuohy16: 1.65,
  tuohy17: 1.47,
  tuohy18: 1.27,
  tuohy20: 0.91,
  tuohy22: 0.72,
};

/** A straight tube from hub to tip; null while no needle is in her. The curve at its point is left away. */
export function steelOf(
  track: NeedleTrack | null,
  { needle, equipment }: Pick<Readonly<BodyState>, 'needle' | 'equipment'>,
): SteelTube | null {
  if (track === null || needle.place === 'out') return null;
  const { entry, direction } = track;
  return {
    hub: add(entry, scale(direction, needle.depthMm - equipment.lengthMm)),
    tip: add(entry, scale(direction, needle.depthMm)),
    outerMm: OUTER_DIAMETER_MM[equipment.needle],
    boreMm: needle.styletIn ? 0 : INNER_DIAMETER_MM[equipment.needle],
  };
}
