/** A vertebra as it is baked in the atlas, its joints mated, meshed in its own frame. */
import { BONES } from '../../src/anatomy/bones/bones.ts';
import { VERTEBRA_SHAPES } from '../../src/anatomy/bones/shapes/index.ts';
import { vertebraBox } from '../../src/anatomy/bones/vertebra/field.ts';
import { placed, POSES } from '../../src/anatomy/column/column.ts';
import { surfaceNets, type Mesh } from '../models/surfaceNets.ts';

/** Cell of the finest baked mesh, mm. */
const FINEST_CELL_MM = 0.8;

export function bakedVertebra(level: keyof typeof VERTEBRA_SHAPES): Mesh {
  const bone = BONES.find(({ id }) => id === level);
  if (bone === undefined) throw new RangeError(`There is no bone ${level}.`);
  const inOwnFrame = (x: number, y: number, z: number): number => {
    const at = placed(POSES[level], x, z);
    return bone.distance(at.x, y, at.z);
  };
  return surfaceNets(inOwnFrame, vertebraBox(VERTEBRA_SHAPES[level]), FINEST_CELL_MM);
}
