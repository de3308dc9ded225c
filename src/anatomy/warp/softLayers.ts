/** The layers behind the fascia: fat and skin, each as thick as the person has it. They move along x alone. */
import { fasciaX, fatThickness } from '../back/surface.ts';
import { REFERENCE_FAT_MM, SKIN_THICKNESS_MM } from '../dimensions.ts';
import { clamp, smoothStep } from '../field/primitives.ts';

/** Least thickness of the fat, mm of the patient. */
export const LEAST_FAT_MM = 2;

export interface SoftLayers {
  /** Fat in the midline at L3/4, mm before the similarity. */
  readonly fatMm: number;
  /** Least fat, mm before the similarity. */
  readonly leastMm: number;
  readonly skinFactor: number;
}

/** The person's fat where the atlas has so much, mm before the similarity. */
function personFat(atlasMm: number, y: number, { fatMm, leastMm }: SoftLayers): number {
  const change = fatMm - REFERENCE_FAT_MM;
  if (change < 0) {
    const share = (fatMm - leastMm) / (REFERENCE_FAT_MM - leastMm);
    return leastMm + (atlasMm - leastMm) * clamp(share, 0, 1);
  }
  return atlasMm + change * (1 - 0.6 * smoothStep(50, 150, Math.abs(y)));
}

// A coarse table of the fascia tells at once for most points that they lie in front of it.
const CELL_MM = 8;
const COLUMNS = 30;
const ROWS = 80;
const LOWEST_Z = -320;
/** The fascia rises so little above the corners of a cell, mm. */
const RISE_MM = 4;
const nodes = new Float64Array(COLUMNS * ROWS).fill(NaN);

function node(i: number, j: number): number {
  const at = j * COLUMNS + i;
  const known = nodes[at] ?? 0;
  if (known === known) return known;
  const value = fasciaX(i * CELL_MM, LOWEST_Z + j * CELL_MM);
  nodes[at] = value;
  return value;
}

/** Whether a point surely lies in front of the fascia. */
function inFront(x: number, y: number, z: number): boolean {
  const i = Math.floor(Math.abs(y) / CELL_MM);
  const j = Math.floor((z - LOWEST_Z) / CELL_MM);
  if (i + 1 >= COLUMNS || j < 0 || j + 1 >= ROWS) return false;
  const clear = x - RISE_MM;
  return clear > node(i, j) && clear > node(i + 1, j) && clear > node(i, j + 1) && clear > node(i + 1, j + 1);
}

/** x of the person from x of the atlas. */
export function layered(layers: SoftLayers, x: number, y: number, z: number): number {
  if (inFront(x, y, z)) return x;
  const fascia = fasciaX(y, z);
  const behind = fascia - x;
  if (behind <= 0) return x;
  const fat = fatThickness(y, z);
  const wanted = personFat(fat, y, layers);
  if (behind < fat) return fascia - (behind * wanted) / fat;
  const deep = behind - fat;
  if (deep < SKIN_THICKNESS_MM) return fascia - wanted - deep * layers.skinFactor;
  return fascia - wanted - SKIN_THICKNESS_MM * layers.skinFactor - (deep - SKIN_THICKNESS_MM);
}

/** x of the atlas from x of the person. */
export function unlayered(layers: SoftLayers, x: number, y: number, z: number): number {
  if (inFront(x, y, z)) return x;
  const fascia = fasciaX(y, z);
  const behind = fascia - x;
  if (behind <= 0) return x;
  const fat = fatThickness(y, z);
  const wanted = personFat(fat, y, layers);
  if (behind < wanted) return fascia - (behind * fat) / wanted;
  const deep = behind - wanted;
  const skin = SKIN_THICKNESS_MM * layers.skinFactor;
  if (deep < skin) return fascia - fat - deep / layers.skinFactor;
  return fascia - fat - SKIN_THICKNESS_MM - (deep - skin);
}

/** How much fat or skin is stretched along x at a point of the atlas; 1 elsewhere. */
export function layerStretch(layers: SoftLayers, x: number, y: number, z: number): number {
  if (inFront(x, y, z)) return 1;
  const behind = fasciaX(y, z) - x;
  if (behind <= 0) return 1;
  const fat = fatThickness(y, z);
  if (behind < fat) return personFat(fat, y, layers) / fat;
  return behind < fat + SKIN_THICKNESS_MM ? layers.skinFactor : 1;
}
