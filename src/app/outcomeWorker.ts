/** What takes long to work out about a patch, off the main thread: the same hands on other people, and her two days. */
import { outcomeRange, outlook, type BodyState, type Patient } from '../physiology/index.ts';

export type Question =
  | {
      readonly about: 'range';
      readonly body: Readonly<BodyState>;
      readonly patient: Patient;
      readonly count: number;
    }
  | {
      readonly about: 'outlook';
      readonly body: Readonly<BodyState>;
      readonly patient: Patient;
      readonly course: readonly Readonly<BodyState>[];
      readonly timesS: readonly number[];
    };

self.addEventListener('message', (event: MessageEvent<Question>) => {
  const asked = event.data;
  const { body, patient } = asked;
  self.postMessage(
    asked.about === 'range'
      ? outcomeRange(body, { patient }, asked.count)
      : outlook(body, patient, asked.course, asked.timesS),
  );
});
