/** Local anaesthetic, what hurts without it, and her flinching; a sweep at depth; a faint. */
import { describe, expect, it } from 'vitest';
import {
  anaesthetiseTrack,
  beginElsewhere,
  coach,
  easeFaint,
  nickSkin,
  numbSkin,
  type SensationSite,
} from '../../../src/physiology/index.ts';
import { vector } from '../../../src/numerics/vector.ts';
import { Bench, MIDLINE, track } from './support.ts';

const MANY = Array.from({ length: 200 }, (_, index) => index + 1);
const onBone = track([...MIDLINE.slice(0, 3), ['interspinousLigament', 9], ['bone', 20]]);
const BONE_FROM = 26.7;

const strongest = (bench: Bench, site: SensationSite) =>
  Math.max(
    0,
    ...bench.findings.flatMap((found) =>
      found.type === 'sensation' && found.sensation.quality === 'sting' && found.sensation.site === site
        ? [found.sensation.intensityNrs]
        : [],
    ),
  );

/** Numb the skin, and the track so deep, and wait. */
function numbed(bench: Bench, toDepthMm: number | null): Bench {
  numbSkin(bench.body, bench.emit);
  bench.run(60);
  if (toDepthMm !== null) anaesthetiseTrack(bench.body, toDepthMm, bench.emit);
  bench.run(60);
  return bench;
}

function toBone(seed: number, toDepthMm: number | null, isCalmed = false): Bench {
  const bench = numbed(new Bench(seed, onBone, false), toDepthMm);
  if (isCalmed) coach(bench.body, bench.patient, 'holdStill', bench.emit);
  bench.insert();
  bench.advance(2, ['boneContact']);
  return bench;
}

describe('the skin', () => {
  const peak = (ready: (bench: Bench) => void) => {
    const bench = new Bench(3, track(), false);
    ready(bench);
    bench.insert();
    bench.controls.needleSpeedMmPerS = 1;
    let most = 0;
    bench.run(10, () => {
      if (bench.body.needle.tissue === 'skin') most = Math.max(most, bench.body.needle.forceN);
      return bench.body.needle.tissue === 'fat';
    });
    return most;
  };

  it('takes 9 N whole, and a third of that nicked or over a wheal', () => {
    expect(peak(() => undefined)).toBeGreaterThan(8.8);
    expect(peak(() => undefined)).toBeLessThan(9.3);
    for (const ready of [
      (bench: Bench) => nickSkin(bench.body, bench.emit),
      (bench: Bench) => void numbed(bench, null),
    ]) {
      expect(peak(ready)).toBeGreaterThan(3);
      expect(peak(ready)).toBeLessThan(3.4);
    }
  });

  it('hurts without a wheal and hardly with one; the track stings less below it', () => {
    const bare = new Bench(1, track(), false);
    bare.insert();
    expect(strongest(bare, 'skin')).toBe(7);
    const wheal = numbed(new Bench(1, track(), false), null);
    wheal.insert();
    expect(strongest(wheal, 'skin')).toBe(3);
    const alone = new Bench(1, track(), false);
    anaesthetiseTrack(alone.body, 30, alone.emit);
    expect(strongest(alone, 'skin')).toBe(5);
    expect(strongest(numbed(new Bench(1, track(), false), 30), 'lowBack')).toBe(2);
  });

  it('is numb to a depth after a while, and not elsewhere', () => {
    const bench = new Bench(1, track(), false);
    anaesthetiseTrack(bench.body, 30, bench.emit);
    bench.run(40);
    expect([bench.count('trackNumb'), bench.body.skin.numbToMm]).toEqual([0, 0]);
    bench.run(10);
    expect(bench.findings.at(-1)).toEqual({ type: 'trackNumb', toDepthMm: 30 });
    expect(bench.body.skin.numbToMm).toBe(30);
    beginElsewhere(bench.body);
    expect(bench.body.skin).toMatchObject({ numb: false, numbToMm: 0, nicked: false });
  });
});

describe('muscle without local', () => {
  const beside = track([
    ['skin', 2.3],
    ['fat', 10],
    ['muscle', 40],
  ]);

  it('hurts once in a pass, and more under a rough hand', () => {
    for (const [mmPerS, nrs] of [
      [1, 4],
      [3.5, 6],
    ] as const) {
      const bench = numbed(new Bench(6, beside, false), null);
      bench.insert();
      bench.advance(mmPerS, [], 20);
      expect(strongest(bench, 'lowBack')).toBe(nrs);
      expect(bench.body.memory.hurts).toBe(1);
    }
  });
});

describe('bone, seeds 1 to 200', () => {
  const moved = (toDepthMm: number | null, isCalmed = false) =>
    MANY.filter((seed) => toBone(seed, toDepthMm, isCalmed).count('patientMoved') > 0).length;

  it('hurts where the track is not numb, and not where it is', () => {
    expect(strongest(toBone(1, null), 'lowBack')).toBe(5);
    expect(strongest(toBone(1, 10), 'lowBack')).toBe(5);
    // No more than the injection into the track itself.
    expect(strongest(toBone(1, 30), 'lowBack')).toBe(2);
  });

  it('makes one in five flinch without local, one in twelve when she was told to hold still, none with local', () => {
    const unhelped = moved(null);
    expect(unhelped).toBeGreaterThan(25);
    expect(unhelped).toBeLessThan(57);
    const calm = moved(null, true);
    expect(calm).toBeGreaterThan(5);
    expect(calm).toBeLessThan(28);
    expect(moved(30)).toBe(0);
  });

  it('a flinch moves the tip along its line by what is told, and the hand stops', () => {
    const shifts = MANY.flatMap((seed) => {
      const bench = toBone(seed, null);
      const found = bench.findings.find((one) => one.type === 'patientMoved');
      if (found?.type !== 'patientMoved') return [];
      expect(bench.body.needle.depthMm).toBeCloseTo(BONE_FROM + found.byMm, 9);
      // She is driven against the bone, or off it; a braced hand goes with her.
      expect(found.byMm).toBeLessThanOrEqual(0);
      expect(found.byMm).toBeGreaterThanOrEqual(-1.4);
      return [found.byMm];
    });
    expect(new Set(shifts).size).toBeGreaterThan(10);
  });
});

describe('whole skin without a wheal, seeds 1 to 200', () => {
  it('makes two in five flinch, and the needle stays in it', () => {
    const moved = MANY.filter((seed) => {
      const bench = new Bench(seed, track(), false);
      bench.insert();
      bench.run(1);
      expect(bench.body.needle.place).toBe('inserted');
      expect(bench.body.needle.tissue).toBe('skin');
      return bench.count('patientMoved') > 0;
    }).length;
    expect(moved).toBeGreaterThan(60);
    expect(moved).toBeLessThan(100);
  });
});

describe('a flinch in the space, seeds 1 to 60', () => {
  it('can drive the needle through the dura', () => {
    const line = track([...MIDLINE.slice(0, 5), ['epiduralFat', 1.2], ['dura', 0.3], ['csf', 12]]);
    const ends = MANY.slice(0, 60)
      .map((seed) => {
        const bench = new Bench(seed, line);
        bench.body.equipment = { ...bench.body.equipment, hand: 'oneHanded' };
        bench.insert();
        bench.controls.needleTargetMm = 44.2;
        bench.controls.needleSpeedMmPerS = 0.1;
        bench.run(600, () => bench.count('needleReachedTarget') + bench.count('duralPuncture') > 0);
        bench.controls.needleSpeedMmPerS = 0;
        if (bench.count('duralPuncture') > 0) return null;
        bench.body.memory.flinchMm = 6;
        bench.run(1);
        return bench.count('duralPuncture');
      })
      .filter((end) => end !== null);
    expect(ends.length).toBeGreaterThan(20);
    expect(ends.filter((end) => end === 1).length).toBeGreaterThan(0.8 * ends.length);
  });
});

describe('a sweep', () => {
  const turned = { ...track(), direction: vector(0.985, 0.174, 0) };

  function atDepth(depthMm: number, numb = true): Bench {
    const bench = new Bench(2);
    bench.insert();
    bench.controls.needleTargetMm = depthMm;
    bench.controls.needleSpeedMmPerS = 2;
    bench.run(60, () => bench.count('needleReachedTarget') > 0);
    bench.controls.needleSpeedMmPerS = 0;
    if (!numb) Object.assign(bench.body.skin, { numb: false, numbToMm: 0 });
    return bench;
  }

  it('is none in the fat, and at depth it is told with its angle, counts as a pass and hurts', () => {
    const shallow = atDepth(8);
    shallow.redirect(turned);
    expect([shallow.count('tissueSwept'), shallow.body.needle.passes]).toEqual([0, 2]);
    for (const numb of [true, false]) {
      const deep = atDepth(25, numb);
      const depthMm = deep.body.needle.depthMm;
      deep.redirect(turned);
      const found = deep.findings.find((one) => one.type === 'tissueSwept');
      expect(found?.type === 'tissueSwept' ? found.byDeg : 0).toBeCloseTo(10, 1);
      expect(deep.body.needle).toMatchObject({ passes: 2, depthMm, tissue: 'interspinousLigament' });
      expect(strongest(deep, 'lowBack')).toBe(numb ? 2 : 6);
    }
  });

  it('lands on bone that lies before, and in CSF through the dura', () => {
    const onto = atDepth(35);
    onto.redirect({ ...onBone, direction: turned.direction });
    expect(onto.body.needle).toMatchObject({ blocked: true, boneContacts: 1 });
    expect(onto.body.needle.depthMm).toBeCloseTo(BONE_FROM, 9);
    expect(onto.count('boneContact')).toBe(1);
    const into = atDepth(35);
    into.redirect({ ...track([...MIDLINE.slice(0, 3), ['csf', 60]]), direction: turned.direction });
    expect(into.count('duralPuncture')).toBe(1);
    expect(into.body.needle.duraPierced).toBe(true);
  });
});

describe('a faint', () => {
  function fainted(): Bench {
    const bench = new Bench(1);
    bench.insert();
    bench.body.memory.faintS = 0;
    bench.run(20);
    return bench;
  }

  it('passes within two minutes once she is laid flat, and is told to be over', () => {
    const bench = fainted();
    expect(bench.body.symptoms.faintness).toBeGreaterThan(0.5);
    expect(bench.body.vitals.heartRatePerMin).toBeLessThan(bench.patient.heartRatePerMin - 10);
    easeFaint(bench.body);
    bench.run(30);
    expect(bench.count('faintPassed')).toBe(0);
    bench.run(90);
    expect(bench.count('faintPassed')).toBe(1);
    bench.run(60);
    expect(bench.body.symptoms.faintness).toBe(0);
    expect(bench.count('faintPassed')).toBe(1);
  });

  it('deepens and lasts for minutes when nobody does anything', () => {
    const bench = fainted();
    const early = bench.body.symptoms.faintness;
    bench.run(160);
    expect(bench.body.symptoms.faintness).toBeGreaterThan(early + 0.2);
    expect(bench.count('faintPassed')).toBe(0);
    bench.run(300);
    expect(bench.count('faintPassed')).toBe(1);
  });
});
