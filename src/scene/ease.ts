/** The one easing of the product, cubic-bezier(.2, 0, 0, 1), and the time a camera takes. */
export const CAMERA_MS = 450;

const X1 = 0.2;
const Y1 = 0;
const X2 = 0;
const Y2 = 1;

function bezier(a: number, b: number, t: number): number {
  const s = 1 - t;
  return 3 * s * s * t * a + 3 * s * t * t * b + t * t * t;
}

/** How far a movement has come at the fraction `x` of its time. */
export function ease(x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  let low = 0;
  let high = 1;
  for (let round = 0; round < 24; round++) {
    const middle = (low + high) / 2;
    if (bezier(X1, X2, middle) < x) low = middle;
    else high = middle;
  }
  return bezier(Y1, Y2, (low + high) / 2);
}
