import { describe, expect, it } from 'vitest';
import { forgetRun, keepRun, keepSettings, keptRun, keptSettings } from '../../../src/records/index.ts';

function store(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const data = new Map<string, string>();
  return {
    getItem: (key) => data.get(key) ?? null,
    setItem: (key, value) => void data.set(key, value),
    removeItem: (key) => void data.delete(key),
  };
}

describe('what the browser keeps', () => {
  it('gives a run back, and forgets it', () => {
    const kept = store();
    expect(keptRun(kept)).toBeNull();
    expect(keepRun(kept, 'text')).toBe(true);
    expect(keptRun(kept)).toBe('text');
    forgetRun(kept);
    expect(keptRun(kept)).toBeNull();
  });
  it('says when nothing more fits, instead of failing', () => {
    const full = {
      ...store(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(keepRun(full, 'text')).toBe(false);
    expect(keepRun(null, 'text')).toBe(false);
  });
  it('remembers how much of the inside was asked for, and knows no other degree', () => {
    const kept = store();
    keepSettings(kept, { guidance: 'examination' });
    expect(keptSettings(kept)).toEqual({ guidance: 'examination' });
    kept.setItem('bloodpatch.settings', '{"guidance":"all"}');
    expect(keptSettings(kept)).toEqual({});
  });
  it('trusts no settings that do not fit', () => {
    const kept = store();
    keepSettings(kept, { theme: 'projector', unit: 'kPa' });
    expect(keptSettings(kept)).toEqual({ theme: 'projector', unit: 'kPa' });
    kept.setItem('bloodpatch.settings', '{"theme":"neon"}');
    expect(keptSettings(kept)).toEqual({});
    kept.setItem('bloodpatch.settings', 'not JSON');
    expect(keptSettings(kept)).toEqual({});
  });
});
