/**
 * The internal vertebral venous plexus: in front a pair of longitudinal channels beside the posterior longitudinal
 * ligament, nearer to the midline behind each body, where a vein from within the body joins them across; behind a thin
 * pair that keeps off the midline. Calibres are assumptions.
 */
import { wallAlongX } from '../field/alongX.ts';
import { boneDistance } from '../bones/bones.ts';
import { LAMINAE } from '../column/corridor.ts';
import { flavumDistance } from '../ligaments/flavum.ts';
import { clamp } from '../field/primitives.ts';
import { profile } from '../field/profile.ts';
import type { Box, DistanceField } from '../types.ts';
import { envelopeDistance, sacDistance } from './canal.ts';
import { makeChain, mirroredChains, type Chain } from './chain.ts';
import { LEVEL_HEIGHTS } from './levels.ts';
import { wallDistance } from './neighbours.ts';
import { PEDICLES } from './pedicles.ts';
import { SAC_HALF_DEPTH, SAC_HALF_WIDTH, SAC_REAR } from './sacShape.ts';
import { makeVerticalTube, smoothed, type TubePlace } from './verticalTube.ts';
import { WALLS } from './walls.ts';

const STEP_MM = 2;
/** Greatest and least radius of the front channels, and of the thin ones behind, mm (assumption). */
const FRONT_RADIUS_MM = [0.7, 1.4] as const;
const REAR_RADIUS_MM = [0.55, 0.75] as const;
/** How far from the midline the front channels lie behind a body and at a disc, mm (assumption). */
const AT_BODY_MM = 4.6;
const AT_DISC_MM = 7.6;
/** And those behind: under a lamina and at a window, mm (assumption). */
const AT_LAMINA_MM = 5.2;
const AT_WINDOW_MM = 6.8;
/** A vein is claimed so far into sac and wall, which take precedence: it lies against them without a gap, mm. */
const FLUSH_MM = 0.15;
/** Radius of the vein that joins the two channels behind a body, mm (assumption). */
const CROSS_RADIUS_MM = 0.9;
/** Its middle lies so far behind the bone, which takes precedence: it is half sunk in it, mm. */
const CROSS_OUT_MM = 0.3;

const DISC_LEVELS = ['L1/2', 'L2/3', 'L3/4', 'L4/5', 'L5/S1'] as const;
const TOP_Z = (WALLS[0]?.z ?? 0) + 2;
const BOTTOM_Z = LEVEL_HEIGHTS['S1/2'] - 6;
const COUNT = Math.floor((TOP_Z - BOTTOM_Z) / STEP_MM);

/** A body's middle at the canal lies half-way between its two discs. */
const BODY_Z: readonly number[] = [
  PEDICLES[0]?.middleZ ?? TOP_Z,
  ...DISC_LEVELS.slice(1).map(
    (level, i) => (LEVEL_HEIGHTS[level] + LEVEL_HEIGHTS[DISC_LEVELS[i] ?? level]) / 2,
  ),
].map((z) => z - 2);

const FRONT_Y = profile([
  ...BODY_Z.map((z) => ({ z, value: AT_BODY_MM })),
  ...DISC_LEVELS.map((level) => ({ z: LEVEL_HEIGHTS[level], value: AT_DISC_MM })),
  { z: BOTTOM_Z, value: 4 },
]);

const WINDOW_LOWER = { L1: 'L2', L2: 'L3', L3: 'L4', L4: 'L5', L5: 'sacrum' } as const;
const REAR_Y = profile(
  (['L1', 'L2', 'L3', 'L4', 'L5'] as const).flatMap((level) => {
    const { topZ, bottomZ } = LAMINAE[level];
    return [
      { z: topZ * 0.7 + bottomZ * 0.3, value: AT_LAMINA_MM },
      { z: (bottomZ + LAMINAE[WINDOW_LOWER[level]].topZ) / 2, value: AT_WINDOW_MM },
    ];
  }),
);

/** How far outwards of its wanted place a channel may give way to where there is more room, mm. */
const GIVING_WAY_MM = 3;

interface Gap {
  readonly y: number;
  readonly wallX: number;
  /** Width of the gap between sac and wall, across the canal, mm. */
  readonly widthMm: number;
  readonly lean: number;
}

function gapAt(z: number, y: number, sign: 1 | -1, wall: DistanceField): Gap {
  const slope = SAC_REAR.slope(z);
  const lean = Math.sqrt(1 + slope * slope);
  const middle = SAC_REAR.value(z) + SAC_HALF_DEPTH.value(z) * lean;
  // From inside the sac out through its wall, and on to the canal's.
  const sacX = wallAlongX((px, py, pz) => -sacDistance(px, py, pz), middle, y, z, sign, 14) ?? middle;
  const wallX = wallAlongX(wall, sacX, y, z, sign, 9) ?? sacX + sign * 4;
  return { y, wallX, widthMm: Math.abs(wallX - sacX) / lean, lean };
}

/** The place between the sac and a wall before or behind it: on the wall, as thick as the gap allows. */
function between(
  z: number,
  wantedY: number,
  sign: 1 | -1,
  wall: DistanceField,
  [least, most]: readonly [number, number],
): TubePlace {
  const outermost = SAC_HALF_WIDTH.value(z) * 0.93;
  let best = gapAt(z, Math.min(wantedY, outermost), sign, wall);
  for (let y = wantedY + 0.5; y <= Math.min(wantedY + GIVING_WAY_MM, outermost); y += 0.5) {
    if (best.widthMm >= 2 * least) break;
    const gap = gapAt(z, y, sign, wall);
    if (gap.widthMm > best.widthMm) best = gap;
  }
  const radiusMm = clamp(best.widthMm / 2 + FLUSH_MM, least, most);
  return { x: best.wallX - sign * (radiusMm - FLUSH_MM) * best.lean, y: best.y, radiusMm };
}

function channel(
  wantedY: (z: number) => number,
  sign: 1 | -1,
  wall: DistanceField,
  radii: readonly [number, number],
): TubePlace[] {
  const raw: TubePlace[] = [];
  for (let i = 0; i <= COUNT; i++) {
    const z = TOP_Z - i * STEP_MM;
    raw.push(between(z, wantedY(z), sign, wall, radii));
  }
  return smoothed(raw, 4);
}

const rearWall: DistanceField = (x, y, z) =>
  Math.min(-envelopeDistance(x, y, z), boneDistance(x, y, z), flavumDistance(x, y, z));

const FRONT = channel(FRONT_Y.value, 1, wallDistance, FRONT_RADIUS_MM);
const REAR = channel(REAR_Y.value, -1, rearWall, REAR_RADIUS_MM);

const frontChannel = makeVerticalTube(FRONT, TOP_Z, STEP_MM);
const rearChannel = makeVerticalTube(REAR, TOP_Z, STEP_MM);

/** The vein across behind a body: from the channel to the midline, close to the bone. */
function crossing(z: number): Chain {
  const from = FRONT[Math.round((TOP_Z - z) / STEP_MM)] ?? { x: 0, y: AT_BODY_MM, radiusMm: 1 };
  const knots = [0, 0.33, 0.66, 1].map((share) => {
    const y = from.y * (1 - share);
    const wallX = wallAlongX(wallDistance, from.x - 0.5, y, z, 1, 8) ?? from.x;
    return { x: share === 0 ? from.x : wallX - CROSS_OUT_MM, y, z, radiusMm: CROSS_RADIUS_MM };
  });
  return makeChain(knots);
}

const crossings = mirroredChains(BODY_Z.map(crossing));

/** The veins of both sides; the sac and the bones take precedence. */
export const veinDistance: DistanceField = (x, y, z) => {
  const far = Math.max(Math.abs(x - SAC_REAR.value(z) - 6) - 20, Math.abs(y) - 12);
  if (far > 3) return far / 2;
  return Math.min(frontChannel(x, y, z), rearChannel(x, y, z), crossings(x, y, z));
};

const xs = [...FRONT, ...REAR].map(({ x }) => x);
export const VEIN_BOUNDS: Box = {
  min: { x: Math.min(...xs) - 2, y: -11, z: BOTTOM_Z - 2 },
  max: { x: Math.max(...xs) + 3, y: 11, z: TOP_Z + 2 },
};
