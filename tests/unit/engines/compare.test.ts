import { describe, expect, it } from 'vitest';
import { compareRuns, readRuns } from '../../../tools/engines/compare.ts';

const A = '0123456789abcdef';
const B = 'fedcba9876543210';
const lines = (...runs: readonly (readonly string[])[]): string =>
  runs.map((run) => run.join('\t')).join('\n');
const TWO = readRuns(lines(['one', A, A, B], ['two', B, B, A]));

describe('the same runs in another engine', () => {
  it('are equal when every hash is', () => {
    expect(compareRuns(TWO, TWO)).toEqual({ equal: 2, different: [] });
  });

  it.each([
    ['a state', lines(['one', A, A, B], ['two', A, A, A]), ['two']],
    ['a replay', lines(['one', A, B, B], ['two', B, B, A]), ['one']],
    ['a record', lines(['one', A, A, A], ['two', B, B, A]), ['one']],
    ['a run that is missing', lines(['one', A, A, B]), ['two']],
    ['a run too many', lines(['one', A, A, B], ['two', B, B, A], ['three', A, A, A]), ['three']],
  ])('are told apart by %s', (_what, text, different) => {
    expect(compareRuns(TWO, readRuns(text)).different).toEqual(different);
  });

  it('a replay that differs within the reference itself is told', () => {
    const runs = readRuns(lines(['one', A, B, B]));
    expect(compareRuns(runs, runs).different).toEqual(['one']);
  });

  it('a line that is none is no result', () => {
    expect(() => readRuns('TypeError: x is undefined')).toThrow('This is no line of hashes');
    expect(() => readRuns('')).toThrow('This is no line of hashes');
  });
});
