/**
 * Contrast in the veins of the canal: narrow winding channels beside the midline, in front of the sac, upwards and out by the
 * foramina into the ascending vein beside the bodies; it runs off while one looks. Ways, widths and times are assumptions.
 */
import { ROUTES } from '../../../anatomy/canal/routes.ts';
import { PEDICLES } from '../../../anatomy/canal/pedicles.ts';
import { CANAL_FRONT } from '../../../anatomy/column/corridor.ts';
import type { Anatomy } from '../../../anatomy/types.ts';
import { exp, sin } from '../../../numerics/elementary.ts';
import { uniform } from '../../../numerics/random.ts';
import { interpolate, length, subtract, vector, type Vector3 } from '../../../numerics/vector.ts';
import { DropletList, type Droplets } from './droplets.ts';
import type { ContrastFacts } from './facts.ts';

const STREAM = 'venogram';
/** What stands in the veins falls to a third in so many seconds. */
export const VEIN_WASHOUT_S = 2.5;
/** Millimetres of vein that a mL fills, and the least and most that are seen. */
const PER_ML_MM = 130;
const LEAST_MM = 45;
const MOST_MM = 260;
const SPACING_MM = 0.7;
const CHANNEL_MM = 1.05;
const BRANCH_MM = 0.85;

/** In the atlas: up the front of the canal beside the midline. */
function channel(fromZ: number, toZ: number, side: number, seed: number): Vector3[] {
  const phase = uniform(seed, STREAM, 'phase') * 6;
  const points: Vector3[] = [];
  const step = toZ > fromZ ? 3 : -3;
  for (let z = fromZ; step > 0 ? z < toZ : z > toZ; z += step) {
    // Close together behind the middle of a body, apart at the discs, and winding.
    const middle = PEDICLES.reduce((least, each) => Math.min(least, Math.abs(each.middleZ - z)), 40);
    const y = 6.2 + Math.min(3, middle * 0.16) + 0.9 * sin(z * 0.55 + phase);
    points.push(vector(CANAL_FRONT.value(z) - 1.5, side * y, z));
  }
  return points;
}

/** In the atlas: out by a foramen, and up beside the bodies. */
function branch(root: (typeof ROUTES)[number], side: number): Vector3[] {
  const way = root.knots.slice(root.exit - 1).map(({ x, y, z }) => vector(x + 1.5, side * y, z + 4.5));
  const end = way.at(-1);
  if (end === undefined) return [];
  const beside = [4, 9, 15, 22].map((mm) => vector(end.x + mm * 0.35, end.y + side * 1.5, end.z + mm));
  return [...way, ...beside];
}

/** Droplets along a broken line until the length that is left is used up; gives what is then left, mm. */
function layLine(
  into: DropletList,
  anatomy: Anatomy,
  line: readonly Vector3[],
  sigmaMm: number,
  leftMm: number,
): number {
  const out = new Float64Array(3);
  let left = leftMm;
  for (let i = 1; i < line.length && left > 0; i++) {
    const from = line[i - 1];
    const to = line[i];
    if (from === undefined || to === undefined) continue;
    const spanMm = length(subtract(to, from));
    for (let way = 0; way < spanMm && left > 0; way += SPACING_MM) {
      const { x, y, z } = interpolate(from, to, way / spanMm);
      anatomy.pushForwardInto(out, x, y, z);
      // It thins out towards where it has got to.
      into.add(vector(out[0] ?? 0, out[1] ?? 0, out[2] ?? 0), sigmaMm, 0.35 + 0.65 * Math.min(1, left / 40));
      left -= SPACING_MM;
    }
  }
  return left;
}

export function veinDroplets(anatomy: Anatomy, facts: ContrastFacts): Droplets {
  const { tip, volumeMl, elapsedS, seed } = facts;
  const start = anatomy.pullBack(tip);
  const side = Math.abs(start.y) > 1 ? Math.sign(start.y) : uniform(seed, STREAM, 'side') < 0.5 ? -1 : 1;
  const reachMm = Math.max(LEAST_MM, Math.min(MOST_MM, PER_ML_MM * volumeMl));
  const list = new DropletList();
  const upwards = channel(start.z, start.z + reachMm * 0.5, side, seed);
  const entry = upwards[0];
  let left = reachMm;
  if (entry !== undefined) left = layLine(list, anatomy, [start, entry], BRANCH_MM, left);
  layLine(list, anatomy, upwards, CHANNEL_MM, left * 0.55);
  layLine(list, anatomy, channel(start.z, start.z - reachMm * 0.16, side, seed), CHANNEL_MM, left * 0.15);
  left *= 0.45;
  const near = ROUTES.filter(({ root }) => root.startsWith('L'))
    .map((route) => ({ route, z: route.knots[route.exit]?.z ?? 0 }))
    .filter(({ z }) => z > start.z - 12 && z < start.z + reachMm * 0.5)
    .sort((a, b) => Math.abs(a.z - start.z) - Math.abs(b.z - start.z));
  for (const { route } of near) {
    if (left <= 0) break;
    left = layLine(list, anatomy, branch(route, side), BRANCH_MM, left);
  }
  return list.millilitres(volumeMl * 0.55 * exp(-elapsedS / VEIN_WASHOUT_S));
}
