/** Elementary functions in whole-number arithmetic with 256 binary places: exact far beyond a double's last bit. */

const PLACES = 256n;
const ONE = 1n << PLACES;

/** The exact value of a double, as a multiple of 2^-256 (for |x| > 2^-200). */
export function toFixed(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn) - 1075;
  const mantissa = (bits & 0xfffffffffffffn) | 0x10000000000000n;
  const shift = PLACES + BigInt(exponent);
  const size = x === 0 ? 0n : shift >= 0n ? mantissa << shift : mantissa >> -shift;
  return x < 0 ? -size : size;
}

const multiply = (a: bigint, b: bigint): bigint => (a * b) >> PLACES;
export const divide = (a: bigint, b: bigint): bigint => (a << PLACES) / b;
export const magnitude = (a: bigint): bigint => (a < 0n ? -a : a);

/** A small fixed-point value as a double. */
export function toNumber(a: bigint): number {
  return Number(a) / 2 ** 256;
}

export function exactExp(x: bigint): bigint {
  const small = x >> 12n;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; n < 60n; n++) {
    term = multiply(term, small) / n;
    sum += term;
  }
  for (let i = 0; i < 12; i++) sum = multiply(sum, sum);
  return sum;
}

/** Sine and cosine by their series; for |x| up to about 30. */
export function exactSineCosine(x: bigint): { sine: bigint; cosine: bigint } {
  let term = ONE;
  let sine = 0n;
  let cosine = ONE;
  for (let n = 1n; n < 220n; n++) {
    term = multiply(term, x) / n;
    const sign = (n / 2n) % 2n === 0n ? 1n : -1n;
    if (n % 2n === 1n) sine += sign * term;
    else cosine += sign * term;
  }
  return { sine, cosine };
}
