/** A whole procedure and the two days after by the clock alone, in the body's own steps or in parts of them. */
import { obstetricWetTap } from '../../../../src/content/cases/obstetricWetTap.ts';
import {
  connectBlood,
  createBody,
  drawBlood,
  drawPatient,
  endInjection,
  initialControls,
  insertNeedle,
  numbSkin,
  paintSkin,
  removeNeedle,
  stepBody,
  stepTicks,
  TICKS_PER_SECOND,
  type BodyState,
  type Controls,
  type Finding,
  type Patient,
  type Posture,
} from '../../../../src/physiology/index.ts';
import { strain } from '../../../../src/physiology/strain.ts';
import { track } from '../support.ts';
import { continuous, every, JUMP, jumps, type Course } from './course.ts';

interface Hands {
  readonly body: BodyState;
  readonly controls: Controls;
  readonly patient: Patient;
  readonly emit: (finding: Finding) => void;
}

const line = track();
/** Behind the ligamentum flavum, before the dura. */
const IN_SPACE_MM = 45.5;
const IN_LIGAMENT_MM = 25;
const turn =
  (posture: Posture) =>
  ({ controls }: Hands): void => {
    controls.posture = posture;
  };
const rate =
  (mLPerS: number) =>
  ({ controls }: Hands): void => {
    controls.injectionRateMlPerS = mLPerS;
  };
const press =
  (pressed: boolean) =>
  ({ controls }: Hands): void => {
    controls.syringePressed = pressed;
  };
const hour = 3600;

/** What is done, and when, s. */
const SCRIPT: readonly (readonly [number, (hands: Hands) => void])[] = [
  [0, turn('upright')],
  [300, turn('lateralCurled')],
  [420, ({ body }) => paintSkin(body)],
  [660, ({ body, emit }) => numbSkin(body, emit)],
  [
    720,
    ({ body, patient, emit, controls }) => {
      insertNeedle(body, { patient }, line, emit);
      controls.needleSpeedMmPerS = 1;
      controls.needleTargetMm = IN_LIGAMENT_MM;
    },
  ],
  [750, press(true)],
  [755, press(false)],
  [
    756,
    ({ controls }) => {
      controls.needleSpeedMmPerS = 0.9;
      controls.needleTargetMm = IN_SPACE_MM;
    },
  ],
  [785, press(true)],
  [795, press(false)],
  [
    800,
    ({ body, controls, emit }) => {
      controls.needleSpeedMmPerS = 0;
      controls.needleTargetMm = null;
      drawBlood(body, 30, emit);
    },
  ],
  [835, ({ body }) => connectBlood(body)],
  [840, rate(0.25)],
  [890, rate(0)],
  [920, rate(0.4)],
  [
    950,
    ({ body, emit, controls }) => {
      controls.injectionRateMlPerS = 0;
      endInjection(body);
      removeNeedle(body, emit);
    },
  ],
  [960, turn('supine')],
  [2 * hour, turn('upright')],
  [3 * hour, ({ body }) => strain(body, 'strain')],
  [4 * hour, ({ body }) => strain(body, 'cough')],
  [12 * hour, turn('supine')],
  [20 * hour, turn('upright')],
  [36 * hour, turn('supine')],
  [44 * hour, turn('upright')],
];
const END_S = 48 * hour;

/** When everything is read, s. */
const TIMES_S: readonly number[] = [
  ...every(60, 720, 60),
  ...every(730, 980, 10),
  ...every(1020, 1980, 60),
  ...every(2400, 6 * hour, 600),
  ...every(7 * hour, END_S, hour),
];

export function runProcedure(seed: number, share: number): Course {
  const patient = drawPatient(obstetricWetTap, seed);
  const body = createBody({ patient });
  const controls = initialControls();
  const events: Course['events'][number][] = [];
  const jumped = jumps(body);
  let stepLength = 0;
  const emit = (finding: Finding): void => {
    events.push({ name: finding.type, tick: body.tick, stepTicks: stepLength });
  };
  const hands: Hands = { body, controls, patient, emit };
  const values = new Map<string, number[]>();
  const moments = [...new Set([...SCRIPT.map(([s]) => s), ...TIMES_S])].sort((a, b) => a - b);
  for (const moment of moments) {
    const end = moment * TICKS_PER_SECOND;
    while (body.tick < end) {
      stepLength = Math.min(stepTicks(body, controls) * share, end - body.tick);
      stepBody(body, controls, { patient }, line, stepLength, emit);
      if (jumped()) events.push({ name: JUMP, tick: body.tick, stepTicks: stepLength });
    }
    if (TIMES_S.includes(moment))
      for (const [name, value] of continuous(body)) values.set(name, [...(values.get(name) ?? []), value]);
    for (const [s, act] of SCRIPT) if (s === moment) act(hands);
  }
  return { timesS: TIMES_S, values, events };
}
