/** Section maps: the outlines of every structure that a plane cuts, in the order in which they are painted. */
import { OWN_LAYER } from '../anatomy/index.ts';
import type { Structure } from '../anatomy/types.ts';
import type { Tissue } from '../content/tissues.ts';
import { contours, rasterising, type PlaneField, type SectionWindow } from './contour.ts';
import { latticeOf, type Carry, type Lattice } from './lattice.ts';
import { axialPlane, extentAlong, normalOf, sagittalPlane, type SectionPlane } from './plane.ts';
import { add, dot, scale } from '../numerics/vector.ts';
import { finish, type Slices } from './slices.ts';

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

/** Deeper outlines by tissue, mm under the surface. */
const INNER_DEPTHS_MM: Partial<Record<Tissue, readonly number[]>> = { bone: [1.3], disc: [0.9, 1.9, 3] };

/** Spacing of the samples, mm: of most structures, and of thin ones. */
export interface Grid {
  readonly cellMm: number;
  readonly fineCellMm: number;
  /** Without what is seen through clear fluid: for a moving plane. */
  readonly quick?: boolean;
}
const GRID: Grid = { cellMm: 0.9, fineCellMm: 0.45 };

/** Thin things need a finer grid. */
const FINE: ReadonlySet<Tissue> = new Set([
  'nerve',
  'dura',
  'csf',
  'ligamentumFlavum',
  'longitudinalLigament',
  'facetCapsule',
  'cartilage',
  'epiduralFat',
  'vein',
]);

/** What is a person's own is thin too, whatever it is made of. */
const isOwn = ({ id }: Structure): boolean => id.startsWith(OWN_LAYER);

/** Layers under the body's surface: beside steep flanks their distances are rough, so more blocks are looked into. */
const SURFACE: ReadonlySet<Tissue> = new Set(['skin', 'fat']);
const SURFACE_SLACK = 3.5;
/** Twice this is less than the skin is thick, mm. */
const SKIN_CELL_MM = 1;

/** What is cut. Distances are asked at the point carried to where they are described. */
export interface SectionBody {
  /** From the ground up: what comes later is painted over it. */
  readonly structures: readonly Structure[];
  /** A way of its own for every cut, so that one cut asked twice gives the same bits. */
  readonly carry: () => Carry;
}

/** The part of the window where the plane can meet a structure's box; null when it cannot. */
function reach(structure: Structure, plane: SectionPlane, window: SectionWindow): SectionWindow | null {
  const { right, up, origin } = plane;
  const normal = normalOf(plane);
  const along = (axis: typeof right) => {
    const [least, most] = extentAlong(structure.bounds, axis);
    const from = dot(origin, axis);
    return [least - from, most - from] as const;
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

/** The lattice reaches a little beyond the window: what is cut off there runs along the border. */
function clamped(loops: Float64Array[], { minU, maxU, minV, maxV }: SectionWindow): Float64Array[] {
  for (const loop of loops)
    for (let i = 0; i < loop.length; i += 2) {
      loop[i] = Math.min(maxU, Math.max(minU, loop[i] ?? 0));
      loop[i + 1] = Math.min(maxV, Math.max(minV, loop[i + 1] ?? 0));
    }
  return loops;
}

function* cutStructure(
  structure: Structure,
  lattice: Lattice,
  plane: SectionPlane,
  fineMm: number,
  onlyIn?: PlaneField,
): Slices<SectionShape | null> {
  const part = reach(structure, plane, lattice.window);
  if (part === null) return null;
  const depths = INNER_DEPTHS_MM[structure.tissue] ?? [];
  // A draft's wide cells would break the thin skin into dashes.
  const thin =
    FINE.has(structure.tissue) ||
    isOwn(structure) ||
    (SURFACE.has(structure.tissue) && fineMm > SKIN_CELL_MM);
  const cellMm = thin ? fineMm : fineMm * 2;
  const own = lattice.fieldOf(structure.distance);
  const raster = yield* rasterising(
    onlyIn === undefined ? own : (u, v) => Math.max(own(u, v), onlyIn(u, v)),
    lattice.snap(part),
    cellMm,
    depths.at(-1) ?? 0,
    lattice.stretch,
    SURFACE.has(structure.tissue) && !isOwn(structure) ? SURFACE_SLACK : undefined,
  );
  const within = (outlines: Float64Array[]) => clamped(outlines, lattice.window);
  const loops = within(contours(raster, 0));
  yield;
  if (loops.length === 0) return null;
  const inner = depths.map((depthMm) => ({ depthMm, loops: within(contours(raster, -depthMm)) }));
  return { tissue: structure.tissue, id: structure.id, behindMm: 0, loops, inner };
}

/**
 * Roots hang free in clear fluid: a cut shows, beyond it, those that lie a little deeper. Nerves at these
 * depths behind the plane are given as further shapes, deepest first.
 */
const SEEN_THROUGH_MM = [-3.6, -2.3, -1.1] as const;
/** What is seen through fluid is soft at its edges anyway. */
const SEEN_THROUGH_CELL_MM = 0.6;

function* seenThrough(
  body: SectionBody,
  plane: SectionPlane,
  window: SectionWindow,
  fineMm: number,
): Slices<SectionShape[]> {
  const nerves = body.structures.filter((structure) => structure.tissue === 'nerve');
  const fluid = body.structures.find((structure) => structure.tissue === 'csf');
  const normal = normalOf(plane);
  const shapes: SectionShape[] = [];
  for (const depth of SEEN_THROUGH_MM) {
    const behind = { ...plane, origin: add(plane.origin, scale(normal, depth)) };
    for (const nerve of nerves) {
      const part = reach(nerve, behind, window);
      if (part === null) continue;
      const cellMm = Math.max(fineMm, SEEN_THROUGH_CELL_MM);
      const lattice = latticeOf(behind, part, cellMm, body.carry());
      // Only fluid is looked through: where the plane lies in fat, what is behind it is not seen.
      const here = latticeOf(plane, part, cellMm, body.carry());
      const inFluid = fluid === undefined ? undefined : here.fieldOf(fluid.distance);
      const shape = yield* cutStructure(nerve, lattice, behind, cellMm, inFluid);
      if (shape !== null) shapes.push({ ...shape, behindMm: -depth });
    }
  }
  return shapes;
}

/** Cut every structure that the plane meets inside the window, in slices; the result is in painting order. */
export function* cutting(
  body: SectionBody,
  plane: SectionPlane,
  window: SectionWindow,
  grid: Grid = GRID,
): Slices<SectionShape[]> {
  // Clear fluid is looked into only from the side: from head or feet the roots are met end on.
  const sideways = plane.up.z > 0.9 && grid.quick !== true;
  const fineMm = Math.min(grid.fineCellMm, grid.cellMm / 2);
  const shapes = sideways ? yield* seenThrough(body, plane, window, fineMm) : [];
  const lattice = latticeOf(plane, window, fineMm, body.carry());
  for (const structure of body.structures) {
    const shape = yield* cutStructure(structure, lattice, plane, fineMm);
    if (shape !== null) shapes.push(shape);
  }
  const order = new Map(body.structures.map(({ id }, i) => [id, i]));
  const place = ({ id }: SectionShape) => order.get(id) ?? 0;
  // Of one structure what lies deeper behind the plane comes first.
  return shapes.sort((a, b) => place(a) - place(b) || b.behindMm - a.behindMm);
}

/** Side section at `leftMm` to the patient's left of the midline: u = -x, v = z. */
export function sagittalSection(body: SectionBody, leftMm: number, window: SectionWindow): SectionShape[] {
  return finish(cutting(body, sagittalPlane(leftMm), window));
}

/** Cross section through the midline at `cranialMm`, its front edge raised by `tiltDeg`. */
export function axialSection(
  body: SectionBody,
  cranialMm: number,
  tiltDeg: number,
  window: SectionWindow,
): SectionShape[] {
  return finish(cutting(body, axialPlane(cranialMm, tiltDeg), window));
}
