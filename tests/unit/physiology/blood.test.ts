import { describe, expect, it } from 'vitest';
import { connectBlood, discardBlood, drawBlood, endInjection } from '../../../src/physiology/index.ts';
import { Bench, MIDLINE, track } from './support.ts';

/** The needle is brought to this depth of the hand-made midline track; blood is drawn and on. */
function ready(seed: number, depthMm: number, volumeMl = 20): Bench {
  const bench = new Bench(seed);
  bench.insert();
  bench.body.needle.depthMm = depthMm;
  const segment = bench.line.segments.findIndex((one) => depthMm < one.toMm);
  bench.body.needle.segment = segment;
  bench.body.needle.tissue = bench.line.segments[segment]?.tissue ?? 'skin';
  bench.body.memory.piercedSegment = segment;
  drawBlood(bench.body, volumeMl, bench.emit);
  connectBlood(bench.body);
  return bench;
}

const IN_SPACE = 45;

describe('the blood syringe', () => {
  it('gives what is asked, marks each 5 mL and says when it is empty', () => {
    const bench = ready(1, IN_SPACE);
    bench.controls.injectionRateMlPerS = 0.25;
    bench.run(81);
    expect(bench.count('injectionMark')).toBe(4);
    expect(bench.count('syringeEmpty')).toBe(1);
    expect(bench.body.blood.injectedMl).toBeCloseTo(20, 9);
    expect(bench.body.blood.injectedOutsideMl).toBe(0);
  });

  it('balances drawn, injected, discarded and left', () => {
    const bench = ready(2, IN_SPACE);
    bench.controls.injectionRateMlPerS = 0.3;
    bench.run(37.7);
    discardBlood(bench.body);
    drawBlood(bench.body, 13.3, bench.emit);
    bench.run(11.1);
    const { drawnMl, injectedMl, discardedMl, syringeMl } = bench.body.blood;
    expect(Math.abs(drawnMl - injectedMl - discardedMl - syringeMl)).toBeLessThan(1e-9);
  });

  it('jams when the blood is old two days after birth, not when it is fresh', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const bench = ready(seed, IN_SPACE);
      bench.run(25 * 60);
      bench.controls.injectionRateMlPerS = 0.3;
      bench.run(60);
      expect([seed, bench.count('syringeJammed')]).toEqual([seed, 1]);
      expect(bench.body.blood.jammed).toBe(true);
    }
  });

  it('finds high pressure and little flow in ligament', () => {
    const bench = ready(3, 30);
    bench.controls.injectionRateMlPerS = 0.3;
    bench.run(30);
    expect(bench.body.epidural.linePressureMmHg).toBeGreaterThan(200);
    expect(bench.body.blood.injectedMl).toBeLessThan(3);
    expect(bench.body.blood.injectedOutsideMl).toBe(bench.body.blood.injectedMl);
    expect(bench.body.epidural.volumeMl).toBe(0);
  });

  it('warns of blood in the CSF', () => {
    const bench = ready(4, 52);
    bench.controls.injectionRateMlPerS = 0.2;
    bench.run(5);
    expect(bench.count('bloodIntoCsf')).toBe(1);
  });

  it('stops at the end of the injection', () => {
    const bench = ready(5, IN_SPACE);
    bench.controls.injectionRateMlPerS = 0.25;
    bench.run(20);
    bench.controls.injectionRateMlPerS = 0;
    endInjection(bench.body);
    bench.controls.injectionRateMlPerS = 0.25;
    bench.run(5);
    expect(bench.body.blood.injectedMl).toBeCloseTo(5, 6);
  });
});

describe('what the patient feels', () => {
  it('feels fullness before pressure, pressure before leg pain, and eases within minutes', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const bench = ready(seed, IN_SPACE, 30);
      bench.controls.injectionRateMlPerS = 0.6;
      bench.run(60);
      const order = bench.findings.flatMap((finding) =>
        finding.type === 'sensation' && finding.sensation.site !== 'skin' ? [finding.sensation.quality] : [],
      );
      const full = order.indexOf('fullness');
      const tight = order.indexOf('pressure');
      if (tight >= 0) expect(full).toBeLessThan(tight);
    }
  });

  it('tells persisting back pressure after 30 s at rest, not in 41 s of flow', () => {
    const bench = ready(11, IN_SPACE, 40);
    bench.controls.injectionRateMlPerS = 1;
    bench.run(41);
    expect(bench.count('backPressurePersists')).toBe(0);
    bench.controls.injectionRateMlPerS = 0;
    bench.run(31);
    const stays = bench.body.symptoms.backPressureNrs >= 2;
    expect(bench.count('backPressurePersists')).toBe(stays ? 1 : 0);
  });
});

it('has a track that the tests can trust', () => {
  expect(track(MIDLINE).segments.at(-1)?.tissue).toBe('csf');
});
