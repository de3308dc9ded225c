/** The track looked at again: what it tells, and the planes in which it is drawn. */
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../src/content/messages/index.ts';
import { createAnatomy, idealAim, inPosture, needleTrack } from '../../../src/anatomy/index.ts';
import { normalOf } from '../../../src/imaging/plane.ts';
import { dot, subtract } from '../../../src/numerics/vector.ts';
import type { Moment } from '../../../src/session/index.ts';
import { believedAt } from '../../../src/ui/debrief/review/levels.ts';
import {
  crossed,
  numberedContacts,
  pointAlong,
  punctures,
  toldStretches,
} from '../../../src/ui/debrief/review/passFacts.ts';
import { passTitle } from '../../../src/ui/debrief/review/passWords.ts';
import { reviewFrame } from '../../../src/ui/debrief/review/planes.ts';

const messages = createMessages('en', 'trainee');
const anatomy = inPosture(createAnatomy({ sizeScale: 1, skinToEpiduralMm: 48 }), 'lateralCurled');
const track = needleTrack(anatomy, { ...idealAim(anatomy, 'L3/4'), leftDeg: 14, leftOffsetMm: 6 });

describe('a pass in words', () => {
  it('tells the tissues from the skin to the deepest place, and none beyond it', () => {
    const stretches = crossed({ track, deepestMm: 30, puncturedMm: null });
    expect(stretches[0]).toMatchObject({ tissue: 'skin', fromMm: 0 });
    expect(stretches.at(-1)?.toMm).toBe(30);
    for (let i = 1; i < stretches.length; i++) expect(stretches[i]?.fromMm).toBe(stretches[i - 1]?.toMm);
  });

  it('tells no sliver, and what lies on both sides of one as one', () => {
    const segments = [
      { tissue: 'skin', fromMm: 0, toMm: 2 },
      { tissue: 'fat', fromMm: 2, toMm: 10 },
      { tissue: 'muscle', fromMm: 10, toMm: 10.2 },
      { tissue: 'fat', fromMm: 10.2, toMm: 20 },
    ] as const;
    const told = toldStretches({ track: { ...track, segments }, deepestMm: 15, puncturedMm: null });
    expect(told).toEqual([
      { tissue: 'skin', fromMm: 0, toMm: 2 },
      { tissue: 'fat', fromMm: 2, toMm: 15 },
    ]);
  });

  it('goes through the dura only where it gave way', () => {
    const straight = needleTrack(anatomy, idealAim(anatomy, 'L3/4'));
    const dura = straight.segments.find(({ tissue }) => tissue === 'dura')?.fromMm ?? NaN;
    const held = crossed({ track: straight, deepestMm: dura + 2, puncturedMm: null });
    expect(held.at(-1)).toMatchObject({ tissue: 'epiduralFat', toMm: dura + 2 });
    const through = crossed({ track: straight, deepestMm: dura + 2, puncturedMm: dura + 1.5 });
    expect(through.map(({ tissue }) => tissue).slice(-2)).toEqual(['dura', 'csf']);
  });

  it('knows in which pass the dura gave way', () => {
    const found: Moment = {
      kind: 'finding',
      tick: 250,
      path: '',
      finding: { type: 'duralPuncture', depthMm: 52 },
    };
    expect(punctures([{ tick: 100 }, { tick: 200 }, { tick: 300 }], [found])).toEqual([null, 52, null]);
  });

  it('numbers contacts through all passes, and counts the same place in one pass once', () => {
    const passes = [
      { contacts: [{ depthMm: 31 }, { depthMm: 31.4 }] },
      { contacts: [] },
      { contacts: [{ depthMm: 31 }, { depthMm: 36 }] },
    ];
    expect(numberedContacts(passes)).toEqual([
      [{ number: 1, depthMm: 31 }],
      [],
      [
        { number: 2, depthMm: 31 },
        { number: 3, depthMm: 36 },
      ],
    ]);
  });

  it('names the direction by side', () => {
    const aim = { ...track.aim, cephaladDeg: -4.2, leftDeg: -11 };
    expect(passTitle(messages, { number: 2, track: { ...track, aim } })).toBe(
      'Pass 2 at L3/4: 4° towards the feet, 11° to her right',
    );
  });

  it('knows the space that was meant at each pass, a redirection being one', () => {
    const act = (given: Extract<Moment, { kind: 'act' }>['act'], refused = false): Moment => ({
      kind: 'act',
      tick: 0,
      path: 'needlePlacement.choosingLevel',
      act: given,
      refused,
    });
    const needle = {
      type: 'insertNeedle',
      leftOffsetMm: 0,
      cranialOffsetMm: 0,
      cephaladDeg: 0,
      leftDeg: 0,
    } as const;
    const moments = [
      act({ type: 'chooseLevel', interspace: 'L3/4' }),
      act(needle),
      act({ type: 'redirectNeedle', cephaladDeg: 5, leftDeg: 0 }),
      act({ type: 'chooseLevel', interspace: 'L2/3' }, true),
      act({ type: 'chooseLevel', interspace: 'L4/5' }),
      act(needle),
    ];
    expect([1, 2, 3].map((pass) => believedAt({ moments }, pass))).toEqual(['L3/4', 'L3/4', 'L4/5']);
  });
});

describe('the planes of the review', () => {
  it.each(['side', 'cross'] as const)('hold the whole of a slanting line, seen from the %s', (view) => {
    const { plane, window } = reviewFrame(view, track, anatomy, 50);
    const normal = normalOf(plane);
    for (const mm of [0, 20, 50]) {
      const offset = subtract(pointAlong(track, mm), plane.origin);
      expect(Math.abs(dot(offset, normal))).toBeLessThan(1e-6);
      expect(dot(offset, plane.right)).toBeGreaterThan(window.minU);
      expect(dot(offset, plane.right)).toBeLessThan(window.maxU);
      expect(dot(offset, plane.up)).toBeGreaterThan(window.minV);
      expect(dot(offset, plane.up)).toBeLessThan(window.maxV);
    }
  });

  it('show her left on the left from behind', () => {
    const { plane } = reviewFrame('behind', track, anatomy, 50);
    expect(plane.right.y).toBe(-1);
    expect(normalOf(plane).x).toBeLessThan(0);
  });
});
