import { describe, expect, it } from 'vitest';
import { makeSacrum, SACRUM_BOX, sacralCanal } from '../../../src/anatomy/bones/sacrum.ts';
import { foramenWays } from '../../../src/anatomy/bones/sacrum/foramina.ts';
import { SACRUM } from '../../../src/anatomy/bones/shapes/sacrum.ts';
import type { DistanceField } from '../../../src/anatomy/types.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { topologyOf } from '../../../tools/models/mesh.ts';
import { surfaceNets } from '../../../tools/models/surfaceNets.ts';
import { bakedSacrum, WHOLE_SACRUM } from './bakedBones.ts';

const SEED = 7102;
const field = makeSacrum();
const mesh = surfaceNets(field, SACRUM_BOX, 1.2);

/** The point nearest to the start, going that way, at which the field changes sign. */
function edge(
  start: readonly [number, number, number],
  way: readonly [number, number, number],
  reach: number,
): number {
  const inside = field(...start) < 0;
  for (let far = 0; far < reach; far += 0.05) {
    const at = field(start[0] + far * way[0], start[1] + far * way[1], start[2] + far * way[2]);
    if (at < 0 !== inside) return far;
  }
  return Infinity;
}

function extent(axis: number, keep: (x: number, y: number, z: number) => boolean): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < mesh.positions.length; i += 3) {
    const [x = 0, y = 0, z = 0] = mesh.positions.subarray(i, i + 3);
    if (!keep(x, y, z)) continue;
    const value = mesh.positions[i + axis] ?? 0;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** Least of the field along a way: negative where it is not free. */
function freest(of: (share: number) => readonly [number, number, number]): number {
  let least = Infinity;
  for (let share = 0; share <= 1; share += 0.02) least = Math.min(least, field(...of(share)));
  return least;
}

function gradientLength(at: DistanceField, x: number, y: number, z: number): number {
  const h = 0.01;
  const gx = at(x + h, y, z) - at(x - h, y, z);
  const gy = at(x, y + h, z) - at(x, y - h, z);
  const gz = at(x, y, z + h) - at(x, y, z - h);
  return Math.sqrt(gx * gx + gy * gy + gz * gz) / (2 * h);
}

describe('the sacrum with its coccyx', () => {
  it('is one closed bone; canal and sixteen foramina make it a body of seventeen handles', () => {
    const { components, genus, openEdges } = topologyOf(mesh);
    expect(components).toBe(1);
    expect(openEdges).toBe(0);
    // A hollow that opens at n places gives n - 1 handles: the canal above, the hiatus, and eight foramina a side.
    expect(genus).toBe(17);
  });

  it('keeps its handles as it lies in the atlas: no edge so thin that a mesh of the baked fineness tears it', () => {
    expect(bakedSacrum(1.2)).toEqual(WHOLE_SACRUM);
  });

  it('carries an upper end-plate of an adult man, its middle at the origin', () => {
    const front = edge([0, 0, -5], [1, 0, 0], 40);
    const rear = edge([0, 0, -5], [-1, 0, 0], 40);
    expect(front + rear).toBeGreaterThan(28);
    expect(front + rear).toBeLessThan(38);
    expect(Math.abs(front - rear)).toBeLessThan(3);
    const half = edge([6, 0, -3], [0, 1, 0], 60);
    expect(2 * half).toBeGreaterThan(44);
    expect(2 * half).toBeLessThan(60);
    for (const x of [-8, 0, 8]) expect(Math.abs(field(x, 0, 0))).toBeLessThan(1.5);
  });

  it('is as wide and as long as a man’s, a wedge that narrows to the coccyx', () => {
    const [right, left] = extent(1, () => true);
    expect(left - right).toBeGreaterThan(110);
    expect(left - right).toBeLessThan(130);
    expect(right).toBeCloseTo(-left, 1);
    const widthAt = (z: number): number => extent(1, (_, __, at) => Math.abs(at - z) < 2)[1];
    expect(widthAt(-70)).toBeLessThan(widthAt(-25) - 8);
    expect(widthAt(-128)).toBeLessThan(widthAt(-100) - 12);
    const [tip] = extent(2, () => true);
    expect(tip).toBeGreaterThan(-160);
    expect(tip).toBeLessThan(-145);
    // The front is hollow: S4 lies far behind the promontory.
    const [, promontory] = extent(0, (_, y, z) => Math.abs(y) < 4 && z > -10);
    const [, deepest] = extent(0, (_, y, z) => Math.abs(y) < 4 && z < -80 && z > -95);
    expect(promontory - deepest).toBeGreaterThan(25);
  });

  it('has a canal that is open from above the end-plate to the hiatus, roofed down to S4', () => {
    for (let z = 6; z > -112; z -= 1) {
      const { x, halfDepthMm } = sacralCanal(z);
      expect(field(x, 0, z), `height ${z}`).toBeGreaterThan(0.7 * halfDepthMm - 0.5);
    }
    for (const z of [-30, -50, -75, -92]) {
      const { x } = sacralCanal(z);
      expect(edge([x, 0, z], [-1, 0, 0], 25), `roof at ${z}`).toBeLessThan(16);
    }
    expect(edge([sacralCanal(-110).x, 0, -110], [-1, 0, 0], 60)).toBe(Infinity);
  });

  it('lets four pairs of nerves out, forwards and backwards, from the canal', () => {
    expect(SACRUM.foramina).toHaveLength(4);
    for (const { root, front, rear } of foramenWays(SACRUM)) {
      expect(field(...root), `root at ${root[2]}`).toBeGreaterThan(0);
      for (const end of [front, rear]) {
        const along = (share: number): readonly [number, number, number] => [
          root[0] + (end[0] - root[0]) * share,
          root[1] + (end[1] - root[1]) * share,
          root[2] + (end[2] - root[2]) * share,
        ];
        expect(freest(along), `way to ${end.join(' ')}`).toBeGreaterThan(0.5);
      }
    }
  });

  it('carries superior articular processes that face backwards and inwards', () => {
    const { centre, facetAngleDeg } = SACRUM.superiorArticular;
    expect(centre[1]).toBeGreaterThan(20);
    expect(facetAngleDeg).toBeGreaterThan(10);
    expect(facetAngleDeg).toBeLessThan(70);
    expect(field(...centre)).toBeLessThan(0);
    expect(field(centre[0] - 4, centre[1] - 10, centre[2] + 4)).toBeGreaterThan(0);
  });

  it(`has a field that is near a distance within 10 mm outside (seed ${SEED})`, () => {
    const lengths: number[] = [];
    const at = (axis: string, low: number, high: number, i: number): number =>
      low - 10 + (high - low + 20) * uniform(SEED, axis, i);
    for (let i = 0; i < 60000; i++) {
      const x = at('x', SACRUM_BOX.min.x, SACRUM_BOX.max.x, i);
      const y = at('y', SACRUM_BOX.min.y, SACRUM_BOX.max.y, i);
      const z = at('z', SACRUM_BOX.min.z, SACRUM_BOX.max.z, i);
      const distance = field(x, y, z);
      if (distance > 0 && distance < 10) lengths.push(gradientLength(field, x, y, z));
    }
    lengths.sort((a, b) => a - b);
    const within = lengths.filter((length) => length >= 0.5 && length <= 1.25).length;
    expect(lengths.length).toBeGreaterThan(8000);
    expect(within / lengths.length).toBeGreaterThan(0.98);
  });
});
