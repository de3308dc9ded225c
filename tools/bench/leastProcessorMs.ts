/**
 * The processor's time for a task, ms: the least of several runs. Time in which other work has the processor does not
 * count, and what it costs to share caches with that work only ever adds, so that the least is the task's own.
 */
export function leastProcessorMs(task: () => void, runs: number): number {
  let least = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = process.cpuUsage();
    task();
    least = Math.min(least, process.cpuUsage(start).user / 1000);
  }
  return least;
}
