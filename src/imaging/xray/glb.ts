/** Reads a baked model's corners and triangles from its .glb, without a renderer's loader. */
import * as v from 'valibot';

/** A closed surface: three coordinates in mm to a corner, three corners to a triangle, wound outwards. */
export interface Surface {
  readonly positions: Float32Array;
  readonly indices: Uint32Array;
}

const Packed = v.object({
  byteOffset: v.optional(v.number(), 0),
  byteLength: v.number(),
  byteStride: v.number(),
  count: v.number(),
});
const GltfSchema = v.object({
  accessors: v.array(v.object({ bufferView: v.number(), componentType: v.number(), count: v.number() })),
  bufferViews: v.array(v.object({ extensions: v.object({ EXT_meshopt_compression: Packed }) })),
  meshes: v.array(
    v.object({
      primitives: v.array(v.object({ indices: v.number(), attributes: v.object({ POSITION: v.number() }) })),
    }),
  ),
  nodes: v.array(
    v.object({
      translation: v.optional(v.array(v.number()), [0, 0, 0]),
      scale: v.optional(v.array(v.number()), [1, 1, 1]),
    }),
  ),
});

/**
 * Unpacks what EXT_meshopt_compression packed, `count` things of `size` bytes: meshoptimizer's `decodeGltfBuffer`, which whoever
 * calls brings along once it is ready.
 */
export type Unpack = (
  target: Uint8Array,
  count: number,
  size: number,
  packed: Uint8Array,
  mode: 'ATTRIBUTES' | 'TRIANGLES',
) => void;

const INDEX_BYTES = 4;
const MAGIC = 0x46546c67;
const SHORT = 5122;
const MOST_SHORT = 32767;

/** The file's text and its bytes. */
function chunksOf(file: Uint8Array): { readonly json: string; readonly bytes: Uint8Array } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < 20 || view.getUint32(0, true) !== MAGIC)
    throw new RangeError('This is no model file.');
  const length = view.getUint32(12, true);
  let json = '';
  // The names in it are plain letters.
  for (const code of file.subarray(20, 20 + length)) json += String.fromCharCode(code);
  return { json, bytes: file.subarray(28 + length) };
}

/** The first mesh of a model as `npm run models` writes it, in the atlas's millimetres. Throws for other files. */
export function readModel(file: Uint8Array, unpack: Unpack): Surface {
  const { json, bytes } = chunksOf(file);
  const gltf = v.parse(GltfSchema, JSON.parse(json));
  const primitive = gltf.meshes[0]?.primitives[0];
  const node = gltf.nodes[0];
  const corners = gltf.accessors[primitive?.attributes.POSITION ?? -1];
  const triangles = gltf.accessors[primitive?.indices ?? -1];
  const packed = (index: number) => gltf.bufferViews[index]?.extensions.EXT_meshopt_compression;
  const cornerBytes = packed(corners?.bufferView ?? -1);
  const triangleBytes = packed(triangles?.bufferView ?? -1);
  if (!node || !corners || !cornerBytes || !triangleBytes || corners.componentType !== SHORT)
    throw new RangeError('There is no mesh in this model file.');
  const part = ({ byteOffset, byteLength }: v.InferOutput<typeof Packed>) =>
    bytes.subarray(byteOffset, byteOffset + byteLength);
  const { count, byteStride } = cornerBytes;
  const raw = new Uint8Array(count * byteStride);
  unpack(raw, count, byteStride, part(cornerBytes), 'ATTRIBUTES');
  const view = new DataView(raw.buffer);
  const positions = new Float32Array(count * 3);
  for (let i = 0; i < count; i++)
    for (let axis = 0; axis < 3; axis++) {
      const share = Math.max(-1, view.getInt16(i * byteStride + axis * 2, true) / MOST_SHORT);
      positions[i * 3 + axis] = (node.translation[axis] ?? 0) + share * (node.scale[axis] ?? 1);
    }
  const indices = new Uint32Array(triangleBytes.count);
  unpack(new Uint8Array(indices.buffer), triangleBytes.count, INDEX_BYTES, part(triangleBytes), 'TRIANGLES');
  return { positions, indices };
}
