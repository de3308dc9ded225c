/** The vertebrae as they are baked in the atlas, meshed in their own frames. */
import { BONES } from '../../../src/anatomy/bones/bones.ts';
import type { Structure } from '../../../src/anatomy/types.ts';
import { bakedVertebra } from '../../../tools/anatomy/bakedVertebra.ts';
import type { Mesh } from '../../../tools/models/surfaceNets.ts';

export const LEVELS = ['L1', 'L2', 'L3', 'L4', 'L5'] as const;
export type Level = (typeof LEVELS)[number];

export function boneNamed(id: string): Structure {
  const bone = BONES.find((each) => each.id === id);
  if (bone === undefined) throw new RangeError(`There is no bone ${id}.`);
  return bone;
}

const MESHES = new Map<Level, Mesh>();

export function bakedInOwnFrame(level: Level): Mesh {
  const known = MESHES.get(level);
  if (known !== undefined) return known;
  const mesh = bakedVertebra(level);
  MESHES.set(level, mesh);
  return mesh;
}
