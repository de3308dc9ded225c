import { describe, expect, it } from 'vitest';
import { createAnatomy } from '../../../src/anatomy/index.ts';
import { SPREAD_LEVELS } from '../../../src/content/levels.ts';
import { hashText } from '../../../src/numerics/random.ts';
import { sectionBodyOf } from '../../../src/imaging/body.ts';
import { loopArea } from '../../../src/imaging/contour.ts';
import { bloodColumn } from '../../../src/imaging/bloodColumn.ts';
import { profileAt } from '../../../src/imaging/epiduralProfile.ts';
import { epiduralRoomOf } from '../../../src/imaging/epiduralRoom.ts';
import { figureOf } from '../../../src/imaging/figure.ts';
import { bloodAcross, bloodShape, clotLoops, leakLoop } from '../../../src/imaging/overlays.ts';
import { axialPlane, pointOn, projectTo, sagittalPlane } from '../../../src/imaging/plane.ts';
import { axialSection, sagittalSection } from '../../../src/imaging/section.ts';

const anatomy = createAnatomy({ sizeScale: 1, skinToEpiduralMm: 46 });
const structures = sectionBodyOf(anatomy);
const window = { minU: -40, maxU: 120, minV: -130, maxV: 40 };
const side = sagittalSection(structures, 0, window);
const area = (loops: readonly Float64Array[]) => loops.reduce((sum, loop) => sum + loopArea(loop), 0);
const figure = figureOf(anatomy, 'L3/4', 'L3/4');

describe('planes', () => {
  it('carry a point there and back', () => {
    for (const plane of [sagittalPlane(3), axialPlane(-40, 12)]) {
      const { u, v } = projectTo(plane, pointOn(plane, 7, -5));
      expect(u).toBeCloseTo(7, 9);
      expect(v).toBeCloseTo(-5, 9);
    }
  });

  it('put the front to the left in side sections, and up in cross sections', () => {
    expect(projectTo(sagittalPlane(0), { x: 10, y: 0, z: 0 }).u).toBe(-10);
    expect(projectTo(axialPlane(0, 0), { x: 10, y: 4, z: 0 })).toEqual({ u: 4, v: 10 });
  });
});

describe('the side section', () => {
  it('cuts the body and the spinous process of L3 with plausible areas', () => {
    const L3 = side.find((shape) => shape.id === 'L3');
    expect(L3).toBeDefined();
    const areas = (L3?.loops ?? []).map(loopArea).sort((a, b) => b - a);
    expect(areas[0]).toBeGreaterThan(600);
    expect(areas[0]).toBeLessThan(1400);
    expect(areas[1]).toBeGreaterThan(200);
    expect(areas[1]).toBeLessThan(900);
  });

  it('names the tissues a midline needle meets, skin under bone and dura over it', () => {
    const tissues = side.map((shape) => shape.tissue);
    for (const tissue of ['skin', 'fat', 'bone', 'disc', 'ligamentumFlavum', 'dura', 'nerve', 'epiduralFat'])
      expect(tissues).toContain(tissue);
    expect(tissues.lastIndexOf('skin')).toBeLessThan(tissues.indexOf('bone'));
    expect(tissues.indexOf('dura')).toBeGreaterThan(tissues.lastIndexOf('bone'));
  });

  it('leaves the skin as a layer, not as the whole body', () => {
    const skin = side.find((shape) => shape.tissue === 'skin');
    expect(Math.abs(area(skin?.loops ?? []))).toBeLessThan(170 * 45);
  });

  it('keeps every outline inside the window', () => {
    for (const { loops } of side)
      for (const loop of loops)
        for (let i = 0; i < loop.length; i += 2) {
          expect(loop[i]).toBeGreaterThanOrEqual(window.minU - 1e-9);
          expect(loop[i + 1]).toBeLessThanOrEqual(window.maxV + 1e-9);
        }
  });

  it('is the same to the last bit when it is cut again', () => {
    const text = (shapes: typeof side) =>
      hashText(shapes.map((s) => s.loops.map((l) => l.join()).join()).join());
    expect(text(sagittalSection(structures, 0, window))).toBe(text(side));
  });
});

describe('the cross section', () => {
  it('is nearly symmetric', () => {
    const shapes = axialSection(structures, figure.gap.z, 0, { minU: -60, maxU: 60, minV: -100, maxV: 30 });
    const sac = shapes.find((shape) => shape.tissue === 'dura');
    expect(area(sac?.loops ?? [])).toBeGreaterThan(90);
    expect(area(sac?.loops ?? [])).toBeLessThan(320);
    const [loop] = sac?.loops ?? [];
    const us = [...(loop ?? [])].filter((_, i) => i % 2 === 0);
    expect(Math.abs(Math.max(...us) + Math.min(...us))).toBeLessThan(0.5);
  });
});

describe('the epidural space', () => {
  it('is a few millimetres deep at the gap, the wall behind the dura', () => {
    const { duraX, wallX } = profileAt(figure.profile, figure.gap.z);
    expect(duraX - wallX).toBeGreaterThan(2);
    expect(duraX - wallX).toBeLessThan(9);
  });

  it('is filled in both maps from the one column, more with more blood', () => {
    const byLevel = SPREAD_LEVELS.map((level) => (level === 'L3/4' ? 4 : level === 'L2/3' ? 1.5 : 0));
    const room = epiduralRoomOf(anatomy);
    const plane = axialPlane(figure.heights['L3/4'], 0);
    const areas = (share: number) => {
      const column = bloodColumn(
        room,
        byLevel.map((ml) => ml * share),
      );
      return [bloodShape(column), bloodAcross(column, plane)].map((shape) =>
        Math.abs(loopArea(shape?.loop ?? new Float64Array())),
      );
    };
    const [side = 0, across = 0] = areas(1);
    const [lessSide = 0, lessAcross = 0] = areas(0.4);
    expect(lessSide).toBeGreaterThan(20);
    expect(side).toBeGreaterThan(lessSide);
    expect(lessAcross).toBeGreaterThan(10);
    expect(across).toBeGreaterThan(lessAcross);
    expect(areas(0)).toEqual([0, 0]);
    // Four millilitres over one level's height are so much across, within the slope from level to level.
    const tall = (figure.heights['L2/3'] - figure.heights['L4/5']) / 2;
    expect(across).toBeGreaterThan((0.5 * 4000) / tall);
    expect(across).toBeLessThan((2 * 4000) / tall);
  });

  it('shows a leak only while there is one, and a clot only once there is one', () => {
    expect(leakLoop(-30, -40, 0)).toBeNull();
    expect(Math.abs(loopArea(leakLoop(-30, -40, 2) ?? new Float64Array()))).toBeGreaterThan(
      Math.abs(loopArea(leakLoop(-30, -40, 0.3) ?? new Float64Array())),
    );
    expect(clotLoops(-30, -40, 0, 0)).toEqual([]);
    expect(clotLoops(-30, -40, 1, 1)).toHaveLength(2);
  });
});
