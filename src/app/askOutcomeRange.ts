import type { BodyState, OutcomeRange, Patient } from '../physiology/index.ts';

/** Ask a worker for the range of outcomes; the worker ends with its answer. */
export function askOutcomeRange(
  body: Readonly<BodyState>,
  patient: Patient,
  count: number,
): Promise<OutcomeRange> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./outcomeWorker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<OutcomeRange>) => {
      resolve(event.data);
      worker.terminate();
    });
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message));
      worker.terminate();
    });
    worker.postMessage({ body, patient, count });
  });
}
