/** Mean, spread and percentiles of what was read. */

export interface Summary {
  /** People for whom the moment came. */
  readonly n: number;
  readonly mean: number | null;
  /** Standard deviation with n - 1; null for fewer than two. */
  readonly sd: number | null;
  readonly least: number | null;
  readonly p2_5: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p97_5: number | null;
  readonly p99_9: number | null;
  readonly most: number | null;
  /** Standard deviation of a normal distribution with these quartiles. */
  readonly quartileSd: number | null;
}

/** Way between the quartiles of a normal distribution, in standard deviations. */
const BETWEEN_QUARTILES = 1.349;

export function deviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1),
  );
}

export function summarise(all: readonly (number | null)[]): Summary {
  const values = all.filter((value) => value !== null).sort((a, b) => a - b);
  const n = values.length;
  const at = (share: number) => values[Math.min(n - 1, Math.floor(share * n))] ?? null;
  const [p25, p75] = [at(0.25), at(0.75)];
  return {
    n,
    mean: n === 0 ? null : values.reduce((sum, value) => sum + value, 0) / n,
    sd: deviation(values),
    least: values[0] ?? null,
    p2_5: at(0.025),
    p25,
    p50: at(0.5),
    p75,
    p97_5: at(0.975),
    p99_9: at(0.999),
    most: values[n - 1] ?? null,
    quartileSd: p25 === null || p75 === null ? null : (p75 - p25) / BETWEEN_QUARTILES,
  };
}
