/** Contrast as the body itself spreads it, without a run: a needle is stood somewhere, a hand injects, and time passes. */
import type { Anatomy } from '../../src/anatomy/types.ts';
import { obstetricWetTap } from '../../src/content/cases/obstetricWetTap.ts';
import { SPREAD_LEVELS, type Interspace } from '../../src/content/levels.ts';
import type { Tissue } from '../../src/content/tissues.ts';
import type { ContrastFacts } from '../../src/imaging/xray/contrast/facts.ts';
import { sightOf } from '../../src/imaging/xray/sight.ts';
import type { Vector3 } from '../../src/numerics/vector.ts';
import { stepContrast } from '../../src/physiology/contrast.ts';
import {
  cloneBody,
  createBody,
  drawPatient,
  drawUpContrast,
  initialControls,
  injectContrast,
  type BodyState,
  type Posture,
} from '../../src/physiology/index.ts';
import { TICKS_PER_SECOND } from '../../src/physiology/types.ts';

/** Where and how it is injected. */
export interface Injection {
  readonly tip: Vector3;
  readonly interspace: Interspace;
  /** In which the tip stands, and whether there its bore lies in a vein. */
  readonly tissue: Tissue;
  readonly isInVein: boolean;
  readonly volumeMl: number;
  /** From the last drop to the film, s. */
  readonly elapsedS: number;
  readonly posture: Posture;
  readonly seed: number;
}

let fresh: BodyState | null = null;

/** Contrast comes in steps of this many ticks. */
const STEP_TICKS = 12;

/** What stands in her by the body's own account; nothing where none goes in. */
export function injected(anatomy: Anatomy, injection: Injection): readonly ContrastFacts[] {
  fresh ??= createBody({ patient: drawPatient(obstetricWetTap, 1) });
  const body = cloneBody(fresh);
  const controls = initialControls();
  const { needle, memory, contrast } = body;
  body.posture = injection.posture;
  needle.place = 'inserted';
  needle.tissue = injection.tissue;
  needle.veinEntered = injection.isInVein;
  memory.injectionLevel = SPREAD_LEVELS.indexOf(injection.interspace);
  drawUpContrast(body, 'iohexol');
  injectContrast(body, anatomy.pullBack(injection.tip), injection.volumeMl);
  while (contrast.leftMl > 0) {
    body.tick += STEP_TICKS;
    stepContrast(body, controls, STEP_TICKS / TICKS_PER_SECOND, () => undefined);
  }
  body.tick += Math.round(injection.elapsedS * TICKS_PER_SECOND);
  return sightOf({ anatomy, track: null, body, controls, seed: injection.seed }, injection.volumeMl).contrast;
}
