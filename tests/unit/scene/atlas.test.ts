import { describe, expect, it } from 'vitest';
import { ATLAS_VIEWS } from '../../../src/content/atlas.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { eyeOf } from '../../../src/scene/cameras.ts';
import { framedBox } from '../../../src/scene/atlas/body.ts';
import { fitted, serves } from '../../../src/scene/atlas/cap.ts';
import { idNear, MAP_PIXEL, spotsOf, type IdMap } from '../../../src/scene/atlas/idMap.ts';
import { crosses, leaderOf, placeNames, type NameRoom } from '../../../src/scene/atlas/names.ts';
import { outlineOf } from '../../../src/scene/atlas/outline.ts';
import { planRule } from '../../../src/scene/atlas/rule.ts';
import { nearTo, poseOf, poseOfCut } from '../../../src/scene/atlas/views.ts';

const box = { min: { x: -70, y: -45, z: -180 }, max: { x: 25, y: 45, z: 80 } };

describe('standard views', () => {
  it('stand where their names say', () => {
    const out = (view: (typeof ATLAS_VIEWS)[number]) => {
      const pose = poseOf(view, box, 1.2);
      const { eye } = eyeOf(pose);
      return { x: eye.x - pose.target.x, y: eye.y - pose.target.y, z: eye.z - pose.target.z };
    };
    expect(out('posterior').x).toBeLessThan(-100);
    expect(out('anterior').x).toBeGreaterThan(100);
    expect(out('left').y).toBeGreaterThan(100);
    expect(out('superior').z).toBeGreaterThan(100);
    expect(out('inferior').z).toBeLessThan(-100);
    const oblique = out('oblique');
    expect(Math.min(-oblique.x, oblique.y, oblique.z)).toBeGreaterThan(20);
  });

  it('hold the whole of what they show, on wide plates and narrow ones', () => {
    for (const view of ATLAS_VIEWS)
      for (const aspect of [0.6, 1, 1.8]) {
        const { spanMm } = poseOf(view, box, aspect);
        if (view === 'posterior' || view === 'anterior') expect(spanMm * aspect).toBeGreaterThan(90);
        if (view !== 'superior' && view !== 'inferior') expect(spanMm).toBeGreaterThan(260);
      }
  });

  it('face a cut from the side that its map is seen from', () => {
    const focus = { x: -25, y: 0, z: -37 };
    const eye = (kind: 'sagittal' | 'axial' | 'coronal', flipped: boolean) => {
      const pose = poseOfCut({ kind, focus, tiltDeg: 0, flipped }, box, 1.2);
      const at = eyeOf(pose).eye;
      return { x: at.x - pose.target.x, y: at.y - pose.target.y, z: at.z - pose.target.z };
    };
    expect(eye('sagittal', false).y).toBeGreaterThan(100);
    expect(eye('sagittal', true).y).toBeLessThan(-100);
    expect(eye('axial', false).z).toBeLessThan(-100);
    expect(eye('axial', true).z).toBeGreaterThan(100);
    expect(eye('coronal', false).x).toBeGreaterThan(100);
    expect(eye('coronal', true).x).toBeLessThan(-100);
  });

  it('are reached by the short way round', () => {
    const pose = poseOf('posterior', box, 1);
    expect(nearTo(pose, 350).azimuthDeg).toBe(360);
    expect(nearTo(pose, -200).azimuthDeg).toBe(-360);
    expect(nearTo(pose, 100).azimuthDeg).toBe(0);
  });
});

describe('what a standard view frames', () => {
  const body = (id: string, z: number) => ({
    id,
    bounds: { min: { x: -70, y: -45, z: z - 20 }, max: { x: 20, y: 45, z: z + 20 } },
  });
  const structures = [body('L1', 60), body('L3', 0), body('L5', -60), body('skin', 500)];

  it('is the lumbar vertebrae with the upper sacrum, or what stands alone with room round it', () => {
    const spine = framedBox(structures, null);
    expect(spine.max.z).toBe(80);
    expect(spine.min.z).toBeLessThan(-120);
    const alone = framedBox(structures, 'L3');
    expect(alone.max.z).toBeGreaterThan(20);
    expect(alone.max.z).toBeLessThan(30);
    expect(alone.min.x).toBeLessThan(-70);
    expect(framedBox(structures, 'notDrawn')).toEqual(spine);
  });
});

const room = (isChosen: NameRoom['isChosen'], chosen: string | null): NameRoom => ({
  width: 760,
  height: 620,
  top: 40,
  bottom: 540,
  rowPx: 54,
  textWidth: (id) => 90 + id.length * 9,
  isChosen,
  chosen,
});

describe('names on the plate', () => {
  it('cross neither each other nor the chosen structure, nor leave the plate (seeds 1 to 300)', () => {
    let placedNames = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const wishes = Array.from({ length: 7 }, (_, i) => ({
        id: `s${i}`,
        x: 240 + 280 * uniform(seed, 'x', i),
        y: 60 + 480 * uniform(seed, 'y', i),
      }));
      const first = wishes[0] ?? { id: '', x: 0, y: 0 };
      const isChosen = (x: number, y: number) => Math.hypot(x - first.x, y - first.y) < 26;
      const placed = placeNames(wishes, room(isChosen, first.id));
      expect(placed.some(({ id }) => id === first.id)).toBe(true);
      placedNames += placed.length;
      for (const name of placed) {
        const line = leaderOf(name);
        expect(line.y1).toBeGreaterThanOrEqual(40 - 1e-9);
        expect(line.y1).toBeLessThanOrEqual(540 + 1e-9);
        for (const other of placed)
          if (other !== name) {
            expect(crosses(line, leaderOf(other))).toBe(false);
            if (other.side === name.side) expect(Math.abs(other.rowY - name.rowY)).toBeGreaterThan(53);
          }
        if (name.id === first.id) continue;
        for (let t = 0; t < 0.98; t += 0.01)
          expect(isChosen(line.x1 + (line.x2 - line.x1) * t, line.y1 + (line.y2 - line.y1) * t)).toBe(
            // A structure whose own dot lies in the chosen one cannot be led to.
            false,
          );
      }
    }
    // Few had to go: a layout that drops everything would hold the rest trivially.
    expect(placedNames / 300).toBeGreaterThan(4.5);
  });
});

describe('letters on the plate', () => {
  it('cover no structure that they name, and share two columns evenly where they can', () => {
    const free = room(() => false, null);
    const beside = placeNames([{ id: 'skin', x: 740, y: 300 }], free);
    expect(beside).toEqual([]);
    const middle = placeNames(
      Array.from({ length: 6 }, (_, i) => ({ id: `s${i}`, x: 382 + i, y: 100 + 70 * i })),
      free,
    );
    expect(middle.filter(({ side }) => side === 'left')).toHaveLength(3);
    expect(middle).toHaveLength(6);
  });
});

describe('leaders', () => {
  it('run through no other dot: the name that matters less goes', () => {
    const free = room(() => false, null);
    const placed = placeNames(
      [
        { id: 'dura', x: 600, y: 300 },
        { id: 'bone', x: 640, y: 301 },
      ],
      free,
    );
    // In one row each would run through the other's dot, or they stand apart and both may stay.
    for (const name of placed)
      for (const other of placed)
        if (other !== name) {
          const { x1, y1, x2, y2 } = leaderOf(name);
          for (let t = 0; t <= 1; t += 0.01)
            expect(Math.hypot(x1 + (x2 - x1) * t - other.x, y1 + (y2 - y1) * t - other.y)).toBeGreaterThan(4);
        }
    expect(placed.some(({ id }) => id === 'dura')).toBe(true);
  });
});

describe('the rule', () => {
  it('is as long as it says, in a round length that fits, and its ticks stay apart', () => {
    for (const pixelsPerMm of [0.7, 1.3, 2.6, 5.1, 14, 50])
      for (const width of [390, 760, 1600]) {
        const { lengthMm, ticks } = planRule(pixelsPerMm, width);
        expect([1, 2, 5, 10, 20, 50, 100, 200]).toContain(lengthMm);
        expect(lengthMm * pixelsPerMm).toBeLessThanOrEqual(Math.max(60, width * 0.34) + 1e-9);
        expect(ticks[0]?.mm).toBe(0);
        expect(ticks.at(-1)?.mm).toBeCloseTo(lengthMm, 9);
        const numbers = ticks.filter(({ numbered }) => numbered).map(({ mm }) => mm * pixelsPerMm);
        for (let i = 1; i < ticks.length; i++)
          expect(((ticks[i]?.mm ?? 0) - (ticks[i - 1]?.mm ?? 0)) * pixelsPerMm).toBeGreaterThan(3.9);
        for (let i = 1; i < numbers.length - 1; i++)
          expect((numbers[i] ?? 0) - (numbers[i - 1] ?? 0)).toBeGreaterThan(20);
      }
  });
});

function mapOf(rows: readonly string[]): IdMap {
  const width = rows[0]?.length ?? 0;
  const ids = Uint8Array.from(rows.join(''), Number);
  return { width, height: rows.length, ids };
}

describe('the map of structures', () => {
  const rows = Array.from({ length: 20 }, (_, y) =>
    Array.from({ length: 30 }, (_, x) =>
      x >= 4 && x < 16 && y >= 3 && y < 17 ? '1' : x >= 20 && x < 23 ? '2' : '0',
    ).join(''),
  );
  const map = mapOf(rows);

  it('finds a spot well inside what is seen, near the middle asked for', () => {
    const spots = spotsOf(map, { x: 15, y: 10 });
    const one = spots.find(({ id }) => id === 1);
    expect(one?.roomPx).toBeGreaterThan(3);
    expect(one?.x).toBeGreaterThan(9);
    expect(one?.areaPx).toBe(12 * 14);
    expect(spots.find(({ id }) => id === 2)?.x).toBe(21);
    expect(spots.some(({ id }) => id === 0)).toBe(false);
  });

  it('answers a press on or close beside a structure', () => {
    expect(idNear(map, 10, 10, 2)).toBe(1);
    expect(idNear(map, 18.2, 10, 2)).toBe(2);
    expect(idNear(map, 27, 10, 2)).toBe(0);
  });

  it('draws a line round what is seen', () => {
    const numbers = (outlineOf(map, 1).match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    expect(numbers.length).toBeGreaterThan(40);
    const xs = numbers.filter((_, i) => i % 2 === 0);
    expect(Math.min(...xs)).toBeGreaterThan(3 * MAP_PIXEL);
    expect(Math.max(...xs)).toBeLessThan(17 * MAP_PIXEL);
    expect(outlineOf(map, 3)).toBe('');
  });
});

describe('the cut face', () => {
  const window = { minU: -50, maxU: 50, minV: -80, maxV: 80 };

  it('is as fine as the plate, and never larger than a texture', () => {
    expect(fitted({ window, pixelsPerMm: 4 })).toBe(4);
    expect(fitted({ window, pixelsPerMm: 90 })).toBeCloseTo(2048 / 160, 9);
  });

  it('is painted again only where the plate shows more of it, or shows it more closely', () => {
    const painted = { window, pixelsPerMm: 4 };
    expect(serves(painted, { window, pixelsPerMm: 4 })).toBe(true);
    expect(serves(painted, { window: { ...window, maxU: 40 }, pixelsPerMm: 4.5 })).toBe(true);
    expect(serves(painted, { window, pixelsPerMm: 8 })).toBe(false);
    expect(serves(painted, { window: { ...window, maxU: 60 }, pixelsPerMm: 4 })).toBe(false);
  });
});
