/** From a structure's field to its files: mesh, decimate to levels of detail, settle, shade, write. */
import { createHash } from 'node:crypto';
import type { Box, DistanceField, Structure } from '../../src/anatomy/types.ts';
import type { Tissue } from '../../src/content/tissues.ts';
import { coarser } from './coarser.ts';
import { decimate } from './decimate.ts';
import { writeGlb } from './glb.ts';
import { topologyOf, withoutSpecks, type Mesh, type Topology } from './mesh.ts';
import { settle } from './settle.ts';
import { shade } from './shading.ts';
import { cutToBounds, meshField } from './tetrahedra.ts';

/** Levels of detail by the scene's tiers of quality, and the share of the finest level's triangles that each keeps. */
/** Levels, the share of the finest one's triangles that is tried, and how far the finest surface may lie from theirs, mm. */
const DETAILS = [
  { detail: 'high', share: 1, mostLossMm: 0 },
  { detail: 'mid', share: 0.5, mostLossMm: 0.7 },
  { detail: 'low', share: 0.2, mostLossMm: 1.5 },
] as const;
export type Detail = (typeof DETAILS)[number]['detail'];

/** Most triangles of all structures together at the finest level. */
export const MOST_TRIANGLES = 150_000;
/** A structure smaller than this is not thinned further for the lower levels. */
const LEAST_TRIANGLES = 200;

export interface LevelEntry {
  readonly detail: Detail;
  readonly file: string;
  readonly triangles: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ManifestEntry {
  readonly id: string;
  readonly tissue: Tissue;
  /** Smallest and largest corner, mm. */
  readonly bounds: readonly [readonly number[], readonly number[]];
  /** Finest first. */
  readonly levels: readonly LevelEntry[];
}

export interface BakedStructure {
  readonly entry: ManifestEntry;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** The finest level before quantisation. */
  readonly mesh: Mesh;
  readonly topology: Topology;
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
 * Bundles are meshed so much thinner than they are, mm, and their vertices then moved out to the surface: strands that
 * touch would grow together in countless places between the points that the mesh is made from.
 */
const APART_MM: Partial<Record<Tissue, number>> = { nerve: 0.28 };

/** Pieces with less than this share of the triangles of the largest piece are specks; a strand is none. */
const SPECK_SHARE = 0.02;
const STRAND_SHARE = 0.002;

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

/** By how much every structure's wish for triangles is cut, so that all together stay within the bound. */
export function triangleShare(all: readonly Structure[]): number {
  const wished = all.reduce((sum, each) => sum + (each.bake?.triangles ?? 0), 0);
  return Math.min(1, (MOST_TRIANGLES * 0.97) / Math.max(1, wished));
}

/** The finest mesh of a structure; empty when the field has no inside. */
export function finestMesh(field: DistanceField, structure: Structure, triangles: number): Mesh {
  const cellMm = structure.bake?.cellMm ?? 1;
  const closed = cutToBounds(field, structure.bounds);
  const apartMm = APART_MM[structure.tissue] ?? 0;
  const thinner: DistanceField = (x, y, z) => closed(x, y, z) + apartMm;
  const whole = meshField(apartMm === 0 ? closed : thinner, structure.bounds, cellMm);
  const raw = withoutSpecks(whole, apartMm === 0 ? SPECK_SHARE : STRAND_SHARE);
  // Once roughly, so that the planes that decide what goes are true, and again when all that stays is known.
  return settle(closed, decimate(settle(closed, raw, cellMm / 2, 2), triangles), cellMm);
}

/** Bake one structure; `all` gives what stands around it. Null when it is not to be baked or has no inside. */
export async function bakeStructure(
  structure: Structure,
  all: readonly Structure[],
): Promise<BakedStructure | null> {
  if (structure.bake === null) return null;
  const wanted = Math.floor(structure.bake.triangles * triangleShare(all));
  const field = structure.bake.surface ?? structure.distance;
  const closed = cutToBounds(field, structure.bounds);
  const around = union([structure, ...all.filter((s) => s !== structure && CASTS_SHADE.has(s.tissue))]);
  const finest = finestMesh(field, structure, wanted);
  if (finest.indices.length === 0) return null;
  const levels: LevelEntry[] = [];
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  let mesh = finest;
  const { cellMm } = structure.bake;
  const settled = (each: Mesh): Mesh => settle(closed, each, cellMm);
  for (const { detail, share, mostLossMm } of DETAILS) {
    const triangles = Math.max(LEAST_TRIANGLES, Math.floor(wanted * share));
    if (share < 1) mesh = coarser(mesh, finest, { triangles, mostLossMm, settled });
    const bytes = await writeGlb(structure.id, mesh, shade(structure.distance, around, mesh));
    const file = `${structure.id}-${detail}.glb`;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    levels.push({ detail, file, triangles: mesh.indices.length / 3, bytes: bytes.byteLength, sha256 });
    files.push({ name: file, bytes });
  }
  const entry = { id: structure.id, tissue: structure.tissue, bounds: extent(finest), levels };
  return { entry, files, mesh: finest, topology: topologyOf(finest) };
}

export function manifestText(entries: readonly ManifestEntry[]): string {
  return `${JSON.stringify({ structures: entries }, null, 2)}\n`;
}
