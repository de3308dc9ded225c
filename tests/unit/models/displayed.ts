/** How far the vertices on screen lie from the surfaces that the needle feels. */
import { readFile } from 'node:fs/promises';
import { createAnatomy, signedDistance } from '../../../src/anatomy/index.ts';
import { drawAdult } from '../../../src/anatomy/person/draw.ts';
import { personParameters } from '../../../src/anatomy/person/parameters.ts';
import type { Anatomy, SpinePosture } from '../../../src/anatomy/types.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { carry } from '../../../src/scene/carry.ts';
import type { ManifestEntry } from '../../../tools/models/bake.ts';
import { readGlb, type ReadModel } from './readGlb.ts';

export interface DisplayedModel extends ReadModel {
  readonly entry: ManifestEntry;
}

/** The committed models at their finest. */
export async function displayedModels(): Promise<DisplayedModel[]> {
  const manifest: { structures: ManifestEntry[] } = JSON.parse(
    await readFile('public/models/manifest.json', 'utf8'),
  );
  return Promise.all(
    manifest.structures.map(async (entry) => {
      const file = entry.levels.find(({ detail }) => detail === 'high')?.file ?? '';
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
  models: readonly DisplayedModel[],
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
    const pick = (from: Float64Array) =>
      Float32Array.from(chosen.flatMap((at) => [...from.subarray(at * 3, at * 3 + 3)]));
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
