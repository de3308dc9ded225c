/**
 * Session files: case, protocol, seed and log are the whole run. A file also carries the summary that was
 * recorded, so that it can still be read when the model has changed since.
 */
import { finish, type Slices } from '../imaging/slices.ts';
import * as v from 'valibot';
import { ActSchema } from '../machines/acts.ts';
import { TICKS_PER_SECOND } from '../physiology/types.ts';
import { MODEL_VERSION } from './modelVersion.ts';
import { Problem } from './problem.ts';
import { createSession } from './session.ts';
import { setUp } from './setup.ts';
import { SetupError } from './setupError.ts';
import type { LogEntry, Session } from './types.ts';

export const SESSION_FORMAT = 'bloodpatch-session';
export const SESSION_FORMAT_VERSION = 1;

/** Two patches, the days between them and all the waiting: nothing that a person records is longer. */
const LONGEST_RUN_S = 14 * 24 * 3600;
const LONGEST_LOG = 20_000;

const tick = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_RUN_S * TICKS_PER_SECOND));

const SessionFileSchema = v.strictObject({
  format: v.literal(SESSION_FORMAT),
  formatVersion: v.literal(SESSION_FORMAT_VERSION),
  modelVersion: v.string(),
  caseId: v.string(),
  protocolId: v.string(),
  operator: v.string(),
  seed: v.pipe(v.number(), v.safeInteger()),
  settings: v.record(v.string(), v.nullable(v.union([v.number(), v.string(), v.boolean()]))),
  finalTick: tick,
  log: v.pipe(
    v.array(v.strictObject({ tick, act: ActSchema, refused: v.boolean() })),
    v.maxLength(LONGEST_LOG),
  ),
  /** Recorded at the time of saving; null when the run had not ended. */
  recorded: v.nullable(v.looseObject({ stateHash: v.string() })),
});
export type SessionFile = v.InferOutput<typeof SessionFileSchema>;

/** What was wrong with a file, where, and what to do. */
export class SessionFileError extends Problem {
  override readonly name = 'SessionFileError';
}

/** A session as a plain object for JSON. */
export function exportSession(
  session: Session,
  operator: string,
  recorded: { readonly stateHash: string } | null,
): SessionFile {
  const { snapshot } = session;
  return {
    format: SESSION_FORMAT,
    formatVersion: SESSION_FORMAT_VERSION,
    modelVersion: MODEL_VERSION,
    caseId: snapshot.teachingCase.id,
    protocolId: snapshot.protocol.id,
    operator,
    seed: snapshot.seed,
    settings: snapshot.settings,
    finalTick: snapshot.tick,
    log: session.log.map((entry) => ({ ...entry })),
    recorded: recorded === null ? null : { ...recorded },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SessionFileError('file.notJson', { where: error instanceof Error ? error.message : '' });
  }
}

function checkHeader(data: unknown): void {
  const header = v.safeParse(v.looseObject({ format: v.string(), formatVersion: v.number() }), data);
  if (!header.success || header.output.format !== SESSION_FORMAT) {
    throw new SessionFileError('file.otherFormat', { format: SESSION_FORMAT });
  }
  if (header.output.formatVersion !== SESSION_FORMAT_VERSION) {
    throw new SessionFileError('file.otherVersion', {
      found: String(header.output.formatVersion),
      read: String(SESSION_FORMAT_VERSION),
    });
  }
}

function checkOrder(log: readonly LogEntry[], finalTick: number): void {
  let last = 0;
  for (const [index, entry] of log.entries()) {
    if (entry.tick < last) {
      throw new SessionFileError('file.order', { index: String(index), tick: String(entry.tick) });
    }
    last = entry.tick;
  }
  const waitedS = log.reduce(
    (sum, { act, refused }) => sum + (act.type === 'passTime' && !refused ? act.seconds : 0),
    0,
  );
  if (waitedS > LONGEST_RUN_S) {
    throw new SessionFileError('file.tooLong');
  }
  if (finalTick < last) {
    throw new SessionFileError('file.cutShort');
  }
}

/** The file's names and settings, looked up. */
function setUpFile(file: SessionFile) {
  try {
    return setUp(file.caseId, file.protocolId, file.seed, file.settings);
  } catch (error) {
    if (error instanceof SetupError) throw new SessionFileError('file.cannotRun', {}, error);
    throw error;
  }
}

/** Parse the text of a session file; throws a SessionFileError with one sentence that says what and where. */
export function parseSessionFile(text: string): SessionFile {
  const data = parseJson(text);
  checkHeader(data);
  const parsed = v.safeParse(SessionFileSchema, data);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new SessionFileError('file.damaged', {
      where: v.getDotPath(issue) ?? SESSION_FORMAT,
      issue: issue.message,
    });
  }
  const file = parsed.output;
  setUpFile(file);
  checkOrder(file.log, file.finalTick);
  return file;
}

/** Whether the model that wrote the file is the one that reads it: only then may it be rescored. */
export function sameModel(file: SessionFile): boolean {
  return file.modelVersion === MODEL_VERSION;
}

/**
 * Run a session file again from its log. Under the same model it ends in the same state to the last bit.
 * Throws a SessionFileError when an act is answered differently from what the log says.
 */
export function replaySession(file: SessionFile): Session {
  return finish(replaying(file));
}

/** The same act by act, for a page that must not stand still meanwhile. */
export function* replaying(file: SessionFile): Slices<Session> {
  const session = createSession(setUpFile(file));
  for (const [index, entry] of file.log.entries()) {
    session.advanceTo(entry.tick);
    const { accepted } = session.perform(entry.act);
    if (accepted === entry.refused) {
      throw new SessionFileError(accepted ? 'file.allowedNow' : 'file.refusedNow', {
        index: String(index),
        act: entry.act.type,
      });
    }
    yield;
  }
  session.advanceTo(file.finalTick);
  return session;
}
