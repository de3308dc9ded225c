import { describe, expect, it } from 'vitest';
import { areaUnderCurve, firstLossOf, meanDrop, unguided } from '../unit/session/firstLoss.ts';
import { shareOf } from './share.ts';

const RUNS = shareOf(500, 2000);
const FIRST_SEED = 10_001;

describe(`an unguided operator with air, ${RUNS} runs, seeds from ${FIRST_SEED}`, () => {
  it('meets a first loss that is false in 20 to 31 of 100 (Bartynski 2005, and others), and drops as published (Vaira 2019)', () => {
    const losses = Array.from({ length: RUNS }, (_, i) => firstLossOf(unguided(FIRST_SEED + i))).flatMap(
      (loss) => loss ?? [],
    );
    expect(losses.length).toBeGreaterThan(0.9 * RUNS);
    const share = losses.filter((loss) => !loss.isTrue).length / losses.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.31);
    expect(Math.abs(meanDrop(losses, true) - 73)).toBeLessThan(7);
    expect(Math.abs(meanDrop(losses, false) - 33)).toBeLessThan(8);
    expect(areaUnderCurve(losses)).toBeGreaterThan(0.82);
  });
});
