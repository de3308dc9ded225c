import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(join(import.meta.dirname, '../../../src/ui/styles/tokens.css'), 'utf8');

function theme(selector: string): Map<string, string> {
  const start = CSS.indexOf(`${selector} {`);
  const block = CSS.slice(start, CSS.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, two: string): number {
  const [low, high] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** On bg, sheet and sunk, as the visual language states them. */
const STATED: Readonly<Record<string, Readonly<Record<string, readonly [number, number, number]>>>> = {
  ':root': {
    ink: [14.3, 15.4, 12.8],
    'ink-2': [6.9, 7.4, 6.2],
    'ink-3': [5.2, 5.6, 4.7],
    'line-2': [3.6, 3.9, 3.2],
    accent: [7.3, 7.8, 6.5],
    caution: [5.1, 5.5, 4.5],
    stop: [8.5, 9.1, 7.6],
    focus: [7.6, 8.3, 6.9],
  },
  ":root[data-theme='procedureRoom']": {
    ink: [14.7, 13.6, 15.5],
    'ink-2': [9.0, 8.4, 9.5],
    'ink-3': [6.1, 5.6, 6.4],
    'line-2': [4.1, 3.8, 4.4],
    accent: [8.8, 8.1, 9.2],
    caution: [9.6, 8.9, 10.1],
    stop: [8.0, 7.5, 8.4],
    focus: [12.8, 11.9, 13.5],
  },
  ":root[data-theme='projector']": {
    ink: [19.4, 19.4, 16.8],
    'ink-2': [12.3, 12.3, 10.7],
    'ink-3': [8.8, 8.8, 7.6],
    'line-2': [6.8, 6.8, 5.9],
    accent: [10.2, 10.2, 8.8],
    caution: [6.4, 6.4, 5.5],
    stop: [11.1, 11.1, 9.6],
    focus: [9.9, 9.9, 8.6],
  },
};

describe.each(Object.entries(STATED))('theme %s', (selector, colours) => {
  const tokens = theme(selector);
  const of = (name: string) => tokens.get(name) ?? '#000000';

  it.each(Object.entries(colours))('%s has the stated contrast on its three grounds', (name, stated) => {
    const measured = ['bg', 'sheet', 'sunk'].map((ground) => contrast(of(name), of(ground)));
    measured.forEach((value, index) =>
      expect(Math.abs(value - (stated[index] ?? 0))).toBeLessThanOrEqual(0.1),
    );
  });

  it('keeps words readable on filled buttons and on the soft grounds', () => {
    expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThan(7);
    for (const name of ['accent', 'caution', 'stop'])
      expect(contrast(of(name), of(`${name}-soft`))).toBeGreaterThan(4.5);
  });
});
