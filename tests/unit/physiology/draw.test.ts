/** What is drawn badly: blood that does not clot, blood that is thinned, air that goes in, and how clean it is. */
import { describe, expect, it } from 'vitest';
import {
  chooseSyringe,
  chooseVein,
  connectBlood,
  discardBlood,
  discardFirst,
  drawBlood,
  dressSecond,
  endInjection,
  expelAir,
  paintArm,
  passBlood,
  removeNeedle,
} from '../../../src/physiology/index.ts';
import { DRESS_ITEMS, dressedWith, type DressItem } from '../../../src/physiology/dress.ts';
import { deliverAir } from '../../../src/physiology/air.ts';
import { Bench } from './support.ts';

const IN_SPACE_MM = 45;
const MINUTES = 60;

interface Otherwise {
  readonly kind?: 'plain' | 'heparinised';
  readonly from?: 'freshVein' | 'cannula';
  readonly dresses?: readonly DressItem[];
  readonly keepsAir?: boolean;
  readonly keepsFirst?: boolean;
  readonly drawMl?: number;
}

/** Blood in the syringe, the needle in the space. */
function drawn(seed: number, otherwise: Otherwise = {}): Bench {
  const bench = new Bench(seed);
  const { body, emit, line } = bench;
  bench.insert();
  body.needle.depthMm = IN_SPACE_MM;
  body.needle.segment = line.segments.findIndex((one) => IN_SPACE_MM < one.toMm);
  body.needle.tissue = line.segments[body.needle.segment]?.tissue ?? 'skin';
  body.memory.piercedSegment = body.needle.segment;
  for (const item of otherwise.dresses ?? DRESS_ITEMS) dressSecond(body, item);
  chooseVein(body, otherwise.from ?? 'freshVein');
  if (otherwise.keepsFirst !== true) discardFirst(body);
  chooseSyringe(body, otherwise.kind ?? 'plain');
  drawBlood(body, otherwise.drawMl ?? 20, emit);
  if (otherwise.keepsAir !== true) expelAir(body);
  return bench;
}

/** All of it in, slowly, and the needle out. */
function given(bench: Bench): Bench {
  connectBlood(bench.body);
  bench.controls.injectionRateMlPerS = 0.25;
  bench.run(85);
  bench.controls.injectionRateMlPerS = 0;
  endInjection(bench.body);
  removeNeedle(bench.body, bench.emit);
  return bench;
}

const sealAfter = (bench: Bench, minutes: number): number => {
  given(bench);
  bench.run(minutes * MINUTES);
  return bench.body.seal.fraction;
};

describe('blood that was drawn into the wrong syringe', () => {
  it('does not jam for heparin however old it is (seed 1)', () => {
    const old = drawn(1, { kind: 'heparinised' });
    old.body.blood.ageS = 25 * MINUTES;
    given(old);
    expect([old.count('syringeJammed'), old.body.blood.syringeMl]).toEqual([0, 0]);
  });

  it('hardly seals for heparin (seeds 1 and 2)', () => {
    for (const seed of [1, 2]) {
      const plain = sealAfter(drawn(seed), 90);
      const thin = sealAfter(drawn(seed, { kind: 'heparinised' }), 90);
      expect(plain, `seed ${seed}`).toBeGreaterThan(0.1);
      expect(thin, `seed ${seed}`).toBeLessThan(0.3 * plain);
    }
  });
});

describe('blood out of a flushed cannula', () => {
  it('is thinned by what comes first, the more the less is drawn, and seals worse (seed 2)', () => {
    const thinned = drawn(2, { from: 'cannula', keepsFirst: true });
    expect(thinned.body.blood.dilution).toBeCloseTo(0.1, 9);
    expect(drawn(2, { from: 'cannula', keepsFirst: true, drawMl: 10 }).body.blood.dilution).toBeCloseTo(
      0.2,
      9,
    );
    const whole = drawn(2, { from: 'cannula' });
    expect(whole.body.blood.dilution).toBe(0);
    const { drawnMl, discardedMl, syringeMl } = whole.body.blood;
    expect(drawnMl - discardedMl).toBe(syringeMl);
    expect(discardedMl).toBeGreaterThan(0);
    expect(sealAfter(thinned, 60)).toBeLessThan(sealAfter(whole, 60));
  });

  it('is whole at the second draw, for the flush has come with the first (seed 3)', () => {
    const bench = drawn(3, { from: 'cannula', keepsFirst: true });
    discardBlood(bench.body);
    drawBlood(bench.body, 20, bench.emit);
    expect(bench.body.blood.dilution).toBe(0);
  });
});

describe('air', () => {
  it('comes into every syringe and goes in with the blood, unless it was pushed out (seed 5)', () => {
    const left = given(drawn(5, { keepsAir: true })).body.blood;
    expect(left.airMl).toBeCloseTo(0, 9);
    expect(left.airInjectedMl).toBeCloseTo(0.7, 9);
    expect(given(drawn(5)).body.blood.airInjectedMl).toBe(0);
  });

  it('brings a headache to some, never to those who had none (seeds 1 to 200)', () => {
    const seeds = Array.from({ length: 200 }, (_, index) => index + 1);
    const added = seeds.filter((seed) => {
      const bench = drawn(seed, { keepsAir: true });
      deliverAir(bench.body, bench.patient, 1, bench.emit);
      return bench.body.memory.airHeadacheNrs > 0;
    });
    // 0.3 for each mL, 0.7 mL.
    expect(added.length).toBeGreaterThan(25);
    expect(added.length).toBeLessThan(60);
    expect(given(drawn(added[0] ?? 1)).body.memory.airHeadacheNrs).toBe(0);
  });
});

describe('how clean it is', () => {
  it('is lost with every piece that is missing, and by a hand', () => {
    const soiled = (dresses: readonly DressItem[]) => drawn(6, { dresses }).body.blood.contaminated;
    expect(soiled(DRESS_ITEMS)).toBe(0);
    for (const item of DRESS_ITEMS) {
      const rest = DRESS_ITEMS.filter((one) => one !== item);
      expect(soiled(rest), item).toBeGreaterThan(0.05);
    }
    expect(soiled([])).toBeGreaterThan(soiled(['gloves']));
    const passed = drawn(6);
    passBlood(passed.body, 'untouched');
    expect(passed.body.blood.contaminated).toBe(0);
    passBlood(passed.body, 'handToHand');
    expect(passed.body.blood.contaminated).toBeGreaterThan(0.05);
  });

  it('goes with blood that is thrown away, and stays with blood that is in her', () => {
    const bench = drawn(6, { dresses: [] });
    discardBlood(bench.body);
    expect(bench.body.blood.contaminated).toBe(0);
    const inHer = given(drawn(6, { dresses: [] }));
    const { contaminated } = inHer.body.blood;
    expect(contaminated).toBeGreaterThan(0.5);
    for (const item of DRESS_ITEMS) dressSecond(inHer.body, item);
    drawBlood(inHer.body, 20, inHer.emit);
    discardBlood(inHer.body);
    expect(inHer.body.blood.contaminated).toBe(contaminated);
  });

  it('is lost by a needle through wet paint, which dries when its time has come', () => {
    const bench = new Bench(7);
    chooseSyringe(bench.body, 'plain');
    for (const item of DRESS_ITEMS) dressSecond(bench.body, item);
    paintArm(bench.body);
    drawBlood(bench.body, 20, bench.emit);
    expect(bench.count('wetArmPunctured')).toBe(1);
    expect(bench.body.blood.contaminated).toBeGreaterThan(0);
    discardBlood(bench.body);
    bench.run(bench.body.memory.skinDryingS + 1);
    expect([bench.count('armDry'), bench.body.draw.armWet]).toEqual([1, false]);
    drawBlood(bench.body, 20, bench.emit);
    expect([bench.count('wetArmPunctured'), bench.body.blood.contaminated]).toEqual([1, 0]);
  });

  it('holds only in its order: what comes too late costs what was put on before it', () => {
    const inTurn = (items: readonly DressItem[]) =>
      items.reduce<readonly DressItem[]>((worn, item) => dressedWith(worn, item), []);
    expect(inTurn(DRESS_ITEMS)).toEqual(DRESS_ITEMS);
    expect(inTurn(['gloves', 'gown', 'hands', 'mask'])).toEqual(['mask']);
    expect(inTurn(['mask', 'hands', 'gloves', 'gown'])).toEqual(['mask', 'hands', 'gown']);
    expect(inTurn(['mask', 'hands', 'gloves', 'gown', 'gloves'])).toEqual(DRESS_ITEMS);
  });
});
