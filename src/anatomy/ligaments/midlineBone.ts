/** Distance to bone in the midline plane, from a table: the silhouettes between which the ligaments run. */
import { boneDistance } from '../bones/bones.ts';
import { LAMINAE } from '../column/corridor.ts';
import { clamp } from '../field/primitives.ts';

const MIN_X = -110;
const MIN_Z = LAMINAE.sacrum.topZ - 60;
const STEP_MM = 1;
const COLUMNS = 96;
const ROWS = Math.ceil((LAMINAE.L1.topZ + 40 - MIN_Z) / STEP_MM) + 1;

let table: Float64Array | null = null;

function filled(): Float64Array {
  const values = new Float64Array(COLUMNS * ROWS);
  for (let j = 0; j < ROWS; j++)
    for (let i = 0; i < COLUMNS; i++)
      values[j * COLUMNS + i] = boneDistance(MIN_X + i * STEP_MM, 0, MIN_Z + j * STEP_MM);
  return values;
}

/** Distance to the nearest bone in the midline at (x, z), mm, within about 0.1 mm; negative inside. */
export function midlineBone(x: number, z: number): number {
  table ??= filled();
  const a = clamp((x - MIN_X) / STEP_MM, 0, COLUMNS - 1.001);
  const b = clamp((z - MIN_Z) / STEP_MM, 0, ROWS - 1.001);
  const i = Math.floor(a);
  const j = Math.floor(b);
  const at = (k: number): number => table?.[k] ?? 0;
  const k = j * COLUMNS + i;
  const low = at(k) + (at(k + 1) - at(k)) * (a - i);
  const high = at(k + COLUMNS) + (at(k + COLUMNS + 1) - at(k + COLUMNS)) * (a - i);
  return low + (high - low) * (b - j);
}
