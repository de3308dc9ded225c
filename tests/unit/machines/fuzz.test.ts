/** Any acts and findings in any order: the machine never throws, and what it remembers stays small. */
import { expect, test } from 'vitest';
import { advanceProcedure, initialProcedure, persist, viewOf } from '../../../src/machines/index.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { ACTS, AT_STEP, FINDINGS, follow, reach, STANDARD } from './support.ts';
import { STEPS } from '../../../src/content/steps.ts';

const EVENTS = [...ACTS, ...FINDINGS];
/** Ending acts come up as rarely as they would, or most runs would stop at once. */
const ENDING = ['abandonProcedure', 'deferPatch', 'referPatient'];
const LARGEST_MEMORY = 4000;

for (let seed = 1; seed <= 24; seed++) {
  test(`random acts and findings, seed ${seed}`, () => {
    const input = seed % 2 === 0 ? STANDARD : AT_STEP;
    const step = STEPS[seed % STEPS.length] ?? 'consent';
    let snapshot = seed < 4 ? initialProcedure(input) : follow(reach(step, input), []);
    for (let i = 0; i < 2000 && viewOf(snapshot).phase !== 'debrief'; i++) {
      const event = EVENTS[Math.floor(uniform(seed, 'fuzz', i) * EVENTS.length)];
      if (event === undefined) throw new Error('no event drawn');
      if (ENDING.includes(event.type) && uniform(seed, 'ending', i) > 0.02) continue;
      const allowed = snapshot.can(event);
      const before = persist(snapshot);
      snapshot = advanceProcedure(snapshot, event);
      expect(allowed || persist(snapshot) === before).toBe(true);
      const { context } = snapshot;
      expect(JSON.stringify(context).length).toBeLessThan(LARGEST_MEMORY);
      expect(context.passes).toBeLessThanOrEqual(context.protocol.maximumPasses);
      expect(new Set(context.done).size).toBe(context.done.length);
    }
  });
}
