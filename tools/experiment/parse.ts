/** From the text of a file to an experiment; what is wrong is said by path, in one sentence. */
import * as v from 'valibot';
import { ExperimentSchema, faultsOf, type Experiment } from '../../src/physiology/experiment/index.ts';
import { UsageError } from '../lib/commandLine.ts';
import { nearest } from '../../src/session/nearest.ts';
import {
  boundsOf,
  chosen,
  descriptionOf,
  shapeAt,
  shapeOf,
  unwrap,
  waysOf,
  wordsOf,
  type Shape,
} from './shape.ts';

type Path = readonly (string | number)[];

/** A path as it would be written in a program: controls[2].rateMlPerS. */
export function pathText(path: Path): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return text.replace(/^\./, '') || 'the file';
}

const keysOf = (shape: Shape | null, data: unknown): string[] => {
  const bare = shape === null ? null : unwrap(shape);
  const here = bare?.type === 'variant' ? chosen(bare, data) : bare;
  return Object.keys(here?.entries ?? {});
};

function at(data: unknown, path: Path): unknown {
  let here = data;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Reflect.get(here, key);
  }
  return here;
}

const shown = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

const ROOT = shapeOf(ExperimentSchema);

/** What a value must be, with its range and unit. */
function wanted(shape: Shape): string {
  const [low, high] = boundsOf(shape);
  const about = descriptionOf(shape);
  const range = low !== null && high !== null ? `from ${low} to ${high}` : '';
  const of = about === '' ? '' : ` (${about})`;
  const type = shape.type === 'union' ? waysOf(shape) : shape.type;
  return `${[`a ${type}`, range].filter((part) => part !== '').join(' ')}${of}`;
}

function oneOf(value: unknown, known: readonly string[]): string {
  const near = typeof value === 'string' ? nearest(value, known) : null;
  const list = known.length > 12 ? '' : `; known: ${known.join(', ')}`;
  return near === null
    ? `${shown(value)} is not known${list}`
    : `${shown(value)} is not known, the nearest known name is "${near}"${list}`;
}

/** One issue in words. */
function explain(issue: v.BaseIssue<unknown>, data: unknown): string {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const parent = path.slice(0, -1);
  const last = path.at(-1);
  const place = pathText(path);
  const shape = shapeAt(ROOT, data, path);
  const given = at(data, path);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = keysOf(shapeAt(ROOT, data, parent), at(data, parent));
    return `${place}: there is no such field, the nearest known name is "${nearest(String(last), known) ?? ''}"; known: ${known.join(', ')}.`;
  }
  if (given === undefined) {
    const about = shape === null ? '' : descriptionOf(unwrap(shape));
    return `${place}: is missing${about === '' ? '' : ` (${about})`}.`;
  }
  if (issue.type === 'variant' && shape !== null) return `${place}: ${oneOf(given, wordsOf(unwrap(shape)))}.`;
  if (issue.type === 'picklist') {
    const options = shape === null ? [] : (unwrap(shape).options ?? []);
    return `${place}: ${oneOf(given, options.map(String))}.`;
  }
  const numeric = ['number', 'finite', 'min_value', 'max_value', 'integer'].includes(issue.type);
  if (numeric && shape !== null) {
    const whole = issue.type === 'integer' ? ', whole' : '';
    return `${place}: ${shown(given)} does not fit; it must be ${wanted(unwrap(shape))}${whole}.`;
  }
  return `${place}: ${issue.message}.`;
}

/** A variant's issue stands at its key; its parent holds the shape. */
function explained(issue: v.BaseIssue<unknown>, data: unknown): string {
  if (issue.type !== 'variant' || issue.path === undefined) return explain(issue, data);
  const path = issue.path.map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const shape = shapeAt(ROOT, data, path.slice(0, -1));
  if (shape === null || unwrap(shape).type !== 'variant') return explain(issue, data);
  const given = at(data, path);
  if (given === undefined)
    return `${pathText(path)}: is missing; known: ${wordsOf(unwrap(shape)).join(', ')}.`;
  return `${pathText(path)}: ${oneOf(given, wordsOf(unwrap(shape)))}.`;
}

/** Data as an experiment; throws a UsageError with one sentence that says where and what. */
export function experimentFrom(data: unknown): Experiment {
  const parsed = v.safeParse(ExperimentSchema, data);
  if (!parsed.success) throw new UsageError(explained(parsed.issues[0], data));
  const [fault] = faultsOf(parsed.output);
  if (fault !== undefined) throw new UsageError(`${pathText(fault.path)}: ${fault.message}.`);
  return parsed.output;
}

/** Text as JSON; throws a UsageError that says where it breaks off. */
export function readJson(text: string, from: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${from} is not JSON: ${error instanceof Error ? error.message : ''}.`);
  }
}

/** The parts of a path as it is written: controls[2].rateMlPerS. */
function partsOf(path: string): (string | number)[] {
  return path
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** A copy of the data with another value at a path; a new field is left to the schema to judge. */
function withValue(data: unknown, path: Path, value: unknown, setting: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof data !== 'object' || data === null || (Array.isArray(data) && !(key in data)))
    throw new UsageError(`--set ${setting}: there is nothing at that place of the file.`);
  if (Array.isArray(data))
    return data.map((item: unknown, index) => (index === key ? withValue(item, rest, value, setting) : item));
  const inner: unknown = Reflect.get(data, key) ?? (rest.length > 0 ? {} : undefined);
  return { ...data, [key]: withValue(inner, rest, value, setting) };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The data with what --set path=value asks for; values are JSON, or else text. */
export function withSettings(data: unknown, settings: readonly string[]): unknown {
  return settings.reduce((before: unknown, setting) => {
    const equals = setting.indexOf('=');
    if (equals < 1) throw new UsageError(`--set wants path=value, not "${setting}".`);
    const path = partsOf(setting.slice(0, equals));
    return withValue(before, path, valueOf(setting.slice(equals + 1)), setting);
  }, data);
}
