/** What can go wrong, played: whole runs with a right or a wrong answer, and the run cut off just after it happened. */
import { TICKS_PER_SECOND } from '../../physiology/types.ts';
import { exportSession, type SessionFile } from '../file.ts';
import { operateAs } from '../operators/index.ts';
import { createSession } from '../session.ts';
import { setUp } from '../setup.ts';
import type { Session } from '../types.ts';
import { IMAGING_SCENARIOS, type ImagingScenarioName } from './imaging.ts';
import { INJECTION_SCENARIOS, type InjectionScenarioName } from './injection.ts';
import { SCENARIOS, type Scenario, type ScenarioName } from './table.ts';

export type { ScenarioName };
export type AnyScenarioName = ScenarioName | InjectionScenarioName | ImagingScenarioName;

const ALL: Readonly<Record<AnyScenarioName, Scenario>> = {
  ...SCENARIOS,
  ...INJECTION_SCENARIOS,
  ...IMAGING_SCENARIOS,
};

const CASE_ID = 'obstetric-wet-tap';
/** From the event to the picture of it, s: so that what was told is there to be seen. */
const AFTER_S = 0.5;

/** Those of the needle. */
export const SCENARIO_NAMES = Object.keys(SCENARIOS) as readonly ScenarioName[];
/** Those of the blood that goes in. */
export const INJECTION_SCENARIO_NAMES = Object.keys(INJECTION_SCENARIOS) as readonly InjectionScenarioName[];

export function isScenario(name: string): name is AnyScenarioName {
  return Object.hasOwn(ALL, name);
}

function play(name: AnyScenarioName, answer: 'right' | 'wrong'): Session {
  const scenario: Scenario = ALL[name];
  const session = createSession(
    setUp(scenario.caseId ?? CASE_ID, 'standard', scenario.seed, scenario.settings),
  );
  operateAs(session, scenario[answer]);
  return session;
}

/** The whole procedure in which this happens, answered rightly or wrongly. */
export function playScenario(name: AnyScenarioName, answer: 'right' | 'wrong' = 'right'): Session {
  return play(name, answer);
}

/** Index of the moment at which it had happened; -1 when it never did. */
export function eventIndex(session: Session, name: AnyScenarioName): number {
  const scenario: Scenario = ALL[name];
  return session.snapshot.moments.findIndex((moment) => scenario.event(moment));
}

/** The session's file from its beginning to the moment just after it happened, before anything was answered. */
export function scenarioFile(name: AnyScenarioName): SessionFile {
  const session = play(name, 'right');
  const index = eventIndex(session, name);
  const event = session.snapshot.moments[index];
  if (event === undefined) throw new Error(`${name} did not happen.`);
  const acts = session.snapshot.moments.slice(0, index + 1).filter(({ kind }) => kind === 'act').length;
  const log = session.log.slice(0, acts);
  const nextTick = session.log[acts]?.tick ?? session.snapshot.tick;
  const afterTick = Math.min(nextTick, event.tick + Math.round(AFTER_S * TICKS_PER_SECOND));
  return {
    ...exportSession(session, 'expert', null),
    log,
    finalTick: Math.max(log.at(-1)?.tick ?? 0, afterTick),
  };
}
