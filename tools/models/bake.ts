/** From a structure's field to its file: mesh, decimate, settle, shade, write. */
import { createHash } from 'node:crypto';
import type { Box, DistanceField, Structure } from '../../src/anatomy/types.ts';
import type { Tissue } from '../../src/content/tissues.ts';
import { decimate, openEdges, withoutSpecks } from './decimate.ts';
import { writeGlb } from './glb.ts';
import { settle, shade } from './shading.ts';
import { surfaceNets, type Mesh } from './surfaceNets.ts';

export interface ManifestEntry {
  readonly id: string;
  readonly tissue: string;
  readonly triangles: number;
  /** Smallest and largest corner, mm. */
  readonly bounds: readonly [readonly number[], readonly number[]];
  readonly bytes: number;
  readonly sha256: string;
}

export interface BakedStructure {
  readonly entry: ManifestEntry;
  readonly glb: Uint8Array;
  readonly mesh: Mesh;
  /** Edges that do not belong to exactly two triangles. */
  readonly openEdges: number;
}

/** Farther away than this a structure casts no shade that anyone would see, mm. */
const REACH_MM = 70;

function gap(box: Box, x: number, y: number, z: number): number {
  const dx = Math.max(box.min.x - x, 0, x - box.max.x);
  const dy = Math.max(box.min.y - y, 0, y - box.max.y);
  const dz = Math.max(box.min.z - z, 0, z - box.max.z);
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

/** Distance to the nearest of several structures; those whose box is farther are not asked. */
export function union(structures: readonly Structure[]): DistanceField {
  return (x, y, z) => {
    let nearest = REACH_MM;
    for (const { bounds, distance } of structures) {
      const far = gap(bounds, x, y, z);
      if (far >= nearest) continue;
      nearest = Math.min(nearest, far > 8 ? far + 0.5 : distance(x, y, z));
    }
    return nearest;
  };
}

/**
 * Soft parts that sit against bone are baked a little swollen where they meet it, so that they dip into it:
 * their true edge is a feather that no mesh can hold, and where two surfaces cross the edge draws itself.
 */
const SWELL_MM: Partial<Record<Tissue, number>> = { disc: 0.9, ligamentumFlavum: 0.8 };
/** How far from bone the swelling has gone, mm. */
const SWELL_REACH_MM = 1.6;

function swollen(structure: Structure, all: readonly Structure[]): DistanceField {
  const most = SWELL_MM[structure.tissue];
  if (most === undefined) return structure.distance;
  const bone = union(all.filter((each) => each.tissue === 'bone'));
  return (x, y, z) => {
    const own = structure.distance(x, y, z);
    if (own > 4) return own;
    return own - most * Math.max(0, Math.min(1, 1 - bone(x, y, z) / SWELL_REACH_MM));
  };
}

/** Discs are left out: an end-plate must not be dark where it is shown alone. */
const CASTS_SHADE: ReadonlySet<Tissue> = new Set<Tissue>(['bone']);

function extent(mesh: Mesh): readonly [readonly number[], readonly number[]] {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  mesh.positions.forEach((value, i) => {
    low[i % 3] = Math.min(low[i % 3] ?? value, value);
    high[i % 3] = Math.max(high[i % 3] ?? value, value);
  });
  const hundredths = (values: number[]) => values.map((value) => Math.round(value * 100) / 100);
  return [hundredths(low), hundredths(high)];
}

/** Bake one structure; `all` gives what stands around it. Null when it is not to be baked. */
export async function bakeStructure(
  structure: Structure,
  all: readonly Structure[],
): Promise<BakedStructure | null> {
  if (structure.bake === null) return null;
  const { cellMm, triangles } = structure.bake;
  const field = swollen(structure, all);
  const raw = withoutSpecks(surfaceNets(field, structure.bounds, cellMm), 0.02);
  if (raw.indices.length === 0) return null;
  const light = await decimate(raw, triangles);
  const mesh = settle(field, light, cellMm);
  const around = union([structure, ...all.filter((s) => s !== structure && CASTS_SHADE.has(s.tissue))]);
  const shading = shade(structure.distance, around, mesh);
  const glb = await writeGlb(structure.id, mesh, shading);
  const entry: ManifestEntry = {
    id: structure.id,
    tissue: structure.tissue,
    triangles: mesh.indices.length / 3,
    bounds: extent(mesh),
    bytes: glb.byteLength,
    sha256: createHash('sha256').update(glb).digest('hex'),
  };
  return { entry, glb, mesh, openEdges: openEdges(mesh) };
}

export function manifestText(entries: readonly ManifestEntry[]): string {
  return `${JSON.stringify({ structures: entries }, null, 2)}\n`;
}
