/** The surfaces of the atlas that films are made of, fetched once and decoded by the module's own decoder. */
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import type { Slices } from '../../imaging/slices.ts';
import { readModel, type Surface } from '../../imaging/xray/glb.ts';
import { atlasAbsorbers, XRAY_MODELS, type Absorber } from '../../imaging/xray/surfaces.ts';

async function fetchModels(): Promise<ReadonlyMap<string, Surface>> {
  const base = new URL(`${import.meta.env.BASE_URL}models/`, document.baseURI);
  await MeshoptDecoder.ready;
  const read = await Promise.all(
    XRAY_MODELS.map(async ({ id, file }): Promise<[string, Surface]> => {
      const answer = await fetch(new URL(file, base));
      if (!answer.ok) throw new Error(`The model of ${id} could not be read (${answer.status}).`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return [id, readModel(bytes, MeshoptDecoder.decodeGltfBuffer)];
    }),
  );
  return new Map(read);
}

let fetched: Promise<ReadonlyMap<string, Surface>> | null = null;
let atlas: readonly Absorber[] | null = null;

/** The files, asked for once; after a failure they are asked for again. */
export function filmModels(): Promise<ReadonlyMap<string, Surface>> {
  fetched ??= fetchModels().catch((error: unknown) => {
    fetched = null;
    throw error;
  });
  return fetched;
}

/** The atlas's absorbers, made once. */
export function* atlasOf(models: ReadonlyMap<string, Surface>): Slices<readonly Absorber[]> {
  atlas ??= yield* atlasAbsorbers(models);
  return atlas;
}
