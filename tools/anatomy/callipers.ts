/**
 * Callipers for one lumbar vertebra in its own frame: what published tables measure, read off any closed surface given as a
 * signed distance. The named numbers of a shape only say where to put the callipers, never what they read. Millimetres, degrees.
 */
import { bodyRearX } from '../../src/anatomy/bones/vertebra/body.ts';
import { canalDepthZ, pedicleWidthZ, pedicleY } from '../../src/anatomy/bones/vertebra/places.ts';
import type { VertebraShape } from '../../src/anatomy/bones/vertebra/shape.ts';
import type { DistanceField } from '../../src/anatomy/types.ts';

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
const RADIANS = Math.PI / 180;

type Point = readonly [x: number, y: number, z: number];

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}

/** How far bone goes on from a point in a direction; 0 where there is none. */
function reach(field: DistanceField, [x, y, z]: Point, [dx, dy, dz]: Point, mostMm = 60): number {
  let t = 0;
  while (t < mostMm && field(x + dx * t, y + dy * t, z + dz * t) < 0) t += STEP_MM;
  return t;
}

/** Length of bone through a point along a direction, both ways. */
function through(field: DistanceField, at: Point, along: Point, mostMm = 60): number {
  const back: Point = [-along[0], -along[1], -along[2]];
  return reach(field, at, along, mostMm) + reach(field, at, back, mostMm);
}

function bodyMeasures(field: DistanceField, { body }: VertebraShape) {
  const { upper, lower, posteriorHeightMm, anteriorHeightMm } = body;
  const slope = (anteriorHeightMm - posteriorHeightMm) / lower.depthMm;
  const lowerRear = lower.centreX - lower.depthMm / 2;
  const lowerZ = (x: number): number => -posteriorHeightMm - slope * (x - lowerRear);
  const most = (values: readonly number[]): number => Math.max(...values);
  const offRim = range(1, 6, 0.5);
  const acrossX = range(-6, 8, 2);
  const height = (x: number): number => through(field, [x, 0, -posteriorHeightMm / 2], [0, 0, 1]);
  return {
    upperWidth: most(offRim.flatMap((z) => acrossX.map((x) => through(field, [x, 0, -z], [0, 1, 0])))),
    lowerWidth: most(
      offRim.flatMap((z) =>
        acrossX.map((x) => through(field, [lower.centreX + x, 0, lowerZ(lower.centreX + x) + z], [0, 1, 0])),
      ),
    ),
    upperDepth: most(offRim.map((z) => through(field, [0, 0, -z], [1, 0, 0]))),
    lowerDepth: most(
      offRim.map((z) => {
        const length = Math.sqrt(1 + slope * slope);
        const at: Point = [lower.centreX, 0, lowerZ(lower.centreX) + z];
        return through(field, at, [1 / length, 0, -slope / length]);
      }),
    ),
    posteriorHeight: most(range(2, 5, 0.5).map((x) => height(Math.max(-upper.depthMm / 2, lowerRear) + x))),
    anteriorHeight: most(
      range(2, 5, 0.5).map((x) => height(Math.min(upper.depthMm / 2, lower.centreX + lower.depthMm / 2) - x)),
    ),
  };
}

/** The root of the transverse process widens a pedicle's lower part: its axis is looked for so far above, mm. */
const ABOVE_ROOT_MM = 3;

/** Angle seen from above between the pedicle's axis, through the middles of two sections, and the sagittal plane. */
function pedicleAngle(field: DistanceField, x: number, y: number, z: number): number {
  const middle = (at: number): number => {
    const out = reach(field, [at, y, z], [0, 1, 0], 20);
    const inward = reach(field, [at, y, z], [0, -1, 0], 20);
    return y + (out - inward) / 2;
  };
  return Math.atan2(middle(x - 3) - middle(x + 1), 4) / RADIANS;
}

function canalMeasures(field: DistanceField, shape: VertebraShape) {
  const [isthmusX, isthmusZ] = shape.pedicle.isthmus;
  const y = pedicleY(shape);
  const z = canalDepthZ(shape);
  const free: DistanceField = (px, py, pz) => -field(px, py, pz);
  const rearX = bodyRearX(shape.body);
  // Start in the canal's middle, so that neither wall is asked for beforehand.
  const start: Point = [rearX - shape.canal.depthMm / 2, 0, z];
  // The narrowest section at this height, whichever bone it is: one a little off may cut the transverse process.
  const widths = range(-3, 3, 0.5).map((dx) =>
    through(field, [isthmusX + dx, y, pedicleWidthZ(shape)], [0, 1, 0]),
  );
  return {
    canalWidth: 2 * (y - reach(field, [isthmusX, y, isthmusZ], [0, -1, 0], y)),
    canalDepth: through(free, start, [1, 0, 0]),
    pedicleWidth: Math.min(...widths.filter((width) => width > 0)),
    pedicleHeight: through(field, [isthmusX, y, isthmusZ], [0, 0, 1]),
    pedicleAngle: pedicleAngle(field, isthmusX, y, pedicleWidthZ(shape) + ABOVE_ROOT_MM),
  };
}

function spinousMeasures(field: DistanceField, shape: VertebraShape) {
  const wallX = bodyRearX(shape.body);
  const { rearTopZ, rearBottomZ } = shape.spinous;
  const heights = range(Math.min(rearBottomZ, rearTopZ) - 6, Math.max(rearBottomZ, rearTopZ) + 6, 0.5);
  const rearmost = (y: number, zs: readonly number[]): number =>
    Math.min(
      ...zs.map((z) => {
        let x = -110;
        while (x < wallX && field(x, y, z) >= 0) x += STEP_MM;
        return x;
      }),
    );
  const tipX = rearmost(0, heights);
  const { from, to } = shape.lamina;
  const laminaZ = (from[2] + to[2]) / 2;
  const laminaRearX = rearmost(7, range(laminaZ - 3, laminaZ + 3, 1));
  const middleX = (tipX + laminaRearX) / 2;
  const inBone = range(-50, 0, 0.5).filter((z) => field(middleX, 0, z) < -1);
  return {
    spinousLength: wallX - tipX,
    spinousFreeLength: laminaRearX - tipX,
    spinousHeight: Math.max(...inBone.map((z) => through(field, [middleX, 0, z], [0, 0, 1]))),
    spinousThickness: Math.max(...inBone.map((z) => through(field, [middleX, 0, z], [0, 1, 0], 12))),
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

function archMeasures(field: DistanceField, shape: VertebraShape) {
  const [tipX, tipZ] = shape.transverse.tip;
  const tipY = Math.max(
    ...range(tipX - 8, tipX + 8, 1).flatMap((x) =>
      range(tipZ - 10, tipZ + 10, 1).map((z) => {
        let y = 75;
        while (y > 0 && field(x, y, z) >= 0) y -= 0.1;
        return y;
      }),
    ),
  );
  const lamina = laminaMiddle(field, shape);
  const narrowest = range(lamina[2], lamina[2] + 8, 1)
    .filter((z) => field(lamina[0], lamina[1], z) < 0)
    .map((z) => lamina[1] + reach(field, [lamina[0], lamina[1], z], [0, 1, 0], 30));
  const { superiorArticular } = shape;
  const angle = superiorArticular.facetAngleDeg * RADIANS;
  const centre = superiorArticular.centre;
  const along: Point = [-Math.cos(angle), Math.sin(angle), 0];
  const inward: Point = [-Math.sin(angle), -Math.cos(angle), 0];
  const surface = (offset: number): number =>
    reach(field, [centre[0] + along[0] * offset, centre[1] + along[1] * offset, centre[2]], inward, 15);
  return {
    transverseSpan: 2 * tipY,
    laminaHeight: through(field, lamina, [0, 0, 1]),
    laminaWidth: Math.min(...narrowest),
    facetHeight: 2 * reach(field, centre, [0, 0, 1], 20),
    facetWidth: through(field, centre, along, 15),
    facetAngle: superiorArticular.facetAngleDeg + Math.atan2(surface(-4) - surface(4), 8) / RADIANS,
  };
}

export function measureBone(field: DistanceField, shape: VertebraShape): VertebraMeasures {
  return {
    ...bodyMeasures(field, shape),
    ...canalMeasures(field, shape),
    ...spinousMeasures(field, shape),
    ...archMeasures(field, shape),
  };
}
