/** Callipers for the distance fields: the dimensions that published tables give. */
import { BONES } from '../../../src/anatomy/bones/bones.ts';
import { placed, POSES } from '../../../src/anatomy/column/column.ts';
import { VERTEBRA_SHAPES } from '../../../src/anatomy/bones/shapes/index.ts';
import type { Lumbar } from '../../../src/anatomy/column/corridor.ts';

export interface VertebraDimensions {
  readonly upperWidthMm: number;
  readonly lowerWidthMm: number;
  readonly upperDepthMm: number;
  readonly lowerDepthMm: number;
  readonly posteriorHeightMm: number;
  readonly anteriorHeightMm: number;
  readonly canalWidthMm: number;
  readonly canalDepthMm: number;
}

/** Whether a point of the vertebra's own frame is bone. */
function solid(level: Lumbar, x: number, y: number, z: number): boolean {
  const bone = BONES.find((each) => each.id === level);
  if (bone === undefined) throw new RangeError(level);
  const point = placed(POSES[level], x, z);
  return bone.distance(point.x, y, point.z) < 0;
}

/** Length of the run of `wanted` around a start, walking both ways; NaN where the start is not so. */
function run(inside: (t: number) => boolean, start: number, limit: number): number {
  if (!inside(start)) return NaN;
  let up = start;
  let down = start;
  while (up < start + limit && inside(up)) up += 0.1;
  while (down > start - limit && inside(down)) down -= 0.1;
  return up - down;
}

function largest(values: readonly number[]): number {
  return Math.max(...values.filter((value) => !Number.isNaN(value)));
}

function smallest(values: readonly number[]): number {
  return Math.min(...values.filter((value) => !Number.isNaN(value)));
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
}

/** x of the back of the body in the midline. */
function backWall(level: Lumbar, z: number): number {
  let x = VERTEBRA_SHAPES[level].body.centreX;
  while (solid(level, x, 0, z)) x -= 0.1;
  return x;
}

export function measureVertebra(level: Lumbar): VertebraDimensions {
  const { centreX, lowerZ, lowerSlope } = VERTEBRA_SHAPES[level].body;
  const lowerAt = (x: number): number => lowerZ + lowerSlope * (x - centreX);
  const width = (zs: (x: number) => readonly number[]): number =>
    largest(
      range(centreX - 6, centreX + 8, 2).flatMap((x) =>
        zs(x).map((z) => run((y) => solid(level, x, y, z), 0, 40)),
      ),
    );
  const depth = (zs: readonly number[]): number =>
    largest(zs.map((z) => run((x) => solid(level, x, 0, z), centreX, 40)));
  const height = (x: number): number => run((z) => solid(level, x, 0, z), lowerZ / 2, 40);
  const wall = backWall(level, -10);
  const front = largest(range(-14, -10, 1).map((z) => run((x) => solid(level, x, 0, z), centreX, 40))) + wall;
  // Interpedicular width: the widest free run across the canal at the height of the pedicles, where narrowest.
  const canalWidth = smallest(
    range(-13, -6, 1).map((z) =>
      largest(
        range(wall - 9, wall - 2, 1).map((x) => {
          const free = run((y) => !solid(level, x, y, z), 0, 40);
          return free > 45 ? NaN : free;
        }),
      ),
    ),
  );
  const canalDepth = smallest(
    range(-22, -10, 0.5).map((z) => {
      const start = backWall(level, z) - 1;
      const free = run((x) => !solid(level, x, 0, z), start, 30);
      return free > 29 ? NaN : free;
    }),
  );
  return {
    upperWidthMm: width(() => range(-6, -1, 1)),
    lowerWidthMm: width((x) => range(lowerAt(x) + 1, lowerAt(x) + 6, 1)),
    upperDepthMm: depth(range(-6, -1, 1)),
    lowerDepthMm: largest(
      range(1, 6, 1).map((above) => run((x) => solid(level, x, 0, lowerAt(x) + above), centreX, 40)),
    ),
    posteriorHeightMm: height(wall + 4),
    anteriorHeightMm: height(front - 4),
    canalWidthMm: canalWidth,
    canalDepthMm: canalDepth,
  };
}
