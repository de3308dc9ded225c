/** Elementary functions in whole-number arithmetic, exact far beyond a double's last bit. */

/** Enough binary places for e^-700 to keep 250 significant bits. */
const PLACES = 1280n;
const ONE = 1n << PLACES;

/** The exact value of a double, as a multiple of 2^-1280 (a subnormal number loses nothing). */
export function toFixed(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const field = Number((bits >> 52n) & 0x7ffn);
  const mantissa = (bits & 0xfffffffffffffn) | (field === 0 ? 0n : 0x10000000000000n);
  const size = mantissa << (PLACES + BigInt(Math.max(field, 1) - 1075));
  return x < 0 ? -size : size;
}

const multiply = (a: bigint, b: bigint): bigint => (a * b) >> PLACES;
export const divide = (a: bigint, b: bigint): bigint => (a << PLACES) / b;
export const magnitude = (a: bigint): bigint => (a < 0n ? -a : a);

/** A fixed-point value between 2^-200 and 2^600 in size as a double. */
export function toNumber(a: bigint): number {
  return Number(a >> (PLACES - 256n)) / 2 ** 256;
}

/** Sum of the terms that `next` makes from one another, until they vanish. */
function series(first: bigint, next: (term: bigint, n: bigint) => bigint): bigint {
  let sum = 0n;
  let term = first;
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = next(term, n);
  }
  return sum;
}

/** 2 artanh(1/3) */
const LN2 = 2n * series(ONE / 3n, (term, n) => (term * (2n * n - 1n)) / (9n * (2n * n + 1n)));

const arcTangentOfInverse = (k: bigint): bigint => {
  let power = ONE / k;
  let sum = 0n;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += n % 4n === 1n ? power / n : -(power / n);
    power /= k * k;
  }
  return sum;
};

/** Machin's formula. */
const PI = 4n * (4n * arcTangentOfInverse(5n) - arcTangentOfInverse(239n));

/** e to the power x for |x| < 720: the power of two is split off, the rest is a series. */
export function exactExp(x: bigint): bigint {
  const k = x / LN2;
  const rest = x - k * LN2;
  const sum = series(ONE, (term, n) => multiply(term, rest) / n);
  return k >= 0n ? sum << k : sum >> -k;
}

/** Sine and cosine, after whole turns are taken off; truncation leaves less than 2^-1200. */
export function exactSineCosine(x: bigint): { sine: bigint; cosine: bigint } {
  const rest = x % (2n * PI);
  const square = multiply(rest, rest);
  const next = (odd: bigint) => (term: bigint, n: bigint) =>
    // A negative term must come to zero, so it is divided towards zero.
    (-term * square) / ONE / ((2n * n - 1n + odd) * (2n * n + odd));
  return { sine: series(rest, next(1n)), cosine: series(ONE, next(0n)) };
}
