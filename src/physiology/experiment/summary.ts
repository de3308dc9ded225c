/** Mean, spread and percentiles of what was read. */

export interface Summary {
  /** People for whom the moment came. */
  readonly n: number;
  readonly mean: number | null;
  /** Standard deviation with n - 1; null for fewer than two. */
  readonly sd: number | null;
  readonly p2_5: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p97_5: number | null;
  readonly p99_9: number | null;
}

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
  return {
    n,
    mean: n === 0 ? null : values.reduce((sum, value) => sum + value, 0) / n,
    sd: deviation(values),
    p2_5: at(0.025),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p97_5: at(0.975),
    p99_9: at(0.999),
  };
}
