import { describe, expect, it } from 'vitest';
import { uniform } from '../../../src/numerics/random.ts';
import { brokenBounds } from '../../../src/physiology/bounds.ts';
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
} from '../../../src/physiology/index.ts';
import { Bench } from './support.ts';

const POSTURES: readonly Posture[] = ['upright', 'sittingCurled', 'lateralCurled', 'supine'];
const SEEDS = Array.from({ length: 12 }, (_, index) => 100 + index);

/** One random thing to do, chosen by the draw; any of them may come at any time. */
function meddle(bench: Bench, seed: number, turn: number): void {
  const draw = (what: string) => uniform(seed, what, turn);
  const { body, controls, emit, patient } = bench;
  switch (Math.floor(16 * draw('what'))) {
    case 0:
      controls.posture = POSTURES[Math.floor(4 * draw('posture'))] ?? 'supine';
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
  }
}

describe('physical bounds under anything', () => {
  it.each(SEEDS)('hold at every turn of a random schedule, seed %i', (seed) => {
    const bench = new Bench(seed);
    for (let turn = 0; turn < 80; turn++) {
      meddle(bench, seed, turn);
      bench.run(uniform(seed, 'long', turn) < 0.05 ? 600 : 12 * uniform(seed, 'time', turn));
      expect(brokenBounds(bench.body)).toEqual([]);
    }
  });

  it.each([1, 2, 3])('give the same run twice, seed %i', (seed) => {
    const states = [0, 1].map(() => {
      const bench = new Bench(seed);
      for (let turn = 0; turn < 40; turn++) {
        meddle(bench, seed, turn);
        bench.run(5);
      }
      return bench;
    });
    expect(states[0]?.body).toEqual(states[1]?.body);
    expect(states[0]?.findings).toEqual(states[1]?.findings);
  });
});
