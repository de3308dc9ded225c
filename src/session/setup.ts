/** From names, a seed and changed settings to what a session needs; all of it parsed. */
import * as v from 'valibot';
import { CaseSchema, type TeachingCase } from '../content/caseSchema.ts';
import { CASE_LIMITS, CASES, findCase } from '../content/cases/index.ts';
import { findProtocol, PROTOCOLS, ProtocolSchema, type Protocol } from '../content/protocols.ts';
import { TARGETED_VOLUME } from '../content/imaging.ts';
import { drawPerson, type PatientChanges } from '../physiology/index.ts';
import { nearest } from './nearest.ts';
import { PATIENT_SETTINGS, patientChange } from './patientSettings.ts';
import { SetupError } from './setupError.ts';

export type SettingValue = number | string | boolean | null;
/** Changes to the case, the protocol or the drawn person, e.g. {'protocol.targetVolumeMl': 15, 'patient.haematocrit': 0.4}. */
export type Settings = Readonly<Record<string, SettingValue>>;

export interface SessionSetup {
  /** As it is told of the person of this seed. */
  readonly teachingCase: TeachingCase;
  readonly protocol: Protocol;
  /** What of the drawn person is otherwise. */
  readonly patientChanges: PatientChanges;
  /** A safe integer. */
  readonly seed: number;
  readonly settings: Settings;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every setting of these rooms: the paths of their values, but not their names. */
function settingsOf(data: Readonly<Record<string, unknown>>, before = ''): string[] {
  return Object.entries(data).flatMap(([key, value]) => {
    if (isRecord(value)) return settingsOf(value, `${before}${key}.`);
    return key === 'id' ? [] : [`${before}${key}`];
  });
}

/** A copy of `data` in which the value at `path` is another; null when there is no such path. */
function withValue(
  data: Record<string, unknown>,
  path: readonly string[],
  value: SettingValue,
): Record<string, unknown> | null {
  const [key, ...rest] = path;
  if (key === undefined || !Object.hasOwn(data, key)) return null;
  const inner = data[key];
  if (rest.length === 0) return isRecord(inner) ? null : { ...data, [key]: value };
  const changed = isRecord(inner) ? withValue(inner, rest, value) : null;
  return changed === null ? null : { ...data, [key]: changed };
}

function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
  room: string,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new SetupError('setup.doesNotFit', {
    setting: `${room}.${v.getDotPath(issue) ?? ''}`,
    issue: issue.message,
  });
}

/** Look the names up and apply the settings; throws a SetupError with one sentence. */
export function setUp(
  caseId: string,
  protocolId: string,
  seed: number,
  settings: Settings = {},
): SessionSetup {
  const found = findCase(caseId);
  if (found === undefined) {
    throw new SetupError('setup.noCase', { name: caseId, known: CASES.map((one) => one.id).join(', ') });
  }
  const protocol = findProtocol(protocolId);
  if (protocol === undefined) {
    throw new SetupError('setup.noProtocol', {
      name: protocolId,
      known: PROTOCOLS.map((one) => one.id).join(', '),
    });
  }
  if (!Number.isSafeInteger(seed)) throw new SetupError('setup.seed', { seed: String(seed) });
  const limits = CASE_LIMITS[caseId];
  const teachingCase = limits === undefined ? found : drawPerson(found, limits, seed);
  // At its own level a hole wants less blood.
  const volumes = teachingCase.plan === 'targeted' ? TARGETED_VOLUME : {};
  let rooms: Record<string, unknown> = { case: teachingCase, protocol: { ...protocol, ...volumes } };
  let patientChanges: PatientChanges = {};
  for (const [setting, value] of Object.entries(settings)) {
    if (setting.endsWith('.id')) throw new SetupError('setup.isName', { setting });
    const ofPatient = patientChange(setting, value);
    if (ofPatient !== null) {
      patientChanges = { ...patientChanges, ...ofPatient };
      continue;
    }
    const changed = withValue(rooms, setting.split('.'), value);
    if (changed === null) {
      const known = nearest(setting, [...settingsOf(rooms), ...PATIENT_SETTINGS]) ?? '';
      throw new SetupError('setup.noSetting', { setting, nearest: known });
    }
    rooms = changed;
  }
  return {
    teachingCase: parse(CaseSchema, rooms['case'], 'case'),
    protocol: parse(ProtocolSchema, rooms['protocol'], 'protocol'),
    patientChanges,
    seed,
    settings,
  };
}
