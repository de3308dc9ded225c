/**
 * What every engine does: twenty procedures by the scripted operators, each replayed from its log. One line each: the run, the
 * hash of its state, that of the replay, and that of its record (which holds the follow-up of two days). Uses nothing but the
 * language, so that it runs in a bare shell.
 */
import {
  createSession,
  exportSession,
  operate,
  OPERATORS,
  parseSessionFile,
  recordOf,
  replaySession,
  setUp,
} from '../../src/session/index.ts';
import { fingerprint } from '../../src/session/stateHash.ts';

/** Given by bare shells; the bundle gives it to Node. */
declare const print: (text: string) => void;

const RUNS = 20;
const FIRST_SEED = 301;

for (let i = 0; i < RUNS; i++) {
  const operator = OPERATORS[i % OPERATORS.length] ?? 'expert';
  const seed = FIRST_SEED + i;
  const session = createSession(setUp('obstetric-wet-tap', 'standard', seed));
  operate(session, operator);
  const record = recordOf(session, operator);
  const file = parseSessionFile(JSON.stringify(exportSession(session, operator, { ...record })));
  const again = replaySession(file).stateHash();
  print([`${operator} on seed ${seed}`, session.stateHash(), again, fingerprint(record)].join('\t'));
}
