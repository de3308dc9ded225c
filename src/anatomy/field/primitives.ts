/**
 * Signed distance primitives, mm, negative inside. Only + - * / and exact Math functions, so that every
 * engine gives the same bits.
 */

/** The smaller of two distances, rounded where they differ by less than blendMm (polynomial smooth minimum). */
export function smoothMin(a: number, b: number, blendMm: number): number {
  const gap = blendMm - Math.abs(a - b);
  const lower = a < b ? a : b;
  return gap <= 0 ? lower : lower - (gap * gap) / (4 * blendMm);
}

/** The larger of two distances, rounded where they differ by less than blendMm. */
export function smoothMax(a: number, b: number, blendMm: number): number {
  return -smoothMin(-a, -b, blendMm);
}

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

export function mix(a: number, b: number, fraction: number): number {
  return a + (b - a) * fraction;
}

/** 0 below low, 1 above high, with flat ends. */
export function smoothStep(low: number, high: number, value: number): number {
  const t = clamp((value - low) / (high - low), 0, 1);
  return t * t * (3 - 2 * t);
}

/** Distance to an ellipse in a plane, exact on the outline and on the axes to first order. */
export function ellipse(u: number, v: number, radiusU: number, radiusV: number): number {
  const pu = u / radiusU;
  const pv = v / radiusV;
  const k = Math.sqrt(pu * pu + pv * pv);
  if (k < 1e-9) return -Math.min(radiusU, radiusV);
  const gu = pu / radiusU;
  const gv = pv / radiusV;
  const exactNear = (k * (k - 1)) / Math.sqrt(gu * gu + gv * gv);
  return Math.max(exactNear, -Math.min(radiusU, radiusV));
}

/** Distance from a point to an axis-aligned box given by its corners; 0 inside. */
export function boxOutside(
  x: number,
  y: number,
  z: number,
  minX: number,
  minY: number,
  minZ: number,
  maxX: number,
  maxY: number,
  maxZ: number,
): number {
  const dx = x < minX ? minX - x : x > maxX ? x - maxX : 0;
  const dy = y < minY ? minY - y : y > maxY ? y - maxY : 0;
  const dz = z < minZ ? minZ - z : z > maxZ ? z - maxZ : 0;
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

/** The larger of two distances with an edge of this radius; outside a right angle the exact distance. */
export function roundMax(a: number, b: number, radiusMm: number): number {
  const da = a + radiusMm;
  const db = b + radiusMm;
  if (da <= 0 || db <= 0) return a > b ? a : b;
  return Math.sqrt(da * da + db * db) - radiusMm;
}

/**
 * The union of two distances with a joint so wide, its curvature without a jump, for fields that are distances: the
 * joint narrows with the distance from the surface, so that far outside it is the plain minimum and the gradient
 * keeps its length.
 */
export function joint(a: number, b: number, blendMm: number): number {
  const lower = a < b ? a : b;
  const width = lower > 0 ? blendMm - lower : blendMm;
  const gap = width - (a < b ? b - a : a - b);
  return gap <= 0 || width <= 0 ? lower : lower - (gap * gap * gap) / (6 * width * width);
}

/** The larger of two distances, rounded like a joint on either side of the surface. */
export function rounding(a: number, b: number, blendMm: number): number {
  const gap = blendMm - (a < b ? b - a : a - b);
  const upper = a > b ? a : b;
  return gap <= 0 ? upper : upper + (gap * gap * gap) / (6 * blendMm * blendMm);
}
