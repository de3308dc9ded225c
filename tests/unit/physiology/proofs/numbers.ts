/** Every number anywhere in this data that is NaN or infinite, by its path. */
export function numbersThatAreNone(data: object, path = ''): string[] {
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'number' && !Number.isFinite(value)) return [`${path}${key}: ${value}`];
    return typeof value === 'object' && value !== null ? numbersThatAreNone(value, `${path}${key}.`) : [];
  });
}
