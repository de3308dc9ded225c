import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../src/content/messages/index.ts';
import { ticksFor } from '../../../src/app/driver.ts';
import { switchSentence } from '../../../src/app/switchSentence.ts';
import { parseSwitches } from '../../../src/app/urlSwitches.ts';

const messages = createMessages('en', 'trainee');

describe('the switches of the address', () => {
  it('has its own choices for everything', () => {
    expect(parseSwitches('')).toEqual({
      ok: true,
      switches: { case: null, seed: null, protocol: null, speed: 1, webgl: true, quality: null, unit: null },
    });
  });

  it('reads all of them', () => {
    const parsed = parseSwitches(
      '?case=obstetric-wet-tap&seed=42&protocol=draw-at-step&speed=60&webgl=off&q=low&unit=kPa',
    );
    expect(parsed).toEqual({
      ok: true,
      switches: {
        case: 'obstetric-wet-tap',
        seed: 42,
        protocol: 'draw-at-step',
        speed: 60,
        webgl: false,
        quality: 'low',
        unit: 'kPa',
      },
    });
  });

  it.each([
    ['?case=dragon', 'case', 'obstetric-wet-tap'],
    ['?seed=-1', 'seed', 'whole number'],
    ['?seed=1e99', 'seed', 'whole number'],
    ['?speed=61', 'speed', '60'],
    ['?speed=0', 'speed', '60'],
    ['?webgl=perhaps', 'webgl', 'on, off'],
    ['?unit=psi', 'unit', 'mmHg'],
    ['?colour=red', 'colour', 'not a setting'],
  ])('answers %s with one sentence that names it', (search, name, says) => {
    const parsed = parseSwitches(search);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    const sentence = switchSentence(messages, parsed.problem);
    expect(sentence).toContain(name);
    expect(sentence).toContain(says);
    expect(sentence).not.toContain('{');
  });
});

describe('the clock of the driver', () => {
  it('gives whole ticks and carries the rest', () => {
    const first = ticksFor(1 / 60, 1, 0);
    expect(first.ticks + first.carry).toBeCloseTo(2, 9);
    let carry = 0;
    let ticks = 0;
    for (let i = 0; i < 100; i++) {
      const step = ticksFor(0.0101, 1, carry);
      ticks += step.ticks;
      carry = step.carry;
    }
    expect(ticks + carry).toBeCloseTo(121.2, 6);
  });
  it('does not catch up on more than a quarter of a second', () => {
    expect(ticksFor(30, 1, 0).ticks).toBe(30);
  });
});
