/** What lies along each beam of the fan: layers of tissue with the depths at which they begin. */
import { TISSUES, type Tissue } from '../../content/tissues.ts';
import { BEAMS } from './fan.ts';

/** No beam meets more layers than this before it is lost in bone or leaves the picture. */
export const MOST_LAYERS = 96;

/** Stands for how squarely a beam meets a surface where no field was asked. */
export const UNKNOWN_FACING = 2;

/** Tables of BEAMS rows of MOST_LAYERS places. */
export interface Layers {
  readonly count: Int32Array;
  /** Index in TISSUES; 'air' stands for the gel between face and skin. */
  readonly tissue: Uint8Array;
  /** mm from the face. */
  readonly fromMm: Float64Array;
  /** How squarely the beam meets the surface at which the layer begins: 1 square, 0 grazing; UNKNOWN_FACING where it was not asked. */
  readonly facing: Float64Array;
  /** 0: not known, 1: between its neighbours, 2: looked at. */
  readonly known: Uint8Array;
}

export function emptyLayers(): Layers {
  return {
    count: new Int32Array(BEAMS),
    tissue: new Uint8Array(BEAMS * MOST_LAYERS),
    fromMm: new Float64Array(BEAMS * MOST_LAYERS),
    facing: new Float64Array(BEAMS * MOST_LAYERS),
    known: new Uint8Array(BEAMS),
  };
}

const INDEX: ReadonlyMap<Tissue, number> = new Map(TISSUES.map((tissue, i) => [tissue, i]));

export function tissueIndex(tissue: Tissue): number {
  return INDEX.get(tissue) ?? 0;
}

export function addLayer(layers: Layers, beam: number, tissue: number, fromMm: number, facing: number): void {
  const count = layers.count[beam] ?? 0;
  if (count >= MOST_LAYERS) return;
  const at = beam * MOST_LAYERS + count;
  layers.tissue[at] = tissue;
  layers.fromMm[at] = fromMm;
  layers.facing[at] = facing;
  layers.count[beam] = count + 1;
}

/** Two beams whose layers are the same and begin within this of one another have the like between them, mm. */
const ALIKE_MM = 2.2;

/** Whether what lies between two beams can be told from them. */
export function areAlike({ count, tissue, fromMm }: Layers, a: number, b: number): boolean {
  const length = count[a] ?? 0;
  if (length !== count[b]) return false;
  for (let i = 0; i < length; i++) {
    const p = a * MOST_LAYERS + i;
    const q = b * MOST_LAYERS + i;
    if (tissue[p] !== tissue[q] || Math.abs((fromMm[p] ?? 0) - (fromMm[q] ?? 0)) > ALIKE_MM) return false;
  }
  return true;
}

/** Lays into `beam` what lies between two beams that are alike, by its place between them. */
export function layBetween(layers: Layers, a: number, b: number, beam: number): void {
  const share = (beam - a) / (b - a);
  const { count, tissue, fromMm, facing, known } = layers;
  const length = count[a] ?? 0;
  for (let i = 0; i < length; i++) {
    const p = a * MOST_LAYERS + i;
    const q = b * MOST_LAYERS + i;
    const at = beam * MOST_LAYERS + i;
    tissue[at] = tissue[p] ?? 0;
    fromMm[at] = (fromMm[p] ?? 0) * (1 - share) + (fromMm[q] ?? 0) * share;
    facing[at] = (facing[p] ?? 0) * (1 - share) + (facing[q] ?? 0) * share;
  }
  count[beam] = length;
  known[beam] = 1;
}

/** Lays into `beam` the layers of another, for a first coarse picture; it is still not known. */
export function layLike(layers: Layers, other: number, beam: number): void {
  const { count, tissue, fromMm, facing } = layers;
  const from = other * MOST_LAYERS;
  const length = count[other] ?? 0;
  tissue.copyWithin(beam * MOST_LAYERS, from, from + length);
  fromMm.copyWithin(beam * MOST_LAYERS, from, from + length);
  facing.copyWithin(beam * MOST_LAYERS, from, from + length);
  count[beam] = length;
}
