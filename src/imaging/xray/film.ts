/**
 * From absorption to a film: scatter, the film's answer to the logarithm of the light, grain that grows where little light
 * comes through, a round field that darkens to its edge, and a lead letter on her left. Deterministic: grain is a function of seed
 * and place. All strengths are assumptions, chosen to look like a C-arm's picture.
 */
import { exp, log } from '../../numerics/elementary.ts';
import { normal } from '../../numerics/random.ts';
import { project, type Beam } from './carm.ts';
import { vector, add, scale } from '../../numerics/vector.ts';
import type { Absorption } from './raster.ts';
import { TUBE_MM } from './carm.ts';

/** Square, 8 bits a pixel, row 0 on top. */
export interface Film {
  readonly size: number;
  readonly grey: Uint8Array;
}

/** What a C-arm sets by itself for a picture, and keeps while one watches contrast flow. */
export interface Exposure {
  /** Absorption in the middle of the range, by which light and scatter are set. */
  readonly middle: number;
  /** Slow changes that are taken out, block by block. */
  readonly slow: Float32Array;
  /** Densities that are drawn lightest and darkest. */
  readonly least: number;
  readonly most: number;
}

export interface FilmOptions {
  /** Integer; another for each picture. */
  readonly seed: number;
  /** As on a C-arm's screen bone, steel and contrast are dark; inverted they are light. */
  readonly inverted?: boolean;
  /** 1: a single shot; screening, with less light, is grainier. */
  readonly grain?: number;
  readonly exposure?: Exposure;
  readonly marker?: boolean;
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
/** Light lost at the field's edge, in natural logarithms. */
const VIGNETTE = 0.28;
/** Radius of the round field, as a share of the picture's half side, and how soft its edge is. */
const FIELD = 0.985;
const EDGE = 0.018;
const OUTSIDE_GREY = 8;

const TABLE = 1024;
const MOST_ABSORPTION = 14;
const GRAINS = 8192;
const NORMALS = Float32Array.from({ length: GRAINS }, (_, i) => normal(1, 'grain', i));

function mixed(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return h ^ (h >>> 15);
}

/** Blurs by [1 2 1] / 4 in both directions: the spot of the tube and the screen's own blur. */
function blurred({ size, values }: Absorption): Float32Array<ArrayBuffer> {
  const across = new Float32Array(values.length);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const here = row * size + column;
      const own = values[here] ?? 0;
      const before = column > 0 ? (values[here - 1] ?? 0) : own;
      const after = column + 1 < size ? (values[here + 1] ?? 0) : own;
      across[here] = (before + 2 * own + after) / 4;
    }
  const down = new Float32Array(values.length);
  for (let here = 0; here < values.length; here++) {
    const own = across[here] ?? 0;
    const above = here >= size ? (across[here - size] ?? 0) : own;
    const below = here + size < values.length ? (across[here + size] ?? 0) : own;
    down[here] = (above + 2 * own + below) / 4;
  }
  return down;
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
  let means = Float32Array.from(sums, (sum, i) => EVENED * (sum / (counts[i] || 1) - middle));
  for (let round = 0; round < 2; round++) means = blurred({ size: BLOCKS, values: means });
  return means;
}

/** A value of the blocks between their middles. */
function between(blocks: Float32Array, column: number, row: number): number {
  const x = Math.max(0, Math.min(BLOCKS - 1.001, column - 0.5));
  const y = Math.max(0, Math.min(BLOCKS - 1.001, row - 0.5));
  const k = Math.floor(y) * BLOCKS + Math.floor(x);
  const s = x - Math.floor(x);
  const t = y - Math.floor(y);
  const upper = (blocks[k] ?? 0) * (1 - s) + (blocks[k + 1] ?? 0) * s;
  const lower = (blocks[k + BLOCKS] ?? 0) * (1 - s) + (blocks[k + BLOCKS + 1] ?? 0) * s;
  return upper * (1 - t) + lower * t;
}

/** Density of film behind an absorption, and how rough its grain is there, as tables. */
interface Answer {
  readonly density: Float32Array;
  readonly rough: Float32Array;
}

function answerOf(middle: number): Answer {
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

function lookUp(table: Float32Array, absorption: number): number {
  const place = Math.max(0, Math.min(TABLE, (absorption / MOST_ABSORPTION) * TABLE));
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

/** The exposure that suits a picture: by what is met in the middle of the field, air left aside. */
export function exposureOf(picture: Absorption): Exposure {
  const { size, values } = picture;
  const middle = rankedIn(values, size, 0.8)(0.5);
  const { density } = answerOf(middle);
  const densities = values.map((each) => lookUp(density, each));
  const slow = slowPart(densities, size, lookUp(density, middle));
  const perBlock = BLOCKS / size;
  const air = lookUp(density, 0.8);
  const evened = densities.map((each, here) => {
    const column = ((here % size) + 0.5) * perBlock;
    const row = (Math.floor(here / size) + 0.5) * perBlock;
    return each < air ? -10 : each - between(slow, column, row);
  });
  const ranked = rankedIn(evened, size, -5);
  const least = ranked(0.07);
  return { middle, slow, least: least - 0.1, most: Math.max(ranked(0.992), least + 0.5) + 0.12 };
}

/** 5 by 7 dots. */
const LETTER_L = ['1....', '1....', '1....', '1....', '1....', '1....', '11111'] as const;

/** Lays a lead L beside her left, or in the upper corner when the beam comes from the side. */
function markerAt(beam: Beam, size: number): (column: number, row: number) => boolean {
  const middle = add(beam.tube, scale(beam.ahead, TUBE_MM));
  const { u } = project(beam, add(middle, vector(0, 1, 0)));
  const dot = Math.max(1, Math.round(size / 130));
  const side = Math.abs(u) > 0.3 ? Math.sign(u) : -1;
  const left = Math.round(size * (0.5 + side * 0.34)) - 2 * dot;
  const top = Math.round(size * 0.2);
  return (column, row) =>
    column >= left &&
    row >= top &&
    LETTER_L[Math.floor((row - top) / dot)]?.charAt(Math.floor((column - left) / dot)) === '1';
}

const LEAD = 3;

/** Develops a picture of absorption, which is left as it is. */
export function develop(picture: Absorption, beam: Beam, options: FilmOptions): Film {
  const { size } = picture;
  const { middle, slow, least, most } = options.exposure ?? exposureOf(picture);
  const { density: answer, rough } = answerOf(middle);
  const coarse = options.grain ?? 1;
  const smooth = blurred(picture);
  const marked = options.marker === false ? null : markerAt(beam, size);
  const perBlock = BLOCKS / size;
  const grey = new Uint8Array(size * size);
  const key = mixed(options.seed + 0x51ed270b);
  // Grain is a little coarser than a pixel: a quarter of each neighbour's.
  const grainAt = (here: number): number => NORMALS[mixed(here ^ key) & (GRAINS - 1)] ?? 0;
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const here = row * size + column;
      const dx = (2 * (column + 0.5)) / size - 1;
      const dy = (2 * (row + 0.5)) / size - 1;
      const fromMiddle = Math.sqrt(dx * dx + dy * dy);
      const lead = marked?.(column, row) === true ? LEAD : 0;
      const absorption = (smooth[here] ?? 0) + lead;
      const grain = 0.62 * grainAt(here) + 0.32 * (grainAt(here + 1) + grainAt(here + size));
      const evened = between(slow, (column + 0.5) * perBlock, (row + 0.5) * perBlock);
      const density =
        lookUp(answer, absorption) -
        evened +
        coarse * lookUp(rough, absorption) * grain +
        VIGNETTE * fromMiddle * fromMiddle * fromMiddle;
      let share = (most - density) / (most - least);
      share = Math.max(0, Math.min(1, share));
      // Film answers less at both ends.
      share = share * (0.72 + 0.84 * share - 0.56 * share * share);
      const inField = Math.max(0, Math.min(1, (FIELD - fromMiddle) / EDGE));
      const shown = options.inverted === true ? 255 * (1 - share) : 255 * share;
      grey[here] = Math.round(OUTSIDE_GREY + (shown * 0.955 - OUTSIDE_GREY + 10) * inField);
    }
  return { size, grey };
}
