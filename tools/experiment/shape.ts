/** A schema looked at from outside: its parts, its bounds, its words. For errors and for the documentation. */
import type * as v from 'valibot';

/** What all schemas may carry, as far as this looks. */
export interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly items?: readonly Shape[];
  readonly wrapped?: Shape;
  readonly default?: unknown;
  readonly options?: readonly unknown[];
  readonly key?: string;
  readonly literal?: unknown;
  readonly requirement?: unknown;
  readonly description?: string;
  /** The schema itself, then what is asked of its value; a schema in it may have a pipe of its own. */
  readonly pipe?: readonly Shape[];
}

export const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The shape of a schema. */
export const shapeOf = (schema: v.GenericSchema): Shape => schema;

export const unwrap = (shape: Shape): Shape => (shape.wrapped === undefined ? shape : unwrap(shape.wrapped));

/** The member of a variant that these data choose. */
export function chosen(shape: Shape, data: unknown): Shape | null {
  const { key, options = [] } = shape;
  if (key === undefined || typeof data !== 'object' || data === null) return null;
  const said: unknown = Reflect.get(data, key);
  return options.filter(isShape).find((option) => option.entries?.[key]?.literal === said) ?? null;
}

/** The words by which the members of a variant are told apart. */
export const wordsOf = ({ key = '', options = [] }: Shape): string[] =>
  options.filter(isShape).map((option) => String(option.entries?.[key]?.literal));

/** The shape at a place of these data; null where the path leads nowhere. */
export function shapeAt(shape: Shape, data: unknown, path: readonly (string | number)[]): Shape | null {
  const bare = unwrap(shape);
  const here = bare.type === 'variant' ? chosen(bare, data) : bare;
  const [key, ...rest] = path;
  if (key === undefined || here === null) return key === undefined ? bare : null;
  const inner = typeof data === 'object' && data !== null ? (Reflect.get(data, key) as unknown) : undefined;
  const next = typeof key === 'number' ? (here.item ?? here.items?.[key]) : here.entries?.[key];
  return next === undefined ? null : shapeAt(next, inner, rest);
}

/** The ways in which a value that can be of several kinds is written. */
export const waysOf = ({ options = [] }: Shape): string =>
  options
    .filter(isShape)
    .map(({ type, entries }) => {
      if (type === 'strict_tuple') return '[least, most]';
      if (type === 'array') return 'list';
      return entries === undefined ? type : `{${Object.keys(entries).join(', ')}}`;
    })
    .join(' or ');

/** What is asked of a value, innermost first. */
const actionsOf = ({ pipe = [] }: Shape): readonly Shape[] =>
  pipe.flatMap((action, index) =>
    index === 0 ? (action.pipe === undefined ? [] : actionsOf(action)) : [action],
  );

/** Least and most of a number, as far as given. */
export function boundsOf(shape: Shape): readonly [number | null, number | null] {
  const of = (type: string) => {
    const found = actionsOf(shape).find((action) => action.type === type)?.requirement;
    return typeof found === 'number' ? found : null;
  };
  return [of('min_value'), of('max_value')];
}

export function descriptionOf(shape: Shape): string {
  const own = actionsOf(shape).findLast((action) => action.type === 'description')?.description;
  return own ?? (shape.wrapped === undefined ? '' : descriptionOf(shape.wrapped));
}
