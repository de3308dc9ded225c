/**
 * An epidurogram: a film round the sac, patchy where lobules of fat lie, and along the roots out of the foramina. From behind
 * the film is met edge-on beside the sac and through its thinness over it, so that it looks like a tree with a light trunk; from
 * the side it is a thin line before and behind the sac. How it is shared between film and roots is an assumption.
 */
import { ROUTES } from '../../../anatomy/canal/routes.ts';
import type { Anatomy } from '../../../anatomy/types.ts';
import { SPREAD_LEVELS, type SpreadLevel } from '../../../content/levels.ts';
import { cos, PI, sin } from '../../../numerics/elementary.ts';
import { normal, uniform } from '../../../numerics/random.ts';
import { add, scale, vector, type Vector3 } from '../../../numerics/vector.ts';
import { COLUMNS, epiduralRoomOf, ROWS_PER_LEVEL, angleDeg, type EpiduralRoom } from '../../epiduralRoom.ts';
import { DropletList, type Droplets } from './droplets.ts';
import type { Slices } from '../../slices.ts';
import type { ContrastFacts } from './facts.ts';

const STREAM = 'epidurogram';
/** Droplets for a full level, and the mL that fill it so far that they are all used. */
const MOST_AT_LEVEL = 900;
const FULL_ML = 1.2;
/** Share of a level's contrast that follows its two roots. */
const ROOT_SHARE = 0.26;
/** A level with less shows no root, mL. */
const ROOT_LEAST_ML = 0.12;
/** What is less is not drawn, mL; no more than the shares of the others make up for. */
const LEAST_ML = 0.0001;
const ROOT_OF: Partial<Record<SpreadLevel, string>> = {
  'L1/2': 'L1',
  'L2/3': 'L2',
  'L3/4': 'L3',
  'L4/5': 'L4',
  'L5/S1': 'L5',
  'S1/2': 'S1',
};

function at(points: Float64Array, here: number): Vector3 {
  return vector(points[here * 3] ?? 0, points[here * 3 + 1] ?? 0, points[here * 3 + 2] ?? 0);
}

/** Lobules of fat that the film flows round: 0 where one lies, 1 between them. */
function patchiness(seed: number, row: number, column: number): number {
  const lobule = uniform(seed, STREAM, `lobule ${Math.floor(row / 2)} ${column}`);
  return lobule < 0.12 ? 0.2 : 0.7 + 0.3 * lobule;
}

function layFilm(
  into: DropletList,
  room: EpiduralRoom,
  level: number,
  volumeMl: number,
  facts: ContrastFacts,
): void {
  const { seed } = facts;
  const count = Math.round(MOST_AT_LEVEL * Math.min(1, 0.25 + volumeMl / FULL_ML));
  // It flows more easily on one side than on the other.
  const lean = 0.5 * (uniform(seed, STREAM, 'side') - 0.5);
  const fullness = Math.min(1, volumeMl / FULL_ML);
  for (let i = 0; i < count; i++) {
    const thing = level * 10_000 + i;
    const rowShare = uniform(seed, `${STREAM} row`, thing);
    // Thinner towards the ends of what is filled is the body's own affair: within a level it is even.
    const row = level * ROWS_PER_LEVEL + rowShare * ROWS_PER_LEVEL;
    const column = uniform(seed, `${STREAM} column`, thing) * (COLUMNS - 1);
    const here = Math.round(row) * COLUMNS + Math.round(column);
    const angle = Math.abs(angleDeg(column));
    // It goes in behind, and little of it comes round to the front until the level is full.
    const round = angle > 95 ? 0.7 + 0.5 * fullness : angle < 50 ? 1.7 : 1;
    const gap = room.gapMm[here] ?? 1;
    const side = 1 + (column > (COLUMNS - 1) / 2 ? lean : -lean);
    const weight =
      (1 + 0.2 * Math.min(gap, 2.4)) * round * side * patchiness(seed, Math.round(row), Math.round(column));
    const out = at(room.out, here);
    const depth = gap * (0.3 + 0.15 * normal(seed, `${STREAM} depth`, thing));
    const jitter = vector(
      0,
      normal(seed, `${STREAM} y`, thing) * 0.5,
      (uniform(seed, `${STREAM} z`, thing) - 0.5) * 2.4,
    );
    into.add(add(add(at(room.dura, here), scale(out, depth)), jitter), 0.6 + 0.1 * gap, weight);
  }
}

/** A sheath about each of the level's roots, thinning out beyond the foramen. */
function layRoots(into: DropletList, anatomy: Anatomy, level: number, volumeMl: number, seed: number): void {
  const root = ROUTES.find((each) => each.root === ROOT_OF[SPREAD_LEVELS[level] ?? 'T7/8']);
  if (root === undefined || volumeMl < ROOT_LEAST_ML) return;
  const reach = Math.min(1, 0.72 + volumeMl / 1.8);
  const point = new Float64Array(3);
  for (const side of [1, -1]) {
    const willing = uniform(seed, `${STREAM} root`, `${level} ${side}`);
    if (willing < 0.12) continue;
    const knots = root.knots.slice(Math.max(0, root.exit - 2));
    const count = 130;
    for (let i = 0; i < count; i++) {
      const thing = `${level} ${side} ${i}`;
      const way = uniform(seed, `${STREAM} way`, thing) * reach * (0.8 + 0.2 * willing);
      const place = way * (knots.length - 1);
      const k = Math.min(knots.length - 2, Math.floor(place));
      const from = knots[k];
      const to = knots[k + 1];
      if (from === undefined || to === undefined) continue;
      const t = place - k;
      const turn = uniform(seed, `${STREAM} turn`, thing) * 2 * PI;
      const radius = from.radiusMm + 0.5;
      anatomy.pushForwardInto(
        point,
        from.x + (to.x - from.x) * t + radius * cos(turn),
        side * (from.y + (to.y - from.y) * t),
        from.z + (to.z - from.z) * t + radius * sin(turn),
      );
      into.add(vector(point[0] ?? 0, point[1] ?? 0, point[2] ?? 0), 0.75, 1 - 0.35 * way);
    }
  }
}

export function* epiduralDroplets(anatomy: Anatomy, facts: ContrastFacts): Slices<Droplets> {
  const room = epiduralRoomOf(anatomy);
  const parts: Droplets[] = [];
  const total = facts.byLevelMl.reduce((sum, each) => sum + Math.max(0, each), 0) || 1;
  for (const [i, level] of facts.byLevelMl.entries()) {
    const volumeMl = (Math.max(0, level) * facts.volumeMl) / total;
    if (volumeMl < LEAST_ML) continue;
    yield;
    const roots = new DropletList();
    layRoots(roots, anatomy, i, volumeMl, facts.seed);
    const alongRoots = roots.millilitres(volumeMl * ROOT_SHARE);
    yield;
    const film = new DropletList();
    layFilm(film, room, i, volumeMl, facts);
    parts.push(film.millilitres(alongRoots.length > 0 ? volumeMl * (1 - ROOT_SHARE) : volumeMl), alongRoots);
  }
  return joined(parts);
}

function joined(parts: readonly Droplets[]): Droplets {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
