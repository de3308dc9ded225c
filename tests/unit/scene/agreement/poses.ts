/** Needles as a hand could have pushed them: who, how she lies, where and how deep, drawn from one seed. */
import { inPosture, needleTrack } from '../../../../src/anatomy/index.ts';
import type { Anatomy, NeedleTrack } from '../../../../src/anatomy/types.ts';
import type { TeachingCase } from '../../../../src/content/caseSchema.ts';
import type { Interspace } from '../../../../src/content/levels.ts';
import { uniform } from '../../../../src/numerics/random.ts';
import { STOPPING_TISSUES } from '../../../../src/physiology/constants/needle.ts';
import {
  anatomyOf,
  createBody,
  drawPatient,
  initialControls,
  insertNeedle,
  stepBody,
  type Patient,
} from '../../../../src/physiology/index.ts';
import type { BodyState } from '../../../../src/physiology/types.ts';

const INTERSPACES: readonly Interspace[] = ['L2/3', 'L3/4', 'L4/5', 'L5/S1'];
const CURLED = ['lateralCurled', 'sittingCurled'] as const;
const MOST_ASIDE_MM = 14;
const MOST_ALONG_MM = 14;
const MOST_DEG = 25;
const DEEPEST_MM = 80;
/** Near the midline: a share of all that, about the angle at which the gaps are met, degrees. */
const NEAR_SHARE = 0.25;
const CEPHALAD_DEG = 8;
/** Ticks of 1/120 s of one step of a needle that moves. */
const STEP_TICKS = 4;
const SPEED_MM_PER_S = 2;
const NOBODY_LISTENS = (): void => {};

export interface Lying {
  readonly patient: Patient;
  readonly anatomy: Anatomy;
}

/** Somebody whom the case describes, on her side or sitting, curled a little or as far as she can. */
export function lying(teachingCase: TeachingCase, seed: number): Lying {
  const patient = drawPatient(teachingCase, seed);
  const posture = CURLED[Math.floor(uniform(seed, 'agreement', 'posture') * CURLED.length)];
  const flexion = uniform(seed, 'agreement', 'flexion');
  return { patient, anatomy: inPosture(anatomyOf(patient), posture ?? 'lateralCurled', flexion) };
}

const about = (seed: number, most: number, what: string, i: number): number =>
  (2 * uniform(seed, `agreement ${what}`, i) - 1) * most;

/**
 * A line into her back within 25 degrees of straight, every second one near the midline, where the ligaments are; and a depth on
 * it that no bone, disc or cartilage bars.
 */
function drawLine(anatomy: Anatomy, seed: number, i: number): { track: NeedleTrack; depthMm: number } {
  const share = i % 2 === 0 ? 1 : NEAR_SHARE;
  const track = needleTrack(
    anatomy,
    {
      interspace:
        INTERSPACES[Math.floor(uniform(seed, 'agreement interspace', i) * INTERSPACES.length)] ?? 'L3/4',
      leftOffsetMm: about(seed, MOST_ASIDE_MM * share, 'aside', i),
      cranialOffsetMm: about(seed, MOST_ALONG_MM * share, 'along', i),
      cephaladDeg: about(seed, MOST_DEG * share, 'cephalad', i) + (1 - share) * CEPHALAD_DEG,
      leftDeg: about(seed, MOST_DEG * share, 'left', i),
    },
    DEEPEST_MM,
  );
  const barred = track.segments.find(({ tissue }) => STOPPING_TISSUES.has(tissue));
  const depthMm = uniform(seed, 'agreement depth', i) * Math.min(DEEPEST_MM, barred?.fromMm ?? DEEPEST_MM);
  return { track, depthMm };
}

export interface Driven {
  readonly track: NeedleTrack;
  readonly body: Readonly<BodyState>;
}

/** Push a needle of her own body there, step by step, whatever it finds on its way. */
export function drive({ patient, anatomy }: Lying, seed: number, i: number): Driven {
  const { track, depthMm } = drawLine(anatomy, seed, i);
  const body = createBody({ patient });
  const controls = initialControls();
  controls.posture = 'lateralCurled';
  insertNeedle(body, { patient }, track, NOBODY_LISTENS);
  for (let step = 0; step < 4000 && body.needle.depthMm < depthMm - 1e-9 && !body.needle.blocked; step++) {
    // A finding stops the hand; it goes on.
    if (body.memory.needleHeld === 1) body.memory.needleHeld = 0;
    controls.needleSpeedMmPerS = SPEED_MM_PER_S;
    controls.needleTargetMm = depthMm;
    stepBody(body, controls, { patient }, track, STEP_TICKS, NOBODY_LISTENS);
  }
  return { track, body };
}
