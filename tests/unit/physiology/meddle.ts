import { uniform } from '../../../src/numerics/random.ts';
import { COLUMN_SHARE } from '../../../src/physiology/constants/hydrostatics.ts';
import { STRAIN_S } from '../../../src/physiology/constants/strain.ts';
import { strain } from '../../../src/physiology/strain.ts';
import {
  checkHub,
  connectBlood,
  discardBlood,
  drawBlood,
  endInjection,
  numbSkin,
  paintSkin,
  redirectNeedle,
  removeNeedle,
  touchSkin,
  type Posture,
  type StrainKind,
} from '../../../src/physiology/index.ts';
import type { Bench } from './support.ts';

const POSTURES = Object.keys(COLUMN_SHARE) as readonly Posture[];
const EFFORTS = Object.keys(STRAIN_S) as readonly StrainKind[];

/** One random thing to do, chosen by the draw; any of them may come at any time. */
export function meddle(bench: Bench, seed: number, turn: number): void {
  const draw = (what: string) => uniform(seed, what, turn);
  const { body, controls, emit, patient } = bench;
  switch (Math.floor(16 * draw('what'))) {
    case 0:
      controls.posture = POSTURES[Math.floor(POSTURES.length * draw('posture'))] ?? 'supine';
      return;
    case 1:
      if (body.needle.place === 'out') bench.insert();
      return;
    case 2:
    case 3:
    case 4:
      controls.needleSpeedMmPerS = 8 * draw('speed') - 3;
      controls.needleTargetMm = draw('target') < 0.5 ? null : 60 * draw('depth');
      return;
    case 5:
      controls.syringePressed = draw('press') < 0.7;
      return;
    case 6:
      if (body.blood.drawnMl < 60) drawBlood(body, 1 + 29 * draw('volume'), emit);
      return;
    case 7:
      discardBlood(body);
      return;
    case 8:
    case 9:
      connectBlood(body);
      return;
    case 10:
    case 11:
    case 12:
      controls.injectionRateMlPerS = draw('rate');
      return;
    case 13:
      endInjection(body);
      paintSkin(body);
      touchSkin(body, emit);
      return;
    case 14:
      numbSkin(body, emit);
      checkHub(body, { patient }, emit);
      redirectNeedle(body, bench.line);
      return;
    default:
      if (draw('out') < 0.3) removeNeedle(body, emit);
      else if (draw('out') < 0.8)
        strain(body, EFFORTS[Math.floor(EFFORTS.length * draw('effort'))] ?? 'cough');
  }
}
