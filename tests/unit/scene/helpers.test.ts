import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { TISSUES } from '../../../src/content/tissues.ts';
import { VIEWS } from '../../../src/content/views.ts';
import { createApproach } from '../../../src/scene/approach.ts';
import { eyeOf, limitPose, limitsFor, mixPosesInto, poseFor } from '../../../src/scene/cameras.ts';
import { ease } from '../../../src/scene/ease.ts';
import { easedValue } from '../../../src/scene/easedValue.ts';
import { rootMatrix, toAnatomy, toScene } from '../../../src/scene/frame.ts';
import { named, roomAround, rowsAround, spreadRows } from '../../../src/scene/labels.ts';
import { createOrbit } from '../../../src/scene/orbit.ts';
import { scaleBar } from '../../../src/scene/overlay.ts';
import { createPace } from '../../../src/scene/quality.ts';
import {
  createSharedUniforms,
  createTissueMaterial,
  declaredUniforms,
  TISSUE_FRAGMENT,
} from '../../../src/scene/tissueMaterial.ts';

const places = {
  gap: { x: -40, y: 0, z: -40 },
  spine: { x: -40, y: 0, z: -50 },
  hole: { x: -36, y: 0, z: -38 },
  skin: { x: -86, y: 0, z: -52 },
};
const ask = (view: (typeof VIEWS)[number], opened = true) =>
  poseFor({ view, opened, injecting: false, posture: 'sittingCurled', places, aspect: 1.6 });

describe('the frame', () => {
  it('turns anatomical mm into y-up metres without mirroring', () => {
    const point = { x: 10, y: 20, z: 30 };
    const turned = toScene(point);
    expect(turned.toArray()).toEqual([0.02, 0.03, 0.01]);
    expect(new Vector3(10, 20, 30).applyMatrix4(rootMatrix()).distanceTo(turned)).toBeLessThan(1e-12);
    expect(rootMatrix().determinant()).toBeGreaterThan(0);
    expect(toAnatomy(turned).distanceTo(new Vector3(10, 20, 30))).toBeLessThan(1e-9);
  });
});

describe('cameras', () => {
  it('looks from behind with the patient’s left on the left, and from the left with her front on the left', () => {
    const behind = eyeOf({ ...ask('back'), azimuthDeg: 0, elevationDeg: 0 });
    expect(behind.eye.x).toBeLessThan(-300);
    expect(behind.up.z).toBeCloseTo(1);
    const left = eyeOf({ ...ask('section'), azimuthDeg: 90, elevationDeg: 0 });
    expect(left.eye.y).toBeGreaterThan(300);
  });

  it('looks from the feet with the front of the body up', () => {
    const { eye, up } = eyeOf(ask('endOn'));
    expect(eye.z).toBeLessThan(places.gap.z - 100);
    expect(eye.x).toBeLessThan(places.gap.x);
    expect(up.x).toBeGreaterThan(0.8);
  });

  it('lays the untouched back on its left side, head to the left', () => {
    const pose = poseFor({
      view: 'back',
      opened: false,
      injecting: false,
      posture: 'lateralCurled',
      places,
      aspect: 1.6,
    });
    expect(eyeOf(pose).up.y).toBeLessThan(-0.95);
  });

  it('keeps every view inside its own limits', () => {
    for (const view of VIEWS) {
      const pose = ask(view);
      expect(limitPose(pose, limitsFor(view))).toEqual({ ...pose });
      const far = limitPose({ ...pose, azimuthDeg: 999, elevationDeg: -999, spanMm: 1 }, limitsFor(view));
      expect(far.azimuthDeg).toBe(limitsFor(view).azimuthDeg[1]);
      expect(far.elevationDeg).toBe(limitsFor(view).elevationDeg[0]);
    }
  });

  it('steps back on narrow plates', () => {
    const wide = poseFor({
      view: 'section',
      opened: true,
      injecting: false,
      posture: 'supine',
      places,
      aspect: 1.6,
    });
    const narrow = poseFor({
      view: 'section',
      opened: true,
      injecting: false,
      posture: 'supine',
      places,
      aspect: 0.6,
    });
    expect(narrow.spanMm).toBeGreaterThan(wide.spanMm * 1.5);
  });

  it('mixes scales evenly', () => {
    const into = { ...ask('hole'), target: { x: 0, y: 0, z: 0 } };
    mixPosesInto(into, { ...ask('hole'), spanMm: 10 }, { ...ask('section'), spanMm: 1000 }, 0.5);
    expect(into.spanMm).toBeCloseTo(100);
  });
});

describe('movement', () => {
  it('eases from 0 to 1, fast first, without overshoot', () => {
    expect([ease(-1), ease(0), ease(1), ease(2)]).toEqual([0, 0, 1, 1]);
    let before = 0;
    for (let x = 0.05; x < 1; x += 0.05) {
      expect(ease(x)).toBeGreaterThanOrEqual(before);
      before = ease(x);
    }
    expect(ease(0.5)).toBeGreaterThan(0.8);
  });

  it('sends values and cameras, at once when asked', () => {
    const value = easedValue(0, 100);
    value.send(1, 1000, false);
    expect(value.moving(1050)).toBe(true);
    expect(value.at(1100)).toBe(1);
    value.send(0, 1100, true);
    expect(value.at(1100)).toBe(0);
    const orbit = createOrbit();
    orbit.goTo(ask('section'), limitsFor('section'), 0, true);
    expect(orbit.poseAt(0).azimuthDeg).toBe(ask('section').azimuthDeg);
    orbit.turn(500, 0);
    expect(orbit.poseAt(0).azimuthDeg).toBe(limitsFor('section').azimuthDeg[1]);
    orbit.turn(-5, 0);
    expect(orbit.poseAt(0).azimuthDeg).toBe(limitsFor('section').azimuthDeg[1] - 5);
    orbit.reset();
    expect(orbit.poseAt(0)).toEqual(ask('section'));
  });

  it('allocates no pose, neither in flight nor at rest', () => {
    const orbit = createOrbit();
    orbit.goTo(ask('section'), limitsFor('section'), 0, true);
    orbit.turn(5, 0);
    expect(orbit.poseAt(1)).toBe(orbit.poseAt(2));
    orbit.goTo(ask('hole'), limitsFor('hole'), 1000, false);
    const start = orbit.poseAt(1000).azimuthDeg;
    expect(orbit.poseAt(1050)).toBe(orbit.poseAt(1100));
    // Sent elsewhere in mid-flight, it starts from where it was.
    const there = orbit.poseAt(1100).azimuthDeg;
    expect(there).not.toBe(start);
    orbit.goTo(ask('section'), limitsFor('section'), 1100, false);
    orbit.poseAt(1300);
    expect(orbit.poseAt(1100).azimuthDeg).toBeCloseTo(there, 9);
  });

  it('calls frames slow only when many in a row are', () => {
    const pace = createPace();
    let told = 0;
    for (let ms = 0; ms < 2000; ms += 16) if (pace.frame(ms)) told++;
    expect(told).toBe(0);
    for (let ms = 2000; ms < 4000; ms += 90) if (pace.frame(ms)) told++;
    expect(told).toBeGreaterThan(0);
  });
});

describe('the overlay', () => {
  it('keeps rows apart, in order, and inside', () => {
    const rows = spreadRows([100, 105, 480, 490], 50, 80, 500);
    expect(rows).toEqual([100, 150, 450, 500]);
  });

  it('leaves the band of the syringe free', () => {
    const rows = rowsAround([300, 320, 420, 480], 900, [330, 480]);
    for (const row of rows) expect(row <= 280 || row >= 480).toBe(true);
  });

  it('keeps names under the syringe where what is over it is taken', () => {
    const rows = rowsAround([300, 320], 592, [-Infinity, 455]);
    for (const row of rows) expect(row).toBeGreaterThanOrEqual(455);
    expect((rows[1] ?? 0) - (rows[0] ?? 0)).toBeGreaterThanOrEqual(50);
  });

  it('keeps names clear of the choice of view, of the syringe and of one another, as many as there is room for', () => {
    const room = { margin: 18, row: 75, top: 84, bottom: 96 };
    for (const band of [
      [225, 385],
      [150, 300],
      [330, 480],
      [-Infinity, 300],
    ] as const) {
      const most = roomAround(530, band, room);
      expect(most).toBeGreaterThan(0);
      for (let count = 1; count <= most; count++)
        for (const first of [20, 150, 400]) {
          const rows = rowsAround(
            Array.from({ length: count }, (_, i) => first + i * 10),
            530,
            band,
            room,
          );
          for (const [i, row] of rows.entries()) {
            expect(row).toBeGreaterThanOrEqual(84);
            expect(row - (rows[i - 1] ?? -Infinity)).toBeGreaterThanOrEqual(75);
            expect(row + 75 <= band[0] || row >= band[1]).toBe(true);
          }
        }
    }
  });

  it('names the most needed first, on a phone only those that are meant for it', () => {
    const name = (id: string, side: 'left' | 'right', small = false) => ({
      anchor: { id, side, small, place: { x: 0, y: 0, z: 0 } },
    });
    const wanted = [
      name('a', 'right', true),
      name('b', 'right'),
      name('c', 'right', true),
      name('d', 'left', true),
      name('e', 'right'),
    ];
    const ids = (width: number, height: number) =>
      named(wanted, { width, height }).map(({ anchor }) => anchor.id);
    expect(ids(390, 200)).toEqual(['a', 'c', 'd']);
    expect(ids(390, 110)).toEqual([]);
    expect(ids(1024, 360)).toEqual(['a', 'b', 'd']);
    expect(ids(818, 592)).toEqual(['a', 'b', 'c', 'd', 'e']);
    // Before a class text is half as large again: a plate has room for fewer, and becomes a small one sooner.
    const large = (width: number, height: number) =>
      named(wanted, { width, height }, 1.5).map(({ anchor }) => anchor.id);
    expect(large(1024, 450)).toEqual(['a', 'b', 'd']);
    expect(large(600, 592)).toEqual(['a', 'c', 'd']);
  });

  it('chooses a round length for the scale', () => {
    expect(scaleBar(6.5, 1440)).toEqual({ mm: 20, px: 130 });
    expect(scaleBar(1.7, 390).mm).toBe(20);
    expect(scaleBar(3.3, 850).mm).toBe(20);
    expect(scaleBar(65, 1440).mm).toBe(2);
  });
});

describe('an approach', () => {
  it('comes over frame by frame, rests when it is there, and jumps where nothing may move', () => {
    const come = createApproach(1);
    come.step(0, true);
    come.target[0] = 1;
    come.step(90, false);
    expect(come.shown[0]).toBeCloseTo(0.5, 6);
    expect(come.moving()).toBe(true);
    for (let frame = 1; frame < 120; frame++) come.step(90 + frame * 16, false);
    expect(come.shown[0]).toBe(1);
    expect(come.moving()).toBe(false);
    come.target[0] = 0;
    come.step(3000, true);
    expect(come.shown[0]).toBe(0);
    expect(come.moving()).toBe(false);
  });
});

describe('the tissue shader', () => {
  it('is given every uniform that it declares, and no other', () => {
    for (const tissue of TISSUES) {
      if (tissue === 'air') continue;
      const { uniforms } = createTissueMaterial(tissue, createSharedUniforms());
      expect(Object.keys(uniforms).sort()).toEqual(declaredUniforms(TISSUE_FRAGMENT).sort());
    }
  });
});
