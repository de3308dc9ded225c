/** Example sessions for a class: at the beginning of a step, as an expert came there, or just after something went wrong. */
import { type Jump } from '../content/lesson/jumps.ts';
import { exportSession, type SessionFile } from './file.ts';
import { operateUntilDischarge } from './operators/index.ts';
import { isScenario, scenarioFile, type AnyScenarioName } from './scenarios/index.ts';
import { createSession } from './session.ts';
import { setUp } from './setup.ts';

const CASE_ID = 'obstetric-wet-tap';
const PROTOCOL_ID = 'standard';
const SEED = 1;

/** The session's file from its beginning to the moment at which this step was entered. */
function stepFile(step: string): SessionFile {
  const session = createSession(setUp(CASE_ID, PROTOCOL_ID, SEED, {}));
  operateUntilDischarge(session, 'expert');
  const { moments } = session.snapshot;
  const index = moments.findIndex(({ kind, path }) => kind === 'state' && path.startsWith(`${step}.`));
  const entered = moments[index];
  if (entered === undefined) throw new Error(`The expert did not come to ${step}.`);
  const acts = moments.slice(0, index + 1).filter(({ kind }) => kind === 'act').length;
  const log = session.log.slice(0, acts);
  return {
    ...exportSession(session, 'expert', null),
    log,
    finalTick: Math.max(log.at(-1)?.tick ?? 0, entered.tick),
  };
}

/** What an act brings to light on its own tick comes in a replay without that act with the body's next step: within this, ticks. */
const NEXT_STEP_TICKS = 12;

function troubleFile(name: AnyScenarioName): SessionFile {
  const file = scenarioFile(name);
  return { ...file, finalTick: file.finalTick + NEXT_STEP_TICKS };
}

/** A file whose replay stands where the jump leads. It takes seconds: off the main thread. */
export function jumpFile(jump: Jump): SessionFile {
  return isScenario(jump) ? troubleFile(jump) : stepFile(jump);
}
