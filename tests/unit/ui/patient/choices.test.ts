/** What a patient has chosen is kept in her browser, read back without trust, and forgotten for good. */
import { describe, expect, it } from 'vitest';
import { CHAPTERS } from '../../../../src/content/patient/chapters.ts';
import { DETAILS } from '../../../../src/content/patient/details.ts';
import {
  forgetPatientChoices,
  keepPatientChoices,
  keptPatientChoices,
} from '../../../../src/records/index.ts';

function plainStore() {
  const data = new Map<string, string>();
  return {
    data,
    getItem: (key: string) => data.get(key) ?? null,
    setItem: (key: string, value: string) => void data.set(key, value),
    removeItem: (key: string) => void data.delete(key),
  };
}

const AT_FIRST = { detail: 'short', ticked: [] };
const IDS = CHAPTERS.flatMap(({ blocks }) =>
  blocks.flatMap((block) => (block.kind === 'question' ? [block.id] : [])),
);

describe('what a patient has chosen', () => {
  it('comes back as it was: every amount, every question', () => {
    expect(IDS.length).toBeGreaterThan(30);
    for (const detail of DETAILS) {
      const store = plainStore();
      expect(keptPatientChoices(store)).toEqual(AT_FIRST);
      expect(keepPatientChoices(store, { detail, ticked: IDS })).toBe(true);
      expect(keptPatientChoices(store)).toEqual({ detail, ticked: IDS });
    }
  });

  it('holds the amount and the ids of questions, and nothing else', () => {
    const store = plainStore();
    keepPatientChoices(store, { detail: 'medium', ticked: ['hurt'] });
    expect([...store.data.values()].map((text): unknown => JSON.parse(text))).toEqual([
      { detail: 'medium', ticked: ['hurt'] },
    ]);
  });

  it('is gone when she clears it', () => {
    const store = plainStore();
    keepPatientChoices(store, { detail: 'everything', ticked: ['hurt', 'stop'] });
    forgetPatientChoices(store);
    expect(store.data.size).toBe(0);
    expect(keptPatientChoices(store)).toEqual(AT_FIRST);
  });

  it.each([
    ['not JSON', 'ticked', AT_FIRST],
    ['a list', '["hurt"]', AT_FIRST],
    [
      'an amount that is not offered',
      '{"detail":"all","ticked":["hurt"]}',
      { detail: 'short', ticked: ['hurt'] },
    ],
    ['ticks that are no list', '{"detail":"medium","ticked":"hurt"}', { detail: 'medium', ticked: [] }],
    [
      'questions that nobody asks, and one twice',
      '{"detail":"medium","ticked":["<b>","hurt","hurt","constructor"]}',
      { detail: 'medium', ticked: ['hurt'] },
    ],
  ])('drops what does not fit: %s', (_, text, read) => {
    const store = plainStore();
    keepPatientChoices(store, { detail: 'short', ticked: [] });
    for (const key of store.data.keys()) store.setItem(key, text);
    expect(keptPatientChoices(store)).toEqual(read);
  });

  it('is not kept where the browser keeps nothing, and says so', () => {
    const full = {
      ...plainStore(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    for (const store of [null, full]) {
      expect(keepPatientChoices(store, { detail: 'medium', ticked: [] })).toBe(false);
      expect(keptPatientChoices(store)).toEqual(AT_FIRST);
    }
  });
});
