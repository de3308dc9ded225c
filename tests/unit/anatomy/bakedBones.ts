/** The vertebrae as they are baked in the atlas, meshed in their own frames. */
import { BONES } from '../../../src/anatomy/bones/bones.ts';
import { VERTEBRA_SHAPES } from '../../../src/anatomy/bones/shapes/index.ts';
import type { Structure } from '../../../src/anatomy/types.ts';
import { bakedVertebra } from '../../../tools/anatomy/bakedVertebra.ts';
import { publishedDimensions } from '../../../src/anatomy/bones/vertebra/published.ts';
import { measureVertebra } from '../../../tools/anatomy/twelve.ts';
import { topologyOf } from '../../../tools/models/mesh.ts';
import { surfaceNets, type Mesh } from '../../../tools/models/surfaceNets.ts';

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

/** The sacrum in one piece with its canal and sixteen foramina. */
export const WHOLE_SACRUM = { components: 1, genus: 17, openEdges: 0 };

/** What the sacrum is as it lies in the atlas, meshed this finely. */
export function bakedSacrum(cellMm: number): typeof WHOLE_SACRUM {
  const { distance, bounds } = boneNamed('sacrum');
  const { components, genus, openEdges } = topologyOf(surfaceNets(distance, bounds, cellMm));
  return { components, genus, openEdges };
}

/** Each of the twelve published dimensions as it is measured on the mesh, over its named number. */
export function dimensionRatios(level: Level): readonly (readonly [name: string, ratio: number])[] {
  const shape = VERTEBRA_SHAPES[level];
  const [x, y, z] = shape.superiorArticular.centre;
  const measured = measureVertebra(bakedInOwnFrame(level), { x, y, z });
  const named = publishedDimensions(shape);
  return (Object.entries(named) as [keyof typeof named, number][]).map(([key, value]) => [
    key,
    measured[key] / value,
  ]);
}
