import { describe, expect, it } from 'vitest';
import { POSTURES, somebody, tryPoints } from '../unit/anatomy/warped.ts';

const SEED = 90210;
const PEOPLE = 50;
const POINTS = 100_000;

describe(`the warp of ${PEOPLE} people at ${POINTS} points (seed ${SEED})`, () => {
  it.each(POSTURES)('%s: is undone to 0.01 mm in both orders, and folds nothing', (posture) => {
    const each = POINTS / PEOPLE;
    for (let i = 0; i < PEOPLE; i++) {
      const trial = tryPoints(somebody(SEED + i, posture), SEED, i * each, each);
      expect(trial.thereAndBackMm, `person ${i}`).toBeLessThan(0.01);
      expect(trial.backAndThereMm, `person ${i}`).toBeLessThan(0.01);
      // Least where a tall disc lifts a bone whose process lies within 3 mm of the next bone's.
      expect(trial.leastVolume, `person ${i}`).toBeGreaterThan(0.1);
    }
  });
});
