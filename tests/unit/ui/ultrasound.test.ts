/** The scanner's desk without a screen: how the probe is held, where the pen marks, the callipers, names and words. */
import { describe, expect, it } from 'vitest';
import { is } from 'valibot';
import { SCANNED_LIMITS } from '../../../src/content/imaging.ts';
import { createMessages } from '../../../src/content/messages/index.ts';
import { fanOf } from '../../../src/imaging/ultrasound/fan.ts';
import { takePicture } from '../../../src/imaging/ultrasound/picture.ts';
import { mappingPlane, namedPlaces } from '../../../src/imaging/ultrasound/planeMap.ts';
import { setProbe } from '../../../src/imaging/ultrasound/probe.ts';
import { TISSUES } from '../../../src/content/tissues.ts';
import { patientPoint } from '../../../src/imaging/ultrasound/callipers.ts';
import { placeFor } from '../../../src/imaging/ultrasound/views.ts';
import { ActSchema } from '../../../src/machines/acts.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { measured, skinUnder } from '../../../src/session/roomFrame.ts';
import { placeOfHold } from '../../../src/ui/ultrasound/backPlace.ts';
import {
  freshCallipers,
  movedCalliper,
  onPicture,
  percentOf,
  placeAtPercent,
  spanMm,
} from '../../../src/ui/ultrasound/callipers.ts';
import {
  firstHold,
  gripOf,
  gripped,
  GRIPS,
  isAcross,
  movedBy,
  REACH,
} from '../../../src/ui/ultrasound/hold.ts';
import { namesOnPlane, namesOnScan, withRoom } from '../../../src/ui/ultrasound/names.ts';
import { backOf, lyingWith } from '../session/back.ts';

const SEED = 6100;
const messages = createMessages('en', 'trainee');
const anatomy = backOf(SEED, 28);
const apart = (a: { x: number; y: number; z: number }, b: { x: number; y: number; z: number }): number =>
  Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2);

describe(`the mark under the probe (seed ${SEED})`, () => {
  it('is where the operator counts the probe to be, though she is turned and leans, and so is the skin there', () => {
    for (let i = 0; i < 25; i++) {
      const draw = (thing: string, most: number): number =>
        Math.round(most * (2 * uniform(SEED, thing, i) - 1));
      const lying = lyingWith(anatomy, SEED + i, 0, {
        rotationDeg: draw('rotation', 12),
        leanDeg: draw('lean', 8),
      });
      const hold = {
        leftMm: draw('left', 40),
        cranialMm: draw('cranial', 70),
        turnDeg: i % 2 === 0 ? 0 : 90,
        tiltDeg: draw('tilt', 20),
        depthMm: 90,
      };
      const place = placeOfHold(lying, hold);
      const mark = measured(lying, setProbe(anatomy, place).contact);
      expect(Math.abs(mark.leftMm - hold.leftMm)).toBeLessThan(1);
      expect(Math.abs(mark.cranialMm - hold.cranialMm)).toBeLessThan(1);
      expect(apart(setProbe(anatomy, place).contact, skinUnder(lying, hold))).toBeLessThan(1);
    }
  });
});

describe(`the record of a scan (seeds ${SEED} to ${SEED + 11})`, () => {
  it('takes what the probe can see from the edges of its reach, and a depth from any corner of the picture to another', () => {
    let worst = { leftMm: 0, cranialMm: 0 };
    for (let i = 0; i < 12; i++) {
      const back = i === 0 ? anatomy : backOf(SEED + i, 18 + 3 * i);
      const turned = i % 3 === 0 ? undefined : { rotationDeg: 14 * (i % 3 === 1 ? 1 : -1), leanDeg: 10 };
      const lying = lyingWith(back, SEED + i, i % 2, turned);
      for (const leftMm of [-REACH.leftMm, REACH.leftMm])
        for (const cranialMm of [-REACH.cranialMm, REACH.cranialMm]) {
          const hold = { leftMm, cranialMm, turnDeg: 90, tiltDeg: REACH.tiltDeg, depthMm: REACH.mostDepthMm };
          const place = placeOfHold(lying, hold);
          const act = { type: 'recordScan', ...place, depthMm: hold.depthMm };
          expect([is(ActSchema, act), place]).toEqual([true, place]);
          worst = {
            leftMm: Math.max(worst.leftMm, Math.abs(place.leftMm)),
            cranialMm: Math.max(worst.cranialMm, Math.abs(place.cranialMm)),
          };
        }
    }
    // The hand errs: it comes farther than it counts, and what it cannot reach is no scan.
    expect(worst.cranialMm).toBeGreaterThan(REACH.cranialMm);
    const beyond = { leftMm: SCANNED_LIMITS.leftMm + 1, cranialMm: 0, turnDeg: 90, tiltDeg: 0, depthMm: 90 };
    expect(is(ActSchema, { type: 'recordScan', ...beyond })).toBe(false);
    const deepest = fanOf({ depthMm: REACH.mostDepthMm, widthPx: 448, heightPx: 448 });
    const corners = {
      first: onPicture(deepest, { rightMm: -500, downMm: -500 }),
      second: onPicture(deepest, { rightMm: 500, downMm: 500 }),
    };
    const span = spanMm({ fan: deepest }, corners);
    expect(span).toBeGreaterThan(REACH.mostDepthMm);
    expect(is(ActSchema, { type: 'noteDepth', depthMm: Math.round(span * 10) / 10 })).toBe(true);
    expect(is(ActSchema, { type: 'noteDepth', depthMm: SCANNED_LIMITS.spanMm + 1 })).toBe(false);
  });
});

describe('the hand with the probe', () => {
  const start = firstHold(null);

  it('begins across the spine, on the mark where there is one', () => {
    expect(isAcross(start)).toBe(true);
    expect(firstHold({ leftMm: 3, cranialMm: -20 })).toMatchObject({ leftMm: 3, cranialMm: -20 });
  });

  it('goes where the arrows point on the picture: along it the head is to the left, across it her left', () => {
    const along = gripped(start, 'articularProcess', 0);
    expect(movedBy(along, 'ArrowLeft', false)).toEqual({ ...along, cranialMm: along.cranialMm + 5 });
    expect(movedBy(along, 'ArrowDown', true)).toEqual({ ...along, leftMm: along.leftMm + 1 });
    expect(movedBy(start, 'ArrowLeft', false)).toEqual({ ...start, leftMm: 5 });
    expect(movedBy(start, 'ArrowUp', false)).toEqual({ ...start, cranialMm: 5 });
    expect(movedBy(start, ']', false)?.tiltDeg).toBe(2);
    expect(movedBy(start, 'x', false)).toBeNull();
  });

  it('stays within reach however often a key is pressed', () => {
    let hold = start;
    for (let i = 0; i < 100; i++) hold = movedBy(movedBy(hold, 'PageUp', false) ?? hold, ']', false) ?? hold;
    expect(hold).toMatchObject({ cranialMm: REACH.cranialMm, tiltDeg: REACH.tiltDeg });
  });

  it('takes the usual grips beside the midline that the operator found, on the side where it stands, at the same height', () => {
    const right = { ...start, leftMm: -20, cranialMm: 35 };
    for (const grip of GRIPS) {
      const held = gripped(right, grip, 4);
      expect(held.cranialMm).toBe(35);
      expect(gripOf(held, 4)).toBe(grip);
      if (grip !== 'across') expect(held.leftMm).toBeLessThan(4);
    }
    expect(gripped(right, 'obliqueInterlaminar', 4).tiltDeg).toBeLessThan(0);
    expect(gripOf({ ...right, turnDeg: 40 }, 4)).toBeNull();
  });

  it('leans less the deeper the picture is set', () => {
    const lean = (depthMm: number): number =>
      gripped({ ...start, depthMm }, 'obliqueInterlaminar', 0).tiltDeg;
    expect(lean(80)).toBeGreaterThan(lean(100));
    expect(lean(100)).toBeGreaterThan(lean(140));
  });
});

describe('callipers by keys and by a pointer', () => {
  const fan = fanOf({ depthMm: 90, widthPx: 300, heightPx: 300 });

  it('measure what the keys moved them by', () => {
    let callipers = freshCallipers(90);
    expect(spanMm({ fan }, callipers)).toBeCloseTo(45, 9);
    for (let i = 0; i < 4; i++) {
      const second = movedCalliper(fan, callipers.second, 'ArrowDown', false);
      if (second === null) throw new Error('An arrow moved nothing.');
      callipers = { ...callipers, second };
    }
    const first = movedCalliper(fan, callipers.first, 'ArrowDown', true);
    if (first === null) throw new Error('An arrow moved nothing.');
    callipers = { ...callipers, first };
    expect(spanMm({ fan }, callipers)).toBeCloseTo(48.8, 9);
    expect(movedCalliper(fan, first, 'Tab', false)).toBeNull();
  });

  it('stand where they are put on the screen, and never off the picture', () => {
    const place = placeAtPercent(fan, 30, 60);
    const { x, y } = percentOf(fan, place);
    expect(Math.abs(x - 30)).toBeLessThan(0.1);
    expect(Math.abs(y - 60)).toBeLessThan(0.1);
    const low = onPicture(fan, { rightMm: -500, downMm: 500 });
    expect(low.downMm).toBe(90);
    expect(low.rightMm).toBeCloseTo(-fan.halfWidthMm, 0);
    expect(movedCalliper(fan, low, 'ArrowDown', false)).toEqual(low);
  });
});

describe(`what is known beside what is seen (seed ${SEED})`, () => {
  const pose = setProbe(anatomy, placeFor(anatomy, 'transverseInterlaminar', 'L3/4'));
  const picture = takePicture(anatomy, pose, { depthMm: 100, widthPx: 160, heightPx: 160 });
  const job = mappingPlane(anatomy, picture, 80);
  let coarse = 0;
  let step = job.next();
  for (; step.done !== true; step = job.next()) if (step.value !== null) coarse++;
  const map = step.value;
  const places = namedPlaces(anatomy, picture, map);

  it('is a coarse map first, and then the tissue at every place of the plane', () => {
    expect(coarse).toBe(1);
    for (let i = 0; i < 60; i++) {
      const column = Math.floor(80 * uniform(SEED, 'column', i));
      const row = Math.floor(80 * uniform(SEED, 'row', i));
      const point = patientPoint(picture, { column: (column + 0.5) * 2, row: (row + 0.5) * 2 });
      expect(TISSUES[map.tissue[row * 80 + column] ?? 0]).toBe(anatomy.tissueAt(point));
    }
  });

  it('names the parts, bones by level and part where they face the probe', () => {
    const words = namesOnScan(messages, places, picture).map(({ text }) => text);
    expect(words).toContain('muscle');
    expect(words.some((text) => /of L[34]$/.test(text))).toBe(true);
    for (const { text } of namesOnPlane(messages, places)) expect(text).not.toMatch(/\{|undefined/);
  });

  it('writes no name over another, and fewer where there is less room', () => {
    const all = namesOnPlane(messages, places);
    const small = withRoom(all, 240);
    const large = withRoom(all, 900);
    expect(small.length).toBeGreaterThan(2);
    expect(large.length).toBeGreaterThanOrEqual(small.length);
    expect(withRoom(all, 0)).toEqual([]);
    for (const a of small)
      for (const b of small)
        if (a !== b)
          expect(
            Math.abs(a.down - b.down) * 240 > 20 ||
              Math.abs(a.across - b.across) * 240 > (a.text.length + b.text.length) * 3,
          ).toBe(true);
  });
});
