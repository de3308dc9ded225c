/** What the faces of the drawn blood enclose at each level, mL: by the vertices and faces alone. */
import { SPREAD_LEVELS } from '../../../src/content/levels.ts';
import { COLUMNS, ROWS_PER_LEVEL } from '../../../src/imaging/epiduralRoom.ts';

export function drawnMl(points: ArrayLike<number>, faces: ArrayLike<number>): number[] {
  const perBand = faces.length / SPREAD_LEVELS.length;
  return SPREAD_LEVELS.map((_, band) => {
    const origin = band * ROWS_PER_LEVEL * COLUMNS * 2;
    const at = (vertex: number, axis: number) =>
      (points[vertex * 3 + axis] ?? NaN) - (points[origin * 3 + axis] ?? NaN);
    let sixfold = 0;
    const add = (a: number, b: number, c: number) => {
      sixfold +=
        at(a, 0) * (at(b, 1) * at(c, 2) - at(b, 2) * at(c, 1)) +
        at(a, 1) * (at(b, 2) * at(c, 0) - at(b, 0) * at(c, 2)) +
        at(a, 2) * (at(b, 0) * at(c, 1) - at(b, 1) * at(c, 0));
    };
    for (let i = band * perBand; i < (band + 1) * perBand; i += 3)
      add(faces[i] ?? NaN, faces[i + 1] ?? NaN, faces[i + 2] ?? NaN);
    // The cross sections at the level's borders close it.
    for (const [row, side] of [
      [band * ROWS_PER_LEVEL, 1],
      [(band + 1) * ROWS_PER_LEVEL, -1],
    ] as const)
      for (let column = 0; column + 1 < COLUMNS; column++) {
        const outer = (row * COLUMNS + column) * 2;
        const quad = [outer, outer + 1, outer + 2, outer + 2, outer + 1, outer + 3];
        if (side < 0) quad.reverse();
        add(quad[0] ?? NaN, quad[1] ?? NaN, quad[2] ?? NaN);
        add(quad[3] ?? NaN, quad[4] ?? NaN, quad[5] ?? NaN);
      }
    return sixfold / 6000;
  });
}
