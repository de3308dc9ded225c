/** A shape as a flat list of named numbers, and back. */

export interface NamedNumber {
  /** Path through the shape, e.g. 'body.upper.widthMm' or 'pars.from.0'. */
  readonly name: string;
  readonly value: number;
}

/** Every number of a shape in the order of its fields. */
export function numbersOf(shape: unknown, path = ''): NamedNumber[] {
  if (typeof shape === 'number') return [{ name: path, value: shape }];
  if (typeof shape !== 'object' || shape === null) return [];
  return Object.entries(shape).flatMap(([key, value]) =>
    numbersOf(value, path === '' ? key : `${path}.${key}`),
  );
}

/** The same shape with these numbers in place of its own, in the order of numbersOf. */
export function withNumbers<Shape>(shape: Shape, values: ArrayLike<number>): Shape {
  let next = 0;
  const replaced = (part: unknown): unknown => {
    if (typeof part === 'number') return values[next++] ?? NaN;
    if (Array.isArray(part)) return part.map(replaced);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, replaced(value)]));
  };
  return replaced(shape) as Shape;
}
