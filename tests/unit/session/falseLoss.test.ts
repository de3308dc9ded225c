import { beforeAll, describe, expect, it } from 'vitest';
import { TICKS_PER_SECOND } from '../../../src/physiology/types.ts';
import { exportSession, replaySession, type Session } from '../../../src/session/index.ts';
import { areaUnderCurve, firstLossOf, meanDrop, unguided, type FirstLoss } from './firstLoss.ts';

const SEEDS = Array.from({ length: 100 }, (_, index) => index + 1);
/** Every so-manieth run is held for its trace. */
const TRACED = 4;
const HELD_S = 6;

/**
 * Whether the plunger runs free, second by second after the first loss, under a thumb that stays down where the needle then
 * stands: it does until the syringe is empty.
 */
function freeAfterLoss(session: Session): boolean[] {
  const index = session.snapshot.moments.findIndex(
    (moment) => moment.kind === 'finding' && moment.finding.type === 'lossOfResistance',
  );
  const tick = session.snapshot.moments[index]?.tick ?? 0;
  const acts = session.snapshot.moments.slice(0, index).filter(({ kind }) => kind === 'act').length;
  const held = replaySession({
    ...exportSession(session, 'unguided', null),
    log: session.log.slice(0, acts),
    finalTick: tick,
  });
  const free: boolean[] = [];
  for (let second = 1; second <= HELD_S; second++) {
    held.advanceTo(tick + second * TICKS_PER_SECOND);
    const { give, salineLeftMl } = held.snapshot.body.syringe;
    free.push(give > 0.9 || salineLeftMl <= 0);
  }
  return free;
}

describe('an unguided operator with air, seeds 1 to 100', () => {
  const losses: FirstLoss[] = [];
  const traces: { isTrue: boolean; free: boolean[] }[] = [];
  beforeAll(() => {
    for (const seed of SEEDS) {
      const session = unguided(seed);
      const loss = firstLossOf(session);
      if (loss === null) continue;
      losses.push(loss);
      if (seed % TRACED === 0) traces.push({ isTrue: loss.isTrue, free: freeAfterLoss(session) });
    }
  }, 240_000);

  it('meets a first loss that is false in 20 to 31 of 100, within what 100 runs can say (1.96 standard errors)', () => {
    const share = losses.filter((loss) => !loss.isTrue).length / losses.length;
    const errorOf = (p: number) => 1.96 * Math.sqrt((p * (1 - p)) / losses.length);
    expect(share).toBeGreaterThan(0.2 - errorOf(0.2));
    expect(share).toBeLessThan(0.31 + errorOf(0.31));
  });

  it('feels a drop of about 73 percent in the space and of about 33 elsewhere (Vaira 2019)', () => {
    expect(Math.abs(meanDrop(losses, true) - 73)).toBeLessThan(7);
    expect(Math.abs(meanDrop(losses, false) - 33)).toBeLessThan(8);
  });

  it('could tell them apart by the drop at least as well as was published (area under the curve 0.82)', () => {
    expect(areaUnderCurve(losses)).toBeGreaterThan(0.82);
  });

  it('feels the plunger stay free for more than 5 s after a true loss alone', () => {
    const [trues, falses] = [true, false].map((is) => traces.filter((trace) => trace.isTrue === is));
    expect(trues?.length).toBeGreaterThan(8);
    expect(falses?.length).toBeGreaterThan(2);
    for (const { isTrue, free } of traces) expect(free.every(Boolean)).toBe(isTrue);
  });
});
