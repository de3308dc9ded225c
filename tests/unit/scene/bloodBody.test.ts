/** The blood in the scene: what its own buffers enclose is what the body holds. */
import { Vector4 } from 'three';
import { describe, expect, it } from 'vitest';
import { SPREAD_LEVELS } from '../../../src/content/levels.ts';
import { COLUMNS, epiduralRoomOf, MIDLINE, ROWS } from '../../../src/imaging/epiduralRoom.ts';
import { buildBloodBody, type BloodBody } from '../../../src/scene/bloodBody.ts';
import type { SessionSnapshot } from '../../../src/session/types.ts';
import { drawnMl } from '../imaging/drawnBlood.ts';
import { connected, doAll, letRun, push } from '../session/runs.ts';

const cuts = { uCut: { value: new Vector4() }, uCrossCut: { value: new Vector4() } };

function show(blood: BloodBody, { body }: SessionSnapshot): void {
  blood.update({
    byLevelMl: body.epidural.byLevelMl,
    clot: body.seal.clot,
    maturity: body.seal.maturity,
    displacing: 0,
    timeS: 0,
  });
}

/** Vertices and faces as the graphics card gets them. */
function ofScene({ body }: BloodBody): number[] {
  const faces = body.geometry.getIndex();
  const { array, itemSize, count } = body.geometry.getAttribute('position');
  expect(itemSize).toBe(3);
  expect(body.geometry.drawRange.count).toBe(Infinity);
  expect(array.length).toBe(count * 3);
  return drawnMl(array, faces?.array ?? []);
}

function expectSame(blood: BloodBody, { body }: SessionSnapshot, when: string): void {
  const { byLevelMl, volumeMl } = body.epidural;
  const drawn = ofScene(blood);
  SPREAD_LEVELS.forEach((level, i) =>
    expect(Math.abs((drawn[i] ?? NaN) - (byLevelMl[i] ?? NaN)), `${level} ${when}`).toBeLessThan(0.01),
  );
  expect(
    drawn.reduce((sum, ml) => sum + ml, 0),
    when,
  ).toBeCloseTo(volumeMl, 1);
}

describe('the blood in the scene, through a whole run (seed 1)', () => {
  const session = connected(1);
  const { snapshot } = session;
  const blood = buildBloodBody(epiduralRoomOf(snapshot.anatomy), cuts, 0.25, false);

  it('is not there before any is given', () => {
    show(blood, snapshot);
    expect(blood.group.visible).toBe(false);
    expect(Math.max(...ofScene(blood))).toBeLessThan(1e-6);
  });

  it('encloses at each level what the body holds there, at 5, 10 and 20 mL, while it flows and as it goes', () => {
    for (const ml of [2, 5, 7.5, 10, 20]) {
      push(session, ml);
      show(blood, snapshot);
      expectSame(blood, snapshot, `${ml} mL`);
    }
    expect(snapshot.body.epidural.volumeMl).toBeGreaterThan(15);
    expect(blood.group.visible).toBe(true);
    // Frame by frame on the way out, not only after a jump.
    doAll(session, { type: 'setInjectionRate', mlPerS: 0 });
    for (let frame = 0; frame < 30; frame++) {
      letRun(session, 0.1);
      show(blood, snapshot);
      expectSame(blood, snapshot, `frame ${frame}`);
    }
    for (const hours of [0.1, 3, 24]) {
      letRun(session, hours * 3600);
      show(blood, snapshot);
      expectSame(blood, snapshot, `${hours} h`);
    }
  });

  it('uploads nothing while nothing changes', () => {
    show(blood, snapshot);
    const position = blood.body.geometry.getAttribute('position');
    const before = 'version' in position ? position.version : NaN;
    show(blood, snapshot);
    expect('version' in position ? position.version : NaN).toBe(before);
  });
});

describe('the face of the blood on the cut', () => {
  const session = connected(1);
  const blood = buildBloodBody(epiduralRoomOf(session.snapshot.anatomy), cuts, 0.25, false);

  it('has the midline of the body as its edges', () => {
    push(session, 9);
    show(blood, session.snapshot);
    const face = blood.face.geometry.getAttribute('position');
    const depth = blood.face.geometry.getAttribute('depth');
    const whole = blood.body.geometry.getAttribute('position');
    for (let row = 0; row < ROWS; row++) {
      const outer = (row * COLUMNS + MIDLINE) * 2;
      const back = row * 4;
      expect(face.getX(back)).toBeCloseTo(whole.getX(outer), 5);
      expect(face.getZ(back)).toBeCloseTo(whole.getZ(outer), 5);
      const thick = Math.hypot(
        whole.getX(outer) - whole.getX(outer + 1),
        whole.getZ(outer) - whole.getZ(outer + 1),
      );
      // Half of the dura's line lies over the blood's front.
      expect(depth.getX(back)).toBeCloseTo(thick + 0.4, 4);
    }
  });
});
