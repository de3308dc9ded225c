/** Fetch the baked models, as finely as the quality asks; what cannot be read is named. */
import { BufferAttribute, BufferGeometry, Mesh, Vector3, type Object3D } from 'three';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import * as v from 'valibot';
import { TISSUES, type Tissue } from '../content/tissues.ts';
import type { Placed } from './carry.ts';
import type { Quality } from './quality.ts';

const ManifestSchema = v.object({
  structures: v.array(
    v.object({
      id: v.string(),
      tissue: v.picklist(TISSUES),
      levels: v.optional(
        v.array(v.object({ detail: v.picklist(['low', 'mid', 'high']), file: v.string() })),
        [],
      ),
    }),
  ),
});

/** A structure of the atlas as the scene draws it; positions in mm, anatomical frame. */
export interface Model {
  readonly id: string;
  readonly tissue: Tissue;
  readonly reference: Float32Array;
  readonly normals: Float32Array;
  /** Openness, ridge, light from behind, light from the left, 0 to 255. */
  readonly baked: Uint8Array;
  readonly indices: Uint32Array;
}

/** A model as it lies in one patient. */
export interface PlacedModel extends Placed {
  readonly model: Model;
}

function firstMesh(root: Object3D): Mesh | null {
  let found: Mesh | null = null;
  root.traverse((object) => {
    if (found === null && object instanceof Mesh) found = object;
  });
  return found;
}

/** Undo the quantisation: plain millimetres and unit normals. */
function unpack(id: string, tissue: Tissue, root: Object3D): Model | null {
  root.updateMatrixWorld(true);
  const mesh = firstMesh(root);
  if (mesh === null) return null;
  const geometry: BufferGeometry = mesh.geometry;
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const colour = geometry.getAttribute('color');
  const index = geometry.getIndex();
  if (!position || !normal || !colour || index === null) return null;
  const reference = new Float32Array(position.count * 3);
  const normals = new Float32Array(position.count * 3);
  const baked = new Uint8Array(position.count * 4);
  const at = new Vector3();
  for (let i = 0; i < position.count; i++) {
    at.fromBufferAttribute(position, i)
      .applyMatrix4(mesh.matrixWorld)
      .toArray(reference, i * 3);
    at.fromBufferAttribute(normal, i)
      .normalize()
      .toArray(normals, i * 3);
    baked[i * 4] = Math.round(colour.getX(i) * 255);
    baked[i * 4 + 1] = Math.round(colour.getY(i) * 255);
    baked[i * 4 + 2] = Math.round(colour.getZ(i) * 255);
    baked[i * 4 + 3] = Math.round(colour.getW(i) * 255);
  }
  return { id, tissue, reference, normals, baked, indices: Uint32Array.from(index.array) };
}

/** Where the models lie: beside the page, whatever its address. */
export function modelsAddress(): string {
  return new URL(`${import.meta.env.BASE_URL}models/`, document.baseURI).href;
}

export interface Loading {
  readonly detail: Quality;
  /** Soft structures whose files are missing or damaged: they are left out of the picture. */
  readonly onMissing: (ids: readonly string[]) => void;
  readonly base: string;
}

/**
 * Load every model that `wanted` names, in the order of the list. Without its list or any of the bones there is no
 * picture: then it throws.
 */
export async function loadModels(
  wanted: (id: string, tissue: Tissue) => boolean,
  { detail = 'high', onMissing, base = modelsAddress() }: Partial<Loading> = {},
): Promise<Model[]> {
  const answer = await fetch(new URL('manifest.json', base));
  if (!answer.ok) throw new Error(`The list of models could not be read (${answer.status}).`);
  const manifest = v.parse(ManifestSchema, await answer.json());
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const listed = manifest.structures.filter(({ id, tissue }) => wanted(id, tissue));
  const read = await Promise.allSettled(
    listed.map(async ({ id, tissue, levels }) => {
      const file = levels.find((level) => level.detail === detail)?.file ?? `${id}.glb`;
      const gltf = await loader.loadAsync(new URL(file, base).href);
      const model = unpack(id, tissue, gltf.scene);
      if (model === null) throw new Error(`There is no mesh in ${file}.`);
      return model;
    }),
  );
  const missing = listed.filter((_, i) => read[i]?.status === 'rejected');
  const bone = missing.find(({ tissue }) => tissue === 'bone');
  if (bone !== undefined) throw new Error(`The model of ${bone.id} could not be read.`);
  if (missing.length > 0) onMissing?.(missing.map(({ id }) => id));
  return read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

export function placedGeometry({ model, positions, normals }: PlacedModel): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  geometry.setAttribute('baked', new BufferAttribute(model.baked, 4, true));
  geometry.setIndex(new BufferAttribute(model.indices, 1));
  return geometry;
}
