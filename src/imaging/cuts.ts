/**
 * Cuts of one patient for the anatomy page: any plane, in slices, a quick draft first. A plane that scene and
 * maps both ask for is cut once.
 */
import { patientStructures } from '../anatomy/index.ts';
import type { Anatomy, Box, Structure } from '../anatomy/types.ts';
import type { CutKind } from '../content/atlas.ts';
import { dot, scale, type Vector3 } from '../numerics/vector.ts';
import type { SectionWindow } from './contour.ts';
import {
  axialPlane,
  coronalPlane,
  extentAlong,
  normalOf,
  sidewaysPlane,
  through,
  type SectionPlane,
} from './plane.ts';
import { sectionBodyOf } from './body.ts';
import { cutting, type Grid, type SectionShape } from './section.ts';
import type { Slices } from './slices.ts';

/** Where a cut is: its kind, a point on it, its tilt in degrees, and from which side it is seen. */
export interface CutPlace {
  readonly kind: CutKind;
  readonly focus: Vector3;
  /**
   * Sagittal: the front edge turned to the left. Axial: the front edge raised. Coronal: the upper edge turned to
   * the front.
   */
  readonly tiltDeg: number;
  /** Seen from the other side: from the right, the head, or behind. */
  readonly flipped: boolean;
}

/** The plane of a cut. Its origin is the point nearest to the body's own, wherever on it the focus lies. */
export function planeOf({ kind, focus, tiltDeg, flipped }: CutPlace): SectionPlane {
  const upright =
    kind === 'sagittal'
      ? sidewaysPlane(tiltDeg)
      : kind === 'axial'
        ? axialPlane(0, tiltDeg)
        : coronalPlane(0, tiltDeg);
  const normal = normalOf(upright);
  return through(upright, scale(normal, dot(normal, focus)), flipped);
}

export type Fineness = 'draft' | 'fine';
const GRIDS: Readonly<Record<Fineness, Grid>> = {
  draft: { cellMm: 2.4, fineCellMm: 1.2, quick: true },
  fine: { cellMm: 1, fineCellMm: 0.5 },
};

export interface CutJob {
  /** Go on for one slice; true once all is cut. */
  readonly advance: () => boolean;
  /** What was cut, once all is. */
  readonly shapes: () => readonly SectionShape[] | null;
}

export interface Cuts {
  readonly anatomy: Anatomy;
  /** In the patient's own millimetres. */
  readonly structures: readonly Structure[];
  /** Between which places a cut meets the spine and what lies close about it, mm. */
  readonly reach: Box;
  /** All that can lie on the plane, mm. */
  readonly windowOf: (plane: SectionPlane) => SectionWindow;
  readonly job: (plane: SectionPlane, fineness: Fineness) => CutJob;
  /** The structure at a point of the patient, of those that `counts` lets pass; null where none is. */
  readonly structureAt: (point: Vector3, counts: (id: string) => boolean) => string | null;
}

const KEPT_JOBS = 12;

function together(structures: readonly Structure[]): Box {
  const boxes = structures.map(({ bounds }) => bounds);
  const least = (axis: 'x' | 'y' | 'z') => boxes.reduce((a, { min }) => Math.min(a, min[axis]), Infinity);
  const most = (axis: 'x' | 'y' | 'z') => boxes.reduce((a, { max }) => Math.max(a, max[axis]), -Infinity);
  return {
    min: { x: least('x'), y: least('y'), z: least('z') },
    max: { x: most('x'), y: most('y'), z: most('z') },
  };
}

function startJob(slices: Slices<SectionShape[]>): CutJob {
  let result: readonly SectionShape[] | null = null;
  return {
    advance: () => {
      if (result !== null) return true;
      const step = slices.next();
      if (step.done !== true) return false;
      result = step.value;
      return true;
    },
    shapes: () => result,
  };
}

function createCuts(anatomy: Anatomy): Cuts {
  const structures = patientStructures(anatomy);
  const body = sectionBodyOf(anatomy);
  const whole = together(structures);
  const jobs = new Map<string, CutJob>();
  const windowOf = (plane: SectionPlane): SectionWindow => {
    const [minU, maxU] = extentAlong(whole, plane.right);
    const [minV, maxV] = extentAlong(whole, plane.up);
    const { right, up, origin } = plane;
    const u = right.x * origin.x + right.y * origin.y + right.z * origin.z;
    const v = up.x * origin.x + up.y * origin.y + up.z * origin.z;
    return { minU: minU - u, maxU: maxU - u, minV: minV - v, maxV: maxV - v };
  };
  const topmostFirst = [...body.structures].reverse();
  return {
    anatomy,
    structures,
    reach: together(structures.filter(({ tissue }) => tissue === 'bone' || tissue === 'muscle')),
    windowOf,
    job: (plane, fineness) => {
      const key = [fineness, plane.origin, plane.right, plane.up].map((part) => JSON.stringify(part)).join();
      const kept = jobs.get(key);
      const job = kept ?? startJob(cutting(body, plane, windowOf(plane), GRIDS[fineness]));
      jobs.delete(key);
      jobs.set(key, job);
      for (const old of jobs.keys()) {
        if (jobs.size <= KEPT_JOBS) break;
        jobs.delete(old);
      }
      return job;
    },
    structureAt: (point, counts) => {
      const { x, y, z } = anatomy.pullBack(point);
      return topmostFirst.find(({ id, distance }) => counts(id) && distance(x, y, z) < 0)?.id ?? null;
    },
  };
}

const known = new WeakMap<Anatomy, Cuts>();

/** The cuts of a patient, made once. */
export function cutsOf(anatomy: Anatomy): Cuts {
  const before = known.get(anatomy);
  if (before !== undefined) return before;
  const cuts = createCuts(anatomy);
  known.set(anatomy, cuts);
  return cuts;
}
