/** Bakes every structure on several threads; the results stand in the order of the structures. */
import { Worker } from 'node:worker_threads';
import { REFERENCE_STRUCTURES } from '../../src/anatomy/index.ts';
import type { BakedStructure } from './bake.ts';

const THREADS = 2;
/** A thread does not inherit the reading of TypeScript: it asks for it, then begins. */
const START = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => { register(); return import(workerData); });
`;

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The structure that was finished last. */
  readonly id: string;
  readonly baked: BakedStructure | null;
  /** What it took, ms. */
  readonly tookMs: number;
}

/** Structures with fine cells in wide boxes take longest: they go first, so that no thread waits long at the end. */
function effort(index: number): number {
  const structure = REFERENCE_STRUCTURES[index];
  if (!structure?.bake) return 0;
  const { min, max } = structure.bounds;
  const { cellMm } = structure.bake;
  return ((max.x - min.x) * (max.y - min.y) * (max.z - min.z)) / (cellMm * cellMm * cellMm);
}

/** All structures that are baked, or those of these names alone. */
export async function bakeAll(
  report: (progress: Progress) => void,
  only: readonly string[] | null = null,
): Promise<BakedStructure[]> {
  const isWanted = (id: string) => only === null || only.includes(id);
  const order = REFERENCE_STRUCTURES.flatMap(({ id, bake }, index) =>
    bake !== null && isWanted(id) ? [index] : [],
  ).sort((a, b) => effort(b) - effort(a) || a - b);
  const total = order.length;
  const results: (BakedStructure | null)[] = REFERENCE_STRUCTURES.map(() => null);
  let done = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(START, {
        eval: true,
        workerData: new URL('bakeWorker.ts', import.meta.url).href,
      });
      let current = -1;
      let started = 0;
      const next = () => {
        const index = order.shift();
        if (index === undefined) {
          resolve(worker.terminate().then(() => undefined));
          return;
        }
        current = index;
        started = Date.now();
        worker.postMessage(index);
      };
      worker.on('error', reject);
      worker.on('message', (baked: BakedStructure | null) => {
        results[current] = baked;
        done++;
        const id = REFERENCE_STRUCTURES[current]?.id ?? '';
        report({ done, total, id, baked, tookMs: Date.now() - started });
        next();
      });
      next();
    });
  await Promise.all(Array.from({ length: THREADS }, work));
  return results.filter((baked) => baked !== null);
}
