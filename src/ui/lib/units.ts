/** Display units of pressure. Inside, every pressure is in mmHg; the choice is made here, at the edge. */
export const PRESSURE_UNITS = ['mmHg', 'cmH2O', 'kPa'] as const;
export type PressureUnit = (typeof PRESSURE_UNITS)[number];

const PER_MMHG: Readonly<Record<PressureUnit, number>> = { mmHg: 1, cmH2O: 1.3595, kPa: 0.1333 };
const DECIMALS: Readonly<Record<PressureUnit, number>> = { mmHg: 1, cmH2O: 1, kPa: 2 };
/** Names as set in type: subscripts are missing in the faces, so the formula stays on the line. */
const NAMES: Readonly<Record<PressureUnit, string>> = { mmHg: 'mmHg', cmH2O: 'cmH2O', kPa: 'kPa' };

export function fromMmHg(valueMmHg: number, unit: PressureUnit): number {
  return valueMmHg * PER_MMHG[unit];
}

export function toMmHg(value: number, unit: PressureUnit): number {
  return value / PER_MMHG[unit];
}

export function pressureDecimals(unit: PressureUnit): number {
  return DECIMALS[unit];
}

export function unitName(unit: PressureUnit): string {
  return NAMES[unit];
}
