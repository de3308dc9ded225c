/** What the C-arm's screen is made of: the needle's steel, the place of the arm, films one after another, and their words. */
import { describe, expect, it } from 'vitest';
import { needleTrack } from '../../../src/anatomy/index.ts';
import { PLACING_NEEDLES } from '../../../src/content/equipment.ts';
import { finish } from '../../../src/imaging/slices.ts';
import { armIn, fieldCentre } from '../../../src/imaging/xray/armPlace.ts';
import { paintingBones } from '../../../src/imaging/xray/bonePicture.ts';
import { anteroposterior, beamOf, lateral, toPixel, type CArm } from '../../../src/imaging/xray/carm.ts';
import { develop, inverted, type Film } from '../../../src/imaging/xray/film.ts';
import { filmNames } from '../../../src/imaging/xray/names.ts';
import { exposing, halved } from '../../../src/imaging/xray/shot.ts';
import { sightOf } from '../../../src/imaging/xray/sight.ts';
import { steelOf } from '../../../src/imaging/xray/steelOf.ts';
import {
  FilmMemory,
  READING_SIZE,
  SHOT_SIZE,
  takingFilm,
  type Sight,
} from '../../../src/imaging/xray/taking.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { dot, length, subtract, type Vector3 } from '../../../src/numerics/vector.ts';
import { createSession, setUp } from '../../../src/session/index.ts';
import {
  absorbersOf,
  exampleSpread,
  middleOf,
  needleAt,
  referenceIn,
} from '../../../tools/imaging/examples.ts';

const anatomy = referenceIn('lateralCurled');
const centre = middleOf(anatomy, 'L3/4');
const absorbers = absorbersOf(anatomy);
const { snapshot } = createSession(setUp('obstetric-wet-tap', 'standard', 1));

describe('the needle of a run in the beam', () => {
  const aim = {
    interspace: 'L3/4',
    leftOffsetMm: 2,
    cranialOffsetMm: 0,
    cephaladDeg: 10,
    leftDeg: 4,
  } as const;
  const track = needleTrack(anatomy, aim, 120);
  const { needle, equipment } = snapshot.body;

  it('is nothing while it is out, or before there is a way for it', () => {
    expect(steelOf(track, { needle: { ...needle, place: 'out', depthMm: 30 }, equipment })).toBeNull();
    expect(steelOf(null, { needle: { ...needle, place: 'inserted', depthMm: 30 }, equipment })).toBeNull();
  });

  it('has its tip at its depth on the track and its hub a needle behind, in every gauge and length', () => {
    for (const gauge of PLACING_NEEDLES)
      for (const lengthMm of [80, 110, 150] as const) {
        const steel = steelOf(track, {
          needle: { ...needle, place: 'inserted', depthMm: 47.3, styletIn: false },
          equipment: { ...equipment, needle: gauge, lengthMm },
        });
        if (steel === null) throw new Error('It is in.');
        expect(dot(subtract(steel.tip, track.entry), track.direction)).toBeCloseTo(47.3, 9);
        expect(length(subtract(steel.tip, steel.hub))).toBeCloseTo(lengthMm, 9);
        expect(steel.boreMm).toBeGreaterThan(0.4 * steel.outerMm);
        expect(steel.boreMm).toBeLessThan(steel.outerMm);
      }
  });

  it('is solid with the stylet in, and thinner the higher the gauge', () => {
    const outer = PLACING_NEEDLES.map((gauge) => {
      const steel = steelOf(track, {
        needle: { ...needle, place: 'inserted', depthMm: 20, styletIn: true },
        equipment: { ...equipment, needle: gauge },
      });
      expect(steel?.boreMm).toBe(0);
      return steel?.outerMm ?? NaN;
    });
    expect(outer).toEqual([...outer].sort((a, b) => b - a));
  });
});

describe('the place of the arm', () => {
  it('goes along her canal by as many mm as it is moved, both ways', () => {
    let before = fieldCentre(anatomy, -60);
    for (let mm = -50; mm <= 150; mm += 10) {
      const here = fieldCentre(anatomy, mm);
      expect(here.z).toBeGreaterThan(before.z);
      // A chord is a little shorter than the way along a bent canal.
      expect(length(subtract(here, before))).toBeGreaterThan(9.6);
      expect(length(subtract(here, before))).toBeLessThan(10.001);
      before = here;
    }
  });

  it('stands on the line of the crests at 0, near L4 in the reference spine', () => {
    const { z } = anatomy.pullBack(fieldCentre(anatomy, 0));
    expect(z).toBeGreaterThan(-110);
    expect(z).toBeLessThan(-45);
  });

  it('keeps what it was set to', () => {
    const arm = armIn(anatomy, { rotationDeg: 35, tiltDeg: -10, fieldMm: 170, cranialMm: 20 });
    expect([arm.rotationDeg, arm.tiltDeg, arm.fieldMm]).toEqual([35, -10, 170]);
  });
});

function sightFrom(arm: CArm, change: Partial<Sight> = {}): Sight {
  return { anatomy, arm, needle: needleAt(anatomy, 'L3/4', 2), contrast: [], givenMl: 0, ...change };
}

const SCREENING = { size: READING_SIZE, grain: 1.5 } as const;

describe('films one after another', () => {
  it('show a coarse one first, then the film; the next of an unmoved arm comes without', () => {
    const memory = new FilmMemory();
    const previews: Film[] = [];
    const take = (seed: number) =>
      finish(
        takingFilm(
          memory,
          sightFrom(anteroposterior(centre)),
          absorbers,
          { ...SCREENING, seed },
          (film) => previews.push(film),
          null,
        ),
      );
    const first = take(1);
    expect(previews.map(({ size }) => size)).toEqual([80]);
    const second = take(2);
    expect(previews.length).toBe(1);
    // Grain is another; what is behind it is the same.
    const differ = first.film.grey.filter((grey, i) => grey !== second.film.grey[i]).length;
    expect(differ).toBeGreaterThan(0.3 * first.film.grey.length);
    let sum = 0;
    first.film.grey.forEach((grey, i) => (sum += grey - (second.film.grey[i] ?? 0)));
    expect(Math.abs(sum / first.film.grey.length)).toBeLessThan(0.3);
    expect(first.seen.map(({ key }) => key)).toContain('xray.eyes.both');
    expect(first.seen.map(({ key }) => key)).toContain('xray.tip.midline');
  });

  it('a single shot is finer, and reads as the same film does in screening', () => {
    const sight = sightFrom(lateral(centre));
    const take = (size: typeof SHOT_SIZE | typeof READING_SIZE) =>
      finish(
        takingFilm(new FilmMemory(), sight, absorbers, { size, grain: 1, seed: 3 }, () => undefined, null),
      );
    const shot = take(SHOT_SIZE);
    expect(shot.film.size).toBe(SHOT_SIZE);
    expect(shot.seen).toEqual(take(READING_SIZE).seen);
    expect(shot.seen[0]?.key).toBe('xray.view.side');
  });

  it('makes no picture on the page where the GPU has made it', () => {
    const memory = new FilmMemory();
    const arm = anteroposterior(centre);
    const body = finish(exposing(arm, { absorbers, needle: null, droplets: null }, READING_SIZE));
    const previews: Film[] = [];
    const sizes: number[] = [];
    finish(
      takingFilm(
        memory,
        sightFrom(arm),
        [],
        { ...SCREENING, seed: 1 },
        (film) => previews.push(film),
        (_, __, size) => {
          sizes.push(size);
          return body;
        },
      ),
    );
    expect(previews).toEqual([]);
    expect(sizes).toEqual([READING_SIZE]);
  });

  it.each(['epidural', 'vein', 'intrathecal', 'softTissue'] as const)(
    'are compared with those from before contrast, and both views together give a pattern: %s (seed 7)',
    (spread) => {
      const memory = new FilmMemory();
      const { needle, facts } = exampleSpread(anatomy, spread, 7, 2);
      const keys = [0, 1].flatMap((given) =>
        [anteroposterior(centre), lateral(centre)].map((arm, k) => {
          const sight = sightFrom(arm, { needle, givenMl: 2 * given, contrast: given === 0 ? [] : [facts] });
          const kind = { ...SCREENING, grain: 1, seed: 10 * given + k };
          return finish(takingFilm(memory, sight, absorbers, kind, () => undefined, null)).seen.map(
            ({ key }) => key,
          );
        }),
      );
      const [behindBefore, sideBefore, behind, both] = keys;
      for (const before of [behindBefore, sideBefore])
        expect(before?.some((key) => key.startsWith('xray.contrast') || key.startsWith('xray.spread'))).toBe(
          false,
        );
      expect(behind?.some((key) => key.startsWith('xray.spread'))).toBe(false);
      expect(behind).toContain(`xray.contrast.${spread === 'vein' ? 'right' : 'behind'}`);
      const said = both?.filter((key) => key.startsWith('xray.spread')) ?? [];
      const seen = {
        epidural: ['bothSides', 'patchy', 'beforeTip'],
        vein: ['rightSide', 'patchy', 'beforeTip'],
        intrathecal: ['overMidline', 'filled', 'behindTip'],
        softTissue: ['overMidline', 'filled', 'behindTip'],
      }[spread];
      expect(said).toEqual(seen.map((each) => `xray.spread.${each}`));
    },
  );

  it('tell of contrast in a vein that the film from behind is too late for, and never that there is none (seed 7)', () => {
    const memory = new FilmMemory();
    const { needle, facts } = exampleSpread(anatomy, 'vein', 7, 2);
    let seed = 40;
    const take = (arm: CArm, elapsedS: number | null) => {
      const contrast = elapsedS === null ? [] : [{ ...facts, elapsedS }];
      const sight = sightFrom(arm, { needle, contrast, givenMl: elapsedS === null ? 0 : 2 });
      const kind = { ...SCREENING, grain: 1, seed: seed++ };
      return finish(takingFilm(memory, sight, absorbers, kind, () => undefined, null)).seen.map(
        ({ key }) => key,
      );
    };
    take(anteroposterior(centre), null);
    take(lateral(centre), null);
    expect(take(lateral(centre), 0.5)).toContain('xray.contrast.before');
    const behind = take(anteroposterior(centre), 60);
    expect(behind).toEqual(expect.arrayContaining(['xray.contrast.same', 'xray.contrast.onlySide']));
    expect(behind).not.toContain('xray.spread.none');
    const late = take(lateral(centre), 60);
    expect(late).toEqual(expect.arrayContaining(['xray.contrast.same', 'xray.contrast.gone']));
    expect(late).not.toContain('xray.spread.none');
    const last = take(anteroposterior(centre), 70);
    expect(last).toContain('xray.contrast.gone');
    expect(last).not.toContain('xray.spread.none');
  });

  it('say that there is nothing to compare with, in a view without a film from before or with the needle moved', () => {
    const { needle, facts } = exampleSpread(anatomy, 'epidural', 8, 2);
    const memory = new FilmMemory();
    const take = (change: Partial<Sight>) =>
      finish(
        takingFilm(
          memory,
          sightFrom(anteroposterior(centre), change),
          absorbers,
          { ...SCREENING, seed: 5 },
          () => undefined,
          null,
        ),
      ).seen.map(({ key }) => key);
    expect(take({ needle, contrast: [facts], givenMl: 2 })).toContain('xray.contrast.noBefore');
    take({ needle: needleAt(anatomy, 'L4/5', -10) });
    expect(take({ needle, contrast: [facts], givenMl: 2 })).toContain('xray.contrast.noBefore');
  });
});

describe('what stands in the beam of a run', () => {
  it('is she as she lies, without a needle before there is one, and no contrast before any went in', () => {
    const sight = sightOf(snapshot, 0);
    expect(sight.anatomy).toBe(snapshot.anatomy);
    expect(sight.needle).toBeNull();
    expect(sight.contrast).toEqual([]);
  });

  it('holds each dose where it went in, carried to how she lies now', () => {
    const tipAtlas = { x: -50, y: 1, z: -40 };
    const dose = {
      tick: 0,
      volumeMl: 1.5,
      agent: 'iohexol',
      spread: 'vein',
      tipAtlas,
      byLevelMl: null,
    } as const;
    const body = {
      ...snapshot.body,
      tick: 240,
      contrast: { agent: null, leftMl: 0, doses: [dose, { ...dose, spread: null }] },
    };
    const { contrast } = sightOf({ ...snapshot, body }, 1.5);
    expect(contrast.length).toBe(1);
    expect(contrast[0]?.tip).toEqual(snapshot.anatomy.pushForward(tipAtlas));
    expect(contrast[0]?.elapsedS).toBeGreaterThan(0);
  });
});

describe('names and bones beside a film', () => {
  it('point into the field, one of each kind, and move with the arm', () => {
    const named = filmNames(anatomy, anteroposterior(middleOf(anatomy, 'L4/5')));
    expect(named.map(({ name }) => name)).toEqual([
      'pedicle',
      'spinousProcess',
      'endPlate',
      'facetJoint',
      'sacralAla',
    ]);
    for (const { right, down } of named) expect((right - 0.5) ** 2 + (down - 0.5) ** 2).toBeLessThan(0.25);
    const high = filmNames(anatomy, anteroposterior(middleOf(anatomy, 'L1/2'), 120));
    expect(high.map(({ name }) => name)).not.toContain('sacralAla');
  });

  it('point at what they name: a pedicle at an eye, a spinous process at the midline', () => {
    const arm = anteroposterior(middleOf(anatomy, 'L4/5'));
    const spinous = filmNames(anatomy, arm).find(({ name }) => name === 'spinousProcess');
    const midline = toPixel(beamOf(arm), middleOf(anatomy, 'L4/5'), 1).column;
    expect(Math.abs((spinous?.right ?? 0) - midline)).toBeLessThan(0.02);
  });

  it('draw bone where the film has it and nothing beside it, and the needle to its tip', () => {
    const needle = needleAt(anatomy, 'L3/4', 2);
    const beam = beamOf(lateral(centre));
    const { rgba, size } = finish(paintingBones(beam, absorbers, needle, 200));
    const at = (point: Vector3) => {
      const { column, row } = toPixel(beam, point, size);
      return rgba.subarray(4 * (Math.floor(row) * size + Math.floor(column)));
    };
    expect(at(anatomy.pushForward({ x: -2, y: 0, z: -20 }))[3]).toBe(255);
    expect(at(anatomy.pushForward({ x: 60, y: 0, z: -20 }))[3]).toBe(0);
    const steel = at(needle.tip);
    expect(steel[0]).toBeLessThan(steel[2] ?? 0);
  });
});

describe('films in other forms', () => {
  it('changed over twice are what they were, and dark outside the field (seed 9)', () => {
    const arm = anteroposterior(centre);
    const film = develop(
      finish(exposing(arm, { absorbers, needle: null, droplets: null }, 160)),
      beamOf(arm),
      { seed: 9 },
    );
    const other = inverted(film);
    expect(other.grey[0]).toBe(film.grey[0]);
    const back = inverted(other);
    const worst = film.grey.reduce(
      (most, grey, i) => Math.max(most, Math.abs(grey - (back.grey[i] ?? 0))),
      0,
    );
    expect(worst).toBeLessThanOrEqual(2);
    const middle = 80 * 160 + 80;
    expect((film.grey[middle] ?? 0) + (other.grey[middle] ?? 0)).toBeGreaterThan(240);
  });

  it('halved keep their sum (seed 10)', () => {
    const values = Float32Array.from({ length: 64 }, (_, i) => uniform(10, 'value', i));
    const half = halved({ size: 8, values });
    const sum = (of: Float32Array) => of.reduce((total, each) => total + each, 0);
    expect(half.size).toBe(4);
    expect(4 * sum(half.values)).toBeCloseTo(sum(values), 4);
  });
});
