/** Models carried to a patient without holding anything up: by a worker, or in short pieces where there is none. */
import type { Anatomy } from '../anatomy/types.ts';
import { carry, type Placed } from './carry.ts';
import type { Model, PlacedModel } from './models.ts';
import type { WarpQuestion } from './warpWorker.ts';

/** A surface of the atlas: positions in mm, unit normals. */
export type Surface = Pick<Model, 'reference' | 'normals'>;

function inWorker(
  models: readonly Surface[],
  anatomy: Anatomy,
  signal: AbortSignal,
): Promise<readonly Placed[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./warpWorker.ts', import.meta.url), { type: 'module' });
    const end = () => worker.terminate();
    signal.addEventListener('abort', () => {
      end();
      reject(new Error('No longer wanted.'));
    });
    worker.addEventListener('message', (event: MessageEvent<readonly Placed[]>) => {
      resolve(event.data);
      end();
    });
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message));
      end();
    });
    const surfaces = models.map(({ reference, normals }) => ({ reference, normals }));
    worker.postMessage({ parameters: anatomy.parameters, surfaces } satisfies WarpQuestion);
  });
}

async function inPieces(
  models: readonly Surface[],
  anatomy: Anatomy,
  signal: AbortSignal,
): Promise<readonly Placed[]> {
  const placed: Placed[] = [];
  for (const { reference, normals } of models) {
    if (signal.aborted) throw new Error('No longer wanted.');
    placed.push(carry(anatomy, reference, normals));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return placed;
}

/** Surfaces of the atlas in this patient, in their own order; rejected when the signal says that they are no longer wanted. */
export async function placeSurfaces(
  surfaces: readonly Surface[],
  anatomy: Anatomy,
  signal: AbortSignal,
): Promise<readonly Placed[]> {
  let placed: readonly Placed[] | null = null;
  if (typeof Worker !== 'undefined')
    placed = await inWorker(surfaces, anatomy, signal).catch((error: unknown) => {
      if (signal.aborted) throw error;
      // Where workers are forbidden or break, the page does it itself.
      return null;
    });
  return placed ?? inPieces(surfaces, anatomy, signal);
}

/** The models in this patient. */
export async function placeModels(
  models: readonly Model[],
  anatomy: Anatomy,
  signal: AbortSignal,
): Promise<readonly PlacedModel[]> {
  const placed = await placeSurfaces(models, anatomy, signal);
  return models.flatMap((model, i) => {
    const own = placed[i];
    return own === undefined ? [] : [{ model, ...own }];
  });
}
