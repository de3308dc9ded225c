/** Fetch the baked models and carry their vertices from the reference spine to the patient. */
import { BufferAttribute, BufferGeometry, Mesh, Vector3, type Object3D } from 'three';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import * as v from 'valibot';
import type { Anatomy } from '../anatomy/types.ts';
import { TISSUES, type Tissue } from '../content/tissues.ts';

const ManifestSchema = v.object({
  structures: v.array(v.object({ id: v.string(), tissue: v.picklist(TISSUES) })),
});

/** A structure of the reference spine as the scene draws it; positions in mm, anatomical frame. */
export interface Model {
  readonly id: string;
  readonly tissue: Tissue;
  readonly reference: Float32Array;
  readonly normals: Float32Array;
  /** Openness, ridge, light from behind, light from the left, 0 to 255. */
  readonly baked: Uint8Array;
  readonly indices: Uint32Array;
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

/** Load every model that `wanted` names. */
export async function loadModels(
  wanted: (id: string, tissue: Tissue) => boolean,
  base = modelsAddress(),
): Promise<Model[]> {
  const answer = await fetch(new URL('manifest.json', base));
  if (!answer.ok) throw new Error(`The list of models could not be read (${answer.status}).`);
  const manifest = v.parse(ManifestSchema, await answer.json());
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const models = await Promise.all(
    manifest.structures
      .filter(({ id, tissue }) => wanted(id, tissue))
      .map(async ({ id, tissue }) => {
        const gltf = await loader.loadAsync(new URL(`${id}.glb`, base).href);
        return unpack(id, tissue, gltf.scene);
      }),
  );
  return models.filter((model) => model !== null);
}

/** A geometry of the model in this patient: every vertex pushed through the warp. */
export function patientGeometry(model: Model, anatomy: Anatomy): BufferGeometry {
  const { reference } = model;
  const placed = new Float32Array(reference.length);
  for (let i = 0; i < reference.length; i += 3) {
    const point = { x: reference[i] ?? 0, y: reference[i + 1] ?? 0, z: reference[i + 2] ?? 0 };
    const moved = anatomy.pushForward(point);
    placed[i] = moved.x;
    placed[i + 1] = moved.y;
    placed[i + 2] = moved.z;
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(placed, 3));
  geometry.setAttribute('normal', new BufferAttribute(model.normals, 3));
  geometry.setAttribute('baked', new BufferAttribute(model.baked, 4, true));
  geometry.setIndex(new BufferAttribute(model.indices, 1));
  return geometry;
}
