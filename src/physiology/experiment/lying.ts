/** The other way to begin: long flat with whatever hole there is, instead of up and about with it. */
import { createBody } from '../body.ts';
import { headacheDrive, untreatedEquilibrium } from '../headache.ts';
import { settleLowPressureSigns } from '../lowPressureSigns.ts';
import { stepFluids } from '../body.ts';
import { TICKS_PER_SECOND, type BodyState, type Patient } from '../types.ts';

const STEP_S = 60;
const FLAT_H = 48;

/** Brings the fluid to where a day and more of lying flat leaves it; hole and clock stay as they are. */
export function lieLong(body: BodyState, patient: Patient): void {
  const conductance = body.seal.holeConductanceMlPerMinPerMmHg;
  const flat = createBody({ patient });
  flat.posture = 'supine';
  for (let s = 0; s < FLAT_H * 3600; s += STEP_S) {
    flat.tick += STEP_S * TICKS_PER_SECOND;
    flat.seal.holeConductanceMlPerMinPerMmHg = conductance;
    stepFluids(flat, patient, STEP_S);
  }
  body.csf = { ...flat.csf, leakBeforePatchMlPerMin: flat.csf.leakMlPerMin };
  body.epidural = flat.epidural;
  // The books begin with the fluid as it lies now.
  body.memory.csfStartMl = body.csf.volumeMl;
  body.memory.csfFormedMl = 0;
  body.memory.csfAbsorbedMl = 0;
  body.memory.csfLeakedMl = 0;
  body.memory.restingPressureMmHg = flat.memory.restingPressureMmHg;
  body.memory.restingCsfMmHg = flat.memory.restingCsfMmHg;
  const { headacheNrs } = untreatedEquilibrium(patient, conductance, 'supine');
  body.symptoms.headacheNrs = headacheNrs;
  body.memory.lowHeadacheNrs = headacheNrs;
  body.memory.headacheDriveMl = headacheDrive(patient, body.csf.deficitMl, body.csf.pressureMmHg);
  body.memory.sustainedCsfMmHg = body.csf.pressureMmHg;
  settleLowPressureSigns(body, patient);
}
