/** A needle that is advanced with a thumb on the plunger until something happens, again and again: when each thing is met. */
import { obstetricWetTap } from '../../../../src/content/cases/obstetricWetTap.ts';
import {
  createBody,
  drawPatient,
  initialControls,
  insertNeedle,
  stepBody,
  stepTicks,
  type Finding,
} from '../../../../src/physiology/index.ts';
import { track } from '../support.ts';
import type { Course } from './course.ts';

const MEETINGS = 12;
const LONGEST_S = 120;

/** Everything met, in the order of meeting; the clock of each begins at the one before. */
export function runSearch(seed: number, share: number): Course {
  const patient = drawPatient(obstetricWetTap, seed);
  const body = createBody({ patient });
  const controls = initialControls();
  controls.posture = 'lateralCurled';
  const line = track();
  const events: Course['events'][number][] = [];
  let [fromTick, length] = [0, 0];
  const emit = (finding: Finding): void => {
    events.push({ name: finding.type, tick: body.tick - fromTick, stepTicks: length });
  };
  insertNeedle(body, { patient }, line, emit);
  controls.syringePressed = true;
  for (let i = 0; i < MEETINGS; i++) {
    fromTick = body.tick;
    body.memory.needleHeld = 0;
    controls.needleSpeedMmPerS = 1;
    while (body.memory.needleHeld === 0 && body.tick - fromTick < LONGEST_S * 120) {
      length = stepTicks(body, controls) * share;
      stepBody(body, controls, { patient }, line, length, emit);
    }
  }
  return { timesS: [], values: new Map(), events };
}
