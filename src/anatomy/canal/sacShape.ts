/**
 * The dural sac's outline, fitted into the canal of the bones: as deep and wide as its table says where there is
 * room, less where there is not, and smooth like the tube of membrane that it is.
 */
import { clamp } from '../field/primitives.ts';
import { profile, tabulated, type Knot, type Profile } from '../field/profile.ts';
import { SAC_DEPTH_MM, SAC_WIDTH_MM, THORACIC_SEGMENT_MM } from '../dimensions.ts';
import { placed, POSES } from '../column/column.ts';
import { bodyRear, LAMINAE, LUMBAR } from '../column/laminae.ts';
import { wallDistance } from './neighbours.ts';
import { sacralHeight, WALLS } from './walls.ts';

/** Room kept behind the sac under the laminae, and in front of it for ligament and veins, mm (assumption). */
export const REAR_ROOM_MM = 0.8;
const FRONT_ROOM_MM = 1.8;
/** Least distance of the sac's sides from bone and disc, mm (assumption). */
const SIDE_ROOM_MM = 0.5;
/** The sac ends so far below the end-plate of S1: in the middle of S2 (published as the most frequent place). */
const END_BELOW_S1_MM = 40;
/** Depth and width of the sac just above its end, mm (assumption). */
const END_DEPTH_MM = 6;
const END_WIDTH_MM = 8;
/** Its cross-section is an egg, narrower behind: the width changes by this share from the middle to front and rear. */
export const EGG = 0.28;

/** Spacing of the heights at which the outline is fitted, mm. */
const STEP_MM = 2;
const RELAXATIONS = 1500;
/** Pull of the sac's walls outwards against their tension: how far they bulge into windows, and between the rims. */
const REAR_BULGE = 0.008;
const FRONT_BULGE = 0.04;
/** Above L1 the canal is taken to go on as wide for so far, mm, so that the sac has no free end there. */
const GOING_ON_MM = 30;

const TOP_WALL = WALLS[0];
if (TOP_WALL === undefined) throw new RangeError('The canal has no walls.');
const LUMBAR_TOP_Z = TOP_WALL.z;

/** Top of the tube: a little above the disc T7/8. */
export const TUBE_TOP_Z = LUMBAR_TOP_Z + 12 + THORACIC_SEGMENT_MM.reduce((sum, tall) => sum + tall, 0);

const END = WALLS.find(({ frontX, z }) => sacralHeight(frontX - 5, z) < -END_BELOW_S1_MM) ?? TOP_WALL;
/** Height at which the sac ends: middle of S2. */
export const SAC_END_Z = END.z;

/** Heights for which the table's rows hold: the middle of each level at the canal. */
function rows(
  table: Readonly<Record<'T8' | 'L1' | 'L2' | 'L3' | 'L4' | 'L5' | 'S1', number>>,
  end: number,
): Profile {
  const knots: Knot[] = LUMBAR.map((level) => ({
    z: placed(POSES[level], bodyRear(level, -14) - 6, -20).z,
    value: table[level],
  }));
  knots.push({ z: TUBE_TOP_Z, value: table.T8 });
  knots.push({ z: placed(POSES.sacrum, -26, -14).z, value: table.S1 });
  knots.push({ z: SAC_END_Z + 4, value: end }, { z: SAC_END_Z - 20, value: end });
  return profile(knots);
}

/** Depth and width wanted at a height, mm. */
export const WANTED_DEPTH: Profile = rows(SAC_DEPTH_MM, END_DEPTH_MM);
export const WANTED_WIDTH: Profile = rows(SAC_WIDTH_MM, END_WIDTH_MM);

interface Station {
  readonly z: number;
  readonly lean: number;
  readonly foremost: number;
  readonly rearmost: number;
}

/** Slope of a run of values, over a few neighbours. */
function slopeAt(values: readonly number[], i: number, span: number, step: number): number {
  const a = Math.max(i - span, 0);
  const b = Math.min(i + span, values.length - 1);
  return ((values[b] ?? 0) - (values[a] ?? 0)) / ((b - a) * step);
}

const every = WALLS.filter((_, i) => i % STEP_MM === 0);
const fronts = every.map(({ frontX }) => frontX);
const MEASURED: readonly Station[] = every.map(({ z, frontX, rearX }, i) => {
  const slope = slopeAt(fronts, i, 6, STEP_MM);
  const lean = Math.sqrt(1 + slope * slope);
  return {
    z,
    lean,
    foremost: frontX - FRONT_ROOM_MM * lean,
    rearmost: rearX === null ? -Infinity : rearX + REAR_ROOM_MM * lean,
  };
});

const GHOSTS: readonly Station[] = Array.from({ length: GOING_ON_MM / STEP_MM }, (_, i) => ({
  z: LUMBAR_TOP_Z + GOING_ON_MM - i * STEP_MM,
  lean: 1,
  foremost: MEASURED[8]?.foremost ?? 0,
  rearmost: LAMINAE.L1.topX + REAR_ROOM_MM,
}));

const STATIONS: readonly Station[] = [...GHOSTS, ...MEASURED];

/** Front and rear line of the sac: two elastic strings between the walls, no farther apart than the table says. */
function strings(): { front: Float64Array; rear: Float64Array } {
  const count = STATIONS.length;
  const front = Float64Array.from(STATIONS, ({ foremost }) => foremost);
  const rear = Float64Array.from(
    STATIONS,
    ({ z, foremost, lean }) => foremost - WANTED_DEPTH.value(z) * lean,
  );
  const at = (line: Float64Array, i: number): number => line[clamp(i, 0, count - 1)] ?? 0;
  /** Tension; the ends are held by a neighbour as far out, or in the sacrum run on straight. */
  const tension = (line: Float64Array, i: number): number =>
    i === count - 1
      ? at(line, i - 1) * 2 - at(line, i - 2) - at(line, i)
      : 0.5 * ((at(line, i - 1) + at(line, i + 1)) / 2 - at(line, i));
  const hold = (i: number, station: Station): void => {
    const depth = WANTED_DEPTH.value(station.z) * station.lean;
    front[i] = Math.min(at(front, i), station.foremost);
    rear[i] = Math.max(at(rear, i), station.rearmost, at(front, i) - depth - 6);
    front[i] = Math.min(at(front, i), at(rear, i) + depth);
  };
  for (let round = 0; round < RELAXATIONS; round++) {
    STATIONS.forEach((station, i) => {
      rear[i] = at(rear, i) + tension(rear, i) - REAR_BULGE;
      front[i] = at(front, i) + tension(front, i) + FRONT_BULGE;
      hold(i, station);
    });
  }
  for (let pass = 0; pass < 12; pass++) {
    for (const line of [front, rear]) {
      const before = Float64Array.from(line);
      for (let i = 1; i + 1 < count; i++)
        line[i] = (at(before, i - 1) + 2 * at(before, i) + at(before, i + 1)) / 4;
    }
  }
  return { front, rear };
}

const { front: FRONT, rear: REAR } = strings();

/** Half width of the egg's outline at a share of its half depth, -1 rear to 1 front. */
function eggShare(share: number): number {
  return Math.sqrt(Math.max(1 - share * share, 0)) * (1 + EGG * share);
}

/** The greatest half width, up to the wanted one, at which the sac's sides keep clear of bone and disc. */
function halfWidth(i: number): number {
  const station = STATIONS[i];
  if (station === undefined) return 0;
  const front = FRONT[i] ?? 0;
  const rear = REAR[i] ?? 0;
  const middle = (front + rear) / 2;
  const half = (front - rear) / 2;
  const free = (wide: number): boolean => {
    for (const share of [-0.8, -0.55, -0.3, 0, 0.3, 0.55, 0.8]) {
      const x = middle + share * half;
      if (wallDistance(x, wide * eggShare(share), station.z) < SIDE_ROOM_MM) return false;
    }
    return true;
  };
  const wanted = WANTED_WIDTH.value(station.z) / 2;
  if (free(wanted)) return wanted;
  let narrow = 2;
  let wide = wanted;
  while (wide - narrow > 0.1) {
    const between = (narrow + wide) / 2;
    if (free(between)) narrow = between;
    else wide = between;
  }
  return narrow;
}

/** Half widths: the least of the neighbours', then smoothed, so that no rib stands out. */
function halfWidths(): number[] {
  const raw = STATIONS.map((_, i) => halfWidth(i));
  let smooth = raw.map((_, i) => Math.min(...raw.slice(Math.max(i - 2, 0), i + 3)));
  for (let pass = 0; pass < 6; pass++)
    smooth = smooth.map((value, i) => ((smooth[i - 1] ?? value) + 2 * value + (smooth[i + 1] ?? value)) / 4);
  return smooth;
}

const HALF_WIDTHS = halfWidths();

/** Fitted values from below upwards, and above them those of the plain tube, at the same spacing. */
function upwards(of: (i: number) => number, above: (over: number, first: number) => number): Profile {
  const values = STATIONS.map((_, i) => of(i)).reverse();
  const bottomZ = STATIONS[STATIONS.length - 1]?.z ?? 0;
  for (let over = STEP_MM; FITTED_TOP_Z + over < TUBE_TOP_Z + 10; over += STEP_MM)
    values.push(above(over, of(0)));
  return tabulated(values, bottomZ, STEP_MM);
}

/** Above the fitted stations the tube changes to its size at T8 over this length, mm. */
const CHANGE_MM = 60;
/** It leans on as L1 leans, this fading with the height over this length, mm (assumption). */
const FADE_MM = 70;
const FITTED_TOP_Z = LUMBAR_TOP_Z + GOING_ON_MM;
const L1_LEAN = -POSES.L1.sine / POSES.L1.cosine;

function towardsTop(first: number, wanted: Profile, over: number): number {
  return first + (wanted.value(FITTED_TOP_Z + over) / 2 - first) * Math.min(over / CHANGE_MM, 1);
}

/** Outer posterior surface of the dura in the midline. */
export const SAC_REAR: Profile = upwards(
  (i) => REAR[i] ?? 0,
  (over, first) => {
    const t = Math.min(over, FADE_MM);
    return first + L1_LEAN * (t - (t * t) / (2 * FADE_MM));
  },
);
export const SAC_HALF_DEPTH: Profile = upwards(
  (i) => ((FRONT[i] ?? 0) - (REAR[i] ?? 0)) / 2 / Math.max(STATIONS[i]?.lean ?? 1, 1),
  (over, first) => towardsTop(first, WANTED_DEPTH, over),
);
export const SAC_HALF_WIDTH: Profile = upwards(
  (i) => HALF_WIDTHS[i] ?? 0,
  (over, first) => towardsTop(first, WANTED_WIDTH, over),
);
