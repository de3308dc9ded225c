/** Needles at random, and where their tips stand by two films. */
import { needleTrack, tissueAt } from '../../src/anatomy/index.ts';
import type { Anatomy } from '../../src/anatomy/types.ts';
import { INTERSPACES, type Interspace } from '../../src/content/levels.ts';
import type { Tissue } from '../../src/content/tissues.ts';
import { pixelMiddle, project, rayAt, type Beam } from '../../src/imaging/xray/carm.ts';
import { addNeedle, type SteelTube } from '../../src/imaging/xray/needle.ts';
import { emptyAbsorption, type Absorption } from '../../src/imaging/xray/raster.ts';
import { uniform } from '../../src/numerics/random.ts';
import { add, dot, length, scale, subtract, vector, type Vector3 } from '../../src/numerics/vector.ts';

/** Films are read at this size, pixels. */
export const SIZE = 320;

export interface RandomTip {
  readonly needle: SteelTube;
  readonly interspace: Interspace;
  readonly tissue: Tissue;
}

/** The share of the field, from its middle to its edge, in which a tip is looked for. */
const IN_FIELD = 0.8;

/** A needle so far off the midline and so far aslant as a hand may be, 12 to 80 mm deep; null where a film does not show its tip. */
export function randomTip(
  anatomy: Anatomy,
  beams: readonly Beam[],
  seed: number,
  i: number,
): RandomTip | null {
  const draw = (what: string) => uniform(seed, what, i);
  const interspace = INTERSPACES[1 + Math.floor(draw('level') * 3)] ?? 'L3/4';
  const aim = {
    interspace,
    leftOffsetMm: 24 * (draw('left') - 0.5),
    cranialOffsetMm: 14 * (draw('up') - 0.5),
    cephaladDeg: 30 * (draw('cephalad') - 0.3),
    leftDeg: 24 * (draw('aside') - 0.5),
  };
  const { entry, direction } = needleTrack(anatomy, aim, 5);
  const tip = add(entry, scale(direction, 12 + 68 * draw('depth')));
  const isSeen = beams.every((beam) => {
    const { u, v } = project(beam, tip);
    return Math.max(Math.abs(u), Math.abs(v)) < (IN_FIELD * beam.fieldMm) / 2;
  });
  if (!isSeen) return null;
  const needle = { hub: add(tip, scale(direction, -90)), tip, outerMm: 1.27, boreMm: 0.9 };
  return { needle, interspace, tissue: tissueAt(anatomy, tip) };
}

/** The shaft is read over so much of its length, which ends so far before where it seems to end; and so far to both sides, mm. */
const READ_MM = 6;
const BEFORE_END_MM = 4;
const BESIDE_MM = 2.5;

const between = (least: number, most: number, value: number): number =>
  Math.min(most, Math.max(least, value));

/**
 * Where the steel ends on a picture of the needle alone, mm: as much of it as lies beyond a place of the shaft, by what a millimetre of
 * the shaft takes up. Finer than a pixel, for pixels that are covered in part count in part.
 */
function endSeen({ values }: Absorption, beam: Beam, { hub, tip }: SteelTube): { u: number; v: number } {
  const from = project(beam, hub);
  const to = project(beam, tip);
  const spanMm = Math.hypot(to.u - from.u, to.v - from.v);
  const [right, up] = [(to.u - from.u) / spanMm, (to.v - from.v) / spanMm];
  const pixelMm = beam.fieldMm / SIZE;
  const covered: { along: number; value: number }[] = [];
  values.forEach((value, here) => {
    if (value === 0) return;
    const { u, v } = pixelMiddle(beam, here % SIZE, Math.floor(here / SIZE), SIZE);
    if (Math.abs((v - from.v) * right - (u - from.u) * up) > BESIDE_MM) return;
    covered.push({ along: (u - from.u) * right + (v - from.v) * up, value });
  });
  const start = covered.reduce((most, { along }) => Math.max(most, along), 0) - BEFORE_END_MM;
  // A pixel over a border counts on both sides of it by its share.
  const beyond = (border: number) =>
    covered.reduce(
      (sum, { along, value }) => sum + value * between(0, 1, (along - border) / pixelMm + 0.5),
      0,
    );
  const after = beyond(start);
  const perMm = (beyond(start - READ_MM) - after) / READ_MM;
  const endMm = start + after / perMm;
  return { u: from.u + right * endMm, v: from.v + up * endMm };
}

/** The point nearest to two rays. */
function crossing(a: Beam, inA: { u: number; v: number }, b: Beam, inB: { u: number; v: number }): Vector3 {
  const d = rayAt(a, inA.u, inA.v);
  const e = rayAt(b, inB.u, inB.v);
  const w = subtract(a.tube, b.tube);
  const de = dot(d, e);
  const s = (de * dot(e, w) - dot(d, w)) / (1 - de * de);
  const t = (dot(e, w) - de * dot(d, w)) / (1 - de * de);
  return scale(add(add(a.tube, scale(d, s)), add(b.tube, scale(e, t))), 0.5);
}

/** The tip as two pictures of the needle give it back. */
export function tipSeen(a: Beam, b: Beam, needle: SteelTube): Vector3 {
  const end = (beam: Beam) => {
    const picture = emptyAbsorption(SIZE);
    addNeedle(picture, beam, needle);
    return endSeen(picture, beam, needle);
  };
  return crossing(a, end(a), b, end(b));
}

/** Whether another tissue lies within so many mm of a point. */
export function isNearSurface(anatomy: Anatomy, point: Vector3, tissue: Tissue, withinMm: number): boolean {
  for (let i = 0; i < 90; i++) {
    const way = vector(uniform(5, 'x', i) - 0.5, uniform(5, 'y', i) - 0.5, uniform(5, 'z', i) - 0.5);
    const reach = withinMm * ((i % 3) + 1) * (1 / 3);
    if (tissueAt(anatomy, add(point, scale(way, reach / length(way)))) !== tissue) return true;
  }
  return false;
}
