/**
 * Inside the canal: the depth of the posterior epidural space and the thickness of the ligamentum flavum, as a broken
 * line along x. The front of the sac and the bone or ligament's rear stay; flavum, epidural space and sac share what lies
 * between. Its corners are read off the atlas's own fields in a table over (y, z), and it fades to the sides.
 */
import { boneDistance } from '../bones/bones.ts';
import { envelopeDistance, sacDistance } from '../canal/canal.ts';
import { placed, POSES } from '../column/column.ts';
import { INTERSPACES, type Interspace } from '../../content/levels.ts';
import { clamp, smoothStep } from '../field/primitives.ts';
import { profile, type Profile } from '../field/profile.ts';
import { flavumDistance } from '../ligaments/flavum.ts';
import { VERTEBRAE } from '../../content/levels.ts';

/** Full to this side of the midline, nothing beyond SIDE_MM. */
const MIDDLE_MM = 3.5;
const SIDE_MM = 8;
const STEP_Y_MM = 1;
const STEP_Z_MM = 1.5;
const COLUMNS = SIDE_MM / STEP_Y_MM + 1;
const LOWEST_Z = placed(POSES.sacrum, -30, -30).z;
const FULL_Z = placed(POSES.sacrum, -30, -6).z;
const HIGHEST_Z = placed(POSES.L1, 0, 0).z + 170;
const ROWS = Math.ceil((HIGHEST_Z - LOWEST_Z) / STEP_Z_MM) + 1;
/** The sac gives way by at most this share of its depth. */
const MOST_OF_SAC = 0.4;
/** A layer thinner than this is none, mm. */
const LEAST_MM = 0.05;

/** Corners of a row of the table: front and rear of the sac, rear of the space, rear of the flavum. */
const CORNERS = 4;

function rearMost(fromX: number, least: number, inside: (x: number) => boolean): number {
  let x = fromX;
  while (x > least && inside(x - 0.25)) x -= 0.25;
  let outside = x - 0.25;
  for (let i = 0; i < 12; i++) {
    const middle = (x + outside) / 2;
    if (inside(middle)) x = middle;
    else outside = middle;
  }
  return x;
}

function corners(table: Float64Array, at: number, y: number, z: number): void {
  let deepest = -2;
  let middle = NaN;
  for (let x = 10; x > -110; x -= 2) {
    const distance = sacDistance(x, y, z);
    if (distance < deepest) [deepest, middle] = [distance, x];
  }
  if (middle !== middle) {
    table.fill(NaN, at, at + CORNERS);
    return;
  }
  const front = -rearMost(-middle, -middle - 15, (x) => sacDistance(-x, y, z) < 0);
  const rear = rearMost(middle, middle - 15, (x) => sacDistance(x, y, z) < 0);
  const space = rearMost(rear, rear - 14, (x) => envelopeDistance(x, y, z) < 0 && boneDistance(x, y, z) > 0);
  const flavum = rearMost(space, space - 8, (x) => flavumDistance(x, y, z) < 0 && boneDistance(x, y, z) > 0);
  table.set([front, rear, Math.min(space, rear - LEAST_MM), Math.min(flavum, rear - 2 * LEAST_MM)], at);
}

let known: Float64Array | null = null;

/** The table, filled once; where there is no sac the nearest row towards the midline or the head stands in. */
function filled(): Float64Array {
  if (known !== null) return known;
  const table = new Float64Array(ROWS * COLUMNS * CORNERS);
  for (let j = ROWS - 1; j >= 0; j--) {
    for (let i = 0; i < COLUMNS; i++) {
      const at = (j * COLUMNS + i) * CORNERS;
      corners(table, at, i * STEP_Y_MM, LOWEST_Z + j * STEP_Z_MM);
      const first = table[at] ?? 0;
      if (first === first) continue;
      const from = i > 0 ? at - CORNERS : at + COLUMNS * CORNERS;
      for (let k = 0; k < CORNERS; k++) table[at + k] = table[from + k] ?? 0;
    }
  }
  known = table;
  return table;
}

export interface CanalDepth {
  readonly widened: (x: number, y: number, z: number) => number;
  readonly unwidened: (x: number, y: number, z: number) => number;
}

export function makeCanalDepth(
  epiduralFactor: number,
  flavumFactor: Readonly<Partial<Record<Interspace, number>>>,
): CanalDepth {
  const table = filled();
  const flavumOver: Profile = profile(
    INTERSPACES.map((interspace, i) => ({
      z: placed(POSES[VERTEBRAE[i] ?? 'L1'], -40, -38).z,
      value: flavumFactor[interspace] ?? 1,
    })),
  );
  const highest = placed(POSES.L1, -40, -38).z;
  const lowest = placed(POSES.L5, -40, -38).z;

  // Corners at the last point asked for: those of the atlas, and where sac's and space's rear go.
  let front = 0;
  let rear = 0;
  let space = 0;
  let flavum = 0;
  let rearTo = 0;
  let spaceTo = 0;

  /** False where nothing is changed. */
  function look(x: number, y: number, z: number): boolean {
    const ay = Math.abs(y);
    if (ay >= SIDE_MM || z <= LOWEST_Z || z >= HIGHEST_Z - STEP_Z_MM || x > 12 || x < -115) return false;
    const b = (z - LOWEST_Z) / STEP_Z_MM;
    const a = ay / STEP_Y_MM;
    const j = Math.floor(b);
    const i = Math.floor(a);
    const s = a - i;
    const t = b - j;
    const at = (j * COLUMNS + i) * CORNERS;
    const up = at + COLUMNS * CORNERS;
    const value = (k: number): number => {
      const low = (table[at + k] ?? 0) * (1 - s) + (table[at + CORNERS + k] ?? 0) * s;
      const high = (table[up + k] ?? 0) * (1 - s) + (table[up + CORNERS + k] ?? 0) * s;
      return low + (high - low) * t;
    };
    front = value(0);
    flavum = value(3);
    if (x >= front || x <= flavum) return false;
    rear = value(1);
    space = value(2);
    const fade = (1 - smoothStep(MIDDLE_MM, SIDE_MM, ay)) * smoothStep(LOWEST_Z, FULL_Z, z);
    const yellow = 1 + (flavumOver.value(clamp(z, lowest, highest)) - 1) * fade;
    const epidural = 1 + (epiduralFactor - 1) * fade;
    const wantedSpace = flavum + (space - flavum) * yellow;
    const wantedRear = wantedSpace + (rear - space) * epidural;
    // What the sac cannot give is taken from both in equal shares.
    const room = rear - flavum + MOST_OF_SAC * (front - rear);
    const share = Math.min(1, room / (wantedRear - flavum));
    rearTo = flavum + (wantedRear - flavum) * share;
    spaceTo = flavum + (wantedSpace - flavum) * share;
    return true;
  }

  return {
    widened: (x, y, z) => {
      if (!look(x, y, z)) return x;
      if (x >= rear) return front - ((front - x) * (front - rearTo)) / (front - rear);
      if (x >= space) return rearTo - ((rear - x) * (rearTo - spaceTo)) / (rear - space);
      return flavum + ((x - flavum) * (spaceTo - flavum)) / (space - flavum);
    },
    unwidened: (x, y, z) => {
      if (!look(x, y, z)) return x;
      if (x >= rearTo) return front - ((front - x) * (front - rear)) / (front - rearTo);
      if (x >= spaceTo) return rear - ((rearTo - x) * (rear - space)) / (rearTo - spaceTo);
      return flavum + ((x - flavum) * (space - flavum)) / (spaceTo - flavum);
    },
  };
}
