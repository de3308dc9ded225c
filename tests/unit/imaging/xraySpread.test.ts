import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../src/content/messages/index.ts';
import {
  anteroposterior,
  beamOf,
  lateral,
  pixelMiddle,
  project,
  rayAt,
} from '../../../src/imaging/xray/carm.ts';
import { compareSentences, type Compared } from '../../../src/imaging/xray/comparison.ts';
import {
  addDroplets,
  dropletsAlong,
  PER_DROPLET,
  type Droplets,
} from '../../../src/imaging/xray/contrast/droplets.ts';
import { SPREADS, spreadIn, type Spread } from '../../../src/imaging/xray/contrast/facts.ts';
import { contrastDroplets } from '../../../src/imaging/xray/contrast/index.ts';
import { develop } from '../../../src/imaging/xray/film.ts';
import { emptyAbsorption } from '../../../src/imaging/xray/raster.ts';
import { isSacrumIn, pedicleEyes } from '../../../src/imaging/xray/eyes.ts';
import { readFilm } from '../../../src/imaging/xray/read.ts';
import { exposing } from '../../../src/imaging/xray/shot.ts';
import { traitsOf } from '../../../src/imaging/xray/traits.ts';
import { finish } from '../../../src/imaging/slices.ts';
import { tissueAt } from '../../../src/anatomy/index.ts';
import { vector } from '../../../src/numerics/vector.ts';
import {
  absorbersOf,
  exampleSpread,
  middleOf,
  needleAt,
  referenceIn,
} from '../../../tools/imaging/examples.ts';
import { filmsOf, spreadOnFilms, type BareView } from '../../../tools/imaging/films.ts';

const anatomy = referenceIn('lateralCurled');
const centre = middleOf(anatomy, 'L3/4');
const absorbers = absorbersOf(anatomy);
const bare = { absorbers, needle: null, droplets: null };
const views = { fromBehind: view(anteroposterior(centre)), fromSide: view(lateral(centre)) };

function view(arm: BareView['arm']): BareView {
  return { arm, picture: finish(exposing(arm, bare, 240)) };
}

function volumeMl(droplets: Droplets): number {
  let sum = 0;
  for (let i = 4; i < droplets.length; i += PER_DROPLET) sum += droplets[i] ?? 0;
  return sum;
}

/** From the lowest to the highest twentieth of the droplets, mm. */
function tallMm(droplets: Droplets): number {
  const heights = droplets.filter((_, i) => i % PER_DROPLET === 2).sort();
  const at = (share: number) => heights[Math.floor(heights.length * share)] ?? 0;
  return at(0.95) - at(0.05);
}

describe('contrast in space', () => {
  it.each(SPREADS)('is the same for the same facts, %s (seed 4)', (spread) => {
    const { facts } = exampleSpread(anatomy, spread, 4, 2);
    expect(contrastDroplets(anatomy, facts)).toEqual(contrastDroplets(anatomy, facts));
    expect(contrastDroplets(anatomy, { ...facts, volumeMl: 0 }).length).toBe(0);
  });

  it.each(['epidural', 'intrathecal', 'softTissue'] as const)(
    'keeps its millilitres, %s (seed 4)',
    (spread) => {
      for (const wanted of [0.5, 2, 5]) {
        const { facts } = exampleSpread(anatomy, spread, 4, wanted);
        expect(volumeMl(contrastDroplets(anatomy, facts))).toBeCloseTo(wanted, 3);
      }
    },
  );

  it.each(SPREADS)('reaches farther with more volume, %s (seed 4)', (spread) => {
    const [little, more] = [0.6, 4].map((ml) =>
      tallMm(contrastDroplets(anatomy, exampleSpread(anatomy, spread, 4, ml).facts)),
    );
    expect(more).toBeGreaterThan(1.25 * (little ?? 0));
  });

  it('runs off in a vein, and stays elsewhere (seed 4)', () => {
    const after = (spread: Spread, elapsedS: number) =>
      volumeMl(contrastDroplets(anatomy, { ...exampleSpread(anatomy, spread, 4, 2).facts, elapsedS }));
    expect(after('vein', 8)).toBeLessThan(0.1 * after('vein', 0));
    for (const spread of ['epidural', 'intrathecal', 'softTissue'] as const)
      expect(after(spread, 60)).toBeCloseTo(after(spread, 0), 6);
  });

  it('sinks in the sac to the side that is down (seed 4)', () => {
    const { facts } = exampleSpread(anatomy, 'intrathecal', 4, 2);
    const meanY = (down: number) => {
      const droplets = contrastDroplets(anatomy, { ...facts, down: vector(0, down, 0) });
      const ys = droplets.filter((_, i) => i % PER_DROPLET === 1);
      return ys.reduce((sum, each) => sum + each, 0) / ys.length;
    };
    expect(meanY(1)).toBeGreaterThan(1);
    expect(meanY(-1)).toBeLessThan(-1);
  });

  it.each([
    ['intrathecal', (tissue: string) => tissue === 'csf' || tissue === 'nerve'],
    ['epidural', (tissue: string) => tissue !== 'csf' && tissue !== 'nerve' && tissue !== 'skin'],
    ['softTissue', (tissue: string) => tissue !== 'csf' && tissue !== 'air'],
  ] as const)('lies where it belongs, %s (seed 4)', (spread, belongs) => {
    const droplets = contrastDroplets(anatomy, exampleSpread(anatomy, spread, 4, 2).facts);
    let count = 0;
    let right = 0;
    for (let i = 0; i < droplets.length; i += PER_DROPLET * 7) {
      const [x = 0, y = 0, z = 0] = droplets.subarray(i, i + 3);
      count += 1;
      if (belongs(tissueAt(anatomy, vector(x, y, z)))) right += 1;
    }
    expect(count).toBeGreaterThan(50);
    expect(right / count).toBeGreaterThan(0.93);
  });

  it.each(SPREADS)('is drawn as its rays say, %s (seed 4)', (spread) => {
    const droplets = contrastDroplets(anatomy, exampleSpread(anatomy, spread, 4, 2).facts);
    const beam = beamOf(lateral(centre));
    const picture = emptyAbsorption(100);
    addDroplets(picture, beam, droplets);
    const most = picture.values.reduce((top, each) => Math.max(top, each), 0);
    let worst = 0;
    for (let here = 0; here < 10_000; here += 53) {
      const { u, v } = pixelMiddle(beam, here % 100, Math.floor(here / 100), 100);
      const truth = dropletsAlong(droplets, beam.tube, rayAt(beam, u, v));
      worst = Math.max(worst, Math.abs((picture.values[here] ?? 0) - truth));
    }
    expect(worst).toBeLessThan(0.02 * most);
  });

  it('follows the tissue that the tip stands in', () => {
    expect(spreadIn('epiduralFat')).toBe('epidural');
    expect(spreadIn('csf')).toBe('intrathecal');
    expect(spreadIn('vein')).toBe('vein');
    expect(spreadIn('interspinousLigament')).toBe('softTissue');
    expect(spreadIn('bone')).toBeNull();
  });
});

describe('the four spreads on films', () => {
  it('are told apart on 16 pairs (seeds 1001 to 1016)', () => {
    const wrong: string[] = [];
    for (let seed = 1001; seed <= 1016; seed++) {
      const spread = SPREADS[seed % 4] ?? 'epidural';
      const { needle, facts } = exampleSpread(anatomy, spread, seed);
      const seen = spreadOnFilms(views, centre, needle, contrastDroplets(anatomy, facts), seed);
      if (seen !== spread) wrong.push(`${seed} ${spread} ${seen ?? 'none'}`);
    }
    expect(wrong.length).toBeLessThanOrEqual(1);
  });

  it('are not seen where none went in (seed 3)', () => {
    const needle = needleAt(anatomy, 'L3/4', 2);
    expect(spreadOnFilms(views, centre, needle, new Float32Array(0), 3)).toBeNull();
  });
});

describe('what is read from a film', () => {
  const words = createMessages('en', 'trainee');
  const needle = needleAt(anatomy, 'L3/4', 2);
  const reading = (arm: BareView['arm'], picture: BareView['picture']) => ({
    anatomy,
    arm,
    film: develop(picture, beamOf(arm), { seed: 7 }),
    needle,
  });

  it('counts both eyes of the pedicles on the film from behind', () => {
    const eyes = pedicleEyes(reading(views.fromBehind.arm, views.fromBehind.picture));
    expect(eyes.map(({ level }) => level)).toEqual(expect.arrayContaining(['L2', 'L3', 'L4']));
    expect(eyes.filter(({ count }) => count === 2).length).toBeGreaterThanOrEqual(3);
  });

  it('counts fewer where there are none to see: an empty film', () => {
    const empty = { size: 240, grey: new Uint8Array(240 * 240).fill(120) };
    const eyes = pedicleEyes({ ...reading(views.fromBehind.arm, views.fromBehind.picture), film: empty });
    expect(eyes.length).toBeGreaterThanOrEqual(3);
    expect(eyes.every(({ count }) => count === 0)).toBe(true);
  });

  it('says where the tip is drawn', () => {
    const keys = ({ arm, picture }: BareView) => readFilm(reading(arm, picture)).map(({ key }) => key);
    expect(keys(views.fromBehind)).toEqual(
      expect.arrayContaining(['xray.view.behind', 'xray.eyes.both', 'xray.tip.midline']),
    );
    expect(keys(views.fromSide)).toEqual([
      'xray.view.side',
      'xray.sacrum.in',
      'xray.tip.inCanal',
      'xray.height.named',
    ]);
    const short = needleAt(anatomy, 'L3/4', -15);
    const { arm, picture } = views.fromSide;
    const shortKeys = readFilm({ ...reading(arm, picture), needle: short }).map(({ key }) => key);
    expect(shortKeys).toContain('xray.tip.behindCanal');
    const aside = { ...needle, tip: vector(needle.tip.x, needle.tip.y + 16, needle.tip.z) };
    const behind = reading(views.fromBehind.arm, views.fromBehind.picture);
    const asideKeys = readFilm({ ...behind, needle: aside }).map(({ key }) => key);
    expect(asideKeys).toContain('xray.tip.pedicle');
  });

  describe('without the sacrum in the field', () => {
    const high = middleOf(anatomy, 'L2/3');
    const narrow = view(anteroposterior(high, 170));
    const across = reading(narrow.arm, narrow.picture);
    const told = (of: typeof across) => readFilm(of).map(({ key, values }) => words.t(key, values));
    const heightAt = (interspace: 'L1/2' | 'L2/3' | 'L3/4') =>
      readFilm({ ...across, needle: needleAt(anatomy, interspace, 2) }).at(-1);

    it('counts eyes and names no level, from behind', () => {
      expect(isSacrumIn(across)).toBe(false);
      expect(isSacrumIn(reading(views.fromBehind.arm, views.fromBehind.picture))).toBe(true);
      const pairs = pedicleEyes(across).filter(({ count }) => count === 2).length;
      expect(pairs).toBeGreaterThanOrEqual(3);
      const text = told(across).join(' ');
      expect(text).toContain(words.t('xray.eyes.pairs', { count: pairs }));
      expect(text).toContain(words.t('xray.sacrum.out'));
      expect(text).not.toMatch(/[LS][1-5]|\{/);
      expect(words.t('xray.eyes.pairs', { count: 1 })).toBe('1 pair of pedicle eyes shows.');
    });

    it('gives the height of the tip by the pairs of eyes that show, from the top', () => {
      const v = (level: string) => pedicleEyes(across).find((eyes) => eyes.level === level)?.v ?? NaN;
      const order = pedicleEyes(across)
        .filter(({ count }) => count === 2)
        .map(({ level }) => level);
      const upper = order.indexOf('L2') + 1;
      expect(upper).toBeGreaterThan(0);
      expect(v('L2')).toBeGreaterThan(v('L3'));
      expect(heightAt('L2/3')).toEqual({ key: 'xray.height.between', values: { upper, lower: upper + 1 } });
      // A film on which no eye shows gives no height.
      const empty = { size: 240, grey: new Uint8Array(240 * 240).fill(120) };
      expect(readFilm({ ...across, film: empty }).map(({ key }) => key)).toEqual([
        'xray.view.behind',
        'xray.sacrum.out',
        'xray.eyes.nowhere',
        'xray.tip.midline',
      ]);
      const at = (level: string, offMm: number) => {
        const tip = { ...needle.tip, z: needle.tip.z };
        const beam = beamOf(across.arm);
        const wanted = v(level) + offMm;
        for (let step = 0; step < 8; step++) tip.z += wanted - project(beam, tip).v;
        return readFilm({ ...across, needle: { ...needle, tip } }).at(-1);
      };
      expect(at('L3', 0)).toEqual({ key: 'xray.height.beside', values: { pair: order.indexOf('L3') + 1 } });
      expect(at(order[0] ?? '', 8)?.key).toBe('xray.height.above');
      expect(at(order.at(-1) ?? '', -8)?.key).toBe('xray.height.below');
    });

    it.each([
      ['from the side', lateral(high, 170)],
      ['aslant', { ...anteroposterior(high, 170), rotationDeg: 35 }],
    ] as const)('names no level %s', (_, arm) => {
      const text = told({ ...reading(arm, narrow.picture), needle: needleAt(anatomy, 'L2/3', 2) }).join(' ');
      expect(text).toContain(words.t('xray.sacrum.out'));
      expect(text).toContain('The tip of the needle is');
      expect(text).not.toMatch(/[LS][1-5]|\{/);
    });
  });

  it('has words for all of it, and tells what is seen, not what is known', () => {
    const told = SPREADS.map((spread) => {
      const example = exampleSpread(anatomy, spread, 7, 2);
      const droplets = contrastDroplets(anatomy, example.facts);
      const compared = ({ arm, picture }: BareView, seed: number): Compared => {
        const [before, after] = filmsOf({ arm, picture }, example.needle, droplets, seed);
        const traits = traitsOf(before, after, arm.fieldMm);
        return { anatomy, arm, needle: example.needle, traits, earlierAmount: 0 };
      };
      return compareSentences(compared(views.fromBehind, 5), compared(views.fromSide, 6))
        .map(({ key, values }) => words.t(key, values))
        .join(' ');
    });
    expect(new Set(told).size).toBe(SPREADS.length);
    for (const text of told)
      expect(text).not.toMatch(
        /epidural|intrathecal|vein|subarachnoid|soft|root|channel|column|blot|No contrast|\{/,
      );
  });
});
