/** How far the vertices on screen lie from the surfaces that the needle feels. */
import { readFile } from 'node:fs/promises';
import { createAnatomy, REFERENCE_STRUCTURES, signedDistance } from '../../../src/anatomy/index.ts';
import { drawAdult } from '../../../src/anatomy/person/draw.ts';
import { personParameters } from '../../../src/anatomy/person/parameters.ts';
import type { Anatomy, SpinePosture } from '../../../src/anatomy/types.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { shellModel } from '../../../src/scene/atlas/shell.ts';
import { carry } from '../../../src/scene/carry.ts';
import type { Detail, ManifestEntry } from '../../../tools/models/bake.ts';
import { readGlb, type ReadModel } from './readGlb.ts';

export interface DisplayedModel extends ReadModel {
  readonly entry: ManifestEntry;
}

/** What is drawn of a structure, in the atlas. */
interface Drawn {
  readonly entry: { readonly id: string };
  readonly positions: ArrayLike<number>;
  readonly normals: ArrayLike<number>;
}

/** Skin and fat, which are not baked but built on the page. */
export function displayedShells(): Drawn[] {
  return REFERENCE_STRUCTURES.filter(({ tissue }) => tissue === 'skin' || tissue === 'fat').map(
    (structure) => {
      const { id, reference, normals } = shellModel(structure);
      return { entry: { id }, positions: reference, normals };
    },
  );
}

/** The committed models, at their finest when nothing else is asked for. */
export async function displayedModels(wanted: Detail = 'high'): Promise<DisplayedModel[]> {
  const manifest: { structures: ManifestEntry[] } = JSON.parse(
    await readFile('public/models/manifest.json', 'utf8'),
  );
  return Promise.all(
    manifest.structures.map(async (entry) => {
      const file = entry.levels.find(({ detail }) => detail === wanted)?.file ?? '';
      return { entry, ...(await readGlb(new Uint8Array(await readFile(`public/models/${file}`)))) };
    }),
  );
}

export const SEEN_POSTURES = ['standing', 'lateralCurled', 'sittingUpright', 'sittingCurled'] as const;

export function anatomyOf(seed: number, posture: SpinePosture): Anatomy {
  const { person, traits } = drawAdult(seed);
  return createAnatomy({ ...personParameters(person, traits), posture });
}

/**
 * Distances, mm, of so many vertices of each model from the surface of the person's own field, asked for at the very
 * places where the scene draws them; which vertices is drawn from the seed.
 */
export function distances(
  models: readonly Drawn[],
  anatomy: Anatomy,
  seed: number,
  count: number,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const { entry, positions, normals } of models) {
    const total = positions.length / 3;
    const chosen = Array.from({ length: Math.min(count, total) }, (_, i) =>
      Math.floor(uniform(seed, entry.id, i) * total),
    );
    const pick = (from: ArrayLike<number>) =>
      Float32Array.from(chosen.flatMap((at) => [0, 1, 2].map((axis) => from[at * 3 + axis] ?? NaN)));
    const seen = carry(anatomy, pick(positions), pick(normals)).positions;
    found.set(
      entry.id,
      chosen.map((_, i) => {
        const [x = NaN, y = NaN, z = NaN] = seen.subarray(i * 3, i * 3 + 3);
        return Math.abs(signedDistance(anatomy, entry.id, { x, y, z }).distanceMm);
      }),
    );
  }
  return found;
}

/** Share of values that are at most so large. */
export function shareWithin(values: readonly number[], most: number): number {
  return values.filter((value) => value <= most).length / values.length;
}
