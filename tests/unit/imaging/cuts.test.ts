import { describe, expect, it } from 'vitest';
import { createAnatomy, REFERENCE_STRUCTURES } from '../../../src/anatomy/index.ts';
import { CUT_KINDS } from '../../../src/content/atlas.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { dot, subtract } from '../../../src/numerics/vector.ts';
import { cutsOf, planeOf, type CutPlace } from '../../../src/imaging/cuts.ts';
import { normalOf, pointOn, projectTo } from '../../../src/imaging/plane.ts';
import type { SectionShape } from '../../../src/imaging/section.ts';
import { levelName, stopsOf } from '../../../src/imaging/stops.ts';

const anatomy = createAnatomy({ sizeScale: 1, skinToEpiduralMm: 46, posture: 'sittingCurled' });
const cuts = cutsOf(anatomy);
const stops = stopsOf(anatomy);
const focus = stops[0]?.place.focus ?? { x: 0, y: 0, z: 0 };

function cut(place: CutPlace): { shapes: readonly SectionShape[]; slices: number } {
  const job = cuts.job(planeOf(place), 'fine');
  let slices = 1;
  while (!job.advance()) slices++;
  return { shapes: job.shapes() ?? [], slices };
}

/** Even-odd: whether a point lies inside closed outlines. */
function inside(loops: readonly Float64Array[], u: number, v: number): boolean {
  let odd = false;
  for (const loop of loops)
    for (let i = 0; i < loop.length; i += 2) {
      const j = (i + loop.length - 2) % loop.length;
      const [ui = 0, vi = 0, uj = 0, vj = 0] = [loop[i], loop[i + 1], loop[j], loop[j + 1]];
      if (vi > v !== vj > v && u < ((uj - ui) * (v - vi)) / (vj - vi) + ui) odd = !odd;
    }
  return odd;
}

describe('planes of a cut', () => {
  it('go through the focus, square or tilted, and look the other way when flipped', () => {
    for (const kind of CUT_KINDS)
      for (const tiltDeg of [0, 13, -30]) {
        const plane = planeOf({ kind, focus, tiltDeg, flipped: false });
        const normal = normalOf(plane);
        expect(dot(normal, normal)).toBeCloseTo(1, 9);
        expect(dot(subtract(focus, plane.origin), normal)).toBeCloseTo(0, 9);
        const { u, v } = projectTo(plane, focus);
        const back = pointOn(plane, u, v);
        expect(
          Math.abs(back.x - focus.x) + Math.abs(back.y - focus.y) + Math.abs(back.z - focus.z),
        ).toBeLessThan(1e-9);
        const other = normalOf(planeOf({ kind, focus, tiltDeg, flipped: true }));
        expect(dot(normal, other)).toBeCloseTo(-1, 9);
      }
  });

  it('are the same plane wherever on it the focus lies', () => {
    const place: CutPlace = { kind: 'axial', focus, tiltDeg: 0, flipped: false };
    const moved = { ...place, focus: { ...focus, x: focus.x + 17, y: -8 } };
    expect(planeOf(moved)).toEqual(planeOf(place));
  });
});

describe('a cut', () => {
  it.each([
    ['sagittal', 0],
    ['axial', 9],
    ['coronal', -12],
  ] as const)(
    'shows at every place the structure that the fields name there: %s, tilted %d degrees (seed 5)',
    (kind, tiltDeg) => {
      const place: CutPlace = { kind, focus, tiltDeg, flipped: false };
      const plane = planeOf(place);
      const { shapes } = cut(place);
      const flat = shapes.filter(({ behindMm }) => behindMm === 0);
      const middle = projectTo(plane, focus);
      let same = 0;
      let asked = 0;
      for (let i = 0; i < 1500; i++) {
        const u = middle.u + 90 * (uniform(5, `${kind} u`, i) - 0.5);
        const v = middle.v + 90 * (uniform(5, `${kind} v`, i) - 0.5);
        const named = cuts.structureAt(pointOn(plane, u, v), () => true);
        const painted = flat.findLast(({ loops }) => inside(loops, u, v))?.id ?? null;
        if (named === null && painted === null) continue;
        asked++;
        if (named === painted) same++;
      }
      expect(asked).toBeGreaterThan(900);
      // What is left are points within a grid's width of a border.
      expect(same / asked).toBeGreaterThan(0.96);
    },
  );

  it('is done in many slices, none of them long', () => {
    expect(
      cut({ kind: 'sagittal', focus: { ...focus, y: 3.25 }, tiltDeg: 0, flipped: false }).slices,
    ).toBeGreaterThan(100);
  });

  it('asked for twice is cut once', () => {
    const plane = planeOf({ kind: 'axial', focus, tiltDeg: 9, flipped: false });
    expect(cuts.job(plane, 'fine')).toBe(cuts.job(plane, 'fine'));
  });

  it('knows no structure outside the body, and only those that count', () => {
    expect(cuts.structureAt({ x: -300, y: 0, z: 0 }, () => true)).toBeNull();
    const bone = cuts.structureAt({ x: 2, y: 0, z: -14 }, () => true);
    expect(bone).toBe('L3');
    expect(cuts.structureAt({ x: 2, y: 0, z: -14 }, (id) => id !== 'L3')).not.toBe('L3');
  });
});

describe('named places', () => {
  it('follow the landmarks of the body and of its posture', () => {
    const ids = stops.map(({ id, level }) => `${id} ${level ?? ''}`.trim());
    expect(ids).toContain('midSagittal');
    expect(ids).toContain('disc L3/4');
    expect(ids).toContain('needle L3/4');
    expect(new Set(ids).size).toBe(ids.length);
    const smaller = stopsOf(
      createAnatomy({ sizeScale: 0.85, skinToEpiduralMm: 46, posture: 'sittingCurled' }),
    );
    const z = (list: typeof stops) =>
      list.find(({ id, level }) => id === 'disc' && level === 'L4/5')?.place.focus.z ?? 0;
    expect(z(smaller) / z(stops)).toBeCloseTo(0.85, 1);
  });

  it('meet the disc of their own level', () => {
    for (const { id, level, place } of stops) {
      if (id !== 'disc' || level === null) continue;
      const { shapes } = cut(place);
      const suffix = level.startsWith('L5') ? 'L5S1' : `L${level[1] ?? ''}L${level[3] ?? ''}`;
      expect(
        shapes.some((shape) => shape.id === `disc${suffix}`),
        level,
      ).toBe(true);
      expect(levelName(anatomy, place.focus.z)).toBe(level);
    }
  });
});

describe('layers', () => {
  it('cover every structure that is described', () => {
    const painted = new Set(stops.flatMap(({ place }) => cut(place).shapes.map(({ id }) => id)));
    const missing = REFERENCE_STRUCTURES.map(({ id }) => id).filter((id) => !painted.has(id) && id !== 'csf');
    // No plane of the list goes through these alone.
    expect(missing.filter((id) => !/^nucleus|^conus|^quadratus|^rootSleeves|^pelvis/.test(id))).toEqual([]);
  });
});
