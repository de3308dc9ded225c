/** Where things land in the plots of the evidence page. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Curve } from '../../../tools/validation/report/Curve.tsx';
import { namePlaces } from '../../../tools/validation/report/lineNames.ts';
import { across, bandPath, down, linePath, scaleOf } from '../../../tools/validation/report/scale.ts';
import { Strips, stripGroups } from '../../../tools/validation/report/Strips.tsx';
import type { ValidationRow } from '../../../tools/validation/row.ts';

const SQUARE = { low: 0, high: 100, ticks: [] };

const rowOf = (change: Partial<ValidationRow>, published: Partial<ValidationRow['published']> = {}) => ({
  id: 'row',
  source: null,
  quantity: 'Pressure',
  unit: 'mmHg',
  published: { mean: 10, sd: null, n: null, low: 8, high: 12, ...published },
  model: 11,
  within: true,
  kind: 'independent' as const,
  status: 'published' as const,
  reason: '',
  notChosen: null,
  ...change,
});

const plot = {
  x: { quantity: 'Volume', unit: 'mL' },
  y: { quantity: 'Pressure', unit: 'mmHg' },
  middle: 'mean' as const,
  lines: [],
  marks: [],
};
const points = [0, 5, 10].map((x) => ({ x, middle: 2 * x, band: null }));

describe('an axis', () => {
  it.each([
    [[3, 9], 0],
    [[44, 46], 43],
    [[-6, -2], -7],
    [[0, 0], -0.05],
  ])('holds %j with room and round ticks within it', (values, least) => {
    const { low, high, ticks } = scaleOf(values);
    expect(low).toBeLessThanOrEqual(Math.min(...values));
    expect(high).toBeGreaterThanOrEqual(Math.max(...values));
    expect(low).toBeGreaterThanOrEqual(least);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.every((tick) => tick >= low && tick <= high)).toBe(true);
  });

  it('ends at nothing when all of it is negative and reaches nearly up to it', () => {
    expect(scaleOf([-6, -1]).high).toBe(0);
  });

  it('is refused without a number', () => {
    expect(() => scaleOf([NaN])).toThrow('no axis');
  });

  it('puts its ends at the edges and its middle in the middle', () => {
    const scale = { low: 10, high: 30, ticks: [] };
    expect([10, 20, 30].map((value) => across(scale, value))).toEqual([0, 50, 100]);
    expect([10, 20, 30].map((value) => down(scale, value))).toEqual([100, 50, 0]);
  });
});

describe('a curve', () => {
  it('goes through its points, upwards for more', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 50, y: 25 },
      { x: 100, y: 100 },
    ];
    expect(linePath(line, SQUARE, SQUARE)).toBe('M0 100L50 75L100 0');
    expect(bandPath([{ x: 20, low: 10, high: 30 }], SQUARE, SQUARE)).toBe('M20 70L20 90Z');
  });

  it('is refused with two points', () => {
    const two = [
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ];
    expect(() => linePath(two, SQUARE, SQUARE)).toThrow('2 points are no curve');
    const lines = [{ name: null, points: points.slice(0, 2) }];
    expect(() => renderToStaticMarkup(createElement(Curve, { plot, lines, marks: [] }))).toThrow('no curve');
  });

  it('carries the published value and the model where they lie on its axes', () => {
    const row = rowOf({}, { mean: 10, low: 8, high: 12 });
    const html = renderToStaticMarkup(
      createElement(Curve, { plot, lines: [{ name: null, points }], marks: [{ row, x: 5 }] }),
    );
    const x = scaleOf([0, 10]);
    const y = scaleOf([0, 20, 8, 12, 11]);
    expect(html).toContain(
      `<svg x="${across(x, 5)}%" y="${down(y, 10)}%" class="loose"><line class="publishedMean"`,
    );
    expect(html).toContain(
      `<rect class="published" x="${across(x, 5)}%" y="${down(y, 12)}%" width="12" height="${down(y, 8) - down(y, 12)}%"`,
    );
    expect(html).toContain(
      `<svg x="${across(x, 5)}%" y="${down(y, 11)}%" class="loose"><use href="#mark-within"`,
    );
    expect(html).toContain('The model lies within at 5\u00a0mL.');
  });

  it('tells a miss by shape and by word', () => {
    const row = rowOf({ model: 14, within: false });
    const html = renderToStaticMarkup(
      createElement(Curve, { plot, lines: [{ name: null, points }], marks: [{ row, x: 5 }] }),
    );
    expect(html).toContain('#mark-outside');
    expect(html).not.toContain('#mark-within');
    expect(html).toContain('outside at 5\u00a0mL');
  });

  it('names its lines where they lie farthest apart, and nowhere when they run together', () => {
    const flat = (name: string, middle: number) => ({
      name,
      points: points.map(({ x }) => ({ x, middle: x === 5 ? middle : 0, band: null })),
    });
    const apart = namePlaces([flat('one', 40), flat('other', 10)], SQUARE, SQUARE);
    expect(apart).toEqual([
      { name: 'one', x: 5, y: 60 },
      { name: 'other', x: 5, y: 90 },
    ]);
    expect(namePlaces([flat('one', 15), flat('other', 10)], SQUARE, SQUARE)).toBeNull();
    expect(namePlaces([{ name: null, points }], SQUARE, SQUARE)).toEqual([]);
  });
});

describe('single figures', () => {
  it('stand as bar, stroke and mark on one axis', () => {
    const row = rowOf({});
    const scale = scaleOf([8, 12, 11]);
    const html = renderToStaticMarkup(createElement(Strips, { rows: [row] }));
    const at = (value: number) => across(scale, value);
    expect(html).toContain(`class="publishedBar" x="${at(8)}%"`);
    expect(html).toContain(`class="publishedMean" x1="${at(10)}%"`);
    expect(html).toContain(`<svg x="${at(11)}%" y="14" class="loose"><use href="#mark-within"`);
    expect(html).toContain('11\u00a0mmHg, within');
  });

  it('share an axis by unit, spreads apart, and none is too narrow to be seen', () => {
    const groups = stripGroups([
      rowOf({ id: 'a' }),
      rowOf({ id: 'b' }, { low: 6, high: 9 }),
      rowOf({ id: 'aSpread' }),
      rowOf({ id: 'c', unit: '%' }),
      rowOf({ id: 'd', model: 900 }, { mean: 900, low: 890, high: 910 }),
    ]);
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['a', 'b'], ['aSpread'], ['c'], ['d']]);
  });
});
