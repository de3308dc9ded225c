/**
 * Callipers for one lumbar vertebra in its own frame: what published tables measure, read off any closed surface: the twelve that
 * are named numbers as everywhere (twelve.ts), and the others. The named numbers of a shape only say where to put these callipers,
 * never what they read. Millimetres, degrees.
 */
import { bodyRearX, lowerRearX } from '../../src/anatomy/bones/vertebra/body.ts';
import { pedicleWidthZ, pedicleY } from '../../src/anatomy/bones/vertebra/places.ts';
import type { VertebraShape } from '../../src/anatomy/bones/vertebra/shape.ts';
import type { DistanceField } from '../../src/anatomy/types.ts';
import type { Mesh } from '../models/surfaceNets.ts';
import { signedDistanceTo } from './fit/reference.ts';
import { measureVertebra } from './twelve.ts';

/** Dimensions in the order of the published table. */
export interface VertebraMeasures {
  readonly upperWidth: number;
  readonly lowerWidth: number;
  readonly upperDepth: number;
  readonly lowerDepth: number;
  readonly posteriorHeight: number;
  readonly anteriorHeight: number;
  readonly canalWidth: number;
  readonly canalDepth: number;
  readonly pedicleWidth: number;
  readonly pedicleHeight: number;
  readonly pedicleAngle: number;
  readonly spinousLength: number;
  readonly spinousFreeLength: number;
  readonly spinousHeight: number;
  readonly spinousThickness: number;
  readonly transverseSpan: number;
  readonly laminaHeight: number;
  readonly laminaWidth: number;
  readonly facetHeight: number;
  readonly facetWidth: number;
  /** Of the superior articular process. */
  readonly facetAngle: number;
}

const STEP_MM = 0.05;
const OUTLINE_STEP_MM = 0.1;
/** Behind every spinous process, and beside every lamina and its facets. */
const REAR_OF_ALL_X = -110;
const BESIDE_ALL_Y = 40;
const RADIANS = Math.PI / 180;

type Point = readonly [x: number, y: number, z: number];

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}

/**
 * The first of even steps along a line of unit speed from which on `within` no longer holds, mm, or the first past `mostMm`. Nothing
 * can change nearer than the surface is: the steps up to there are left out.
 */
function firstStep(
  distance: (t: number) => number,
  within: (distance: number) => boolean,
  stepMm: number,
  mostMm: number,
): number {
  let steps = 0;
  while (steps * stepMm < mostMm) {
    const here = distance(steps * stepMm);
    if (!within(here)) break;
    steps += Math.max(1, Math.floor(Math.abs(here) / stepMm - 1e-6));
  }
  return Math.min(steps, Math.ceil(mostMm / stepMm)) * stepMm;
}

const inBone = (distance: number): boolean => distance < 0;
const outOfBone = (distance: number): boolean => distance >= 0;

/** How far bone goes on from a point in a direction; 0 where there is none. */
function reach(field: DistanceField, [x, y, z]: Point, [dx, dy, dz]: Point, mostMm = 60): number {
  return firstStep((t) => field(x + dx * t, y + dy * t, z + dz * t), inBone, STEP_MM, mostMm);
}

/** Length of bone through a point along a direction, both ways. */
function through(field: DistanceField, at: Point, along: Point, mostMm = 60): number {
  const back: Point = [-along[0], -along[1], -along[2]];
  return reach(field, at, along, mostMm) + reach(field, at, back, mostMm);
}

function anteriorHeight(field: DistanceField, { body }: VertebraShape): number {
  const { upper, lower, posteriorHeightMm } = body;
  const lowerFront = 2 * lower.centreX - lowerRearX(body);
  const heights = range(2, 5, 0.5).map((inward) =>
    through(field, [Math.min(upper.depthMm / 2, lowerFront) - inward, 0, -posteriorHeightMm / 2], [0, 0, 1]),
  );
  return Math.max(...heights);
}

/** The pedicle's axis is looked for at these heights above the one of its width, clear of the root of the transverse process, mm. */
const ABOVE_ROOT_MM: readonly number[] = [1, 2, 3];
const ALONG_PEDICLE_MM: readonly number[] = range(-3, 3, 0.5);
/** Where bone goes on for longer to one side, it is no longer the pedicle. */
const PEDICLE_HALF_MM = 15;

/** Angle seen from above between the sagittal plane and the line through the middles of level sections of the pedicle. */
function pedicleAngle(field: DistanceField, shape: VertebraShape): number {
  const y = pedicleY(shape);
  let across = 0;
  let along = 0;
  for (const height of ABOVE_ROOT_MM) {
    const z = pedicleWidthZ(shape) + height;
    const middles = ALONG_PEDICLE_MM.flatMap((dx): { dx: number; middle: number }[] => {
      const at: Point = [shape.pedicle.isthmus[0] + dx, y, z];
      const out = reach(field, at, [0, 1, 0], 20);
      const inward = reach(field, at, [0, -1, 0], 20);
      if (out === 0 || out > PEDICLE_HALF_MM || inward > PEDICLE_HALF_MM) return [];
      return [{ dx, middle: (out - inward) / 2 }];
    });
    const mean = (of: (each: { dx: number; middle: number }) => number): number =>
      middles.reduce((sum, each) => sum + of(each), 0) / middles.length;
    const centre = mean(({ dx }) => dx);
    const level = mean(({ middle }) => middle);
    for (const { dx, middle } of middles) {
      across -= (dx - centre) * (middle - level);
      along += (dx - centre) * (dx - centre);
    }
  }
  return Math.atan2(across, along) / RADIANS;
}

function spinousMeasures(field: DistanceField, shape: VertebraShape) {
  const wallX = bodyRearX(shape.body);
  const { rearTopZ, rearBottomZ } = shape.spinous;
  const heights = range(Math.min(rearBottomZ, rearTopZ) - 6, Math.max(rearBottomZ, rearTopZ) + 6, 0.5);
  const rearmost = (y: number, zs: readonly number[]): number =>
    Math.min(
      ...zs.map(
        (z) =>
          REAR_OF_ALL_X +
          firstStep((t) => field(REAR_OF_ALL_X + t, y, z), outOfBone, STEP_MM, wallX - REAR_OF_ALL_X),
      ),
    );
  const tipX = rearmost(0, heights);
  const { from, to } = shape.lamina;
  const laminaZ = (from[2] + to[2]) / 2;
  const laminaRearX = rearmost(7, range(laminaZ - 3, laminaZ + 3, 1));
  const middleX = (tipX + laminaRearX) / 2;
  const middles = range(-50, 0, 0.5).filter((z) => field(middleX, 0, z) < -1);
  return {
    spinousFreeLength: laminaRearX - tipX,
    spinousHeight: Math.max(...middles.map((z) => through(field, [middleX, 0, z], [0, 0, 1]))),
    spinousThickness: Math.max(...middles.map((z) => through(field, [middleX, 0, z], [0, 1, 0], 12))),
  };
}

/** The middle of the lamina of one side: the deepest point near where the shape has it. */
function laminaMiddle(field: DistanceField, { lamina }: VertebraShape): Point {
  const [fx, fy, fz] = lamina.from;
  const [tx, ty, tz] = lamina.to;
  let best: Point = [(fx + tx) / 2, (fy + ty) / 2, (fz + tz) / 2];
  for (const x of range(best[0] - 4, best[0] + 4, 0.5))
    if (field(x, best[1], best[2]) < field(...best)) best = [x, best[1], best[2]];
  return best;
}

/** From the midline to the outline seen from behind, where it is narrowest about the lamina's middle: the pars. */
function laminaWidth(field: DistanceField, shape: VertebraShape): number {
  const { from, to } = shape.lamina;
  const middleZ = (from[2] + to[2]) / 2;
  const rearX = bodyRearX(shape.body);
  const outline = range(middleZ - 4, middleZ + 4, 1).map((z) =>
    Math.max(
      ...range(rearX - 24, rearX - 4, 1).map(
        (x) =>
          BESIDE_ALL_Y -
          firstStep((t) => field(x, BESIDE_ALL_Y - t, z), outOfBone, OUTLINE_STEP_MM, BESIDE_ALL_Y),
      ),
    ),
  );
  return Math.min(...outline);
}

function facetMeasures(field: DistanceField, { superiorArticular }: VertebraShape) {
  const angle = superiorArticular.facetAngleDeg * RADIANS;
  const { centre } = superiorArticular;
  return {
    facetHeight: 2 * reach(field, centre, [0, 0, 1], 20),
    facetWidth: through(field, centre, [-Math.cos(angle), Math.sin(angle), 0], 15),
  };
}

export function measureBone(mesh: Mesh, shape: VertebraShape): VertebraMeasures {
  const field = signedDistanceTo(mesh);
  const [x, y, z] = shape.superiorArticular.centre;
  const twelve = measureVertebra(mesh, { x, y, z });
  const { spinousFreeLength, spinousHeight, spinousThickness } = spinousMeasures(field, shape);
  return {
    upperWidth: twelve.upperWidthMm,
    lowerWidth: twelve.lowerWidthMm,
    upperDepth: twelve.upperDepthMm,
    lowerDepth: twelve.lowerDepthMm,
    posteriorHeight: twelve.posteriorHeightMm,
    anteriorHeight: anteriorHeight(field, shape),
    canalWidth: twelve.canalWidthMm,
    canalDepth: twelve.canalDepthMm,
    pedicleWidth: twelve.pedicleWidthMm,
    pedicleHeight: twelve.pedicleHeightMm,
    pedicleAngle: pedicleAngle(field, shape),
    spinousLength: twelve.spinousLengthMm,
    spinousFreeLength,
    spinousHeight,
    spinousThickness,
    transverseSpan: twelve.transverseSpanMm,
    laminaHeight: through(field, laminaMiddle(field, shape), [0, 0, 1]),
    laminaWidth: laminaWidth(field, shape),
    ...facetMeasures(field, shape),
    facetAngle: twelve.facetAngleDeg,
  };
}
