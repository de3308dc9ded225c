/**
 * From absorption to a film: scatter, the film's answer to the logarithm of the light, grain that grows where little light
 * comes through, a round field that darkens to its edge, and a lead letter on her left. Deterministic: grain is a function of seed
 * and place. All strengths are assumptions, chosen to look like a C-arm's picture.
 */
import { normal } from '../../numerics/random.ts';
import { project, type Beam } from './carm.ts';
import { vector, add, scale } from '../../numerics/vector.ts';
import type { Absorption } from './raster.ts';
import { TUBE_MM } from './carm.ts';
import { answerOf, exposureOf, placeIn, slowRow, type Exposure } from './exposure.ts';
import { finish, type Slices } from '../slices.ts';

/** Square, 8 bits a pixel, row 0 on top. */
export interface Film {
  readonly size: number;
  readonly grey: Uint8Array;
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

/** Light lost at the field's edge, in natural logarithms. */
const VIGNETTE = 0.28;
/** Radius of the round field, as a share of the picture's half side, and how soft its edge is. */
const FIELD = 0.985;
const EDGE = 0.018;
const OUTSIDE_GREY = 8;

const GRAINS = 8192;
const NORMALS = Float32Array.from({ length: GRAINS }, (_, i) => normal(1, 'grain', i));

function mixed(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return h ^ (h >>> 15);
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

/** Rows between two pauses. */
const SLICE_ROWS = 40;

/** Blurs by [1 2 1] / 4 in both directions: the spot of the tube and the screen's own blur. */
function* blurring({ size, values }: Absorption): Slices<Float32Array> {
  const across = new Float32Array(values.length);
  const down = new Float32Array(values.length);
  for (let row = 0; row < size; row++) {
    if (row % (2 * SLICE_ROWS) === 0) yield;
    for (let column = 0; column < size; column++) {
      const here = row * size + column;
      const own = values[here] ?? 0;
      const before = column > 0 ? (values[here - 1] ?? 0) : own;
      const after = column + 1 < size ? (values[here + 1] ?? 0) : own;
      across[here] = (before + 2 * own + after) / 4;
    }
  }
  for (let row = 0; row < size; row++) {
    if (row % (2 * SLICE_ROWS) === 0) yield;
    for (let here = row * size; here < (row + 1) * size; here++) {
      const own = across[here] ?? 0;
      const above = row > 0 ? (across[here - size] ?? 0) : own;
      const below = row + 1 < size ? (across[here + size] ?? 0) : own;
      down[here] = (above + 2 * own + below) / 4;
    }
  }
  return down;
}

/** Develops a picture of absorption, which is left as it is, in slices of a few milliseconds. */
export function* developing(picture: Absorption, beam: Beam, options: FilmOptions): Slices<Film> {
  const { size } = picture;
  const { middle, slow, least, most } = options.exposure ?? exposureOf(picture);
  const { density: answer, rough } = answerOf(middle);
  const coarse = options.grain ?? 1;
  const smooth = yield* blurring(picture);
  const marked = options.marker === false ? null : markerAt(beam, size);
  const grey = new Uint8Array(size * size);
  const key = mixed(options.seed + 0x51ed270b);
  const slowInRow = new Float32Array(size);
  // A row more and a pixel more than the picture has, since grain is a little coarser than a pixel: part of each neighbour's.
  const grainAt = (here: number): number => NORMALS[mixed(here ^ key) & (GRAINS - 1)] ?? 0;
  const grains = Float32Array.from({ length: size + 1 }, (_, column) => grainAt(column));
  for (let row = 0; row < size; row++) {
    if (row % SLICE_ROWS === 0) yield;
    slowRow(slow, row, slowInRow);
    const dy = (2 * (row + 0.5)) / size - 1;
    for (let column = 0; column < size; column++) {
      const here = row * size + column;
      const own = grains[column] ?? 0;
      const below = grainAt(here + size);
      grains[column] = below;
      const dx = (2 * (column + 0.5)) / size - 1;
      const fromMiddle = Math.sqrt(dx * dx + dy * dy);
      if (fromMiddle > FIELD) {
        grey[here] = OUTSIDE_GREY;
        continue;
      }
      const lead = marked?.(column, row) === true ? LEAD : 0;
      const place = placeIn((smooth[here] ?? 0) + lead);
      const k = Math.floor(place);
      const t = place - k;
      const dark = answer[k] ?? 0;
      const coarseness = rough[k] ?? 0;
      const grain = 0.62 * own + 0.32 * ((grains[column + 1] ?? 0) + below);
      const density =
        dark +
        ((answer[k + 1] ?? 0) - dark) * t -
        (slowInRow[column] ?? 0) +
        coarse * (coarseness + ((rough[k + 1] ?? 0) - coarseness) * t) * grain +
        VIGNETTE * fromMiddle * fromMiddle * fromMiddle;
      let share = (most - density) / (most - least);
      share = Math.max(0, Math.min(1, share));
      // Film answers less at both ends.
      share = share * (0.72 + 0.84 * share - 0.56 * share * share);
      const inField = Math.max(0, Math.min(1, (FIELD - fromMiddle) / EDGE));
      const shown = options.inverted === true ? 255 * (1 - share) : 255 * share;
      grey[here] = Math.round(OUTSIDE_GREY + (shown * 0.955 - OUTSIDE_GREY + 10) * inField);
    }
    grains[size] = grainAt((row + 1) * size + size);
  }
  return { size, grey };
}

/** The same at once. */
export function develop(picture: Absorption, beam: Beam, options: FilmOptions): Film {
  return finish(developing(picture, beam, options));
}

/** A film with light and dark changed over within its field. */
export function inverted({ size, grey }: Film): Film {
  const other = new Uint8Array(grey.length);
  for (let row = 0; row < size; row++) {
    const dy = (2 * (row + 0.5)) / size - 1;
    for (let column = 0; column < size; column++) {
      const dx = (2 * (column + 0.5)) / size - 1;
      const inField = Math.max(0, Math.min(1, (FIELD - Math.sqrt(dx * dx + dy * dy)) / EDGE));
      const here = row * size + column;
      const most = 2 * OUTSIDE_GREY + (255 * 0.955 - 2 * OUTSIDE_GREY + 20) * inField;
      other[here] = Math.round(Math.max(0, most - (grey[here] ?? 0)));
    }
  }
  return { size, grey: other };
}
