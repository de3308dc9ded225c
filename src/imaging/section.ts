/** Section maps: the outlines of every structure that a plane cuts, in the order in which they are painted. */
import type { Structure } from '../anatomy/types.ts';
import type { Tissue } from '../content/tissues.ts';
import { contours, rasterise, type Raster, type SectionWindow } from './contour.ts';
import { add, scale } from '../numerics/vector.ts';
import { axialPlane, pointOn, sagittalPlane, type SectionPlane } from './plane.ts';

export interface SectionShape {
  readonly tissue: Tissue;
  readonly id: string;
  /** Closed outlines as (u, v) pairs in mm; holes run clockwise. */
  readonly loops: readonly Float64Array[];
  /** How far behind the plane the shape lies, seen through clear fluid; 0 for what is cut. */
  readonly behindMm: number;
  /** Outlines deeper inside (cortex and marrow, anulus and nucleus), outermost first. */
  readonly inner: readonly { readonly depthMm: number; readonly loops: readonly Float64Array[] }[];
}

/** What lies over what where fields overlap; the last is painted on top. */
const PAINT_ORDER: readonly Tissue[] = [
  'skin',
  'fat',
  'muscle',
  'facetCapsule',
  'epiduralFat',
  'longitudinalLigament',
  'interspinousLigament',
  'supraspinousLigament',
  'disc',
  'nucleus',
  'cartilage',
  'bone',
  'ligamentumFlavum',
  'dura',
  'csf',
  'vein',
  'nerve',
  'blood',
  'clot',
];

/** Deeper outlines by tissue, mm under the surface. */
const INNER_DEPTHS_MM: Partial<Record<Tissue, readonly number[]>> = { bone: [1.3], disc: [0.9, 1.9, 3] };

const CELL_MM = 0.8;
const FINE_CELL_MM = 0.45;
/** Thin things need a finer grid. */
const FINE: ReadonlySet<Tissue> = new Set([
  'nerve',
  'dura',
  'csf',
  'ligamentumFlavum',
  'epiduralFat',
  'vein',
]);

/** The part of the window where the plane can meet a structure's box; null when it cannot. */
function reach(structure: Structure, plane: SectionPlane, window: SectionWindow): SectionWindow | null {
  const { min, max } = structure.bounds;
  const along = (axis: { x: number; y: number; z: number }) => {
    const low = (a: number, from: number, to: number) => (a >= 0 ? a * from : a * to);
    const least = low(axis.x, min.x, max.x) + low(axis.y, min.y, max.y) + low(axis.z, min.z, max.z);
    const most = -(low(-axis.x, min.x, max.x) + low(-axis.y, min.y, max.y) + low(-axis.z, min.z, max.z));
    const origin = plane.origin.x * axis.x + plane.origin.y * axis.y + plane.origin.z * axis.z;
    return [least - origin, most - origin] as const;
  };
  const { right, up } = plane;
  const normal = {
    x: right.y * up.z - right.z * up.y,
    y: right.z * up.x - right.x * up.z,
    z: right.x * up.y - right.y * up.x,
  };
  const [below, above] = along(normal);
  if (below > 0 || above < 0) return null;
  const [minU, maxU] = along(right);
  const [minV, maxV] = along(up);
  const cut = {
    minU: Math.max(window.minU, minU - 1),
    maxU: Math.min(window.maxU, maxU + 1),
    minV: Math.max(window.minV, minV - 1),
    maxV: Math.min(window.maxV, maxV + 1),
  };
  return cut.minU < cut.maxU && cut.minV < cut.maxV ? cut : null;
}

function cutStructure(structure: Structure, plane: SectionPlane, window: SectionWindow): SectionShape | null {
  const part = reach(structure, plane, window);
  if (part === null) return null;
  const depths = INNER_DEPTHS_MM[structure.tissue] ?? [];
  const field = (u: number, v: number) => {
    const { x, y, z } = pointOn(plane, u, v);
    return structure.distance(x, y, z);
  };
  const cell = FINE.has(structure.tissue) ? FINE_CELL_MM : CELL_MM;
  const raster: Raster = rasterise(field, part, cell, depths.at(-1) ?? 0);
  const loops = contours(raster, 0);
  if (loops.length === 0) return null;
  const inner = depths.map((depthMm) => ({ depthMm, loops: contours(raster, -depthMm) }));
  return { tissue: structure.tissue, id: structure.id, behindMm: 0, loops, inner };
}

/**
 * Roots hang free in clear fluid: a cut shows, beyond it, those that lie a little deeper. Nerves at these
 * depths behind the plane are given as further shapes, deepest first.
 */
const SEEN_THROUGH_MM = [-4.2, -3, -1.9, -0.9] as const;

function seenThrough(
  structures: readonly Structure[],
  plane: SectionPlane,
  window: SectionWindow,
): SectionShape[] {
  const { right, up, origin } = plane;
  const normal = {
    x: right.y * up.z - right.z * up.y,
    y: right.z * up.x - right.x * up.z,
    z: right.x * up.y - right.y * up.x,
  };
  return SEEN_THROUGH_MM.flatMap((depth) => {
    const behind = { ...plane, origin: add(origin, scale(normal, depth)) };
    return structures
      .filter((structure) => structure.tissue === 'nerve')
      .map((structure) => cutStructure(structure, behind, window))
      .filter((shape) => shape !== null)
      .map((shape) => ({ ...shape, behindMm: -depth }));
  });
}

/** The skin is this thick at most: what lies deeper than this outside the fat is not skin. */
const SKIN_MM = 2.8;

/** The body's solid, left only where it covers the fat: the skin. */
function skinOnly(structures: readonly Structure[]): readonly Structure[] {
  const fat = structures.find((structure) => structure.tissue === 'fat');
  if (fat === undefined) return structures;
  return structures.map((structure) =>
    structure.tissue === 'skin'
      ? {
          ...structure,
          distance: (x, y, z) => Math.max(structure.distance(x, y, z), fat.distance(x, y, z) - SKIN_MM),
        }
      : structure,
  );
}

/** Every structure that the plane cuts inside the window, in painting order. */
export function sectionOf(
  structures: readonly Structure[],
  plane: SectionPlane,
  window: SectionWindow,
): SectionShape[] {
  const sideways = plane.up.z > 0.9;
  const cut = skinOnly(structures)
    .map((structure) => cutStructure(structure, plane, window))
    .filter((shape) => shape !== null);
  return [...(sideways ? seenThrough(structures, plane, window) : []), ...cut].sort(
    (a, b) => PAINT_ORDER.indexOf(a.tissue) - PAINT_ORDER.indexOf(b.tissue),
  );
}

/** Side section at `leftMm` to the patient's left of the midline: u = -x, v = z. */
export function sagittalSection(
  structures: readonly Structure[],
  leftMm: number,
  window: SectionWindow,
): SectionShape[] {
  return sectionOf(structures, sagittalPlane(leftMm), window);
}

/** Cross section through the midline at `cranialMm`, its front edge raised by `tiltDeg`. */
export function axialSection(
  structures: readonly Structure[],
  cranialMm: number,
  tiltDeg: number,
  window: SectionWindow,
): SectionShape[] {
  return sectionOf(structures, axialPlane(cranialMm, tiltDeg), window);
}
