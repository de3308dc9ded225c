import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../src/content/messages/index.ts';
import { ticksFor } from '../../../src/app/driver.ts';
import { newSession } from '../../../src/app/startUp.ts';
import { switchSentence } from '../../../src/app/switchSentence.ts';
import { parseSwitches } from '../../../src/app/urlSwitches.ts';

const messages = createMessages('en', 'trainee');

describe('the switches of the address', () => {
  it('has its own choices for everything', () => {
    expect(parseSwitches('')).toEqual({
      ok: true,
      switches: {
        case: null,
        seed: null,
        protocol: null,
        settings: {},
        speed: 1,
        webgl: true,
        quality: null,
        unit: null,
        frames: null,
      },
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
        settings: {},
        speed: 60,
        webgl: false,
        quality: 'low',
        unit: 'kPa',
        frames: null,
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
    ['?set=protocol.guidance', 'set=protocol.guidance', 'set=path=value'],
    ['?set=protocol.guidence=practice', 'protocol.guidence', 'protocol.guidance'],
    ['?set=protocol.guidance=blindfold', 'protocol.guidance', 'examination'],
    ['?set=protocol.guidance=practice&set=patient.haematocrit=4', 'patient.haematocrit', 'number from'],
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

describe('settings in the address', () => {
  it('are read as often as they are given, with their kinds of value', () => {
    const parsed = parseSwitches(
      '?set=protocol.guidance=practice&set=protocol.maximumPasses=2&set=patient.palpationErrorLevels=1',
    );
    expect(parsed.ok && parsed.switches.settings).toEqual({
      'protocol.guidance': 'practice',
      'protocol.maximumPasses': 2,
      'patient.palpationErrorLevels': 1,
    });
  });

  it('begin a run that has them, over what the reader chose', () => {
    const parsed = parseSwitches('?seed=3&set=protocol.guidance=examination');
    if (!parsed.ok) throw new Error('it did not fit');
    const { snapshot } = newSession(parsed.switches, 1, 'practice');
    expect(snapshot.protocol.guidance).toBe('examination');
    expect(snapshot.seed).toBe(3);
    expect(snapshot.settings).toEqual({ 'protocol.guidance': 'examination' });
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
