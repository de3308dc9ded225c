/** Many trials on all cores. Each trial is its own seed, so the summary is the same for any number of workers. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Tally, type TrialsSummary } from './tally.ts';
import { runTrial, type Trial, type Trials } from './trial.ts';
import type { Share } from './worker.ts';

/** Under so many trials a worker takes longer to start than to work. */
const LEAST_PER_WORKER = 25;
const PROGRESS_EVERY_MS = 500;

/** Progress on a terminal, nothing in a pipe. */
function progress(count: number): (done: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  let shownAtMs = 0;
  return (done) => {
    const nowMs = performance.now();
    if (done < count && nowMs - shownAtMs < PROGRESS_EVERY_MS) return;
    shownAtMs = nowMs;
    process.stderr.write(`\r${done} of ${count} trials${done === count ? '\n' : ''}`);
  };
}

function onWorker(share: Share, told: (index: number, trial: Trial) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('start.js', import.meta.url), { workerData: share });
    worker.on('message', ({ index, trial }: { index: number; trial: Trial }) => {
      told(index, trial);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      resolve();
    });
  });
}

/** As many workers as there are cores, and none where there is little to do. */
function usualWorkers(count: number): number {
  return Math.min(availableParallelism(), Math.floor(count / LEAST_PER_WORKER));
}

/** All trials, one seed after the other, and what they come to. */
export async function runTrials(
  trials: Trials,
  workers = usualWorkers(trials.count),
): Promise<TrialsSummary> {
  const show = progress(trials.count);
  const tally = new Tally(trials);
  const told = (index: number, trial: Trial) => {
    show(tally.add(index, trial));
  };
  // The first one here: a setting that does not fit is told before any worker starts.
  told(0, runTrial(trials, 0));
  if (workers < 2) for (let index = 1; index < trials.count; index++) told(index, runTrial(trials, index));
  else
    await Promise.all(
      Array.from({ length: workers }, (_, index) =>
        onWorker({ trials, first: 1 + index, stride: workers }, told),
      ),
    );
  return tally.summary();
}
