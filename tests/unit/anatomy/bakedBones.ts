/** The vertebrae as they are baked in the atlas, meshed in their own frames. */
import { BONES } from '../../../src/anatomy/bones/bones.ts';
import { VERTEBRA_SHAPES } from '../../../src/anatomy/bones/shapes/index.ts';
import { vertebraBox } from '../../../src/anatomy/bones/vertebra/field.ts';
import { placed, POSES } from '../../../src/anatomy/column/column.ts';
import type { DistanceField, Structure } from '../../../src/anatomy/types.ts';
import { surfaceNets, type Mesh } from '../../../tools/models/surfaceNets.ts';

export const LEVELS = ['L1', 'L2', 'L3', 'L4', 'L5'] as const;
export type Level = (typeof LEVELS)[number];

/** Cell of the finest baked mesh, mm. */
const FINEST_CELL_MM = 0.8;

export function boneNamed(id: string): Structure {
  const bone = BONES.find((each) => each.id === id);
  if (bone === undefined) throw new RangeError(`There is no bone ${id}.`);
  return bone;
}

/** The baked bone's field in the bone's own frame. */
function fieldInOwnFrame(level: Level): DistanceField {
  const { distance } = boneNamed(level);
  return (x, y, z) => {
    const at = placed(POSES[level], x, z);
    return distance(at.x, y, at.z);
  };
}

const MESHES = new Map<Level, Mesh>();

export function bakedInOwnFrame(level: Level): Mesh {
  const known = MESHES.get(level);
  if (known !== undefined) return known;
  const mesh = surfaceNets(fieldInOwnFrame(level), vertebraBox(VERTEBRA_SHAPES[level]), FINEST_CELL_MM);
  MESHES.set(level, mesh);
  return mesh;
}
