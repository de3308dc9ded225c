import { describe, expect, it } from 'vitest';
import { createAnatomy, inPosture } from '../../../src/anatomy/index.ts';
import { SPREAD_LEVELS } from '../../../src/content/levels.ts';
import { bloodColumn, createBloodColumn, writeBloodColumn } from '../../../src/imaging/bloodColumn.ts';
import { bloodFaces, PAIR } from '../../../src/imaging/columnShape.ts';
import { COLUMNS, epiduralRoomOf, MIDLINE, ROWS, ROWS_PER_LEVEL } from '../../../src/imaging/epiduralRoom.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { drawnMl } from './drawnBlood.ts';

const anatomy = createAnatomy({ sizeScale: 1, skinToEpiduralMm: 46 });
const room = epiduralRoomOf(anatomy);
const faces = bloodFaces();
const NONE = SPREAD_LEVELS.map(() => 0);

function closeToBody(points: ArrayLike<number>, byLevelMl: readonly number[]): void {
  const drawn = drawnMl(points, faces);
  byLevelMl.forEach((ml, i) => expect(Math.abs((drawn[i] ?? NaN) - ml), SPREAD_LEVELS[i]).toBeLessThan(0.01));
}

describe('the blood column', () => {
  it('encloses each level’s volume, whatever the levels hold', () => {
    const steep = [0, 0, 0, 0, 0.2, 0, 1.5, 0, 6, 0, 0.01, 0];
    const usual = [0.28, 0.39, 0.54, 0.75, 1.05, 1.46, 2.04, 2.85, 3.98, 2.13, 1.14, 0.61];
    for (const byLevelMl of [NONE, usual, steep, usual.map((ml) => ml * 3), usual.map((ml) => ml / 40)]) {
      const column = bloodColumn(room, byLevelMl);
      closeToBody(column.points, byLevelMl);
      expect(column.bands.map(({ volumeMl }) => volumeMl)).toEqual(byLevelMl);
    }
  });

  it('does so for other volumes and bodies, seeds 1 to 6', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const other = createAnatomy({ sizeScale: 0.88 + 0.04 * seed, skinToEpiduralMm: 40 + 3 * seed });
      const lying = inPosture(other, seed % 2 === 0 ? 'lateralCurled' : 'supine', 1);
      const byLevelMl = SPREAD_LEVELS.map((level) => 5 * uniform(seed, 'level', level) ** 2);
      closeToBody(bloodColumn(epiduralRoomOf(lying), byLevelMl).points, byLevelMl);
    }
  });

  it('is written anew in place, with nothing left of what was there', () => {
    const column = createBloodColumn(room);
    writeBloodColumn(
      column,
      NONE.map(() => 3),
    );
    const { points } = column;
    writeBloodColumn(column, NONE);
    expect(column.points).toBe(points);
    expect([...points]).toEqual([...createBloodColumn(room).points]);
    expect(Math.max(...column.indentMm)).toBe(0);
  });

  it('lies on the back of the dura, comes further round the sac as there is more, and presses it in', () => {
    const at = (ml: number) => {
      const column = bloodColumn(
        room,
        NONE.map((_, i) => (SPREAD_LEVELS[i] === 'L3/4' ? ml : 0)),
      );
      const band = column.bands[SPREAD_LEVELS.indexOf('L3/4')];
      if (band === undefined) throw new Error('no band');
      const row = band.firstRow + ROWS_PER_LEVEL / 2;
      let reached = 0;
      for (let side = MIDLINE; side < COLUMNS; side++) {
        const here = (row * COLUMNS + side) * PAIR;
        const { points } = column;
        const thick = Math.hypot(
          ...[0, 1, 2].map((axis) => (points[here + axis] ?? 0) - (points[here + 3 + axis] ?? 0)),
        );
        if (thick > 0.05) reached = side - MIDLINE;
      }
      return { band, reached };
    };
    const little = at(0.3);
    const much = at(7);
    expect(little.reached).toBeGreaterThan(0);
    expect(much.reached).toBeGreaterThan(little.reached);
    expect(much.band.indentMm).toBeGreaterThan(1);
    expect(much.band.indentMm).toBeGreaterThan(little.band.indentMm * 4);
    expect(much.band.indentMm).toBeLessThan(6);
    expect(much.band.fullness).toBeGreaterThan(1);
  });

  it('runs from level to level without a step', () => {
    const { fullness } = bloodColumn(room, [0.3, 0.4, 0.5, 0.8, 1, 1.5, 2, 2.9, 4, 2.1, 1.1, 0.6]);
    for (let row = 1; row < ROWS; row++)
      expect(Math.abs((fullness[row] ?? 0) - (fullness[row - 1] ?? 0))).toBeLessThan(0.3);
  });
});
