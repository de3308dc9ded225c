import { describe, expect, it } from 'vitest';
import { landmarks, nearestInterspace, skinAlong } from '../../../src/anatomy/index.ts';
import { obstetricWetTap } from '../../../src/content/cases/obstetricWetTap.ts';
import type { Interspace } from '../../../src/content/levels.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { palpate, trueInterspace } from '../../../src/physiology/index.ts';
import { drawAnyone } from '../../../src/physiology/patient.ts';
import { measured, pressAt, roomFrame, skinUnder, straightAhead } from '../../../src/session/roomFrame.ts';
import { backOf, countedL34, feelAt, feltCrest, lyingWith, middleOf, SQUARE, stretches } from './back.ts';

const SEED = 6400;
const PEOPLE = Array.from({ length: 10 }, (_, i) => SEED + i);
const LUMBAR = ['L1', 'L2', 'L3', 'L4', 'L5'] as const;

describe(`a finger on a lean back (seeds ${SEED} to ${SEED + 9})`, () => {
  it.each(PEOPLE)('%i: every spinous tip is a knob within 6 mm, and between two knobs lies a dip', (seed) => {
    const anatomy = backOf(seed, 21);
    const lying = lyingWith(anatomy, seed);
    const { spinousTips } = landmarks(anatomy);
    const ahead = straightAhead(roomFrame(anatomy, SQUARE));
    const tips = LUMBAR.map((bone) => measured(lying, skinAlong(anatomy, spinousTips[bone], ahead)));
    const leftMm = tips[2]?.leftMm ?? NaN;
    const line = { leftMm, fromMm: (tips[4]?.cranialMm ?? NaN) - 14, toMm: (tips[0]?.cranialMm ?? NaN) + 12 };
    const knobs = stretches(lying, 'spinousProcess', line);
    const dips = stretches(lying, 'interspace', line).map(middleOf);
    for (const { cranialMm } of tips)
      expect(knobs.some(({ fromMm, toMm }) => cranialMm > fromMm - 6 && cranialMm < toMm + 6)).toBe(true);
    expect(knobs).toHaveLength(5);
    knobs.slice(1).forEach(({ fromMm }, i) => {
      const below = knobs[i]?.toMm ?? NaN;
      expect(dips.some((dip) => dip > below && dip < fromMm)).toBe(true);
    });
    expect(feelAt(lying, { leftMm: leftMm + 25, cranialMm: tips[2]?.cranialMm ?? 0 })).toBe('muscle');
  });

  it('the sacrum is flat and hard below the last dip, the crests lie to both sides, and the flank is soft', () => {
    for (const seed of PEOPLE.slice(0, 4)) {
      const anatomy = backOf(seed, 22);
      const lying = lyingWith(anatomy, seed);
      const crest = feltCrest(lying) ?? NaN;
      const { iliacCrests } = landmarks(anatomy);
      const bone = measured(lying, iliacCrests[0]).cranialMm;
      expect(Math.abs(crest - bone)).toBeLessThan(9);
      const leftMm = measured(lying, landmarks(anatomy).spinousTips.L5).leftMm;
      const line = { leftMm, fromMm: crest - 70, toMm: crest };
      expect(stretches(lying, 'sacrum', line).length).toBeGreaterThan(0);
      expect(feelAt(lying, { leftMm: 95, cranialMm: crest + 40 })).toBe('soft');
    }
  });
});

describe(`fat over the finger (seed ${SEED})`, () => {
  const places = Array.from({ length: 30 }, (_, i) => ({
    leftMm: 120 * (uniform(SEED, 'left', i) - 0.5),
    cranialMm: 140 * (uniform(SEED, 'cranial', i) - 0.4),
  }));

  it('makes every press vaguer, and a firm one tells more', () => {
    for (const seed of PEOPLE.slice(0, 3)) {
      let before = places.map((): readonly [number, number] => [1, 1]);
      for (const bodyMassIndex of [19, 22, 26, 30, 35, 40, 45]) {
        const lying = lyingWith(backOf(seed, bodyMassIndex), seed);
        const now = places.map((place) => {
          const press = pressAt(lying, place);
          const clarity = (firm: boolean): number =>
            palpate(lying.anatomy, lying.patient, press, firm).clarity;
          return [clarity(false), clarity(true)] as const;
        });
        now.forEach(([light, firm], i) => {
          expect(light).toBeLessThan(before[i]?.[0] ?? 0);
          expect(firm).toBeLessThan(before[i]?.[1] ?? 0);
          expect(firm).toBeGreaterThan(light);
        });
        before = now;
      }
    }
  });

  it('at a body-mass index of 45 an ordinary press tells nothing of the midline, and a firm one something', () => {
    for (const seed of PEOPLE.slice(0, 3)) {
      const lying = lyingWith(backOf(seed, 45), seed);
      const line = { leftMm: 0, fromMm: -30, toMm: 60, stepMm: 5 };
      expect(stretches(lying, 'spinousProcess', line)).toEqual([]);
      expect(stretches(lying, 'spinousProcess', { ...line, firm: true }).length).toBeGreaterThan(1);
    }
  });

  it('the same press gives the same feel, in under 5 ms', () => {
    const lying = lyingWith(backOf(SEED, 30), SEED, 1);
    const presses = places.map((place) => pressAt(lying, place));
    const feels = () => presses.map((press) => palpate(lying.anatomy, lying.patient, press, true));
    const first = feels();
    const times = presses.map((press) => {
      const from = performance.now();
      palpate(lying.anatomy, lying.patient, press, true);
      return performance.now() - from;
    });
    expect(feels()).toEqual(first);
    expect(times.sort((a, b) => a - b)[15]).toBeLessThan(5);
  });
});

describe('the level that is counted from the crests', () => {
  const backs = Array.from({ length: 5 }, (_, i) => backOf(SEED + 100 + i, 20 + 2 * i));
  const counted = new Map<string, Interspace | null>();

  /** Where the finger alone takes L3/4 to be: the crests' line, the dip next to it, the next dip above. */
  function levelCounted(which: number, error: number): Interspace | null {
    const key = `${which} ${error}`;
    const known = counted.get(key);
    if (known !== undefined) return known;
    const anatomy = backs[which];
    if (anatomy === undefined) return null;
    const lying = lyingWith(anatomy, SEED + which, error);
    const place = countedL34(lying);
    const level = place === null ? null : nearestInterspace(anatomy, skinUnder(lying, place));
    counted.set(key, level);
    return level;
  }

  it('errs over 2000 people as the published finger does (seeds 1 to 2000, on five backs)', () => {
    const shares = new Map<number, number>();
    for (let seed = 1; seed <= 2000; seed++) {
      const { palpationErrorLevels } = drawAnyone(obstetricWetTap, seed);
      const level = levelCounted(seed % backs.length, palpationErrorLevels);
      expect(level, `seed ${seed}, ${palpationErrorLevels} levels`).toBe(
        trueInterspace('L3/4', palpationErrorLevels),
      );
      shares.set(palpationErrorLevels, (shares.get(palpationErrorLevels) ?? 0) + 1 / 2000);
    }
    const right = shares.get(0) ?? 0;
    const oneHigher = shares.get(1) ?? 0;
    expect(right).toBeGreaterThan(0.2);
    expect(right).toBeLessThan(0.4);
    expect(oneHigher).toBeGreaterThan(right);
    expect(counted.size).toBe(25);
  });
});
