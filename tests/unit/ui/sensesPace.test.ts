/** What is told first, what is dropped, and that nobody is talked to faster than they can follow. */
import { assert, constantFrom, integer, property, array, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacer, MOST_IN_WINDOW, WINDOW_MS, type Said } from '../../../src/senses/index.ts';

const SEED = 20261122;
const TONES = ['ink', 'caution', 'stop'] as const;
const FROM = ['her', 'answer', 'measured', 'senses'] as const;
const said = (text: string, tone: Said['tone'] = 'ink', from: Said['from'] = 'senses'): Said => ({
  who: 'You notice',
  text,
  tone,
  from,
});
const event = tuple(
  integer({ min: 0, max: 60_000 }),
  record({
    text: integer({ min: 0, max: 30 }),
    tone: constantFrom(...TONES),
    from: constantFrom(...FROM),
  }),
);

describe('the pace of the describer', () => {
  it(`is at most ${MOST_IN_WINDOW} sentences in ten seconds, whatever happens (seed ${SEED})`, () => {
    assert(
      property(array(event, { maxLength: 120 }), (events) => {
        const pacer = createPacer();
        const spokenMs: number[] = [];
        for (let nowMs = 0; nowMs < 70_000; nowMs += 100) {
          for (const [atMs, { text, tone, from }] of events)
            if (atMs >= nowMs && atMs < nowMs + 100) pacer.tell(said(`No. ${text}.`, tone, from), nowMs);
          if (pacer.next(nowMs) !== null) spokenMs.push(nowMs);
        }
        for (const fromMs of spokenMs) {
          const within = spokenMs.filter((atMs) => atMs >= fromMs && atMs < fromMs + WINDOW_MS);
          expect(within.length).toBeLessThanOrEqual(MOST_IN_WINDOW);
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
  it('puts urgent signs and answers first, then her words, then the rest', () => {
    const pacer = createPacer();
    pacer.tell(said('The leak slows.'), 0);
    pacer.tell(said('Warm.', 'ink', 'her'), 0);
    pacer.tell(said('My leg!', 'stop', 'her'), 0);
    const told = [0, 600, 1200].map((atMs) => pacer.next(atMs)?.text);
    expect(told).toEqual(['My leg!', 'Warm.', 'The leak slows.']);
  });
  it('drops what has waited too long, an ordinary sentence sooner than an urgent one', () => {
    const pacer = createPacer();
    pacer.tell(said('The leak slows.'), 0);
    pacer.tell(said('My leg!', 'stop', 'her'), 0);
    expect(pacer.next(9000)?.text).toBe('My leg!');
    expect(pacer.next(9600)).toBeNull();
  });
  it('keeps room for an urgent sign under a flood of ordinary ones', () => {
    const pacer = createPacer();
    for (let i = 0; i < 12; i++) pacer.tell(said(`Number ${i}.`, 'caution'), 0);
    for (let nowMs = 0; nowMs < 5000; nowMs += 100) pacer.next(nowMs);
    pacer.tell(said('My leg!', 'stop', 'her'), 5000);
    expect(pacer.next(5000)?.text).toBe('My leg!');
  });
  it('says the same again only as an answer, and nothing polite while something else speaks', () => {
    const pacer = createPacer();
    const both = (tone: Said['tone'], from: Said['from'], busy = false) => {
      pacer.tell(said('Nothing in my legs.', tone, from), 0);
      return pacer.next(0, busy)?.text ?? null;
    };
    expect(both('ink', 'answer')).not.toBeNull();
    const again = createPacer();
    again.tell(said('The leak slows.'), 0);
    expect(again.next(0, true)).toBeNull();
    expect(again.next(0)?.text).toBe('The leak slows.');
    again.tell(said('The leak slows.'), 1000);
    expect(again.next(1000)).toBeNull();
    again.tell(said('My leg!', 'stop', 'her'), 2000);
    expect(again.next(2000, true)?.text).toBe('My leg!');
  });
  it('lets the notices of a step go with it, and keeps her words', () => {
    const pacer = createPacer();
    pacer.tell(said('The leak slows.'), 0);
    pacer.tell(said('Warm.', 'ink', 'her'), 0);
    pacer.dropWaiting();
    expect([pacer.next(0)?.text, pacer.next(600)?.text]).toEqual(['Warm.', undefined]);
  });
});
