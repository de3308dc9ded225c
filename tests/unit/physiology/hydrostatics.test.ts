import { describe, expect, it } from 'vitest';
import { obstetricWetTap } from '../../../src/content/cases/obstetricWetTap.ts';
import { COLUMN_SHARE, CSF_MMHG_PER_MM } from '../../../src/physiology/constants/hydrostatics.ts';
import { updatePressures } from '../../../src/physiology/csf.ts';
import { epiduralPressureAtMmHg, updateEpiduralPressure } from '../../../src/physiology/epidural.ts';
import { AXIS_PLACES, csfPressureAtMmHg, type AxisPlace } from '../../../src/physiology/hydrostatics.ts';
import { createBody, drawPatient, type Posture } from '../../../src/physiology/index.ts';
import { isCurled } from '../../../src/physiology/posture.ts';
import { experimentFrom } from '../../../tools/experiment/parse.ts';
import { runExperiment } from '../../../src/physiology/experiment/index.ts';

const POSTURES = Object.keys(COLUMN_SHARE) as Posture[];
const PLACES = Object.keys(AXIS_PLACES) as AxisPlace[];
/** Sine of how steep the axis stands, from the words of the posture, not from the constants. */
const STEEPNESS: Readonly<Record<Posture, number>> = {
  standing: 1,
  upright: 1,
  sittingCurled: 0.9,
  headUp30: 0.5,
  lateralCurled: 0,
  supine: 0,
};

/** A person of seed 3 turned into a posture, nothing else changing. */
function turned(posture: Posture) {
  const patient = { ...drawPatient(obstetricWetTap, 3), holeInterspace: 'L2/3' as const };
  const body = createBody({ patient });
  body.posture = posture;
  updatePressures(body, patient);
  updateEpiduralPressure(body, patient);
  return { patient, body };
}

describe('the column of fluid, seed 3', () => {
  it.each(POSTURES)('%s: pressures differ along the axis by density, gravity and height alone', (posture) => {
    const { body } = turned(posture);
    for (const one of PLACES)
      for (const other of PLACES) {
        const heightMm = AXIS_PLACES[one] - AXIS_PLACES[other];
        // 1.0003 g/mL at 9.80665 m/s2 over 133.322 Pa.
        const columnMmHg = (-1000.3 * 9.80665 * 1e-3 * heightMm * STEEPNESS[posture]) / 133.322;
        const differenceMmHg =
          csfPressureAtMmHg(body, AXIS_PLACES[one]) - csfPressureAtMmHg(body, AXIS_PLACES[other]);
        expect(Math.abs(differenceMmHg - columnMmHg), `${one}, ${other}`).toBeLessThan(0.002);
      }
  });

  it.each(POSTURES)('%s: lumbar, head and hole are read off the one column', (posture) => {
    const { body, patient } = turned(posture);
    const overL34 = 34 * CSF_MMHG_PER_MM * STEEPNESS[posture];
    expect(body.csf.lumbarPressureMmHg).toBeCloseTo(csfPressureAtMmHg(body, AXIS_PLACES.L3L4) - overL34, 9);
    expect(body.csf.intracranialPressureMmHg).toBe(csfPressureAtMmHg(body, AXIS_PLACES.Ear));
    const hole = AXIS_PLACES.L3L4 + 34;
    expect(body.epidural.staticPressureMmHg).toBe(epiduralPressureAtMmHg(body, patient, hole));
    expect(body.epidural.staticPressureMmHg).toBeLessThan(body.csf.lumbarPressureMmHg);
  });

  it('moves nothing at the point that posture leaves alone but what curling adds', () => {
    const flat = csfPressureAtMmHg(turned('supine').body, 0);
    for (const posture of POSTURES)
      expect(csfPressureAtMmHg(turned(posture).body, 0)).toBeCloseTo(flat + (isCurled(posture) ? 1.3 : 0), 9);
  });
});

it('leaves 30 degrees head up between flat and sitting: pressures, leak and headache, seeds 500000 to 500019', () => {
  const observables = ['csf.lumbarPressureMmHg', 'csf.leakMlPerMin', 'symptoms.headacheNrs'];
  const means = (posture: Posture) =>
    runExperiment(
      experimentFrom({
        title: 'An hour in one posture',
        who: { draw: { n: 20 } },
        posture: [{ atS: 0, posture }],
        readings: observables.map((observable, index) => ({ id: `r${index}`, observable, atS: 3600 })),
      }),
    )[0]?.results.map(({ summary }) => summary?.mean ?? NaN) ?? [];
  const [flat, half, sitting, standing] = (['supine', 'headUp30', 'upright', 'standing'] as const).map(means);
  observables.forEach((observable, index) => {
    expect(half?.[index], observable).toBeGreaterThan(flat?.[index] ?? NaN);
    expect(half?.[index], observable).toBeLessThan(sitting?.[index] ?? NaN);
  });
  expect(standing).toEqual(sitting);
});

it('puts naught in the neck and the head of healthy people who sit within the published interval, seeds 500000 to 500099', () => {
  const [arm] = runExperiment(
    experimentFrom({
      title: 'Healthy people sitting up',
      who: { chosen: 'anyone', draw: { n: 100 }, patient: { holeConductanceMlPerMinPerMmHg: 0 } },
      start: 'lying',
      posture: [{ atS: 0, posture: 'upright' }],
      readings: [
        { id: 'within', observable: 'csf.pressureAtEarMmHg', atS: 60, is: { atLeast: -5.9, atMost: 8.3 } },
        { id: 'neck', observable: 'csf.pressureAtC2MmHg', atS: 60 },
        { id: 'ear', observable: 'csf.pressureAtEarMmHg', atS: 60 },
        { id: 'chest', observable: 'csf.pressureAtT6MmHg', atS: 60 },
      ],
    }),
  );
  const [within, neck, ear, chest] = arm?.results.map(({ summary }) => summary?.mean ?? NaN) ?? [];
  expect(within).toBeGreaterThan(90);
  expect(neck).toBeGreaterThan(0);
  expect(ear).toBeLessThan(0);
  expect(chest).toBeGreaterThan(11.5);
});
