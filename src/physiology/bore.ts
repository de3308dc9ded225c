/** What a needle's bore lets through: pipe flow by its inner diameter. */
import { PLACING_NEEDLES, type PlacingNeedle } from '../content/equipment.ts';
import { PI } from '../numerics/elementary.ts';
import * as K from './constants/needle.ts';

const PA_PER_MMHG = 133.322;

/** Pressure that a flow costs in the needle: mmHg per mL/s by friction, mmHg per (mL/s)2 by the speed that it leaves with. */
interface Bore {
  readonly friction: number;
  readonly speed: number;
}

function boreOf(needle: PlacingNeedle): Bore {
  const diameterMm = K.INNER_DIAMETER_MM[needle];
  const square = diameterMm * diameterMm;
  const areaMm2 = (PI * square) / 4;
  return {
    friction: (128 * K.CSF_VISCOSITY_MPA_S * K.BORE_LENGTH_MM) / (PI * square * square) / PA_PER_MMHG,
    speed: (K.EXIT_LOSS * K.CSF_DENSITY_KG_PER_M3) / (areaMm2 * areaMm2) / PA_PER_MMHG,
  };
}

const BORES: ReadonlyMap<PlacingNeedle, Bore> = new Map(
  PLACING_NEEDLES.map((needle) => [needle, boreOf(needle)]),
);

/** Flow of CSF through an open needle under this pressure, mL/s. */
export function csfFlowMlPerS(needle: PlacingNeedle, pressureMmHg: number): number {
  const bore = BORES.get(needle);
  if (bore === undefined || pressureMmHg <= 0) return 0;
  const { friction, speed } = bore;
  return (Math.sqrt(friction * friction + 4 * speed * pressureMmHg) - friction) / (2 * speed);
}

/** Resistance to blood over that of the 17G needle that the constants hold for. */
export function resistanceOver17G(needle: PlacingNeedle): number {
  const ratio = K.INNER_DIAMETER_MM.tuohy17 / K.INNER_DIAMETER_MM[needle];
  return ratio * ratio * ratio * ratio;
}
