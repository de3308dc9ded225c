/**
 * What a C-arm sets by itself for a picture: how much light, and which densities are drawn lightest and darkest. All strengths are
 * assumptions, chosen to look like a C-arm's picture.
 */
import { exp, log } from '../../numerics/elementary.ts';
import { finish, type Slices } from '../slices.ts';
import type { Absorption } from './raster.ts';

/** Kept while one watches contrast flow, and wherever two films are compared. */
export interface Exposure {
  /** Absorption in the middle of the range, by which light and scatter are set. */
  readonly middle: number;
  /** Slow changes that are taken out, block by block. */
  readonly slow: Float32Array;
  /** Densities that are drawn lightest and darkest. */
  readonly least: number;
  readonly most: number;
}

/** Scattered light over the whole picture, as a share of what comes through its middle. */
const SCATTER = 0.3;
const GRAIN = 0.026;
/**
 * Share of slow changes from place to place that is taken out, so that sacrum and soft parts are seen in one picture, as C-arms do
 * it; over blocks of so many to a side.
 */
const EVENED = 0.7;
const BLOCKS = 16;
/** Slow changes beyond so much stand for air or lead, and are not followed. */
const WITHIN = 1.7;

const TABLE = 1024;
const MOST_ABSORPTION = 14;

/** Blocks blurred by [1 2 1] / 4 in both directions. */
function softened(blocks: Float32Array): Float32Array<ArrayBuffer> {
  const at = (column: number, row: number) =>
    blocks[Math.max(0, Math.min(BLOCKS - 1, row)) * BLOCKS + Math.max(0, Math.min(BLOCKS - 1, column))] ?? 0;
  const across = (column: number, row: number) =>
    (at(column - 1, row) + 2 * at(column, row) + at(column + 1, row)) / 4;
  return Float32Array.from(blocks, (_, i) => {
    const column = i % BLOCKS;
    const row = Math.floor(i / BLOCKS);
    return (across(column, row - 1) + 2 * across(column, row) + across(column, row + 1)) / 4;
  });
}

/** Slow changes of densities about a middle: means over blocks, clear of air and lead. */
function slowPart(densities: Float32Array, size: number, middle: number): Float32Array {
  const sums = new Float64Array(BLOCKS * BLOCKS);
  const counts = new Float64Array(BLOCKS * BLOCKS);
  for (let row = 0; row < size; row += 2)
    for (let column = 0; column < size; column += 2) {
      const block = Math.floor((row * BLOCKS) / size) * BLOCKS + Math.floor((column * BLOCKS) / size);
      const value = densities[row * size + column] ?? 0;
      sums[block] = (sums[block] ?? 0) + Math.max(middle - WITHIN, Math.min(middle + WITHIN, value));
      counts[block] = (counts[block] ?? 0) + 1;
    }
  let means: Float32Array = Float32Array.from(sums, (sum, i) => EVENED * (sum / (counts[i] || 1) - middle));
  for (let round = 0; round < 2; round++) means = softened(means);
  return means;
}

/** The blocks' values between their middles along one row of a picture as wide as `into`. */
export function slowRow(blocks: Float32Array, row: number, into: Float32Array): void {
  const size = into.length;
  const y = Math.max(0, Math.min(BLOCKS - 1.001, ((row + 0.5) * BLOCKS) / size - 0.5));
  const upper = Math.floor(y) * BLOCKS;
  const t = y - Math.floor(y);
  for (let column = 0; column < size; column++) {
    const x = Math.max(0, Math.min(BLOCKS - 1.001, ((column + 0.5) * BLOCKS) / size - 0.5));
    const k = upper + Math.floor(x);
    const s = x - Math.floor(x);
    const above = (blocks[k] ?? 0) * (1 - s) + (blocks[k + 1] ?? 0) * s;
    const below = (blocks[k + BLOCKS] ?? 0) * (1 - s) + (blocks[k + BLOCKS + 1] ?? 0) * s;
    into[column] = above * (1 - t) + below * t;
  }
}

/** Density of film behind an absorption, and how rough its grain is there, as tables. */
interface Answer {
  readonly density: Float32Array;
  readonly rough: Float32Array;
}

export function answerOf(middle: number): Answer {
  const light = exp(-middle);
  const density = new Float32Array(TABLE + 2);
  const rough = new Float32Array(TABLE + 2);
  for (let i = 0; i < density.length; i++) {
    const through = exp((-MOST_ABSORPTION * i) / TABLE) + SCATTER * light;
    density[i] = -log(through);
    rough[i] = GRAIN * Math.sqrt(light / through);
  }
  return { density, rough };
}

/** Place of an absorption in the tables: its whole part and the share of the way to the next. */
export function placeIn(absorption: number): number {
  return Math.max(0, Math.min(TABLE, (absorption / MOST_ABSORPTION) * TABLE));
}

function lookUp(table: Float32Array, absorption: number): number {
  const place = placeIn(absorption);
  const k = Math.floor(place);
  const from = table[k] ?? 0;
  return from + ((table[k + 1] ?? from) - from) * (place - k);
}

/** Square of the radius by which a picture is metered, as a share of the half side. */
const CENTRAL = 0.45;

/** What lies at a share of the values in the middle of the field. */
function rankedIn(values: Float32Array, size: number, above: number): (share: number) => number {
  const seen: number[] = [];
  for (let row = 0; row < size; row += 2)
    for (let column = 0; column < size; column += 2) {
      const dx = (2 * column) / size - 1;
      const dy = (2 * row) / size - 1;
      const value = values[row * size + column] ?? 0;
      if (dx * dx + dy * dy < CENTRAL && value > above) seen.push(value);
    }
  const sorted = Float64Array.from(seen).sort();
  return (share) => sorted[Math.floor((sorted.length - 1) * share)] ?? 1;
}

/** The exposure that suits a picture: by what is met in the middle of the field, air left aside; in slices of a few milliseconds. */
export function* metering(picture: Absorption): Slices<Exposure> {
  const { size, values } = picture;
  const middle = rankedIn(values, size, 0.8)(0.5);
  yield;
  const { density } = answerOf(middle);
  const densities = values.map((each) => lookUp(density, each));
  yield;
  const slow = slowPart(densities, size, lookUp(density, middle));
  yield;
  const air = lookUp(density, 0.8);
  const evened = new Float32Array(densities.length);
  const slowInRow = new Float32Array(size);
  for (let row = 0; row < size; row++) {
    slowRow(slow, row, slowInRow);
    for (let column = 0; column < size; column++) {
      const each = densities[row * size + column] ?? 0;
      evened[row * size + column] = each < air ? -10 : each - (slowInRow[column] ?? 0);
    }
  }
  yield;
  const ranked = rankedIn(evened, size, -5);
  const least = ranked(0.07);
  return { middle, slow, least: least - 0.1, most: Math.max(ranked(0.992), least + 0.5) + 0.12 };
}

/** The same at once. */
export function exposureOf(picture: Absorption): Exposure {
  return finish(metering(picture));
}
