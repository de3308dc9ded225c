/** The switches of the address: one parsed table. A value that does not fit is named, never guessed at. */
import * as v from 'valibot';
import { CASES } from '../content/cases/index.ts';
import { PROTOCOLS, STANDARD_PROTOCOL } from '../content/protocols.ts';
import { Problem, readSetting, setUp, type Settings, type SettingValue } from '../session/index.ts';
import { PRESSURE_UNITS, type PressureUnit } from '../ui/lib/units.ts';

const QUALITIES = ['low', 'mid', 'high'] as const;
export type Quality = (typeof QUALITIES)[number];

export interface UrlSwitches {
  readonly case: string | null;
  readonly seed: number | null;
  readonly protocol: string | null;
  /** Settings of protocol, case or person, as `set=path=value`, as often as is wanted. */
  readonly settings: Settings;
  /** Time factor, for tests. */
  readonly speed: number;
  readonly webgl: boolean;
  readonly quality: Quality | null;
  readonly unit: PressureUnit | null;
  /** Frames of a fixed length that are counted, for tests. */
  readonly frames: 'counted' | null;
}

/** What is wrong with an address, as values for one sentence. */
export interface SwitchProblem {
  readonly name: string;
  readonly value: string;
  readonly allowed:
    | { readonly kind: 'list'; readonly list: readonly string[] }
    | { readonly kind: 'number'; readonly least: number; readonly most: number }
    | { readonly kind: 'unknown' }
    | { readonly kind: 'setting'; readonly problem: Problem | null };
}

export type SwitchResult =
  | { readonly ok: true; readonly switches: UrlSwitches }
  | { readonly ok: false; readonly problem: SwitchProblem };

const list = <const Values extends readonly string[]>(values: Values) => ({
  schema: v.picklist(values),
  allowed: { kind: 'list', list: values } as const,
});
const whole = (least: number, most: number) => ({
  schema: v.pipe(
    v.string(),
    v.regex(/^\d+$/),
    v.transform(Number),
    v.safeInteger(),
    v.minValue(least),
    v.maxValue(most),
  ),
  allowed: { kind: 'number', least, most } as const,
});

const TABLE = {
  case: list(CASES.map((one) => one.id)),
  seed: whole(0, Number.MAX_SAFE_INTEGER),
  protocol: list(PROTOCOLS.map((one) => one.id)),
  speed: whole(1, 60),
  webgl: list(['on', 'off']),
  q: list(QUALITIES),
  unit: list(PRESSURE_UNITS),
  frames: list(['counted']),
} as const;
type Name = keyof typeof TABLE;

function isName(name: string): name is Name {
  return Object.hasOwn(TABLE, name);
}

type Read = { readonly settings: Settings } | { readonly problem: SwitchProblem };

/** Every `set=path=value`; or what is wrong with the first that is not of that form, or with what they ask for. */
function readSettings(given: URLSearchParams): Read {
  const texts = given.getAll('set');
  const wrong = (value: string, problem: Problem | null): Read => ({
    problem: { name: 'set', value, allowed: { kind: 'setting', problem } },
  });
  const settings: Record<string, SettingValue> = {};
  for (const text of texts) {
    const setting = readSetting(text);
    if (setting === null) return wrong(text, null);
    const [path, value] = setting;
    settings[path] = value;
  }
  if (texts.length === 0) return { settings };
  const caseId = given.get('case') ?? CASES[0]?.id ?? '';
  try {
    setUp(caseId, given.get('protocol') ?? STANDARD_PROTOCOL.id, Number(given.get('seed') ?? 0), settings);
  } catch (error) {
    if (error instanceof Problem) return wrong(texts.join(' '), error);
    throw error;
  }
  return { settings };
}

/** Parse `?case=…&seed=…`; the first thing that does not fit is the problem. */
export function parseSwitches(search: string): SwitchResult {
  const given = new URLSearchParams(search);
  for (const [name, value] of given) {
    if (name === 'set') continue;
    if (!isName(name)) return { ok: false, problem: { name, value, allowed: { kind: 'unknown' } } };
    const { schema, allowed } = TABLE[name];
    if (!v.safeParse(schema, value).success) return { ok: false, problem: { name, value, allowed } };
  }
  const set = readSettings(given);
  if ('problem' in set) return { ok: false, problem: set.problem };
  const read = <Schema extends v.GenericSchema>(schema: Schema, name: Name): v.InferOutput<Schema> | null => {
    const value = given.get(name);
    return value === null ? null : v.parse(schema, value);
  };
  return {
    ok: true,
    switches: {
      case: read(TABLE.case.schema, 'case'),
      seed: read(TABLE.seed.schema, 'seed'),
      protocol: read(TABLE.protocol.schema, 'protocol'),
      settings: set.settings,
      speed: read(TABLE.speed.schema, 'speed') ?? 1,
      webgl: read(TABLE.webgl.schema, 'webgl') !== 'off',
      quality: read(TABLE.q.schema, 'q'),
      unit: read(TABLE.unit.schema, 'unit'),
      frames: read(TABLE.frames.schema, 'frames'),
    },
  };
}
