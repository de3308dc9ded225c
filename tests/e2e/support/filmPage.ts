/** Run in the browser: the reference spine on film by the GPU and without it, compared on a grid. */
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import { createAnatomy, inPosture, landmarks, REFERENCE_MALE } from '../../../src/anatomy/index.ts';
import { finish } from '../../../src/imaging/slices.ts';
import { anteroposterior, lateral } from '../../../src/imaging/xray/carm.ts';
import { readModel, type Surface } from '../../../src/imaging/xray/glb.ts';
import { exposingBody } from '../../../src/imaging/xray/shot.ts';
import { atlasAbsorbers, carriedAbsorbers, XRAY_MODELS } from '../../../src/imaging/xray/surfaces.ts';
import { createGpuFilm } from '../../../src/scene/xray/gpuFilm.ts';

const SIZE = 320;
const GRID = 32;

export interface FilmsCompared {
  /** Of the grid's places, the largest difference as a share of full scale, and how many there are. */
  readonly worst: number;
  readonly places: number;
  /** Over all pixels: the largest, and the mean. */
  readonly worstOfAll: number;
  readonly mean: number;
  /** Full scale, and what the GPU has at the grid's places, row by row from the upper left. */
  readonly most: number;
  readonly gpu: readonly number[];
  /** Milliseconds of the second pass. */
  readonly gpuMs: number;
  readonly rasterMs: number;
}

/** Null where this browser cannot make the picture on its GPU. */
export async function compareFilms(): Promise<readonly FilmsCompared[] | null> {
  const film = createGpuFilm(Infinity);
  if (film === null) return null;
  const { expose } = film;
  await MeshoptDecoder.ready;
  const models = new Map<string, Surface>();
  for (const { id, file } of XRAY_MODELS) {
    const answer = await fetch(new URL(`models/${file}`, document.baseURI));
    models.set(id, readModel(new Uint8Array(await answer.arrayBuffer()), MeshoptDecoder.decodeGltfBuffer));
  }
  const anatomy = inPosture(createAnatomy(REFERENCE_MALE.parameters), 'lateralCurled');
  const absorbers = finish(carriedAbsorbers(anatomy, finish(atlasAbsorbers(models))));
  const centre = landmarks(anatomy).levelCentres['L3/4'];
  return [anteroposterior(centre), lateral(centre)].map((arm) => {
    const rasterStart = performance.now();
    const raster = finish(exposingBody(arm, absorbers, SIZE));
    const rasterMs = performance.now() - rasterStart;
    expose(arm, absorbers, SIZE);
    const gpuStart = performance.now();
    const gpu = expose(arm, absorbers, SIZE);
    const gpuMs = performance.now() - gpuStart;
    const most = raster.values.reduce((top, each) => Math.max(top, each), 0);
    const differs = raster.values.map((each, i) => Math.abs(each - (gpu?.values[i] ?? NaN)) / most);
    const every = SIZE / GRID;
    const places = Array.from({ length: GRID * GRID }, (_, i) => {
      const column = (i % GRID) * every + every / 2;
      return (Math.floor(i / GRID) * every + every / 2) * SIZE + column;
    });
    const grid = places.map((place) => differs[place] ?? NaN);
    return {
      worst: grid.reduce((top, each) => Math.max(top, each), 0),
      places: grid.filter((each) => !Number.isNaN(each)).length,
      worstOfAll: differs.reduce((top, each) => Math.max(top, each), 0),
      mean: differs.reduce((sum, each) => sum + each, 0) / differs.length,
      most,
      gpu: places.map((place) => gpu?.values[place] ?? NaN),
      gpuMs,
      rasterMs,
    };
  });
}
