import { Mesh, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { inPosture } from '../../../src/anatomy/index.ts';
import { INSIDE_VIEWS, OUTSIDE_VIEWS } from '../../../src/content/views.ts';
import {
  createSession,
  setUp,
  type Moment,
  type PassRecord,
  type SessionSnapshot,
} from '../../../src/session/index.ts';
import { roomFrame } from '../../../src/session/roomFrame.ts';
import { markAnchor, nameOfMark } from '../../../src/scene/anchors.ts';
import { createMorph } from '../../../src/scene/morph.ts';
import { buildNeedle } from '../../../src/scene/needle.ts';
import { createPatientTurn } from '../../../src/scene/patientTurn.ts';
import { interspaceInHand, isCovered, onHub, shownOf } from '../../../src/scene/reading.ts';
import { tracksGeometry } from '../../../src/scene/review/tracks.ts';
import { surfaceInAtlas } from '../../../src/scene/surfaceInAtlas.ts';
import { carry } from '../../../src/scene/carry.ts';
import { fingerShown } from '../../../src/scene/touched.ts';
import { needleTrack } from '../../../src/anatomy/index.ts';
import { BoxGeometry } from 'three';

const SEED = 1;
const fresh = createSession(setUp('obstetric-wet-tap', 'standard', SEED)).snapshot;
const curled = inPosture(fresh.anatomy, 'sittingCurled');
const straight = { leftOffsetMm: 0, cranialOffsetMm: 0, cephaladDeg: 8, leftDeg: 0 };
const track = needleTrack(curled, { interspace: 'L2/3', ...straight }, 80);

function at(
  guidance: SessionSnapshot['protocol']['guidance'],
  step: NonNullable<SessionSnapshot['machine']['step']>,
  moments: readonly Moment[] = [],
): SessionSnapshot {
  return {
    ...fresh,
    track,
    moments,
    protocol: { ...fresh.protocol, guidance },
    machine: {
      ...fresh.machine,
      phase: step,
      step,
      context: { ...fresh.machine.context, interspace: 'L3/4' },
    },
  };
}
const peek = (open: boolean): Moment => ({
  kind: 'act',
  tick: 0,
  path: '',
  act: { type: 'peek', open },
  refused: false,
});

describe(`what the picture keeps to itself (seed ${SEED})`, () => {
  it('lays tissues open in guided runs and under a look, whole skin else', () => {
    expect(shownOf(at('guided', 'needlePlacement'))).toBe('opened');
    expect(shownOf(at('guided', 'positioning'))).toBe('seeThrough');
    expect(shownOf(at('practice', 'positioning'))).toBe('whole');
    expect(shownOf(at('practice', 'needlePlacement'))).toBe('whole');
    expect(shownOf(at('practice', 'needlePlacement', [peek(true)]))).toBe('opened');
    expect(shownOf(at('practice', 'needlePlacement', [peek(true), peek(false)]))).toBe('whole');
    expect(shownOf(at('examination', 'injection', [peek(true)]))).toBe('whole');
  });

  it('stands at the level that is believed in while the true one is to be found', () => {
    expect(interspaceInHand(at('guided', 'needlePlacement'))).toBe('L2/3');
    expect(interspaceInHand(at('examination', 'needlePlacement'))).toBe('L3/4');
    expect(isCovered(at('examination', 'needlePlacement'))).toBe(true);
  });

  it('offers no view of the inside beside those of the skin', () => {
    expect(
      OUTSIDE_VIEWS.filter((view) => view === 'back' || !(INSIDE_VIEWS as readonly string[]).includes(view)),
    ).toEqual([...OUTSIDE_VIEWS]);
  });

  it('writes beside the mark what is believed, on whole skin alone', () => {
    const mark = { believed: 'L3/4', atlas: curled.pullBack(track.entry) } as const;
    const figure = { anatomy: curled } as Parameters<typeof markAnchor>[3];
    const [anchor] = markAnchor(mark, 'back', 'whole', figure);
    expect(nameOfMark(anchor?.id ?? '')).toEqual({ latin: '', plain: 'L3/4' });
    expect(anchor?.place.z).toBeCloseTo(track.entry.z, 4);
    expect(markAnchor(mark, 'section', 'whole', figure)).toEqual([]);
    expect(nameOfMark('skin')).toBeNull();
  });

  it('shows a fingertip for two seconds', () => {
    const touch: Moment = {
      kind: 'act',
      tick: 100,
      path: '',
      act: { type: 'palpate', leftMm: 0, cranialMm: 0, firm: false },
      refused: false,
    };
    const after = (tick: number) => fingerShown({ ...at('practice', 'positioning', [touch]), tick });
    expect([after(100), after(250)]).toEqual([1, 1]);
    expect(after(310)).toBeCloseTo(0.5, 5);
    expect(after(341)).toBe(0);
  });
});

describe('the needle as a thing', () => {
  const body = (styletIn: boolean): SessionSnapshot => {
    const snapshot = at('practice', 'needlePlacement');
    const needle = { ...snapshot.body.needle, place: 'inserted' as const, depthMm: 40, styletIn };
    return { ...snapshot, body: { ...snapshot.body, needle } };
  };

  it('carries its stylet or a syringe', () => {
    expect(onHub(body(true))).toBe('stylet');
    expect(onHub(body(false))).toBe('resistance');
    expect(onHub(at('practice', 'needlePlacement'))).toBe('nothing');
  });

  it('is drawn outside the skin alone while it is covered', () => {
    const model = buildNeedle();
    const seen = (): number[] => {
      const found: number[] = [];
      model.group.traverse((object) => {
        if (!(object instanceof Mesh) || Array.isArray(object.material)) return;
        const { uBands, uSeen } = object.material.uniforms ?? {};
        if (uBands?.value === 1 && object.visible) found.push(uSeen.value.x);
      });
      return found;
    };
    const { entry, direction } = track;
    model.update({ body: body(false).body, entry, direction, holds: 'resistance', covered: false });
    expect(Math.max(...seen())).toBeLessThan(0);
    model.update({ body: body(false).body, entry, direction, holds: 'resistance', covered: true });
    expect(seen()).toEqual([40]);
  });
});

describe('she moves before the eye', () => {
  it('turned as the room’s frame says', () => {
    const pose = { rotationDeg: 9, leanDeg: -6 };
    const turn = createPatientTurn();
    turn.send(curled, pose, 0, true);
    const point = { x: -70, y: 25, z: -40 };
    const wanted = roomFrame(curled, pose).pointToRoom(point);
    const there = turn.toRoom(point);
    expect(Math.hypot(there.x - wanted.x, there.y - wanted.y, there.z - wanted.z)).toBeLessThan(1e-6);
    const back = turn.toBody(new Vector3(wanted.x, wanted.y, wanted.z));
    expect(Math.hypot(back.x - point.x, back.y - point.y, back.z - point.z)).toBeLessThan(1e-6);
    expect(turn.moving(1)).toBe(false);
    turn.send(curled, { rotationDeg: 0, leanDeg: 0 }, 10, false);
    expect([turn.moving(11), turn.moving(5000)]).toEqual([true, false]);
  });

  it('by surfaces that go over into another shape and then rest', () => {
    const geometry = new BoxGeometry(10, 10, 10);
    const from = Float32Array.from(geometry.getAttribute('position').array);
    const to = from.map((value) => value + 4);
    const morph = createMorph();
    morph.send(geometry, to, Float32Array.from(geometry.getAttribute('normal').array));
    morph.start(0, false);
    morph.update(120);
    const between = (geometry.getAttribute('position').array[0] ?? 0) - (from[0] ?? 0);
    expect(between).toBeGreaterThan(0);
    expect(between).toBeLessThan(4);
    expect(morph.moving(120)).toBe(true);
    morph.update(5000);
    expect(geometry.getAttribute('position').array[0]).toBeCloseTo((from[0] ?? 0) + 4, 5);
    expect(morph.moving(5000)).toBe(false);
  });

  it('with skin that is taken back to the atlas and carried to where she curls', () => {
    const geometry = new BoxGeometry(30, 30, 30).translate(-70, 0, -110);
    const other = inPosture(curled, 'sittingCurled', 0.3);
    const { reference, normals } = surfaceInAtlas(geometry, curled);
    const same = carry(curled, reference, normals);
    const position = geometry.getAttribute('position').array;
    const normal = geometry.getAttribute('normal').array;
    same.positions.forEach((value, i) => expect(value).toBeCloseTo(position[i] ?? NaN, 3));
    same.normals.forEach((value, i) => expect(value).toBeCloseTo(normal[i] ?? NaN, 2));
    const moved = carry(other, reference, normals).positions;
    expect(moved.some((value, i) => Math.abs(value - (position[i] ?? 0)) > 1)).toBe(true);
  });
});

describe('the way looked at again', () => {
  const low = needleTrack(curled, { interspace: 'L5/S1', ...straight }, 80);
  const pass: PassRecord = {
    tick: 0,
    number: 1,
    track: low,
    anatomy: curled,
    deepestMm: 50,
    pathMm: 50,
    contacts: [],
    losses: [],
    beliefs: [],
  };
  const size = (of: Parameters<typeof tracksGeometry>[0]) =>
    tracksGeometry(of, curled).getAttribute('position').count;

  it('is one surface, with a bead for a contact and a ring for a loss', () => {
    const plain = size([pass]);
    expect(size([{ ...pass, contacts: [{ depthMm: 30 }] }])).toBeGreaterThan(plain);
    expect(size([{ ...pass, losses: [{ depthMm: 30, inSpace: true }] }])).toBeGreaterThan(plain);
    expect(size([pass, { ...pass, number: 2 }])).toBe(plain * 2);
  });

  it('goes with her when she has moved since', () => {
    const other = inPosture(curled, 'sittingCurled', 0.2);
    const then = tracksGeometry([pass], curled).getAttribute('position');
    const now = tracksGeometry([pass], other).getAttribute('position');
    expect(now.count).toBe(then.count);
    expect(Math.abs(now.getZ(now.count - 1) - then.getZ(then.count - 1))).toBeGreaterThan(0.2);
  });
});
