/** One of the threads that bake: asked for a structure by its number, it answers with the baked one. */
import { parentPort } from 'node:worker_threads';
import { REFERENCE_STRUCTURES } from '../../src/anatomy/index.ts';
import { bakeStructure } from './bake.ts';

parentPort?.on('message', (index: number) => {
  const structure = REFERENCE_STRUCTURES[index];
  if (structure === undefined) throw new RangeError(`There is no structure ${index}.`);
  void bakeStructure(structure, REFERENCE_STRUCTURES).then((baked) => parentPort?.postMessage(baked));
});
