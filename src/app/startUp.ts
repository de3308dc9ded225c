/** What the page begins with: an address that does not fit, a run to go on with, a new run, or the start screen. */
import { browserStore, forgetRun, keptRun } from '../records/index.ts';
import { createSession, Problem, setUp, type Session, type SessionFile } from '../session/index.ts';
import { CASES } from '../content/cases/index.ts';
import { STANDARD_PROTOCOL, type Guidance } from '../content/protocols.ts';
import { openText } from './sessionFiles.ts';
import type { UrlSwitches } from './urlSwitches.ts';

/** Of a run that nobody chose one for. */
export const FIRST_SEED = 1;

export type StartUp =
  | { readonly kind: 'start'; readonly problem: Problem | null }
  | {
      readonly kind: 'session';
      readonly session: Session;
      readonly resumed: boolean;
      readonly problem: Problem | null;
    }
  /** A run that an older model made: it is shown as it was recorded and never scored anew. */
  | { readonly kind: 'recorded'; readonly recorded: SessionFile['recorded'] };

/** A new run from the address's switches, with the reader's and the module's own choices for what they leave open. */
export function newSession(
  switches: UrlSwitches,
  seed: number,
  guidance?: Guidance,
  chosenCase?: string,
): Session {
  const caseId = switches.case ?? chosenCase ?? CASES[0]?.id ?? '';
  const protocolId = switches.protocol ?? STANDARD_PROTOCOL.id;
  const chosen = guidance === undefined ? {} : { 'protocol.guidance': guidance };
  const settings = { ...chosen, ...switches.settings };
  return createSession(setUp(caseId, protocolId, switches.seed ?? seed, settings));
}

/** Whether the run that was kept is the one that the address asks for. */
function fits(session: Session, { case: caseId, seed, protocol, settings }: UrlSwitches): boolean {
  const { snapshot } = session;
  return (
    (caseId === null || snapshot.teachingCase.id === caseId) &&
    (seed === null || snapshot.seed === seed) &&
    (protocol === null || snapshot.protocol.id === protocol) &&
    Object.entries(settings).every(([path, value]) => snapshot.settings[path] === value)
  );
}

/** Whether the address asks for a run of its own. */
export function asksForRun({ case: caseId, seed, protocol, settings }: UrlSwitches): boolean {
  return caseId !== null || seed !== null || protocol !== null || Object.keys(settings).length > 0;
}

export function startUp(switches: UrlSwitches): StartUp {
  const asked = asksForRun(switches);
  const fresh = (problem: Problem | null): StartUp =>
    asked
      ? { kind: 'session', session: newSession(switches, FIRST_SEED), resumed: false, problem }
      : { kind: 'start', problem };
  const store = browserStore();
  const text = keptRun(store);
  if (text === null) return fresh(null);
  try {
    const opened = openText(text);
    if (opened.kind === 'recorded') {
      return asked ? fresh(null) : { kind: 'recorded', recorded: opened.file.recorded };
    }
    if (fits(opened.session, switches)) {
      // Nobody's foot is on the pedal of a page that has just been loaded.
      if (opened.session.snapshot.controls.screening)
        opened.session.perform({ type: 'setScreening', on: false });
      return { kind: 'session', session: opened.session, resumed: true, problem: null };
    }
    return fresh(null);
  } catch (error) {
    forgetRun(store);
    return fresh(error instanceof Problem ? error : new Problem('error.fileRead'));
  }
}
