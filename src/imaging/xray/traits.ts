/**
 * What can be measured of contrast on two films, before and after: its places and extent, and nothing of what is known. The films
 * must share their exposure and their view. In mm of the field's middle plane.
 */
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
}

/** Grey values by which a place must darken to show, after smoothing, and how many times the grain's own deviation. */
const SHOWS = 7;
const OVER_GRAIN = 4.2;
/** Of the eight about it so many must show too: a single grain does not. */
const NEIGHBOURS = 4;
/** From the median of absolute values to a standard deviation. */
const TO_DEVIATION = 1.48;

/** Darkening, smoothed over three by three pixels so that the grain goes down to a third. */
function darkening(before: Film, after: Film): Float32Array {
  const { size } = before;
  const sums = new Float32Array(size * size);
  for (let row = 1; row + 1 < size; row++)
    for (let column = 1; column + 1 < size; column++) {
      let sum = 0;
      for (let y = row - 1; y <= row + 1; y++)
        for (let x = column - 1; x <= column + 1; x++)
          sum += (before.grey[y * size + x] ?? 0) - (after.grey[y * size + x] ?? 0);
      sums[row * size + column] = sum / 9;
    }
  return sums;
}

/** What is left where contrast shows, 0 elsewhere. */
function shownOnly(dark: Float32Array, size: number): Float32Array {
  const sizes = dark.filter((value) => value !== 0).map(Math.abs);
  const grain = TO_DEVIATION * (sizes.sort()[sizes.length >> 1] ?? 0);
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

/** Null where nothing has darkened. Films as on a screen, not inverted. */
export function traitsOf(before: Film, after: Film, fieldMm: number): Traits | null {
  const { size } = before;
  const pixelMm = fieldMm / size;
  const dark = shownOnly(darkening(before, after), size);
  const columns = new Float64Array(size);
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
  };
}
