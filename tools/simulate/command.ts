/** What npm run simulate does with its arguments. */
import { writeFileSync } from 'node:fs';
import {
  createSession,
  exportSession,
  isOperator,
  operate,
  OPERATOR_NAMES,
  readSetting,
  recordOf,
  setUp,
  type OperatorName,
  type RunRecord,
  type Session,
  type SettingValue,
} from '../../src/session/index.ts';
import { printJson, readArguments, UsageError, wholeNumber } from '../lib/commandLine.ts';
import { describeRecord } from '../lib/describeRecord.ts';
import {
  isScenario,
  playScenario,
  INJECTION_SCENARIO_NAMES,
  SCENARIO_NAMES,
} from '../../src/session/scenarios/index.ts';
import { describeTrack, findTracks, LOOKED_THROUGH, readTracks } from './tracks.ts';
import { runTrials } from './trials.ts';

/** Before the name of something that can go wrong with the needle. */
const SCENARIO = 'scenario:';

function readSettings(texts: readonly string[]): Record<string, SettingValue> {
  const settings: Record<string, SettingValue> = {};
  for (const text of texts) {
    const setting = readSetting(text);
    if (setting === null) throw new UsageError(`--set wants path=value, not "${text}".`);
    const [path, value] = setting;
    settings[path] = value;
  }
  return settings;
}

function readOperator(name: string): OperatorName {
  if (isOperator(name)) return name;
  const scenarios = [...SCENARIO_NAMES, ...INJECTION_SCENARIO_NAMES].map((one) => `${SCENARIO}${one}`);
  throw new UsageError(
    `There is no operator "${name}"; known: ${[...OPERATOR_NAMES, ...scenarios].join(', ')}.`,
  );
}

/** The played run of "scenario:name" or "scenario:name:wrong", on its own case, protocol and seed; null for other names. */
function readScenario(operator: string): Session | null {
  const [, name = '', answer = 'right'] = operator.startsWith(SCENARIO) ? operator.split(':') : [];
  if (!isScenario(name) || (answer !== 'right' && answer !== 'wrong')) return null;
  return playScenario(name, answer);
}

function saveLog(path: string, session: Session, operator: string, record: RunRecord): void {
  const text = `${JSON.stringify(exportSession(session, operator, { ...record }), null, 1)}\n`;
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(
      `The log cannot be written to "${path}": ${error instanceof Error ? error.message : ''}.`,
    );
  }
}

export async function simulate(): Promise<void> {
  const { values } = readArguments({
    case: { type: 'string' },
    protocol: { type: 'string', default: 'standard' },
    operator: { type: 'string', default: 'expert' },
    seed: { type: 'string', default: '1' },
    trials: { type: 'string' },
    track: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
    log: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  if (values.case === undefined)
    throw new UsageError('--case is missing, for instance --case obstetric-wet-tap.');
  const { case: caseId } = values;
  const scenario = readScenario(values.operator);
  const operator = scenario === null ? readOperator(values.operator) : 'expert';
  const seed = wholeNumber('seed', values.seed);
  const settings = readSettings(values.set);
  const trials = values.trials === undefined ? null : wholeNumber('trials', values.trials);
  if (trials !== null && (trials < 1 || trials > 100000)) {
    throw new UsageError(`--trials must lie between 1 and 100000, not ${trials}.`);
  }
  if (trials !== null && scenario !== null)
    throw new UsageError('A scenario is one run on its own seed; leave --trials out.');
  if (trials !== null && values.log !== undefined)
    throw new UsageError('--log goes with a single run, not --trials.');

  if (values.track !== undefined) {
    if (scenario !== null || values.log !== undefined)
      throw new UsageError('--track looks among the runs of an operator; leave --log and scenarios out.');
    const among = {
      caseId: values.case,
      protocol: values.protocol,
      operator,
      firstSeed: seed,
      count: trials ?? LOOKED_THROUGH,
      settings,
    };
    const found = findTracks(among, readTracks(values.track));
    if (values.json) printJson(found);
    else process.stdout.write(found.map(describeTrack).join('\n'));
    return;
  }
  if (trials !== null) {
    const all = {
      caseId,
      protocol: values.protocol,
      operator,
      firstSeed: seed,
      count: trials,
      settings,
    };
    const summary = await runTrials(all);
    if (values.json) printJson(summary);
    else process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
    return;
  }
  const session = scenario ?? createSession(setUp(caseId, values.protocol, seed, settings));
  if (scenario === null) operate(session, operator);
  const record = recordOf(session, values.operator);
  if (values.log !== undefined) saveLog(values.log, session, values.operator, record);
  if (values.json) printJson(record);
  else process.stdout.write(describeRecord(record));
}
