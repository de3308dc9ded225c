/** A smooth surface over a plane through scattered heights: sums of cubed distances and a plane. */

type Place = readonly [u: number, v: number, value: number];

/** Solves a full system of equations in place, with row exchange. */
function solve(matrix: Float64Array, right: Float64Array): void {
  const n = right.length;
  const at = (i: number, j: number): number => matrix[i * n + j] ?? 0;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++) if (Math.abs(at(i, column)) > Math.abs(at(pivot, column))) pivot = i;
    if (pivot !== column) {
      for (let j = 0; j < n; j++) {
        const kept = at(column, j);
        matrix[column * n + j] = at(pivot, j);
        matrix[pivot * n + j] = kept;
      }
      const kept = right[column] ?? 0;
      right[column] = right[pivot] ?? 0;
      right[pivot] = kept;
    }
    for (let i = column + 1; i < n; i++) {
      const factor = at(i, column) / at(column, column);
      for (let j = column; j < n; j++) matrix[i * n + j] = at(i, j) - factor * at(column, j);
      right[i] = (right[i] ?? 0) - factor * (right[column] ?? 0);
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = right[i] ?? 0;
    for (let j = i + 1; j < n; j++) sum -= at(i, j) * (right[j] ?? 0);
    right[i] = sum / at(i, i);
  }
}

/** `places`: three or more that lie not all on one line, no two at the same spot. */
export function makeThrough(places: readonly Place[]): (u: number, v: number) => number {
  const count = places.length;
  const n = count + 3;
  const matrix = new Float64Array(n * n);
  const weights = new Float64Array(n);
  places.forEach(([u, v, value], i) => {
    weights[i] = value;
    places.forEach(([otherU, otherV], j) => {
      const squared = (u - otherU) * (u - otherU) + (v - otherV) * (v - otherV);
      matrix[i * n + j] = squared * Math.sqrt(squared);
    });
    [1, u, v].forEach((term, k) => {
      matrix[i * n + count + k] = term;
      matrix[(count + k) * n + i] = term;
    });
  });
  solve(matrix, weights);
  return (u, v) => {
    let sum = (weights[count] ?? 0) + (weights[count + 1] ?? 0) * u + (weights[count + 2] ?? 0) * v;
    for (let i = 0; i < count; i++) {
      const [pu, pv] = places[i] ?? [0, 0];
      const squared = (u - pu) * (u - pu) + (v - pv) * (v - pv);
      sum += (weights[i] ?? 0) * squared * Math.sqrt(squared);
    }
    return sum;
  };
}
