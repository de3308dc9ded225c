/** Many trials on all cores. Each trial is its own seed, so the summary is the same for any number of workers. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { summarise, type Summary } from '../../src/physiology/experiment/summary.ts';
import { runTrial, type Trial, type TrialNumber, type Trials } from './trial.ts';
import type { Share } from './worker.ts';

/** Under so many trials a worker takes longer to start than to work. */
const LEAST_PER_WORKER = 25;
const PROGRESS_EVERY_MS = 500;

function countOf(trials: readonly Trial[], pick: (trial: Trial) => string | null): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const trial of trials) {
    const key = pick(trial) ?? 'none';
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function percentages(counts: Readonly<Record<string, number>>, all: number): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, (100 * count) / all]));
}

/** Counts, proportions, means, standard deviations and percentiles. */
export function summaryOf({ caseId, operator, count }: Trials, trials: readonly Trial[]) {
  const outcomes = countOf(trials, ({ outcome }) => outcome);
  const over = (key: TrialNumber): Summary => summarise(trials.map((trial) => trial.numbers[key]));
  return {
    caseId,
    operator,
    trials: count,
    endings: countOf(trials, ({ ending }) => ending),
    outcomes,
    outcomePercent: percentages(outcomes, trials.length),
    stopReasons: countOf(trials, ({ stopReason }) => stopReason),
    duralPunctures: trials.filter(({ duralPuncture }) => duralPuncture).length,
    scoreTotal: over('scoreTotal'),
    criticalViolations: over('criticalViolations'),
    injectedMl: over('injectedMl'),
    peakEpiduralPressureMmHg: over('peakEpiduralPressureMmHg'),
    finalEpiduralPressureMmHg: over('finalEpiduralPressureMmHg'),
    levelsReached: over('levelsReached'),
    headacheUprightBeforeNrs: over('headacheUprightBeforeNrs'),
    headacheUprightAfter2hNrs: over('headacheUprightAfter2hNrs'),
  };
}

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

/** All trials, in the order of their seeds. */
export async function runTrials(trials: Trials, workers = usualWorkers(trials.count)): Promise<Trial[]> {
  const show = progress(trials.count);
  const found = new Map<number, Trial>();
  const told = (index: number, trial: Trial) => {
    found.set(index, trial);
    show(found.size);
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
  return Array.from({ length: trials.count }, (_, index) => {
    const trial = found.get(index);
    if (trial === undefined) throw new Error(`Trial ${index} was not told.`);
    return trial;
  });
}
