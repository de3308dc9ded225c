/** The line in which one plane crosses another, as far as a map's window shows it. */
import type { SectionWindow } from '../../imaging/contour.ts';
import { normalOf, type SectionPlane } from '../../imaging/plane.ts';
import { dot, subtract } from '../../numerics/vector.ts';

interface PlanePoint {
  readonly u: number;
  readonly v: number;
}

/** Null where the planes do not meet inside the window. */
export function traceOn(
  map: SectionPlane,
  other: SectionPlane,
  { minU, maxU, minV, maxV }: SectionWindow,
): { readonly from: PlanePoint; readonly to: PlanePoint } | null {
  const normal = normalOf(other);
  const a = dot(normal, map.right);
  const b = dot(normal, map.up);
  const c = dot(normal, subtract(other.origin, map.origin));
  const points: PlanePoint[] = [];
  const add = (u: number, v: number) => {
    const inside = u >= minU - 1e-6 && u <= maxU + 1e-6 && v >= minV - 1e-6 && v <= maxV + 1e-6;
    const known = points.some((point) => Math.abs(point.u - u) + Math.abs(point.v - v) < 1e-6);
    if (inside && !known) points.push({ u, v });
  };
  if (Math.abs(b) > 1e-9) for (const u of [minU, maxU]) add(u, (c - a * u) / b);
  if (Math.abs(a) > 1e-9) for (const v of [minV, maxV]) add((c - b * v) / a, v);
  const [from, to] = points;
  return from === undefined || to === undefined ? null : { from, to };
}
