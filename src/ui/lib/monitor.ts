/** What the monitor may show, and in which state: values only once somebody has attached or asked. */
import type { SessionSnapshot } from '../../session/index.ts';

export type ReadingId = 'heartRate' | 'bloodPressure' | 'oxygen' | 'headache' | 'backPressure';
export interface Reading {
  /** Null when nobody has looked yet. */
  readonly values: readonly number[] | null;
  readonly tone: 'ink' | 'caution' | 'stop';
}

const INK = 'ink';
/** Back pressure that asks for a pause, on the scale of 0 to 10. */
const TIGHT_NRS = 3;

export function monitorReadings({ body, machine }: SessionSnapshot): Readonly<Record<ReadingId, Reading>> {
  const { vitals, symptoms } = body;
  const { context } = machine;
  const attached = context.done.includes('attachMonitors');
  const asked = context.assessed.includes('headacheFlat') || context.assessed.includes('headacheUpright');
  const shown = (known: boolean, values: readonly number[]) => (known ? values : null);
  return {
    heartRate: {
      values: shown(attached, [vitals.heartRatePerMin]),
      tone: attached && vitals.bradycardiaTicks > 0 ? 'caution' : INK,
    },
    bloodPressure: {
      values: shown(attached || context.assessed.includes('bloodPressure'), [
        vitals.systolicMmHg,
        vitals.diastolicMmHg,
      ]),
      tone: INK,
    },
    oxygen: { values: shown(attached, [vitals.saturationPercent]), tone: INK },
    headache: { values: shown(asked, [symptoms.headacheNrs]), tone: INK },
    backPressure: {
      values: [symptoms.backPressureNrs],
      tone: symptoms.backPressureNrs >= TIGHT_NRS ? 'caution' : INK,
    },
  };
}
