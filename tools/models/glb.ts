/** One structure as a .glb: quantised and compressed with EXT_meshopt_compression. */
import { Document, Logger, NodeIO } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { dedup, meshopt } from '@gltf-transform/functions';
import { MeshoptEncoder } from 'meshoptimizer';
import type { Shading } from './shading.ts';
import type { Mesh } from './mesh.ts';

/** Positions stay in anatomical millimetres: the scene's root group turns them once. */
export async function writeGlb(id: string, mesh: Mesh, shading: Shading): Promise<Uint8Array> {
  await MeshoptEncoder.ready;
  const document = new Document().setLogger(new Logger(Logger.Verbosity.SILENT));
  const buffer = document.createBuffer();
  const accessor = (type: 'VEC3' | 'VEC4' | 'SCALAR', array: Float32Array | Uint32Array | Uint8Array) =>
    document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
  const colours = Uint8Array.from(shading.colours, (value) => Math.round(value * 255));
  const primitive = document
    .createPrimitive()
    .setIndices(accessor('SCALAR', mesh.indices))
    .setAttribute('POSITION', accessor('VEC3', Float32Array.from(mesh.positions)))
    .setAttribute('NORMAL', accessor('VEC3', shading.normals))
    .setAttribute('COLOR_0', accessor('VEC4', colours).setNormalized(true));
  const node = document.createNode(id).setMesh(document.createMesh(id).addPrimitive(primitive));
  document.createScene(id).addChild(node);
  await document.transform(dedup(), meshopt({ encoder: MeshoptEncoder, level: 'high' }));
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder });
  return io.writeBinary(document);
}
