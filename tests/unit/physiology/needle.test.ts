import { describe, expect, it } from 'vitest';
import { checkHub } from '../../../src/physiology/index.ts';
import { Bench, MIDLINE, track } from './support.ts';

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
const SPACE_FROM = 43.1;
const DURA_FROM = 48.1;

/** Layers with another in the place of one tissue. */
const withGap = track([
  ['skin', 2.3],
  ['fat', 10.7],
  ['supraspinousLigament', 4.7],
  ['interspinousLigament', 15],
  ['fat', 4],
  ['interspinousLigament', 5],
  ['ligamentumFlavum', 3.4],
  ['epiduralFat', 5],
  ['dura', 0.3],
  ['csf', 12],
]);

function seated(seed: number, line = track()): Bench {
  const bench = new Bench(seed, line);
  bench.insert();
  bench.advance(2, ['tissueEntered'], 1);
  bench.controls.needleTargetMm = 25;
  bench.controls.needleSpeedMmPerS = 1;
  bench.run(60, () => bench.count('needleReachedTarget') > 0);
  bench.controls.needleSpeedMmPerS = 0;
  bench.controls.needleTargetMm = null;
  bench.run(0.5);
  bench.controls.syringePressed = true;
  return bench;
}

describe('the needle in the midline, seeds 1 to 40', () => {
  it('stops in the space when it is advanced slowly with the syringe pressed', () => {
    for (const seed of SEEDS) {
      const bench = seated(seed);
      const end = bench.advance(0.7, ['lossOfResistance', 'duralPuncture']);
      expect([seed, end]).toEqual([seed, 'lossOfResistance']);
      expect(bench.body.needle.tissue).toBe('epiduralFat');
      expect(bench.body.needle.depthMm).toBeLessThan(DURA_FROM);
      expect(bench.body.syringe.give).toBeGreaterThan(0.95);
    }
  });

  it('tells a true loss as a drop of at least 60 percent', () => {
    for (const seed of SEEDS) {
      const bench = seated(seed);
      bench.advance(0.7, ['lossOfResistance']);
      const loss = bench.findings.find((finding) => finding.type === 'lossOfResistance');
      expect(loss?.type === 'lossOfResistance' ? loss.resistanceDropPercent : 0).toBeGreaterThanOrEqual(60);
    }
  });

  it('stops in the space in steps of 0.5 mm', () => {
    for (const seed of SEEDS.slice(0, 10)) {
      const bench = seated(seed);
      for (let i = 0; i < 80 && bench.count('lossOfResistance') === 0; i++) {
        bench.controls.needleTargetMm = bench.body.needle.depthMm + 0.5;
        bench.controls.needleSpeedMmPerS = 1;
        bench.run(1.2);
        bench.controls.needleSpeedMmPerS = 0;
        bench.run(0.2);
      }
      expect(bench.body.needle.tissue).toBe('epiduralFat');
      expect(bench.count('duralPuncture')).toBe(0);
    }
  });

  it('tells a loss only while the syringe is pressed', () => {
    const bench = seated(1);
    bench.controls.syringePressed = false;
    bench.advance(1, ['duralPuncture'], 60);
    expect(bench.count('lossOfResistance')).toBe(0);
  });

  it('tents the dura by 1.5 to 5 mm, pierces it, stops, and shows CSF at the hub', () => {
    for (const seed of SEEDS) {
      const bench = seated(seed);
      bench.controls.syringePressed = false;
      bench.controls.needleSpeedMmPerS = 1;
      let tent = 0;
      bench.run(60, () => {
        if (bench.body.needle.tissue === 'epiduralFat') tent = Math.max(tent, bench.body.needle.tentingMm);
        return bench.count('duralPuncture') > 0;
      });
      expect(tent).toBeGreaterThan(1.5);
      expect(tent).toBeLessThan(5);
      const depth = bench.body.needle.depthMm;
      bench.run(2);
      expect(bench.body.needle.depthMm).toBe(depth);
      checkHub(bench.body, bench.emit);
      expect(bench.findings.at(-1)).toEqual({ type: 'hubChecked', fluid: 'clear' });
    }
  });

  it('goes deeper past the ligament the faster it comes, without a syringe', () => {
    const rests = [0.5, 3.5].map((speed) => {
      const bench = seated(3);
      bench.controls.syringePressed = true;
      bench.advance(speed, ['lossOfResistance', 'duralPuncture']);
      return bench.body.needle.depthMm - SPACE_FROM;
    });
    expect(rests[1] ?? 0).toBeGreaterThan((rests[0] ?? 0) + 0.5);
  });

  it('meets a false loss of about a third in a gap, never taken for a true one, and resistance again beyond it', () => {
    const drops = SEEDS.map((seed) => {
      const bench = seated(seed, withGap);
      expect(bench.advance(0.5, ['lossOfResistance', 'duralPuncture'])).toBe('lossOfResistance');
      const loss = bench.findings.find((finding) => finding.type === 'lossOfResistance');
      if (bench.body.needle.tissue === 'fat')
        expect(bench.advance(0.5, ['resistanceReturned', 'duralPuncture'])).toBe('resistanceReturned');
      return { tissue: loss?.type === 'lossOfResistance' && loss.depthMm < 37 ? 'gap' : 'space', loss };
    });
    const inGap = drops.flatMap(({ tissue, loss }) =>
      tissue === 'gap' && loss?.type === 'lossOfResistance' ? [loss.resistanceDropPercent] : [],
    );
    // A gap that gives less than a quarter is not noticed.
    expect(inGap.length).toBeGreaterThan(20);
    expect(inGap.reduce((sum, drop) => sum + drop, 0) / inGap.length).toBeGreaterThan(28);
    expect(inGap.reduce((sum, drop) => sum + drop, 0) / inGap.length).toBeLessThan(40);
    for (const drop of inGap) expect(drop).toBeLessThan(53);
  });

  it('feels more in the flavum than in the space', () => {
    const bench = seated(7);
    bench.controls.needleSpeedMmPerS = 0.5;
    let most = 0;
    bench.run(120, () => {
      if (bench.body.needle.tissue === 'ligamentumFlavum') most = Math.max(most, bench.body.needle.forceN);
      return bench.count('lossOfResistance') > 0;
    });
    expect(most).toBeGreaterThan(7);
    expect(bench.body.needle.forceN).toBeLessThan(0.5 * most);
  });
});

describe('bone', () => {
  const onBone = track([...MIDLINE.slice(0, 3), ['interspinousLigament', 9], ['bone', 20]]);

  it('blocks the needle and is told once per contact', () => {
    const bench = new Bench(2, onBone);
    bench.insert();
    bench.controls.needleSpeedMmPerS = 2;
    bench.run(60);
    expect(bench.count('boneContact')).toBe(1);
    expect(bench.body.needle.blocked).toBe(true);
    expect(bench.body.needle.depthMm).toBeCloseTo(26.7, 6);
    bench.advance(1, []);
    expect(bench.count('boneContact')).toBe(1);
    bench.advance(-2, ['tissueEntered'], 3);
    expect(bench.body.needle.blocked).toBe(false);
    bench.advance(2, ['boneContact'], 30);
    expect(bench.count('boneContact')).toBe(2);
    expect(bench.body.needle.boneContacts).toBe(2);
  });

  it('lets the needle be pointed anew from under the skin without a sweep', () => {
    const bench = new Bench(2, onBone);
    bench.insert();
    bench.advance(2, ['boneContact']);
    bench.controls.needleSpeedMmPerS = -4;
    bench.run(30, () => bench.body.needle.tissue === 'fat');
    bench.controls.needleSpeedMmPerS = 0;
    bench.redirect(track());
    expect(bench.body.needle.passes).toBe(2);
    expect(bench.count('tissueSwept')).toBe(0);
  });

  it('comes out of the skin and says so', () => {
    const bench = new Bench(2, onBone);
    bench.insert();
    bench.advance(2, ['boneContact']);
    bench.advance(-4, ['needleOut']);
    expect(bench.body.needle.place).toBe('out');
    expect(bench.count('needleOut')).toBe(1);
  });
});

describe('far from the midline', () => {
  it('touches a root', () => {
    const bench = new Bench(9, track(MIDLINE, 9));
    bench.insert();
    expect(bench.advance(1, ['paraesthesia', 'duralPuncture'])).toBe('paraesthesia');
    expect(bench.findings.find((finding) => finding.type === 'paraesthesia')).toEqual({
      type: 'paraesthesia',
      side: 'left',
    });
  });
});
