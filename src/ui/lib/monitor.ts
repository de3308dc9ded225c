/**
 * What the monitor may show, and in which state. Pulse, pressure and oxygen are live once somebody has attached
 * the monitors; headache and back pressure are what she last said, with the age of her words.
 */
import type { SessionSnapshot } from '../../session/index.ts';
import { lastSaid, type Spoken } from './said.ts';
import { secondsOf } from './time.ts';

export type ReadingId = 'heartRate' | 'bloodPressure' | 'oxygen' | 'headache' | 'backPressure';
export interface Reading {
  /** Null when nobody has looked or asked yet. */
  readonly values: readonly number[] | null;
  readonly tone: 'ink' | 'caution' | 'stop';
  /** For her own words: how long ago she said them; null for what is measured. */
  readonly ageS: number | null;
}

const INK = 'ink';
/** Back pressure that asks for a pause, on the scale of 0 to 10. */
const TIGHT_NRS = 3;

function spoken(snapshot: SessionSnapshot, of: Spoken): Reading {
  const said = lastSaid(snapshot, of);
  if (said === null) return { values: null, tone: INK, ageS: null };
  const tight = of === 'back' && said.nrs >= TIGHT_NRS;
  return { values: [said.nrs], tone: tight ? 'caution' : INK, ageS: secondsOf(snapshot.tick) - said.atS };
}

export function monitorReading(snapshot: SessionSnapshot, id: ReadingId): Reading {
  const { vitals } = snapshot.body;
  const { context } = snapshot.machine;
  const attached = context.done.includes('attachMonitors');
  const measured = (known: boolean, values: readonly number[], tone: Reading['tone'] = INK): Reading => ({
    values: known ? values : null,
    tone,
    ageS: null,
  });
  switch (id) {
    case 'heartRate':
      return measured(
        attached,
        [vitals.heartRatePerMin],
        attached && vitals.bradycardiaTicks > 0 ? 'caution' : INK,
      );
    case 'bloodPressure':
      return measured(attached || context.assessed.includes('bloodPressure'), [
        vitals.systolicMmHg,
        vitals.diastolicMmHg,
      ]);
    case 'oxygen':
      return measured(attached, [vitals.saturationPercent]);
    case 'headache':
      return spoken(snapshot, 'head');
    case 'backPressure':
      return spoken(snapshot, 'back');
  }
}
