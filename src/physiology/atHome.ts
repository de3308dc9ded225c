/** She at home or waiting for another patch: up by day and flat by night, in the steps of the standard after-care. */
import { stepFluids } from './body.ts';
import * as K from './constants/outcome.ts';
import { endOfFlowTick, isUpAfter, lookAhead, stepSecondsAfter } from './followUp.ts';
import { forecastUprightHeadache, stepHeadache } from './headache.ts';
import { stepLate } from './late.ts';
import { stepLowPressureSigns } from './lowPressureSigns.ts';
import { stepSymptoms } from './symptoms.ts';
import { TICKS_PER_SECOND, type BodyState, type Controls, type Emit, type Patient } from './types.ts';
import { stepVitals } from './vitals.ts';

function hoursAfter(state: Readonly<BodyState>): number {
  return (state.tick - endOfFlowTick(state)) / TICKS_PER_SECOND / 3600;
}

/** How many ticks the next step at home takes. */
export function stepTicksAtHome(state: Readonly<BodyState>): number {
  return stepSecondsAfter(hoursAfter(state)) * TICKS_PER_SECOND;
}

/** One step at home; changes the state in place. The headache upright is forecast every hour. */
export function stepAtHome(
  state: BodyState,
  controls: Controls,
  patient: Patient,
  ticks: number,
  emit: Emit,
): void {
  const seconds = ticks / TICKS_PER_SECOND;
  state.posture = isUpAfter(hoursAfter(state)) ? 'upright' : 'supine';
  controls.posture = state.posture;
  state.tick += ticks;
  stepFluids(state, patient, seconds);
  lookAhead(state, patient, hoursAfter(state));
  stepHeadache(state, patient, seconds);
  stepLowPressureSigns(state, patient);
  const every = K.HOME_FORECAST_S * TICKS_PER_SECOND;
  if (Math.floor(state.tick / every) !== Math.floor((state.tick - ticks) / every))
    state.symptoms.headacheIfUprightNrs = forecastUprightHeadache(state, patient);
  stepSymptoms(state, patient, seconds, emit);
  stepVitals(state, patient, ticks, emit);
  stepLate(state, patient, emit);
}
