import { describe, expect, it } from 'vitest';
import { needleTrack, nearestInterspace, skinFrame } from '../../../src/anatomy/index.ts';
import { INTERSPACES } from '../../../src/content/levels.ts';
import { PI, sin } from '../../../src/numerics/elementary.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { dot, length, subtract, vector } from '../../../src/numerics/vector.ts';
import { trueInterspace } from '../../../src/physiology/index.ts';
import { aimAgain, aimFromMark, markFor } from '../../../src/session/marking.ts';
import { measured, pressAt, roomFrame, skinUnder } from '../../../src/session/roomFrame.ts';
import { backOf, lyingWith, SQUARE } from './back.ts';

const SEED = 5200;
const SQUARE_AIM = { leftOffsetMm: 0, cranialOffsetMm: 0, cephaladDeg: 13, leftDeg: 0 };
const anatomy = backOf(SEED, 24);

describe(`the room against the body (seed ${SEED})`, () => {
  it('takes points and directions there and back, and turns nothing when she is square', () => {
    const square = roomFrame(anatomy, SQUARE);
    const turned = roomFrame(anatomy, { rotationDeg: 11, leanDeg: -7 });
    for (let i = 0; i < 50; i++) {
      const draw = (axis: string): number => 200 * (uniform(SEED, axis, i) - 0.5);
      const point = vector(draw('x'), draw('y'), draw('z'));
      expect(length(subtract(square.pointToRoom(point), point))).toBeLessThan(1e-9);
      expect(length(subtract(turned.pointToRoom(turned.pointToBody(point)), point))).toBeLessThan(1e-9);
      expect(length(subtract(turned.directionToBody(turned.directionToRoom(point)), point))).toBeLessThan(
        1e-9,
      );
    }
  });

  it('turned, her left side goes away from the operator; leaning, her spine goes to her left towards the head', () => {
    const { middle } = roomFrame(anatomy, SQUARE);
    const turned = roomFrame(anatomy, { rotationDeg: 10, leanDeg: 0 });
    expect(dot(turned.directionToRoom(middle.left), middle.normal)).toBeCloseTo(-sin((10 * PI) / 180), 9);
    expect(dot(turned.directionToRoom(middle.cranial), middle.cranial)).toBeCloseTo(1, 9);
    const leaning = roomFrame(anatomy, { rotationDeg: 0, leanDeg: 8 });
    expect(dot(leaning.directionToRoom(middle.cranial), middle.left)).toBeCloseTo(sin((8 * PI) / 180), 9);
    expect(dot(leaning.directionToRoom(middle.normal), middle.normal)).toBeCloseTo(1, 9);
    expect(length(subtract(leaning.pointToRoom(middle.origin), middle.origin))).toBeLessThan(1e-9);
  });

  it('what is measured on her skin is found again where it was measured, however she is turned', () => {
    for (const pose of [SQUARE, { rotationDeg: -12, leanDeg: 8 }])
      for (const [leftMm, cranialMm] of [
        [0, 0],
        [30, 70],
        [-80, -40],
        [12, 110],
      ] as const) {
        const lying = lyingWith(anatomy, SEED, 1, pose);
        const again = measured(lying, skinUnder(lying, { leftMm, cranialMm }));
        expect(again.leftMm).toBeCloseTo(leftMm, 4);
        expect(again.cranialMm).toBeCloseTo(cranialMm, 4);
      }
  });

  it('the numbers of the back begin near where a finger takes the crests to be, and tell no more of the level', () => {
    const origins = Array.from({ length: 200 }, (_, i) => {
      const error = (i % 5) - 1;
      const lying = lyingWith(anatomy, SEED + i, error);
      return measured(lying, skinFrame(anatomy, trueInterspace('L4/5', error)).origin);
    });
    for (const { leftMm, cranialMm } of origins) {
      expect(Math.abs(leftMm)).toBeLessThanOrEqual(6.5);
      expect(Math.abs(cranialMm)).toBeLessThanOrEqual(15.5);
    }
    expect(Math.max(...origins.map((each) => each.cranialMm))).toBeGreaterThan(12);
    expect(Math.min(...origins.map((each) => each.cranialMm))).toBeLessThan(-12);
  });
});

describe(`the mark (seed ${SEED})`, () => {
  it.each([-1, 0, 1, 2, 3])(
    'without a place it is where the finger takes the space to be: %i levels off',
    (error) => {
      for (const believed of INTERSPACES) {
        const lying = lyingWith(anatomy, SEED, error);
        const mark = markFor(lying, believed);
        const truly = trueInterspace(believed, error);
        const aim = aimFromMark(lying, mark, SQUARE_AIM);
        expect([aim.interspace, mark.believed]).toEqual([truly, believed]);
        expect(aim.leftOffsetMm).toBeCloseTo(0, 6);
        expect(aim.cranialOffsetMm).toBeCloseTo(0, 6);
        expect(aim.cephaladDeg).toBeCloseTo(13, 6);
        expect(aim.leftDeg).toBeCloseTo(0, 6);
        const { origin } = skinFrame(anatomy, truly);
        expect(length(subtract(needleTrack(anatomy, aim, 1).entry, origin))).toBeLessThan(1e-6);
      }
    },
  );

  it('an aim square to the bed meets a back that is turned and leans at those angles', () => {
    const pose = { rotationDeg: 9, leanDeg: 6 };
    const lying = lyingWith(anatomy, SEED, 0, pose);
    const mark = markFor(lying, 'L4/5');
    const straight = aimFromMark(lying, mark, { ...SQUARE_AIM, cephaladDeg: 0 });
    // Her left side lies away: what goes straight in goes to her left inside.
    expect(Math.abs(straight.leftDeg - 9)).toBeLessThan(0.2);
    const steep = aimFromMark(lying, mark, { ...SQUARE_AIM, cephaladDeg: 30 });
    const square = aimFromMark(lyingWith(anatomy, SEED), mark, { ...SQUARE_AIM, cephaladDeg: 30 });
    // Towards the bed's head is off to the right of a spine that leans to the left.
    expect(steep.leftDeg - straight.leftDeg).toBeLessThan(square.leftDeg - 2);
    // Who allows for it by the angles that are seen goes along the midline again.
    const allowed = aimFromMark(lying, mark, { ...SQUARE_AIM, cephaladDeg: 0, leftDeg: -straight.leftDeg });
    expect(Math.abs(allowed.leftDeg)).toBeLessThan(0.2);
  });

  it('offsets go along the room, angles stay with the hole in the skin, and the mark goes with the skin', () => {
    const lying = lyingWith(anatomy, SEED, 0, { rotationDeg: -5, leanDeg: 7 });
    const place = { leftMm: 4, cranialMm: 37 };
    const mark = markFor(lying, 'L3/4', place);
    const [leftMm, cranialMm] = [5, -6];
    const aim = aimFromMark(lying, mark, { ...SQUARE_AIM, leftOffsetMm: leftMm, cranialOffsetMm: cranialMm });
    const { entry } = needleTrack(anatomy, aim, 1);
    const at = measured(lying, entry);
    expect(at.leftMm - place.leftMm).toBeCloseTo(leftMm, 0);
    expect(at.cranialMm - place.cranialMm).toBeCloseTo(cranialMm, 0);
    const again = aimAgain(lying, mark, entry, { cephaladDeg: 20, leftDeg: 3 });
    expect(length(subtract(needleTrack(anatomy, again, 1).entry, entry))).toBeLessThan(1e-6);
    expect(again.cephaladDeg - aim.cephaladDeg).toBeGreaterThan(6);
    const back = measured(lying, anatomy.pushForward(mark.atlas));
    expect([back.leftMm, back.cranialMm].map((each) => Math.round(each * 1000) / 1000)).toEqual([4, 37]);
    expect(nearestInterspace(anatomy, pressAt(lying, place).point)).toBe(aim.interspace);
  });
});
