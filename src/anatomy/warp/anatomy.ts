/** A patient's spine from two numbers: size, and depth of the epidural space at L3/4. */
import { vector, type Vector3 } from '../../numerics/vector.ts';
import { midlineTrack } from '../queries/idealTrack.ts';
import { SKIN_THICKNESS_MM } from '../dimensions.ts';
import { clamp } from '../field/primitives.ts';
import { fasciaX, fatThickness } from '../back/surface.ts';
import { referenceTissueAt } from '../queries/tissues.ts';
import type { Anatomy, AnatomyParameters, PullBackHint } from '../types.ts';
import { LEAST_FAT_MM, makeWarp, type Warp, warpedFat } from './warp.ts';

/** Depth from the skin along the ideal L3/4 track, mm before the similarity, when the fat is so thick. */
function depthWithFat(fatMm: number, leastMm: number): number {
  const track = midlineTrack('L3/4');
  let shallow = 0;
  let deep = 250;
  for (let i = 0; i < 60; i++) {
    const t = (shallow + deep) / 2;
    const z = track.z - track.directionZ * t;
    const x = track.x - track.directionX * t;
    const skin = fasciaX(0, z) - warpedFat(fatThickness(0, z), 0, fatMm, leastMm) - SKIN_THICKNESS_MM;
    if (x > skin) shallow = t;
    else deep = t;
  }
  return (shallow + deep) / 2;
}

interface Fit {
  readonly scale: number;
  readonly fatMm: number;
}

/** The fat, and where the wanted depth leaves none the smaller size, that give the depth. */
function fit(parameters: AnatomyParameters): Fit {
  const wanted = clamp(parameters.skinToEpiduralMm, 25, 110);
  const asked = clamp(parameters.sizeScale, 0.7, 1.3);
  let scale = asked;
  for (let i = 0; i < 40; i++) {
    const leastMm = LEAST_FAT_MM / scale;
    const most = wanted / depthWithFat(leastMm * 1.02, leastMm);
    const next = Math.min(asked, most);
    if (Math.abs(next - scale) < 1e-9) break;
    scale = next;
  }
  const leastMm = LEAST_FAT_MM / scale;
  let thin = leastMm;
  let thick = 160;
  for (let i = 0; i < 60; i++) {
    const middle = (thin + thick) / 2;
    if (depthWithFat(middle, leastMm) * scale < wanted) thin = middle;
    else thick = middle;
  }
  return { scale, fatMm: (thin + thick) / 2 };
}

/** A new start for pull-backs along a line of near points. */
export function createHint(): PullBackHint {
  return new Float64Array(12);
}

const WARPS = new WeakMap<Anatomy, Warp>();

/** The warp behind an anatomy made by createAnatomy. */
export function warpOf(anatomy: Anatomy): Warp {
  const warp = WARPS.get(anatomy);
  if (warp === undefined) throw new RangeError('This anatomy was not made by createAnatomy.');
  return warp;
}

/**
 * The patient's spine. Depths that the asked size would reach only with less than 2 mm of fat make the whole
 * patient a little smaller instead, so that no layer vanishes.
 */
export function createAnatomy(parameters: AnatomyParameters): Anatomy {
  const { scale, fatMm } = fit(parameters);
  const warp = makeWarp(scale, fatMm);
  const anatomy: Anatomy = {
    parameters,
    posture: parameters.posture ?? 'lateralCurled',
    pullBackInto: (out, x, y, z) => {
      const back = warp.pullBack({ x, y, z });
      out[0] = back.x;
      out[1] = back.y;
      out[2] = back.z;
    },
    pushForwardInto: (out, x, y, z) => {
      const to = warp.pushForward({ x, y, z });
      out[0] = to.x;
      out[1] = to.y;
      out[2] = to.z;
    },
    jacobianInto: (out, x, y, z) => {
      const h = 0.005;
      [vector(h, 0, 0), vector(0, h, 0), vector(0, 0, h)].forEach((step, j) => {
        const up = warp.pushForward({ x: x + step.x, y: y + step.y, z: z + step.z });
        const down = warp.pushForward({ x: x - step.x, y: y - step.y, z: z - step.z });
        out[j] = (up.x - down.x) / (2 * h);
        out[3 + j] = (up.y - down.y) / (2 * h);
        out[6 + j] = (up.z - down.z) / (2 * h);
      });
    },
    subcutaneousFatMm: fatMm * scale,
    pullBack: warp.pullBack,
    pushForward: warp.pushForward,
    tissueAt: (point: Vector3) => {
      const { x, y, z } = warp.pullBack(point);
      return referenceTissueAt(x, y, z);
    },
  };
  WARPS.set(anatomy, warp);
  return anatomy;
}
