import { describe, expect, it } from 'vitest';
import type { Structure } from '../../../src/anatomy/types.ts';
import { uniform } from '../../../src/numerics/random.ts';
import {
  bakeStructure,
  finestMesh,
  manifestText,
  MOST_TRIANGLES,
  triangleShare,
  union,
} from '../../../tools/models/bake.ts';
import { difference } from '../../../tools/models/check.ts';
import { decimate } from '../../../tools/models/decimate.ts';
import { topologyOf, withoutSpecks } from '../../../tools/models/mesh.ts';
import { REFERENCE_MALE } from '../../../src/anatomy/index.ts';
import { toObj } from '../../../tools/models/obj.ts';
import { BadArgument, readOptions } from '../../../tools/models/options.ts';
import { progressLine } from '../../../tools/models/progress.ts';
import { gradient } from '../../../tools/models/settle.ts';
import { cutToBounds, meshField } from '../../../tools/models/tetrahedra.ts';
import { readGlb } from './readGlb.ts';

const SEED = 20;
const bounds = { min: { x: -12, y: -12, z: -6 }, max: { x: 12, y: 12, z: 6 } };
const ring = (x: number, y: number, z: number) => {
  const across = Math.sqrt(x * x + y * y) - 8;
  return Math.sqrt(across * across + z * z) - 3;
};
const structure: Structure = {
  id: 'ring',
  tissue: 'bone',
  bounds,
  distance: ring,
  bake: { cellMm: 1, triangles: 600 },
};

function volume(mesh: { positions: Float64Array; indices: Uint32Array }): number {
  let six = 0;
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((side) => {
      const at = (mesh.indices[t + side] ?? 0) * 3;
      return mesh.positions.subarray(at, at + 3);
    });
    const [ax = 0, ay = 0, az = 0] = a ?? [];
    const [bx = 0, by = 0, bz = 0] = b ?? [];
    const [cx = 0, cy = 0, cz = 0] = c ?? [];
    six += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
  }
  return six / 6;
}

describe('the mesh of a field', () => {
  it('is a watertight ring that faces outwards and has the volume of a torus', () => {
    const mesh = meshField(ring, bounds, 0.8);
    expect(topologyOf(mesh)).toEqual({ openEdges: 0, pinchedVertices: 0, components: 1, genus: 1 });
    const exact = 2 * 9.8696044 * 8 * 9;
    expect(volume(mesh) / exact).toBeGreaterThan(0.96);
    expect(volume(mesh) / exact).toBeLessThan(1.02);
  });

  it('is closed where the bounds cut the solid', () => {
    const cut = { min: bounds.min, max: { x: 0, y: 12, z: 6 } };
    const topology = topologyOf(meshField(cutToBounds(ring, cut), cut, 1));
    expect(topology).toEqual({ openEdges: 0, pinchedVertices: 0, components: 1, genus: 0 });
  });

  it(`is closed whatever the field does between two points (seed ${SEED})`, () => {
    const rough = (x: number, y: number, z: number) =>
      Math.max(Math.sqrt(x * x + y * y + z * z) - 5, uniform(SEED, `${x} ${y} ${z}`, 0) - 0.5);
    const { openEdges, pinchedVertices, components } = topologyOf(meshField(rough, bounds, 1));
    expect({ openEdges, pinchedVertices }).toEqual({ openEdges: 0, pinchedVertices: 0 });
    expect(components).toBeGreaterThan(1);
  });

  it('finds a hole, a pinch and a turned triangle where there are some', () => {
    const mesh = meshField(ring, bounds, 1.5);
    expect(topologyOf({ ...mesh, indices: mesh.indices.slice(3) }).openEdges).toBe(3);
    const turned = mesh.indices.slice();
    turned.set([turned[1] ?? 0, turned[0] ?? 0]);
    expect(topologyOf({ ...mesh, indices: turned }).openEdges).toBeGreaterThan(0);
    // Two tetrahedra that share one corner.
    const two = [0, 3].map((more) =>
      [0, 1, 2, 0, 3, 1, 0, 2, 3, 1, 3, 2].map((corner) => (corner === 0 ? 0 : corner + more)),
    );
    const pinched = { positions: new Float64Array(21), indices: Uint32Array.from(two.flat()) };
    expect(topologyOf(pinched)).toMatchObject({ openEdges: 0, pinchedVertices: 1 });
  });

  it('stays watertight and a ring when it is decimated to the wish, and drops specks', () => {
    for (const triangles of [800, 200, 60]) {
      const light = decimate(meshField(ring, bounds, 0.6), triangles);
      expect(light.indices.length / 3).toBeLessThanOrEqual(triangles);
      expect(topologyOf(light)).toEqual({ openEdges: 0, pinchedVertices: 0, components: 1, genus: 1 });
    }
    const withSpeck = (x: number, y: number, z: number) =>
      Math.min(ring(x, y, z), Math.sqrt(x * x + y * y + z * z) - 1.2);
    const clean = withoutSpecks(meshField(withSpeck, bounds, 0.8), 0.1);
    expect(clean.indices.length).toBe(meshField(ring, bounds, 0.8).indices.length);
  });

  it('lies on the surface at every vertex once it has settled', () => {
    const mesh = finestMesh(ring, structure, 300);
    for (let i = 0; i < mesh.positions.length; i += 3) {
      const [x = NaN, y = NaN, z = NaN] = mesh.positions.subarray(i, i + 3);
      expect(Math.abs(ring(x, y, z))).toBeLessThan(0.003);
    }
  });
});

describe('baking', () => {
  it('gives the same bytes twice, and the check says nothing then', async () => {
    const first = await bakeStructure(structure, [structure]);
    const second = await bakeStructure(structure, [structure]);
    expect(first?.entry.levels.map(({ sha256 }) => sha256)).toEqual(
      second?.entry.levels.map(({ sha256 }) => sha256),
    );
    const manifest = {
      name: 'manifest.json',
      bytes: new TextEncoder().encode(manifestText(first === null ? [] : [first.entry])),
    };
    expect(difference([...(first?.files ?? []), manifest], [manifest, ...(second?.files ?? [])])).toBeNull();
  });

  it('writes three levels of detail, each closed, thinner than the last and true to 0.02 mm', async () => {
    const baked = await bakeStructure(structure, [structure]);
    const files = baked?.files ?? [];
    expect(files.map(({ name }) => name)).toEqual(['ring-high.glb', 'ring-mid.glb', 'ring-low.glb']);
    let before = Infinity;
    for (const { bytes } of files) {
      const { positions, normals, indices, drawCalls } = await readGlb(bytes);
      expect(drawCalls).toBe(1);
      expect(topologyOf({ positions, indices })).toEqual({
        openEdges: 0,
        pinchedVertices: 0,
        components: 1,
        genus: 1,
      });
      expect(indices.length / 3).toBeLessThan(before);
      before = indices.length / 3;
      for (let i = 0; i < positions.length; i += 3) {
        const [x = NaN, y = NaN, z = NaN] = positions.subarray(i, i + 3);
        expect(Math.abs(ring(x, y, z))).toBeLessThan(0.02);
        const [nx, ny, nz] = gradient(ring, x, y, z);
        const [ax = NaN, ay = NaN, az = NaN] = normals.subarray(i, i + 3);
        expect(nx * ax + ny * ay + nz * az).toBeGreaterThan(0.99);
      }
    }
  });

  it('cuts the wishes for triangles so that all together stay within the bound', () => {
    const greedy = { ...structure, bake: { cellMm: 1, triangles: MOST_TRIANGLES } };
    expect(triangleShare([structure])).toBe(1);
    expect(triangleShare([greedy, greedy]) * 2 * MOST_TRIANGLES).toBeLessThanOrEqual(MOST_TRIANGLES);
  });

  it('names in one sentence what differs from the committed files', async () => {
    const before = await bakeStructure(structure, []);
    const after = await bakeStructure({ ...structure, distance: (x, y, z) => ring(x, y, z) + 0.4 }, []);
    const named = (name: string, glb?: Uint8Array) => ({ name, bytes: glb ?? new Uint8Array() });
    const sentence = difference(
      [named('ring.glb', after?.files[0]?.bytes), named('new.glb')],
      [named('ring.glb', before?.files[0]?.bytes), named('old.glb')],
    );
    expect(sentence).toBe(
      'The models in public/models are not those of src/anatomy: missing new.glb; changed ring.glb; ' +
        'not baked any more old.glb; run "npm run models".',
    );
  });

  it('bakes nothing for a structure that is not to be baked', async () => {
    expect(await bakeStructure({ ...structure, bake: null }, [])).toBeNull();
  });

  it('asks only structures that may be nearer', () => {
    const far: Structure = {
      ...structure,
      bounds: { min: { x: 90, y: 0, z: 0 }, max: { x: 99, y: 1, z: 1 } },
      distance: () => {
        throw new Error('not to be asked');
      },
    };
    expect(union([structure, far])(0, 0, 0)).toBe(5);
  });
});

describe('the command line', () => {
  it('shows how far the bake has come', () => {
    const line = progressLine({ done: 2, total: 4, id: 'L3', baked: null, tookMs: 1500 });
    expect(line).toBe('[###############---------------] 2/4 L3: nothing to bake, 1.5 s');
  });

  it('reads its options and refuses others in one sentence', () => {
    expect(readOptions([])).toEqual({ check: false, objDirectory: null, only: null });
    expect(readOptions(['--check', '--obj', 'out'])).toEqual({
      check: true,
      objDirectory: 'out',
      only: null,
    });
    expect(readOptions(['--check', '--only', 'L3,sacrum']).only).toEqual(['L3', 'sacrum']);
    expect(() => readOptions(['--check', '--only'])).toThrow(BadArgument);
    expect(() => readOptions(['--only', 'L3'])).toThrow(BadArgument);
    expect(() => readOptions(['--obj'])).toThrow(BadArgument);
    expect(() => readOptions(['--fast'])).toThrow(
      'Unknown argument "--fast"; there are --check, --only NAME,NAME and --obj DIR.',
    );
  });

  it('writes OBJ in millimetres with indices from one', () => {
    const mesh = { positions: Float64Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0), indices: Uint32Array.of(0, 1, 2) };
    expect(toObj('leaf', mesh)).toContain('v 1.0000 0.0000 0.0000\nv 0.0000 1.0000 0.0000\nf 1 2 3');
    expect(toObj('leaf', mesh, REFERENCE_MALE.id)).toMatch(/^# leaf of reference-male, mm; x anterior/);
  });
});
