/** Questions to a worker of their own, which ends with its answer: the range of outcomes, and the outlook of two days. */
import type { BodyState, Outlook, OutcomeRange, Patient } from '../physiology/index.ts';
import { OUTLOOK_TIMES_S } from '../ui/axis/stops.ts';
import type { SessionSnapshot } from '../session/index.ts';
import type { Question } from './outcomeWorker.ts';

function ask<Answer>(question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./outcomeWorker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<Answer>) => {
      resolve(event.data);
      worker.terminate();
    });
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message));
      worker.terminate();
    });
    worker.postMessage(question);
  });
}

export function askOutcomeRange(
  body: Readonly<BodyState>,
  patient: Patient,
  count: number,
): Promise<OutcomeRange> {
  return ask({ about: 'range', body, patient, count });
}

export function askOutlook({ body, patient, course }: SessionSnapshot): Promise<Outlook> {
  return ask({ about: 'outlook', body, patient, course, timesS: OUTLOOK_TIMES_S });
}
