/** What the debrief says of a patch that failed. */
import { describe, expect, it } from 'vitest';
import {
  createSession,
  operate,
  recordOf,
  setUp,
  type OperatorName,
  type RunRecord,
  type SessionSnapshot,
} from '../../../src/session/index.ts';
import { wasWellDone } from '../../../src/ui/debrief/endings.ts';

const SEEDS = Array.from({ length: 30 }, (_, i) => i + 1);
const FULL_ML = 18;

/** The first of the seeds whose patch failed with nearly all of the blood in. */
function failedRun(operator: OperatorName): { record: RunRecord; snapshot: SessionSnapshot } {
  for (const seed of SEEDS) {
    const session = createSession(setUp('obstetric-wet-tap', 'standard', seed));
    operate(session, operator);
    const record = recordOf(session, operator);
    if (record.outcome === 'failed' && record.injectedMl >= FULL_ML)
      return { record, snapshot: session.snapshot };
  }
  throw new Error(`No patch of 30 by ${operator} failed with all of the blood in.`);
}

describe('that the model fails some patches however well they are done (seeds 1 to 30)', () => {
  const wellDone = failedRun('expert');

  it('is said to who passed', () => {
    const { record, snapshot } = wellDone;
    expect(record.score.passed).toBe(true);
    expect(wasWellDone(record, snapshot)).toBe(true);
  });

  it('is not said to who did not, though all of the blood went in', () => {
    const { record, snapshot } = failedRun('reckless');
    expect(record.score.passed).toBe(false);
    expect(wasWellDone(record, snapshot)).toBe(false);
  });

  it('is not said where little blood went in', () => {
    const { record, snapshot } = wellDone;
    expect(wasWellDone({ ...record, injectedMl: 10 }, snapshot)).toBe(false);
  });
});
