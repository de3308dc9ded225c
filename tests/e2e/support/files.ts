/** Session files made without a screen, to be opened on the page. */
import {
  createSession,
  exportSession,
  operate,
  recordOf,
  setUp,
  type OperatorName,
  type SessionFile,
  type SettingValue,
} from '../../../src/session/index.ts';

export interface SavedRun {
  readonly file: SessionFile;
  readonly stateHash: string;
}

export function savedRun(
  operator: OperatorName,
  seed: number,
  settings: Readonly<Record<string, SettingValue>> = {},
): SavedRun {
  const session = createSession(setUp('obstetric-wet-tap', 'standard', seed, settings));
  operate(session, operator);
  const record = recordOf(session, operator);
  return { file: exportSession(session, operator, { ...record }), stateHash: record.stateHash };
}

/** What the page's file chooser takes. */
export function asUpload(text: string, name = 'run.json') {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}
