import { describe, expect, it } from 'vitest';
import { stepped } from '../../../src/ui/controls/Stepper.tsx';
import { lanePath, minuteTicks, valueAt } from '../../../src/ui/debrief/timelineMath.ts';
import { nextHold } from '../../../src/ui/lib/hold.ts';
import { commandFor, COMMANDS, focusKind, KEYS } from '../../../src/ui/lib/keyboard.ts';
import { quoteOrder } from '../../../src/ui/lib/quoteOrder.ts';
import { clockText } from '../../../src/ui/lib/time.ts';
import { fromMmHg, PRESSURE_UNITS, toMmHg } from '../../../src/ui/lib/units.ts';
import { highMmHg, lowMmHg, publishedMmHg } from '../../../src/ui/traces/published.ts';
import { CONSENT_ITEMS } from '../../../src/machines/acts.ts';

const press = (key: string) => ({ key, ctrlKey: false, altKey: false, metaKey: false });

describe('pressure units', () => {
  it('converts at the stated factors', () => {
    expect(fromMmHg(10, 'cmH2O')).toBeCloseTo(13.595, 6);
    expect(fromMmHg(10, 'kPa')).toBeCloseTo(1.333, 6);
    expect(fromMmHg(10, 'mmHg')).toBe(10);
  });
  it.each(PRESSURE_UNITS)('comes back from %s', (unit) => {
    expect(toMmHg(fromMmHg(7.3, unit), unit)).toBeCloseTo(7.3, 9);
  });
});

describe('the keyboard map', () => {
  it('gives every command its own key', () => {
    expect(new Set(Object.values(KEYS)).size).toBe(COMMANDS.length);
  });
  it('finds commands, whatever the case of a letter', () => {
    expect(commandFor(press('P'), 'none', true)).toBe('pause');
    expect(commandFor(press('ArrowUp'), 'button', true)).toBe('advance');
  });
  it('can be turned off', () => {
    for (const command of COMMANDS) expect(commandFor(press(KEYS[command]), 'none', false)).toBeNull();
  });
  it('leaves typing, dialogs, and combinations with a modifier alone', () => {
    expect(commandFor(press('p'), 'typing', true)).toBeNull();
    expect(commandFor(press('p'), 'dialog', true)).toBeNull();
    expect(commandFor({ ...press('s'), ctrlKey: true }, 'none', true)).toBeNull();
  });
  it('leaves Space to a focused button and arrows to sliders and radios', () => {
    expect(commandFor(press(' '), 'button', true)).toBeNull();
    expect(commandFor(press('ArrowDown'), 'ownArrows', true)).toBeNull();
    expect(commandFor(press(' '), 'none', true)).toBe('holdPrimary');
  });
  it('knows what has the focus', () => {
    const element = (tagName: string, type = '') => ({ tagName, type, role: null, inDialog: false });
    expect(focusKind(element('INPUT', 'text'))).toBe('typing');
    expect(focusKind(element('INPUT', 'range'))).toBe('ownArrows');
    expect(focusKind(element('BUTTON'))).toBe('button');
    expect(focusKind(element('DIV'))).toBe('none');
  });
});

describe('holding', () => {
  it('holds for as long as the hand is down', () => {
    expect(nextHold({ held: false }, 'down', 'hold').held).toBe(true);
    expect(nextHold({ held: true }, 'up', 'hold').held).toBe(false);
  });
  it('starts and stops by presses where that is set', () => {
    expect(nextHold({ held: false }, 'down', 'toggle').held).toBe(true);
    expect(nextHold({ held: true }, 'up', 'toggle').held).toBe(true);
    expect(nextHold({ held: true }, 'down', 'toggle').held).toBe(false);
  });
  it.each(['hold', 'toggle'] as const)('lets go when cancelled (%s)', (mode) => {
    expect(nextHold({ held: true }, 'cancel', mode).held).toBe(false);
  });
});

describe('small arithmetic', () => {
  it('steps on multiples and inside the limits', () => {
    expect(stepped(0.25, 0.05, 0.05, 1)).toBe(0.3);
    expect(stepped(44, 5, -45, 45)).toBe(45);
    expect(stepped(0, -1, -45, 45)).toBe(-1);
  });
  it('writes clock times', () => {
    expect(clockText(252)).toBe('4:12');
    expect(clockText(3852)).toBe('1:04:12');
  });
  it('gives the published pressure curve and its assumed spread', () => {
    expect(publishedMmHg(20)).toBeCloseTo(10.754, 3);
    expect(lowMmHg(20, 'half')).toBeLessThan(publishedMmHg(20));
    expect(highMmHg(20, 'most') / publishedMmHg(20)).toBeCloseTo(4.8, 1);
  });
  it('mixes the order of honest and overstated, and keeps it', () => {
    const first = CONSENT_ITEMS.map((item) => quoteOrder(item)[0]);
    expect(new Set(first).size).toBe(2);
    expect(CONSENT_ITEMS.map((item) => quoteOrder(item)[0])).toEqual(first);
  });
});

describe('the timeline', () => {
  it('thins its ticks and its numbers to what the width holds', () => {
    for (const widthPx of [140, 260, 900]) {
      for (const minutes of [1, 34, 165, 1700]) {
        const ticks = minuteTicks(minutes * 60, widthPx);
        const at = ticks.map(({ minute }) => (minute / minutes) * widthPx);
        const numbers = at.filter((_, i) => ticks[i]?.numbered);
        const least = (places: readonly number[]) =>
          Math.min(...places.slice(1).map((place, i) => place - (places[i] ?? 0)));
        expect(least(at)).toBeGreaterThanOrEqual(4);
        expect(least(numbers)).toBeGreaterThanOrEqual(72);
        expect(ticks[0]).toEqual({ minute: 0, numbered: true });
      }
    }
  });
  it('reads the last known value', () => {
    expect(valueAt([0, 5, 10], [1, 2, 3], 7)).toBe(2);
    expect(valueAt([], [], 7)).toBe(0);
  });
  it('keeps its path inside the lane', () => {
    const path = lanePath([0, 1], [-5, 50], { x: (s) => s * 10, top: 10, height: 20, least: 0, most: 10 });
    expect(path).toBe('M0.0 30.0L10.0 10.0');
  });
});
