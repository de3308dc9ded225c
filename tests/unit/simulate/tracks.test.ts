/** Runs that show how relief goes. */
import { describe, expect, it } from 'vitest';
import { reliefTrackOf } from '../../../src/physiology/reliefTrack.ts';
import { describeTrack, findTracks, readTracks } from '../../../tools/simulate/tracks.ts';

const after = (outcome: 'complete' | 'partial' | 'failed', at2h: number, at24h: number, at48h: number) => ({
  headacheUprightAfter2hNrs: at2h,
  headacheUprightAfter24hNrs: at24h,
  headacheUprightAfter48hNrs: at48h,
  sealFraction48h: 0,
  reboundHeadacheNrs: 0,
  outcome,
});

describe('the track of relief', () => {
  it('is the outcome with its way to it', () => {
    expect(reliefTrackOf(after('complete', 0.2, 0.3, 0.3), 9)).toBe('lasting');
    expect(reliefTrackOf(after('partial', 0.2, 2, 0.8), 9)).toBe('gradual');
    expect(reliefTrackOf(after('partial', 0.2, 3, 2), 9)).toBe('partial');
    expect(reliefTrackOf(after('failed', 0.5, 8, 8), 9)).toBe('returned');
    expect(reliefTrackOf(after('failed', 7.5, 8, 8), 9)).toBe('none');
    // Who had little to lose is as bad as before at less.
    expect(reliefTrackOf(after('failed', 4.2, 4, 4), 5)).toBe('none');
  });

  it('is looked for by name, one or all, and an unknown one is named with those that are known', () => {
    expect(readTracks('partial')).toEqual(['partial']);
    expect(readTracks('all')).toHaveLength(5);
    expect(() => readTracks('quick')).toThrow(
      /"quick"; known: lasting, gradual, partial, returned, none, all/,
    );
  });

  it('is shown by the first run that has it, with its 48 hours (seeds from 1)', () => {
    const among = {
      caseId: 'obstetric-wet-tap',
      protocol: 'standard',
      operator: 'expert',
      firstSeed: 1,
      count: 12,
      settings: {},
    } as const;
    const [run] = findTracks(among, ['lasting']);
    expect(run?.seed).not.toBeNull();
    const hours = run?.course.map((moment) => moment.hours) ?? [];
    expect(hours).toEqual([...hours].sort((a, b) => a - b));
    expect(run?.course[0]?.uprightNrs).toBeGreaterThan(5);
    expect(run?.course.at(-1)?.uprightNrs).toBeLessThanOrEqual(1);
    expect(run?.course.at(-1)?.uprightWithoutPatchNrs).toBeGreaterThan(run?.course.at(-1)?.uprightNrs ?? NaN);
    expect(describeTrack({ track: 'none', seed: null, course: [] })).toContain('in none of the runs');
  });
});
