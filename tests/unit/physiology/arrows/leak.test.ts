import { describe, expect, it } from 'vitest';
import { give, ON_HER_SIDE, open, wait, WHOLE } from './controls.ts';
import { courseOf } from './course.ts';

const PEOPLE = 40;
const FIRST_SEED = 620_001;
const START_S = 600;
const LEVELS = ['L1/2', 'L2/3', 'L3/4', 'L4/5', 'L5/S1'];

describe(`blood over the hole (L3/4), seeds ${FIRST_SEED} to ${FIRST_SEED + PEOPLE - 1}`, () => {
  const course = courseOf(
    {
      who: { draw: { n: PEOPLE, firstSeed: FIRST_SEED }, patient: WHOLE },
      posture: ON_HER_SIDE,
      arms: Object.fromEntries(
        LEVELS.map((level) => [
          level.replace('/', 'to'),
          { controls: [open('tuohy16'), wait(START_S), give({ level })] },
        ]),
      ),
    },
    ['csf.leakMlPerMin', 'csf.leakBeforePatchMlPerMin', 'seal.bloodAtHoleMl'],
    [START_S, START_S + 30],
  );

  it.each(LEVELS.map((level, arm) => ({ level, arm })))(
    'from $level brings the leak under its old value within 30 s',
    ({ arm }) => {
      const old = course('csf.leakMlPerMin', START_S)[arm] ?? [];
      const now = course('csf.leakMlPerMin', START_S + 30)[arm] ?? [];
      const blood = course('seal.bloodAtHoleMl', START_S + 30)[arm] ?? [];
      expect(course('csf.leakBeforePatchMlPerMin', START_S + 30)[arm]).toEqual(old);
      expect(now.length).toBe(PEOPLE);
      for (const [person, leak] of now.entries()) {
        expect(blood[person]).toBeGreaterThan(0);
        expect(leak, `person ${person}`).toBeLessThan(old[person] ?? NaN);
      }
    },
  );
});
