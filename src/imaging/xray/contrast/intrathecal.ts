/**
 * Contrast in the thecal sac: it mixes with CSF, sinks, and stands with a level surface, wide from the front of the sac to its
 * back, with the roots as light threads. How far it mixes is an assumption.
 */
import { sacDistance } from '../../../anatomy/canal/canal.ts';
import { SAC_END_Z, SAC_HALF_DEPTH, SAC_HALF_WIDTH, SAC_REAR } from '../../../anatomy/column/corridor.ts';
import { REFERENCE_STRUCTURES } from '../../../anatomy/structures.ts';
import type { Anatomy } from '../../../anatomy/types.ts';
import { cos, PI, sin } from '../../../numerics/elementary.ts';
import { uniform } from '../../../numerics/random.ts';
import { dot, vector } from '../../../numerics/vector.ts';
import { DropletList, type Droplets } from './droplets.ts';
import type { Slices } from '../../slices.ts';
import type { ContrastFacts } from './facts.ts';

const STREAM = 'myelogram';
/** A mL of contrast makes so many mL of stained CSF. */
const DILUTION = 3.2;
/** How far up and down it is looked for, mm: at first, and per mL. */
const REACH_MM = 38;
const REACH_PER_ML_MM = 15;
const POINTS = 5000;
/** Every mm away from the tip counts as so many mm of height: it stands where it went in before it spreads. */
const STAYS = 0.07;
const SIGMA_MM = 1.35;
/** Roots with their film of clear fluid, mm. */
const ROOT_MARGIN_MM = 0.25;
/** The dura, and a little of the sac's true shape within its half axes, mm. */
const WALL_MM = 0.5;
/** Points between two pauses. */
const SLICE = 150;

const roots = REFERENCE_STRUCTURES.find(({ id }) => id === 'caudaEquina');

export function* intrathecalDroplets(anatomy: Anatomy, facts: ContrastFacts): Slices<Droplets> {
  const { tip, volumeMl, down, seed } = facts;
  const start = anatomy.pullBack(tip);
  const reach = REACH_MM + REACH_PER_ML_MM * volumeMl;
  const top = start.z + reach;
  const bottom = Math.max(SAC_END_Z + 2, start.z - reach);
  const out = new Float64Array(3);
  let sacMl = 0;
  const points: { x: number; y: number; z: number; height: number; areaMm2: number }[] = [];
  for (let i = 0; i < POINTS; i++) {
    if (i % SLICE === 0) yield;
    const z = bottom + (top - bottom) * uniform(seed, `${STREAM} z`, i);
    const half = SAC_HALF_DEPTH.value(z);
    const slope = SAC_REAR.slope(z);
    const lean = Math.sqrt(1 + slope * slope);
    const wide = SAC_HALF_WIDTH.value(z);
    const turn = 2 * PI * uniform(seed, `${STREAM} turn`, i);
    const radius = 0.94 * Math.sqrt(uniform(seed, `${STREAM} radius`, i));
    const x = SAC_REAR.value(z) + half * lean * (1 + radius * cos(turn));
    const y = wide * radius * sin(turn);
    const areaMm2 = PI * half * wide;
    sacMl += (areaMm2 * (top - bottom)) / POINTS / 1000;
    if (sacDistance(x, y, z) > -WALL_MM) continue;
    if ((roots?.distance(x, y, z) ?? 1) < ROOT_MARGIN_MM) continue;
    anatomy.pushForwardInto(out, x, y, z);
    const at = vector(out[0] ?? 0, out[1] ?? 0, out[2] ?? 0);
    const farMm = Math.abs(at.z - tip.z);
    points.push({ ...at, height: -dot(at, down) + STAYS * farMm, areaMm2 });
  }
  points.sort((a, b) => a.height - b.height);
  const stained = Math.min(1, (volumeMl * DILUTION) / Math.max(1e-6, sacMl));
  const list = new DropletList();
  for (const point of points.slice(0, Math.round(points.length * stained)))
    list.add(point, SIGMA_MM, point.areaMm2);
  return list.millilitres(volumeMl);
}
