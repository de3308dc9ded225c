/** The words for what contrast adds to a film, from what was measured on it. */
import { describe, expect, it } from 'vitest';
import {
  anteroposterior,
  beamOf,
  lateral,
  project,
  viewKind,
  type CArm,
} from '../../../src/imaging/xray/carm.ts';
import { compareSentences, type Compared } from '../../../src/imaging/xray/comparison.ts';
import { patternFromBehind, patternFromSide } from '../../../src/imaging/xray/pattern.ts';
import { traitsOf } from '../../../src/imaging/xray/traits.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { middleOf, referenceIn } from '../../../tools/imaging/examples.ts';

const anatomy = referenceIn('lateralCurled');
const centre = middleOf(anatomy, 'L3/4');

describe('the words of a comparison', () => {
  const traits = {
    amount: 1,
    leftmost: -14,
    rightmost: 10,
    lowest: -30,
    highest: 25,
    middleThird: 0.2,
    middleRight: 0,
    middleUp: 0,
    areaMm2: 200,
    darkness: 20,
    unevenness: 1.5,
    rowWidthMm: 20,
    rowFilled: 0.5,
    dip: 0.4,
  };
  const compared = (arm: CArm, found: Compared['traits'], earlierAmount = 0): Compared => ({
    anatomy,
    arm,
    needle: null,
    traits: found,
    earlierAmount,
  });
  const keysOf = (...[last, other]: Parameters<typeof compareSentences>) =>
    compareSentences(last, other).map(({ key }) => key);
  const midline = project(beamOf(anteroposterior(centre)), centre).u;

  it('from one view say how far it reaches, and that the other is missing', () => {
    const [extent, ask] = compareSentences(compared(anteroposterior(centre), traits), null);
    expect(extent?.key).toBe('xray.contrast.behind');
    expect(extent?.values?.['heightMm']).toBe(55);
    expect(Number(extent?.values?.['leftMm']) + Number(extent?.values?.['rightMm'])).toBeCloseTo(24, 9);
    expect(ask?.key).toBe('xray.contrast.otherView');
  });

  it('give no reach below nothing: what lies on one side is told from its near to its far edge', () => {
    const first = (arm: CArm, change: Partial<typeof traits>) =>
      compareSentences(compared(arm, { ...traits, ...change }), null)[0];
    for (const [change, key] of [
      [{ leftmost: midline - 20, rightmost: midline - 4 }, 'xray.contrast.left'],
      [{ leftmost: midline + 4, rightmost: midline + 20 }, 'xray.contrast.right'],
    ] as const) {
      const said = first(anteroposterior(centre), change);
      expect(said?.key).toBe(key);
      expect(said?.values?.['nearMm']).toBeCloseTo(4, 9);
      expect(said?.values?.['farMm']).toBeCloseTo(20, 9);
    }
    // Without a needle the tip stands for the middle.
    const before = first(lateral(centre), { leftmost: -14, rightmost: -3 });
    expect(before).toEqual({ key: 'xray.contrast.before', values: { heightMm: 55, nearMm: 3, farMm: 14 } });
  });

  it('know a lighter middle from one band, and from one with a needle in it (seed 11)', () => {
    const size = 320;
    const plain = { size, grey: new Uint8Array(size * size).fill(150) };
    const dip = (darker: (columnOff: number) => number) => {
      const grey = plain.grey.map((value, i) => {
        const grain = Math.floor(5 * uniform(11, 'grain', i)) - 2;
        return value + grain - (Math.abs(Math.floor(i / size) - 160) < 60 ? darker((i % size) - 160) : 0);
      });
      return traitsOf(plain, { size, grey }, 230)?.dip ?? NaN;
    };
    const band = (off: number) => (Math.abs(off) < 20 ? 40 : 0);
    expect(dip(band)).toBeLessThan(0.03);
    expect(dip((off) => (Math.abs(off) < 10 ? band(off) / 2 : band(off)))).toBeGreaterThan(0.4);
    expect(dip((off) => (Math.abs(off) < 1 ? 0.7 * band(off) : band(off)))).toBeLessThan(0.09);
  });

  it('say that nothing has darkened where nothing has', () => {
    const none = compareSentences(compared(lateral(centre), null), compared(anteroposterior(centre), null));
    expect(none.map(({ key }) => key)).toEqual(['xray.contrast.same', 'xray.spread.none']);
  });

  it('say that less shows than before only where clearly less does', () => {
    const after = (earlierAmount: number) =>
      keysOf(compared(anteroposterior(centre), traits, earlierAmount), null);
    expect(after(3)).toContain('xray.contrast.less');
    for (const earlier of [0, 0.4, 1.2]) expect(after(earlier)).not.toContain('xray.contrast.less');
  });

  it('say that no contrast shows only where neither view has shown any', () => {
    const [behind, side] = [anteroposterior(centre), lateral(centre)];
    const none = (...[last, other]: Parameters<typeof compareSentences>) =>
      keysOf(last, other).includes('xray.spread.none');
    expect(none(compared(behind, null), compared(side, null))).toBe(true);
    expect(none(compared(behind, null), compared(side, traits))).toBe(false);
    expect(none(compared(side, null), compared(behind, traits))).toBe(false);
    expect(none(compared(behind, null, 2), compared(side, null))).toBe(false);
    expect(keysOf(compared(behind, null), compared(side, null, 2))).toContain('xray.contrast.gone');
    expect(keysOf(compared(side, null), compared(behind, traits))).toContain('xray.contrast.onlyBehind');
  });

  it('put what was measured into the sentences: side, middle, width, share, and how far from the tip', () => {
    const from = (change: Partial<typeof traits>) =>
      patternFromBehind({ ...traits, leftmost: midline - 14, rightmost: midline + 10, ...change }, midline);
    expect(from({}).map(({ key }) => key)).toEqual(['xray.spread.bothSides', 'xray.spread.patchy']);
    expect(from({})[1]?.values).toEqual({ widthMm: 20, percent: 50 });
    expect(from({ dip: 0.05, rowFilled: 0.99 }).map(({ key }) => key)).toEqual([
      'xray.spread.overMidline',
      'xray.spread.filled',
    ]);
    const left = from({ rightmost: midline - 4 })[0];
    expect(left?.key).toBe('xray.spread.leftSide');
    expect(left?.values?.['nearMm']).toBeCloseTo(4, 9);
    expect(left?.values?.['farMm']).toBeCloseTo(14, 9);
    expect(from({ leftmost: midline + 0.5 })[0]?.key).toBe('xray.spread.rightSide');
    expect(patternFromSide(traits, 0)).toEqual({ key: 'xray.spread.behindTip', values: { behindMm: 10 } });
    expect(patternFromSide(traits, 10.5)).toEqual({ key: 'xray.spread.atTip' });
    expect(patternFromSide(traits, 14)).toEqual({ key: 'xray.spread.beforeTip', values: { beforeMm: 4 } });
  });

  it('know a view by its turn alone', () => {
    expect([0, -8, 35, 85, -90].map((rotationDeg) => viewKind({ rotationDeg }))).toEqual([
      'behind',
      'behind',
      'aslant',
      'side',
      'side',
    ]);
  });
});
