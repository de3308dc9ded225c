/** The hip bones in the sacrum's own frame, on which they hang rigidly, and what landmarks they carry. */
import { eased } from '../field/eased.ts';
import { boxOutside } from '../field/primitives.ts';
import { cos, PI, sin } from '../../numerics/elementary.ts';
import type { Box, DistanceField } from '../types.ts';
import { hipField } from './hip/field.ts';
import { HIP } from './shapes/hip.ts';

/** Within this distance of its boxes the field answers with the surface's distance, beyond it with theirs. */
const NEAR_MM = 12;

/** Boxes that hold the left bone in the upright frame: the blade, its neck with the roof of the socket, and the rest. */
const UPPER: Box = { min: { x: -79, y: 26, z: -62 }, max: { x: 60, y: 144, z: 51 } };
const MIDDLE: Box = { min: { x: -38, y: 50, z: -84 }, max: { x: 54, y: 114, z: -58 } };
const LOWER: Box = { min: { x: -48, y: 1, z: -176 }, max: { x: 74, y: 106, z: -78 } };

const COSINE = cos((HIP.sacralSlopeDeg * PI) / 180);
const SINE = sin((HIP.sacralSlopeDeg * PI) / 180);

function outside({ min, max }: Box, x: number, y: number, z: number): number {
  return boxOutside(x, y, z, min.x, min.y, min.z, max.x, max.y, max.z);
}

/** Nearer, where joint and soft parts lean on the surface, the field stays as it is, mm. */
const FULL_WITHIN_MM = 2;

/** Both bones, left and right alike. */
export function makeHips(): DistanceField {
  const field = hipField(HIP);
  return (x, y, z) => {
    const side = y < 0 ? -y : y;
    const uprightX = x * COSINE + z * SINE;
    const uprightZ = z * COSINE - x * SINE;
    const away = Math.min(
      outside(UPPER, uprightX, side, uprightZ),
      outside(MIDDLE, uprightX, side, uprightZ),
      outside(LOWER, uprightX, side, uprightZ),
    );
    return away > NEAR_MM ? away : eased(field(x, y, z), FULL_WITHIN_MM);
  };
}

function turnedBox(boxes: readonly Box[]): Box {
  const xs: number[] = [];
  const zs: number[] = [];
  for (const { min, max } of boxes)
    for (const x of [min.x, max.x])
      for (const z of [min.z, max.z]) {
        xs.push(x * COSINE - z * SINE);
        zs.push(x * SINE + z * COSINE);
      }
  const halfY = Math.max(...boxes.map(({ max }) => max.y));
  return {
    min: { x: Math.min(...xs), y: -halfY, z: Math.min(...zs) },
    max: { x: Math.max(...xs), y: halfY, z: Math.max(...zs) },
  };
}

/** Holds both bones in the sacrum's frame. */
export const HIP_BOX: Box = turnedBox([UPPER, MIDDLE, LOWER]);
