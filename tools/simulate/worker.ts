/** A worker thread: every so-manieth trial from its own first, told one by one. */
import { parentPort, workerData } from 'node:worker_threads';
import { runTrial, type Trials } from './trial.ts';

/** What the worker is given. */
export interface Share {
  readonly trials: Trials;
  readonly first: number;
  readonly stride: number;
}

const { trials, first, stride }: Share = workerData;
for (let index = first; index < trials.count; index += stride)
  parentPort?.postMessage({ index, trial: runTrial(trials, index) });
