/** What films and contrast add: every place of them, from the beginning of step 5 on, and what leads from each to the next. */
import { beforeAll, describe, expect, test } from 'vitest';
import { SPREAD_READINGS } from '../../../src/content/imaging.ts';
import type { ProcedureEvent } from '../../../src/machines/types.ts';
import { advanceProcedure, viewOf, whyRefused, type ProcedureSnapshot } from '../../../src/machines/index.ts';
import { FILMED, IN_SPACE, SHOWN_AS } from './filmed.ts';
import {
  eventsFrom,
  follow,
  pathOf,
  placesFrom,
  reach,
  STANDARD,
  WAY,
  WITHOUT_IMAGING,
  type Place,
} from './support.ts';

const PASSED: readonly ProcedureEvent[] = [
  { type: 'drawBlood', volumeMl: 10 },
  { type: 'bloodDrawn', volumeMl: 10 },
  { type: 'passBlood', how: 'untouched' },
];
const CONNECT = { type: 'connectBlood' } as const;
const LET_GO = { type: 'setScreening', on: false } as const;
const needled = () => follow(reach('needlePlacement', FILMED), IN_SPACE);
const refusalOf = (snapshot: ProcedureSnapshot, act: Parameters<typeof whyRefused>[1]) => {
  expect(snapshot.can(act)).toBe(false);
  return whyRefused(viewOf(snapshot), act);
};

describe('every place with a C-arm, from the needle on', () => {
  let places: Place[];
  const isOutside = ({ view }: Place) => view.step !== 'needlePlacement' && view.step !== 'injection';
  beforeAll(() => {
    // What only doubles the places is left out; each has its proof beside the places of the whole procedure.
    const left: readonly ProcedureEvent['type'][] = [
      'pause',
      'chooseSyringe',
      'chooseVein',
      'chooseLevel',
      'chooseContrast',
      'handOverToSenior',
      'abandonProcedure',
    ];
    const events = (state: ProcedureSnapshot) => eventsFrom(state).filter(({ type }) => !left.includes(type));
    const start = follow(reach('needlePlacement', FILMED), [
      { type: 'callForImaging', device: 'cArm' },
      { type: 'chooseContrast', agent: 'iohexol' },
      ...IN_SPACE,
    ]);
    places = [...placesFrom(start, events, isOutside).values()];
  }, 300_000);

  test('blood is connected only where contrast was read as epidural with the needle as it stands', () => {
    const connected = places.flatMap(({ state, ways }) =>
      ways.filter(({ event }) => event.type === 'connectBlood').map(() => state.context),
    );
    expect(connected.length).toBeGreaterThan(3);
    for (const { contrastSeen, contrastGivenMl, filmSinceContrast } of connected)
      expect([contrastSeen, contrastGivenMl > 0, filmSinceContrast]).toEqual(['epidural', true, true]);
  });

  test('a needle that moves forgets what contrast showed', () => {
    const moving = places.filter(({ view }) =>
      /needlePlacement\.(advancing|underSkin|boneContact|paraesthesia|lossOfResistance)/u.test(view.path),
    );
    expect(moving.length).toBeGreaterThan(20);
    for (const { state } of moving) {
      const { contrastGivenMl, filmSinceContrast, contrastSeen } = state.context;
      expect([contrastGivenMl, filmSinceContrast, contrastSeen]).toEqual([0, false, null]);
    }
  });

  test('a foot may always leave the pedal', () => {
    const inSteps = places.filter((place) => !isOutside(place));
    expect(inSteps.length).toBeGreaterThan(500);
    expect(inSteps.filter(({ state }) => !state.can(LET_GO)).map(({ view }) => view.path)).toEqual([]);
    const givenUp = follow(needled(), [{ type: 'abandonProcedure' }]);
    expect([pathOf(givenUp), givenUp.can(LET_GO)]).toEqual(['needlePlacement.abandoned', true]);
    expect(givenUp.can({ type: 'takeShot' })).toBe(false);
  });

  test('contrast is read only after a film of it', () => {
    const read = places.filter(({ ways }) => ways.some(({ event }) => event.type === 'judgeContrast'));
    expect(read.length).toBeGreaterThan(5);
    for (const { state } of read) expect(state.context.filmSinceContrast).toBe(true);
  });
});

test.each(SPREAD_READINGS)('what follows from contrast that is read as %s', (as) => {
  const read = follow(needled(), SHOWN_AS(as));
  const passed = () => follow(read, PASSED);
  switch (as) {
    case 'epidural':
      expect(pathOf(follow(passed(), [CONNECT]))).toBe('injection.held');
      return;
    case 'none':
      expect(pathOf(read)).toBe('needlePlacement.spaceConfirmed');
      expect(refusalOf(passed(), CONNECT)).toBe('contrastNotSeenInSpace');
      return;
    case 'intrathecal':
      expect(pathOf(read)).toBe('needlePlacement.wetTap');
      expect(read.context.wetTaps).toEqual(['L3/4']);
      return;
    default:
      expect(pathOf(read)).toBe('needlePlacement.contrastAstray');
      // A dry hub is not enough: the needle moves first.
      expect(pathOf(follow(read, [{ type: 'hubChecked', fluid: 'none' }]))).toBe(
        'needlePlacement.contrastAstray',
      );
      // Nor is clear fluid that is taken for the saline of the test, nor blood that has stopped.
      for (const [fluid, ...answer] of [
        ['clear', { type: 'judgeFluid', as: 'saline' }],
        ['blood', { type: 'hubChecked', fluid: 'none' }],
      ] as const)
        expect(pathOf(follow(read, [{ type: 'hubChecked', fluid }, ...answer]))).toBe(
          'needlePlacement.contrastAstray',
        );
      expect(refusalOf(read, { type: 'confirmSpace' })).toBe('moveAfterContrast');
      expect(pathOf(follow(read, [{ type: 'advanceNeedle', byMm: 1 }]))).toBe('needlePlacement.advancing');
  }
});

test('the same answers hold once the blood has been drawn, and it stays in its syringe', () => {
  const passed = follow(needled(), PASSED);
  expect(refusalOf(passed, CONNECT)).toBe('needsContrastRead');
  expect(pathOf(follow(passed, [...SHOWN_AS('epidural'), CONNECT]))).toBe('injection.held');
  const astray = follow(passed, SHOWN_AS('softTissue'));
  expect(pathOf(astray)).toBe('needlePlacement.contrastAstray');
  expect(astray.context.bloodInSyringe).toBe(true);
  expect(pathOf(follow(passed, SHOWN_AS('intrathecal')))).toBe('needlePlacement.wetTap');
});

test('contrast that was watched as it went in needs no other film; more of it does', () => {
  const given = follow(needled(), SHOWN_AS('epidural').slice(0, 3));
  expect(refusalOf(given, { type: 'judgeContrast', as: 'epidural' })).toBe('needsFilm');
  const watched = follow(given, [{ type: 'contrastWatched' }]);
  expect(watched.can({ type: 'judgeContrast', as: 'epidural' })).toBe(true);
  const more = follow(watched, [{ type: 'injectContrast', volumeMl: 1 }]);
  expect(refusalOf(more, { type: 'judgeContrast', as: 'epidural' })).toBe('needsFilm');
  // A foot that only leaves the pedal has looked at nothing.
  expect(advanceProcedure(more, LET_GO).context.filmSinceContrast).toBe(false);
});

test('a device is called for once, where the unit has it and she is past consent', () => {
  const call = { type: 'callForImaging', device: 'cArm' } as const;
  expect(refusalOf(reach('consent', STANDARD), call)).toBe('notYet');
  expect(refusalOf(reach('positioning', WITHOUT_IMAGING), call)).toBe('unitHasNone');
  const here = follow(reach('positioning', STANDARD), [call]);
  expect(refusalOf(here, call)).toBe('deviceIsHere');
  expect(refusalOf(here, { type: 'takeShot' })).toBe('needsPosition');
  expect(here.can({ type: 'callForImaging', device: 'ultrasound' })).toBe(true);
  expect(refusalOf(reach('recovery', STANDARD), call)).toBe('stepIsOver');
});

test('a scan is taken with the scanner here, the needle out and she in position', () => {
  const scan = {
    type: 'recordScan',
    leftMm: 0,
    cranialMm: 10,
    turnDeg: 90,
    tiltDeg: 0,
    depthMm: 80,
  } as const;
  const placed = follow(reach('positioning', STANDARD), WAY.positioning.slice(0, 3));
  expect(refusalOf(placed, scan)).toBe('needsScanner');
  const call = { type: 'callForImaging', device: 'ultrasound' } as const;
  const scanned = follow(placed, [call, scan, { type: 'noteDepth', depthMm: 52 }]);
  const atNeedle = follow(scanned, [
    ...WAY.positioning.slice(3),
    ...WAY.sterilePrep,
    ...WAY.bloodDraw,
    scan,
    ...WAY.needlePlacement.slice(0, 3),
  ]);
  expect(refusalOf(atNeedle, scan)).toBe('needleMustBeOut');
  expect(refusalOf(follow(reach('positioning', STANDARD), [call]), scan)).toBe('needsPosition');
});

test('a case that asks for no contrast connects blood without any', () => {
  const passed = follow(reach('needlePlacement', STANDARD), [...IN_SPACE, ...PASSED]);
  expect(passed.can(CONNECT)).toBe(true);
});

test('where no case asks for contrast, none that was given may be left unread', () => {
  const blind = follow(reach('needlePlacement', { ...FILMED, contrastNeeded: false }), IN_SPACE);
  expect(pathOf(follow(blind, [...PASSED, CONNECT]))).toBe('injection.held');
  const given = follow(blind, [
    { type: 'callForImaging', device: 'cArm' },
    { type: 'chooseContrast', agent: 'iohexol' },
    { type: 'injectContrast', volumeMl: 1 },
  ]);
  expect(refusalOf(follow(given, PASSED), CONNECT)).toBe('contrastNotSeenInSpace');
  const seen = follow(given, [{ type: 'takeShot' }, { type: 'judgeContrast', as: 'epidural' }]);
  expect(pathOf(follow(seen, [...PASSED, CONNECT]))).toBe('injection.held');
});
