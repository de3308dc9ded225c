import { describe, expect, it } from 'vitest';
import { brokenBounds } from '../../../src/physiology/bounds.ts';
import { connectBlood, flushNeedle, leaveTrack, startAnotherPatch } from '../../../src/physiology/index.ts';
import { SEIZURE_MMHG } from '../../../src/physiology/constants/harm.ts';
import { HIGH_PRESSURE_HEADACHE_MMHG } from '../../../src/physiology/constants/symptoms.ts';
import type { FindingType } from '../../../src/physiology/types.ts';
import { Bench } from './support.ts';

/** Blood connected to a needle that stands in the space. */
function ready(seed: number, volumeMl = 30): Bench {
  const bench = new Bench(seed);
  const { needle, memory, blood } = bench.body;
  needle.place = 'inserted';
  needle.tissue = 'epiduralFat';
  memory.injectionLevel = 9;
  connectBlood(bench.body);
  Object.assign(blood, { syringeMl: volumeMl, drawnMl: volumeMl, ageS: 60 });
  return bench;
}

/** Push until this is found, or the syringe is empty; the thumb comes off then. */
function push(bench: Bench, until: FindingType | null, mlPerS = 0.8): boolean {
  const before = until === null ? 0 : bench.count(until);
  bench.controls.injectionRateMlPerS = mlPerS;
  const { blood } = bench.body;
  bench.run(200, () => blood.syringeMl <= 0 || (until !== null && bench.count(until) > before));
  bench.controls.injectionRateMlPerS = 0;
  return until !== null && bench.count(until) > before;
}

function pushMl(bench: Bench, volumeMl: number, mlPerS = 0.8): void {
  const { blood } = bench.body;
  const toMl = blood.injectedMl + volumeMl;
  bench.controls.injectionRateMlPerS = mlPerS;
  bench.run(200, () => blood.injectedMl >= toMl || blood.syringeMl <= 0);
  bench.controls.injectionRateMlPerS = 0;
}

const UNHURT = {
  rootInjury: 0,
  weaknessSide: 'none',
  numb: 0,
  visionChanged: 0,
  hearingChanged: 0,
  seizureS: 0,
  askedToStop: 0,
};
/** Seeds whose leg hurts well before 30 mL at 0.8 mL/s, looked up beforehand. */
const LEGS = [1, 12, 20];

describe('a root that has hurt', () => {
  it.each(LEGS)('is unhurt by whoever stops at the pain, seed %i', (seed) => {
    const bench = ready(seed);
    expect(push(bench, 'legPain')).toBe(true);
    bench.run(120);
    expect(bench.body.harm).toEqual(UNHURT);
  });

  it.each(LEGS)('loses more by each millilitre past it, seed %i', (seed) => {
    const injuries = [1, 3, 6].map((volumeMl) => {
      const bench = ready(seed);
      push(bench, 'legPain');
      pushMl(bench, volumeMl);
      return bench.body.harm.rootInjury;
    });
    expect(injuries[0]).toBeGreaterThan(0);
    expect(injuries[1]).toBeGreaterThan(injuries[0] ?? 1);
    expect(injuries[2]).toBeGreaterThan(injuries[1] ?? 1);
  });

  it.each(LEGS)('is hurt less by the same blood at a tenth of the pace, seed %i', (seed) => {
    const [quick, slow] = [0.8, 0.08].map((mlPerS) => {
      const bench = ready(seed);
      push(bench, 'legPain');
      pushMl(bench, 4, mlPerS);
      return bench.body.harm.rootInjury;
    });
    expect(slow).toBeLessThan(quick ?? 0);
  });

  it('leaves a numb and weak leg on the side that hurt, which lasts into the next patch', () => {
    const bench = ready(1);
    push(bench, null);
    const { harm } = bench.body;
    expect(bench.count('numbness')).toBe(1);
    expect(bench.findings).toContainEqual({ type: 'legWeakness', side: bench.patient.rootSide });
    const kept = { rootInjury: harm.rootInjury, weaknessSide: bench.patient.rootSide, numb: 1 };
    bench.run(3600);
    expect(harm).toMatchObject(kept);
    expect(brokenBounds(bench.body)).toEqual([]);
    startAnotherPatch(bench.body);
    expect(harm).toMatchObject({ ...kept, askedToStop: 0, seizureS: 0, visionChanged: 0, hearingChanged: 0 });
    expect(bench.body.memory).toMatchObject({ legSign: 0, painPastMl: 0, headPastMl: 0, flushedMl: 0 });
  });
});

describe('pain that is not heeded', () => {
  it('makes her say stop, once, and never before 0.5 mL past it', () => {
    for (const seed of [2, 5, 13, 24]) {
      const bench = ready(seed);
      expect(push(bench, 'backPainStrong')).toBe(true);
      pushMl(bench, 0.4);
      expect(bench.count('asksToStop')).toBe(0);
      push(bench, null);
      expect(bench.count('asksToStop')).toBe(1);
      expect(bench.body.harm.askedToStop).toBe(1);
    }
  });
});

/** A head under at least this pressure while blood goes in; the highest that it came to, mmHg. */
function underPressure(bench: Bench, mmHg: number, volumeMl: number): number {
  const { body } = bench;
  const toMl = body.blood.injectedMl + volumeMl;
  let highest = 0;
  body.memory.headTold = 1;
  bench.controls.injectionRateMlPerS = 0.5;
  while (body.blood.injectedMl < toMl && body.blood.syringeMl > 0) {
    bench.run(0.1);
    highest = Math.max(highest, body.csf.intracranialPressureMmHg);
    if (mmHg <= body.csf.intracranialPressureMmHg) continue;
    body.csf.volumeMl += 1;
    body.csf.deficitMl -= 1;
    body.memory.givenIntoCsfMl += 1;
  }
  bench.controls.injectionRateMlPerS = 0;
  return highest;
}

describe('high pressure in the head', () => {
  it('changes hearing, then vision, when it is pressed on through', () => {
    const bench = ready(37);
    push(bench, 'highPressureHeadache');
    expect(bench.body.harm).toMatchObject({ hearingChanged: 0, visionChanged: 0 });
    push(bench, null);
    const heard = bench.findings.findIndex(({ type }) => type === 'hearingChanged');
    const saw = bench.findings.findIndex(({ type }) => type === 'visionChanged');
    expect(heard).toBeGreaterThanOrEqual(0);
    expect(saw).toBeGreaterThan(heard);
  });

  it('brings a seizure to a few alone, and only where the pressure is high', () => {
    let seizures = 0;
    for (let seed = 1; seed <= 20; seed++) {
      for (const mmHg of [46, HIGH_PRESSURE_HEADACHE_MMHG - 5]) {
        const bench = ready(seed);
        const highest = underPressure(bench, mmHg, 12);
        if (highest < SEIZURE_MMHG) expect(bench.count('seizure')).toBe(0);
        seizures += bench.count('seizure');
      }
    }
    expect(seizures).toBeGreaterThan(0);
    expect(seizures).toBeLessThan(10);
  });
});

describe('a slow pulse', () => {
  /** Somebody whose heart slows, at that moment. */
  function slowed(): Bench {
    const bench = ready(12);
    expect(push(bench, 'bradycardia', 0.25)).toBe(true);
    return bench;
  }

  it('comes back by itself at rest, and becomes a faint when it is pressed on through', () => {
    const rests = slowed();
    rests.run(60);
    expect(rests.count('vasovagal')).toBe(0);
    expect(rests.count('heartRateRecovered')).toBe(1);
    const goesOn = slowed();
    push(goesOn, null);
    expect(goesOn.count('vasovagal')).toBe(1);
    expect(goesOn.body.symptoms.faintness).toBeGreaterThan(0);
  });
});

describe('a tip in a vein', () => {
  it('lets blood run back once the thumb rests', () => {
    const bench = ready(1);
    bench.body.needle.veinEntered = true;
    pushMl(bench, 1);
    expect(bench.count('bloodBackAtHub')).toBe(0);
    bench.run(5);
    expect(bench.count('bloodBackAtHub')).toBe(1);
  });
});

describe('a flush', () => {
  it('takes room in the space by its volume, in the books too, and leaves no plug behind', () => {
    const bench = ready(3);
    pushMl(bench, 10, 0.25);
    bench.body.memory.connected = 0;
    const before = { ...bench.body.memory };
    const { injectedMl } = bench.body.blood;
    flushNeedle(bench.body, 2);
    bench.run(10);
    const { memory } = bench.body;
    expect(memory.flushedMl).toBeCloseTo(2, 9);
    expect(memory.givenIntoSpaceMl - before.givenIntoSpaceMl).toBeCloseTo(2, 9);
    expect(memory.epiduralGivenMl).toBe(before.epiduralGivenMl);
    expect(bench.body.blood.injectedMl).toBe(injectedMl);
    expect(brokenBounds(bench.body)).toEqual([]);
    leaveTrack(bench.body);
    expect(memory.trackPlug).toBe(0);
  });

  it('left out leaves blood along the way; and past leg pain it presses on like blood', () => {
    const without = ready(3);
    pushMl(without, 5, 0.25);
    leaveTrack(without.body);
    expect(without.body.memory.trackPlug).toBe(1);
    const hurt = ready(1);
    push(hurt, 'legPain');
    hurt.body.memory.connected = 0;
    flushNeedle(hurt.body, 3);
    hurt.run(12);
    expect(hurt.body.harm.rootInjury).toBeGreaterThan(0);
  });
});
