/** A film that cannot be made ends, and says so. */
import { describe, expect, it } from 'vitest';
import { finish, type Slices } from '../../../src/imaging/slices.ts';
import { orFailed } from '../../../src/ui/xray/orFailed.ts';

function* job(throwsAt: number | null): Slices<string> {
  for (let i = 0; i < 3; i++) {
    if (i === throwsAt) throw new Error('no such surface');
    yield;
  }
  return 'film';
}

function run(throwsAt: number | null): string[] {
  const told: string[] = [];
  finish(
    orFailed(
      job(throwsAt),
      (result) => told.push(`done ${result}`),
      () => told.push('failed'),
    ),
  );
  return told;
}

describe('work in slices', () => {
  it('tells its end once, whether it comes to it or throws at its first slice or later', () => {
    expect(run(null)).toEqual(['done film']);
    for (const at of [0, 2]) expect(run(at)).toEqual(['failed']);
  });

  it('does not take what goes wrong with the result for a failure of its own', () => {
    const told: string[] = [];
    const show = () => {
      throw new Error('no screen');
    };
    expect(() => finish(orFailed(job(null), show, () => told.push('failed')))).toThrow('no screen');
    expect(told).toEqual([]);
  });
});
