import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/session/stateHash.ts';

describe('fingerprint', () => {
  it('does not depend on the order of keys', () => {
    expect(fingerprint({ a: 1, b: [2, 'x', null] })).toBe(fingerprint({ b: [2, 'x', null], a: 1 }));
  });

  it('sees the last bit of a number', () => {
    expect(fingerprint({ a: 0.1 + 0.2 })).not.toBe(fingerprint({ a: 0.3 }));
  });

  it('tells places, kinds and nesting apart', () => {
    const prints = [{ a: 1 }, { b: 1 }, { a: '1' }, { a: [1] }, { a: true }, { a: null }, [1], {}].map(
      fingerprint,
    );
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('treats -0 and 0 as one state and an absent key as undefined', () => {
    expect(fingerprint({ a: -0, b: undefined })).toBe(fingerprint({ a: 0 }));
  });

  it('refuses what is not plain data', () => {
    expect(() => fingerprint({ a: () => 1 })).toThrow(TypeError);
    expect(() => fingerprint(new Map([[1, 2]]))).toThrow(TypeError);
    expect(() => fingerprint({ a: new Set([1]) })).toThrow(TypeError);
  });
});
