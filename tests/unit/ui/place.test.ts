/** The map of her back, how she is seen to hold herself, and what is told before a needle goes in. */
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../src/content/messages/index.ts';
import type { Act } from '../../../src/machines/acts.ts';
import { PALPATION_FEELS, type Finding, type PalpationFeel } from '../../../src/physiology/types.ts';
import type { Moment } from '../../../src/session/index.ts';
import { poseWords, seenPose } from '../../../src/ui/lib/pose.ts';
import {
  crestLine,
  fromMap,
  heightAt,
  movedBy,
  notesOf,
  onMap,
  REACH,
  startingSpot,
  type Spot,
} from '../../../src/ui/panels/place/backMap.ts';
import { feltWords, placeWords, pressSaid } from '../../../src/ui/panels/place/backWords.ts';
import { isNumbed, isSoaking, missingBefore } from '../../../src/ui/panels/place/beforeNeedle.ts';
import { lastAim } from '../../../src/ui/panels/place/lastAim.ts';
import { onPaper, profileOf } from '../../../src/ui/panels/place/poseFigure.ts';
import { openStage } from '../../../src/ui/panels/place/Unfold.tsx';

const messages = createMessages('en', 'trainee');
const POSTURES = ['lateralCurled', 'sittingCurled'] as const;
const path = 'positioning.curled';
let tick = 0;
const found = (finding: Finding): Moment => ({ kind: 'finding', tick: tick++, path, finding });
const did = (act: Act, refused = false): Moment => ({ kind: 'act', tick: tick++, path, act, refused });
const felt = (feel: PalpationFeel, clarity: number, leftMm = 0, cranialMm = 0) =>
  found({ type: 'palpated', feel, clarity, leftMm, cranialMm });
const posed = () => found({ type: 'posed', flexion: 0.8, rotationDeg: 1, leanDeg: 0 });

describe('the map of her back', () => {
  it.each(POSTURES)(
    'puts every spot where the operator sees it, and finds it there again (%s)',
    (posture) => {
      for (let leftMm = -REACH.leftMm; leftMm <= REACH.leftMm; leftMm += 30) {
        for (let cranialMm = -REACH.cranialMm; cranialMm <= REACH.cranialMm; cranialMm += 30) {
          const { x, y } = onMap({ leftMm, cranialMm }, posture);
          expect(fromMap(x, y, posture)).toEqual({ leftMm, cranialMm });
        }
      }
    },
  );

  it('has the head up when she sits, and to the left with her left side down when she lies', () => {
    const head: Spot = { leftMm: 0, cranialMm: 100 };
    const left: Spot = { leftMm: 100, cranialMm: 0 };
    expect(onMap(head, 'sittingCurled').y).toBeLessThan(50);
    expect(onMap(left, 'sittingCurled').x).toBeLessThan(50);
    expect(onMap(head, 'lateralCurled').x).toBeLessThan(50);
    expect(onMap(left, 'lateralCurled').y).toBeGreaterThan(50);
  });

  it.each(POSTURES)('moves the finger as the arrows point on the screen (%s)', (posture) => {
    const start: Spot = { leftMm: 10, cranialMm: -20 };
    const from = onMap(start, posture);
    for (const [key, right, down] of [
      ['ArrowRight', 1, 0],
      ['ArrowLeft', -1, 0],
      ['ArrowDown', 0, 1],
      ['ArrowUp', 0, -1],
    ] as const) {
      for (const [fine, mm] of [
        [false, 5],
        [true, 1],
      ] as const) {
        const moved = movedBy(start, key, fine, posture);
        if (moved === null) throw new Error(key);
        const to = onMap(moved, posture);
        expect(Math.sign(Math.round((to.x - from.x) * 100))).toBe(right);
        expect(Math.sign(Math.round((to.y - from.y) * 100))).toBe(down);
        expect(Math.abs(moved.leftMm - start.leftMm) + Math.abs(moved.cranialMm - start.cranialMm)).toBe(mm);
      }
    }
    expect(movedBy(start, 'Home', false, posture)).toEqual({ leftMm: 0, cranialMm: 0 });
    expect(movedBy(start, 'PageUp', false, posture)).toEqual({ leftMm: 10, cranialMm: 0 });
    expect(movedBy(start, 'x', false, posture)).toBeNull();
  });

  it('stays within reach', () => {
    expect(movedBy({ leftMm: 118, cranialMm: 0 }, 'ArrowLeft', false, 'sittingCurled')).toEqual({
      leftMm: REACH.leftMm,
      cranialMm: 0,
    });
    expect(fromMap(-20, 130, 'sittingCurled')).toEqual({
      leftMm: REACH.leftMm,
      cranialMm: -REACH.cranialMm,
    });
  });

  it('keeps what was felt since she last moved, and says that there was more', () => {
    const before = notesOf([
      felt('spinousProcess', 0.9),
      posed(),
      felt('interspace', 0.9),
      felt('muscle', 0.5),
    ]);
    expect(before.presses.map((press) => press.felt)).toEqual(['interspace', 'muscle']);
    expect(before.moved).toBe(true);
    const turned = notesOf([
      felt('spinousProcess', 0.9),
      did({ type: 'position', posture: 'sittingCurled' }),
    ]);
    expect(turned).toEqual({ presses: [], moved: true });
    const stayed = notesOf([felt('sacrum', 0.9), did({ type: 'position', posture: 'sittingCurled' }, true)]);
    expect(stayed.presses).toHaveLength(1);
    expect(notesOf([posed()]).moved).toBe(false);
  });

  it('gives deep bone that is hardly felt no shape, and no name', () => {
    for (const feel of ['spinousProcess', 'iliacCrest', 'sacrum'] as const) {
      const [press] = notesOf([felt(feel, 0.1)]).presses;
      expect(press?.felt).toBe('vague');
    }
    for (const feel of ['interspace', 'muscle', 'soft'] as const)
      expect(notesOf([felt(feel, 0.1)]).presses[0]?.felt).toBe('soft');
    expect(notesOf([felt('spinousProcess', 0.4)]).presses[0]).toMatchObject({
      felt: 'spinousProcess',
      clarity: 'faint',
    });
  });

  it('draws the crests as they were felt: only with both sides, by the highest edge of each', () => {
    const left = [felt('iliacCrest', 0.8, 70, 10), felt('iliacCrest', 0.8, 75, 20)];
    expect(crestLine(notesOf(left).presses)).toBeNull();
    const both = notesOf([...left, felt('iliacCrest', 0.8, -75, 40), felt('iliacCrest', 0.1, -75, 90)]);
    const line = crestLine(both.presses);
    if (line === null) throw new Error('no line');
    expect(heightAt(line, 0)).toBeCloseTo(30, 9);
    expect(heightAt(line, 75)).toBeCloseTo(20, 9);
  });

  it('opens with the finger on the mark, else on the last press', () => {
    const { presses } = notesOf([felt('soft', 1, 3, 4), felt('soft', 1, -7, 8)]);
    expect(startingSpot({ leftMm: 12.4, cranialMm: -3.6 }, presses)).toEqual({ leftMm: 12, cranialMm: -4 });
    expect(startingSpot(null, presses)).toEqual({ leftMm: -7, cranialMm: 8 });
    expect(startingSpot(null, [])).toEqual({ leftMm: 0, cranialMm: 0 });
  });

  it('has a sentence of its own for everything that can be felt, and names the place', () => {
    const said = new Set<string>();
    for (const feel of PALPATION_FEELS) {
      for (const clarity of [0.5, 0.9]) {
        const [press] = notesOf([felt(feel, clarity)]).presses;
        if (press !== undefined) said.add(feltWords(messages, press));
      }
    }
    // Softness is the same however clear it is.
    expect(said.size).toBe(2 * PALPATION_FEELS.length - 1);
    expect(placeWords(messages, { leftMm: 12, cranialMm: 30 })).toBe('12 mm left, 30 mm towards the head');
    expect(placeWords(messages, { leftMm: -5, cranialMm: -10 })).toBe('5 mm right, 10 mm towards the feet');
    expect(placeWords(messages, { leftMm: 0, cranialMm: 0 })).toBe('in the middle, level with the start');
    const [knob] = notesOf([felt('spinousProcess', 0.9, 12, 30)]).presses;
    if (knob === undefined) throw new Error('nothing felt');
    expect(pressSaid(messages, knob)).toBe('A hard knob, clear. Felt 12 mm left, 30 mm towards the head.');
  });
});

describe('how she is seen to hold herself', () => {
  it('is told in bands, so that no number of the body can be read off', () => {
    const drawn = new Set<number>();
    for (let i = 0; i <= 100; i++)
      drawn.add(seenPose({ flexion: i / 100, rotationDeg: 0, leanDeg: 0 }).drawnFlexion);
    expect(drawn.size).toBe(5);
    for (let degrees = -20; degrees <= 20; degrees += 0.7) {
      const { rotationDeg } = seenPose({ flexion: 0.5, rotationDeg: degrees, leanDeg: 0 });
      expect(Math.abs(rotationDeg % 5)).toBe(0);
      expect(Math.abs(rotationDeg - degrees)).toBeLessThan(3.01);
    }
  });

  it('says her curl, her turn and her lean as they are seen in each posture', () => {
    const pose = { flexion: 0.6, rotationDeg: -11, leanDeg: 6 };
    expect(poseWords(messages, pose, 'lateralCurled')).toEqual([
      'Her back is rounded about half.',
      'Her upper shoulder has rolled forward about 10 degrees.',
      'Towards her head the spine sinks to the bed, about 5 degrees.',
    ]);
    expect(poseWords(messages, { ...pose, rotationDeg: 8 }, 'sittingCurled')[1]).toBe(
      'Her left shoulder is turned away from you about 10 degrees.',
    );
    expect(poseWords(messages, { flexion: 1, rotationDeg: 1, leanDeg: -1 }, 'sittingCurled')).toEqual([
      'Her back is rounded as far as it goes.',
      'Square to you.',
      'Her spine stands upright.',
    ]);
  });

  it.each(POSTURES)(
    'draws a rounder back the more she curls: the knobs part, the head comes down (%s)',
    (posture) => {
      const spread = (flexion: number) => {
        const { knobs } = profileOf(flexion, posture);
        const [first] = knobs;
        const last = knobs.at(-1);
        if (first === undefined || last === undefined) throw new Error('no knobs');
        return Math.hypot(last[1].forward - first[1].forward, last[1].up - first[1].up);
      };
      const heights = [0, 0.25, 0.5, 0.75, 1].map((flexion) => profileOf(flexion, posture).head.up);
      const spreads = [0, 0.25, 0.5, 0.75, 1].map(spread);
      for (let i = 1; i < heights.length; i++) {
        expect(heights[i]).toBeLessThan(heights[i - 1] ?? 0);
        expect(spreads[i]).toBeGreaterThan(spreads[i - 1] ?? 0);
      }
      const [x, y] = onPaper({ forward: 0, up: 50 }, posture);
      expect(posture === 'sittingCurled' ? y : x).toBe(-50);
    },
  );
});

describe('before the needle', () => {
  const skin = { numb: false, numbToMm: 0, nicked: false, wet: false };
  const given = { done: [], interspace: 'L3/4', trackNumbToMm: 0 } as const;

  it('tells what is missing before, not after', () => {
    expect(missingBefore(skin, { ...given, interspace: null })).toEqual([
      'insert.noMark',
      'insert.notNumb',
      'insert.noNick',
    ]);
    expect(missingBefore({ ...skin, wet: true, numb: true, nicked: true }, given)).toEqual([
      'insert.wet',
      'insert.noTrack',
    ]);
    expect(missingBefore({ ...skin, numb: true, numbToMm: 30, nicked: true }, given)).toEqual([]);
  });

  it('knows what was injected from what has worked', () => {
    const wheal = { ...given, done: ['anaesthetiseSkin'] } as const;
    expect(isSoaking(skin, wheal)).toBe(true);
    expect(missingBefore({ ...skin, nicked: true }, wheal)).toEqual(['insert.soaking']);
    const numb = { ...skin, numb: true, numbToMm: 20, nicked: true };
    expect(isNumbed(numb, { ...wheal, trackNumbToMm: 20 })).toBe(true);
    expect(isNumbed(numb, { ...wheal, trackNumbToMm: 40 })).toBe(false);
  });

  it('opens one part at a time: the one asked for, else the first that is not done', () => {
    const stages = [
      { id: 'a', done: true },
      { id: 'b', done: false },
      { id: 'c', done: false },
    ];
    expect(openStage(stages, null)).toBe('b');
    expect(openStage(stages, 'a')).toBe('a');
    expect(openStage(stages, 'gone')).toBe('b');
    expect(openStage([{ id: 'a', done: true }], null)).toBe('a');
  });
});

describe('the next line', () => {
  const straight = { leftOffsetMm: 0, cranialOffsetMm: 0, cephaladDeg: 0, leftDeg: 0 };
  const aimed = { leftOffsetMm: 2, cranialOffsetMm: -5, cephaladDeg: 12, leftDeg: 1 };
  const marked = () => did({ type: 'chooseLevel', interspace: 'L3/4' });
  const inserted = () => did({ type: 'insertNeedle', ...aimed });

  it('starts straight from a mark from which no needle has gone in', () => {
    expect(lastAim([])).toEqual(straight);
    expect(lastAim([marked(), inserted(), marked()])).toEqual(straight);
  });

  it('starts where the last needle entered, at the angles to which it was turned last', () => {
    expect(lastAim([marked(), inserted()])).toEqual(aimed);
    const turned = did({ type: 'redirectNeedle', cephaladDeg: 20, leftDeg: -3 });
    const again = did({ type: 'redirectNeedle', cephaladDeg: 28, leftDeg: 0 });
    expect(lastAim([marked(), inserted(), turned, again, did({ type: 'removeNeedle' })])).toEqual({
      ...aimed,
      cephaladDeg: 28,
      leftDeg: 0,
    });
  });

  it('learns nothing from what was refused', () => {
    const refused = did({ type: 'insertNeedle', ...aimed, cephaladDeg: 40 }, true);
    expect(lastAim([marked(), inserted(), refused])).toEqual(aimed);
  });
});
