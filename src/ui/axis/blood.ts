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

/** Depth of the band at a height, mm. */
function depthAt(depth: readonly number[], heightMm: number): number {
  for (let i = 0; i < depth.length - 1; i++) {
    const top = nodeMm(i);
    const bottom = nodeMm(i + 1);
    if (heightMm > top || heightMm < bottom) continue;
    const t = (top - heightMm) / (top - bottom);
    return (depth[i] ?? 0) * (1 - t) + (depth[i + 1] ?? 0) * t;
  }
  return 0;
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
const SAMPLES = NODES.slice(0, -1)
  .flatMap((top, i) => {
    const bottom = NODES[i + 1] ?? top;
    return heights(top, bottom, 3).slice(0, 3);
  })
  .concat(NODES.at(-1) ?? 0);
const SAC_SAMPLES = heights(SAC_TOP_MM, SAC_END_MM, 90);

/** The blood by level, mL, as paths in the figure's units. */
export function bloodOnAxis(byLevelMl: readonly number[]): AxisBlood {
  const depth = depths(byLevelMl);
  const depthMm = (heightMm: number) => depthAt(depth, heightMm);
  const duraMm = (heightMm: number) =>
    sacBack(heightMm) - Math.min(INDENT_MOST_MM, INDENT_SHARE * depthMm(heightMm));
  const some = byLevelMl.reduce((sum, ml) => sum + ml, 0) >= LEAST_ML;
  const front = SAMPLES.map((h) => place(h, duraMm(h)));
  const back = SAMPLES.map((h) => place(h, duraMm(h) + depthMm(h))).reverse();
  const sac = [
    ...SAC_SAMPLES.map((h) => place(h, sacFront(h))),
    ...[...SAC_SAMPLES].reverse().map((h) => place(h, duraMm(h))),
  ];
  return {
    band: some ? `M${[...front, ...back].join('L')}Z` : '',
    sac: `M${sac.join('L')}Z`,
    duraMm,
    depthMm,
  };
}
