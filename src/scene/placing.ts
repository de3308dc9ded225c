/** Models carried to a patient without holding anything up: by a worker, or in short pieces where there is none. */
import type { Anatomy } from '../anatomy/types.ts';
import { carry, type Placed } from './carry.ts';
import type { Model, PlacedModel } from './models.ts';
import type { WarpQuestion } from './warpWorker.ts';

function inWorker(
  models: readonly Model[],
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
  models: readonly Model[],
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

/** The models in this patient, in their own order; rejected when the signal says that they are no longer wanted. */
export async function placeModels(
  models: readonly Model[],
  anatomy: Anatomy,
  signal: AbortSignal,
): Promise<readonly PlacedModel[]> {
  let placed: readonly Placed[] | null = null;
  if (typeof Worker !== 'undefined')
    placed = await inWorker(models, anatomy, signal).catch((error: unknown) => {
      if (signal.aborted) throw error;
      // Where workers are forbidden or break, the page does it itself.
      return null;
    });
  placed ??= await inPieces(models, anatomy, signal);
  return models.flatMap((model, i) => {
    const own = placed[i];
    return own === undefined ? [] : [{ model, ...own }];
  });
}
