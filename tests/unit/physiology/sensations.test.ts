import { describe, expect, it } from 'vitest';
import { connectBlood, drawBlood } from '../../../src/physiology/index.ts';
import { Bench } from './support.ts';

/** 25 mL at 0.5 mL/s by somebody who does not stop, on her side. */
function told(seed: number): string[] {
  const bench = new Bench(seed);
  bench.insert();
  bench.advance(1, ['duralPuncture', 'lossOfResistance'], 0);
  bench.body.needle.tissue = 'epiduralFat';
  drawBlood(bench.body, 25, bench.emit);
  connectBlood(bench.body);
  bench.controls.injectionRateMlPerS = 0.5;
  bench.run(60);
  return bench.findings.flatMap((finding) =>
    finding.type === 'sensation' ? [`${finding.sensation.site} ${finding.sensation.quality}`] : [],
  );
}

const PEOPLE = Array.from({ length: 20 }, (_, index) => told(index + 1));
const ORDER = ['lowBack fullness', 'lowBack pressure', 'buttocks pressure', 'thighs fullness'];

describe('blood that is pushed on, seeds 1 to 20', () => {
  it('is felt from the back down to the thighs, in that order, by those who feel it', () => {
    for (const sensations of PEOPLE) {
      const places = ORDER.map((one) => sensations.indexOf(one));
      const felt = places.filter((place) => place >= 0);
      expect(places.slice(0, felt.length)).toEqual(felt);
      expect([...felt].sort((a, b) => a - b)).toEqual(felt);
    }
  });

  it('reaches the thighs of some and not of others', () => {
    const thighs = PEOPLE.filter((sensations) => sensations.includes('thighs fullness')).length;
    expect(thighs).toBeGreaterThan(2);
    expect(thighs).toBeLessThan(18);
  });
});
