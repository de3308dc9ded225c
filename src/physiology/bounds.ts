/** What must hold of every body at every moment, whatever is done to it. One list; the tests walk it. */
import type { BodyState } from './types.ts';

export interface Bound {
  readonly quantity: string;
  readonly low: number;
  readonly high: number;
  readonly read: (state: Readonly<BodyState>) => number;
}

const bound = (quantity: string, low: number, high: number, read: Bound['read']): Bound => ({
  quantity,
  low,
  high,
  read,
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export const BOUNDS: readonly Bound[] = [
  bound('CSF pressure, mmHg', 1, 60, (s) => s.csf.pressureMmHg),
  bound('growth of the resistance to absorption', 0, 8, (s) => s.csf.outflowAdaptation),
  bound('CSF pressure of hours, mmHg', 1, 60, (s) => s.memory.sustainedCsfMmHg),
  bound('effort, mmHg', 0, 45, (s) => s.csf.strainMmHg),
  bound('effort still to last, s', 0, 10, (s) => s.memory.strainLeftS),
  bound('lumbar CSF pressure less effort, mmHg', 0, 95, (s) => s.csf.lumbarPressureMmHg - s.csf.strainMmHg),
  bound(
    'intracranial pressure less effort, mmHg',
    -13,
    60,
    (s) => s.csf.intracranialPressureMmHg - s.csf.strainMmHg,
  ),
  bound('CSF volume, mL', 25, 280, (s) => s.csf.volumeMl),
  bound('displaced CSF, mL', 0, 60, (s) => s.csf.displacedMl),
  bound('displaced CSF less epidural volume, mL', -60, 0, (s) => s.csf.displacedMl - s.epidural.volumeMl),
  // All holes at their widest under a cough upright: 2 mL/(min mmHg), some 10 mmHg of posture and 13.5 of the effort.
  bound('leak, mL/min', -30, 50, (s) => s.csf.leakMlPerMin),
  bound('epidural volume, mL', 0, 60, (s) => s.epidural.volumeMl),
  bound(
    'epidural volume less its levels, mL',
    -1e-9,
    1e-9,
    (s) => s.epidural.volumeMl - sum(s.epidural.byLevelMl),
  ),
  bound(
    'CSF less what its books say, mL',
    -1e-9,
    1e-9,
    ({ csf, memory: m }) =>
      csf.volumeMl - (m.csfStartMl + m.csfFormedMl + m.givenIntoCsfMl - m.csfAbsorbedMl - m.csfLeakedMl),
  ),
  bound(
    'epidural volume less what its books say, mL',
    -1e-9,
    1e-9,
    ({ epidural, memory: m }) =>
      epidural.volumeMl - (m.givenIntoSpaceMl - m.lostThroughForaminaMl - m.takenUpMl),
  ),
  bound('local excess, mL', 0, 40, (s) => s.epidural.localMl),
  bound('epidural pressure, mmHg', -5, 300, (s) => s.epidural.pressureMmHg),
  bound('line pressure, mmHg', -5, 1600, (s) => s.epidural.linePressureMmHg),
  bound('thumb force, N', 0, 61, (s) => s.blood.thumbForceN),
  bound('flow, mL/s', 0, 1, (s) => s.blood.flowMlPerS),
  bound('blood in the syringe, mL', 0, 60, (s) => s.blood.syringeMl),
  bound(
    'drawn less injected, discarded and left, mL',
    -1e-9,
    1e-9,
    (s) => s.blood.drawnMl - s.blood.injectedMl - s.blood.discardedMl - s.blood.syringeMl,
  ),
  bound(
    'injected outside less injected, mL',
    -1000,
    1e-9,
    (s) => s.blood.injectedOutsideMl - s.blood.injectedMl,
  ),
  bound('temperature of the blood, degrees Celsius', 10, 42, (s) => s.blood.temperatureCelsius),
  bound('thickening', 0, 1, (s) => s.blood.thickening),
  bound('seal', 0, 1, (s) => s.seal.fraction),
  bound('clot', 0, 1, (s) => s.seal.clot),
  bound('maturity', 0, 1, (s) => s.seal.maturity),
  bound('torn', 0, 1, (s) => s.seal.torn),
  bound('conductance of the hole, mL/(min mmHg)', 0, 2, (s) => s.seal.holeConductanceMlPerMinPerMmHg),
  bound('headache, NRS', 0, 10, (s) => s.symptoms.headacheNrs),
  bound('upright headache, NRS', 0, 10, (s) => s.symptoms.headacheIfUprightNrs),
  bound('back pressure, NRS', 0, 10, (s) => s.symptoms.backPressureNrs),
  bound('back ache, NRS', 0, 4, (s) => s.symptoms.backAcheNrs),
  bound('felt back pressure, mmHg', 0, 300, (s) => s.memory.backFeltMmHg),
  bound('leg pain, NRS', 0, 10, (s) => s.symptoms.legPainNrs),
  bound('neck pressure, NRS', 0, 10, (s) => s.symptoms.neckPressureNrs),
  bound('missing CSF as she feels it, mL', -800, 200, (s) => s.memory.headacheDriveMl),
  bound('sag of the brain, mm', 0, 40, (s) => s.symptoms.brainSagMm),
  bound('headache of lasting high pressure, NRS', 0, 8, (s) => s.symptoms.reboundHeadacheNrs),
  bound('stiffness of the neck, NRS', 0, 10, (s) => s.symptoms.neckStiffnessNrs),
  bound('nausea, NRS', 0, 10, (s) => s.symptoms.nauseaNrs),
  bound('hearing, NRS', 0, 10, (s) => s.symptoms.hearingNrs),
  bound('faintness', 0, 1, (s) => s.symptoms.faintness),
  bound('injury of a root', 0, 1, (s) => s.harm.rootInjury),
  bound('time since a seizure, s', 0, 1e6, (s) => s.harm.seizureS),
  bound('heart rate, 1/min', 10, 150, (s) => s.vitals.heartRatePerMin),
  bound('systolic pressure, mmHg', 60, 180, (s) => s.vitals.systolicMmHg),
  bound('diastolic pressure, mmHg', 30, 120, (s) => s.vitals.diastolicMmHg),
  bound('saturation, percent', 90, 100, (s) => s.vitals.saturationPercent),
  bound('depth, mm', 0, 150, (s) => s.needle.depthMm),
  bound('tenting, mm', 0, 8, (s) => s.needle.tentingMm),
  bound('needle force, N', -20, 40, (s) => s.needle.forceN),
  bound('saline left, mL', 0, 8, (s) => s.syringe.salineLeftMl),
  bound('saline pressure, mmHg', 0, 500, (s) => s.syringe.pressureMmHg),
  bound('give', 0, 1, (s) => s.syringe.give),
  bound('antiseptic, s', 0, 600, (s) => s.skin.antisepticWetS),
  bound('flexion', 0, 1, (s) => s.pose.flexion),
  bound('rotation, degrees', -12, 12, (s) => s.pose.rotationDeg),
  bound('lean, degrees', -8, 8, (s) => s.pose.leanDeg),
];

/** The bounds that this state breaks, in words for a failing test. */
export function brokenBounds(state: Readonly<BodyState>): string[] {
  const broken: string[] = [];
  for (const { quantity, low, high, read } of BOUNDS) {
    const value = read(state);
    if (!(value >= low && value <= high)) broken.push(`${quantity}: ${value} not in ${low} to ${high}`);
  }
  return broken;
}
