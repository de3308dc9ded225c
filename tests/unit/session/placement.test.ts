/** The measures of how a needle was placed, on runs made by hand. */
import { describe, expect, it } from 'vitest';
import { depthOf, idealAim, needleTrack } from '../../../src/anatomy/index.ts';
import type { Interspace } from '../../../src/content/levels.ts';
import type { Act } from '../../../src/machines/acts.ts';
import { TICKS_PER_SECOND, type Finding } from '../../../src/physiology/types.ts';
import { placementOf } from '../../../src/session/placement.ts';
import type { Moment, PassRecord, SessionSnapshot } from '../../../src/session/index.ts';
import { atNeedle, doAll, letRun } from './runs.ts';
import { freshSession } from './support.ts';

const { snapshot } = freshSession(1);
const lineAt = (interspace: Interspace) =>
  needleTrack(snapshot.anatomy, idealAim(snapshot.anatomy, interspace));
const inSpace = lineAt('L3/4');
const beginsMm = depthOf(inSpace, 'epiduralFat') ?? NaN;
const beside = needleTrack(snapshot.anatomy, { ...inSpace.aim, leftDeg: 40 });

const act = (atS: number, one: Act, refused = false): Moment => ({
  kind: 'act',
  tick: atS * TICKS_PER_SECOND,
  path: 'needlePlacement.advancing',
  act: one,
  refused,
});
const found = (atS: number, finding: Finding): Moment => ({
  kind: 'finding',
  tick: atS * TICKS_PER_SECOND,
  path: 'needlePlacement.advancing',
  finding,
});
const pass = (number: number, atS: number, rest: Partial<PassRecord> = {}): PassRecord => ({
  number,
  tick: atS * TICKS_PER_SECOND,
  track: inSpace,
  anatomy: snapshot.anatomy,
  deepestMm: 50,
  pathMm: 50,
  contacts: [],
  losses: [],
  beliefs: [],
  ...rest,
});
const belief = (atS: number, depthMm: number, isTrue: boolean) => ({
  tick: atS * TICKS_PER_SECOND,
  depthMm,
  inSpace: isTrue,
});
const level = act(10, { type: 'chooseLevel', interspace: 'L3/4' });

const run = (
  passes: readonly PassRecord[],
  moments: readonly Moment[],
  more: Partial<Pick<SessionSnapshot, 'marks' | 'tick'>> = {},
) =>
  placementOf({
    passes,
    moments,
    marks: snapshot.marks,
    body: snapshot.body,
    tick: 999 * TICKS_PER_SECOND,
    ...more,
  });

describe('placement', () => {
  it('is none before a needle', () => {
    expect(run([], [level])).toBeNull();
  });

  it('is a first-pass success where the first line was believed, and rightly', () => {
    const told = run([pass(1, 20, { beliefs: [belief(50, beginsMm + 1.5, true)] })], [level]);
    expect(told).toMatchObject({
      firstPassSuccess: true,
      inSpace: true,
      passes: 1,
      timeS: 30,
      levelError: 0,
    });
    expect(told?.depthErrorMm).toBeCloseTo(1.5, 9);
  });

  it('is none where the line was believed wrongly, and counts what was believed and false', () => {
    const first = pass(1, 20, { beliefs: [belief(40, 30, false), belief(45, 33, false)] });
    expect(run([first], [level])).toMatchObject({
      firstPassSuccess: false,
      inSpace: false,
      falseLossesBelieved: 2,
    });
    const mended = { ...first, beliefs: [...first.beliefs, belief(60, beginsMm, true)] };
    expect(run([mended], [level])).toMatchObject({ firstPassSuccess: true, falseLossesBelieved: 2 });
  });

  it('is none on a second line, whose way and contacts are added up', () => {
    const bone = pass(1, 20, { pathMm: 70.5, contacts: [{ depthMm: 30 }, { depthMm: 31 }] });
    const second = pass(2, 60, { contacts: [{ depthMm: 40 }], beliefs: [belief(90, beginsMm, true)] });
    expect(run([bone, second], [level])).toMatchObject({
      firstPassSuccess: false,
      inSpace: true,
      passes: 2,
      boneContacts: 3,
      pathLengthMm: 120.5,
      timeS: 70,
    });
  });

  it('has no depth error on a line that meets no space, and ends with the needle out', () => {
    expect(depthOf(beside, 'epiduralFat')).toBeNull();
    const wide = pass(1, 20, { track: beside, beliefs: [belief(40, 30, false)] });
    expect(run([wide], [level])?.depthErrorMm).toBeNull();
    expect(run([pass(1, 20)], [level, found(75, { type: 'needleOut' })])?.timeS).toBe(55);
  });

  it('takes the level at its word when the last line was begun', () => {
    const higher = pass(1, 20, { track: lineAt('L2/3') });
    const later = act(30, { type: 'chooseLevel', interspace: 'L4/5' });
    const refused = act(15, { type: 'chooseLevel', interspace: 'L1/2' }, true);
    expect(run([higher], [level, refused, later])?.levelError).toBe(1);
    expect(run([pass(1, 20, { track: lineAt('L4/5') })], [level])?.levelError).toBe(-1);
  });

  it('counts punctures, sweeps and looks that were taken', () => {
    const peek = (atS: number, open: boolean) => act(atS, { type: 'peek', open });
    const moments = [
      level,
      found(30, { type: 'duralPuncture', depthMm: 55 }),
      found(40, { type: 'tissueSwept', depthMm: 40, byDeg: 5 }),
      found(41, { type: 'tissueSwept', depthMm: 40, byDeg: 5 }),
      peek(42, true),
      peek(44, false),
      peek(46, true),
    ];
    expect(run([pass(1, 20)], moments)).toMatchObject({ wetTaps: 1, sweepsAtDepth: 2, peeks: 2 });
  });

  it('is that of the second patch once a needle went in for it', () => {
    const moments = [
      level,
      found(25, { type: 'duralPuncture', depthMm: 55 }),
      act(500, { type: 'chooseLevel', interspace: 'L4/5' }),
    ];
    const marks = {
      ...snapshot.marks,
      firstPatch: {
        moments: 2,
        injectedMl: 20,
        injectedOutsideMl: 0,
        bloodAgeS: 60,
        shots: 0,
        screeningS: 0,
      },
    };
    const [first, second] = [pass(1, 20), pass(2, 600, { track: lineAt('L4/5') })];
    expect(run([first], moments, { marks })).toMatchObject({ passes: 1, wetTaps: 1 });
    expect(run([first, second], moments, { marks })).toMatchObject({ passes: 1, wetTaps: 0, levelError: 0 });
  });
});

describe('a line that is tried', () => {
  it('keeps its way in and out, its deepest place, and a belief that was none, seed 1', () => {
    const session = atNeedle(1);
    doAll(
      session,
      { type: 'chooseLevel', interspace: 'L3/4' },
      { type: 'anaesthetiseSkin' },
      { type: 'anaesthetiseTrack', toDepthMm: 40 },
      { type: 'passTime', seconds: 90 },
      { type: 'insertNeedle', leftOffsetMm: 0, cranialOffsetMm: 0, cephaladDeg: 10, leftDeg: 0 },
      { type: 'advanceNeedle', byMm: 10 },
    );
    letRun(session, 14);
    doAll(session, { type: 'advanceNeedle', byMm: 10 });
    letRun(session, 14);
    doAll(session, { type: 'advanceNeedle', byMm: -3 });
    letRun(session, 6);
    const [line] = session.snapshot.passes;
    expect(session.snapshot.body.needle.depthMm).toBeCloseTo(17, 9);
    expect(line?.pathMm).toBeCloseTo(23, 9);
    expect(line?.deepestMm).toBeCloseTo(20, 9);
    doAll(session, { type: 'checkHub' }, { type: 'confirmSpace' });
    expect(line?.beliefs).toEqual([expect.objectContaining({ depthMm: 17, inSpace: false })]);
    doAll(session, { type: 'removeNeedle' });
    expect(line?.pathMm).toBeCloseTo(40, 9);
    expect(placementOf(session.snapshot)).toMatchObject({
      inSpace: false,
      falseLossesBelieved: 1,
      passes: 1,
    });
  });
});
