import { describe, expect, it } from 'vitest';
import { outlook, readAxis, type Outlook } from '../../../src/physiology/index.ts';
import { operate, recordOf } from '../../../src/session/index.ts';
import { OUTLOOK_TIMES_S } from '../../../src/ui/axis/stops.ts';
import { freshSession } from './support.ts';

const HOUR_S = 3600;

/** A whole run by a scripted expert, and its outlook. */
function patched(seed: number) {
  const session = freshSession(seed);
  operate(session, 'expert');
  const { body, patient, course } = session.snapshot;
  const look = (timesS: readonly number[]): Outlook => outlook(body, patient, course, timesS);
  return { session, body, patient, course, look };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the outlook after a patch, seeds 1 to 3', () => {
  const runs = [1, 2, 3].map(patched);

  it('is the record at 24 and 48 h, gives the same again, and changes nothing', () => {
    for (const { session, look } of runs) {
      const hash = session.stateHash();
      const { moments } = look([24 * HOUR_S, 48 * HOUR_S]);
      const record = recordOf(session, 'expert');
      expect(moments.map(({ patched: { sitting } }) => sitting.headacheNrs)).toEqual([
        record.headacheUprightAfter24hNrs,
        record.headacheUprightAfter48hNrs,
      ]);
      expect(look([24 * HOUR_S, 48 * HOUR_S]).moments).toEqual(moments);
      expect(session.stateHash()).toBe(hash);
    }
  });

  it('has every time that was asked for, the same before the blood for both, and no blood without a patch', () => {
    for (const { look, body } of runs) {
      const { moments, happenedS } = look(OUTLOOK_TIMES_S);
      expect(moments.map(({ afterS }) => afterS)).toEqual(OUTLOOK_TIMES_S);
      expect(moments[0]?.patched).toEqual(moments[0]?.without);
      expect(happenedS).toBeGreaterThan(HOUR_S);
      for (const { without, patched: mine } of moments) {
        expect(without.byLevelMl.every((ml) => ml === 0)).toBe(true);
        expect(without.sealFraction).toBe(0);
        expect(Number.isFinite(mine.sitting.headacheNrs + mine.lying.vertexMmHg)).toBe(true);
      }
      const atOnce = moments.find(({ afterS }) => afterS === 0);
      const blood = atOnce?.patched.byLevelMl.reduce((sum, ml) => sum + ml, 0) ?? 0;
      expect(blood).toBeGreaterThan(0.8 * body.blood.injectedMl);
    }
  });

  it('without a patch she keeps her headache upright, and a hole that closes of itself leaks less after two days', () => {
    const without = runs.map(({ look }) =>
      look([-1, 0, 48 * HOUR_S]).moments.map((moment) => moment.without),
    );
    const at = (i: number) => without.flatMap((course) => course[i] ?? []);
    const upright = (i: number) => mean(at(i).map(({ sitting }) => sitting.headacheNrs));
    expect(upright(1)).toBeCloseTo(upright(0), 0);
    expect(upright(2)).toBeGreaterThan(0.5 * upright(0));
    const leak = (i: number) => mean(at(i).map(({ sitting }) => sitting.leakMlPerMin));
    expect(leak(2)).toBeLessThan(leak(0));
    expect(at(0).every(({ sitting, lying }) => sitting.headacheNrs > lying.headacheNrs)).toBe(true);
  });
});

describe('the axis of a body, seed 3', () => {
  it('reads pressures on one straight line, naught where it says, lying even', () => {
    const { snapshot } = freshSession(3);
    const { lying, sitting } = readAxis(snapshot.body, snapshot.patient);
    expect(lying.vertexMmHg).toBe(lying.sacMmHg);
    expect(lying.zeroAtMm).toBeNull();
    // 290 mm over and 410 mm under the point that posture leaves alone, at 0.0736 mmHg per mm.
    expect(sitting.sacMmHg - sitting.vertexMmHg).toBeCloseTo(700 * 0.07358, 9);
    const share = (290 - (sitting.zeroAtMm ?? NaN)) / 700;
    expect(sitting.vertexMmHg + share * (sitting.sacMmHg - sitting.vertexMmHg)).toBeCloseTo(0, 9);
    expect(sitting.brainSagMm).toBeGreaterThan(lying.brainSagMm);
  });
});
