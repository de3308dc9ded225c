/** The switches of the address: one parsed table. A value that does not fit is named, never guessed at. */
import * as v from 'valibot';
import { CASES } from '../content/cases/index.ts';
import { PROTOCOLS } from '../content/protocols.ts';
import { PRESSURE_UNITS, type PressureUnit } from '../ui/lib/units.ts';

const QUALITIES = ['low', 'mid', 'high'] as const;
export type Quality = (typeof QUALITIES)[number];

export interface UrlSwitches {
  readonly case: string | null;
  readonly seed: number | null;
  readonly protocol: string | null;
  /** Time factor, for tests. */
  readonly speed: number;
  readonly webgl: boolean;
  readonly quality: Quality | null;
  readonly unit: PressureUnit | null;
}

/** What is wrong with an address, as values for one sentence. */
export interface SwitchProblem {
  readonly name: string;
  readonly value: string;
  readonly allowed:
    | { readonly kind: 'list'; readonly list: readonly string[] }
    | { readonly kind: 'number'; readonly least: number; readonly most: number }
    | { readonly kind: 'unknown' };
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
} as const;
type Name = keyof typeof TABLE;

function isName(name: string): name is Name {
  return Object.hasOwn(TABLE, name);
}

/** Parse `?case=…&seed=…`; the first thing that does not fit is the problem. */
export function parseSwitches(search: string): SwitchResult {
  const given = new URLSearchParams(search);
  for (const [name, value] of given) {
    if (!isName(name)) return { ok: false, problem: { name, value, allowed: { kind: 'unknown' } } };
    const { schema, allowed } = TABLE[name];
    if (!v.safeParse(schema, value).success) return { ok: false, problem: { name, value, allowed } };
  }
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
      speed: read(TABLE.speed.schema, 'speed') ?? 1,
      webgl: read(TABLE.webgl.schema, 'webgl') !== 'off',
      quality: read(TABLE.q.schema, 'q'),
      unit: read(TABLE.unit.schema, 'unit'),
    },
  };
}
