/**
 * What can be measured of contrast on two films, before and after: its places and extent, and nothing of what is known. The films
 * must share their exposure and their view. In mm of the field's middle plane.
 */
import { finish, type Slices } from '../slices.ts';
import type { Film } from './film.ts';

export interface Traits {
  /** All of it: differences of grey, added up over mm2. */
  readonly amount: number;
  /** Where nine tenths of it lie: to the right of the middle and above it, mm. */
  readonly leftmost: number;
  readonly rightmost: number;
  readonly lowest: number;
  readonly highest: number;
  /** Share of it in the middle third between leftmost and rightmost. */
  readonly middleThird: number;
  readonly middleRight: number;
  readonly middleUp: number;
  /** Where it shows, mm2, and how dark it is there, grey values. */
  readonly areaMm2: number;
  readonly darkness: number;
  /** How much darker the darkest tenth is than the mean. */
  readonly unevenness: number;
  /** Of the rows that show any: mean width from its first to its last pixel, and share of that width that shows, mm and 0 to 1. */
  readonly rowWidthMm: number;
  readonly rowFilled: number;
  /** Between leftmost and rightmost, summed along the picture: how much lighter it is between two bands than the lighter of them, 0 to 1; steel aside. */
  readonly dip: number;
}

/** Grey values by which a place must darken to show, after smoothing, and how many times the grain's own deviation. */
const SHOWS = 7;
const OVER_GRAIN = 4.2;
/** Of the eight about it so many must show too: a single grain does not. */
const NEIGHBOURS = 4;
/** From the median of absolute values to a standard deviation. */
const TO_DEVIATION = 1.48;

/** Rows between two pauses. */
const SLICE_ROWS = 40;

/** Darkening, smoothed over three by three pixels so that the grain goes down to a third. */
function* darkening(before: Film, after: Film): Slices<Float32Array> {
  const { size } = before;
  const sums = new Float32Array(size * size);
  for (let row = 1; row + 1 < size; row++) {
    if (row % SLICE_ROWS === 0) yield;
    for (let column = 1; column + 1 < size; column++) {
      let sum = 0;
      for (let y = row - 1; y <= row + 1; y++)
        for (let x = column - 1; x <= column + 1; x++)
          sum += (before.grey[y * size + x] ?? 0) - (after.grey[y * size + x] ?? 0);
      sums[row * size + column] = sum / 9;
    }
  }
  return sums;
}

/** Nine pixels are added up, of so many greys each: the sizes of their sums. */
const SUMS = 9 * 255 + 1;

/** Median of the sizes of all that is not 0: counted, for sorting a whole film would keep a click waiting. */
function medianSize(dark: Float32Array): number {
  const counts = new Int32Array(SUMS);
  let all = 0;
  for (const value of dark) {
    if (value === 0) continue;
    const sum = Math.round(9 * Math.abs(value));
    counts[sum] = (counts[sum] ?? 0) + 1;
    all += 1;
  }
  let passed = 0;
  for (let sum = 0; sum < SUMS; sum++) {
    passed += counts[sum] ?? 0;
    if (passed > all >> 1) return sum / 9;
  }
  return 0;
}

/** What is left where contrast shows, 0 elsewhere. */
function* shownOnly(dark: Float32Array, size: number): Slices<Float32Array> {
  const grain = TO_DEVIATION * medianSize(dark);
  yield;
  const least = Math.max(SHOWS, OVER_GRAIN * grain);
  return dark.map((value, here) => {
    if (value < least) return 0;
    let near = 0;
    for (const step of [-size - 1, -size, -size + 1, -1, 1, size - 1, size, size + 1])
      if ((dark[here + step] ?? 0) >= least) near += 1;
    return near >= NEIGHBOURS ? value : 0;
  });
}

/** Where a share of the whole is reached. */
function reached(sums: Float64Array, share: number): number {
  const whole = sums.reduce((sum, each) => sum + each, 0);
  let passed = 0;
  for (let i = 0; i < sums.length; i++) {
    passed += sums[i] ?? 0;
    if (passed >= whole * share) return i + 0.5;
  }
  return sums.length;
}

/** Columns are taken together over so much before a dip is looked for, mm: neither grain nor the steel of a needle makes one. */
const BAND_MM = 6;

/** The deepest dip between two bands, of sums for each column. */
function deepestDip(columns: Float64Array, pixelMm: number): number {
  const half = Math.max(1, Math.round(BAND_MM / pixelMm / 2));
  const even = columns.map((_, i) => {
    let sum = 0;
    for (let near = i - half; near <= i + half; near++) sum += columns[near] ?? 0;
    return sum;
  });
  const toRight = even.slice();
  for (let i = toRight.length - 2; i >= 0; i--) toRight[i] = Math.max(toRight[i] ?? 0, toRight[i + 1] ?? 0);
  let toLeft = 0;
  let deepest = 0;
  even.forEach((value, i) => {
    toLeft = Math.max(toLeft, value);
    const lower = Math.min(toLeft, toRight[i] ?? 0);
    if (lower > 0) deepest = Math.max(deepest, 1 - value / lower);
  });
  return deepest;
}

/** A place so black before contrast shows steel: nothing can darken there, grey. It shades places so far beside it too, pixels. */
const STEEL_GREY = 24;
const SHADES_PX = 2;
/** What is wider than this is no needle, mm. */
const WIDEST_STEEL_MM = 8;

/** One row of what shows, into `bridged`: across steel it is taken as beside it, so that a needle parts nothing. */
function bridgeRow(
  bridged: Float64Array,
  dark: Float32Array,
  { size, grey }: Film,
  row: number,
  mostPx: number,
): void {
  const from = row * size;
  for (let column = 0; column < size; column++) bridged[column] = dark[from + column] ?? 0;
  for (let column = 0; column < size; column++) {
    if ((grey[from + column] ?? 0) >= STEEL_GREY) continue;
    const left = column - SHADES_PX - 1;
    const first = column;
    while (column + 1 < size && (grey[from + column + 1] ?? 0) < STEEL_GREY) column += 1;
    const right = column + SHADES_PX + 1;
    if (column - first > mostPx || left < 0 || right >= size) continue;
    const [one, other] = [dark[from + left] ?? 0, dark[from + right] ?? 0];
    if (one === 0 || other === 0) continue;
    for (let at = left + 1; at < right; at++) bridged[at] = Math.max(bridged[at] ?? 0, (one + other) / 2);
  }
}

/** Null where nothing has darkened. Films as on a screen, not inverted; in slices of a few milliseconds. */
export function* measuringTraits(before: Film, after: Film, fieldMm: number): Slices<Traits | null> {
  const { size } = before;
  const pixelMm = fieldMm / size;
  const dark = yield* shownOnly(yield* darkening(before, after), size);
  yield;
  const columns = new Float64Array(size);
  const bridged = new Float64Array(size);
  const inRow = new Float64Array(size);
  const rows = new Float64Array(size);
  const shown: number[] = [];
  let widths = 0;
  let filled = 0;
  let counted = 0;
  for (let row = 0; row < size; row++) {
    let first = -1;
    let last = -1;
    let count = 0;
    for (let column = 0; column < size; column++) {
      const value = dark[row * size + column] ?? 0;
      if (value <= 0) continue;
      shown.push(value);
      columns[column] = (columns[column] ?? 0) + value;
      rows[row] = (rows[row] ?? 0) + value;
      if (first < 0) first = column;
      last = column;
      count += 1;
    }
    if (count < 2) continue;
    bridgeRow(inRow, dark, before, row, WIDEST_STEEL_MM / pixelMm);
    for (let column = first; column <= last; column++)
      bridged[column] = (bridged[column] ?? 0) + (inRow[column] ?? 0);
    counted += 1;
    widths += last - first + 1;
    filled += count / (last - first + 1);
  }
  if (shown.length < 6) return null;
  const sum = shown.reduce((total, each) => total + each, 0);
  const darkest = Float64Array.from(shown).sort()[Math.floor(shown.length * 0.9)] ?? 0;
  const across = (share: number) => (reached(columns, share) - size / 2) * pixelMm;
  const upwards = (share: number) => (size / 2 - reached(rows, share)) * pixelMm;
  const darkness = sum / shown.length;
  const from = reached(columns, 0.05);
  const third = (reached(columns, 0.95) - from) / 3;
  const inMiddle = columns.subarray(Math.round(from + third), Math.round(from + 2 * third));
  return {
    amount: sum * pixelMm * pixelMm,
    leftmost: across(0.05),
    rightmost: across(0.95),
    lowest: upwards(0.95),
    highest: upwards(0.05),
    middleThird: inMiddle.reduce((total, each) => total + each, 0) / sum,
    middleRight: across(0.5),
    middleUp: upwards(0.5),
    areaMm2: shown.length * pixelMm * pixelMm,
    darkness,
    unevenness: darkest / darkness,
    rowWidthMm: (widths / Math.max(1, counted)) * pixelMm,
    rowFilled: filled / Math.max(1, counted),
    dip: deepestDip(bridged.subarray(Math.floor(from), Math.ceil(reached(columns, 0.95))), pixelMm),
  };
}

/** The same at once. */
export function traitsOf(before: Film, after: Film, fieldMm: number): Traits | null {
  return finish(measuringTraits(before, after, fieldMm));
}
