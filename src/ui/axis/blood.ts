/**
 * The blood behind the sac as the whole-axis figure draws it: a band whose area is the blood's volume, level by level. At each
 * height the band is as deep as the level's share asks for; from level to level it runs straight, and no area is lost in that.
 */
import { SPREAD_LEVELS } from '../../content/levels.ts';
import { heightOfLevelMm } from '../../physiology/index.ts';
import { heights, sacBack, sacFront, SAC_END_MM } from './anatomy.ts';
import { place } from './curve.ts';

/** Area of the band for one millilitre: it is drawn deeper than life, so that it is seen, mm2. */
export const MM2_PER_ML = 130;
/** Share of the band's depth by which the dura gives way, and the most, mm. */
const INDENT_SHARE = 0.4;
const INDENT_MOST_MM = 5;
/** Less blood than this in all is not drawn, mL. */
const LEAST_ML = 0.05;
const SAC_TOP_MM = 150;

const centre = SPREAD_LEVELS.map((_, level) => heightOfLevelMm(level));

/** Where each level begins and ends, from head to foot: halfway to its neighbours, mm; one more than there are levels. */
export const LEVEL_BOUNDS_MM: readonly number[] = SPREAD_LEVELS.map((_, level) => {
  const here = centre[level] ?? 0;
  const above = level === 0 ? 2 * here - (centre[1] ?? here) : (centre[level - 1] ?? here);
  return (here + above) / 2;
}).concat(1.5 * (centre.at(-1) ?? 0) - 0.5 * (centre.at(-2) ?? 0));

/** Depth of the band at each bound and at each middle between them, mm, from head to foot: 2 n + 1 values. */
function depths(byLevelMl: readonly number[]): number[] {
  const mean = byLevelMl.map((ml, level) => {
    const tall = (LEVEL_BOUNDS_MM[level] ?? 0) - (LEVEL_BOUNDS_MM[level + 1] ?? 0);
    return (ml * MM2_PER_ML) / tall;
  });
  // A bound takes what both neighbours can give; the middle makes up the level's own area.
  const bound = (i: number) => {
    const above = mean[i - 1] ?? 0;
    const below = mean[i] ?? 0;
    return Math.min((above + below) / 2, 1.5 * Math.min(above, below));
  };
  return mean
    .flatMap((own, i) => [bound(i), 2 * own - (bound(i) + bound(i + 1)) / 2])
    .concat(bound(mean.length));
}

function nodeMm(i: number): number {
  const upper = LEVEL_BOUNDS_MM[Math.floor(i / 2)] ?? 0;
  const lower = LEVEL_BOUNDS_MM[Math.floor(i / 2) + 1] ?? upper;
  return i % 2 === 0 ? upper : (upper + lower) / 2;
}

export interface AxisBlood {
  /** The band; empty where there is none to speak of. */
  readonly band: string;
  /** The sac as it is pressed: front down, back up. */
  readonly sac: string;
  /** Where the dura's back lies at a height, mm. */
  readonly duraMm: (heightMm: number) => number;
  readonly depthMm: (heightMm: number) => number;
}

const NODES = Array.from({ length: 2 * SPREAD_LEVELS.length + 1 }, (_, i) => nodeMm(i));

/** A height with all that does not depend on the blood: the sac there, and which nodes it lies between. */
interface Sample {
  readonly heightMm: number;
  readonly sacBackMm: number;
  /** The node above it, and how far towards the next it lies, 0 to 1; null where no level is. */
  readonly node: number | null;
  readonly share: number;
}

function sampleAt(heightMm: number): Sample {
  const after = NODES.findIndex((below, i) => i > 0 && heightMm >= below);
  const within = after > 0 && heightMm <= (NODES[0] ?? 0);
  const top = NODES[after - 1] ?? 0;
  const share = within ? (top - heightMm) / (top - (NODES[after] ?? 0)) : 0;
  return { heightMm, sacBackMm: sacBack(heightMm), node: within ? after - 1 : null, share };
}

const SAMPLES = NODES.slice(0, -1)
  .flatMap((top, i) => heights(top, NODES[i + 1] ?? top, 3).slice(0, 3))
  .concat(NODES.at(-1) ?? 0)
  .map(sampleAt);
const SAC_HEIGHTS = heights(SAC_TOP_MM, SAC_END_MM, 90);
/** The front of the sac never moves. */
const SAC_FRONT = SAC_HEIGHTS.map((h) => place(h, sacFront(h))).join('L');
const SAC_BACK = [...SAC_HEIGHTS].reverse().map(sampleAt);

/** Depth of the band, mm. */
function depthAt(depth: readonly number[], { node, share }: Sample): number {
  return node === null ? 0 : (depth[node] ?? 0) * (1 - share) + (depth[node + 1] ?? 0) * share;
}

/** Where the dura's back lies, mm. */
function duraAt(depth: readonly number[], sample: Sample): number {
  return sample.sacBackMm - Math.min(INDENT_MOST_MM, INDENT_SHARE * depthAt(depth, sample));
}

function draw(byLevelMl: readonly number[]): AxisBlood {
  const depth = depths(byLevelMl);
  const some = byLevelMl.reduce((sum, ml) => sum + ml, 0) >= LEAST_ML;
  const dura = (sample: Sample) => place(sample.heightMm, duraAt(depth, sample));
  const back = (sample: Sample) => place(sample.heightMm, duraAt(depth, sample) + depthAt(depth, sample));
  return {
    band: some ? `M${[...SAMPLES.map(dura), ...SAMPLES.map(back).reverse()].join('L')}Z` : '',
    sac: `M${SAC_FRONT}L${SAC_BACK.map(dura).join('L')}Z`,
    duraMm: (heightMm) => duraAt(depth, sampleAt(heightMm)),
    depthMm: (heightMm) => depthAt(depth, sampleAt(heightMm)),
  };
}

/** Sitting and lying show the same blood: it is drawn once for both. */
const drawn = new WeakMap<readonly number[], AxisBlood>();

/** The blood by level, mL, as paths in the figure's units; the same list is drawn once. */
export function bloodOnAxis(byLevelMl: readonly number[]): AxisBlood {
  const before = drawn.get(byLevelMl);
  if (before !== undefined) return before;
  const blood = draw(byLevelMl);
  drawn.set(byLevelMl, blood);
  return blood;
}
