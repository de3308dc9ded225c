import { describe, expect, it } from 'vitest';
import type { Structure } from '../../../src/anatomy/types.ts';
import { bakeStructure, manifestText, union } from '../../../tools/models/bake.ts';
import { difference } from '../../../tools/models/check.ts';
import { decimate, openEdges, withoutSpecks } from '../../../tools/models/decimate.ts';
import { toObj } from '../../../tools/models/obj.ts';
import { BadArgument, readOptions } from '../../../tools/models/options.ts';
import { surfaceNets } from '../../../tools/models/surfaceNets.ts';

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

describe('surface nets', () => {
  it('gives a watertight ring that faces outwards and has the volume of a torus', () => {
    const mesh = surfaceNets(ring, bounds, 0.8);
    expect(openEdges(mesh)).toBe(0);
    const exact = 2 * 9.8696044 * 8 * 9;
    expect(volume(mesh) / exact).toBeGreaterThan(0.96);
    expect(volume(mesh) / exact).toBeLessThan(1.02);
  });

  it('closes the surface where the bounds cut it', () => {
    const cut = { min: bounds.min, max: { x: 0, y: 12, z: 6 } };
    expect(openEdges(surfaceNets(ring, cut, 1))).toBe(0);
  });

  it('stays watertight when it is decimated, and drops specks', async () => {
    const light = await decimate(surfaceNets(ring, bounds, 0.6), 800);
    expect(light.indices.length / 3).toBeLessThan(900);
    expect(openEdges(light)).toBe(0);
    const withSpeck = (x: number, y: number, z: number) =>
      Math.min(ring(x, y, z), Math.sqrt(x * x + y * y + z * z) - 1.2);
    const clean = withoutSpecks(surfaceNets(withSpeck, bounds, 0.8), 0.1);
    expect(clean.indices.length).toBe(surfaceNets(ring, bounds, 0.8).indices.length);
  });
});

describe('baking', () => {
  it('gives the same bytes twice, and the check says nothing then', async () => {
    const first = await bakeStructure(structure, [structure]);
    const second = await bakeStructure(structure, [structure]);
    expect(first?.entry.sha256).toBe(second?.entry.sha256);
    expect(first?.openEdges).toBe(0);
    const file = { name: 'ring.glb', bytes: first?.glb ?? new Uint8Array() };
    const manifest = {
      name: 'manifest.json',
      bytes: new TextEncoder().encode(manifestText(first === null ? [] : [first.entry])),
    };
    expect(difference([file, manifest], [manifest, file])).toBeNull();
  });

  it('names in one sentence what differs from the committed files', async () => {
    const before = await bakeStructure(structure, []);
    const after = await bakeStructure({ ...structure, distance: (x, y, z) => ring(x, y, z) + 0.4 }, []);
    const named = (name: string, glb?: Uint8Array) => ({ name, bytes: glb ?? new Uint8Array() });
    const sentence = difference(
      [named('ring.glb', after?.glb), named('new.glb')],
      [named('ring.glb', before?.glb), named('old.glb')],
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
  it('reads its options and refuses others in one sentence', () => {
    expect(readOptions([])).toEqual({ check: false, objDirectory: null });
    expect(readOptions(['--check', '--obj', 'out'])).toEqual({ check: true, objDirectory: 'out' });
    expect(() => readOptions(['--obj'])).toThrow(BadArgument);
    expect(() => readOptions(['--fast'])).toThrow(
      'Unknown argument "--fast"; there are --check and --obj DIR.',
    );
  });

  it('writes OBJ in millimetres with indices from one', () => {
    const mesh = { positions: Float64Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0), indices: Uint32Array.of(0, 1, 2) };
    expect(toObj('leaf', mesh)).toContain('v 1.0000 0.0000 0.0000\nv 0.0000 1.0000 0.0000\nf 1 2 3');
  });
});
