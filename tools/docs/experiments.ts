/** The fields of an experiment file and everything that can be observed, as docs/experiments.md lists them. */
import { ExperimentSchema, OBSERVABLES } from '../../src/physiology/experiment/index.ts';
import {
  boundsOf,
  descriptionOf,
  isShape,
  shapeOf,
  unwrap,
  waysOf,
  type Shape,
} from '../experiment/shape.ts';
import type { GeneratedPart } from './part.ts';

const FILE = 'docs/experiments.md';

const code = (text: string) => `\`${text}\``;
const cell = (text: string) => text.replaceAll('|', '\\|');

/** What may stand there: type and range, or the words. */
function allowed(shape: Shape): string {
  const bare = unwrap(shape);
  const [low, high] = boundsOf(bare);
  const words = (bare.options ?? []).filter((option) => typeof option === 'string');
  if (bare.type === 'literal') return code(String(bare.literal));
  if (bare.type === 'picklist') {
    return words.length > 20 ? 'an observable' : words.map(code).join(', ');
  }
  if (bare.type === 'union') return waysOf(bare);
  if (bare.type === 'array') {
    const item = bare.item === undefined ? undefined : unwrap(bare.item);
    if (item?.type === 'variant') return 'list of controls';
    return item?.entries === undefined ? 'list' : 'list of objects';
  }
  if (bare.type === 'strict_tuple') return '[least, most]';
  if (bare.type === 'strict_object') return 'object';
  const range = low === null || high === null ? '' : `, ${low} to ${high}`;
  return `${bare.type}${range}`;
}

/** Whether a field may be left out, and what stands in its place. */
function otherwise(shape: Shape): string {
  if (shape.type !== 'optional') return '**needed**';
  const { default: value } = shape;
  return value === undefined ? 'may be left out' : `left out: ${code(JSON.stringify(value))}`;
}

/** What an object is, be it alone or in a list. */
function objectIn(shape: Shape): Shape | null {
  const bare = unwrap(shape);
  if (bare.entries !== undefined) return bare;
  return bare.item === undefined ? null : objectIn(bare.item);
}

function table(entries: Readonly<Record<string, Shape>>): string {
  const lines = ['| field | what may stand there | | meaning |', '| --- | --- | --- | --- |'];
  for (const [key, shape] of Object.entries(entries)) {
    const about = descriptionOf(shape) || descriptionOf(unwrap(shape));
    lines.push(`| ${code(key)} | ${cell(allowed(shape))} | ${cell(otherwise(shape))} | ${cell(about)} |`);
  }
  return lines.join('\n');
}

const SKIPPED = new Set(['limits', 'posture', 'controls', 'who', 'only', 'until', 'steps', 'is']);

/** An object and the objects in it, each under its own heading. */
function sections(title: string, shape: Shape): string[] {
  const { entries = {} } = shape;
  const own = [`#### ${code(title)}`, table(entries)];
  const inner = Object.entries(entries).flatMap(([key, child]) => {
    const found = SKIPPED.has(key) ? null : objectIn(child);
    return found === null ? [] : sections(`${title}.${key}`, found);
  });
  return [...own, ...inner];
}

const ROOT = shapeOf(ExperimentSchema);
const entry = (key: string): Shape => {
  const found = ROOT.entries?.[key];
  if (found === undefined) throw new Error(`The schema has no field ${key}.`);
  return found;
};

function fields(): string {
  const who = objectIn(entry('who'));
  const posture = objectIn(entry('posture'));
  const condition = who?.entries?.['only'];
  const conditionShape = condition === undefined ? null : objectIn(condition);
  return [
    '#### The file',
    table(ROOT.entries ?? {}),
    ...(who === null ? [] : sections('who', who)),
    '`who.limits` has the fields of `who.patient`, each with [least, most]. Conditions, as in `only` and `until`:',
    ...(conditionShape === null ? [] : [table(conditionShape.entries ?? {})]),
    ...(posture === null ? [] : sections('posture', posture)),
    ...['arms', 'readings', 'study'].flatMap((key) => {
      const found = objectIn(entry(key));
      return found === null ? [] : sections(key, found);
    }),
  ].join('\n\n');
}

function controls(): string {
  const list = unwrap(entry('controls')).item;
  const options = list === undefined ? [] : (unwrap(list).options ?? []).filter(isShape);
  return options
    .flatMap(({ entries = {} }) => [
      `#### ${code(`"control": "${String(entries['control']?.literal)}"`)}`,
      table(Object.fromEntries(Object.entries(entries).filter(([key]) => key !== 'control'))),
    ])
    .join('\n\n');
}

function observables(): string {
  const lines = ['| observable | unit | meaning |', '| --- | --- | --- |'];
  for (const [name, { unit, meaning }] of OBSERVABLES)
    lines.push(`| ${code(name)} | ${cell(unit)} | ${cell(meaning)} |`);
  return lines.join('\n');
}

export const experimentParts: readonly GeneratedPart[] = [
  { file: FILE, name: 'fields of an experiment', render: fields },
  { file: FILE, name: 'controls', render: controls },
  { file: FILE, name: 'observables', render: observables },
];
