import { expect, it } from 'vitest';
import { depthOf, inPosture, needleTrack } from '../../../src/anatomy/index.ts';
import { obstetricWetTap } from '../../../src/content/cases/obstetricWetTap.ts';
import { anatomyOf, coach, createBody, curl, drawPatient, takePlace } from '../../../src/physiology/index.ts';
import { aimFromMark, markFor } from '../../../src/session/marking.ts';
import type { Lying } from '../../../src/session/roomFrame.ts';

const SEED = 9000;
const PEOPLE = 24;

/** Whether a needle from the middle of the dip of L3/4, square to the bed but for 13 degrees cephalad, comes into the space. */
function comesIn({ anatomy, pose, patient }: Lying): boolean {
  const lying = { anatomy, pose, patient: { ...patient, palpationErrorLevels: 0 } };
  const aim = { leftOffsetMm: 0, cranialOffsetMm: 0, cephaladDeg: 13, leftDeg: 0 };
  const track = needleTrack(anatomy, aimFromMark(lying, markFor(lying, 'L3/4'), aim));
  return (depthOf(track, 'epiduralFat') ?? Infinity) < (depthOf(track, 'bone') ?? Infinity);
}

it(`how she lies has consequences: a turn that nobody mends leads the needle off the midline (seeds ${SEED} to ${SEED + PEOPLE - 1})`, () => {
  const came = { coached: 0, alone: 0, aside: 0 };
  for (let seed = SEED; seed < SEED + PEOPLE; seed++) {
    const patient = drawPatient(obstetricWetTap, seed);
    const base = anatomyOf(patient);
    const body = createBody({ patient });
    const emit = (): void => undefined;
    const lying = (asideDeg = 0): Lying => ({
      anatomy: inPosture(base, 'lateralCurled', body.pose.flexion),
      pose: { ...body.pose, rotationDeg: body.pose.rotationDeg + asideDeg },
      patient,
    });
    takePlace(body);
    curl(body, patient, emit);
    if (comesIn(lying())) came.alone++;
    for (const cue of [
      'pushBackOut',
      'squareShoulders',
      'squareShoulders',
      'sitStraight',
      'sitStraight',
    ] as const)
      coach(body, patient, cue, emit);
    if (comesIn(lying())) came.coached++;
    if (comesIn(lying(15))) came.aside++;
  }
  expect(came.coached).toBeGreaterThanOrEqual(PEOPLE - 2);
  expect(came.alone).toBeLessThan(PEOPLE - 6);
  expect(came.alone).toBeGreaterThan(4);
  expect(came.aside).toBeLessThanOrEqual(PEOPLE / 5);
});
