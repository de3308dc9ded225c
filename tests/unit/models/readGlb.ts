/** A baked file read back: millimetres, unit normals, triangles. */
import { NodeIO } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer';

export interface ReadModel {
  readonly positions: Float64Array;
  readonly normals: Float64Array;
  readonly indices: Uint32Array;
  readonly drawCalls: number;
}

export async function readGlb(bytes: Uint8Array): Promise<ReadModel> {
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  const root = (await io.readBinary(bytes)).getRoot();
  const node = root.listNodes().find((each) => each.getMesh() !== null);
  const primitives = root.listMeshes().flatMap((mesh) => mesh.listPrimitives());
  const [primitive] = primitives;
  const position = primitive?.getAttribute('POSITION');
  const normal = primitive?.getAttribute('NORMAL');
  const indices = primitive?.getIndices()?.getArray();
  if (!node || !position || !normal || !indices) throw new Error('No mesh in the file.');
  const m = node.getWorldMatrix();
  const count = position.getCount();
  const positions = new Float64Array(count * 3);
  const normals = new Float64Array(count * 3);
  for (let i = 0; i < count; i++) {
    const [x = 0, y = 0, z = 0] = position.getElement(i, []);
    for (const axis of [0, 1, 2])
      positions[i * 3 + axis] =
        (m[axis] ?? 0) * x + (m[4 + axis] ?? 0) * y + (m[8 + axis] ?? 0) * z + (m[12 + axis] ?? 0);
    normals.set(normal.getElement(i, []), i * 3);
  }
  return { positions, normals, indices: Uint32Array.from(indices), drawCalls: primitives.length };
}
