/** A run as text and back again; a run as a file on the reader's computer. */
import {
  exportSession,
  parseSessionFile,
  recordOf,
  replaySession,
  sameModel,
  type Session,
  type SessionFile,
} from '../session/index.ts';

export const OPERATOR = 'learner';

/** The text of a session file; a finished run carries its record. */
export function sessionText(session: Session): string {
  const ended = session.snapshot.machine.phase === 'debrief';
  const recorded = ended ? recordOf(session, OPERATOR) : null;
  return JSON.stringify(exportSession(session, OPERATOR, recorded));
}

export type OpenedRun =
  | { readonly kind: 'session'; readonly session: Session; readonly file: SessionFile }
  /** Saved by another model: never rescored silently. */
  | { readonly kind: 'recorded'; readonly file: SessionFile };

/** Open the text of a session file. Throws a SessionFileError whose message is a sentence. */
export function openText(text: string): OpenedRun {
  const file = parseSessionFile(text);
  if (!sameModel(file)) return { kind: 'recorded', file };
  const session = replaySession(file);
  handsOff(session);
  return { kind: 'session', session, file };
}

/** No hand is on anything after a reload: what was held when the run was kept is let go, and logged as such. */
function handsOff(session: Session): void {
  const { controls, machine } = session.snapshot;
  if (machine.step === null) return;
  if (controls.needleSpeedMmPerS !== 0) session.perform({ type: 'setNeedleSpeed', speedMmPerS: 0 });
  if (controls.syringePressed) session.perform({ type: 'pressSyringe', pressed: false });
  if (controls.injectionRateMlPerS > 0) session.perform({ type: 'setInjectionRate', mlPerS: 0 });
}

export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

export function fileName(session: Session): string {
  const { teachingCase, seed } = session.snapshot;
  return `bloodpatch-${teachingCase.id}-${seed}.json`;
}
