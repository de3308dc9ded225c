/**
 * Levenberg-Marquardt: the numbers for which a list of residuals has the least sum of squares, with a numeric
 * Jacobian, a quadratic pull of each number to the value it should have, and bounds that are never crossed.
 */

export interface Variable {
  /** For messages only. */
  readonly name: string;
  readonly start: number;
  /** The value it is pulled to; a deviation of one sigma weighs as much as one residual of 1. */
  readonly prior: number;
  readonly sigma: number;
  readonly lower: number;
  readonly upper: number;
}

export interface FitOptions {
  /** Factor on all pulls: 0 fits freely. */
  readonly pull: number;
  readonly iterations: number;
  /** Stops when one step lowers the cost by less than this share. */
  readonly tolerance: number;
  readonly onIteration?: (iteration: number, cost: number) => void;
}

export interface Fit {
  readonly values: Float64Array;
  /** Sum of the squared residuals and of the weighted squared pulls. */
  readonly cost: number;
}

/** Fills `out` with the residuals at `values`; it must not keep either array. Where `wanted` is given, those marked 0 may stay as they are. */
export type Residuals = (values: Float64Array, out: Float64Array, wanted?: Uint8Array) => void;

/** Steps of the numeric Jacobian as a share of sigma. */
const STEP_SHARE = 2e-3;
/** A number moves a quarter of the residuals or fewer: which ones, is asked anew in every so many iterations. */
const ASK_ALL_EVERY = 4;

/** Solves a symmetric positive definite system in place (Cholesky); false where it is not definite. */
function solve(matrix: Float64Array, right: Float64Array): boolean {
  const n = right.length;
  const at = (i: number, j: number): number => matrix[i * n + j] ?? 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      if (i === j && !(sum > 0)) return false;
      matrix[i * n + j] = i === j ? Math.sqrt(sum) : sum / at(j, j);
    }
  for (let i = 0; i < n; i++) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= at(i, k) * (right[k] ?? 0);
    right[i] = sum / at(i, i);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = right[i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= at(k, i) * (right[k] ?? 0);
    right[i] = sum / at(i, i);
  }
  return true;
}

/** Where a column is not 0. */
function movedBy(column: Float64Array): Int32Array {
  const places = new Int32Array(column.length);
  let count = 0;
  for (let i = 0; i < column.length; i++) if (column[i] !== 0) places[count++] = i;
  return places.subarray(0, count);
}

/** Normal equations of the residuals and the pulls: J'J and J'r, in units of sigma. */
function linearise(
  variables: readonly Variable[],
  residuals: Residuals,
  values: Float64Array,
  base: Float64Array,
  pull: number,
  touched: (Uint8Array | undefined)[],
  asksAll: boolean,
): { matrix: Float64Array; slope: Float64Array } {
  const n = variables.length;
  const m = base.length;
  const columns = variables.map(({ sigma, upper }, j) => {
    const moved = Float64Array.from(values);
    const forward = (values[j] ?? 0) + STEP_SHARE * sigma <= upper ? 1 : -1;
    moved[j] = (values[j] ?? 0) + forward * STEP_SHARE * sigma;
    const column = Float64Array.from(base);
    if (asksAll) residuals(moved, column);
    else residuals(moved, column, touched[j]);
    for (let i = 0; i < m; i++) column[i] = ((column[i] ?? 0) - (base[i] ?? 0)) / (forward * STEP_SHARE);
    if (asksAll) touched[j] = Uint8Array.from(column, (value) => (value === 0 ? 0 : 1));
    return column;
  });
  const matrix = new Float64Array(n * n);
  const slope = new Float64Array(n);
  columns.forEach((a, i) => {
    const moved = movedBy(a);
    let sum = 0;
    for (const k of moved) sum += (a[k] ?? 0) * (base[k] ?? 0);
    const { prior, sigma } = variables[i] ?? { prior: 0, sigma: 1 };
    slope[i] = sum + (pull * ((values[i] ?? 0) - prior)) / sigma;
    for (let j = 0; j <= i; j++) {
      const b = columns[j] ?? a;
      let product = i === j ? pull : 0;
      for (const k of moved) product += (a[k] ?? 0) * (b[k] ?? 0);
      matrix[i * n + j] = product;
      matrix[j * n + i] = product;
    }
  });
  return { matrix, slope };
}

export function leastSquares(
  variables: readonly Variable[],
  residuals: Residuals,
  residualCount: number,
  options: FitOptions,
): Fit {
  const n = variables.length;
  const { pull, iterations, tolerance, onIteration } = options;
  const within = (value: number, j: number): number =>
    Math.min(Math.max(value, variables[j]?.lower ?? -Infinity), variables[j]?.upper ?? Infinity);
  const costOf = (values: Float64Array, out: Float64Array): number => {
    residuals(values, out);
    let sum = 0;
    for (const value of out) sum += value * value;
    variables.forEach(({ prior, sigma }, j) => {
      const away = ((values[j] ?? 0) - prior) / sigma;
      sum += pull * away * away;
    });
    return sum;
  };
  let values = Float64Array.from(variables, ({ start }, j) => within(start, j));
  let base = new Float64Array(residualCount);
  let cost = costOf(values, base);
  let damping = 1e-2;
  const touched: (Uint8Array | undefined)[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    const { matrix, slope } = linearise(
      variables,
      residuals,
      values,
      base,
      pull,
      touched,
      iteration % ASK_ALL_EVERY === 0,
    );
    const before = cost;
    for (let attempt = 0; attempt < 8; attempt++) {
      const damped = Float64Array.from(matrix);
      for (let j = 0; j < n; j++) damped[j * n + j] = (matrix[j * n + j] ?? 0) * (1 + damping) + 1e-9;
      // A number that stands at its bound and is pushed outward takes no part in this step.
      const step = Float64Array.from(slope, (value) => -value);
      variables.forEach(({ lower, upper }, j) => {
        const value = values[j] ?? 0;
        const stuck = (value <= lower && (slope[j] ?? 0) > 0) || (value >= upper && (slope[j] ?? 0) < 0);
        if (!stuck) return;
        for (let k = 0; k < n; k++) damped[j * n + k] = damped[k * n + j] = 0;
        damped[j * n + j] = 1;
        step[j] = 0;
      });
      if (!solve(damped, step)) {
        damping *= 10;
        continue;
      }
      const next = Float64Array.from(values, (value, j) =>
        within(value + (step[j] ?? 0) * (variables[j]?.sigma ?? 1), j),
      );
      const out = new Float64Array(residualCount);
      const nextCost = costOf(next, out);
      if (nextCost < cost) {
        values = next;
        base = out;
        cost = nextCost;
        damping = Math.max(damping / 5, 1e-7);
        break;
      }
      damping *= 4;
    }
    onIteration?.(iteration, cost);
    if (before - cost <= tolerance * before) break;
  }
  return { values, cost };
}
