/** A film told in an examination: what is drawn where, without a level, a part's name or what it means. */
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../src/content/messages/index.ts';
import { finish } from '../../../src/imaging/slices.ts';
import { anteroposterior, lateral, type CArm } from '../../../src/imaging/xray/carm.ts';
import type { Absorption } from '../../../src/imaging/xray/raster.ts';
import { exposing } from '../../../src/imaging/xray/shot.ts';
import { FilmMemory, READING_SIZE, takingFilm, type Sight } from '../../../src/imaging/xray/taking.ts';
import {
  absorbersOf,
  exampleSpread,
  middleOf,
  needleAt,
  referenceIn,
} from '../../../tools/imaging/examples.ts';

const { t } = createMessages('en', 'trainee');
const anatomy = referenceIn('lateralCurled');
const absorbers = absorbersOf(anatomy);
const centre = middleOf(anatomy, 'L3/4');
const high = middleOf(anatomy, 'L2/3');
const ARMS: readonly CArm[] = [
  anteroposterior(centre),
  lateral(centre),
  { ...anteroposterior(centre), rotationDeg: 35 },
  anteroposterior(high, 170),
  lateral(high, 170),
];
const pictures = new Map<CArm, Absorption>();

/** Her body is looked through once for each place of the arm. */
function bodyIn(arm: CArm): Absorption {
  const made =
    pictures.get(arm) ?? finish(exposing(arm, { absorbers, needle: null, droplets: null }, READING_SIZE));
  pictures.set(arm, made);
  return made;
}

function told(memory: FilmMemory, sight: Sight, isPlain: boolean, seed: number): string {
  const kind = { size: READING_SIZE, grain: 1, seed, isPlain } as const;
  const { seen } = finish(
    takingFilm(
      memory,
      sight,
      [],
      kind,
      () => undefined,
      () => bodyIn(sight.arm),
    ),
  );
  return seen.map(({ key, values }) => t(key, values)).join(' ');
}

function tipWords(arm: CArm, interspace: 'L2/3' | 'L3/4' | 'L4/5', depthMm: number, isPlain = true): string {
  const needle = needleAt(anatomy, interspace, depthMm);
  return told(new FilmMemory(), { anatomy, arm, needle, contrast: [], givenMl: 0 }, isPlain, 1);
}

const ANSWER =
  /\b[LS][1-5]\b|pedicle|sacr|canal|epidural|intrathecal|vein|levels?\b|lamina|spinous|run off|pattern|\{|undefined/i;

describe('the words for a film in an examination', () => {
  it('name no level and no part, whatever stands in the beam', () => {
    for (const arm of ARMS)
      for (const [interspace, depthMm] of [
        ['L2/3', -15],
        ['L3/4', 2],
        ['L4/5', 2],
        ['L3/4', 30],
      ] as const) {
        const text = tipWords(arm, interspace, depthMm);
        expect(text).not.toMatch(ANSWER);
        expect(text).toContain('The tip');
      }
  });

  it('would be found out: in practice the same films have names', () => {
    for (const arm of ARMS) expect(tipWords(arm, 'L3/4', 2, false)).toMatch(ANSWER);
  });

  it('tell how high and how deep the tip is drawn, to be counted by who listens', () => {
    const [behind, side] = ARMS;
    if (behind === undefined || side === undefined) throw new Error('Both views are wanted.');
    expect(tipWords(behind, 'L3/4', 2)).toContain(t('xray.plain.tip.midline'));
    expect(tipWords(behind, 'L3/4', 2)).toMatch(/between pair \d and pair \d of the eyes/);
    expect(tipWords(side, 'L4/5', 2)).toContain(t('xray.plain.height.gap', { gap: 2 }));
    expect(tipWords(side, 'L3/4', 2)).toContain(t('xray.plain.height.gap', { gap: 3 }));
    expect(tipWords(side, 'L3/4', 2)).toContain(t('xray.plain.tip.inCanal'));
    expect(tipWords(side, 'L3/4', -15)).toContain(t('xray.plain.tip.behindCanal'));
    expect(tipWords(side, 'L3/4', 30)).toContain(t('xray.plain.tip.beforeCanal'));
  });

  it.each(['epidural', 'vein', 'intrathecal', 'softTissue'] as const)(
    'measure contrast and read nothing of it, though it goes: %s (seed 7)',
    (spread) => {
      const { needle, facts } = exampleSpread(anatomy, spread, 7, 2);
      for (const isPlain of [true, false]) {
        const memory = new FilmMemory();
        const arms = [anteroposterior(centre), lateral(centre)];
        for (const arm of arms) pictures.set(arm, bodyIn(ARMS[arm.rotationDeg === 0 ? 0 : 1] ?? arm));
        const look = (arm: CArm, elapsedS: number | null, seed: number) =>
          told(
            memory,
            {
              anatomy,
              arm,
              needle,
              contrast: elapsedS === null ? [] : [{ ...facts, elapsedS }],
              givenMl: elapsedS === null ? 0 : 2,
            },
            isPlain,
            seed,
          );
        arms.forEach((arm, i) => look(arm, null, i));
        const all = [0.5, 60].flatMap((s, k) => arms.map((arm, i) => look(arm, s, 10 + 2 * k + i)));
        const first = all[0] ?? '';
        expect(first).toContain('Beside the film from before, it is darker');
        expect(first.includes(t('xray.contrast.otherView'))).toBe(!isPlain);
        if (spread === 'vein')
          expect(all.join(' ')).toContain(t(isPlain ? 'xray.plain.contrast.gone' : 'xray.contrast.gone'));
        if (isPlain) for (const text of all) expect(text).not.toMatch(ANSWER);
      }
    },
  );
});
