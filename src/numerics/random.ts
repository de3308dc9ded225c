/**
 * Keyed random numbers: each draw is a function of (seed, stream, thing), not of the draws before it,
 * so a new draw in one place changes nothing elsewhere. The generator mixes 32-bit integers exactly,
 * so every engine gives the same bits.
 */
import { cos, exp, log, PI } from './elementary.ts';

/** One round of integer mixing with full avalanche (each input bit flips each output bit half of the time). */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return h ^ (h >>> 15);
}

/** A 32-bit key for a text. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = mix(Math.imul(h ^ text.charCodeAt(i), 0x01000193) + i);
  return h;
}

/** The place of one draw: an integer seed, the stream's name, and which thing of that stream. */
export interface DrawKey {
  readonly seed: number;
  readonly stream: string;
  readonly thing: number | string;
}

function words(key: DrawKey, salt: number): [number, number] {
  const thing = typeof key.thing === 'number' ? mix(key.thing + 0x9e3779b9) : hashText(key.thing);
  const seedLow = mix(key.seed | 0);
  const seedHigh = mix(Math.floor(key.seed / 4294967296) + 0x7f4a7c15);
  const start = mix(seedLow ^ Math.imul(seedHigh, 0x85ebca6b) ^ mix(hashText(key.stream) + salt));
  const first = mix(start ^ Math.imul(thing, 0xc2b2ae35));
  return [first >>> 0, mix(first + 0x6a09e667) >>> 0];
}

function unit(key: DrawKey, salt: number): number {
  const [high, low] = words(key, salt);
  return ((high >>> 5) * 67108864 + (low >>> 6) + 0.5) / 9007199254740992;
}

/** A uniform draw, strictly between 0 and 1. */
export function uniform(seed: number, stream: string, thing: number | string): number {
  return unit({ seed, stream, thing }, 0);
}

/** A draw from the standard normal distribution. */
export function normal(seed: number, stream: string, thing: number | string): number {
  const key = { seed, stream, thing };
  return Math.sqrt(-2 * log(unit(key, 1))) * cos(2 * PI * unit(key, 2));
}

/** A draw from the log-normal distribution with this median and this standard deviation of the logarithm. */
export function logNormal(
  seed: number,
  stream: string,
  thing: number | string,
  median: number,
  sigmaLn: number,
): number {
  return median * exp(sigmaLn * normal(seed, stream, thing));
}
