/** The same hands on other people, off the main thread. */
import { outcomeRange, type BodyState, type Patient } from '../physiology/index.ts';

interface Question {
  readonly body: BodyState;
  readonly patient: Patient;
  readonly count: number;
}

self.addEventListener('message', (event: MessageEvent<Question>) => {
  const { body, patient, count } = event.data;
  self.postMessage(outcomeRange(body, { patient }, count));
});
