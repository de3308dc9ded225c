/**
 * Callipers for a vertebra's mesh in its own frame: the twelve dimensions that anatomists publish, read off the surface alone.
 * They find their places themselves; only for the facet they are told where the process stands.
 */
import type { PublishedDimensions } from '../../src/anatomy/bones/vertebra/published.ts';
import type { DistanceField } from '../../src/anatomy/types.ts';
import { atan2, PI } from '../../src/numerics/elementary.ts';
import type { Mesh } from '../models/surfaceNets.ts';
import { slopeOfFacet, type ProbePoint } from './facetAngle.ts';
import { signedDistanceTo } from './fit/reference.ts';

const FINE_MM = 0.05;
const COARSE_MM = 1;

/** How far one can go from a start along a line while `inside` holds, mm, at most `limit`. */
function reach(inside: (t: number) => boolean, limit: number): number {
  let t = 0;
  while (t < limit && inside(t + COARSE_MM)) t += COARSE_MM;
  while (t < limit && inside(t + FINE_MM)) t += FINE_MM;
  return t;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
}

class Callipers {
  readonly distance: DistanceField;
  constructor(mesh: Mesh) {
    this.distance = signedDistanceTo(mesh);
  }
  bone = (x: number, y: number, z: number): boolean => this.distance(x, y, z) < 0;
  /** Length of the run of bone, or of free space, through a point along one axis. */
  run(x: number, y: number, z: number, axis: 'x' | 'y' | 'z', ofBone = true): number {
    const along = (sign: number) => (t: number) => {
      const d = sign * t;
      return (
        this.bone(x + (axis === 'x' ? d : 0), y + (axis === 'y' ? d : 0), z + (axis === 'z' ? d : 0)) ===
        ofBone
      );
    };
    return reach(along(1), 60) + reach(along(-1), 60);
  }
  /** x of the body's rear wall in the midline. */
  rearWall(z: number): number {
    return -reach((t) => this.bone(-t, 0, z), 40);
  }
}

/** The isthmus of the left pedicle, found from the canal's side. */
function measurePedicle(at: Callipers, rearX: number, startZ: number) {
  const xs = range(rearX - 7, rearX - 2, 0.5);
  const wall = (x: number, z: number): number => reach((t) => !at.bone(x, t, z), 30);
  let z = startZ;
  let height = 20;
  let width = 10;
  let canal = 20;
  for (let round = 0; round < 4; round++) {
    const walls = xs.map((x) => wall(x, z));
    canal = 2 * Math.max(...walls);
    const widthZ = z + height / 4;
    const widths = xs.map((x) => {
      const inner = wall(x, widthZ) + FINE_MM;
      return { inner, width: reach((t) => at.bone(x, inner + t, widthZ), 40) };
    });
    const isthmus = widths.reduce((a, b) => (b.width < a.width ? b : a));
    width = isthmus.width;
    const y = isthmus.inner + width / 2;
    const heights = xs.map((x) => {
      const up = reach((t) => at.bone(x, y, z + t), 40);
      const down = reach((t) => at.bone(x, y, z - t), 40);
      return { height: up + down, z: z + (up - down) / 2 };
    });
    const lowest = heights.reduce((a, b) => (b.height < a.height ? b : a));
    height = lowest.height;
    z = lowest.z;
  }
  return { canal, width, height };
}

export function measureVertebra(mesh: Mesh, facet: ProbePoint): PublishedDimensions {
  const at = new Callipers(mesh);
  const { positions } = mesh;
  const coordinates = (axis: number): number[] =>
    Array.from({ length: positions.length / 3 }, (_, i) => positions[3 * i + axis] ?? 0);
  const backToFront = range(-8, 8, 4);
  const lowerRim = (x: number): number => -reach((t) => at.bone(x, 0, -5 - t), 60) - 5;
  const greatest = (values: readonly number[]): number => Math.max(...values);

  const upperRear = greatest(range(-5, -1, 1).map((z) => -at.rearWall(z)));
  const posteriorHeightMm = greatest(
    range(2, 5, 0.5).map((inFront) => at.run(inFront - upperRear, 0, -15, 'z')),
  );
  const waistX = greatest(
    range(-0.7 * posteriorHeightMm, -0.3 * posteriorHeightMm, 0.5).map((z) => at.rearWall(z)),
  );
  const canalZ = -0.6 * posteriorHeightMm;
  const pedicle = measurePedicle(at, waistX, -0.42 * posteriorHeightMm);
  const facetSlope = slopeOfFacet(
    facet,
    (x, z, start) => start + reach((t) => !at.bone(x, start + t, z), 20),
  );
  return {
    upperWidthMm: greatest(backToFront.flatMap((x) => range(-5, -1, 1).map((z) => at.run(x, 0, z, 'y')))),
    upperDepthMm: greatest(range(-5, -1, 1).map((z) => at.run(0, 0, z, 'x'))),
    lowerWidthMm: greatest(
      backToFront.flatMap((x) => range(1, 5, 1).map((up) => at.run(x, 0, lowerRim(x) + up, 'y'))),
    ),
    lowerDepthMm: lowerDepth(at, lowerRim),
    posteriorHeightMm,
    canalWidthMm: pedicle.canal,
    canalDepthMm: at.run(waistX - 3, 0, canalZ, 'x', false),
    pedicleWidthMm: pedicle.width,
    pedicleHeightMm: pedicle.height,
    spinousLengthMm: waistX - Math.min(...coordinates(0)),
    transverseSpanMm: greatest(coordinates(1)) - Math.min(...coordinates(1)),
    facetAngleDeg: (atan2(facetSlope, 1) * 180) / PI,
  };
}

/** Depth of the lower end-plate along its own slope, just above its rim. */
function lowerDepth(at: Callipers, rim: (x: number) => number): number {
  const slope = (rim(10) - rim(-10)) / 20;
  const stretch = Math.sqrt(1 + slope * slope);
  return Math.max(
    ...range(1, 5, 1).map((up) => {
      const z = rim(0) + up;
      const along = (sign: number) => (t: number) => at.bone(sign * t, 0, z + sign * t * slope);
      return (reach(along(1), 60) + reach(along(-1), 60)) * stretch;
    }),
  );
}
