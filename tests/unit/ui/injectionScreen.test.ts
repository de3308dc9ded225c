/** The injection's screen: three pressures that add up, marks, the published band, her sensations in order on the body. */
import { describe, expect, it } from 'vitest';
import { findFigure } from '../../../src/content/figures.ts';
import { NEEDLE_RESISTANCE_MMHG_S_PER_ML } from '../../../src/physiology/constants/blood.ts';
import { TICKS_PER_SECOND, type SensationSite } from '../../../src/physiology/types.ts';
import { createSession, setUp, type Moment } from '../../../src/session/index.ts';
import { BODY_PLACES, discAt } from '../../../src/ui/controls/bodyPlaces.ts';
import { sensationsOf } from '../../../src/ui/lib/sensations.ts';
import { fiveMlPoints, firstPoint, partsAt } from '../../../src/ui/traces/pressureParts.ts';
import { PRESSURE_FIGURES, highMmHg, lowMmHg, publishedMmHg } from '../../../src/ui/traces/published.ts';

const fresh = createSession(setUp('obstetric-wet-tap', 'standard', 1)).snapshot;

const numberOf = (id: string): number => {
  const value = findFigure(id)?.value;
  if (typeof value !== 'number') throw new Error(`no number for ${id}`);
  return value;
};

describe('the three pressures', () => {
  it('add up as they are shown, whatever the rounding', () => {
    const into = { line: 0, needle: 0, space: 0 };
    for (let i = 0; i < 500; i++) {
      const space = i * 0.0437;
      const line = space + 13.27 + i * 0.0071;
      const {
        line: all,
        needle,
        space: left,
      } = partsAt({ spaceMmHg: [space], lineMmHg: [line] }, 0, 0.1, into);
      expect(needle + left).toBe(all);
      expect(Math.abs(needle * 0.1 - (line - space))).toBeLessThan(0.1 + 1e-9);
    }
  });

  it('are one and the same at rest', () => {
    const { line, needle, space } = partsAt({ spaceMmHg: [4.7], lineMmHg: [4.7] }, 0, 0.1, {
      line: 0,
      needle: 9,
      space: 0,
    });
    expect([line, needle, space]).toEqual([47, 0, 47]);
  });

  it('are marked at each 5 mL of this patch, once each', () => {
    const volumes = Array.from({ length: 301 }, (_, i) => i * 0.05);
    expect(fiveMlPoints(volumes, 0, 0)).toEqual([100, 200, 300]);
    const second = [18, 18, 18.1, 22.9, 23, 23, 28.2];
    expect(fiveMlPoints(second, 2, 18)).toEqual([4, 6]);
  });

  it('begin again with a second patch', () => {
    expect(firstPoint({ timeS: [0, 1, 2] })).toBe(0);
    expect(firstPoint({ timeS: [0, 1, 90_000, 90_001] })).toBe(2);
  });
});

describe('the curve behind them', () => {
  it('is the published one of the table of figures', () => {
    const square = numberOf('pressureCurveSquare');
    const linear = numberOf('pressureCurveLinear');
    for (const volume of [0, 5, 12.5, 20, 30])
      expect(publishedMmHg(volume)).toBe(square * volume * volume + linear * volume);
    expect(publishedMmHg(20)).toBeCloseTo(10.754, 3);
    expect(findFigure('pressureCurveSquare')?.source?.doi).toBe('10.1016/j.ijoa.2014.01.003');
    expect(numberOf('pressureCurveFit')).toBe(0.57);
  });

  it('has a spread that the table calls assumed, wide enough for half and for 19 in 20', () => {
    expect(findFigure('pressureSpread')?.status).toBe('assumption');
    const sigma = numberOf('pressureSpread');
    for (const [band, deviations] of [
      ['half', 0.6745],
      ['most', 1.96],
    ] as const) {
      const [low, high] = [lowMmHg(15, band), highMmHg(15, band)];
      expect(Math.log(high / publishedMmHg(15))).toBeCloseTo(deviations * sigma, 9);
      expect(low * high).toBeCloseTo(publishedMmHg(15) ** 2, 9);
    }
  });

  it('has every one of its figures in the table, the needle with the number that the body uses', () => {
    for (const id of PRESSURE_FIGURES) expect(findFigure(id), id).toBeDefined();
    expect(numberOf('needleDrop')).toBe(NEEDLE_RESISTANCE_MMHG_S_PER_ML);
  });
});

describe('the body map', () => {
  it('has room inside its frame for every place that she can name', () => {
    for (const [site, { areas }] of Object.entries(BODY_PLACES))
      for (const [x, y, rx, ry] of areas) {
        expect(Math.min(x - rx, y - ry), site).toBeGreaterThanOrEqual(0);
        expect(x + rx, site).toBeLessThanOrEqual(120);
        expect(y + ry, site).toBeLessThanOrEqual(232);
      }
  });

  it('puts her left leg on the left of the back view', () => {
    expect(BODY_PLACES.leftLeg.view).toBe('back');
    expect(BODY_PLACES.leftLeg.areas[0][0]).toBeLessThan(60);
    expect(BODY_PLACES.rightLeg.areas[0][0]).toBeGreaterThan(60);
  });

  it('keeps the numbers of one place apart', () => {
    const [first, second, third] = [0, 1, 2].map((before) => discAt('lowBack', before).x);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(Math.abs((first ?? 0) - (second ?? 0))).toBeGreaterThan(19);
  });
});

describe('what she feels', () => {
  const PATH = 'injection.injecting';
  const felt = (atS: number, site: SensationSite, path = PATH): Moment => ({
    kind: 'finding',
    tick: atS * TICKS_PER_SECOND,
    path,
    finding: { type: 'sensation', sensation: { site, quality: 'pressure', intensityNrs: 3 } },
  });
  const run = (moments: readonly Moment[]) => ({
    machine: { ...fresh.machine, step: 'injection' as const },
    moments,
    marks: fresh.marks,
    traces: {
      ...fresh.traces,
      pressure: { timeS: [10, 20, 30], volumeMl: [1, 3.5, 6], spaceMmHg: [0, 0, 0], lineMmHg: [0, 0, 0] },
    },
  });

  it('stands in the order in which it came, with the volume at which it came', () => {
    const { felt: list } = sensationsOf(
      run([felt(5, 'skin', 'needlePlacement.advancing'), felt(21, 'lowBack'), felt(31, 'leftLeg')]),
    );
    expect(
      list.map(({ number, sensation, volumeMl, tone }) => [number, sensation.site, volumeMl, tone]),
    ).toEqual([
      [1, 'lowBack', 3.5, 'caution'],
      [2, 'leftLeg', 6, 'stop'],
    ]);
  });

  it('remembers for each region when it was asked about', () => {
    const ask = (atS: number, about: 'head' | 'legs' | 'all', refused = false): Moment => ({
      kind: 'act',
      tick: atS * TICKS_PER_SECOND,
      path: PATH,
      act: { type: 'askPatient', about },
      refused,
    });
    const { askedAtMl } = sensationsOf(run([ask(11, 'all'), ask(22, 'legs'), ask(33, 'head', true)]));
    expect(askedAtMl).toEqual({ head: 1, back: 1, legs: 3.5 });
  });
});
