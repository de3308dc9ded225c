import {
  createSession,
  operate,
  setUp,
  type OperatorName,
  type Session,
} from '../../../src/session/index.ts';

export const CASE_ID = 'obstetric-wet-tap';

export function freshSession(seed: number): Session {
  return createSession(setUp(CASE_ID, 'standard', seed));
}

export function finishedSession(operator: OperatorName, seed: number): Session {
  const session = freshSession(seed);
  operate(session, operator);
  return session;
}
