/**
 * Elementary functions built from + - * / and sqrt alone.
 *
 * IEEE 754 fixes the result of those five operations to the last bit, so these functions return the
 * same bits in every JavaScript engine; `Math.exp` and its relatives do not. Errors are bounded by
 * tests against exact values (tests/unit/numerics/elementary.test.ts).
 */

const LN2_HIGH = 0.6931471803691238; // ln 2 with its low bits cut, so that k * LN2_HIGH is exact
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = 1.4426950408889634;
const LN10 = 2.302585092994046;
const SQRT_HALF = 0.7071067811865476;

const HALF_PI_HIGH = 1.5707963267341256; // pi/2 in three parts of 33 bits each
const HALF_PI_MIDDLE = 6.077100506303966e-11;
const HALF_PI_LOW = 2.0222662487959506e-21;
const TWO_OVER_PI = 0.6366197723675814;

export const PI = 3.141592653589793;

const view = new DataView(new ArrayBuffer(8));

const LEAST_POWER = -1022;
const MOST_POWER = 1023;

/** 2 to the power of each integer from -1022 to 1023, exact: halving and doubling lose nothing in that range. */
const powersOfTwo = new Float64Array(MOST_POWER - LEAST_POWER + 1);
powersOfTwo[-LEAST_POWER] = 1;
for (let k = 1; k <= MOST_POWER; k++)
  powersOfTwo[k - LEAST_POWER] = 2 * (powersOfTwo[k - 1 - LEAST_POWER] ?? 1);
for (let k = -1; k >= LEAST_POWER; k--)
  powersOfTwo[k - LEAST_POWER] = 0.5 * (powersOfTwo[k + 1 - LEAST_POWER] ?? 1);

const powerOfTwo = (exponent: number): number => powersOfTwo[exponent - LEAST_POWER] ?? NaN;

// Reciprocal factorials: the body calls exp a score of times in a step, so its series divides nothing.
const F2 = 1 / 2;
const F3 = 1 / 6;
const F4 = 1 / 24;
const F5 = 1 / 120;
const F6 = 1 / 720;
const F7 = 1 / 5040;
const F8 = 1 / 40320;
const F9 = 1 / 362880;
const F10 = 1 / 3628800;
const F11 = 1 / 39916800;
const F12 = 1 / 479001600;
const F13 = 1 / 6227020800;

/** e to the power x. Relative error under 4e-16 for |x| < 700; 0 or Infinity beyond the range of doubles. */
export function exp(x: number): number {
  if (x !== x) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.round(x * INVERSE_LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  const r2 = r * r;
  // Even and odd powers apart: two short chains that a processor works on side by side.
  const even = r2 * (F2 + r2 * (F4 + r2 * (F6 + r2 * (F8 + r2 * (F10 + r2 * F12)))));
  const odd = r * r2 * (F3 + r2 * (F5 + r2 * (F7 + r2 * (F9 + r2 * (F11 + r2 * F13)))));
  const sum = 1 + (r + (even + odd));
  if (k > MOST_POWER) return sum * powerOfTwo(MOST_POWER) * powerOfTwo(k - MOST_POWER);
  if (k < LEAST_POWER) return sum * powerOfTwo(k + 1000) * powerOfTwo(-1000);
  return sum * powerOfTwo(k);
}

/** Natural logarithm. Relative error under 5e-16 away from 1; NaN below zero, -Infinity at zero. */
export function log(x: number): number {
  if (x !== x || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  let scaled = x;
  let exponent = 0;
  if (x < 2.2250738585072014e-308) {
    scaled = x * 18014398509481984; // 2^54 lifts a subnormal number
    exponent = -54;
  }
  view.setFloat64(0, scaled);
  const high = view.getUint32(0);
  exponent += ((high >>> 20) & 0x7ff) - 1022;
  view.setUint32(0, (high & 0x800fffff) | 0x3fe00000);
  let mantissa = view.getFloat64(0); // 0.5 <= mantissa < 1
  if (mantissa < SQRT_HALF) {
    mantissa *= 2;
    exponent -= 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const s2 = s * s;
  let sum = 0;
  for (let n = 25; n >= 3; n -= 2) sum = s2 * (1 / n + sum);
  return exponent * LN2_HIGH + (exponent * LN2_LOW + 2 * s * sum + 2 * s);
}

/** Logarithm to base 10. */
export function log10(x: number): number {
  return log(x) / LN10;
}

/** base to the power exponent for base >= 0; relative error under 1e-14 for |exponent * ln base| < 50. */
export function pow(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (base === 0) return exponent > 0 ? 0 : Infinity;
  return exp(exponent * log(base));
}

function sineSeries(r: number): number {
  const r2 = r * r;
  let sum = 1;
  for (let n = 18; n >= 2; n -= 2) sum = 1 - (r2 / (n * (n + 1))) * sum;
  return r * sum;
}

function cosineSeries(r: number): number {
  const r2 = r * r;
  let sum = 1;
  for (let n = 17; n >= 1; n -= 2) sum = 1 - (r2 / (n * (n + 1))) * sum;
  return sum;
}

/** Sine of an angle in radians. Absolute error under 3e-16 for |x| < 1e5. */
export function sin(x: number): number {
  const quadrant = Math.round(x * TWO_OVER_PI);
  const r = x - quadrant * HALF_PI_HIGH - quadrant * HALF_PI_MIDDLE - quadrant * HALF_PI_LOW;
  switch (((quadrant % 4) + 4) % 4) {
    case 0:
      return sineSeries(r);
    case 1:
      return cosineSeries(r);
    case 2:
      return -sineSeries(r);
    default:
      return -cosineSeries(r);
  }
}

/** Cosine of an angle in radians. Absolute error under 3e-16 for |x| < 1e5. */
export function cos(x: number): number {
  const quadrant = Math.round(x * TWO_OVER_PI);
  const r = x - quadrant * HALF_PI_HIGH - quadrant * HALF_PI_MIDDLE - quadrant * HALF_PI_LOW;
  switch (((quadrant % 4) + 4) % 4) {
    case 0:
      return cosineSeries(r);
    case 1:
      return -sineSeries(r);
    case 2:
      return -cosineSeries(r);
    default:
      return sineSeries(r);
  }
}

/** Tangent of an angle in radians. */
export function tan(x: number): number {
  return sin(x) / cos(x);
}

/** Arc tangent for 0 <= x <= 1, by halving the angle twice. */
function atanUnit(x: number): number {
  const half = x / (1 + Math.sqrt(1 + x * x));
  const quarter = half / (1 + Math.sqrt(1 + half * half));
  const q2 = quarter * quarter;
  let sum = 0;
  for (let n = 25; n >= 1; n -= 2) sum = 1 / n - q2 * sum;
  return 4 * quarter * sum;
}

/** Angle of the point (x, y) in radians, from -pi to pi. Absolute error under 1e-15. */
export function atan2(y: number, x: number): number {
  const ay = Math.abs(y);
  const ax = Math.abs(x);
  if (ax === 0 && ay === 0) return 0;
  let angle = ay <= ax ? atanUnit(ay / ax) : PI / 2 - atanUnit(ax / ay);
  if (x < 0) angle = PI - angle;
  return y < 0 ? -angle : angle;
}

/** The logistic function 1 / (1 + e^-x). */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}
